import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStatementFile } from '../../../db/treasury/statements/read.ts';
import type { StatementProfile } from '../../../db/treasury/words.ts';
import { WRONG } from '../../support/treasury/wrong-statements.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/statements');

const read = (name: string, profile: StatementProfile) =>
  readStatementFile(
    { name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) },
    { profile, account: { name: 'Current account', accountNumber: '12345678' }, today: '2011-03-31' },
  );

/** Rows as `day pence text cheque`. */
const SOUND: [string, StatementProfile, string[], number | null][] = [
  [
    'lloyds-newest-first.csv',
    'lloyds',
    [
      '2010-05-05 36644 FPI DONATION OKAFOR -',
      '2010-05-10 -31824 CHQ 000101 101',
      '2010-05-12 -6000 BP ANYBOROUGH HALL -',
    ],
    3502_77,
  ],
  [
    'lloyds-oldest-first.csv',
    'halifax',
    [
      '2010-05-05 36644 FPI DONATION OKAFOR -',
      '2010-05-10 -31824 CHQ 000101 101',
      '2010-05-12 -6000 BP ANYBOROUGH HALL -',
    ],
    3502_77,
  ],
  [
    'lloyds-trailing-comma.csv',
    'lloyds',
    ['2010-05-05 36644 FPI DONATION OKAFOR -', '2010-05-10 -31824 CHQ 000101 101'],
    3562_77,
  ],
  [
    'lloyds-byte-order-mark.csv',
    'lloyds',
    [
      '2010-05-05 36644 FPI DONATION OKAFOR -',
      '2010-05-10 -31824 CHQ 000101 101',
      '2010-05-12 -6000 BP ANYBOROUGH HALL -',
    ],
    3502_77,
  ],
  ['lloyds-windows-1252.csv', 'lloyds', ['2010-05-05 36644 FPI CAFÉ PAYMENT -'], 3881_01],
  ['lloyds-look-alikes-same-day.csv', 'lloyds', ['2010-05-05 500 FPI SAME -', '2010-05-05 500 FPI SAME -'], 110_00],
  [
    'barclays-padded-memo.csv',
    'barclays',
    ['2010-05-05 36644 Counter Credit DONATION -', '2010-05-10 -31824 CHQ ANYBOROUGH INS 101'],
    null,
  ],
  ['natwest-quotes.csv', 'natwest', ['2010-05-05 -6000 BAC R & B "HALL" -'], 40_00],
  [
    'nationwide-preamble.csv',
    'nationwide',
    ['2010-05-05 500 Bank credit DONATION -', '2010-05-06 -100500 Payment to HALL -'],
    -900_00,
  ],
  ['hsbc-headless.csv', 'hsbc', ['2010-05-05 500 DONATION -', '2010-05-06 -6000 HALL -'], null],
  ['hsbc-with-headings.csv', 'hsbc', ['2010-05-05 500 DONATION -'], 105_00],
  [
    'ofx-sgml-quotes-and-ampersands.ofx',
    'ofx',
    ['2010-05-05 36644 DONATION -', '2010-05-10 -31824 CHQ 000101 -', '2010-05-12 -6000 R & B "HALL" -'],
    3502_77,
  ],
  [
    'ofx-xml-2.ofx',
    'ofx',
    [
      '2010-05-05 36644 DONATION -',
      '2010-05-10 -31824 CHQ 000101 101',
      '2010-05-12 -6000 R & B "HALL" HALL 7 < 8 £5 -',
    ],
    3502_77,
  ],
  ['ofx-the-same-id-twice.ofx', 'ofx', ['2010-05-05 500 A -', '2010-05-06 600 B -'], 3502_77],
  ['qif-day-first.qif', 'qif_dmy', ['2010-05-05 500 DONATION -', '2010-05-14 -123450 HALL 101'], null],
  ['qif-month-first.qif', 'qif_mdy', ['2010-05-14 -6000 HALL -'], null],
  ['camt-sound.xml', 'camt053', ['2010-05-05 500 R & B -', '2010-05-12 -6050 HALL 101'], 44_50],
];

describe('files of the bank', () => {
  test.each(SOUND)('%s is read', (name, profile, rows, closing) => {
    const found = read(name, profile);
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    const shown = found.value.rows.map((row) => `${row.date} ${row.pence} ${row.text} ${row.chequeNumber ?? '-'}`);
    expect(shown).toEqual(rows);
    expect(found.value.closing).toBe(closing);
  });

  test.each(WRONG)('%s is refused, and the message says where', (name, profile, key, row, column) => {
    const found = read(name, profile);
    if (found.ok) throw new Error(`was read: ${JSON.stringify(found.value.rows)}`);
    const { params } = found.problem;
    expect(found.problem.key).toBe(`treasury.${key}`);
    expect(params).toMatchObject({ file: name, ...(row !== undefined && { row }), ...(column && { column }) });
  });

  test('a million rows are refused before they are taken apart', () => {
    const file = { name: 'long.csv', bytes: new TextEncoder().encode('05/05/2010,A,1.00\n'.repeat(1_000_000)) };
    const account = { name: 'Current account', accountNumber: '' };
    for (const profile of ['hsbc', 'qif_dmy'] as const) {
      expect(readStatementFile(file, { profile, account, today: '2011-03-31' })).toMatchObject({
        problem: { key: 'treasury.fileTooManyRows', params: { file: 'long.csv', maximum: 20_000 } },
      });
    }
  });

  test('every fixture is read by a test', () => {
    const named = new Set([...SOUND, ...WRONG].map(([name]) => name));
    expect(readdirSync(FOLDER).filter((name) => !named.has(name))).toEqual([]);
  });
});
