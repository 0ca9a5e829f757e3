import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { type Four, groupOfFour } from './support.ts';

const WORDS = {
  kind: 'statement' as const,
  subject: 'Stop and search figures',
  outlet: 'Anyborough Gazette',
  text: 'The group asks for the figures to be published every month.',
  spokespersonId: null as number | null,
  spokespersonName: '',
  on: '2011-05-02',
  note: '',
};

const draft = async (w: Four, more = {}) =>
  must(await w.api.outreach.draftStatement({ ...WORDS, spokespersonId: w.amina, ...more })).statementId;
const page = async (w: Four, statementId: number) => must(await w.api.outreach.statement({ statementId }));
const at = async (w: Four, statementId: number) => ({ statementId, version: (await page(w, statementId)).version });
const agree = async (w: Four, statementId: number, memberId: number, on = '2011-05-09') =>
  w.api.outreach.agreeToStatement({ ...(await at(w, statementId)), memberId, on, how: 'email' });
const release = async (w: Four, statementId: number, on = '2011-05-10') =>
  w.api.outreach.releaseStatement({ ...(await at(w, statementId)), on });
const change = async (w: Four, statementId: number, more: object) =>
  w.api.outreach.changeStatement({ ...WORDS, spokespersonId: w.amina, ...(await at(w, statementId)), ...more });

describe('A17: the press', () => {
  test('A17: released with two other members’ agreement, not with one, not with the spokesperson’s own', async () => {
    const w = await groupOfFour();
    const id = await draft(w);
    expect(await release(w, id)).toMatchObject({
      problem: { rule: 'A17', key: 'outreach.notAgreed', params: { count: 2 } },
    });
    expect(await agree(w, id, w.amina)).toMatchObject({ problem: { rule: 'A17', key: 'outreach.spokespersonAgrees' } });
    must(await agree(w, id, w.kofi));
    expect(await agree(w, id, w.kofi)).toMatchObject({ problem: { key: 'outreach.agreedAlready' } });
    expect(await release(w, id)).toMatchObject({ problem: { params: { count: 1 } } });
    must(await agree(w, id, w.edith));
    must(await release(w, id));
    expect(await page(w, id)).toMatchObject({ state: 'released', releasedOn: '2011-05-10' });
  });

  test('A17: two members agree also when the secretariat gives it', async () => {
    const w = await groupOfFour();
    const id = await draft(w, { spokespersonId: null, spokespersonName: 'Grace Adeyemi' });
    must(await agree(w, id, w.kofi));
    expect(await release(w, id)).toMatchObject({ problem: { rule: 'A17' } });
    must(await agree(w, id, w.amina));
    must(await release(w, id));
  });

  test('A17: agreements lapse with other words, another subject or another spokesperson, and with nothing else', async () => {
    const w = await groupOfFour();
    for (const more of [{ text: 'Other words.' }, { subject: 'Another' }, { spokespersonId: w.ruth }]) {
      const id = await draft(w);
      must(await agree(w, id, w.kofi));
      must(await agree(w, id, w.edith));
      expect(must(await change(w, id, { outlet: 'Radio', note: 'Rung up' })).lapsed).toBe(0);
      expect((await page(w, id)).missing).toBe(0);
      expect(must(await change(w, id, more)).lapsed).toBe(2);
      expect(await page(w, id)).toMatchObject({ agreements: [], missing: 2 });
      expect(await release(w, id)).toMatchObject({ problem: { rule: 'A17' } });
    }
  });

  test('A17: an agreement is not before the draft, a release not before the last agreement, and neither is to come', async () => {
    const w = await groupOfFour();
    const id = await draft(w);
    expect(await agree(w, id, w.kofi, '2011-05-01')).toMatchObject({ problem: { key: 'outreach.agreedTooEarly' } });
    expect(await agree(w, id, w.kofi, '2011-05-11')).toMatchObject({ problem: { key: 'outreach.inFuture' } });
    must(await agree(w, id, w.kofi));
    must(await agree(w, id, w.edith, '2011-05-03'));
    expect(await release(w, id, '2011-05-08')).toMatchObject({
      problem: { rule: 'A17', key: 'outreach.releasedBefore' },
    });
    expect(await release(w, id, '2011-05-11')).toMatchObject({ problem: { key: 'outreach.inFuture' } });
    expect(await change(w, id, { on: '2011-05-05' })).toMatchObject({ problem: { key: 'outreach.agreedBeforeDraft' } });
    must(await w.api.outreach.takeBackAgreement({ ...(await at(w, id)), memberId: w.kofi }));
    expect(await release(w, id)).toMatchObject({ problem: { params: { count: 1 } } });
  });

  test('A17: what was released or withdrawn stays as it is', async () => {
    const w = await groupOfFour();
    const id = await draft(w);
    must(await agree(w, id, w.kofi));
    must(await agree(w, id, w.edith));
    must(await release(w, id));
    const stays = { problem: { rule: 'A17', key: 'outreach.notDraft.released' } };
    expect(await change(w, id, { text: 'Other words.' })).toMatchObject(stays);
    expect(await w.api.outreach.takeBackAgreement({ ...(await at(w, id)), memberId: w.kofi })).toMatchObject(stays);
    expect(await w.api.outreach.withdrawStatement({ ...(await at(w, id)), note: 'No' })).toMatchObject(stays);
    const other = await draft(w);
    must(await w.api.outreach.withdrawStatement({ ...(await at(w, other)), note: 'The paper rang off' }));
    expect(await release(w, other)).toMatchObject({ problem: { key: 'outreach.notDraft.withdrawn' } });
    expect(must(await w.api.outreach.press({})).map(({ state }) => state)).toEqual(['withdrawn', 'released']);
  });

  test.each([1, 3])('A17: the group’s own number of members counts, in the file too: %i', async (needed) => {
    const w = await groupOfFour();
    must(await w.api.office.changeSettings({ values: { 'press.membersAgreeing': needed } }));
    const id = await draft(w);
    for (const memberId of [w.kofi, w.edith, w.ruth].slice(0, needed)) {
      expect(await release(w, id)).toMatchObject({ problem: { rule: 'A17' } });
      const by = w.core
        .office()
        .sqlite.prepare(`update press_statement set state = 'released', released_on = '2011-05-10'`);
      expect(() => by.run()).toThrow('other members agree first');
      must(await agree(w, id, memberId));
    }
    must(await release(w, id));
  });

  test('A17: the file itself refuses what the service would', async () => {
    const w = await groupOfFour();
    const id = await draft(w);
    must(await agree(w, id, w.kofi));
    const { sqlite } = w.core.office();
    const run = (sql: string) => sqlite.prepare(sql).run();
    expect(() => run(`insert into press_agreement values (${id}, ${w.amina}, '2011-05-09', 'email')`)).toThrow(
      'to a draft',
    );
    expect(() => run(`update press_agreement set member_id = ${w.ruth}`)).toThrow('given or taken back');
    must(await agree(w, id, w.edith));
    expect(() =>
      run(`update press_statement set state = 'released', released_on = '2011-05-10', text = 'Other words'`),
    ).toThrow('other members agree first');
    run(`update press_statement set text = 'Other words'`);
    expect((await page(w, id)).agreements).toEqual([]);
    must(await agree(w, id, w.kofi));
    must(await agree(w, id, w.edith));
    must(await release(w, id));
    expect(() => run('delete from press_agreement')).toThrow('who agreed');
    expect(() => run(`update press_statement set text = 'x'`)).toThrow('stays as it was');
    expect(() => run('delete from press_statement')).toThrow('stay on record');
    expect(() => run(`insert into press_agreement values (${id}, ${w.ruth}, '2011-05-09', 'email')`)).toThrow(
      'to a draft',
    );
  });
});

/** Steps in any order: `who` is the place of a member; 4 is the secretariat. */
const step = fc.record({
  what: fc.constantFrom('agree', 'agree', 'takeBack', 'words', 'spokesperson', 'release'),
  who: fc.nat(4),
  text: fc.constantFrom('One.', 'Two.', 'Three.'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A statement, and beside the program what each member agreed to: the words and who says them. */
type Played = { w: Four; id: number; agreed: Map<number, string>; released: number };

const said = ({ text, spokesperson }: { text: string; spokesperson: string }) => `${text} | ${spokesperson}`;

async function play(game: Played, { what, who, text }: Step): Promise<void> {
  const { w, id, agreed } = game;
  const memberId = [w.amina, w.kofi, w.edith, w.ruth][who] ?? null;
  const now = await page(w, id);
  const { spokespersonId, spokespersonName } = now;
  if (what === 'agree' && memberId) {
    if ((await agree(w, id, memberId)).ok) agreed.set(memberId, said(now));
  } else if (what === 'takeBack' && memberId) {
    await w.api.outreach.takeBackAgreement({ ...(await at(w, id)), memberId });
    if (now.state === 'draft') agreed.delete(memberId);
  } else if (what === 'words') {
    await change(w, id, { text, spokespersonId, spokespersonName });
  } else if (what === 'spokesperson') {
    const name = memberId ? '' : 'Grace Adeyemi';
    await change(w, id, { text: now.text, spokespersonId: memberId, spokespersonName: name });
  } else if (what === 'release' && (await release(w, id)).ok) {
    game.released += 1;
    const others = [...agreed].filter(([member, words]) => words === said(now) && member !== spokespersonId);
    expect(others.length).toBeGreaterThanOrEqual(2);
    const named = (await page(w, id)).agreements.map((each) => agreed.get(each.memberId));
    expect(named.every((words) => words === said(now))).toBe(true);
  }
}

test('A17: whatever happens in whatever order, nothing is released without two others’ agreement to what is said', async () => {
  const w = await groupOfFour();
  let released = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 16 }), async (steps) => {
      const game: Played = { w, id: await draft(w), agreed: new Map(), released: 0 };
      for (const each of steps) await play(game, each);
      released += game.released;
    }),
    { numRuns: 60, seed: 20_110_524 },
  );
  expect(released).toBeGreaterThan(0);
});
