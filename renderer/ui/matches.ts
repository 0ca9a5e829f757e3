/** Letters without their accents and case, so that "elodie" finds "Élodie". */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Whether each typed word begins a word, or stands inside one, of the label or the detail. */
export function matches(option: { label: string; detail?: string | undefined }, typed: string): boolean {
  const text = plain(`${option.label} ${option.detail ?? ''}`);
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
