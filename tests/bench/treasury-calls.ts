import type { PaymentId } from '../../db/base/brand.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import { must } from '../../scripts/demo/client.ts';
import { BOOKS_END, type Books } from './books.ts';

const FIRST_YEAR = '1991-04-01';
const end = { date: BOOKS_END };

/** What the reading calls of the treasury are asked, on the long books. */
export async function treasuryInputs(api: ApiClient, books: Books): Promise<Record<string, readonly object[]>> {
  const { current, tin, grant, costs } = books;
  const account = { accountId: current };
  const { treasury } = api;
  const { rows: paid } = must('payments', await treasury.payments({ view: 'all', limit: 500 }));
  const { rows: open } = must('payments', await treasury.payments({ view: 'open', limit: 12 }));
  const some = [paid.at(-1), open[0]].flatMap((row) => (row ? [{ paymentId: row.id }] : []));
  const after = (open.at(-1)?.id ?? 0) as PaymentId;
  const entry = paid.at(-1)?.entryId ?? 1;
  const { rows } = must('rows', await treasury.statementRows({ ...account, ...matched, limit: 1 }));
  const [reconciled] = must('reconciliations', await treasury.reconciliations(account));
  const [budget] = must('budgets', await treasury.budgets({}));
  const deep = { after: { date: '1993-06-15', entryId: 1 } };
  return {
    'treasury.overview': [{}],
    'treasury.startingPoint': [{}],
    'treasury.cashBook': [{}, account, { fundId: grant }, { headingId: costs[0] }, deep, { ...account, ...deep }],
    'treasury.entry': [{ entryId: entry }],
    'treasury.search': [{ text: '' }, { text: '', kind: 'reversal' }, { text: '', ...deep }],
    'treasury.findPayees': [{}, { text: 'hus' }],
    'treasury.payees': [{}],
    'treasury.pettyCash': [{ accountId: tin }],
    'treasury.topUp': [{ accountId: tin }],
    'treasury.slips': [account],
    'treasury.toRatify': [{}],
    'treasury.statements': [account],
    'treasury.statementRows': [{ ...account, ...matched, limit: 100 }],
    'treasury.matching': [account],
    'treasury.matchFacts': rows.flatMap(({ matchId }) => (matchId === null ? [] : [{ matchId }])),
    'treasury.reconciliations': [account],
    'treasury.reconciliationPage': [{ ...account, date: '2010-12-31', closing: null }],
    'treasury.reconciliation': reconciled ? [{ reconciliationId: reconciled.id }] : [],
    'treasury.payments': [{}, { view: 'all' }, { view: 'all', after }],
    'treasury.payment': some,
    'treasury.paymentSlip': some,
    'treasury.paymentsWaiting': [{}],
    'treasury.signatories': [{}],
    'treasury.chequeRegister': [account],
    'treasury.outstandingCheques': [{}],
    'treasury.years': [{}],
    'treasury.yearAccount': [end, { date: FIRST_YEAR }],
    'treasury.budgets': [{}],
    'treasury.budget': budget ? [{ budgetId: budget.id }] : [],
    'treasury.treasurersReport': [{}],
    'treasury.issuedCodes': [{}],
    'treasury.quarterCheck': [end],
    'treasury.yearCheck': [end],
    'treasury.secondOfficers': [{}],
    'treasury.bookState': [{}],
    'treasury.waits': [{}],
  };
}

const matched = { from: null, to: null, only: 'matched' as const, offset: 0 };

/** What is looked for, each in the way a person would: 50 ms. */
export const SEARCHES: Readonly<Record<string, string>> = {
  payee: 'hussain castle',
  amount: '123.45',
  date: '12/07/2003',
  month: '07/2003',
  'cheque number': '104321',
  heading: 'interpreters',
  text: 'projector',
  reference: 'inv-45',
  'two things': 'newsletter 15/11/2009',
  nothing: 'zeppelin',
};
