/** Words of the subject office. */
export const office = {
  title: 'Office',
} as const;
