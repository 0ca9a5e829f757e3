import { expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { textOfPaper } from './paper-text.ts';
import { payingGroup } from './payments-support.ts';

test('T5: T1: a paper of a past day is as of its day: what was void, paid, spoiled or prepared since is not on it', async () => {
  const group = await payingGroup();
  const { api } = group;
  const lost = await group.at('released', { pence: 150_00 });
  const paid = await group.at('released', { pence: 77_00 });
  const { entryId } = await group.page(paid);
  group.clock.set('2011-06-01');
  group.signIn();
  must(
    await api.treasury.voidPayment({
      ...{
        paymentId: lost,
        version: 1,
        on: '2011-06-01',
        reason: 'Lost',
        stopReference: 'STOP 1',
        chequeInHand: false,
      },
    }),
  );
  if (entryId) group.clear(entryId, -77_00);
  await group.prepare({ pence: 12_00 });
  must(await api.treasury.spoilCheque({ accountId: group.bank, number: 104, reason: 'Torn' }));
  const then = { from: '2011-04-01', to: '2011-05-31' };
  const report = await textOfPaper(group, 'treasurersReport', then);
  expect(report).toMatch(/000101 Acorn Print: Spring newsletter Ada Lowe .* 150\.00/);
  expect(report).not.toContain('was not paid');
  expect(report).toMatch(/Not at the bank yet .*000101 .* 150\.00 .*000102 .* 77\.00 Total 227\.00/);
  const book = await textOfPaper(group, 'cashBook', then);
  expect(book).toContain('Spring newsletter Newsletters 150.00');
  expect(book).not.toContain('taken back');
  const register = await textOfPaper(group, 'chequeRegister', then);
  expect(register).toContain('on 31 May 2011');
  expect(register).toContain('000101 Released 10/05/2011 Acorn Print 150.00');
  expect(register).toContain('000102 Released 10/05/2011 Acorn Print 77.00');
  expect(register).toContain('000103–000110 Unused');
  expect(register).toContain('Released and paid 227.00');
  // Before the book of cheques came there was none.
  expect(await textOfPaper(group, 'chequeRegister', { to: '2011-04-30' })).toContain('There is no cheque book');
  // Today's say what became of each.
  const today = await textOfPaper(group, 'chequeRegister');
  expect(today).toMatch(/000101 Stopped .*000102 Paid .*000103 Prepared .*000104 Spoiled .*000105–000110 Unused/);
  expect(await textOfPaper(group, 'treasurersReport', { from: '2011-04-01' })).toContain(
    '(void: £150.00 was not paid)',
  );
  expect(await textOfPaper(group, 'cashBook', { from: '2011-04-01' })).toContain('(taken back)');
});
