import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementQuarters,
  carriedOver,
  contentFaults,
  costFaults,
  deliverablesOf,
  emptyQuarters,
  overlapping,
  quarterOf,
  unservedOutputs,
  yearFrom,
} from '../../../db/agreement/content-rules.ts';
import type { AgreementContent, Deliverable } from '../../../db/agreement/types.ts';
import { MEASURES, QUARTERS } from '../../../db/agreement/words.ts';
import { isOutput, suggestedDeliverables, WORK_PLAN } from '../../../db/agreement/work-plan-rules.ts';
import { addDays, daysBetween } from '../../../db/base/dates.ts';
import { pence } from '../../../db/base/pence.ts';
import { agreementSample } from '../../documents/support/samples-agreement.ts';

const days = fc
  .date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const keysOf = (content: AgreementContent) => contentFaults(content).map(({ key }) => key);

const withDeliverable = (more: Partial<Deliverable>): AgreementContent => ({
  ...agreementSample,
  outcomes: agreementSample.outcomes.map((outcome) => ({
    ...outcome,
    actions: outcome.actions.map((action) => ({
      ...action,
      deliverables: action.deliverables.map((each, at) => (at === 0 ? { ...each, ...more } : each)),
    })),
  })),
});

describe('L1: what an agreement must be', () => {
  test('L1: the sample has no fault', () => expect(contentFaults(agreementSample)).toEqual([]));

  test('L1: every day of the agreement is in exactly one quarter, and no other day in any', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 3, max: 800 }),
        fc.integer({ min: -50, max: 900 }),
        (from, length, offset) => {
          const until = addDays(from, length);
          const day = addDays(from, offset);
          const holding = agreementQuarters({ from, until }).filter((each) => day >= each.from && day <= each.to);
          const isInside = day >= from && day <= until;
          return holding.length === (isInside ? 1 : 0) && (quarterOf({ from, until }, day) !== null) === isInside;
        },
      ),
    );
  });

  test('L1: a deliverable’s day is in its quarter, for any day and quarter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUARTERS), fc.integer({ min: -30, max: 400 }), (quarter, offset) => {
        const dueOn = addDays(agreementSample.from, offset);
        const faults = keysOf(withDeliverable({ quarter, dueOn }));
        return faults.includes('agreement.dueOutside') === (quarterOf(agreementSample, dueOn) !== quarter);
      }),
    );
  });

  test('L1: the review is between commencement and completion', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 800 }), (offset) => {
        const reviewOn = addDays(agreementSample.from, offset);
        const isInside = reviewOn >= agreementSample.from && reviewOn <= agreementSample.until;
        return keysOf({ ...agreementSample, reviewOn }).includes('agreement.reviewOutside') !== isInside;
      }),
    );
  });

  test('L1: a period that runs backwards is the fault that is told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (back) => {
        const until = addDays(agreementSample.from, -back);
        return keysOf({ ...agreementSample, until })[0] === 'agreement.backwards';
      }),
    );
  });

  test('L1: periods overlap exactly when they share a day', () => {
    const period = fc.tuple(days, fc.integer({ min: 1, max: 500 })).map(([from, length]) => ({
      ...{ from, until: addDays(from, length) },
    }));
    const near = fc.tuple(period, fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 500 }));
    fc.assert(
      fc.property(near, ([one, offset, length]) => {
        const from = addDays(one.from, offset);
        const other = { from, until: addDays(from, length) };
        const shared = Math.min(daysBetween(one.from, one.until), offset + length) - Math.max(0, offset) + 1;
        return (overlapping(one, [other]) !== undefined) === shared > 0;
      }),
    );
  });

  test('L1: costs add up to the total and contributions to the grant, to the penny', () => {
    expect(costFaults(agreementSample)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), (cost, grant) => {
        const { costs } = agreementSample;
        const off = { costs, cost: pence(agreementSample.cost + cost), grant: pence(agreementSample.grant + grant) };
        const keys = costFaults(off).map(({ key }) => key);
        return (
          keys.includes('agreement.costsDiffer') === (cost !== 0) &&
          keys.includes('agreement.grantDiffers') === (grant !== 0)
        );
      }),
    );
  });

  test('L1: references are unique, whatever their capitals and spaces', () => {
    const [first] = agreementSample.outcomes;
    if (!first) throw new Error('no outcome');
    const twin = { ...first, number: 2, ref: ' 1.1 ', actions: [] };
    expect(keysOf({ ...agreementSample, outcomes: [first, twin] })).toEqual(['agreement.refTwice']);
  });

  test('L1: an empty quarter is told', () => expect(emptyQuarters(agreementSample)).toEqual([3]));

  test('L1: next year’s draft has no fault, keeps every deliverable, and has no costs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (years) => {
        const from = `${2010 + years}-04-01`;
        const next = carriedOver(agreementSample, from);
        expect(contentFaults(next)).toEqual([]);
        expect(next).toMatchObject({ from, until: yearFrom(from), budgetId: null, costs: [], cost: 0, grant: 0 });
        const tasks = (content: AgreementContent) => deliverablesOf(content).map(({ number, task }) => [number, task]);
        expect(tasks(next)).toEqual(tasks(agreementSample));
      }),
    );
  });
});

/** The titles of the guidance's outputs, and which of our rows each is. */
const GUIDANCE: readonly (readonly [title: string, key: string])[] = [
  ['Hold at least 4 public meetings/ events per annum', 'public_meetings'],
  ['Sign up to SLA and take part in quarterly monitoring process', 'agreement_and_monitoring'],
  ['Publish and disseminate at least 4 newsletters', 'newsletters'],
  ['Publish and disseminate annual report', 'annual_report'],
  ['Annual Policing Plan Consultation', 'policing_plan'],
  ['Annual Budget Consultation', 'budget'],
  ['Develop/Maintain Stop & Search Monitoring Group', 'stop_and_search'],
  ['Independent Custody Visiting Scheme', 'custody_visitors'],
  ['Olympics - Facilitate Olympics Engagement Team Consultation On Olympics Policing', 'olympics'],
  ['Counter-Terrorism - Facilitate Ct Engagement Team Consultation On Ct', 'counter_terrorism'],
  ['Policing Pledge/Confidence', 'policing_pledge'],
  ['Domestic & Sexual Violence Board & Hate Crime Forum', 'violence_and_hate_crime'],
  ['Respond to Met Forward programmes as they arise', 'met_forward'],
  ['Develop Two-Way Mechanisms For Engagement & Consultation', 'two_way'],
  ['Keep Membership Under Regular Review', 'membership'],
  ['Diversity Monitoring & Engagement Of Under-Represented Groups', 'diversity'],
  ['Ensuring The CPEG Executive/ Administrator Is Enabled To Deliver Requirements', 'executive_and_administrator'],
  ["Develop The CPEG's Ability To Manage Its Financial Resources Effectively", 'money'],
];

describe('L2: the guidance’s outputs', () => {
  const rows = WORK_PLAN.flatMap(({ outputs }) => outputs);

  test('L2: every output of the guidance has its row, and no row is without one', () => {
    expect(rows.map(({ key }) => key)).toEqual(GUIDANCE.map(([, key]) => key));
    expect(GUIDANCE.filter(([, key]) => !isOutput(key))).toEqual([]);
  });

  test('L2: the list of titles is the guidance’s own, where it is at hand', () => {
    const source = resolve(import.meta.dirname, '../../../../shared/sources/003_cde85e362962e236.txt');
    if (!existsSync(source)) return;
    const text = readFileSync(source, 'utf8').replace(/[’‘]/g, "'");
    expect(GUIDANCE.filter(([title]) => !text.includes(title))).toEqual([]);
    // Each row of the table has its outcome behind a tab: a row that we forgot would be counted here.
    const titled = text
      .split('\n')
      .filter((line) => /^[^\t]+\t[^\t]*\S[^\t]*\t/.test(line) && !line.startsWith('Outputs'));
    expect(titled.length).toBe(GUIDANCE.length);
  });

  test('L2: each row says under which heading, what should come of it and what it asks for', () => {
    for (const row of rows) {
      expect(row.title && row.outcome && row.practice && row.group).toBeTruthy();
      expect(suggestedDeliverables(row.key).length).toBeGreaterThan(0);
      for (const each of suggestedDeliverables(row.key)) {
        expect(each.measure === null || MEASURES.includes(each.measure)).toBe(true);
      }
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('L2: what nothing serves is told by name', () => {
    expect(unservedOutputs(agreementSample)).toHaveLength(rows.length - 1);
  });
});
