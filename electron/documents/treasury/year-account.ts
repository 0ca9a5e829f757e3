import { formatDate } from '../../../db/base/format.ts';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import { accountRoundingShows } from '../../../db/treasury/account-rules.ts';
import type { Figures, SectionFigures } from '../../../db/treasury/account-types.ts';
import { INCOME_KINDS, type Section } from '../../../db/treasury/words.ts';
import { signatures } from '../elections/form-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { balanceParts } from './balances.ts';
import { treasuryPaper } from './paper.ts';
import { periodWords } from './period.ts';
import { amounts, type Report, type ReportPart, type ReportRow, type ReportTable, text } from './report.ts';
import { type Shown, shownOf, type YearAccountData } from './year-parts.ts';

/** CC16's blank rows: an account with more headings goes on on a sheet of its own when it is copied onto that form. */
const FORM_ROWS: Readonly<Record<Section, number>> = { A1: 8, A2: 2, A3: 9, A4: 2 };

function figureRow(name: string, figures: Figures, shown: Shown, look?: ReportRow['look']): ReportRow {
  const { unrestricted, restricted, endowment, total, lastYear } = figures;
  return { cells: [name, ...[unrestricted, restricted, endowment, total, lastYear].map(shown)], ...(look && { look }) };
}

function sectionRows({ section, rows, subTotal }: SectionFigures, shown: Shown, words: PaperWords): ReportRow[] {
  const empty = ['', '', '', '', ''];
  return [
    { cells: [words(`treasury.year.sections.${section}`), ...empty], look: 'group' },
    ...rows.map(({ name, figures }) => figureRow(name, figures, shown)),
    figureRow(
      words(section === 'A1' ? 'treasury.year.grossIncome' : 'treasury.year.subTotal'),
      subTotal,
      shown,
      'total',
    ),
  ];
}

function accountTable({ account, year: _year, ...data }: YearAccountData, words: PaperWords): ReportTable {
  const shown = shownOf(data);
  const [a1, a2, a3, a4] = account.sections.map((each) => sectionRows(each, shown, words));
  const total = (name: string, figures: Figures) => figureRow(name, figures, shown, 'total');
  return {
    kind: 'table',
    name: words('treasury.year.sectionA'),
    summary: words('treasury.year.summary'),
    dense: true,
    columns: [
      text('', 36),
      amounts(words('treasury.year.unrestricted'), 13),
      amounts(words('treasury.year.restricted'), 13),
      amounts(words('treasury.year.endowment'), 13),
      amounts(words('treasury.year.total'), 13),
      amounts(words('treasury.year.lastYear'), 13),
    ],
    rows: [
      ...(a1 ?? []),
      ...(a2 ?? []),
      total(words('treasury.year.totalReceipts'), account.totalReceipts),
      ...(a3 ?? []),
      ...(a4 ?? []),
      total(words('treasury.year.totalPayments'), account.totalPayments),
      total(words('treasury.year.net'), account.net),
      // What the year comes to stands on one page.
      figureRow(words('treasury.year.transfers'), account.transfers, shown, 'kept'),
      figureRow(words('treasury.year.cashLastYear'), account.opening, shown, 'kept'),
      total(words('treasury.year.cashThisYear'), account.closing),
    ],
    empty: '',
  };
}

/** T9: other income beside the grant. */
function incomeTable(data: YearAccountData, words: PaperWords): ReportTable {
  const shown = shownOf(data);
  const rows = data.account.sections.flatMap((section) => section.rows);
  const kinds = INCOME_KINDS.map((kind) => {
    const of = rows.filter(({ income }) => income === kind).map(({ figures }) => figures);
    const known = of.length > 0 && of.every(({ lastYear }) => lastYear !== null);
    return {
      kind,
      total: sumPence(of.map(({ total }) => total)),
      lastYear: known ? sumPence(of.map(({ lastYear }) => lastYear ?? 0)) : null,
    };
  });
  const { total, lastYear } = data.account.totalReceipts;
  return {
    kind: 'table',
    name: words('treasury.year.income'),
    summary: words('treasury.year.incomeSummary'),
    dense: true,
    columns: [
      text(words('treasury.from'), 60),
      amounts(words('treasury.year.thisYear'), 20),
      amounts(words('treasury.year.lastYear'), 20),
    ],
    rows: [
      ...kinds
        .filter((each) => each.total !== 0 || (each.lastYear ?? 0) !== 0)
        .map(
          (each): ReportRow => ({
            cells: [words(`treasury.income.${each.kind}`), shown(each.total), shown(each.lastYear)],
          }),
        ),
      { cells: [words('treasury.year.totalReceipts'), shown(total), shown(lastYear)], look: 'total' },
    ],
    empty: '',
  };
}

function footnotes(data: YearAccountData, words: PaperWords): ReportPart[] {
  const { account } = data;
  const said = account.footnotes.map((note) =>
    note.kind === 'openingInYear'
      ? words('treasury.year.notes.opening', { amount: formatPence(note.pence) })
      : words('treasury.year.notes.laterReversal', {
          ...{ headings: note.headings.join(', '), amount: formatPence(note.pence), text: note.text },
          ...{ date: formatDate(note.date), ofDate: formatDate(note.ofDate) },
        }),
  );
  const many = account.sections
    .filter(({ section, rows }) => rows.length > FORM_ROWS[section])
    .map(({ section, rows }) =>
      words('treasury.year.notes.continuation', { section, rows: rows.length, room: FORM_ROWS[section] }),
    );
  const rounding = data.wholePounds
    ? [
        words('treasury.year.notes.wholePounds'),
        ...(accountRoundingShows(account) ? [words('treasury.year.notes.rounding')] : []),
      ]
    : [];
  const all = [...said, ...many, ...rounding];
  if (all.length === 0) return [];
  return [
    { kind: 'heading', text: words('treasury.year.notes.heading') },
    ...all.map((each): ReportPart => ({ kind: 'text', text: each, look: 'small', keep: true })),
  ];
}

/** What is signed for does not stand on another page than all of it. */
const beforeSignatures = (parts: readonly ReportPart[]): ReportPart[] =>
  parts.map((part, at) => (part.kind === 'text' && at === parts.length - 1 ? { ...part, keep: true } : part));

/** Whether the year is closed, and then whether the books still give its figures (invariant 20). */
function stateOfYear({ year: { closed }, stillSame }: YearAccountData, words: PaperWords): ReportPart {
  if (!closed) return { kind: 'text', text: words('treasury.year.open'), look: 'warning' };
  const said = words('treasury.year.closed', { date: formatDate(closed.on), by: closed.by });
  return stillSame === false
    ? { kind: 'text', text: `${said} ${words('treasury.year.differs')}`, look: 'warning' }
    : { kind: 'text', text: `${said} ${words('treasury.year.same')}`, look: 'small' };
}

/** T8: all of the account but who signs it: also for the annual report. */
export const accountParts = (data: YearAccountData, words: PaperWords): ReportPart[] => [
  stateOfYear(data, words),
  accountTable(data, words),
  incomeTable(data, words),
  ...balanceParts(data, words),
  ...footnotes(data, words),
];

function report(data: YearAccountData, words: PaperWords): Report {
  const labels = { signed: words('treasury.signed'), date: words('treasury.dateLine') };
  return {
    title: words('treasury.year.title'),
    about: periodWords(data.account, words),
    parts: [
      ...beforeSignatures(accountParts(data, words)),
      {
        kind: 'paper',
        blocks: [
          signatures(
            [1, 2].map(() => ({ role: words('treasury.year.trustee'), name: words('treasury.printName') })),
            labels,
          ),
        ],
      },
    ],
  };
}

/** T8: the receipts and payments account of a year with its statement of balances, in the shape of CC16. */
export const yearAccount = treasuryPaper<YearAccountData>({
  kind: 'yearAccount',
  on: ({ account }) => account.to,
  report,
});
