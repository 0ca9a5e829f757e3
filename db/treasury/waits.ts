import type { IsoDate, PersonId } from '../base/brand.ts';
import type { Caller } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { sumPence } from '../base/pence.ts';
import { readYears } from './account-queries.ts';
import { readBudgetReport, readBudgets } from './budget-queries.ts';
import { readAccounts } from './ledger-queries.ts';
import { booksBegin } from './match-queries.ts';
import type { Around } from './payment-queries.ts';
import { readSignatories } from './payment-records.ts';
import type { PaymentRow, PaymentsWaiting } from './payment-views.ts';
import { readToRatify } from './period-queries.ts';
import { readPaymentsWaiting, readSignatoriesPage } from './signatory-queries.ts';
import { unmatchedRows } from './statement-queries.ts';
import { WAITS, type Wait, waitsFor } from './waits-rules.ts';

/** What waits in the treasury: for the overview all of it, for the home page what is the person's own. */

type Found = Omit<Wait, 'forMe' | 'of' | 'id'> & Partial<Pick<Wait, 'of' | 'id'>>;

const sumOf = (rows: readonly { pence: number }[]) => sumPence(rows.map(({ pence }) => pence));
const some = (what: Wait['what'], rows: readonly { pence: number }[]): Found[] =>
  rows.length === 0 ? [] : [{ what, count: rows.length, pence: sumOf(rows) }];

/**
 * T2, T3: the signatory that the person who asks is: the one linked to him or her, else the one of the same name. Only a reminder goes
 * by it; who signs proves it by key or ink.
 */
function isOwn({ personId, name }: { personId: PersonId | null; name: string }, caller: Caller): boolean {
  if (personId !== null) return personId === caller.personId;
  return name.toLocaleLowerCase('en-GB') === caller.name.toLocaleLowerCase('en-GB');
}

function paymentWaits(db: ReadDb, { toSign, toRelease }: PaymentsWaiting, caller: Caller): Found[] {
  const own = new Set<number>(
    readSignatories(db)
      .filter((who) => isOwn(who, caller))
      .map(({ id }) => id),
  );
  const isMine = ({ could, missing }: PaymentRow) =>
    missing > 0 && could.some(({ signatoryId, fault }) => fault === null && own.has(signatoryId));
  const others = toSign.filter((row) => !isMine(row));
  return [...some('mine', toSign.filter(isMine)), ...some('toSign', others), ...some('toRelease', toRelease)];
}

function chequeWaits({ stale, unpresented, gaps }: PaymentsWaiting): Found[] {
  return [
    ...some('stale', stale),
    ...some('unpresented', unpresented),
    ...gaps.map(
      ({ accountId, account, numbers }): Found => ({
        ...{ what: 'gaps', count: numbers.length, pence: sumPence([]), of: account, id: accountId },
      }),
    ),
  ];
}

function accountWaits(db: ReadDb, around: Around): Found[] {
  const none = sumPence([]);
  const banks = readAccounts(db).filter(({ kind, closedOn }) => kind !== 'petty_cash' && closedOn === null);
  const unmatched = banks.flatMap(({ id, name }): Found[] =>
    some('unmatched', unmatchedRows(db, id, booksBegin(db, id).from)).map((found) => ({ ...found, of: name, id })),
  );
  const lacking = readSignatoriesPage(db, around).accounts.filter(({ enough }) => !enough);
  return [
    ...unmatched,
    ...lacking.map(
      ({ accountId, account }): Found => ({ what: 'signers', count: 1, pence: none, of: account, id: accountId }),
    ),
  ];
}

function periodWaits(db: ReadDb, today: IsoDate): Found[] {
  const open = readYears(db, today).filter(({ closed }) => !closed);
  const quarters = open.flatMap((year) => year.quarters).filter(({ closed, to }) => !closed && to < today);
  const years = open.filter(({ to }) => to < today);
  const waits = (what: 'quarters' | 'years', { length: count }: readonly unknown[]): Found[] =>
    count === 0 ? [] : [{ what, count, pence: sumPence([]) }];
  // The year comes when its quarters are right.
  return quarters.length > 0 ? waits('quarters', quarters) : waits('years', years);
}

/** T7: lines of today's budgets beyond the threshold; T6: that no budget covers today, once there has been one. */
function budgetWaits(db: ReadDb, { today, settings }: Around): Found[] {
  const all = readBudgets(db);
  const now = all.filter(({ from, to }) => from <= today && to >= today);
  const [last] = all.filter(({ to }) => to < today);
  if (now.length === 0 && last) return [{ what: 'noBudget', count: 1, pence: sumPence([]) }];
  return now.flatMap((facts) => {
    const { lines } = readBudgetReport(db, facts, today, settings['treasury.varianceWarningPercent']);
    return (['over', 'under'] as const).flatMap((way): Found[] => {
      const off = lines.filter(({ warning }) => warning === way);
      if (off.length === 0) return [];
      const pence = sumPence(off.map(({ forecast, cost }) => Math.abs(forecast - cost)));
      return [{ what: way, count: off.length, pence, of: facts.title, id: facts.id }];
    });
  });
}

/** Everything that waits, the most pressing first, each with whether it is for the one who asks. Nothing before the books are begun. */
export function readWaits(db: ReadDb, around: Around, caller: Caller): Wait[] {
  if (readAccounts(db).length === 0) return [];
  const waiting = readPaymentsWaiting(db, around);
  const found = [
    ...paymentWaits(db, waiting, caller),
    ...accountWaits(db, around),
    ...some('toRatify', readToRatify(db, around.today)),
    ...periodWaits(db, around.today),
    ...budgetWaits(db, around),
    ...chequeWaits(waiting),
  ];
  return found
    .map(({ of = '', id = null, ...wait }) => ({ ...wait, of, id, forMe: waitsFor(wait.what, caller.roles) }))
    .sort((a, b) => WAITS.indexOf(a.what) - WAITS.indexOf(b.what));
}
