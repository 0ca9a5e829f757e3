import { describe, expect, test } from 'vitest';
import type { ApiClient } from '../../../electron/api/index.ts';
import { must, readyCore } from '../../support/core.ts';
import { add, fields, places, signedInAs, warned } from './support.ts';

const read = async (api: ApiClient, id: number) => must(await api.members.page({ id }));
const events = (core: Awaited<ReturnType<typeof readyCore>>['core']) =>
  core.office().sqlite.prepare('select action, before, after, accepted from audit_event order by id').all() as {
    action: string;
    before: string | null;
    after: string | null;
    accepted: string | null;
  }[];

describe('a member', () => {
  test('M1: is not written down without a justification', async () => {
    const { api, core } = await readyCore();
    const { category } = await places(api);
    for (const justification of ['', '   ', ' - ']) {
      const outcome = await api.members.add(fields({ justification, categoryIds: [category('youth')] }));
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'refused', rule: 'M1' } });
      expect(!outcome.ok && outcome.problem.fields?.[0]?.path).toBe('justification');
    }
    expect(must(await api.members.list({ standing: 'all' })).rows).toEqual([]);
    expect(events(core)).toHaveLength(1);
  });

  test('M2: wears several hats', async () => {
    const { api } = await readyCore();
    const { category, ward } = await places(api);
    const categoryIds = [category('women'), category('youth'), category('youth')];
    const id = must(await api.members.add(fields({ categoryIds, wardId: ward('Dock') }))).id;
    const { member } = await read(api, id);
    expect(member.categories).toEqual(['Youth', 'Women']);
    expect(member.ward).toBe('Dock');
    expect(must(await api.members.list({ categoryId: category('women') })).rows).toHaveLength(1);
  });

  test('M3: says which core place falls empty, and shows what is filled by whom', async () => {
    const { api } = await readyCore();
    const { category, ward } = await places(api);
    const panel = await add(api, {
      surname: 'Panel',
      categoryIds: [category('safer_neighbourhood_panels')],
      wardId: ward('Abbey'),
    });
    const id = await add(api);
    const shown = must(await api.members.coverage({}));
    expect(shown.counts).toMatchObject({ core: 17, invited: 14, coreFilled: 1, wards: 4, wardsFilled: 1 });
    expect(shown.wards.find((each) => each.name === 'Abbey')?.by).toMatchObject([{ id: panel }]);
    expect(shown.wards.find((each) => each.name === 'Bridge')?.by).toEqual([]);
    const ending = { id, version: 1, endedOn: '2011-05-10', reason: 'Moved away', endTerms: false };
    expect(warned(await api.members.end(ending))).toEqual(['M3']);
    must(await api.members.end({ ...ending, accepted: ['M3'] }));
    expect(must(await api.members.coverage({})).counts.coreFilled).toBe(0);
    const leaving = await api.members.end({ ...ending, id: panel });
    expect(leaving).toMatchObject({
      problem: {
        warnings: [{ key: 'members.placeEmptied' }, { key: 'members.wardEmptied', params: { name: 'Abbey' } }],
      },
    });
  });

  test('M4: the forty-first is warned of and goes on record; associates and advisers do not count', async () => {
    const { api, core } = await readyCore();
    for (let number = 1; number <= 40; number += 1) await add(api, { surname: `Number ${number}` });
    expect(must(await api.members.list({})).warnings.map((each) => each.rule)).not.toContain('M4');
    const { category } = await places(api);
    const one = (surname: string, more = {}) =>
      api.members.add({ ...fields({ surname, categoryIds: [category('youth')], ...more }) });
    must(await one('Associate', { standing: 'associate' }));
    const outcome = await one('Forty-one');
    expect(outcome).toMatchObject({
      problem: { kind: 'warned', warnings: [{ rule: 'M4', params: { count: 41, maximum: 40 } }] },
    });
    must(
      await api.members.add({
        ...fields({ surname: 'Forty-one', categoryIds: [category('youth')] }),
        accepted: ['M4'],
      }),
    );
    expect(events(core).at(-1)).toMatchObject({ action: 'member.added', accepted: '["M4"]' });
    expect(must(await api.members.list({})).warnings.map((each) => each.rule)).toContain('M4');
  });

  test('M5: who votes but speaks for nobody, or reports back to nobody, might be an adviser', async () => {
    const { api } = await readyCore();
    const { category } = await places(api);
    expect(warned(await api.members.add(fields()))).toEqual(['M5']);
    const categoryIds = [category('youth')];
    expect(warned(await api.members.add(fields({ categoryIds, reportsBackTo: ' ' })))).toEqual(['M5']);
    must(await api.members.add(fields({ standing: 'adviser', reportsBackTo: '' })));
    const id = await add(api, { surname: 'Lone', categoryIds: [] });
    expect((await read(api, id)).warnings.map((each) => each.rule)).toEqual(['M5']);
  });

  test('M12: the advisory group, the custody visitors and the monitoring group send exactly one each', async () => {
    const { api } = await readyCore();
    const { category } = await places(api);
    const categoryIds = [category('custody_visitors')];
    await add(api, { categoryIds });
    const rules = must(await api.members.list({})).warnings;
    expect(rules.map((each) => each.key)).toEqual(['members.sendsNone', 'members.sendsNone']);
    must(await api.members.add(fields({ surname: 'Associate', standing: 'associate', categoryIds })));
    const second = fields({ surname: 'Second', categoryIds });
    expect(warned(await api.members.add(second))).toEqual(['M12']);
    must(await api.members.add({ ...second, accepted: ['M12'] }));
    expect(must(await api.members.list({})).warnings).toContainEqual({
      rule: 'M12',
      key: 'members.sendsSeveral',
      params: { name: 'Independent Custody Visitors', count: 2 },
    });
  });

  test('M13: an associate receives papers and does not vote', async () => {
    const { api } = await readyCore();
    const id = await add(api, { standing: 'associate' });
    expect((await read(api, id)).member).toMatchObject({ votes: false, receivesPapers: true });
    const { rows, counts } = must(await api.members.list({ vote: true }));
    expect(rows).toEqual([]);
    expect(counts).toMatchObject({ associate: 1, voting: 0, current: 1 });
  });

  test('E8: nobody on one of the three seats votes, and each seat has one holder', async () => {
    const { api } = await readyCore();
    const id = await add(api, { seat: 'borough_commander' });
    expect((await read(api, id)).member.votes).toBe(false);
    const second = await api.members.add(
      fields({ surname: 'Other', seat: 'borough_commander', standing: 'ex_officio' }),
    );
    expect(second).toMatchObject({ problem: { rule: 'E8', params: { name: 'Ms Amina Rahman' } } });
    const { version } = (await read(api, id)).member;
    must(
      await api.members.end({
        id,
        version,
        endedOn: '2011-05-10',
        reason: 'Posted away',
        endTerms: false,
        accepted: ['M3'],
      }),
    );
    must(await api.members.add({ ...fields({ surname: 'Other', seat: 'borough_commander', standing: 'ex_officio' }) }));
    const back = await api.members.bringBack({ id, version: version + 1, standing: 'member', accepted: ['M3', 'M5'] });
    expect(back).toMatchObject({ problem: { rule: 'E8' } });
  });

  test('E9: the same person twice is warned of, since they would have two votes', async () => {
    const { api } = await readyCore();
    const { category } = await places(api);
    await add(api);
    const twin = fields({ firstName: ' AMÍNA', categoryIds: [category('youth')] });
    expect(warned(await api.members.add(twin))).toEqual(['E9']);
  });
});

describe('changing and ending', () => {
  test('keeps who changed what, and nothing of what is private', async () => {
    const { api, core } = await readyCore();
    const { category } = await places(api);
    const id = await add(api, { accessNeeds: [{ need: 'large_print', detail: '18 point' }] });
    const next = fields({
      organisation: 'Youth Council',
      email: 'new@example.org',
      notes: 'a quiet word',
      categoryIds: [category('youth')],
    });
    must(await api.members.change({ ...next, id, version: 1 }));
    expect(await api.members.change({ ...next, id, version: 1 })).toMatchObject({ problem: { kind: 'changed' } });
    const { history } = await read(api, id);
    expect(history.map((each) => each.action)).toEqual(['member.changed', 'member.added']);
    expect(history[0]).toMatchObject({
      before: { organisation: 'Anyborough Youth Forum', email: '(private)' },
      after: { organisation: 'Youth Council', email: '(private)', notes: '(private)' },
    });
    const written = JSON.stringify(events(core));
    for (const secret of [
      'new@example.org',
      'amina.rahman',
      'a quiet word',
      '7946 0301',
      '18 point',
      'Long Street',
      'Ben Carter',
    ]) {
      expect(written).not.toContain(secret);
    }
  });

  test('ends on a day that can be, once running offices have ended or end with it, and can be undone', async () => {
    const { api } = await readyCore();
    const id = await add(api);
    must(
      await api.members.beginTerm({
        memberId: id,
        office: 'treasurer',
        how: 'elected',
        startedOn: '2010-06-01',
        note: '',
      }),
    );
    const ending = { id, version: 1, endedOn: '2011-05-10', reason: 'Retired', endTerms: false, accepted: ['M3'] };
    expect(await api.members.end({ ...ending, endedOn: '2011-05-11' })).toMatchObject({
      problem: { key: 'members.endInFuture' },
    });
    expect(await api.members.end({ ...ending, endedOn: '2009-01-01' })).toMatchObject({
      problem: { key: 'members.endBeforeJoined' },
    });
    expect(await api.members.end(ending)).toMatchObject({
      problem: { key: 'members.endTermsFirst', fields: [{ path: 'endTerms' }] },
    });
    expect(await api.members.end({ ...ending, endTerms: true, endedOn: '2010-05-20' })).toMatchObject({
      problem: { key: 'members.termBegunLater' },
    });
    expect(must(await api.members.end({ ...ending, endTerms: true }))).toEqual({
      version: 2,
      standing: 'member',
      termsEnded: 1,
    });
    const page = await read(api, id);
    expect(page.member).toMatchObject({
      standing: 'former',
      endedOn: '2011-05-10',
      votes: false,
      receivesPapers: false,
    });
    expect(page.terms).toMatchObject([{ endedOn: '2011-05-10' }]);
    expect(must(await api.members.list({})).rows).toEqual([]);
    must(await api.members.bringBack({ id, version: 2, standing: 'member' }));
    expect((await read(api, id)).member).toMatchObject({
      standing: 'member',
      endedOn: null,
      endReason: '',
      version: 3,
    });
  });

  test('M14: erases what a former member can be reached by, and keeps the record', async () => {
    const { api, core } = await readyCore();
    const id = await add(api, { accessNeeds: [{ need: 'large_print', detail: '18 point' }] });
    expect(await api.members.erase({ id, version: 1, confirm: true })).toMatchObject({ problem: { rule: 'M14' } });
    must(
      await api.members.end({
        id,
        version: 1,
        endedOn: '2011-05-10',
        reason: 'Moved',
        endTerms: false,
        accepted: ['M3'],
      }),
    );
    must(await api.members.erase({ id, version: 2, confirm: true }));
    const page = await read(api, id);
    expect(page.member).toMatchObject({ name: 'Ms Amina Rahman', joinedOn: '2010-05-11', substituteName: '' });
    expect(page.member.private).toMatchObject({
      email: '',
      phone: '',
      mobile: '',
      address: '',
      notes: '',
      accessNeeds: [],
    });
    core.office().sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(core.office().file);
    for (const gone of ['amina.rahman@example.org', '7946 0301', 'Ben Carter', 'Prefers e-mail', '18 point']) {
      expect(bytes.includes(gone), gone).toBe(false);
    }
    expect(bytes.includes('Rahman')).toBe(true);
  });

  test('M14: gives a member all that is held on them', async () => {
    const { api, host } = await readyCore();
    const { category } = await places(api);
    const id = await add(api, { accessNeeds: [{ need: 'braille', detail: '' }], categoryIds: [category('youth')] });
    must(
      await api.members.beginTerm({ memberId: id, office: 'chair', how: 'elected', startedOn: '2010-06-01', note: '' }),
    );
    const handed = must(await api.members.exportHeld({ id, format: 'json' }));
    expect(handed.way).toBe('browser');
    const held = JSON.parse(new TextDecoder().decode(handed.file?.bytes)) as Record<string, unknown>;
    expect(held).toMatchObject({
      member: { email: 'amina.rahman@example.org', notes: 'Prefers e-mail', joinedOn: '2010-05-11' },
      categories: ['Youth'],
      accessNeeds: [{ need: 'Braille' }],
      officeTerms: [{ office: 'chair' }],
    });
    must(await api.members.exportHeld({ id, format: 'csv' }));
    expect(new TextDecoder().decode(host.files[1]?.bytes)).toContain('member.email,amina.rahman@example.org');
    expect((await read(api, id)).history[0]?.action).toBe('member.exported');
  });
});

describe('who may', () => {
  test('a reader and a treasurer see neither contact details nor access needs nor notes, and cannot find by them', async () => {
    const { api, core } = await readyCore();
    const id = await add(api, { notes: 'zebra', accessNeeds: [{ need: 'step_free', detail: '' }] });
    expect(must(await api.members.list({ search: 'zebra' })).rows).toHaveLength(1);
    expect(must(await api.members.list({ need: 'step_free' })).rows).toHaveLength(1);
    for (const role of ['reader', 'treasurer'] as const) {
      signedInAs(core, role);
      const page = await read(api, id);
      expect(page.member.private).toBeNull();
      const answers = JSON.stringify([page, await api.members.list({}), await api.members.coverage({})]);
      for (const secret of ['amina.rahman', '7946', 'Long Street', 'zebra', 'step_free'])
        expect(answers).not.toContain(secret);
      expect(must(await api.members.list({ search: 'zebra' })).rows).toEqual([]);
      expect(must(await api.members.list({ need: 'step_free' })).rows).toEqual([]);
      const { file } = must(await api.members.exportList({ format: 'csv' }));
      expect(new TextDecoder().decode(file?.bytes)).not.toMatch(/amina\.rahman|7946|zebra|E-mail/);
    }
    signedInAs(core, 'chair');
    expect((await read(api, id)).member.private).toMatchObject({ email: 'amina.rahman@example.org' });
  });

  test('only the administrator changes the register', async () => {
    const { api, core } = await readyCore();
    for (const role of ['chair', 'treasurer', 'reader'] as const) {
      signedInAs(core, role);
      for (const outcome of [await api.members.add(fields()), await api.members.addWard({ name: 'New' })]) {
        expect(outcome).toMatchObject({ problem: { kind: 'notAllowed' } });
      }
    }
  });
});

describe('the register as a list', () => {
  test('searches without case and accents, filters, sorts and counts', async () => {
    const { api } = await readyCore();
    const { ward } = await places(api);
    await add(api, {
      surname: 'Özdemir',
      firstName: 'Ayşe',
      organisation: 'Zeta',
      wardId: ward('Dock'),
      joinedOn: '2009-01-01',
    });
    await add(api, { surname: 'abel', firstName: 'Zoë', organisation: '', wardId: ward('Abbey') });
    await add(api, { surname: 'Moss', organisation: 'Alpha', standing: 'associate' });
    const names = async (input: object) => must(await api.members.list(input)).rows.map((row) => row.surname);
    expect(await names({})).toEqual(['abel', 'Moss', 'Özdemir']);
    expect(await names({ search: 'ozdemir AYSE' })).toEqual(['Özdemir']);
    expect(await names({ search: 'dock' })).toEqual(['Özdemir']);
    expect(await names({ wardId: ward('Abbey') })).toEqual(['abel']);
    expect(await names({ standing: 'associate' })).toEqual(['Moss']);
    expect(await names({ sort: 'organisation' })).toEqual(['Moss', 'Özdemir', 'abel']);
    expect(await names({ sort: 'organisation', descending: true })).toEqual(['Özdemir', 'Moss', 'abel']);
    expect((await names({ sort: 'joined' }))[0]).toBe('Özdemir');
    expect(must(await api.members.list({ search: 'nobody at all' })).counts).toMatchObject({
      current: 3,
      member: 2,
      voting: 2,
    });
  });
});
