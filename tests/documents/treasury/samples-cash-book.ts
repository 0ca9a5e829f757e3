import type { CashBookData, CashBookLine } from '../../../electron/documents/treasury/cash-book.ts';
import { base, LONG_NAME, p, TO } from './samples-shared.ts';

const line = (
  date: string,
  number: string,
  payee: string,
  text: string,
  headings: readonly string[],
  value: number,
  balance: number,
  state: CashBookLine['state'] = 'plain',
): CashBookLine => ({
  ...{ date, number, payee, text, headings, pence: p(value), balance: p(balance), state },
  kind: state === 'undoes' ? 'reversal' : value > 0 ? 'receipt' : 'payment',
});

export const cashBookData: CashBookData = {
  ...base,
  from: '2011-01-01',
  to: TO,
  accounts: [
    {
      name: 'Current account',
      opening: p(3_514_57),
      closing: p(3_588_02),
      lines: [
        line('2011-01-04', '', 'Metropolitan Police Authority', 'Fourth quarter', ['MPA grant'], 8_750_00, 12_264_57),
        line('2011-01-20', '000101', 'Hall Trust', 'Hall for January', ['Room hire'], -240_00, 12_024_57, 'undone'),
        line(
          '2011-02-02',
          '000101',
          'Hall Trust',
          'Cheque lost in the post',
          ['Room hire'],
          240_00,
          12_264_57,
          'undoes',
        ),
        line(
          '2011-02-14',
          '000102',
          LONG_NAME,
          'Hall, two evenings, and help',
          ['Room hire', 'Refreshments'],
          -8_358_31,
          3_906_26,
        ),
        line('2011-03-28', '000103', 'Broker & Sons', '=SUM(A1:A9) policy', ['Insurance'], -318_24, 3_588_02),
      ],
    },
    { name: 'Savings account', opening: p(3_004_83), closing: p(3_004_83), lines: [] },
  ],
};

/** Two hundred entries, for pages. */
export const longCashBook: CashBookData = {
  ...cashBookData,
  accounts: [
    {
      name: 'Current account',
      opening: p(0),
      closing: p(200_00),
      lines: Array.from({ length: 200 }, (_, at) =>
        line(
          '2011-02-01',
          String(at + 1).padStart(6, '0'),
          at % 7 === 0 ? LONG_NAME : `Payee ${at + 1}`,
          'Newsletter',
          ['Newsletters'],
          1_00,
          1_00 * (at + 1),
        ),
      ),
    },
  ],
};
