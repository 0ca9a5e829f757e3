import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { EntryId, MatchId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, negate } from '../base/pence.ts';
import type { RecordOffice } from '../open.ts';
import type { postFromStatementInput } from './bank-input.ts';
import type { BankRow } from './bank-types.ts';
import { makeMatches } from './match-service.ts';
import { mustBeBank, postSplit } from './posting-service.ts';
import { statementRow } from './schema.ts';
import { bankAccount, selectRows } from './statement-queries.ts';

type Given = z.output<typeof postFromStatementInput>;

/** The row, when it waits for its entry. */
function waitingRow(db: ReadDb, { accountId, row: at }: Given): Outcome<BankRow> {
  const row = selectRows(db)
    .where(
      and(
        eq(statementRow.accountId, accountId),
        eq(statementRow.statementId, at.statementId),
        eq(statementRow.number, at.number),
      ),
    )
    .get();
  if (!row) return notFound();
  if (row.matchId === null) return ok(row);
  const params = { date: formatDate(row.date), pence: formatPence(row.pence) };
  return refuse('treasury.rowMatched', { params });
}

/** What is posted for it: money in as a receipt, money out as a payment, in the bank's own name when nobody is named. */
function entryOf({ accountId, headingId, fundId, payee, text }: Given, row: BankRow, bank: string) {
  const pence = row.pence < 0 ? negate(row.pence) : row.pence;
  const splits = [{ headingId, fundId, pence }];
  return { accountId, date: row.date, payee: { name: payee || bank }, text, reference: '', splits };
}

/**
 * Makes the entry of a row that only the bank knew of (a charge, interest, a direct debit), dated as the bank has it, and matches
 * the two, in one step. T2: what went out could not be signed beforehand, and is listed for ratification.
 */
export function postFromStatement(
  office: RecordOffice,
  caller: Caller,
  given: Given,
): Outcome<{ entryId: EntryId; matchId: MatchId }> {
  return change(office, caller, given.accepted, (work) => {
    const found = bankAccount(work.db, given.accountId);
    if (!found.ok) return found;
    const row = waitingRow(work.db, given);
    if (!row.ok) return row;
    const out = row.value.pence < 0;
    const facts = entryOf(given, row.value, found.value.bankName || found.value.name);
    const side = out ? ('payments' as const) : ('receipts' as const);
    const posted = postSplit(work, facts, [], { side, accountFault: mustBeBank, facts: { ratify: out } });
    if (!posted.ok) return posted;
    const { entryId } = posted.value;
    const made = makeMatches(work, given.accountId, [{ rows: [given.row], entries: [entryId] }]);
    return made.ok ? ok({ entryId, matchId: made.value[0] as MatchId }) : made;
  });
}
