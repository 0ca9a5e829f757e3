/** Words of the subject documents. */
export const documents = {
  title: 'Documents',
} as const;
