import { describe, expect, test } from 'vitest';
import {
  agreedAgreement,
  at,
  type BeforeAgreement,
  beforeAgreement,
  deliverable,
  draftAgreement,
  FACTS,
  WORK_PLAN,
} from '../../support/agreement.ts';
import { must } from '../../support/core.ts';
import { png } from '../../support/png.ts';

type Core = BeforeAgreement;
type Id = Awaited<ReturnType<typeof draftAgreement>>;

const page = async (core: Core, agreementId: Id) => must(await core.api.agreement.page({ agreementId }));
const budgetOf = async (core: Core) => must(await core.api.treasury.budget({ budgetId: core.budgetId }));
const agree = async (core: Core, id: Id, more = {}) =>
  core.api.agreement.agree({ ...(await at(core, id)), on: '2010-04-12', accepted: ['L1', 'L2'], ...more });
const vary = async (core: Core, id: Id, changes: Parameters<Core['api']['agreement']['vary']>[0]['changes']) =>
  core.api.agreement.vary({
    ...(await at(core, id)),
    ...{ on: '2010-04-19', reason: 'Agreed with the link officer.', changes, accepted: ['L1', 'L2'] },
  });
const SIGNED = { name: 'Owen Prentice', position: 'Link officer', on: '2010-04-14', scan: null };
const sign = async (core: Core, id: Id, side: 'funder' | 'group', more = {}) =>
  core.api.agreement.sign({ ...(await at(core, id)), side, ...SIGNED, ...more });

describe('L1: a draft', () => {
  test('L1: begins with what the group already says, for a year', async () => {
    const core = await beforeAgreement();
    const { agreementId } = must(await core.api.agreement.begin({ from: '2010-04-01', copyOf: null }));
    const { content, state, gaps } = await page(core, agreementId);
    expect(state).toBe('draft');
    expect(content).toMatchObject({
      ...{ from: '2010-04-01', until: '2011-03-31', funderName: 'Metropolitan Police Authority', costs: [], cost: 0 },
      funderRepresentative: { name: 'Owen Prentice', email: 'owen.prentice@example.org' },
    });
    expect(gaps.map(({ key }) => key)).toEqual([
      ...['agreement.needs.description', 'agreement.needs.outcomesText', 'agreement.needs.grantTerms'],
      ...['agreement.needs.budget', 'agreement.needs.deliverables'],
    ]);
  });

  test('L1: its costs are the treasury’s of the moment, until it is agreed', async () => {
    const core = await beforeAgreement();
    const id = await draftAgreement(core);
    expect((await page(core, id)).content).toMatchObject({ cost: 35_400_00, grant: 35_000_00 });
    const { budget, lines } = await budgetOf(core);
    const changed = lines.map(({ name, headings }) => ({
      ...{ name, cost: 1_000, contribution: 900, quarters: null, headings: headings.map((each) => each.headingId) },
    }));
    const { id: budgetId, fundId, title, from, to, version } = budget;
    must(
      await core.api.treasury.changeBudget({
        ...{ budgetId, fundId, title, from, to, version, lines: changed },
        ...{ contribution: 900 * lines.length, reason: 'Other money' },
      }),
    );
    expect((await page(core, id)).content).toMatchObject({ cost: 1_000 * lines.length, grant: 900 * lines.length });
  });

  test('L1: new parts get numbers that none had, and known ones keep theirs', async () => {
    const core = await beforeAgreement();
    const id = await draftAgreement(core);
    const before = (await page(core, id)).content.outcomes;
    expect(before.flatMap(({ actions }) => actions.flatMap(({ deliverables }) => deliverables))).toHaveLength(10);
    const outcomes = before.map((outcome, nth) => ({
      ...outcome,
      actions: outcome.actions.map((action, place) => ({
        ...action,
        deliverables: [...action.deliverables, ...(nth + place === 0 ? [deliverable({ task: 'One more' })] : [])],
      })),
    }));
    must(await core.api.agreement.change({ ...FACTS, budgetId: core.budgetId, ...(await at(core, id)), outcomes }));
    const first = (await page(core, id)).content.outcomes[0]?.actions[0]?.deliverables ?? [];
    expect(first.map(({ number }) => number)).toEqual([1, 2, 3, 4, 11]);
    expect(
      await core.api.agreement.change({
        ...{ ...FACTS, budgetId: core.budgetId, ...(await at(core, id)) },
        outcomes: [{ number: 99, ref: '9', text: '', contact: '', actions: [] }],
      }),
    ).toMatchObject({ problem: { key: 'agreement.unknownPart' } });
  });

  test.each([
    ['agreement.backwards', { until: '2010-03-31' }],
    ['agreement.reviewOutside', { reviewOn: '2011-04-01' }],
    ['agreement.startAfterEnd', { startOn: '2011-04-01' }],
    ['agreement.refTwice', { outcomes: [WORK_PLAN[0], WORK_PLAN[0]] as typeof WORK_PLAN }],
    [
      'agreement.dueOutside',
      {
        outcomes: [
          {
            ...{ number: null, ref: '1', text: 'One', contact: '' },
            actions: [
              {
                ...{ number: null, ref: '1.1', text: 'Do' },
                deliverables: [deliverable({ quarter: 2, dueOn: '2010-06-30' })],
              },
            ],
          },
        ],
      },
    ],
  ])('L1: is refused with %s, and nothing changes', async (key, more) => {
    const core = await beforeAgreement();
    const id = await draftAgreement(core);
    const before = await page(core, id);
    const answer = await core.api.agreement.change({
      ...{ ...FACTS, budgetId: core.budgetId, ...more, ...(await at(core, id)) },
    });
    expect(answer).toMatchObject({ problem: { rule: 'L1', key } });
    expect(await page(core, id)).toEqual(before);
  });

  test('L1: two agreements share no day, and no budget', async () => {
    const core = await beforeAgreement();
    const id = await draftAgreement(core);
    for (const from of ['2010-04-01', '2011-03-31', '2009-05-01']) {
      expect(await core.api.agreement.begin({ from, copyOf: null })).toMatchObject({
        problem: { rule: 'L1', key: 'agreement.overlaps' },
      });
    }
    const { agreementId } = must(await core.api.agreement.begin({ from: '2011-04-01', copyOf: null }));
    expect(must(await core.api.agreement.budgets({ agreementId }))).toEqual([]);
    expect(must(await core.api.agreement.budgets({ agreementId: id }))).toHaveLength(1);
    const next = { from: '2011-04-01', startOn: '2011-04-01', reviewOn: '2011-12-31', until: '2012-03-31' };
    expect(
      await core.api.agreement.change({
        ...{ ...FACTS, ...next, outcomes: [], budgetId: core.budgetId, ...(await at(core, agreementId)) },
      }),
    ).toMatchObject({ problem: { key: 'agreement.budgetTaken' } });
  });

  test('L1: from last year’s: days a year on, texts and deliverables carried, costs linked anew', async () => {
    const core = await agreedAgreement();
    const { agreementId } = must(await core.api.agreement.begin({ from: '2011-04-01', copyOf: core.agreementId }));
    const before = (await page(core, core.agreementId)).content;
    const { content } = await page(core, agreementId);
    expect(content).toMatchObject({
      ...{ from: '2011-04-01', until: '2012-03-31', reviewOn: '2011-12-31', startOn: '2011-04-01' },
      ...{ description: before.description, budgetId: null, costs: [], cost: 0, grant: 0 },
    });
    const dues = content.outcomes[1]?.actions[0]?.deliverables.map(({ number, dueOn }) => [number, dueOn]);
    expect(dues).toEqual([
      [9, '2011-09-15'],
      [10, null],
    ]);
  });

  test('is removed while it is a draft, and not afterwards', async () => {
    const core = await agreedAgreement();
    expect(await core.api.agreement.remove(await at(core, core.agreementId))).toMatchObject({
      problem: { key: 'agreement.notDraft.agreed' },
    });
    const { agreementId } = must(await core.api.agreement.begin({ from: '2011-04-01', copyOf: null }));
    must(await core.api.agreement.remove(await at(core, agreementId)));
    expect(must(await core.api.agreement.list({})).map(({ id }) => id)).toEqual([core.agreementId]);
  });

  test('two people at once: the second is told', async () => {
    const core = await beforeAgreement();
    const id = await draftAgreement(core);
    const old = await at(core, id);
    must(await core.api.agreement.change({ ...FACTS, budgetId: null, ...old }));
    expect(await core.api.agreement.change({ ...FACTS, budgetId: null, ...old })).toMatchObject({
      problem: { kind: 'changed' },
    });
  });
});

describe('L1: agreed', () => {
  test('L1: becomes version 1 with the treasury’s costs, and stays', async () => {
    const core = await agreedAgreement();
    const { state, versions, content } = await page(core, core.agreementId);
    expect(state).toBe('agreed');
    expect(versions).toMatchObject([{ number: 1, on: '2010-04-12', reason: '', by: 'Grace Adeyemi', changes: [] }]);
    const { lines } = await budgetOf(core);
    expect(content.costs.map(({ name, cost }) => [name, cost])).toEqual(lines.map(({ name, cost }) => [name, cost]));
    expect(
      await core.api.agreement.change({ ...FACTS, budgetId: null, ...(await at(core, core.agreementId)) }),
    ).toMatchObject({ problem: { rule: 'L1', key: 'agreement.notDraft.agreed' } });
    const { sqlite } = core.core.office();
    expect(() => sqlite.prepare(`update agreement set content = json_set(content, '$.cost', 1)`).run()).toThrow(
      'an agreement changes by a variation',
    );
    expect(() => sqlite.prepare(`update agreement_version set content = '{}'`).run()).toThrow('stays on record');
  });

  test('L1: not without what the form asks for, a budget of its own days, or in the future', async () => {
    const core = await beforeAgreement();
    const id = await draftAgreement(core, { budgetId: null, description: '', outcomes: [] });
    const refused = await agree(core, id);
    expect(refused).toMatchObject({ problem: { rule: 'L1', key: 'agreement.needs.description' } });
    expect(refused.ok ? [] : refused.problem.fields?.map(({ path }) => path)).toEqual([
      ...['description', 'budgetId', 'outcomes'],
    ]);
    must(
      await core.api.agreement.change({
        ...{ ...FACTS, budgetId: core.budgetId, ...(await at(core, id)), until: '2011-03-30' },
      }),
    );
    expect(await agree(core, id)).toMatchObject({ problem: { key: 'agreement.budgetPeriod' } });
    must(await core.api.agreement.change({ ...FACTS, budgetId: core.budgetId, ...(await at(core, id)) }));
    expect(await agree(core, id, { on: '2010-04-21' })).toMatchObject({ problem: { key: 'agreement.inFuture' } });
  });

  test('L2: warns of outputs of the guidance that nothing serves; L1 of a quarter in which nothing is due', async () => {
    const core = await beforeAgreement();
    const outcomes = [
      {
        ...{ number: null, ref: '1', text: 'One', contact: '' },
        actions: [{ number: null, ref: '1.1', text: 'Do', deliverables: [deliverable({ quarter: 3 })] }],
      },
    ];
    const id = await draftAgreement(core, { outcomes });
    const warned = await agree(core, id, { accepted: [] });
    expect(warned).toMatchObject({
      problem: {
        kind: 'warned',
        warnings: [
          { rule: 'L1', key: 'agreement.warns.quarters', params: { quarters: '1, 2, 4' } },
          { rule: 'L2', key: 'agreement.warns.outputs', params: { count: 17 } },
        ],
      },
    });
    must(await agree(core, id));
  });

  test('L1: the treasury keeps its period, lines and amounts; a heading may move', async () => {
    const core = await agreedAgreement();
    const { budget, lines } = await budgetOf(core);
    const { id: budgetId, fundId, title, from, to, version, contribution } = budget;
    const same = lines.map(({ name, cost, contribution: its, quarters: [a, b, c, d], headings }) => ({
      ...{ name, cost, contribution: its, headings: headings.map(({ headingId }) => headingId) },
      quarters: [a, b, c, d] as [number, number, number, number],
    }));
    const given = { budgetId, fundId, title, from, to, version, contribution, lines: same, reason: 'A slip' };
    const [first, ...others] = same;
    if (!first) throw new Error('no lines');
    const [a, b, c, d] = first.quarters;
    const spent = { ...first, cost: first.cost + 1, quarters: [a, b, c, d + 1] as typeof first.quarters };
    const moved = { ...first, quarters: [a + 1, b - 1, c, d] as typeof first.quarters };
    for (const more of [
      { lines: [spent, ...others] },
      { lines: [moved, ...others] },
      { lines: [{ ...first, name: 'Other' }, ...others] },
      { to: '2011-03-30' },
      { lines: [{ ...first, contribution: first.contribution - 1 }, ...others], contribution: contribution - 1 },
    ]) {
      expect(await core.api.treasury.changeBudget({ ...given, ...more })).toMatchObject({
        problem: { rule: 'L1', key: 'treasury.budgetOfAgreement' },
      });
    }
    must(await core.api.treasury.changeBudget({ ...given, lines: [{ ...first, headings: [] }, ...others] }));
  });
});

describe('L1: signed', () => {
  test('L1: by both sides; a scan can be added later, once', async () => {
    const core = await agreedAgreement();
    const id = core.agreementId;
    must(await sign(core, id, 'funder', { scan: { name: 'signed.png', bytes: png(2, 2) } }));
    expect((await page(core, id)).state).toBe('agreed');
    expect(await sign(core, id, 'funder')).toMatchObject({ problem: { key: 'agreement.signedAlready' } });
    expect(await sign(core, id, 'group', { on: '2010-04-11' })).toMatchObject({
      problem: { rule: 'L1', key: 'agreement.signedBefore' },
    });
    expect(await sign(core, id, 'group', { on: '2010-04-21' })).toMatchObject({
      problem: { key: 'agreement.inFuture' },
    });
    must(await sign(core, id, 'group', { name: 'Denise Cole' }));
    expect((await page(core, id)).state).toBe('signed');
    const scan = { name: 'later.png', bytes: png(3, 3) };
    const later = async (side: 'funder' | 'group') =>
      core.api.agreement.addScan({ ...(await at(core, id)), number: 1, side, scan });
    expect(await later('funder')).toMatchObject({ problem: { key: 'agreement.scannedAlready' } });
    must(await later('group'));
    expect(must(await core.api.agreement.scan({ agreementId: id, number: 1, side: 'group' })).name).toBe('later.png');
  });

  test('a scan that is no picture or PDF is refused, and nobody has signed', async () => {
    const core = await agreedAgreement();
    const scan = { name: 'signed.pdf', bytes: new TextEncoder().encode('not a PDF') };
    expect((await sign(core, core.agreementId, 'group', { scan })).ok).toBe(false);
    expect((await page(core, core.agreementId)).versions[0]?.signatures.group).toBeNull();
  });
});

describe('L1: varied', () => {
  test('L1: a new version says what changed and why, and waits for both signatures again', async () => {
    const core = await agreedAgreement();
    const id = core.agreementId;
    must(await sign(core, id, 'funder'));
    must(await sign(core, id, 'group'));
    must(
      await vary(core, id, [
        { kind: 'day', field: 'reviewOn', value: '2010-11-30' },
        { kind: 'deliverableRemoved', number: 10 },
        { kind: 'deliverableAdded', action: 3, deliverable: numberless({ quarter: 4, task: 'Ask the council' }) },
      ]),
    );
    const { state, versions, content } = await page(core, id);
    expect(state).toBe('agreed');
    expect(content.reviewOn).toBe('2010-11-30');
    expect(content.outcomes[1]?.actions[0]?.deliverables.map(({ number }) => number)).toEqual([9, 11]);
    expect(versions[1]).toMatchObject({
      ...{ number: 2, on: '2010-04-19', reason: 'Agreed with the link officer.' },
      signatures: { funder: null, group: null },
      changes: [
        { what: 'Review date', before: '31 December 2010', after: '30 November 2010' },
        { what: 'Deliverable taken out', after: '' },
        { what: 'Deliverable added', before: '' },
      ],
    });
    must(await sign(core, id, 'funder', { on: '2010-04-19' }));
    must(await sign(core, id, 'group', { on: '2010-04-20' }));
    expect((await page(core, id)).state).toBe('signed');
  });

  test('L1: a number that was taken out is never given again', async () => {
    const core = await agreedAgreement();
    const id = core.agreementId;
    const add = { kind: 'deliverableAdded', action: 3, deliverable: numberless() } as const;
    must(await vary(core, id, [add]));
    must(await vary(core, id, [{ kind: 'deliverableRemoved', number: 11 }]));
    must(await vary(core, id, [add]));
    expect((await page(core, id)).content.outcomes[1]?.actions[0]?.deliverables.map(({ number }) => number)).toEqual([
      ...[9, 10, 12],
    ]);
  });

  test('L1: costs change the treasury’s budget in the same transaction, and a refused one changes neither', async () => {
    const core = await agreedAgreement();
    const id = core.agreementId;
    const { lines } = await budgetOf(core);
    const varied = lines.map(({ name, cost, contribution, headings }, nth) => ({
      ...{ name, cost: nth === 0 ? cost + 100_00 : cost, quarters: null },
      ...{ contribution: nth === 0 ? contribution + 100_00 : contribution },
      headings: headings.map(({ headingId }) => headingId),
    }));
    const costs = { kind: 'costs', lines: varied } as const;
    const refused = await vary(core, id, [costs, { kind: 'text', field: 'title', value: '' }]);
    expect(refused).toMatchObject({ problem: { key: 'agreement.needs.title' } });
    expect((await budgetOf(core)).budget).toMatchObject({ cost: 35_400_00, version: 1 });
    must(await vary(core, id, [costs]));
    expect((await page(core, id)).content).toMatchObject({ cost: 35_500_00, grant: 35_100_00 });
    const after = await budgetOf(core);
    expect(after.budget).toMatchObject({ cost: 35_500_00, contribution: 35_100_00, version: 2 });
    expect(after.changes).toMatchObject([{ reason: 'Agreed with the link officer.' }]);
    expect((await page(core, id)).versions[1]?.changes[0]?.what).toBe('Project costs');
  });

  test('L1: another completion date moves the budget’s end with it', async () => {
    const core = await agreedAgreement();
    must(await vary(core, core.agreementId, [{ kind: 'day', field: 'until', value: '2011-06-30' }]));
    expect((await budgetOf(core)).budget.to).toBe('2011-06-30');
    const [listed] = must(await core.api.agreement.list({}));
    expect(listed).toMatchObject({ until: '2011-06-30', versions: 2, unsigned: ['funder', 'group'] });
  });

  test.each([
    ['agreement.unknownPart', [{ kind: 'deliverableRemoved', number: 77 }]],
    ['agreement.changesNothing', [{ kind: 'day', field: 'reviewOn', value: '2010-12-31' }]],
    ['agreement.reviewOutside', [{ kind: 'day', field: 'reviewOn', value: '2011-12-31' }]],
    ['general.invalid', [{ kind: 'text', field: 'title', value: 'x'.repeat(201) }]],
  ] as const)('L1: is refused with %s', async (key, changes) => {
    const core = await agreedAgreement();
    const before = await page(core, core.agreementId);
    expect(await vary(core, core.agreementId, [...changes])).toMatchObject({ problem: { key } });
    expect(await page(core, core.agreementId)).toEqual(before);
  });
});

function numberless(more: Parameters<typeof deliverable>[0] = {}) {
  const { number: _number, ...facts } = deliverable(more);
  return facts;
}
