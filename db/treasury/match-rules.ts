import { daysBetween } from '../base/dates.ts';
import type { AlterationAlarm, BankRow, BookGroup, Suggestion } from './bank-types.ts';
import type { MatchReason } from './words.ts';

/** Which rows of the bank are which entries of the book: offered, never applied. Pure. */

/** A cheque may be presented months after it was given; everything else reaches the bank within days. */
const CHEQUE_DAYS = 180;
const OTHER_DAYS = 5;

const chequeOf = ({ entries }: BookGroup): number | null =>
  entries.length === 1 ? (entries[0]?.chequeNumber ?? null) : null;

function inWindow(row: BankRow, group: BookGroup): boolean {
  const after = daysBetween(group.date, row.date);
  return chequeOf(group) === null ? Math.abs(after) <= OTHER_DAYS : after >= 0 && after <= CHEQUE_DAYS;
}

const plain = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The reference or the payee's name stands in the bank's words. */
function named(text: string, { entries, slip }: BookGroup): boolean {
  const words = ` ${text} `;
  const said = [...entries.flatMap(({ reference, payee }) => [reference, payee ?? '']), slip?.number ?? ''];
  return said.map(plain).some((each) => each.length >= 3 && words.includes(` ${each} `));
}

/** Why a row and a group of the same amount may be one; null when they are not. */
function reasonFor(row: BankRow, text: string, group: BookGroup): MatchReason | null {
  const number = chequeOf(group);
  if (row.chequeNumber !== null && number !== null) return row.chequeNumber === number ? 'cheque' : null;
  if (!inWindow(row, group)) return null;
  if (named(text, group)) return 'reference';
  return group.slip ? 'slip' : 'amount';
}

const ORDER: readonly MatchReason[] = ['cheque', 'reference', 'slip', 'amount'];
const keyOf = ({ statementId, number }: BankRow) => `${statementId}/${number}`;

/**
 * The suggestions, each row and each group once: the surest reasons first, then what lies nearest in days. `unsure` where
 * another row or group would have done for the same reason.
 */
export function suggest(rows: readonly BankRow[], groups: readonly BookGroup[]): Suggestion[] {
  const byPence = Map.groupBy(groups, ({ pence }) => pence as number);
  const found = rows.flatMap((row) => {
    const text = plain(row.text);
    return (byPence.get(row.pence) ?? []).flatMap((group) => {
      const reason = reasonFor(row, text, group);
      return reason ? [{ row, group, reason, days: Math.abs(daysBetween(group.date, row.date)) }] : [];
    });
  });
  const tally = (key: (each: (typeof found)[number]) => string) => {
    const counts = new Map<string, number>();
    for (const each of found) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
    return counts;
  };
  const rowKey = ({ row, reason }: (typeof found)[number]) => `${reason} ${keyOf(row)}`;
  const groupKey = ({ group, reason }: (typeof found)[number]) => `${reason} ${group.key}`;
  const [perRow, perGroup] = [tally(rowKey), tally(groupKey)];
  found.sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) || a.days - b.days);
  const taken = new Set<string>();
  return found.flatMap((each) => {
    const { row, group, reason } = each;
    if (taken.has(keyOf(row)) || taken.has(group.key)) return [];
    taken.add(keyOf(row)).add(group.key);
    const unsure = (perRow.get(rowKey(each)) ?? 0) > 1 || (perGroup.get(groupKey(each)) ?? 0) > 1;
    return [{ reason, row: { statementId: row.statementId, number: row.number }, groupKey: group.key, unsure }];
  });
}

/** T4: cheques that the bank paid with another amount than was signed for. */
export function alterations(rows: readonly BankRow[], groups: readonly BookGroup[]): AlterationAlarm[] {
  const byNumber = new Map(
    groups.flatMap((group) => (chequeOf(group) === null ? [] : [[chequeOf(group), group] as const])),
  );
  return rows.flatMap((row) => {
    const group = row.chequeNumber === null ? undefined : byNumber.get(row.chequeNumber);
    if (!group || row.chequeNumber === null || row.pence >= 0 || group.pence >= 0 || group.pence === row.pence)
      return [];
    const at = { statementId: row.statementId, number: row.number };
    return [{ row: at, groupKey: group.key, chequeNumber: row.chequeNumber, signed: group.pence, paid: row.pence }];
  });
}
