import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../db/base/dates.ts';
import { formatDate } from '../../../db/base/format.ts';
import { fieldOfHeader, headingOf, IMPORT_FIELDS } from '../../../db/members/exchange/columns.ts';
import { readCsv } from '../../../db/members/exchange/csv.ts';
import { readSheetDate } from '../../../db/members/exchange/dates.ts';
import { csvBytes } from '../../../db/members/exchange/export.ts';
import { interpretTable, readTable } from '../../../db/members/exchange/import.ts';
import { splitName } from '../../../db/members/exchange/names.ts';
import { unpack } from '../../../db/members/exchange/zip.ts';

const AROUND = { today: '2011-05-10', categories: [], wards: [], members: [], seats: new Map() };
const encode = (text: string) => new TextEncoder().encode(text);

async function survives(bytes: Uint8Array) {
  const table = await readTable(bytes);
  if (!table.ok) {
    expect(table.problem.key).toMatch(/^members\.file\./);
    return;
  }
  const read = interpretTable(table.value, [], AROUND);
  if (!read.ok) {
    expect(read.problem.key).toMatch(/^members\.file\./);
    return;
  }
  for (const row of read.value.rows) expect(row.member === null).toBe(row.problems.length > 0);
}

describe('the import', () => {
  test('never breaks on arbitrary bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), survives));
    const zip = fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));
    await fc.assert(fc.asyncProperty(zip, survives));
  });

  test('never breaks on arbitrary text under known headings', async () => {
    const headings = IMPORT_FIELDS.map(headingOf).join(',');
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('24/05/2011', '=1', '"', 'Youth; Women', ','),
    );
    const file = fc.array(fc.array(cell, { maxLength: 25 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(file, (rows) => survives(encode([headings, ...rows.map((row) => row.join(','))].join('\n')))),
    );
  });

  test('never breaks on a damaged archive', async () => {
    const good = new Uint8Array(
      Buffer.from(
        'UEsDBBQAAAAAAAAAAAAAAAAAAAAAAAAAAAAFAAAAYS54bWxQSwECFAAUAAAAAAAAAAAAAAAAAAAAAAAAAAAABQAAAAAAAAAAAAAAAAAAAAAAYS54bWxQSwUGAAAAAAEAAQAzAAAAIwAAAAAA',
        'base64',
      ),
    );
    expect(unpack(good).ok).toBe(true);
    const damaged = fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => good.with(at, byte));
    fc.assert(
      fc.property(damaged, (bytes) => {
        expect(typeof unpack(bytes).ok).toBe('boolean');
      }),
    );
    await fc.assert(fc.asyncProperty(damaged, survives));
  });

  test('knows every heading of our export, and no heading means two things', () => {
    for (const field of IMPORT_FIELDS) expect(fieldOfHeader(` ${headingOf(field).toUpperCase()}: `)).toBe(field);
    expect(fieldOfHeader('')).toBeUndefined();
  });
});

test('CSV: cells come back as they were, formulas and apostrophes too', () => {
  const cell = fc
    .oneof(
      fc.string(),
      fc.string({ unit: 'grapheme-composite' }),
      fc.constantFrom("'=1", '=1', '+44', "''-x", '@a', '"', ',;\t'),
    )
    .map((text) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '').trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = readCsv(csvBytes(['Surname', 'Ward'], rows));
      if (!read.ok) throw new Error(read.problem.key);
      expect(read.value.rows.slice(1).map((row) => row.cells.map((each) => each.text))).toEqual(rows);
      for (const row of read.value.rows) for (const each of row.cells) expect(each).not.toHaveProperty('trouble');
    }),
  );
});

describe('dates in a sheet', () => {
  test('every day is read in every way that people write it', () => {
    fc.assert(
      fc.property(fc.nat(80_000), (days) => {
        const date = addDays('1901-01-01', days);
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        const ways = [
          date,
          `${dayOfMonth}/${month}/${year}`,
          `${Number(dayOfMonth)}.${Number(month)}.${year}`,
          `${dayOfMonth}-${month}-${year}`,
          formatDate(date),
          ` ${formatDate(date).toUpperCase()} `,
        ];
        for (const way of ways) expect(readSheetDate(way)).toEqual({ ok: true, date });
      }),
    );
    expect(readSheetDate('Tuesday 24th May 2011')).toEqual({ ok: true, date: '2011-05-24' });
  });

  test('what is no day says why', () => {
    const keys = ['31/02/2011', '05/24/2011', '24/05/11', 'soon', '24 Mayy 2011', '1/1/0001'].map((text) => {
      const read = readSheetDate(text);
      return read.ok ? read.date : read.problem.key;
    });
    expect(keys).toEqual([
      'fields.date',
      'members.cell.dateOrder',
      'members.cell.shortYear',
      'members.cell.date',
      'members.cell.date',
      'fields.date',
    ]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readSheetDate(text).ok).toBe('boolean');
      }),
    );
  });
});

test('full names are split at the last word, with titles and "Surname, First" understood', () => {
  expect(splitName('Cllr Amina Rahman')).toEqual({ title: 'Cllr', firstName: 'Amina', surname: 'Rahman' });
  expect(splitName('de Souza, Dr Ben')).toEqual({ title: 'Dr', firstName: 'Ben', surname: 'de Souza' });
  expect(splitName('Plato')).toEqual({ title: '', firstName: '', surname: 'Plato' });
  expect(splitName('Rev')).toEqual({ title: '', firstName: '', surname: 'Rev' });
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof splitName(text).surname).toBe('string');
    }),
  );
});
