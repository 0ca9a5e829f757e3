import type { AccountId, EntryId } from '../../../../db/base/brand.ts';
import { must } from '../../core.ts';
import { png } from '../../png.ts';
import { dayAt, noted, oneOf, pick, rowsOf, type Step, todayOf, type World } from './world.ts';

/** Receipts, bank charges, the tin, funds, slips, reversals, ratification. */

const bankAt = ({ group }: World, at: number): AccountId => (at % 3 === 0 ? group.savings : group.bank);
const fundAt = (world: World, at: number) => pick(world.funds, at) as World['funds'][number];
const common = { text: 'By hand', reference: '' };

const splitsOf = (world: World, headings: World['costs'], { a, b, pence, yes }: Parameters<Step>[1]) => [
  { headingId: pick(headings, a) as World['costs'][number], fundId: fundAt(world, b), pence },
  ...(yes
    ? [{ headingId: pick(headings, b) as World['costs'][number], fundId: fundAt(world, a), pence: pence + 1 }]
    : []),
];

/** By hand: an entry moved the tin. Counts make it over or short; everything else it owes, or is owed. */
function movedTin({ tin }: World, entryId: EntryId, pence: number, isCount: boolean): void {
  tin.entries.set(entryId, { pence, isCount });
  if (isCount) tin.overShort += pence;
  else tin.owed -= pence;
}

/** What takes an entry back does the opposite to the tin. */
export function takenBack(world: World, of: EntryId, by: EntryId): void {
  const found = world.tin.entries.get(of);
  if (found) movedTin(world, by, -found.pence, found.isCount);
}

/** A payment filled the tin. */
export const filledTin = (world: World, entryId: EntryId, pence: number) => movedTin(world, entryId, pence, false);

const receive: Step = async (world, doing) => {
  const facts = { ...common, accountId: bankAt(world, doing.a), date: dayAt(world, doing.b) };
  const splits = splitsOf(world, world.incomes, doing);
  const files = doing.yes ? [{ name: 'letter.png', bytes: png(2 + (doing.a % 40), 3) }] : [];
  noted(
    world,
    'receive',
    await world.group.api.treasury.receive({ ...facts, payee: { name: 'A. Donor' }, splits, files }),
  );
};

const debit: Step = async (world, doing) => {
  const facts = { ...common, accountId: bankAt(world, doing.a), date: dayAt(world, doing.b) };
  const splits = splitsOf(world, world.costs, doing);
  const payee = { name: 'Anyborough Bank' };
  noted(world, 'debit', await world.group.api.treasury.recordBankDebit({ ...facts, payee, splits }));
};

const voucher: Step = async (world, doing) => {
  const splits = splitsOf(world, world.costs, { ...doing, pence: 1 + (doing.pence % 2_000) });
  const facts = { ...common, accountId: world.group.tin, date: dayAt(world, doing.b), payee: { name: 'Corner shop' } };
  const made = noted(world, 'voucher', await world.group.api.treasury.recordVoucher({ ...facts, splits }));
  if (made)
    movedTin(
      world,
      made.entryId,
      splits.reduce((sum, { pence }) => sum - pence, 0),
      false,
    );
};

const bankCash: Step = async (world, { a, b, pence }) => {
  const between = { fromAccountId: world.group.tin, toAccountId: bankAt(world, a), fundId: fundAt(world, 0) };
  const sum = 1 + (pence % 1_000);
  const facts = { ...common, ...between, date: dayAt(world, b), pence: sum };
  const made = noted(world, 'bankCash', await world.group.api.treasury.bankCash(facts));
  if (made) movedTin(world, made.entryId, -sum, false);
};

const count: Step = async (world, { a, b, pence }) => {
  const { tin } = world.group;
  const { inHand } = must(await world.group.api.treasury.pettyCash({ accountId: tin }));
  const who = { countedBy: 'Grace Adeyemi', fundId: fundAt(world, a) };
  const counted = Math.max(0, inHand + (pence % 401) - 200);
  const date = b % 2 ? todayOf(world) : dayAt(world, b);
  const made = noted(
    world,
    'count',
    await world.group.api.treasury.countCash({ accountId: tin, date, counted, ...who }),
  );
  if (made && made.difference !== 0) movedTin(world, made.countId as number as EntryId, made.difference, true);
};

const fundTransfer: Step = async (world, { a, b, pence }) => {
  const funds = { fromFundId: fundAt(world, a), toFundId: fundAt(world, a + 1) };
  const facts = { ...common, ...funds, accountId: bankAt(world, a), date: dayAt(world, b), pence };
  noted(world, 'fundTransfer', await world.group.api.treasury.transferBetweenFunds(facts));
};

/** Any entry at all, the opening balances and those of payments too: some are refused. */
const reverse: Step = async (world, { a, b }) => {
  const chosen = pick(
    rowsOf<{ id: EntryId; kind: string; date: string; payment_id: number | null; back: number | null }>(
      world,
      `select e.*, (select r.id from entry r where r.reverses = e.id) back from entry e
       where e.kind <> 'opening' or ? % 7 = 0 order by e.id`,
      b,
    ),
    a,
  );
  if (!chosen) return;
  const date = b % 2 ? todayOf(world) : dayAt(world, b);
  const outcome = await world.group.api.treasury.reverse({ entryId: chosen.id, date, reason: 'A mistake' });
  const made = noted(world, 'reverse', outcome);
  if (!made) return;
  // T1: invariant 6 before it is looked for in the tables.
  if (chosen.kind === 'reversal' || chosen.back !== null || chosen.payment_id !== null || date < chosen.date)
    throw new Error(`invariant 6: reversed though it may not be: ${JSON.stringify(chosen)}`);
  takenBack(world, chosen.id, made.entryId);
};

const slip: Step = async (world, { a, b }) => {
  const accountId = bankAt(world, a);
  const { waiting, slips } = must(await world.group.api.treasury.slips({ accountId }));
  const last = slips[0];
  if (b % 4 === 0 && last) {
    noted(world, 'undoSlip', await world.group.api.treasury.undoSlip({ slipId: last.id, reason: 'Wrong slip' }));
    return;
  }
  const entries = waiting.filter((_, at) => (a >> (at % 8)) % 2 === 0).map(({ entryId }) => entryId);
  if (entries.length === 0) return;
  const facts = { accountId, number: String(500_000 + a + b * 1_000), date: todayOf(world), entries };
  noted(world, 'slip', await world.group.api.treasury.bankSlip(facts));
};

const ratify: Step = async (world, { a }) => {
  const waiting = must(await world.group.api.treasury.toRatify({}));
  const entries = waiting.filter((_, at) => at <= a % 3).map(({ entryId }) => entryId);
  if (entries.length === 0) return;
  const facts = { entries, minuteRef: 'Minute 7', on: todayOf(world) };
  noted(world, 'ratify', await world.group.api.treasury.ratify(facts));
};

const addEvidence: Step = async (world, { a, b }) => {
  const entryId = pick(rowsOf<{ id: EntryId }>(world, 'select id from entry order by id'), a)?.id;
  if (!entryId) return;
  const files = [{ name: 'receipt.png', bytes: png(50 + (b % 100), 2) }];
  noted(world, 'addEvidence', await world.group.api.treasury.addEvidence({ entryId, files }));
};

/** Names change; what was printed and closed does not. */
const rename: Step = async (world, { a, b, yes }) => {
  const { funds, headings } = must(await world.group.api.treasury.overview({}));
  if (yes) {
    const row = pick(funds, a);
    if (!row) return;
    const { id: fundId, kind, purpose, closedOn } = row;
    const name = `${row.name.replace(/ \(.*/, '')} (${b})`;
    noted(
      world,
      'rename',
      await world.group.api.treasury.changeFund({ fundId, name, kind, purpose, closedOn } as never),
    );
    return;
  }
  const row = pick(headings, a);
  if (!row) return;
  const { id: headingId, section, income, use, position, closedOn } = row;
  const name = `${row.name.replace(/ \(.*/, '')} (${b})`;
  const facts = { headingId, name, section, income, use, position: (position + b) % 1_000, closedOn };
  noted(world, 'rename', await world.group.api.treasury.changeHeading(facts as never));
};

const issueCode: Step = async (world, { a }) => {
  const facts = { document: a % 2 ? 'treasurersReport' : 'cashBook', to: todayOf(world), title: `Paper ${a}` } as const;
  noted(world, 'issueCode', await world.group.api.treasury.issueCode(facts));
};

/** The tin's lines as the tables have them, for whoever holds the record by hand against them. */
export const tinLines = (world: World): number =>
  oneOf<number>(world, 'select coalesce(sum(pence), 0) from line where account_id = ?', world.group.tin);

export const LEDGER_STEPS = {
  ...{ receive, debit, voucher, bankCash, count, fundTransfer, reverse, slip, ratify, addEvidence, rename, issueCode },
};
