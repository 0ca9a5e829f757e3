/**
 * E1: how words are counted, on the screen, in the API and on paper alike. Pure.
 *
 * - Words are what stands between spaces and line breaks, as long as there is a letter or a digit in it: a dash or a
 *   bullet on its own is no word.
 * - A word with hyphens is one word ("well-known"), and so is one with an apostrophe ("it's").
 * - A number is one word, however it is written: "1,000", "£12.50", "2010/11", "2008–11".
 * - Words with a slash are one ("and/or"); words joined by a long dash without spaces are two ("police—public").
 */
export function countWords(text: string): number {
  const apart = text.normalize('NFC').replace(/(?<=\p{L})[–—―]+|[–—―]+(?=\p{L})/gu, ' ');
  return apart.split(/[\s\u200B\u2060\uFEFF]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
