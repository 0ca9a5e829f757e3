import { paper } from './documents/paper.ts';

/** Words of the subject documents: of its screens, and (`paper`) what is printed. */
export const documents = {
  title: 'Documents',
  paper,
} as const;
