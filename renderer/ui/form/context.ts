import { createContext } from 'react';

/** What a Form tells its fields. */
export type FormFrame = {
  /** Before every field's id, so that two forms can stand on one page. */
  formId: string;
  /** The words of what is wrong at this place, if anything. */
  problemAt: (path: string) => string | undefined;
  /** A field was left: a shown problem is looked at again. */
  left: (path: string) => void;
  /** What is typed cannot be read as a value (null: it can). */
  fault: (path: string, words: string | null) => void;
};

export const FormContext = createContext<FormFrame | null>(null);

/** The id of the control of the field at `path`. */
export const fieldId = (formId: string, path: string) => `${formId}-${path.replaceAll('.', '-')}`;
