import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { treasuryCore } from './support.ts';

const fixture = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/statements', name))),
});

async function withStatement() {
  const w = await treasuryCore();
  const accountId = w.account('Current account');
  const { treasury } = w.api;
  must(
    await treasury.receive({
      accountId,
      date: '2010-05-04',
      payee: { name: 'Okafor' },
      text: 'Donation',
      reference: '',
      splits: [{ headingId: w.heading('Donations'), fundId: w.fund('General'), pence: 366_44 }],
      files: [],
    }),
  );
  const imported = must(
    await treasury.importStatement({ accountId, profile: null, file: fixture('lloyds-newest-first.csv') }),
  );
  return { ...w, accountId, treasury, imported };
}

describe('from the file to the reconciliation', () => {
  test('T1: looked at, imported, matched, posted, closed at nothing; locked until it is opened again', async () => {
    const { treasury, accountId, imported, heading, fund } = await withStatement();
    expect(imported).toMatchObject({ rows: 3, added: 3 });
    const page = must(await treasury.matching({ accountId }));
    expect(page.suggestions).toMatchObject([{ reason: 'reference', unsure: false }]);
    const [suggestion] = page.suggestions;
    const group = page.groups.find(({ key }) => key === suggestion?.groupKey);
    if (!suggestion || !group) throw new Error('nothing suggested');
    const entries = group.entries.map(({ entryId }) => entryId);
    const [matchId] = must(await treasury.match({ accountId, matches: [{ rows: [suggestion.row], entries }] })).matches;
    if (!matchId) throw new Error('no match');
    const early = await treasury.closeReconciliation({ accountId, date: '2010-05-31', closing: 3_502_77 });
    expect(early).toMatchObject({ problem: { key: 'treasury.reconciliationMissing' } });
    const before = must(await treasury.reconciliationPage({ accountId, date: '2010-05-31', closing: 3_502_77 }));
    expect(before.missing.map(({ key }) => key)).toEqual(['treasury.missingRow', 'treasury.missingRow']);
    for (const row of before.unmatchedRows) {
      const at = { statementId: row.statementId, number: row.number };
      must(
        await treasury.postFromStatement({
          accountId,
          row: at,
          headingId: heading('Room hire'),
          fundId: fund('General'),
          payee: '',
          text: 'Taken by the bank',
        }),
      );
    }
    // Exactly: not a penny more or less.
    for (const closing of [3_502_76, 3_502_78])
      expect(await treasury.closeReconciliation({ accountId, date: '2010-05-31', closing })).toMatchObject({
        problem: { rule: 'T1', key: 'treasury.reconciliationMissing' },
      });
    const { reconciliationId } = must(
      await treasury.closeReconciliation({ accountId, date: '2010-05-31', closing: 3_502_77 }),
    );
    const report = must(await treasury.reconciliation({ reconciliationId }));
    expect(report.facts).toMatchObject({
      opening: 3_514_57,
      closing: 3_502_77,
      cashBook: 3_502_77,
      outstanding: 0,
      unpresented: 0,
    });
    expect(report.cleared).toHaveLength(3);
    expect(await treasury.unmatch({ matchId, reason: 'wrong' })).toMatchObject({
      problem: { key: 'treasury.matchLocked' },
    });
    must(await treasury.reopenReconciliation({ reconciliationId, reason: 'A row was wrong' }));
    must(await treasury.unmatch({ matchId, reason: 'wrong' }));
    expect(must(await treasury.matching({ accountId })).rows).toHaveLength(1);
  });

  test('the same file is refused; the same days in another file add nothing; petty cash has no statements', async () => {
    const { treasury, accountId, account } = await withStatement();
    const again = await treasury.importStatement({
      accountId,
      profile: null,
      file: fixture('lloyds-newest-first.csv'),
    });
    expect(again).toMatchObject({ problem: { key: 'treasury.sameFile' } });
    const turned = { accountId, profile: null, file: fixture('lloyds-oldest-first.csv') };
    expect(must(await treasury.readStatement(turned))).toMatchObject({ total: 3, added: 0, hindrance: null });
    expect(must(await treasury.importStatement(turned))).toMatchObject({ added: 0 });
    const other = { accountId, profile: 'ofx' as const, file: fixture('ofx-sgml-quotes-and-ampersands.ofx') };
    expect(must(await treasury.importStatement(other))).toMatchObject({ rows: 3, added: 0 });
    expect(await treasury.statements({ accountId: account('Petty cash') })).toMatchObject({
      problem: { key: 'treasury.notABankAccount' },
    });
    expect(must(await treasury.statements({ accountId }))).toMatchObject({
      bankBalance: 3_502_77,
      lastDate: '2010-05-12',
    });
  });

  test('T1: typed from paper: it adds up, it follows on, and a gap is refused', async () => {
    const { treasury, accountId } = await withStatement();
    const sheet = {
      accountId,
      title: 'Sheet 12',
      from: '2010-06-01',
      to: '2010-06-30',
      opening: 3_502_77,
      closing: 3_500_00,
    };
    const rows = [{ date: '2010-06-03', pence: -2_77, text: 'CHARGES', chequeNumber: null }];
    const off = await treasury.typeStatement({ ...sheet, closing: 3_500_01, rows });
    expect(off).toMatchObject({ problem: { key: 'treasury.typedSum' } });
    const gap = await treasury.typeStatement({ ...sheet, opening: 3_600_00, closing: 3_597_23, rows });
    expect(gap).toMatchObject({ problem: { key: 'treasury.gap' } });
    expect(must(await treasury.typeStatement({ ...sheet, rows }))).toMatchObject({ added: 1 });
  });

  test('T4: a cheque paid with another amount than was signed for raises the alarm', async () => {
    const { alterations } = await import('../../../db/treasury/match-rules.ts');
    const row = {
      statementId: 1,
      number: 1,
      date: '2010-05-10',
      pence: -813_24,
      text: 'CHQ',
      chequeNumber: 101,
      balance: null,
      matchId: null,
    };
    const item = {
      entryId: 2,
      kind: 'payment',
      date: '2010-05-01',
      pence: -318_24,
      payee: null,
      text: '',
      reference: '',
      chequeNumber: 101,
      paymentId: null,
    };
    const group = { key: 'entry-2', slip: null, date: '2010-05-01', pence: -318_24, entries: [item] };
    const found = alterations([row] as never, [group] as never);
    expect(found).toMatchObject([{ chequeNumber: 101, signed: -318_24, paid: -813_24 }]);
  });
});
