import type { Pence } from '../../../db/base/brand.ts';
import { sumPence } from '../../../db/base/pence.ts';
import type { BalanceNote } from '../../../db/treasury/account-types.ts';
import type { PaperWords } from '../kit/definition.ts';
import { amounts, type ReportPart, type ReportRow, type ReportTable, text } from './report.ts';
import { shownOf, type YearAccountData } from './year-parts.ts';

/** B1 to B5 of CC16: what the group has and owes on the last day. */

function cashTable(data: YearAccountData, words: PaperWords): ReportTable {
  const shown = shownOf(data);
  const { accounts, cash, closing: figures } = data.account;
  // Where the books tell nothing of last year's end, its column stays empty: 0 would be said of money that was there.
  const isKnown = figures.lastYear !== null || accounts.some(({ opening }) => opening !== 0);
  const last = (pence: Pence) => (isKnown ? shown(pence) : '');
  return {
    kind: 'table',
    name: words('treasury.balances.B1'),
    summary: words('treasury.balances.cashSummary'),
    dense: true,
    columns: [
      text(words('treasury.account'), 60),
      amounts(words('treasury.balances.thisYear'), 20),
      amounts(words('treasury.balances.lastYear'), 20),
    ],
    rows: [
      ...accounts.map(({ name, opening, closing }): ReportRow => ({ cells: [name, shown(closing), last(opening)] })),
      {
        cells: [words('treasury.balances.cash'), shown(cash), last(sumPence(accounts.map(({ opening }) => opening)))],
        look: 'total',
      },
    ],
    empty: words('treasury.balances.noAccounts'),
  };
}

function notePart(note: BalanceNote['note'], data: YearAccountData, words: PaperWords): ReportPart {
  const shown = shownOf(data);
  const noted = data.notes.filter((each) => each.note === note);
  const bills = note === 'B5' ? data.unpaid : [];
  const name = words(`treasury.balances.${note}`);
  if (noted.length + bills.length === 0) return { kind: 'text', text: words('treasury.balances.none', { name }) };
  return {
    kind: 'table',
    name,
    summary: words('treasury.balances.noteSummary'),
    dense: true,
    columns: [
      text(words('treasury.balances.details'), 46),
      text(words('treasury.fund'), 18),
      text(words(`treasury.balances.when.${note}`), 20),
      amounts(words('treasury.balances.amount'), 16),
    ],
    rows: [
      ...noted.map(
        ({ text: details, fundName, when, pence }): ReportRow => ({
          cells: [details, fundName, when, pence === null ? words('treasury.balances.unknown') : shown(pence)],
        }),
      ),
      ...bills.map(
        ({ payee, text: what, pence }): ReportRow => ({
          cells: [
            [payee ?? '', what].filter((each) => each !== '').join(': '),
            '',
            words('treasury.balances.prepared'),
            shown(pence),
          ],
        }),
      ),
    ],
    empty: '',
  };
}

/** The statement of assets and liabilities. B1 must agree with the account above to the penny, and says whether it does. */
export function balanceParts(data: YearAccountData, words: PaperWords): ReportPart[] {
  const { agrees } = data.account;
  return [
    { kind: 'heading', text: words('treasury.balances.heading') },
    cashTable(data, words),
    {
      kind: 'text',
      text: words(agrees ? 'treasury.balances.agrees' : 'treasury.balances.differs'),
      look: agrees ? 'strong' : 'warning',
    },
    ...(['B2', 'B3', 'B4', 'B5'] as const).map((note) => notePart(note, data, words)),
  ];
}
