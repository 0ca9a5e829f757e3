import type { AccountId, FundId, HeadingId, IsoDate, Pence } from '../base/brand.ts';
import { addDays, addMonths } from '../base/dates.ts';
import { NO_PENCE, negate, pence, sumPence } from '../base/pence.ts';
import type {
  AccountFigures,
  Figures,
  Footnote,
  FundFigures,
  HeadingFigures,
  SectionFigures,
  Thresholds,
  YearAccount,
} from './account-types.ts';
import { type AccountKind, type FundKind, type IncomeKind, isReceiptSection, SECTIONS, type Section } from './words.ts';

/** The receipts and payments account and the statement of balances in CC16's shape, from sums of lines. Pure. */

/** Lines added up over a period; signs as they stand in the book. */
export type Sum = {
  side: 'account' | 'heading' | 'opening' | 'fund_transfer';
  sideId: number;
  fundId: FundId;
  pence: Pence;
};

export type AccountFacts = {
  from: IsoDate;
  to: IsoDate;
  headings: readonly { id: HeadingId; name: string; section: Section; income: IncomeKind | null; position: number }[];
  funds: readonly { id: FundId; name: string; kind: FundKind }[];
  accounts: readonly { id: AccountId; name: string; kind: AccountKind }[];
  /** Accounts' lines before the period. */
  before: readonly Sum[];
  during: readonly Sum[];
  /** Accounts' lines of balances that were brought into the books within the period: part of what it began with. */
  broughtIn: readonly Sum[];
  footnotes: readonly Footnote[];
  lastYear: YearAccount | null;
};

type Column = 'unrestricted' | 'restricted' | 'endowment';
/** CC16: designated funds are part of the unrestricted ones. */
export const columnOf = (kind: FundKind): Column => (kind === 'designated' ? 'unrestricted' : kind);

const total = (sums: readonly { pence: Pence }[]): Pence => sumPence(sums.map((each) => each.pence));

/** Receipts' lines stand with a minus in the book: here both receipts and payments are positive. */
const shown = (section: Section, amount: Pence): Pence => (isReceiptSection(section) ? negate(amount) : amount);

function figuresOf(facts: AccountFacts, amountOf: (fund: FundId) => Pence, lastYear: Pence | null): Figures {
  const inColumn = (column: Column) =>
    sumPence(facts.funds.filter(({ kind }) => columnOf(kind) === column).map(({ id }) => amountOf(id)));
  const [unrestricted, restricted, endowment] = (['unrestricted', 'restricted', 'endowment'] as const).map(
    inColumn,
  ) as [Pence, Pence, Pence];
  return { unrestricted, restricted, endowment, total: sumPence([unrestricted, restricted, endowment]), lastYear };
}

const combine = (parts: readonly Figures[], signs: readonly (1 | -1)[]): Figures => {
  const at = (pick: (figures: Figures) => Pence) =>
    sumPence(parts.map((part, place) => (signs[place] === -1 ? negate(pick(part)) : pick(part))));
  const last = parts.some(({ lastYear }) => lastYear === null) ? null : at(({ lastYear }) => lastYear ?? NO_PENCE);
  return {
    unrestricted: at((each) => each.unrestricted),
    restricted: at((each) => each.restricted),
    endowment: at((each) => each.endowment),
    total: at((each) => each.total),
    lastYear: last,
  };
};

const EMPTY = { unrestricted: NO_PENCE, restricted: NO_PENCE, endowment: NO_PENCE, total: NO_PENCE };

function sectionFigures(facts: AccountFacts, section: Section): SectionFigures {
  const before = facts.lastYear?.sections.find((each) => each.section === section);
  const headings = facts.headings
    .filter((each) => each.section === section)
    .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'en'));
  const rows = headings.flatMap(({ id, name, income }): HeadingFigures[] => {
    const lines = facts.during.filter(({ side, sideId }) => side === 'heading' && sideId === id);
    const last = before?.rows.find(({ headingId }) => headingId === id)?.figures.total;
    if (lines.length === 0 && !last) return [];
    const ofFund = (fund: FundId) => shown(section, total(lines.filter(({ fundId }) => fundId === fund)));
    const lastYear = facts.lastYear ? (last ?? NO_PENCE) : null;
    return [{ headingId: id, name, income, figures: figuresOf(facts, ofFund, lastYear) }];
  });
  const none: Figures = { ...EMPTY, lastYear: facts.lastYear ? NO_PENCE : null };
  const parts = [none, ...rows.map(({ figures }) => figures)];
  return {
    section,
    rows,
    subTotal: combine(
      parts,
      parts.map(() => 1),
    ),
  };
}

/** What was in a fund's money before the period, with what was brought into the books within it. */
const broughtForward = ({ before, during }: AccountFacts, fund: FundId): Pence =>
  sumPence([
    total(before.filter(({ fundId }) => fundId === fund)),
    negate(total(during.filter(({ side, fundId }) => side === 'opening' && fundId === fund))),
  ]);

const movedInto = ({ during }: AccountFacts, fund: FundId): Pence =>
  negate(total(during.filter(({ side, fundId }) => side === 'fund_transfer' && fundId === fund)));

/** Each fund over the period, with the headings that moved it; funds that hold and move nothing are left out. */
export function fundFigures(facts: AccountFacts): FundFigures[] {
  return facts.funds.flatMap(({ id, name, kind }): FundFigures[] => {
    const headings = facts.headings.flatMap(({ id: headingId, name: heading, section }) => {
      const lines = facts.during.filter(
        ({ side, sideId, fundId }) => side === 'heading' && sideId === headingId && fundId === id,
      );
      return lines.length === 0 ? [] : [{ headingId, name: heading, section, pence: shown(section, total(lines)) }];
    });
    const opening = broughtForward(facts, id);
    const transfers = movedInto(facts, id);
    const receipts = total(headings.filter(({ section }) => isReceiptSection(section)));
    const payments = total(headings.filter(({ section }) => !isReceiptSection(section)));
    const closing = sumPence([opening, receipts, negate(payments), transfers]);
    if (headings.length === 0 && opening === 0 && transfers === 0) return [];
    const overspent = closing < 0 && columnOf(kind) !== 'unrestricted';
    return [{ fundId: id, name, kind, opening, receipts, payments, transfers, closing, overspent, headings }];
  });
}

type Balances = Pick<AccountFacts, 'accounts' | 'before' | 'during' | 'broughtIn'>;

/** B1: each account before and after, the same way as A6 and its funds; accounts that hold and move nothing are left out. */
export function accountFigures({ accounts, before, during, broughtIn }: Balances) {
  return accounts.flatMap(({ id, name, kind }): AccountFigures[] => {
    const of = (sums: readonly Sum[]) => sums.filter(({ side, sideId }) => side === 'account' && sideId === id);
    const moved = of(during);
    const held = total(of(before));
    if (moved.length === 0 && held === 0) return [];
    const opening = sumPence([held, total(of(broughtIn))]);
    return [{ accountId: id, name, kind, opening, closing: sumPence([held, total(moved)]) }];
  });
}

/** The year's account. Last year's column comes from last year's account, which for a closed year is its snapshot. */
export function yearAccount(facts: AccountFacts): YearAccount {
  const { from, to, lastYear } = facts;
  const sections = SECTIONS.map((section) => sectionFigures(facts, section));
  const [a1, a2, a3, a4] = sections.map(({ subTotal }) => subTotal) as [Figures, Figures, Figures, Figures];
  const totalReceipts = combine([a1, a2], [1, 1]);
  const totalPayments = combine([a3, a4], [1, 1]);
  const net = combine([totalReceipts, totalPayments], [1, -1]);
  const transfers = figuresOf(facts, (fund) => movedInto(facts, fund), lastYear ? lastYear.transfers.total : null);
  const opening = figuresOf(facts, (fund) => broughtForward(facts, fund), lastYear ? lastYear.opening.total : null);
  const closing = combine([net, transfers, opening], [1, 1, 1]);
  const accounts = accountFigures(facts);
  const cash = sumPence(accounts.map((each) => each.closing));
  return {
    ...{ from, to, sections, totalReceipts, totalPayments, net, transfers, opening, closing },
    ...{ funds: fundFigures(facts), accounts, cash, agrees: cash === closing.total, grossIncome: a1.total },
    footnotes: [...facts.footnotes],
  };
}

/** Every figure of an account with what it is of, without names: those may change later. What comes to nothing is left out. */
function figuresIn(account: YearAccount): string {
  const { sections, totalReceipts, totalPayments, net, transfers, opening, closing, funds, accounts, cash } = account;
  const rows: [string, readonly (number | null)[]][] = [
    ...sections.flatMap(({ section, rows: each, subTotal }): [string, number[]][] => [
      ...each.map(({ headingId, figures }): [string, number[]] => [`${section} ${headingId}`, amountsOf(figures)]),
      [section, amountsOf(subTotal)],
    ]),
    ...Object.entries({ totalReceipts, totalPayments, net, transfers, opening, closing }).map(
      ([name, figures]): [string, number[]] => [name, amountsOf(figures)],
    ),
    ...funds.map((fund): [string, number[]] => [
      `fund ${fund.fundId}`,
      [fund.opening, fund.receipts, fund.payments, fund.transfers, fund.closing],
    ]),
    ...accounts.map((each): [string, number[]] => [`account ${each.accountId}`, [each.opening, each.closing]]),
    ['cash', [cash]],
  ];
  const said = rows.flatMap(([of, amounts]) => (amounts.some((each) => each) ? [`${of}: ${amounts.join(' ')}`] : []));
  return [account.from, account.to, ...said.sort()].join('\n');
}

const amountsOf = ({ unrestricted, restricted, endowment, total: all, lastYear }: Figures) => [
  ...[unrestricted, restricted, endowment, all, lastYear ?? NO_PENCE],
];

/** Invariant 20: whether two accounts of one year, the one it was closed with and one counted since, have the same figures. */
export const givesSameFigures = (one: YearAccount, other: YearAccount): boolean => figuresIn(one) === figuresIn(other);

/**
 * The rounding trap: where accounts are printed in whole pounds each figure is rounded by itself, and rounded rows need not
 * add up to the rounded sub total. The account is checked in pence; this says where a footnote is due.
 */
export const roundingShows = (rows: readonly Pence[], sum: Pence): boolean =>
  rows.reduce((all, each) => all + wholePounds(each), 0) !== wholePounds(sum);

/** The nearest pound, halves away from nothing: 3442350 gives 34424, −50 gives −1. */
export function wholePounds(amount: Pence): number {
  const pounds = (BigInt(Math.abs(pence(amount))) + 50n) / 100n;
  return amount < 0 && pounds > 0n ? -Number(pounds) : Number(pounds);
}

/** Whether a footnote on rounding is due anywhere in the account. */
export function accountRoundingShows({ sections, totalReceipts, totalPayments, accounts, cash }: YearAccount): boolean {
  const columns = ['unrestricted', 'restricted', 'endowment', 'total'] as const;
  const inSections = sections.some(({ rows, subTotal }) =>
    columns.some((column) =>
      roundingShows(
        rows.map(({ figures }) => figures[column]),
        subTotal[column],
      ),
    ),
  );
  const inTotals = (
    [
      [totalReceipts, 0],
      [totalPayments, 2],
    ] as const
  ).some(([sum, first]) =>
    columns.some((column) =>
      roundingShows(
        sections.slice(first, first + 2).map(({ subTotal }) => subTotal[column]),
        sum[column],
      ),
    ),
  );
  const inCash = roundingShows(
    accounts.map(({ closing }) => closing),
    cash,
  );
  return inSections || inTotals || inCash;
}

/** Dated, as the law has them: SI 2026/427 raises both for periods that end on or after 30 September 2026. */
const THRESHOLDS: readonly (Thresholds & { from: IsoDate })[] = [
  { from: '2026-09-30', examinationOver: pence(40_000_00), receiptsAndPaymentsUpTo: pence(500_000_00) },
  { from: '0000-01-01', examinationOver: pence(25_000_00), receiptsAndPaymentsUpTo: pence(250_000_00) },
];

export function thresholdsFor(yearEnd: IsoDate): Thresholds {
  const found = THRESHOLDS.find(({ from }) => yearEnd >= from);
  if (!found) throw new Error(`no thresholds for ${yearEnd}`);
  const { examinationOver, receiptsAndPaymentsUpTo } = found;
  return { examinationOver, receiptsAndPaymentsUpTo };
}

/** The last day of the year that begins on `from`. */
export const yearEnd = (from: IsoDate): IsoDate => addDays(addMonths(from, 12), -1);

/** The four quarters of the year that begins on `from`. */
export const quartersOf = (from: IsoDate): { from: IsoDate; to: IsoDate }[] =>
  [0, 3, 6, 9].map((months) => ({
    from: addMonths(from, months),
    to: addDays(addMonths(from, months + 3), -1),
  }));
