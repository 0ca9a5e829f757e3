import type { AccountId, EntryId, FundId, HeadingId, PaymentId, PersonId } from '../../../../db/base/brand.ts';
import { addDays } from '../../../../db/base/dates.ts';
import type { Outcome } from '../../../../db/base/outcome.ts';
import { type Group, payingGroup } from '../../../integration/treasury/payments-support.ts';
import { must } from '../../core.ts';
import { type SavedCore, saveCore } from '../../saved-core.ts';

/** The whole treasury as an office lives with it: what the steps choose from, and what is remembered for the invariants. */

/** What a sequence is made of: `a` and `b` choose among what is there, whatever that is. */
export type Doing = { what: string; a: number; b: number; pence: number; yes: boolean };
export type Step = (world: World, doing: Doing) => Promise<void>;

/** A row as the bank keeps it, whether the group has seen it or not. */
export type BanksRow = { date: string; pence: number; text: string; balance: number };

/** Everything dated up to a hard close, as it was on the day of the close (invariant 20). */
export type Closed = { from: string; to: string; rows: string; figures: string };

export type World = {
  group: Group;
  funds: FundId[];
  /** Headings of payments that anything can be paid under. */
  costs: HeadingId[];
  incomes: HeadingId[];
  /** By account: what the bank wrote, the oldest first, and how much of it was imported. */
  bank: Map<AccountId, { rows: BanksRow[]; imported: number }>;
  /** The tin by hand: what it lacks of its fixed amount, what counts found, and what each entry of it was. */
  tin: { owed: number; overShort: number; entries: Map<EntryId, { pence: number; isCount: boolean }> };
  /** What each signature was given for, in words of our own (invariant 12). */
  signedFor: Map<number, string>;
  closed: Closed[];
  /** Transfers of which a side is reconciled, with their matches (invariant 19). */
  held: Map<EntryId, string>;
  second: PersonId | null;
  /** How often each step was done, and refused: a run that proves nothing is seen. */
  tally: Map<string, { done: number; refused: number; why?: Record<string, number> }>;
};

/** Who opens a closed quarter with the treasurer. */
export const SECOND_PASSPHRASE = 'another four plain words';
const BEGAN = '2010-04-01';
export const BROUGHT_FORWARD = { bank: 3_514_57, savings: 3_000_00, tin: 100_00 } as const;

export const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

export const rowsOf = <T>({ group }: Pick<World, 'group'>, sql: string, ...given: unknown[]) =>
  group.office.sqlite.prepare(sql).all(...given) as T[];
export const oneOf = <T>(world: Pick<World, 'group'>, sql: string, ...given: unknown[]): T =>
  world.group.office.sqlite
    .prepare(sql)
    .pluck()
    .get(...given) as T;

const DAYS = [BEGAN, '2010-05-20', '2010-07-31', '2010-12-31', '2011-02-10', '2011-03-31', '2011-04-15', '2011-05-02'];
export const todayOf = ({ group }: World) => group.clock.today();
/** A day of the books: seldom the very first, often lately. */
export const dayAt = (world: World, at: number): string =>
  pick([...DAYS, todayOf(world), addDays(todayOf(world), -(at % 30))], at) ?? BEGAN;

/** Notes whether a step was done. @returns what came of it, or null when it was refused */
export function noted<T>({ tally }: World, what: string, outcome: Outcome<T>): T | null {
  const counts = tally.get(what) ?? { done: 0, refused: 0 };
  counts[outcome.ok ? 'done' : 'refused'] += 1;
  if (!outcome.ok) counts.why = { ...counts.why, [outcome.problem.key]: (counts.why?.[outcome.problem.key] ?? 0) + 1 };
  tally.set(what, counts);
  return outcome.ok ? outcome.value : null;
}

export type PaymentLine = {
  id: PaymentId;
  state: string;
  version: number;
  purpose: string;
  method: 'cheque' | 'bank_transfer';
  account_id: AccountId;
  to_account_id: AccountId | null;
  payee_id: number | null;
  cheque_number: number | null;
  pence: number;
  text: string;
  reference: string;
  no_evidence: string;
  entry_id: EntryId | null;
  back_entry_id: EntryId | null;
  released_on: string | null;
};

/** One of the payments in these states. */
export const paymentIn = (world: World, states: readonly string[], at: number): PaymentLine | undefined =>
  pick(
    rowsOf<PaymentLine>(world, 'select * from payment order by id').filter(({ state }) => states.includes(state)),
    at,
  );

/** Everything that is signed for, read from the tables and written down anew: not the program's digest. */
export function factsOf(world: World, paymentId: PaymentId): string {
  const [facts] = rowsOf<object>(
    world,
    `select p.purpose, p.method, p.pence, p.account_id, p.to_account_id, p.cheque_number, p.text, p.reference, p.no_evidence,
      p.payee_id, (select y.name from payee y where y.id = p.payee_id) name from payment p where p.id = ?`,
    paymentId,
  );
  const splits = rowsOf(
    world,
    'select heading_id, fund_id, pence from payment_split where payment_id = ? order by number',
    paymentId,
  );
  const files = rowsOf(world, 'select sha256 from evidence where payment_id = ? order by sha256', paymentId);
  return JSON.stringify({ ...facts, splits, files });
}

type Memory = Pick<World, 'bank' | 'tin' | 'signedFor' | 'closed' | 'held' | 'second'>;
/** A world that has lived for a while, to begin from again and again. */
export type Lived = { saved: SavedCore; memory: Memory };

const nothingYet = (group: Group): Memory => {
  const opening = oneOf<EntryId>({ group }, 'select entry_id from line where account_id = ? order by 1', group.tin);
  return {
    bank: new Map([group.bank, group.savings].map((id) => [id, { rows: [], imported: 0 }])),
    tin: { owed: 0, overShort: 0, entries: new Map([[opening, { pence: BROUGHT_FORWARD.tin, isCount: false }]]) },
    ...{ signedFor: new Map(), closed: [], held: new Map(), second: null },
  };
};

/** A group of its own: as its books began, or as it has lived. */
export async function startWorld(tally: World['tally'], lived?: Lived): Promise<World> {
  const group = await payingGroup(lived?.saved);
  const { funds, headings } = must(await group.api.treasury.overview({}));
  const usable = headings.filter(({ use }) => use !== 'cash_over_short');
  return {
    group,
    funds: funds.map(({ id }) => id),
    costs: usable.filter(({ section }) => section > 'A2').map(({ id }) => id),
    incomes: usable.filter(({ section }) => section <= 'A2').map(({ id }) => id),
    ...structuredClone(lived?.memory ?? nothingYet(group)),
    tally,
  };
}

/** Keeps a world as it stands. */
export function keepWorld({ group, bank, tin, signedFor, closed, held, second }: World): Lived {
  return { saved: saveCore(group), memory: structuredClone({ bank, tin, signedFor, closed, held, second }) };
}

/** The same day for everybody: the clock moves on, and the treasurer signs in again. */
export function setDay(world: World, date: string): void {
  world.group.clock.set(date);
  world.group.signIn();
}
