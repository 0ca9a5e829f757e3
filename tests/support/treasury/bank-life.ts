import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { EntryId, MatchId, Pence, PersonId, ReconciliationId, StatementId } from '../../../db/base/brand.ts';
import { change } from '../../../db/base/change.ts';
import { ok } from '../../../db/base/outcome.ts';
import { sumPence } from '../../../db/base/pence.ts';
import { record } from '../../../db/treasury/book.ts';
import { posting } from '../../../db/treasury/posting-rules.ts';
import { type TreasuryCore, treasuryCore } from '../../integration/treasury/support.ts';
import { coreOn, freshFolder, must } from '../core.ts';
import { checkMatches, checkReconciliations, checkTransfers, rowsOf, STANDING } from './bank-holds.ts';

/** Two bank accounts as an office keeps them for a year, in any order: what matching and reconciliation hold after every step. */

const TODAY = '2011-03-31';
const BEGUN = { 'Current account': 3_514_57, 'Savings account': 3_000_00 } as const;
type Name = keyof typeof BEGUN;
const NAMES = ['Current account', 'Savings account'] as const satisfies Name[];

const month = (number: number) => `${number < 9 ? 2010 : 2011}-${String(((number + 3) % 12) + 1).padStart(2, '0')}`;
const dayIn = (number: number, day: number) => `${month(number)}-${String(day).padStart(2, '0')}`;

const name = fc.constantFrom(...NAMES);
const place = fc.nat({ max: 400 });
const pence = fc.integer({ min: 1, max: 40 }).map((pounds) => (pounds * 100) as Pence);
const day = fc.integer({ min: 2, max: 28 });

const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('receive' as const), name, back: fc.nat({ max: 3 }), day, pence }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('transfer' as const), back: fc.nat({ max: 2 }), day, pence }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('sheet' as const),
      name,
      pick: fc.constantFrom(255, 255, 119, 85, 0),
      noise: fc.option(pence),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('match' as const),
      name,
      row: place,
      entries: fc.uniqueArray(place, { maxLength: 2 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('confirm' as const), name }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('close' as const),
      name,
      back: fc.nat({ max: 2 }),
      tidy: fc.constantFrom(true, true, false),
    }),
  },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('unmatch' as const), place }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('reverse' as const), place, day }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reopen' as const), place }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What was tried and refused or done, so that a run which proves nothing is seen. */
export type Tally = Record<'matched' | 'closed' | 'unmatched' | 'heldMatch' | 'heldTransfer' | 'refusedMatch', number>;

type Books = TreasuryCore & { months: Record<Name, number>; held: Map<EntryId, string>; tally: Tally };

const one = <T>(rows: readonly T[], at: number): T | undefined => rows[at % Math.max(1, rows.length)];

/** Money from one of the group's banks to the other, as two signatures bring it about. */
function transfer(books: Books, date: string, amount: Pence): void {
  const fundId = books.fund('General');
  const lines = [
    { accountId: books.account('Current account'), fundId, pence: -amount as Pence },
    { accountId: books.account('Savings account'), fundId, pence: amount },
  ];
  must(
    change(books.core.office(), { personId: null, name: 'test', roles: [] }, [], (work) => {
      record(work, 'entry.posted', {
        posting: posting({ kind: 'transfer', date, text: 'Saved', lines }),
        evidence: [],
      });
      work.audit({ action: 'entry.posted', label: 'transfer' });
      return ok(null);
    }),
  );
}

const matchable = async ({ api, account }: Books, of: Name) =>
  must(await api.treasury.matching({ accountId: account(of) }));

/** The next month's paper: rows of some of the entries still open, and perhaps one the book knows nothing of. */
async function sheet(books: Books, { name: of, pick, noise }: Extract<Step, { what: 'sheet' }>): Promise<void> {
  const number = books.months[of];
  if (number > 11) return;
  const accountId = books.account(of);
  const [from, to] = [dayIn(number, 1), dayIn(number, 28)];
  const { groups } = await matchable(books, of);
  const seen = groups.filter(({ date }, at) => date <= to && (pick >> (at % 8)) % 2 === 1);
  const rows = seen.map(({ date, pence: sum }) => ({ date: date < from ? from : date, pence: sum as number }));
  if (noise !== null) rows.push({ date: from, pence: -noise });
  const typed = rows.map((row) => ({ ...row, text: 'ROW', chequeNumber: null }));
  const [before] = rowsOf<{ sum: number }>(
    books,
    'select coalesce(sum(pence), 0) sum from statement_row where account_id = ?',
    accountId,
  );
  const opening = BEGUN[of] + (before?.sum ?? 0);
  const closing = rows.reduce((sum, row) => sum + row.pence, opening);
  const days = { from: number === 0 ? from : dayIn(number - 1, 28), to };
  must(
    await books.api.treasury.typeStatement({ accountId, title: month(number), ...days, opening, closing, rows: typed }),
  );
  books.months[of] = number + 1;
}

/** Confirms what is offered. */
async function confirm(books: Books, of: Name): Promise<void> {
  const page = await matchable(books, of);
  const entries = new Map(page.groups.map((group) => [group.key, group.entries.map(({ entryId }) => entryId)]));
  const matches = page.suggestions.map(({ row, groupKey }) => ({ rows: [row], entries: entries.get(groupKey) ?? [] }));
  if (matches.length === 0) return;
  must(await books.api.treasury.match({ accountId: books.account(of), matches }));
  books.tally.matched += matches.length;
}

/** Confirms what is offered and posts the rest of the bank's rows. */
async function tidy(books: Books, of: Name): Promise<void> {
  await confirm(books, of);
  const accountId = books.account(of);
  const into = { fundId: books.fund('General'), payee: '', text: 'By the bank' };
  for (const { statementId, number, pence: sum } of (await matchable(books, of)).rows) {
    const headingId = books.heading(sum < 0 ? 'Bank charges' : 'Bank interest');
    must(await books.api.treasury.postFromStatement({ accountId, row: { statementId, number }, headingId, ...into }));
  }
}

/** Any row and any entries, whatever they are: taken only when nobody has them and their sums are equal. */
async function tryMatch(books: Books, { name: of, row: at, entries: places }: Extract<Step, { what: 'match' }>) {
  const accountId = books.account(of);
  const all = rowsOf<{ statementId: StatementId; number: number; pence: Pence }>(
    books,
    'select statement_id statementId, number, pence from statement_row where account_id = ? order by 1, 2',
    accountId,
  );
  const posted = rowsOf<{ id: EntryId; pence: Pence }>(
    books,
    "select e.id, sum(l.pence) pence from line l join entry e on e.id = l.entry_id where l.account_id = ? and e.kind <> 'opening' group by e.id",
    accountId,
  );
  const row = one(all, at);
  const entries = [...new Set(places.flatMap((each) => one(posted, each) ?? []))];
  if (!row || entries.length === 0) return;
  const { statementId, number } = row;
  const taken = rowsOf(books, 'select 1 from match_row where statement_id = ? and number = ?', statementId, number);
  const had = entries.some(
    ({ id }) => rowsOf(books, 'select 1 from match_entry where entry_id = ? and account_id = ?', id, accountId).length,
  );
  const equal = sumPence(entries.map((each) => each.pence)) === row.pence;
  const given = { rows: [{ statementId, number }], entries: entries.map(({ id }) => id) };
  const outcome = await books.api.treasury.match({ accountId, matches: [given] });
  if (taken.length > 0 || had || !equal) expect(outcome.ok, 'a match that is not one-to-one').toBe(false);
  books.tally[outcome.ok ? 'matched' : 'refusedMatch'] += 1;
}

async function close(books: Books, { name: of, back, tidy: first }: Extract<Step, { what: 'close' }>): Promise<void> {
  const accountId = books.account(of);
  const number = books.months[of] - 1 - back;
  // A month of which the paper is there.
  if (number < 0) return;
  const date = dayIn(number, 28);
  if (first) await tidy(books, of);
  const page = must(await books.api.treasury.reconciliationPage({ accountId, date, closing: null }));
  const done = await books.api.treasury.closeReconciliation({ accountId, date, closing: page.closing });
  if (done.ok) books.tally.closed += 1;
  if (page.missing.length > 0) expect(done.ok).toBe(false);
}

async function unmatch(books: Books, at: number): Promise<void> {
  const chosen = one(rowsOf<{ id: MatchId }>(books, 'select id from match order by id'), at);
  if (!chosen) return;
  const locked = rowsOf(
    books,
    `select 1 where @id in (${STANDING}) or exists (select 1 from match_entry a join match_entry b on b.entry_id = a.entry_id
      where a.match_id = @id and b.match_id in (${STANDING}))`,
    { id: chosen.id },
  );
  const outcome = await books.api.treasury.unmatch({ matchId: chosen.id, reason: 'Looked again' });
  if (locked.length > 0) expect(outcome.ok, 'a locked match undone').toBe(false);
  books.tally[outcome.ok ? 'unmatched' : 'heldMatch'] += 1;
}

async function reverse(books: Books, at: number, on: number): Promise<void> {
  const chosen = one(
    rowsOf<{ id: EntryId; date: string; kind: string }>(
      books,
      "select id, date, kind from entry e where kind in ('receipt', 'transfer') and not exists (select 1 from entry r where r.reverses = e.id)",
    ),
    at,
  );
  if (!chosen) return;
  const late = `${chosen.date.slice(0, 8)}${String(on).padStart(2, '0')}`;
  const date = late < chosen.date ? chosen.date : late;
  const outcome = await books.api.treasury.reverse({ entryId: chosen.id, date, reason: 'A mistake' });
  if (!books.held.has(chosen.id)) return;
  expect(outcome.ok, 'a locked transfer reversed').toBe(false);
  books.tally.heldTransfer += 1;
}

async function take(books: Books, doing: Step): Promise<void> {
  const now = Math.min(11, Math.max(...Object.values(books.months)));
  const earlier = (back: number, on: number) => dayIn(Math.max(0, now - back), on);
  switch (doing.what) {
    case 'receive': {
      const splits = [{ headingId: books.heading('Donations'), fundId: books.fund('General'), pence: doing.pence }];
      const common = { payee: { name: 'Somebody' }, text: 'x', reference: '', files: [] };
      const date = earlier(doing.back, doing.day);
      must(await books.api.treasury.receive({ ...common, accountId: books.account(doing.name), date, splits }));
      return;
    }
    case 'transfer':
      return transfer(books, earlier(doing.back, doing.day), doing.pence);
    case 'sheet':
      return sheet(books, doing);
    case 'match':
      return tryMatch(books, doing);
    case 'confirm':
      return confirm(books, doing.name);
    case 'close':
      return close(books, doing);
    case 'unmatch':
      return unmatch(books, doing.place);
    case 'reverse':
      return reverse(books, doing.place, doing.day);
    case 'reopen': {
      const all = rowsOf<{ id: ReconciliationId }>(books, 'select id from reconciliation');
      const chosen = one(all, doing.place);
      // May be refused: only the last one that stands is opened.
      if (chosen)
        await books.api.treasury.reopenReconciliation({ reconciliationId: chosen.id, reason: 'Looked again' });
    }
  }
}

class Doing implements fc.AsyncCommand<object, Books> {
  readonly doing: Step;
  constructor(doing: Step) {
    this.doing = doing;
  }
  check = () => true;
  toString = () => JSON.stringify(this.doing);
  async run(_: object, books: Books): Promise<void> {
    await take(books, this.doing);
    checkMatches(books);
    await checkReconciliations(books);
    checkTransfers(books);
  }
}

/** Plays `runs` sequences, each on a copy of one file. Gives back what happened in all of them. */
export async function playBank(runs: number, seed: number): Promise<Tally> {
  const begun = await treasuryCore(TODAY);
  const tally: Tally = { matched: 0, closed: 0, unmatched: 0, heldMatch: 0, heldTransfer: 0, refusedMatch: 0 };
  const first: Books = { ...begun, months: { 'Current account': 0, 'Savings account': 0 }, held: new Map(), tally };
  // Something to begin with, so that short sequences meet it too.
  for (const on of [5, 9, 16]) {
    await take(first, { what: 'receive', name: 'Current account', back: 0, day: on, pence: (on * 100) as Pence });
    await take(first, { what: 'transfer', back: 0, day: on, pence: (on * 200) as Pence });
  }
  await begun.core.close();
  const commands = fc.commands([step.map((doing) => new Doing(doing))], { maxCommands: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const folder = join(freshFolder(), 'copy');
      cpSync(begun.folder, folder, { recursive: true });
      const made = await coreOn(folder, TODAY);
      made.core.session.begin(
        { personId: 1 as PersonId, name: 'Grace Adeyemi', roles: ['administrator', 'treasurer'] },
        15,
      );
      const months = { 'Current account': 0, 'Savings account': 0 };
      const real: Books = { ...begun, ...made, months, held: new Map(), tally };
      try {
        await fc.asyncModelRun(() => ({ model: {}, real }), sequence);
      } finally {
        await made.core.close();
      }
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  return tally;
}
