let text = '';
let letters: readonly ChosenLetter[] = [];

/** A letter after a meeting, as it was chosen and changed. */
export type ChosenLetter = { key: string; text: string };

/** The text of the letter on its way from the documents' page to the preview: kept out of the address, and of the file. */
export const letterText = {
  get: () => text,
  set(next: string) {
    text = next;
  },
};

/** The letters after a meeting on their way to the preview, likewise. */
export const chosenLetters = {
  get: () => letters,
  set(next: readonly ChosenLetter[]) {
    letters = next;
  },
};
