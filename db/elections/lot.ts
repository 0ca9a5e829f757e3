import { createHash } from 'node:crypto';

/**
 * E12: a lot that anybody can check with a SHA-256 program: from a seed made in the room (dice, numbers called out), one line
 * for each name, hashed; the smallest hash is drawn first. The order in which names are listed means nothing. Pure.
 */
export type LotEntry = { candidate: number; name: string };

/** One name with the text that was hashed. By hand there is neither text nor hash. */
export type LotLine = LotEntry & { text: string; hash: string };

/** What is hashed for one name: "Chair, tie, round 1 | 4 6 1 3 | 17 | Ruth Okafor". */
export const lotText = (title: string, seed: string, entry: LotEntry): string =>
  [title, seed, String(entry.candidate), entry.name].map((part) => part.normalize('NFC').trim()).join(' | ');

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The names in the order drawn, each with what was hashed. */
export function drawLot(title: string, seed: string, entries: readonly LotEntry[]): LotLine[] {
  const lines = entries.map((entry) => {
    const text = lotText(title, seed, entry);
    return { candidate: entry.candidate, name: entry.name, text, hash: sha256(text) };
  });
  return lines.sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** A lot drawn by hand, as it came out of the bag; null when it does not name everybody once. */
export function handLot(order: readonly number[], entries: readonly LotEntry[]): LotLine[] | null {
  const lines = order.flatMap((candidate) => entries.filter((entry) => entry.candidate === candidate));
  const once = new Set(lines.map(({ candidate }) => candidate));
  if (order.length !== entries.length || once.size !== entries.length) return null;
  return lines.map(({ candidate, name }) => ({ candidate, name, text: '', hash: '' }));
}
