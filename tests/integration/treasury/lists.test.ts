import { expect, test } from 'vitest';
import { ENTRY_ORDERS, PAYMENT_ORDERS } from '../../../db/treasury/words.ts';
import { must } from '../../support/core.ts';
import { payingGroup } from './payments-support.ts';
import { type TreasuryCore, treasuryCore } from './support.ts';

/** Lists that come in pages: every order goes on where the page before ended, and the first page says how many there are. */

type Listed<Row, End> = { rows: Row[]; total: number | null; next: End | null };

/** Every row, three at a time; the total as the first page says it. */
async function walk<Row, End>(page: (after: End | null) => Promise<Listed<Row, End>>) {
  const first = await page(null);
  const rows = [...first.rows];
  for (let { next } = first; next !== null; ) {
    const more = await page(next);
    expect(more.total).toBeNull();
    rows.push(...more.rows);
    next = more.next;
  }
  return { rows, total: first.total };
}

async function withEntries() {
  const books = await treasuryCore();
  const { api, account, fund, heading } = books;
  const accountId = account('Current account');
  const facts = (payee: string, pence: number, side: string) => ({
    ...{ accountId, date: '2010-07-12', payee: { name: payee }, text: 'Room', reference: '' },
    splits: [{ headingId: heading(side), fundId: fund('General'), pence }],
  });
  for (const [payee, pence] of [
    ['Zoe', 5_00],
    ['adam', 7_00],
    ['Zoe', 7_00],
    ['Çelik', 1_00],
  ] as const) {
    must(await api.treasury.receive({ ...facts(payee, pence, 'Fees'), files: [] }));
    must(await api.treasury.recordBankDebit({ ...facts(payee, pence + 1, 'Bank charges'), files: [] }));
  }
  return { ...books, accountId };
}

const ins = (rows: readonly { pence: number }[]) => rows.map(({ pence }) => pence).filter((pence) => pence >= 0);
const rising = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

type Api = TreasuryCore['api'];
const lists = {
  cashBook: (api: Api, accountId: number) => (order: object, after: unknown, limit: number) =>
    api.treasury.cashBook({ accountId, ...order, after: after as never, limit }),
  search: (api: Api) => (order: object, after: unknown, limit: number) =>
    api.treasury.search({ text: '', ...order, after: after as never, limit }),
};

test.each(['cashBook', 'search'] as const)(
  'T1: %s gives every entry once in every order, page by page',
  async (name) => {
    const { api, accountId } = await withEntries();
    const ask = lists[name](api, accountId);
    const all = must(await ask({}, null, 500));
    expect(all.total).toBe(all.rows.length);
    expect(all.rows.length).toBeGreaterThanOrEqual(9);
    for (const by of ENTRY_ORDERS) {
      for (const falling of [true, false]) {
        const whole = must(await ask({ by, falling }, null, 500)).rows;
        const paged = await walk(async (after) => must(await ask({ by, falling }, after, 3)));
        expect(paged).toEqual({ rows: whole, total: all.total });
      }
    }
    const up = must(await ask({ by: 'in', falling: false }, null, 500)).rows;
    expect(ins(up)).toEqual(rising(ins(up)));
    expect(up.at(0)?.pence).toBeGreaterThanOrEqual(0);
    expect(up.at(-1)?.pence).toBeLessThan(0);
    const out = must(await ask({ by: 'out', falling: true }, null, 500)).rows;
    expect(out[0]?.pence).toBe(Math.min(...out.map(({ pence }) => pence)));
    const named = must(await ask({ by: 'payee', falling: false }, null, 500)).rows;
    expect(named[0]?.payee).toBe('adam');
    expect(named.at(-1)?.payee).toBeNull();
  },
);

test('T1: payments are found by every word and given once in every order, page by page', async () => {
  const { api, prepare, addPayee } = await payingGroup();
  const bridge = await addPayee('Bridge Café');
  await prepare();
  await prepare({ payeeId: bridge, pence: 62_50, text: 'Tea & 100% juice' });
  await prepare({ pence: 1_00, reference: 'B-9' });
  await prepare({ payeeId: bridge, pence: 1_00, method: 'bank_transfer' });
  const ask = (more: object) => api.treasury.payments({ view: 'all', ...more });
  const texts = { 'bridge cafe': 2, '62.50': 1, '101': 1, '100%': 1, 'b-9': 1, 'bridge b-9': 0, '': 4 };
  for (const [text, count] of Object.entries(texts)) {
    const { rows, total } = must(await ask({ text }));
    expect([text, rows.length, total]).toEqual([text, count, count]);
  }
  for (const by of PAYMENT_ORDERS) {
    for (const falling of [true, false]) {
      const whole = must(await ask({ by, falling })).rows;
      const paged = await walk(async (after) => must(await ask({ by, falling, after, limit: 3 })));
      expect(paged).toEqual({ rows: whole, total: 4 });
    }
  }
  expect(must(await ask({ by: 'pence' })).rows.map(({ pence }) => pence)).toEqual([150_00, 62_50, 1_00, 1_00]);
  expect(must(await ask({ by: 'payee', falling: false })).rows[0]?.payee).toBe('Acorn Print');
});

test('T1: the payees say the day each was last entered, and from when the name may be erased', async () => {
  const { api, accountId, heading, fund } = await withEntries();
  const splits = [{ headingId: heading('Fees'), fundId: fund('General'), pence: 1_00 }];
  const facts = {
    accountId,
    date: '2010-08-02',
    payee: { name: 'adam' },
    text: 'Room',
    reference: '',
    splits,
    files: [],
  };
  must(await api.treasury.receive(facts));
  const days = must(await api.treasury.payees({})).map(({ name, lastDate, erasableFrom }) => [
    name,
    lastDate,
    erasableFrom,
  ]);
  expect(days).toEqual(
    expect.arrayContaining([
      ['adam', '2010-08-02', '2016-08-02'],
      ['Zoe', '2010-07-12', '2016-07-12'],
    ]),
  );
});

test('T1: nothing comes after a row that is not there, in any order', async () => {
  const { api, accountId } = await withEntries();
  const after = { date: '2010-07-12', entryId: 99_999 };
  for (const by of ['payee', 'in', 'out'] as const) {
    expect(must(await api.treasury.cashBook({ accountId, by, after: after as never })).rows).toEqual([]);
    expect(must(await api.treasury.search({ text: '', by, after: after as never })).rows).toEqual([]);
  }
  expect(must(await api.treasury.payments({ view: 'all', after: 99_999 as never })).rows).toEqual([]);
});
