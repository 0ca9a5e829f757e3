/** Words of the subject meetings. */
export const meetings = {
  title: 'Meetings',
} as const;
