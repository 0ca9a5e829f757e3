/** Words as a reader counts them: runs between spaces that hold a letter or a figure ("well-known" is one, "–" none). */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((run) => /[\p{Letter}\p{Number}]/u.test(run)).length;
