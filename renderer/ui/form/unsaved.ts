/** The forms on the screen that hold changes not yet saved: asked before the program is locked by hand. */
const forms = new Set<string>();

/** Notes whether a form holds unsaved changes. */
export function noteUnsaved(formId: string, isDirty: boolean): void {
  if (isDirty) forms.add(formId);
  else forms.delete(formId);
}

export const hasUnsaved = (): boolean => forms.size > 0;
