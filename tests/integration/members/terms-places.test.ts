import { describe, expect, test } from 'vitest';
import { must, readyCore } from '../../support/core.ts';
import { add, fields, places } from './support.ts';

const term = (memberId: number, startedOn: string, more = {}) => ({
  memberId,
  office: 'chair' as const,
  how: 'elected' as const,
  startedOn,
  note: '',
  ...more,
});

describe('office terms', () => {
  test('S7: one chair at a time; the next may begin on the day the last ends', async () => {
    const { api } = await readyCore();
    const [first, second] = [await add(api, { surname: 'First' }), await add(api, { surname: 'Second' })];
    const running = must(await api.members.beginTerm(term(first, '2010-06-01')));
    expect(await api.members.beginTerm(term(second, '2011-05-01'))).toMatchObject({
      problem: { rule: 'S7', params: { name: 'Ms Amina First' } },
    });
    must(await api.members.beginTerm(term(second, '2011-05-01', { office: 'committee_member' })));
    expect(await api.members.endTerm({ id: running.id, endedOn: '2010-01-01' })).toMatchObject({
      problem: { key: 'members.termEndBeforeStart' },
    });
    must(await api.members.endTerm({ id: running.id, endedOn: '2011-05-01' }));
    expect(await api.members.endTerm({ id: running.id, endedOn: '2011-05-02' })).toMatchObject({
      problem: { key: 'members.termEnded' },
    });
    must(await api.members.beginTerm(term(second, '2011-05-01')));
    const { history, terms } = must(await api.members.page({ id: first }));
    expect(terms).toMatchObject([{ office: 'chair', startedOn: '2010-06-01', endedOn: '2011-05-01' }]);
    expect(history.map((each) => each.action)).toEqual(['officeTerm.ended', 'officeTerm.begun', 'member.added']);
  });

  test('S3: a chair, treasurer or secretary of more than a year is warned of', async () => {
    const { api } = await readyCore();
    const warnings = async (surname: string, startedOn: string, office: 'treasurer' | 'press_officer') => {
      const id = await add(api, { surname, joinedOn: '2009-01-01' });
      must(await api.members.beginTerm(term(id, startedOn, { office })));
      return must(await api.members.page({ id })).warnings.map((each) => each.rule);
    };
    expect(await warnings('Press', '2010-05-09', 'press_officer')).toEqual([]);
    expect(await warnings('Treasurer', '2010-05-09', 'treasurer')).toEqual(['S3']);
  });

  test('S4: the years served in a row as chair are counted over terms, and warned of at four', async () => {
    const { api } = await readyCore();
    const id = await add(api, { joinedOn: '2005-01-01' });
    for (const [from, to] of [
      ['2007-05-01', '2008-05-06'],
      ['2008-05-06', '2009-05-05'],
      ['2009-05-12', '2010-05-04'],
    ] as const) {
      const begun = must(await api.members.beginTerm(term(id, from)));
      must(await api.members.endTerm({ id: begun.id, endedOn: to }));
    }
    must(await api.members.beginTerm(term(id, '2010-05-11')));
    const page = must(await api.members.page({ id }));
    expect(page.chair).toEqual({ since: '2007-05-01', years: 4, maximum: 4 });
    expect(page.warnings.map((each) => each.rule)).toEqual(['S4']);
  });

  test('no term before joining, in the future, or for a former member', async () => {
    const { api } = await readyCore();
    const id = await add(api);
    expect(await api.members.beginTerm(term(id, '2009-01-01'))).toMatchObject({
      problem: { key: 'members.termBeforeJoined' },
    });
    expect(await api.members.beginTerm(term(id, '2011-05-11'))).toMatchObject({
      problem: { key: 'members.termInFuture' },
    });
    must(
      await api.members.end({
        id,
        version: 1,
        endedOn: '2011-05-10',
        reason: 'Left',
        endTerms: false,
        accepted: ['M3'],
      }),
    );
    expect(await api.members.beginTerm(term(id, '2011-01-01'))).toMatchObject({
      problem: { key: 'members.formerCannotHold' },
    });
  });
});

describe('categories and wards', () => {
  test('are added, renamed, and set aside only when nobody uses them', async () => {
    const { api } = await readyCore();
    const { category, ward } = await places(api);
    expect(await api.members.addCategory({ name: ' youth ', example: '', kind: 'core' })).toMatchObject({
      problem: { key: 'members.categoryThere' },
    });
    const made = must(
      await api.members.addCategory({ name: 'Rough sleepers', example: 'night shelter', kind: 'invited' }),
    );
    must(
      await api.members.changeCategory({
        id: made.id,
        name: 'Street homeless',
        example: '',
        kind: 'invited',
        active: true,
      }),
    );
    const id = await add(api, { categoryIds: [made.id], wardId: ward('Dock') });
    expect(
      await api.members.changeCategory({
        id: made.id,
        name: 'Street homeless',
        example: '',
        kind: 'invited',
        active: false,
      }),
    ).toMatchObject({ problem: { key: 'members.categoryInUse', params: { count: 1 } } });
    expect(await api.members.changeWard({ id: ward('Dock'), name: 'Dock', active: false })).toMatchObject({
      problem: { key: 'members.wardInUse' },
    });
    must(await api.members.end({ id, version: 1, endedOn: '2011-05-10', reason: 'Left', endTerms: false }));
    must(
      await api.members.changeCategory({
        id: made.id,
        name: 'Street homeless',
        example: '',
        kind: 'invited',
        active: false,
      }),
    );
    must(await api.members.changeWard({ id: ward('Dock'), name: 'Docklands', active: false }));
    expect(must(await api.members.coverage({})).counts).toMatchObject({ invited: 14, wards: 3 });
    expect(await api.members.addWard({ name: 'DOCKLANDS' })).toMatchObject({ problem: { key: 'members.wardThere' } });
    expect((await places(api)).category('rough_sleepers')).toBe(made.id);
    expect(category('youth')).toBeGreaterThan(0);
  });

  test('a category that was set aside stays with who has it and cannot be given to others', async () => {
    const { api } = await readyCore();
    const made = must(await api.members.addCategory({ name: 'Old name', example: '', kind: 'invited' }));
    must(
      await api.members.changeCategory({ id: made.id, name: 'Old name', example: '', kind: 'invited', active: false }),
    );
    const { members } = api;
    expect(await members.add(fields({ categoryIds: [made.id] }))).toMatchObject({
      problem: { key: 'members.categoryGone' },
    });
    expect(await members.add(fields({ wardId: 999 }))).toMatchObject({ problem: { key: 'members.wardGone' } });
  });
});
