/** Words of the subject reports. */
export const reports = {
  title: 'Home',
} as const;
