import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HeadingId } from '../../../db/base/brand.ts';
import { verifyBook } from '../../../db/treasury/verify.ts';
import { must } from '../../support/core.ts';
import { payingGroup } from './payments-support.ts';

/** Single invariants, where a property of their own says more than the sequences of invariants.test.ts. */

const notWhole = fc.oneof(
  fc.double({ noInteger: true }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e17, -0.5, 12.34, 1e-7, '12.34', '12', null),
);

test('T1: invariant 2: no call takes an amount that is not whole pence, and nothing is stored of it', async () => {
  const group = await payingGroup();
  const { treasury } = group.api;
  const { bank, tin, savings, general, grant, hall, print } = group;
  const { sqlite } = group.office;
  const stored = () =>
    sqlite.prepare('select count(*), (select count(*) from audit_event) from book_event').raw().get();
  const before = stored();
  const said = { date: '2011-05-02', text: 'x', reference: '' };
  const posted = (pence: number) => ({
    ...{ ...said, payee: { name: 'Somebody' } },
    splits: [{ headingId: hall, fundId: grant, pence }],
  });
  const budget = { fundId: grant, title: 'A', from: '2011-04-01', to: '2012-03-31' };
  const line = (cost: number) => ({ name: 'L', cost, contribution: cost, quarters: null, headings: [print] });
  const sheet = { accountId: bank, title: 'Sheet 1', from: '2011-05-01', to: '2011-05-09' };
  const row = (pence: number) => ({ date: '2011-05-02', pence, text: 'x', chequeNumber: null });
  const calls: ((pence: number) => Promise<{ ok: boolean }>)[] = [
    (pence) => treasury.receive({ accountId: bank, ...posted(pence) }),
    (pence) => treasury.recordBankDebit({ accountId: bank, ...posted(pence) }),
    (pence) => treasury.recordVoucher({ accountId: tin, ...posted(pence) }),
    (pence) => treasury.bankCash({ fromAccountId: tin, toAccountId: bank, fundId: general, ...said, pence }),
    (pence) => treasury.transferBetweenFunds({ accountId: bank, fromFundId: grant, toFundId: general, ...said, pence }),
    (pence) => treasury.countCash({ accountId: tin, date: said.date, counted: pence, countedBy: 'A', fundId: general }),
    (pence) => treasury.preparePayment(group.asked({ pence })),
    (pence) =>
      treasury.preparePayment(
        group.asked({ what: { purpose: 'own_account', toAccountId: savings, splits: [{ fundId: grant, pence }] } }),
      ),
    (pence) => treasury.agreeBudget({ ...budget, contribution: pence, lines: [line(pence)] }),
    (pence) => treasury.typeStatement({ ...sheet, opening: 3_514_57, closing: 3_514_57 + pence, rows: [row(pence)] }),
    (pence) => treasury.closeReconciliation({ accountId: bank, date: said.date, closing: pence }),
  ];
  await fc.assert(
    fc.asyncProperty(notWhole, fc.nat({ max: calls.length - 1 }), async (amount, at) => {
      const outcome = await calls[at]?.(amount as number);
      expect(outcome?.ok, `call ${at}`).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(stored()).toEqual(before);
  // The file itself: a column of pence holds whole numbers or nothing at all.
  for (const pence of ['0.5', "'12.34'", '1e300'])
    expect(() =>
      sqlite.exec(`insert into line select entry_id, number + 50, date, account_id, heading_id, contra, fund_id, ${pence}
        from line limit 1`),
    ).toThrow(/cannot store/);
});

test('T6, T7: invariant 22: whatever lines are agreed, profiles are the lines, lines the cost, variances the total; else it is refused', async () => {
  const group = await payingGroup();
  const { treasury } = group.api;
  const { headings } = must(await treasury.overview({}));
  const costs = headings.filter(({ section }) => section > 'A2').map(({ id }) => id);
  const paid = { accountId: group.bank, payee: { name: 'Bank' }, text: '', reference: '' };
  for (const [at, headingId] of costs.entries()) {
    const splits = [{ headingId, fundId: group.grant, pence: 101 * (at + 1) }];
    must(await treasury.recordBankDebit({ ...paid, date: '2011-04-20', splits }));
  }
  const facts = { fundId: group.grant, title: 'A', from: '2011-04-01', to: '2012-03-31' };
  const amount = fc.integer({ min: 0, max: 4_000_000 });
  const aLine = fc
    .record({
      four: fc.tuple(amount, amount, amount, amount),
      even: fc.boolean(),
      part: amount,
      many: fc.nat({ max: 3 }),
    })
    .map(({ four, even, part, many }) => {
      const cost = four.reduce((sum, each) => sum + each, 0);
      return { cost, contribution: Math.min(cost, part), quarters: even ? null : four, many };
    });
  const first = { name: 'One', cost: 1, contribution: 1, quarters: null, headings: [] };
  const { budgetId } = must(await treasury.agreeBudget({ ...facts, contribution: 1, lines: [first] }));
  let version = 1;
  const day = fc.constantFrom('2011-04-01', '2011-05-10', '2011-08-16', '2012-01-01', '2012-03-31', '2012-04-01');
  await fc.assert(
    fc.asyncProperty(
      fc.array(aLine, { minLength: 1, maxLength: 6 }),
      fc.nat({ max: 3 }),
      day,
      async (given, off, date) => {
        let taken = 0;
        const lines = given.map(({ many, ...line }, at) => {
          const own: HeadingId[] = costs.slice(taken, taken + many);
          taken += many;
          return { name: `Line ${at}`, ...line, headings: own };
        });
        const contribution = lines.reduce((sum, line) => sum + line.contribution, 0);
        const change = { budgetId, version, reason: 'Agreed anew', ...facts };
        // A penny more than the lines, and a quarter that is a penny out.
        const more = { ...change, contribution: contribution + 1 + off, lines };
        expect((await treasury.changeBudget(more)).ok).toBe(false);
        const [head, ...rest] = lines;
        const [q1 = 0, ...others] = head?.quarters ?? [];
        const bent = [{ ...head, quarters: [q1 + 1, ...others] }, ...rest];
        if (head?.quarters)
          expect((await treasury.changeBudget({ ...change, contribution, lines: bent } as never)).ok).toBe(false);
        version = must(await treasury.changeBudget({ ...change, contribution, lines } as never)).version;
        const report = must(await treasury.budget({ budgetId, date }));
        expect(report.lines.map(({ cost }) => cost)).toEqual(lines.map(({ cost }) => cost));
        for (const line of report.lines) {
          expect(line.quarters.reduce((sum, each) => sum + each, 0)).toBe(line.cost);
          if (date >= facts.to) expect(line.profileToDate).toBe(line.cost);
        }
        const sum = (key: 'cost' | 'variance' | 'actual') => report.lines.reduce((all, line) => all + line[key], 0);
        expect([report.budget.cost, report.total.cost, report.total.variance]).toEqual([
          sum('cost'),
          sum('cost'),
          sum('variance'),
        ]);
        const unbudgeted = report.unbudgeted.reduce((all, { pence }) => all + pence, 0);
        const spent = date < '2011-04-20' ? 0 : costs.reduce((all, _, at) => all + 101 * (at + 1), 0);
        expect(sum('actual') + unbudgeted, 'what was spent is on a line or beside them').toBe(spent);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test('T1: invariant 8: however much is cut off the end, with every trace of it, the last code that left the program tells', async () => {
  const group = await payingGroup();
  for (const state of ['ready', 'released', 'cleared', 'void'] as const) await group.at(state);
  const issued = must(await group.api.treasury.bookState({})).events;
  must(await group.api.treasury.issueCode({ document: 'cashBook', to: '2011-05-10', title: 'Cash book' }));
  const image = group.office.sqlite.serialize();
  // In memory there is no write-ahead log beside it.
  image.fill(1, 18, 20);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: issued - 1 }), (kept) => {
      const sqlite = new Database(Buffer.from(image));
      sqlite.pragma('foreign_keys = OFF');
      for (const name of sqlite.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all())
        sqlite.exec(`drop trigger "${name}"`);
      for (const [table, key] of Object.entries({
        ...{ book_event: 'seq', entry: 'id', line: 'entry_id', signature: 'id', statement_row: 'statement_id' },
      }))
        sqlite.exec(`delete from ${table} where ${key} > ${kept}`);
      sqlite.exec(`delete from month_total; insert into month_total select substr(date, 1, 7),
        case when account_id is not null then 'account' when heading_id is not null then 'heading' else contra end,
        coalesce(account_id, heading_id, 0), fund_id, sum(pence), count(*) from line group by 1, 2, 3, 4`);
      expect(verifyBook(sqlite).fault).toEqual({ seq: kept + 1, what: 'shortened' });
      sqlite.exec('delete from head_code');
      expect(verifyBook(sqlite).fault, 'nothing but the code tells').toBeNull();
      sqlite.close();
    }),
    { numRuns: 12 },
  );
});
