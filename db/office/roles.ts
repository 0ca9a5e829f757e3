/** What a person may do: the three who depend on the program, and somebody who only reads. */
export const ROLES = ['administrator', 'treasurer', 'chair', 'reader'] as const;
export type Role = (typeof ROLES)[number];
