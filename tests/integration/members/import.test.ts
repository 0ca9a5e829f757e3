import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { must, readyCore } from '../../support/core.ts';
import { add, places, signedInAs } from './support.ts';

const text = (content: string) => new TextEncoder().encode(content);
const HEAD = 'First name,Surname,Organisation,Categories,Ward,Justification,Reports back to,Joined on,E-mail';
const GOOD =
  'Amina,Rahman,Youth Forum,Youth; Women,Dock,Speaks for young people,The forum,24/05/2010,amina@example.org';
const csv = (...rows: string[]) => ({ name: 'list.csv', bytes: text([HEAD, ...rows, ''].join('\r\n')) });
const stored = (core: Awaited<ReturnType<typeof readyCore>>['core']) =>
  core.office().sqlite.prepare('select count(*) as count from member').get() as { count: number };

describe('the import of a list', () => {
  test('names each bad row and column, and imports nothing until they are left out', async () => {
    const { api, core } = await readyCore();
    const file = csv(
      GOOD,
      'Ben,Carter,Traders,Small and medium enterprise,Nowhere,Speaks for shops,Monthly meeting,31/02/2010,ben@',
      'Zoë,,Faith Forum,Faith groups,,,,05/24/2010,',
    );
    const preview = must(await api.members.importPreview(file));
    expect(preview).toMatchObject({ kind: 'csv', encoding: 'utf-8', delimiter: ',', clean: 1, missing: [] });
    const problems = preview.rows.flatMap((row) =>
      row.problems.map((each) => [each.row, each.column, each.value, each.key]),
    );
    expect(problems).toEqual([
      [3, 'Joined on', '31/02/2010', 'fields.date'],
      [3, 'Ward', 'Nowhere', 'members.cell.ward'],
      [3, 'E-mail', 'ben@', 'fields.email'],
      [4, 'Joined on', '05/24/2010', 'members.cell.dateOrder'],
      [4, 'Justification', '', 'members.justificationNeeded'],
      [4, 'Surname', '', 'fields.required'],
    ]);
    for (const leftOut of [[], [3]]) {
      expect(await api.members.importRun({ ...file, leftOut })).toMatchObject({
        problem: { key: 'members.file.notClean' },
      });
      expect(stored(core).count).toBe(0);
    }
    expect(await api.members.importRun({ ...file, leftOut: [3, 4, 9] })).toMatchObject({
      problem: { key: 'members.file.leftOutUnknown' },
    });
    const done = must(await api.members.importRun({ ...file, leftOut: [3, 4] }));
    expect(done).toEqual({ imported: 1, leftOut: 2 });
    const [row] = must(await api.members.list({})).rows;
    expect(row).toMatchObject({
      name: 'Amina Rahman',
      ward: 'Dock',
      categories: ['Youth', 'Women'],
      joinedOn: '2010-05-24',
    });
    const { history } = must(await api.members.page({ id: row?.id ?? 0 }));
    expect(history.map((each) => each.action)).toEqual(['members.imported']);
    const audit = core
      .office()
      .sqlite.prepare("select count(*) as count from audit_event where action = 'members.imported'")
      .get();
    expect(audit).toEqual({ count: 1 });
  });

  test('M1: a row without a justification is bad, and a file without the column is refused', async () => {
    const { api } = await readyCore();
    const file = { name: 'a.csv', bytes: text('Surname,Joined on,Organisation\nRahman,24/05/2010,Forum\n') };
    expect(must(await api.members.importPreview(file)).missing).toEqual(['justification']);
    expect(await api.members.importRun(file)).toMatchObject({
      problem: { key: 'members.file.columnMissing', params: { name: 'Justification' } },
    });
  });

  test('E9: who is on the register, or in the file twice, is flagged', async () => {
    const { api } = await readyCore();
    await add(api, { title: '', firstName: 'Amina', organisation: 'Youth forum' });
    const other = GOOD.replace('Rahman', 'Khan');
    const { rows } = must(await api.members.importPreview(csv(GOOD, other, other)));
    expect(rows.map((row) => row.problems.map((each) => [each.key, each.params]))).toEqual([
      [['members.cell.known', { name: 'Amina Rahman' }]],
      [],
      [['members.cell.twice', { row: 3 }]],
    ]);
    expect(
      must(await api.members.importPreview({ ...csv(GOOD, other, other), leftOut: [3, 2] })).rows[2]?.problems,
    ).toEqual([]);
  });

  test('M4, M5, M12: warns once for the whole file', async () => {
    const { api } = await readyCore();
    const rows = Array.from({ length: 41 }, (_, n) =>
      GOOD.replace('Rahman', `Rahman ${n}`).replace(
        'Youth; Women',
        n < 2 ? 'Independent Custody Visitors' : n === 5 ? '' : 'Youth',
      ),
    );
    const outcome = await api.members.importRun(csv(...rows));
    expect(!outcome.ok && outcome.problem.warnings?.map((each) => [each.rule, each.params?.count])).toEqual([
      ['M4', 41],
      ['M5', 1],
      ['M12', 2],
    ]);
    must(await api.members.importRun({ ...csv(...rows), accepted: ['M4', 'M5', 'M12'] }));
  });

  test('M13, E8: standings and seats are read in people’s words; nobody takes a seat twice', async () => {
    const { api } = await readyCore();
    const bytes = text(
      'Name;Status;Seat;Reason;Member since;Left\n' +
        'Cllr Amina Rahman;full member;Lead Councillor;Council;2010-05-24;\n' +
        'Mr Ben de Souza;Associate;;Custody visitor;24 May 2010;\n' +
        'Carter, Zoë;advisor;Lead Councillor;Expert;24.5.2010;\n' +
        'Old Friend;;;Was here;24/05/2008;24/05/2010\n',
    );
    const file = { name: 'x.csv', bytes, leftOut: [4], accepted: ['M5'] };
    const preview = must(await api.members.importPreview({ name: 'x.csv', bytes }));
    expect(preview.delimiter).toBe(';');
    expect(preview.rows[2]).toMatchObject({
      name: 'Zoë Carter',
      problems: [{ key: 'members.cell.seatTwice', params: { row: 2 } }],
    });
    must(await api.members.importRun(file));
    const rows = must(await api.members.list({ standing: 'all' })).rows;
    expect(rows.map((row) => [row.name, row.standing, row.votes])).toEqual([
      ['Old Friend', 'former', false],
      ['Cllr Amina Rahman', 'member', false],
      ['Mr Ben de Souza', 'associate', false],
    ]);
  });

  test('reads what Windows writes and says so; lost and garbled letters are named', async () => {
    const { api } = await readyCore();
    const latin = Uint8Array.from(
      [...`${HEAD}\n${GOOD.replace('Rahman', 'Müller')}\n`].map((letter) => letter.charCodeAt(0)),
    );
    const preview = must(await api.members.importPreview({ name: 'a.csv', bytes: latin }));
    expect(preview).toMatchObject({ encoding: 'windows-1252', clean: 1, rows: [{ name: 'Amina Müller' }] });
    const bad = must(
      await api.members.importPreview(csv(GOOD.replace('Rahman', 'M�ller'), GOOD.replace('Rahman', 'MÃ¼ller'))),
    );
    expect(bad.rows.map((row) => row.problems[0]?.key)).toEqual(['members.cell.lost', 'members.cell.garbled']);
    const wide = Buffer.from(`\ufeff${HEAD}\n${GOOD}\n`.replaceAll(',', '\t'), 'utf16le');
    expect(must(await api.members.importPreview({ name: 'a.txt', bytes: new Uint8Array(wide) }))).toMatchObject({
      encoding: 'utf-16',
      delimiter: '\t',
      clean: 1,
    });
  });

  test('columns can be matched by hand or left out, and unknown ones are listed', async () => {
    const { api } = await readyCore();
    const file = {
      name: 'a.csv',
      bytes: text('Surname,Warum,Joined,Shoe size\nRahman,Speaks for youth,24/05/2010,38\n'),
    };
    const preview = must(await api.members.importPreview(file));
    expect(preview.columns.map((each) => [each.heading, each.field, each.example])).toEqual([
      ['Surname', 'surname', 'Rahman'],
      ['Warum', null, 'Speaks for youth'],
      ['Joined', 'joinedOn', '24/05/2010'],
      ['Shoe size', null, '38'],
    ]);
    const columns = [{ index: 1, field: 'justification' as const }];
    expect(must(await api.members.importPreview({ ...file, columns })).clean).toBe(1);
    const twice = [...columns, { index: 3, field: 'surname' as const }];
    expect(await api.members.importRun({ ...file, columns: twice })).toMatchObject({
      problem: { key: 'members.file.columnTwice' },
    });
    expect(await api.members.importPreview({ ...file, columns: [{ index: 99, field: null }] })).toMatchObject({
      problem: { key: 'members.file.columnUnknown' },
    });
  });

  test('only the administrator imports', async () => {
    const { api, core } = await readyCore();
    signedInAs(core, 'chair', 'treasurer', 'reader');
    expect(await api.members.importPreview(csv(GOOD))).toMatchObject({ problem: { kind: 'notAllowed' } });
  });
});

/** A zip archive of one file that unpacks to `size` zeros, declared as `declared`. */
function bomb(size: number, declared: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(size));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const common = (at: DataView, from: number) => {
    at.setUint16(from + 2, 8, true);
    at.setUint32(from + 12, packed.length, true);
    at.setUint32(from + 16, declared, true);
    at.setUint16(from + 20, name.length, true);
  };
  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, 0x04034b50, true);
  common(local, 6);
  const entry = new DataView(new ArrayBuffer(46));
  entry.setUint32(0, 0x02014b50, true);
  common(entry, 8);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(10, 1, true);
  end.setUint32(16, 30 + name.length + packed.length, true);
  const parts = [local.buffer, name, packed, entry.buffer, name, end.buffer].map((each) => new Uint8Array(each));
  return new Uint8Array(Buffer.concat(parts));
}

const sheet = (rows: Parameters<typeof writeXlsxFile>[0]) => writeXlsxFile(rows as never).toBuffer();

describe('a file that cannot be used', () => {
  const refused: [string, Uint8Array, string][] = [
    ['an empty file', new Uint8Array(), 'members.file.empty'],
    ['only blank lines', text('\n\n , ,\n'), 'members.file.empty'],
    ['no headings', text('Amina,Rahman\nBen,Carter\n'), 'members.file.noHeader'],
    ['headings alone', text(`${HEAD}\n`), 'members.file.noRows'],
    ['a quotation mark without an end', text(`${HEAD}\n${GOOD}\n"Ben,Carter`), 'members.file.brokenAt'],
    ['more rows than can be', text(`${HEAD}\n${`${GOOD}\n`.repeat(2001)}`), 'members.file.tooManyRows'],
    ['more columns than can be', text(`Surname,Ward${',x'.repeat(300)}\n`), 'members.file.tooManyColumns'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'members.file.unknownKind'],
    ['an old or locked Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'members.file.oldExcel'],
    ['a damaged workbook', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'members.file.broken'],
    ['a zip bomb', bomb(80_000_000, 80_000_000), 'members.file.unpacksTooBig'],
    ['a zip bomb that lies about its size', bomb(80_000_000, 1000), 'members.file.unpacksTooBig'],
    ['an archive that is no workbook', bomb(1000, 1000), 'members.file.broken'],
  ];
  test.each(refused)('%s is refused with what to do', async (_, bytes, key) => {
    const { api, core } = await readyCore();
    for (const outcome of [
      await api.members.importPreview({ name: 'x', bytes }),
      await api.members.importRun({ name: 'x', bytes }),
    ]) {
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'refused', key } });
    }
    expect(stored(core).count).toBe(0);
  });

  test('more than 5 MB is no valid input', async () => {
    const { api } = await readyCore();
    const outcome = await api.members.importPreview({ name: 'x', bytes: new Uint8Array(5_000_001) });
    expect(outcome).toMatchObject({
      problem: { kind: 'invalid', fields: [{ path: 'bytes', key: 'members.fileTooBig' }] },
    });
  });

  test('a torn last line is a bad row', async () => {
    const { api } = await readyCore();
    const { rows } = must(await api.members.importPreview(csv(GOOD, 'Ben,Carter,Trad')));
    expect(rows[1]?.problems[0]).toMatchObject({
      row: 3,
      key: 'members.cell.tooFew',
      params: { count: 3, expected: 9 },
    });
  });

  test('formulas are named, in CSV and in a workbook, and so are telephone numbers that lost their zero', async () => {
    const { api } = await readyCore();
    const { rows } = must(await api.members.importPreview(csv(GOOD.replace('Rahman', '=HYPERLINK(1)'))));
    expect(rows[0]?.problems[0]).toMatchObject({ column: 'Surname', key: 'members.cell.formula' });
    const bytes = await sheet([
      ['Surname', 'Justification', 'Joined on', 'Telephone'],
      [
        'Rahman',
        { value: '="a"&"b"', type: 'Formula' },
        { value: new Date('2010-05-24T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        2079460123,
      ],
    ] as never);
    const preview = must(await api.members.importPreview({ name: 'x.xlsx', bytes: new Uint8Array(bytes) }));
    expect(preview.kind).toBe('xlsx');
    expect(preview.rows[0]?.problems.map((each) => [each.row, each.column, each.key])).toEqual([
      [2, 'Justification', 'members.cell.formula'],
      [2, 'Telephone', 'members.cell.phoneZero'],
    ]);
  });

  test('a workbook that reaches far below the list is refused', async () => {
    const { api } = await readyCore();
    const bytes = await sheet([['Surname', 'Ward'], ...Array.from({ length: 20_010 }, () => []), ['Rahman']] as never);
    expect(await api.members.importPreview({ name: 'x.xlsx', bytes: new Uint8Array(bytes) })).toMatchObject({
      problem: { key: 'members.file.tooManyRows' },
    });
  });
});

describe('the round trip', () => {
  test.each(['csv', 'xlsx'] as const)(
    'what was saved as %s comes in clean elsewhere and is the same',
    async (format) => {
      const { api, host } = await readyCore();
      const { category, ward } = await places(api);
      await add(api, { surname: 'Öz-Bell', categoryIds: [category('lgbt'), category('youth')], wardId: ward('Dock') });
      await add(api, {
        surname: 'Plus',
        mobile: '+44 7700 900301',
        notes: '=1+1\n"quoted", and\n\'=tricky',
        organisation: '@home',
      });
      await add(api, {
        surname: 'Needs',
        accessNeeds: [
          { need: 'interpreter', detail: 'Polish' },
          { need: 'step_free', detail: '' },
        ],
      });
      const left = await add(api, { surname: 'Left', seat: 'lead_councillor', standing: 'ex_officio' });
      must(
        await api.members.end({
          id: left,
          version: 1,
          endedOn: '2011-05-01',
          reason: 'Lost the seat',
          endTerms: false,
          accepted: ['M3'],
        }),
      );
      must(await api.members.exportList({ format, standing: 'all' }));
      const [file] = host.files;
      if (!file) throw new Error('nothing was saved');
      const other = await readyCore();
      const received = { name: file.name, bytes: file.bytes };
      const preview = must(await other.api.members.importPreview(received));
      expect(preview.rows.flatMap((row) => row.problems)).toEqual([]);
      expect(preview.columns.filter((each) => each.field === null)).toEqual([]);
      expect(preview.columns.every((each) => each.heading !== '')).toBe(true);
      must(await other.api.members.importRun({ ...received, accepted: ['M12'] }));
      const whole = async (one: typeof api) => {
        const { rows } = must(await one.members.list({ standing: 'all' }));
        const pages = await Promise.all(rows.map(async ({ id }) => must(await one.members.page({ id })).member));
        return pages.map(({ id: _, version: __, ...rest }) => rest);
      };
      expect(await whole(other.api)).toEqual(await whole(api));
    },
  );

  test('a saved CSV begins with Excel’s mark and holds no formula; nothing to save is said', async () => {
    const { api, core } = await readyCore();
    expect(await api.members.exportList({ format: 'csv' })).toMatchObject({
      problem: { key: 'members.nothingToExport' },
    });
    await add(api, { surname: '=cmd|calc', organisation: '-1' });
    const { file } = must(await api.members.exportList({ format: 'csv', search: 'cmd' }));
    expect([...(file?.bytes.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(file?.bytes)).toContain("'=cmd|calc,'-1,");
    const last = core.office().sqlite.prepare('select action, label from audit_event order by id desc').get();
    expect(last).toEqual({ action: 'members.exported', label: 'members-2011-05-10.csv' });
  });
});
