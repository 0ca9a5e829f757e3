let text = '';

/** The text of the letter on its way from the documents' page to the preview: kept out of the address, and of the file. */
export const letterText = {
  get: () => text,
  set(next: string) {
    text = next;
  },
};
