import { addDays } from '../../db/base/dates.ts';
import { plainPence } from '../../db/base/pence.ts';
import type { BookGroup } from '../../db/treasury/bank-types.ts';
import { must } from './client.ts';
import { type Event, goOn, type Story } from './story.ts';
import { booksOf } from './treasury-books.ts';

/** What the bank of the demo does: it pays a cheque ten days after its date, has what is paid in after three, a transfer at once. */

const CURRENT = 'Current account';
const FIRST_BALANCE = 3_514_57;
const HEAD =
  'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';

const GRANTED_BY = 'Metropolitan Police Authority';

function passesOn({ date, pence, entries }: BookGroup): string {
  if (pence < 0) return addDays(date, entries[0]?.chequeNumber ? 10 : 0);
  return addDays(date, entries[0]?.payee === GRANTED_BY ? 0 : 3);
}

const plain = (pence: number) => plainPence(pence).replaceAll(',', '');

/** How the bank names what passed: a cheque by its number, a deposit by its slip, everything else by the other side's name. */
function namedByBank({ pence, entries, slip }: BookGroup): { kind: string; text: string } {
  const [first] = entries;
  if (first?.chequeNumber) return { kind: 'CHQ', text: String(first.chequeNumber).padStart(6, '0') };
  if (slip) return { kind: 'DEP', text: slip.number };
  return { kind: pence > 0 ? 'FPI' : 'FPO', text: (first?.payee ?? '').toUpperCase().replaceAll(',', '') };
}

function rowOf(group: BookGroup & { on: string }, balance: number): string {
  const { kind, text } = namedByBank(group);
  const [out, into] = group.pence < 0 ? [plain(-group.pence), ''] : ['', plain(group.pence)];
  const day = group.on.split('-').reverse().join('/');
  return [day, kind, "'12-34-56", '12345678', text, out, into, plain(balance)].join(',');
}

/** The bank's file in its own form, with what passed through it up to the day. */
function fileOf(groups: readonly BookGroup[], until: string, before: number): string {
  const passed = groups
    .map((group) => ({ ...group, on: passesOn(group) }))
    .filter(({ on }) => on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let balance = before;
  const rows = passed.map((group) => {
    balance += group.pence;
    return rowOf(group, balance);
  });
  return [HEAD, ...rows, ''].join('\r\n');
}

/** Brings in the bank's file of the quarter, matches all of it and reconciles the account to the quarter's last day. */
async function quarterOfBank(story: Story, until: string): Promise<void> {
  const { api } = story;
  const accountId = (await booksOf(story)).account(CURRENT);
  const { groups } = must('matching', await api.treasury.matching({ accountId }));
  const { bankBalance } = must('statements', await api.treasury.statements({ accountId }));
  const text = fileOf(groups, until, bankBalance ?? FIRST_BALANCE);
  const file = { name: `statement-${until}.csv`, bytes: new Uint8Array(Buffer.from(text)) };
  const { added } = must('statement', await api.treasury.importStatement({ accountId, profile: null, file }));
  await matchAll(story, CURRENT, added);
  await reconcile(story, CURRENT, until);
}

/** Confirms what the program offers. @throws Error when it does not offer a match for each of `rows`. */
async function matchAll(story: Story, account: string, rows: number): Promise<void> {
  const { api } = story;
  const accountId = (await booksOf(story)).account(account);
  const { groups, suggestions } = must('matching', await api.treasury.matching({ accountId }));
  if (suggestions.length !== rows) throw new Error(`the program matches ${suggestions.length} of ${rows} rows`);
  const entriesOf = new Map(groups.map(({ key, entries }) => [key, entries.map(({ entryId }) => entryId)]));
  const matches = suggestions.map(({ row, groupKey }) => ({ rows: [row], entries: entriesOf.get(groupKey) ?? [] }));
  must('match', await api.treasury.match({ accountId, matches }));
}

async function reconcile(story: Story, account: string, date: string): Promise<void> {
  const { api } = story;
  const accountId = (await booksOf(story)).account(account);
  const { closing } = must('page', await api.treasury.reconciliationPage({ accountId, date, closing: null }));
  must(`reconcile ${account} ${date}`, await api.treasury.closeReconciliation({ accountId, date, closing }));
}

/** The savings account has a sheet of paper a year, typed in. */
async function savings(story: Story): Promise<void> {
  const { api } = story;
  const accountId = (await booksOf(story)).account('Savings account');
  must(
    'savings',
    await api.treasury.typeStatement({
      ...{ accountId, title: 'Sheet 7', from: '2010-04-01', to: '2011-03-31', opening: 3_000_00, closing: 3_004_83 },
      rows: [{ date: '2011-03-31', pence: 4_83, text: 'INTEREST', chequeNumber: null }],
    }),
  );
  await matchAll(story, 'Savings account', 1);
  await reconcile(story, 'Savings account', '2011-03-31');
}

const QUARTERS = [
  ['2010-06-30', '2010-07-05'],
  ['2010-09-30', '2010-10-05'],
  ['2010-12-31', '2011-01-05'],
  ['2011-03-31', '2011-04-05'],
] as const;

/** After each quarter: the bank's file, the reconciliation, and the quarter is closed. */
export const BANK_EVENTS: readonly Event[] = QUARTERS.map(([until, on]) => ({
  on,
  run: async (story) => {
    await quarterOfBank(story, until);
    if (until === '2011-03-31') await savings(story);
    await goOn(`quarter to ${until}`, (accepted) => story.api.treasury.closeQuarter({ date: until, accepted }));
  },
}));
