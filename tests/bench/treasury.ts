import { closeSync, cpSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../../db/base/dates.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import type { Core } from '../../electron/core.ts';
import { must } from '../../scripts/demo/client.ts';
import { DEMO_TODAY } from '../../scripts/demo/group.ts';
import { BOOKS_END, type Books, ENTRIES, fillBooks } from './books.ts';
import { callFigures } from './calls.ts';
import { flushFigure, once, percentile, percentiles, print, time } from './figures.ts';
import { SEARCHES, treasuryInputs } from './treasury-calls.ts';

/** The figures of the treasury with 100,000 entries over twenty years. */

const CALLER = { personId: 1 as never, name: 'Harold Whitcombe', roles: ['administrator', 'treasurer'] as const };
type Open = (folder: string) => Promise<{ core: Core; api: ApiClient }>;
type Group = { core: Core; api: ApiClient; books: Books };

const BUDGET_LINES = ['Administration', 'Meetings', 'Newsletters', 'Running costs'];

/** A year's budget and one report to a meeting, as a group has them. */
async function settle({ api, books }: Group): Promise<void> {
  const lines = BUDGET_LINES.map((name, at) => ({
    ...{ name, cost: 9_000_00, contribution: 8_000_00, quarters: null },
    headings: books.costs.slice(at * 2, at * 2 + 2),
  }));
  const period = { title: 'Agreement', from: addDays(BOOKS_END, -364), to: BOOKS_END, contribution: 32_000_00 };
  must('budget', await api.treasury.agreeBudget({ fundId: books.grant, ...period, lines }));
  const code = { document: 'treasurersReport' as const, title: 'Treasurer’s report', to: addDays(BOOKS_END, -61) };
  must('code', await api.treasury.issueCode(code));
}

/** A statement of 5,000 rows: imported, offered matches, and all of them confirmed. */
async function importAndMatch({ api, books }: Group): Promise<void> {
  const account = { accountId: books.current };
  const given = { ...account, profile: null, file: books.statement };
  const { added } = must('import', await api.treasury.importStatement(given));
  const { suggestions, groups } = must('matching', await api.treasury.matching(account));
  const entriesOf = new Map(groups.map(({ key, entries }) => [key, entries.map(({ entryId }) => entryId)]));
  const matches = suggestions.map(({ row, groupKey }) => ({ rows: [row], entries: entriesOf.get(groupKey) ?? [] }));
  if (matches.length < added * 0.9) throw new Error(`only ${matches.length} of ${added} rows are matched`);
  must('match', await api.treasury.match({ ...account, matches }));
}

/** So that the disk is not busy with the copy while the statement is timed. */
function flushed(file: string): void {
  const copy = openSync(file, 'r+');
  fsyncSync(copy);
  closeSync(copy);
}

/** On two copies, and then in the books themselves. */
async function statementFigure(open: Open, folder: string, group: Group): Promise<void> {
  const { sqlite, file } = group.core.office();
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const runs = [];
  for (const name of ['first', 'second']) {
    const copy = join(folder, name);
    mkdirSync(copy);
    cpSync(file, join(copy, 'secretariat.sqlite'));
    flushed(join(copy, 'secretariat.sqlite'));
    const made = await open(copy);
    await made.core.book.stop();
    runs.push(await once(() => importAndMatch({ ...made, books: group.books })));
    // Without the backup of a proper end: the copy is thrown away.
    made.core.office().close();
  }
  runs.push(await once(() => importAndMatch(group)));
  const [, middle] = runs.sort((a, b) => a.ms - b.ms);
  const name = 'statement of 5,000 rows, imported and matched, median of 3';
  print({ name, value: middle?.ms ?? Number.NaN, cpu: middle?.cpu ?? Number.NaN, unit: 'ms', target: 2000 });
}

/** T1: the chain and every row, in the worker; how long the main thread was held up meanwhile, and how often it heard. */
async function readingFigures({ core, api }: Group): Promise<void> {
  const name = `book of ${ENTRIES} entries verified`;
  let longest = 0;
  let answered = 0;
  const heard = new Set<number>();
  // The calls before this never let the event loop turn: what they left to be cleared away is not this figure's.
  await wait(1000);
  const { ms, cpu } = await once(async () => {
    core.book.start(core.office());
    let last = performance.now();
    while (core.book.state().state === 'reading') {
      await wait(1);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      const state = core.book.state();
      if (state.state === 'reading') heard.add(state.done);
      const page = must('state', await api.treasury.bookState({}));
      if (page.book.state === 'reading') answered += 1;
    }
  });
  const { state } = core.book.state();
  if (state !== 'right' || heard.size < 10)
    throw new Error(`the book is ${state}, with ${heard.size} words of progress`);
  print({
    name: `${name} (${heard.size} times progress, ${answered} calls answered)`,
    value: ms,
    cpu,
    unit: 'ms',
    target: 2000,
  });
  print({ name: 'longest wait of the main thread meanwhile', value: longest, unit: 'ms', target: 50 });
}

/** What SQLite writes for one entry, its rows and indexes: about thirty pages of 4 kB. */
const PAGES_OF_AN_ENTRY = 120;

async function bookFigures({ api, books }: Group, folder: string): Promise<void> {
  const { treasury } = api;
  let pence = 10_00;
  const post = async () => {
    pence += 1;
    const splits = [{ headingId: books.income, fundId: books.grant, pence }];
    const facts = { date: DEMO_TODAY, payee: { payeeId: books.payee }, text: 'Collection', reference: '', splits };
    must('receipt', await treasury.receive({ accountId: books.current, ...facts, files: [] }));
  };
  // One flush of the disk an entry: what the disk takes by itself stands beside.
  await flushFigure(folder, PAGES_OF_AN_ENTRY);
  await percentiles('one entry posted durably', post, { times: 300, target: 5 });
  const year = async () => must('account', await treasury.yearAccount({ date: BOOKS_END }));
  await percentiles('year account', year, { times: 60, target: 50 });
  const balances = async () => must('overview', await treasury.overview({}));
  await percentiles('balance of every account', balances, { times: 60, target: 20 });
  for (const [what, text] of Object.entries(SEARCHES)) {
    const search = async () => must('search', await treasury.search({ text }));
    await percentiles(`search by ${what}`, search, { times: 30, target: 50 });
  }
}

/** A page far down the list costs what the first one costs: pages go by where the last one ended. */
async function depthFigures({ api, books }: Group): Promise<void> {
  const { treasury } = api;
  const accountId = books.current;
  const deep = { after: { date: '1991-09-15', entryId: 1 as never } };
  for (const [what, page] of [
    ['first', {}],
    ['last', deep],
  ] as const) {
    const list = async () => must('search', await treasury.search({ text: '', ...page }));
    await percentiles(`list of all entries, ${what} page`, list, { times: 30, target: 50 });
    const book = async () => must('book', await treasury.cashBook({ accountId, ...page }));
    await percentiles(`cash book of an account, ${what} page`, book, { times: 30, target: 50 });
  }
}

async function paperFigures({ api, books }: Group): Promise<void> {
  const job = '00000000-0000-4000-8000-000000000002';
  const year = { from: addDays(BOOKS_END, -364), to: BOOKS_END };
  for (const [name, request, times] of [
    ['treasurer’s report', { kind: 'treasurersReport', to: BOOKS_END }, 7],
    ['year account', { kind: 'yearAccount', to: BOOKS_END }, 7],
    ['cash book of a year', { kind: 'cashBook', of: books.current, ...year }, 3],
  ] as const) {
    const make = async () => must(name, await api.documents.make({ job, request }));
    const { pages } = await make();
    const value = percentile(await time(make, times, 1), 0.5);
    print({ name: `${name} as PDF (${pages} pages), warm, median`, value, unit: 'ms', target: null });
  }
}

/** Fills books of their own in `folder`, and prints what they cost. `open`: a core on a folder, with the group set up and signed in. */
export async function treasuryFigures(open: Open, folder: string): Promise<void> {
  const made = await open(join(folder, 'books'));
  let books: Books | undefined;
  const filled = await once(() => {
    books = fillBooks(made.core.office(), CALLER);
  });
  if (!books) throw new Error('no books');
  print({ name: `${ENTRIES} entries entered`, value: filled.ms, cpu: filled.cpu, unit: 'ms', target: null });
  const group = { ...made, books };
  await settle(group);
  await statementFigure(open, folder, group);
  print({ name: 'file with them', value: statSync(made.core.office().file).size / 1e6, unit: 'MB', target: null });
  await bookFigures(group, folder);
  await depthFigures(group);
  const inputs = await treasuryInputs(made.api, books);
  await callFigures(made.core, inputs, (name) => name.startsWith('treasury.'), 50);
  await readingFigures(group);
  await paperFigures(group);
  await made.core.close();
}
