import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pence } from '../../../db/base/brand.ts';
import { change } from '../../../db/base/change.ts';
import { ok } from '../../../db/base/outcome.ts';
import { record } from '../../../db/treasury/book.ts';
import type { CashBookPage } from '../../../db/treasury/cash-book.ts';
import type { PageEnd } from '../../../db/treasury/ledger-input.ts';
import { posting } from '../../../db/treasury/posting-rules.ts';
import { must } from '../../support/core.ts';
import { paper, type TreasuryCore, treasuryCore } from './support.ts';

/** Long sequences of what an office does, on one core: every run goes on where the last one stopped. */

const DAYS = ['2010-04-01', '2010-07-12', '2010-07-31', '2010-12-31', '2011-03-31'] as const;
const day = fc.constantFrom(...DAYS);
const some = fc.integer({ min: 1, max: 30_000 });
const place = fc.nat({ max: 9 });

const step = fc.oneof(
  fc.record({ what: fc.constant('receive' as const), day, pence: some, more: fc.option(some), place }),
  fc.record({ what: fc.constant('debit' as const), day, pence: some, place }),
  fc.record({ what: fc.constant('voucher' as const), day, pence: fc.integer({ min: 1, max: 3_000 }), place }),
  fc.record({ what: fc.constant('fundTransfer' as const), day, pence: some, place }),
  fc.record({ what: fc.constant('bankCash' as const), day, pence: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ what: fc.constant('reverse' as const), day, place: fc.nat({ max: 500 }) }),
  fc.record({ what: fc.constant('count' as const), difference: fc.integer({ min: -200, max: 200 }) }),
  fc.record({ what: fc.constant('topUp' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const FUNDS = ['General', 'MPA grant', 'Youth event'] as const;
const SPENT_ON = ['Room hire', 'Refreshments', 'Office'] as const;
const at = <T>(rows: readonly [T, ...T[]], number: number): T => rows[number % rows.length] ?? rows[0];

/** What the payments part does after two signatures: money from the bank into the tin. */
function topUp({ core, account, fund }: TreasuryCore, pence: Pence): void {
  const caller = { personId: null, name: 'test', roles: [] };
  must(
    change(core.office(), caller, [], (work) => {
      const fundId = fund('General');
      const lines = [
        { accountId: account('Current account'), fundId, pence: -pence as Pence },
        { accountId: account('Petty cash'), fundId, pence },
      ];
      record(work, 'entry.posted', {
        posting: posting({ kind: 'transfer', date: '2011-03-31', text: 'Top-up', lines }),
        evidence: [],
      });
      work.audit({ action: 'entry.posted', label: 'top-up' });
      return ok(null);
    }),
  );
}

async function take(books: TreasuryCore, doing: Step): Promise<void> {
  const { api, account, fund, heading } = books;
  const bank = account('Current account');
  const tin = account('Petty cash');
  const common = { payee: { name: 'Somebody' }, text: 'x', reference: '' };
  switch (doing.what) {
    case 'receive': {
      const one = { headingId: heading('Donations'), fundId: fund(at(FUNDS, doing.place)), pence: doing.pence };
      const two = doing.more && { headingId: heading('Fees'), fundId: fund('General'), pence: doing.more };
      const splits = two ? [one, two] : [one];
      must(await api.treasury.receive({ ...common, accountId: bank, date: doing.day, splits }));
      return;
    }
    case 'debit': {
      const splits = [
        { headingId: heading(at(SPENT_ON, doing.place)), fundId: fund(at(FUNDS, doing.place)), pence: doing.pence },
      ];
      must(await api.treasury.recordBankDebit({ ...common, accountId: bank, date: doing.day, splits }));
      return;
    }
    case 'voucher': {
      const splits = [{ headingId: heading(at(SPENT_ON, doing.place)), fundId: fund('General'), pence: doing.pence }];
      // May be refused: the tin holds no more than it holds.
      await api.treasury.recordVoucher({ ...common, accountId: tin, date: doing.day, splits });
      return;
    }
    case 'fundTransfer': {
      const funds = { fromFundId: fund(at(FUNDS, doing.place)), toFundId: fund(at(FUNDS, doing.place + 1)) };
      const { day: date, pence } = doing;
      must(
        await api.treasury.transferBetweenFunds({ accountId: bank, ...funds, date, pence, text: 'A5', reference: '' }),
      );
      return;
    }
    case 'bankCash': {
      const { day: date, pence } = doing;
      const between = { fromAccountId: tin, toAccountId: bank, fundId: fund('General') };
      await api.treasury.bankCash({ ...between, date, pence, text: 'Banked', reference: '' });
      return;
    }
    case 'reverse': {
      const { rows } = must(await api.treasury.search({ text: '', limit: 500 }));
      const sound = rows.filter(({ kind }) => kind !== 'opening');
      const chosen = sound[doing.place % Math.max(1, sound.length)];
      if (!chosen) return;
      const outcome = await api.treasury.reverse({ entryId: chosen.entryId, date: doing.day, reason: 'A mistake' });
      const may = chosen.kind !== 'reversal' && chosen.reversedBy === null && doing.day >= chosen.date;
      expect(outcome.ok).toBe(may);
      return;
    }
    case 'count': {
      const { inHand } = must(await api.treasury.pettyCash({ accountId: tin }));
      const counted = Math.max(0, inHand + doing.difference);
      const who = { countedBy: 'Grace Adeyemi', fundId: fund('General') };
      must(await api.treasury.countCash({ accountId: tin, date: '2011-03-31', counted, ...who }));
      return;
    }
    case 'topUp': {
      const { topUp: pence } = must(await api.treasury.pettyCash({ accountId: tin }));
      if (pence > 0) topUp(books, pence);
    }
  }
}

test('T1: invariants 1, 3 and 6: after any sequence sides, funds and balances agree, and reversals net to nothing', async () => {
  const books = await treasuryCore();
  const { sqlite } = books.core.office();
  const none = (query: string) => expect(sqlite.prepare(query).all()).toEqual([]);
  const check = async () => {
    // Invariant 1.
    none('select entry_id from line group by entry_id having sum(pence) <> 0');
    none('select entry_id, fund_id from line group by entry_id, fund_id having sum(pence) <> 0');
    // Invariant 3: the sums by month, by fund and of the lines are one figure.
    const { accounts, total, funds } = must(await books.api.treasury.overview({}));
    for (const { id, balance, byFund } of accounts) {
      const lines = sqlite.prepare('select coalesce(sum(pence), 0) n from line where account_id = ?').get(id);
      expect([balance, byFund.reduce((sum, { pence }) => sum + pence, 0)]).toEqual([balance, balance]);
      expect(lines).toEqual({ n: balance });
      const { rows } = must(await books.api.treasury.cashBook({ accountId: id, limit: 1 }));
      expect(rows[0]?.balance).toBe(balance);
    }
    expect(funds.reduce((sum, { balance }) => sum + balance, 0)).toBe(total);
    // Invariant 6.
    none(`select o.id from entry o join entry r on r.reverses = o.id join line l on l.entry_id in (o.id, r.id)
      group by o.id, l.account_id, l.fund_id, l.heading_id, l.contra having sum(l.pence) <> 0`);
    none('select reverses from entry where reverses is not null group by reverses having count(*) > 1');
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const each of steps) await take(books, each);
      await check();
    }),
    { numRuns: 12 },
  );
});

const atTheTin = fc.oneof(
  fc.record({ what: fc.constant('voucher' as const), day, pence: fc.integer({ min: 1, max: 3_000 }), place }),
  fc.record({ what: fc.constant('count' as const), difference: fc.integer({ min: -200, max: 200 }) }),
  fc.record({ what: fc.constant('topUp' as const) }),
  fc.record({ what: fc.constant('takeBack' as const), place }),
);

type AtTheTin = typeof atTheTin extends fc.Arbitrary<infer T> ? T : never;

const tinOf = async ({ api, account }: TreasuryCore) => {
  const found = must(await api.treasury.pettyCash({ accountId: account('Petty cash') }));
  return { ...found, open: found.vouchers.reduce((sum, { left }) => sum + left, 0) };
};

async function takeAtTheTin(books: TreasuryCore, doing: AtTheTin): Promise<void> {
  const { vouchers, open } = await tinOf(books);
  if (doing.what === 'takeBack') {
    const entryId = vouchers[doing.place % Math.max(1, vouchers.length)]?.entryId;
    if (entryId) must(await books.api.treasury.reverse({ entryId, date: '2011-03-31', reason: 'A mistake' }));
  } else if (doing.what === 'topUp') {
    // A top-up is the vouchers since the last one: what was short stays short.
    if (open > 0) topUp(books, open as Pence);
    expect((await tinOf(books)).vouchers).toEqual([]);
  } else await take(books, doing);
}

test('T1: invariant 21: cash in hand and vouchers not paid back make the float, over or short, at every step', async () => {
  const books = await treasuryCore();
  await fc.assert(
    fc.asyncProperty(fc.array(atTheTin, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const each of steps) {
        await takeAtTheTin(books, each);
        const { inHand, open, float, overShort } = await tinOf(books);
        expect(inHand + open).toBe(float + overShort);
      }
    }),
    { numRuns: 12 },
  );
});

test('T1: invariant 7: nothing protected can be changed or removed', async () => {
  const { core, api, account, fund, heading } = await treasuryCore();
  const splits = [{ headingId: heading('Donations'), fundId: fund('General'), pence: 5_00 }];
  const given = { accountId: account('Current account'), date: '2010-05-01', payee: { name: 'A. Donor' } };
  must(await api.treasury.receive({ ...given, text: 'Gift', reference: '', splits, files: [paper()] }));
  const { sqlite } = core.office();
  for (const [table, column] of [
    ['book_event', 'payload'],
    ['entry', 'text'],
    ['line', 'pence'],
  ] as const) {
    expect(() => sqlite.prepare(`update ${table} set ${column} = ${column}`).run()).toThrow('never changes');
    expect(() => sqlite.prepare(`delete from ${table}`).run()).toThrow('never changes');
  }
});

test('T1: invariant 25: the order of a day’s entries changes no balance at the end of the day', async () => {
  const { api, fund, heading } = await treasuryCore();
  const bare = { bankName: '', sortCode: '', accountNumber: '', profile: null, float: 0 };
  const entries = fc.array(fc.record({ day, pence: some, out: fc.boolean() }), { minLength: 2, maxLength: 8 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(entries, fc.infiniteStream(fc.nat()), async (given, keys) => {
      run += 1;
      const shuffled = given
        .map((each) => ({ each, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const ends: object[] = [];
      for (const [name, order] of Object.entries({ first: given, second: shuffled })) {
        const { accountId } = must(await api.treasury.addAccount({ ...bare, name: `${name} ${run}`, kind: 'savings' }));
        for (const { day: date, pence, out } of order) {
          const headingId = heading(out ? 'Bank charges' : 'Bank interest');
          const splits = [{ headingId, fundId: fund('General'), pence }];
          const facts = { accountId, date, payee: { name: 'Anyborough Bank' }, text: '', reference: '', splits };
          must(out ? await api.treasury.recordBankDebit(facts) : await api.treasury.receive(facts));
        }
        const { rows } = must(await api.treasury.cashBook({ accountId, falling: false }));
        ends.push(Object.fromEntries(rows.map(({ date, balance }) => [date, balance])));
      }
      expect(ends[1]).toEqual(ends[0]);
    }),
    { numRuns: 8 },
  );
});

test('T1: a page of the cash book goes on where the last one ended, both ways, with one running balance', async () => {
  const { api, account, fund, heading } = await treasuryCore();
  const accountId = account('Current account');
  for (const date of DAYS) {
    const splits = [{ headingId: heading('Fees'), fundId: fund('General'), pence: 1_01 }];
    for (const text of ['a', 'b']) {
      must(await api.treasury.receive({ accountId, date, payee: { name: 'Partner' }, text, reference: '', splits }));
    }
  }
  for (const falling of [true, false]) {
    const whole = must(await api.treasury.cashBook({ accountId, falling, limit: 500 })).rows;
    const paged: typeof whole = [];
    let after: PageEnd | null = null;
    do {
      const page: CashBookPage = must(await api.treasury.cashBook({ accountId, falling, limit: 3, after }));
      paged.push(...page.rows);
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole);
    expect(whole.length).toBe(13);
  }
});
