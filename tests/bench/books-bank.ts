import type { MatchId, StatementId } from '../../db/base/brand.ts';
import { pence, plainPence, sumPence } from '../../db/base/pence.ts';
import { sha256Of } from '../../db/office/attachments.ts';
import { record, recordAll } from '../../db/treasury/book.ts';
import { likenessOf } from '../../db/treasury/import-rules.ts';
import type { Diary, Month, Passing, Work } from './books-diary.ts';
import type { Parts } from './books-parts.ts';

/** The bank of the long books: a statement each month, matched and reconciled; and the file it has not sent yet. */

const byDay = (a: Passing, b: Passing) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/** What the month's statement shows. */
function takePassed(diary: Diary, until: string): Passing[] {
  const passed = diary.waiting.filter(({ on }) => on <= until).sort(byDay);
  diary.waiting = diary.waiting.filter(({ on }) => on > until);
  return passed;
}

/** The month's statement, every row matched, and the account reconciled to the month's last day. */
export function bankMonth(work: Work, diary: Diary, { current: accountId }: Parts, { first, last }: Month): void {
  const passed = takePassed(diary, last);
  const added = passed.map(({ on: date, pence: moved, text, chequeNumber }) => {
    diary.bank += moved;
    const row = { date, pence: moved, text, chequeNumber, bankId: '', balance: pence(diary.bank) };
    return { ...row, likeness: likenessOf(row) };
  });
  const statement = {
    ...{ accountId, profile: 'lloyds' as const, fileName: `statement-${last}.csv`, sha256: sha256Of(last) },
    ...{ firstDate: first, lastDate: last, closing: pence(diary.bank), rows: added.length, added },
  };
  const statementId = record(work, 'statement.imported', statement) as number as StatementId;
  const made = passed.map(({ pence: moved, entries }, at) => ({
    ...{ accountId, pence: moved, entries, rows: [{ statementId, number: at + 1 }] },
  }));
  const matches = recordAll(work, 'match.made', made).map((seq) => seq as number as MatchId);
  const open = (keep: (moved: number) => boolean) =>
    sumPence(diary.waiting.flatMap((each) => (keep(each.pence) ? [each.pence] : [])));
  record(work, 'reconciliation.closed', {
    ...{ accountId, date: last, opening: pence(diary.reconciled), closing: pence(diary.bank), matches },
    ...{
      cashBook: pence(diary.book),
      unpresented: pence(-open((moved) => moved < 0)),
      outstanding: open((moved) => moved > 0),
    },
  });
  diary.reconciled = diary.bank;
}

/** The rows of the bank that no statement has shown yet, the oldest first: at most `rows`, as the bank's own file. */
export function nextStatement(diary: Diary, rows: number): { name: string; bytes: Uint8Array } {
  const head =
    'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
  const plain = (amount: number) => plainPence(pence(amount)).replaceAll(',', '');
  let balance = diary.bank;
  const lines = [...diary.waiting]
    .sort(byDay)
    .slice(0, rows)
    .map(({ on, pence: moved, text, chequeNumber }) => {
      balance += moved;
      const amounts = moved < 0 ? [plain(-moved), ''] : ['', plain(moved)];
      const day = on.split('-').reverse().join('/');
      return [
        day,
        chequeNumber === null ? 'FPI' : 'CHQ',
        "'12-34-56",
        '12345678',
        text,
        ...amounts,
        plain(balance),
      ].join(',');
    });
  return { name: 'next-statement.csv', bytes: new TextEncoder().encode([head, ...lines, ''].join('\r\n')) };
}
