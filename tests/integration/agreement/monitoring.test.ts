import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TARGETS } from '../../fixtures/targets.ts';
import { agreedAgreement } from '../../support/agreement.ts';
import { must } from '../../support/core.ts';
import {
  agreedWith,
  begin,
  finish,
  pageOf,
  readTargets,
  save,
  TRAFFIC_LIGHTS,
  targetsPlan,
  trafficLightPlan,
} from '../../support/monitoring.ts';

const refused = (key: string, more: object = {}) => ({ problem: { kind: 'refused', key, ...more } });

describe('L3: the order of quarters', () => {
  test('L3: a quarter is begun when it has begun and the one before is finished, once, and carries the position on', async () => {
    const w = await agreedAgreement();
    const { agreementId, api } = w;
    expect(await api.agreement.beginMonitoring({ agreementId, quarter: 2 })).toMatchObject(
      refused('agreement.monitoringTooEarly', { rule: 'L3' }),
    );
    const first = await begin(w, agreementId, 1);
    expect(await api.agreement.beginMonitoring({ agreementId, quarter: 1 })).toMatchObject(
      refused('agreement.monitoringBegun'),
    );
    w.clock.set('2010-07-05');
    must(await api.office.signIn({ personId: 1, passphrase: 'four plain words here' }));
    expect(await api.agreement.beginMonitoring({ agreementId, quarter: 2 })).toMatchObject(
      refused('agreement.monitoringOrder'),
    );
    const { judged } = await pageOf(w, first);
    for (const { deliverable } of judged)
      must(await save(w, first, deliverable, { position: `Position ${deliverable}`, reason: 'Counted by hand.' }));
    must(await finish(w, first));
    const page = await pageOf(w, await begin(w, agreementId, 2));
    const all = page.content.outcomes.flatMap(({ actions }) => actions.flatMap(({ deliverables }) => deliverables));
    expect(
      all.map(({ number, position, status, history }) => [position === `Position ${number}`, status, history[0]]),
    ).toEqual(all.map(() => [true, null, 'green']));
    expect(must(await api.agreement.quarters({ agreementId })).quarters.map(({ standing }) => standing)).toEqual([
      'finished',
      'open',
      'to_come',
      'to_come',
    ]);
  });

  test('a save with an old version is told so, and changes nothing', async () => {
    const w = await agreedAgreement();
    const monitoringId = await begin(w, w.agreementId, 1);
    must(await save(w, monitoringId, 1, { position: 'First' }));
    const late = { monitoringId, version: 1, deliverable: 1, position: 'Second', status: null, improvement: '' };
    expect(await w.api.agreement.saveEntry({ ...late, deadline: null, reason: '' })).toMatchObject({
      problem: { kind: 'changed' },
    });
    expect((await pageOf(w, monitoringId)).content.outcomes[0]?.actions[0]?.deliverables[0]?.position).toBe('First');
  });
});

describe('L4: amber and red', () => {
  test('L4: 002 as it stands counts 4 green and 2 amber, and is finished only with its two missing deadlines', async () => {
    const w = await agreedWith(trafficLightPlan, '2010-07-10');
    const monitoringId = await begin(w, w.agreementId, 1);
    const rows = TRAFFIC_LIGHTS.flatMap((each) => each.rows);
    for (const [at, { position, status, improvement }] of rows.entries())
      must(await save(w, monitoringId, at + 1, { position, status, improvement }));
    const { content } = await pageOf(w, monitoringId);
    expect(content.outcomes.map(({ counts }) => counts)).toEqual([
      { achieved: 0, green: 4, amber: 2, red: 0, total: 6 },
    ]);
    expect(await finish(w, monitoringId)).toMatchObject(
      refused('agreement.monitoringLacks', {
        rule: 'L4',
        params: { count: 2 },
        fields: [
          { path: 'deliverables.1.deadline', key: 'agreement.lacksDeadline' },
          { path: 'deliverables.4.deadline', key: 'agreement.lacksDeadline' },
        ],
      }),
    );
    const withDeadline = (at: number, deadline: string) => {
      const { position = '', status = null, improvement = '' } = rows[at - 1] ?? {};
      return save(w, monitoringId, at, { position, status, improvement, deadline });
    };
    expect(await withDeadline(1, '2010-06-29')).toMatchObject(refused('agreement.monitoringDeadline', { rule: 'L4' }));
    for (const at of [1, 4]) must(await withDeadline(at, '2010-09-30'));
    must(await finish(w, monitoringId));
    const { content: kept } = await pageOf(w, monitoringId);
    const table = kept.outcomes.flatMap(({ actions }) =>
      actions.map(({ ref, text, deliverables }) => ({
        ...{ ref, text },
        rows: deliverables.map(({ task, target, position, status, improvement }) => ({
          ...{ task, target, position, status, improvement },
        })),
      })),
    );
    expect(table).toEqual(TRAFFIC_LIGHTS);
  });

  test('L4: 000 gives its table of targets back; 88% against a target of 100% is green, because a person says so', async () => {
    const targets = readTargets(TARGETS);
    expect(targets).toHaveLength(10);
    const w = await agreedWith(targetsPlan(targets), '2010-07-10');
    const monitoringId = await begin(w, w.agreementId, 1);
    for (const [at, { position, status }] of targets.entries()) {
      const plan = status === 'amber' ? { improvement: 'To be settled.', deadline: '2010-12-31' } : {};
      must(await save(w, monitoringId, at + 1, { position, status, ...plan }));
    }
    must(await finish(w, monitoringId));
    const { content } = await pageOf(w, monitoringId);
    const rows = content.outcomes.flatMap(({ actions }) => actions.flatMap(({ deliverables }) => deliverables));
    expect(rows.map(({ target, status, position }) => ({ target, status, position }))).toEqual(targets);
    expect(content.counts).toMatchObject({ green: 6, amber: 4, total: 10 });
  });

  test('L4, L6: green while the figures are behind needs a reason; the program itself sets no status', async () => {
    const w = await agreedAgreement('2010-07-10');
    const monitoringId = await begin(w, w.agreementId, 1);
    const before = await pageOf(w, monitoringId);
    expect(before.judged[0]).toMatchObject({ suggestion: 'behind', lacks: ['position', 'status'] });
    for (const { deliverable } of before.judged) must(await save(w, monitoringId, deliverable));
    expect(await finish(w, monitoringId)).toMatchObject({
      problem: {
        fields: expect.arrayContaining([
          { path: 'deliverables.1.reason', key: 'agreement.lacksReason', params: expect.anything() },
        ]),
      },
    });
  });
});

describe('L5: what is finished', () => {
  test('L5: any sequence of later calls and statements leaves a finished quarter as it was, but for follow-ups', async () => {
    const w = await agreedWith(trafficLightPlan, '2010-07-10');
    const monitoringId = await begin(w, w.agreementId, 1);
    for (let at = 1; at <= 6; at += 1)
      must(await save(w, monitoringId, at, { status: 'amber', improvement: 'More', deadline: '2010-07-31' }));
    expect(await finish(w, monitoringId, [])).toMatchObject({
      problem: { kind: 'warned', warnings: [{ rule: 'L3' }] },
    });
    must(await finish(w, monitoringId));
    const kept = await pageOf(w, monitoringId);
    const { sqlite } = w.core.office();
    const row = () =>
      sqlite.prepare('select content, sha256 from monitoring where id = ?').get(monitoringId) as {
        content: string;
        sha256: string;
      };
    expect(createHash('sha256').update(row().content).digest('hex')).toBe(row().sha256);
    const of = { monitoringId, version: kept.version };
    const calls = {
      save: () => save(w, monitoringId, 1, { position: 'Other' }),
      issues: () => w.api.agreement.setIssues({ ...of, issues: 'Other' }),
      meeting: () => w.api.agreement.setLinkMeeting({ ...of, metOn: '2010-07-09', metWith: 'Owen', agreedPoints: '' }),
      finish: () => finish(w, monitoringId),
    };
    const statements = [
      "update monitoring set issues = 'x'",
      "update monitoring set state = 'open', finished_on = null, content = ''",
      'delete from monitoring',
      "update monitoring_entry set status = 'green'",
      "update monitoring_entry set deadline = '2011-01-01'",
      'delete from monitoring_entry',
      `insert into monitoring_entry values (${monitoringId}, 99, 'x', 'green', '', null, '', null, '')`,
    ];
    const step = fc.oneof(
      fc.constantFrom(...(Object.keys(calls) as (keyof typeof calls)[])),
      fc.constantFrom(...statements.keys()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const each of steps) {
          if (typeof each === 'number') expect(() => sqlite.exec(statements[each] ?? '')).toThrow(/never changes/);
          else expect(await calls[each]()).toMatchObject(refused('agreement.monitoringFinished'));
        }
        expect(await pageOf(w, monitoringId)).toEqual(kept);
      }),
      { numRuns: 15 },
    );
    must(await w.api.agreement.followUp({ monitoringId, deliverable: 1, on: '2010-07-10', text: 'Staff are back.' }));
    const after = await pageOf(w, monitoringId);
    expect(after.content).toEqual(kept.content);
    expect(after.judged[0]).toMatchObject({ followedUpOn: '2010-07-10', followedUp: 'Staff are back.' });
  });
});
