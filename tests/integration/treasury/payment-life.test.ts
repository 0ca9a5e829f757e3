import { expect, test } from 'vitest';
import { LIFE, PAYMENT_STEPS } from '../../../db/treasury/payment-rules.ts';
import { PAYMENT_STATES } from '../../../db/treasury/words.ts';
import { must } from '../../support/core.ts';
import { keyOf as key, payingGroup } from './payments-support.ts';

test('T2: prepared, signed by two, released, cleared: the money is in the books from the release on', async () => {
  const group = await payingGroup();
  const { paymentId, chequeNumber } = await group.prepare();
  expect(chequeNumber).toBe(101);
  expect(must(await group.sign(paymentId, group.ada)).ready).toBe(false);
  expect(must(await group.ink(paymentId, group.cyd)).ready).toBe(true);
  const before = await group.page(paymentId);
  expect(before.signatures.map(({ name, how, standing }) => [name, how, standing])).toEqual([
    ['Ada Lowe', 'key', 'counts'],
    ['Cyd Moreno', 'wet_ink', 'counts'],
  ]);
  expect([before.state, before.entryId, before.missing]).toEqual(['ready', null, 0]);
  const { entryId } = must(await group.release(paymentId));
  const lines = group.office.sqlite.prepare(
    'select account_id, heading_id, pence from line where entry_id = ? order by number',
  );
  expect(lines.raw().all(entryId)).toEqual([
    [group.bank, null, -15_000],
    [null, group.print, 15_000],
  ]);
  group.clear(entryId, -15_000);
  const after = await group.page(paymentId);
  expect([after.state, after.steps]).toEqual(['cleared', ['return']]);
  expect(after.history.map(({ what }) => what)).toEqual(['prepared', 'signed', 'signed', 'released']);
});

test.each(PAYMENT_STATES.filter((state) => state !== 'returned'))(
  'T2: from %s only the steps of the table can be taken',
  async (state) => {
    const group = await payingGroup();
    const paymentId = await group.at(state);
    const of = { paymentId, version: 1 };
    const on = group.clock.today();
    const steps = {
      sign: () => group.sign(paymentId, state === 'draft' ? group.ada : group.ben),
      release: () => group.release(paymentId),
      void: () =>
        group.api.treasury.voidPayment({ ...of, on, reason: 'Lost', stopReference: 'S', chequeInHand: false }),
      return: () => group.api.treasury.paymentReturned({ ...of, reason: 'Unpaid', ...group.bankRow(15_000) }),
      withdraw: () => group.api.treasury.withdrawPayment({ ...of, reason: 'No', chequeWritten: true }),
      amend: () =>
        group.api.treasury.amendPayment({
          ...of,
          ...group.asked({ pence: 1 }),
          keep: [],
          reason: 'No',
          chequeWritten: false,
        }),
    };
    const allowed = PAYMENT_STEPS.filter((step) => LIFE[step][state] && step in steps) as (keyof typeof steps)[];
    for (const [name, step] of Object.entries(steps)) {
      if (allowed.includes(name as keyof typeof steps)) continue;
      expect([name, key(await step())]).toEqual([name, 'T2 treasury.paymentStep']);
      expect((await group.page(paymentId)).state).toBe(state);
    }
    // The table, the other way: every step it has can be taken.
    for (const name of allowed) {
      const other = await payingGroup();
      const there = await other.at(state);
      expect(there).toBe(paymentId);
      Object.assign(group, other);
      expect([name, key(await steps[name]())]).toEqual([name, 'ok']);
      expect(LIFE[name][state]).toContain((await other.page(there)).state);
    }
  },
);

test('T2: one signatory does not sign twice, and two are in mandate on the day of release too', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('ready');
  const { mandates } = must(await group.api.treasury.signatories({})).signatories.find(
    ({ id }) => id === group.ben,
  ) ?? { mandates: [] };
  const mandate = mandates.find(({ accountId }) => accountId === group.bank);
  group.clock.set('2011-05-12');
  group.signIn();
  must(
    await group.api.treasury.endMandate({ mandateId: Number(mandate?.id), to: '2011-05-11', minuteRef: 'Minute 9' }),
  );
  expect(key(await group.release(paymentId, '2011-05-12'))).toBe('T2 treasury.signaturesMissing');
  expect((await group.page(paymentId)).signatures.map(({ standing }) => standing)).toEqual(['counts', 'noMandate']);
  must(await group.release(paymentId, '2011-05-11'));
  const again = (await group.prepare()).paymentId;
  must(await group.sign(again, group.ada));
  expect(key(await group.sign(again, group.ada))).toBe('T2 treasury.alreadySigned');
  expect(key(await group.sign(again, group.ben))).toBe('T2 treasury.signerNoMandate');
});

test('T3: nobody signs a payment to themselves, by any spelling, nor to somebody close, nor witnesses their own', async () => {
  const group = await payingGroup();
  const own = (await group.prepare({ payeeId: await group.addPayee('LÓWE, Ada (Ms)') })).paymentId;
  expect(key(await group.sign(own, group.ada))).toBe('T3 treasury.signerIsPayee');
  expect(key(await group.ink(own, group.ben, { witness: 'Ms Ada Lowe' }))).toBe('T3 treasury.witnessIsPayee');
  expect(key(await group.ink(own, group.ben, { witness: 'ben  castle' }))).toBe('T3 treasury.witnessIsSigner');
  must(
    await group.api.treasury.declareConnection({
      payeeId: group.printer,
      signatoryId: group.ben,
      reason: 'His sister’s firm',
    }),
  );
  const close = (await group.prepare()).paymentId;
  expect(key(await group.sign(close, group.ben))).toBe('T3 treasury.signerConnected');
});

test('T3: with two signatories one of whom is paid, it is refused: a third under a minuted mandate, no override', async () => {
  const group = await payingGroup();
  const changed = { name: 'Cyd Moreno', memberId: null, personId: null };
  for (const { id } of must(await group.api.treasury.signatories({})).signatories.find((each) => each.id === group.cyd)
    ?.mandates ?? [])
    must(await group.api.treasury.endMandate({ mandateId: id, to: '2011-05-09', minuteRef: 'Minute 9' }));
  must(await group.api.treasury.changeSignatory({ signatoryId: group.cyd, ...changed, endedOn: '2011-05-09' }));
  const refused = await group.api.treasury.preparePayment(group.asked({ payeeId: group.owner, accepted: ['T3'] }));
  expect(key(refused)).toBe('T3 treasury.needsAnother');
});

test('T4: whatever changes, every signature lapses and the payment is signed anew', async () => {
  const group = await payingGroup();
  const paymentId = await group.at('ready');
  const facts = group.asked({ pence: 15_001 });
  must(
    await group.api.treasury.amendPayment({
      paymentId,
      version: 1,
      ...facts,
      keep: [],
      reason: 'Price',
      chequeWritten: true,
    }),
  );
  const page = await group.page(paymentId);
  expect([page.state, page.version, page.signatures, page.lapsed.length, page.missing]).toEqual(['draft', 2, [], 2, 2]);
  expect(page.chequeNumber).toBe(102);
  const { leaves, gaps } = must(await group.api.treasury.chequeRegister({ accountId: group.bank }));
  expect(leaves.slice(0, 2).map(({ state }) => state)).toEqual(['spoiled', 'assigned']);
  expect(gaps).toEqual([]);
  const renamed = await group.at('ready');
  await group.renamePayee(group.printer, 'Acorn Print and Copy');
  expect((await group.page(renamed)).signatures).toEqual([]);
  expect(key(await group.release(renamed))).toBe('T4 treasury.payeeChanged');
});

test('T2: a wrong passphrase slows the next attempts down, the right one signs, a lost one is replaced by a minute', async () => {
  const group = await payingGroup();
  const { paymentId } = await group.prepare();
  for (const words of [
    'treasury.wrongSigningPassphrase',
    'treasury.wrongSigningPassphrase',
    'treasury.wrongSigningPassphraseWait',
  ])
    expect(key(await group.sign(paymentId, group.ada, 1, 'wrong wrong wrong wrong'))).toBe(words);
  expect(key(await group.sign(paymentId, group.ada))).toBe('office.waitBeforeTrying');
  group.clock.set('2011-05-10', '09:10:00.000');
  must(await group.sign(paymentId, group.ada));
  const fresh = { signatoryId: group.ada, passphrase: 'copper lantern meadow violet' };
  expect(key(await group.api.treasury.makeSigningKey({ ...fresh, minuteRef: '' }))).toBe('treasury.keyMinute');
  must(await group.api.treasury.makeSigningKey({ ...fresh, minuteRef: 'Minute 12' }));
  must(await group.sign(paymentId, group.ben));
  must(await group.release(paymentId));
});

test.each([
  ['a proof', "update signature set proof = 'ff' || substr(proof, 3)", 'T2 treasury.signatureForged'],
  [
    'a signer',
    'update signature set signatory_id = (select max(id) from signatory) where id = (select max(id) from signature)',
    'T2 treasury.signatureForged',
  ],
  [
    'a key',
    'update signatory_key set public_key = (select k.public_key from signatory_key k where k.id <> signatory_key.id)',
    'T2 treasury.signatureForged',
  ],
  ['a day', "update signature set signed_on = '2011-05-09'", 'T2 treasury.signatureForged'],
  [
    'the book',
    `update book_event set payload = replace(payload, '"way":"key"', '"way": "key"') where kind = 'payment.signed'`,
    'T2 treasury.signatureForged',
  ],
  ['the amount', `drop trigger payment_signed_for; update payment set pence = 1`, 'T4 treasury.payeeChanged'],
])('T2: %s edited in the file is caught at release', async (_what, edit, words) => {
  const group = await payingGroup();
  const paymentId = await group.at('ready');
  group.office.sqlite.exec('drop trigger signature_no_update; drop trigger book_event_no_update');
  group.office.sqlite.exec(edit);
  expect(key(await group.release(paymentId))).toBe(words);
  expect((await group.page(paymentId)).state).toBe('ready');
});

test('T2: the file itself refuses what the services would never do', async () => {
  const group = await payingGroup();
  const draft = await group.at('draft');
  const ready = await group.at('ready');
  const { sqlite } = group.office;
  const run = (sql: string) => () => sqlite.exec(sql);
  expect(
    run(`update payment set state = 'released', entry_id = 1, released_on = '2011-05-10' where id = ${draft}`),
  ).toThrow('no such step');
  expect(run(`update payment set pence = 1 where id = ${ready}`)).toThrow('only with a new version');
  expect(run(`update payment set payee_id = ${group.owner} where id = ${ready}`)).toThrow('only with a new version');
  expect(run(`delete from payment_split where payment_id = ${ready}`)).toThrow('only with a new version');
  expect(run(`delete from payment where id = ${ready}`)).toThrow('stay on record');
  expect(run('delete from signature')).toThrow('never changes');
  expect(run("update signature set signed_on = '2011-01-01'")).toThrow('never changes');
  const copy = `insert into signature select 99999, ${draft}, version, digest, ${group.cyd}, signed_on, how, key_id, proof, witness, scan_sha256, no_scan from signature limit 1`;
  expect(run(copy)).toThrow('what is to be paid now');
  expect(run("update leaf set state = 'unused' where state = 'released'")).not.toThrow();
  expect(run("update leaf set state = 'cleared' where state = 'assigned'")).toThrow('no such step');
});
