import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsOf, deliverablesOf } from '../../../db/agreement/content-rules.ts';
import type { VariationChange } from '../../../db/agreement/input.ts';
import type { AgreementContent } from '../../../db/agreement/types.ts';
import { variationOf } from '../../../db/agreement/variation-diff-rules.ts';
import { applyVariation, unknownPart, usedIn } from '../../../db/agreement/variation-rules.ts';
import { variationLine } from '../../../db/agreement/variation-words-rules.ts';
import type { HeadingId } from '../../../db/base/brand.ts';
import { pence } from '../../../db/base/pence.ts';
import { agreementSample } from '../../documents/support/samples-agreement.ts';

const words = fc.stringMatching(/^[a-z]{1,12}$/);
const facts = fc.record({
  ...{ quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), task: words, target: words },
  ...{
    dueOn: fc.constant(null),
    output: fc.constant(''),
    measure: fc.constant(null),
    measureTarget: fc.constant(null),
  },
});
const number = fc.integer({ min: 1, max: 6 });
const action = fc.record({ ref: words, text: words, deliverables: fc.array(facts, { maxLength: 2 }) });
const outcome = fc.record({ ref: words, text: words, contact: words, actions: fc.array(action, { maxLength: 2 }) });
const costLine = fc.record({
  ...{ name: words, cost: fc.nat(100_000).map(pence), contribution: fc.constant(pence(0)) },
  ...{ quarters: fc.constant(null), headings: fc.constant([] as HeadingId[]) },
});
const kind = <K extends string>(value: K) => fc.constant(value);

const change: fc.Arbitrary<VariationChange> = fc.oneof(
  fc.record({ kind: kind('text'), field: fc.constantFrom('title' as const, 'lead' as const), value: words }),
  fc.record({ kind: kind('day'), field: kind('reviewOn'), value: fc.constantFrom('2010-08-01', '2010-09-01') }),
  fc.record({
    ...{ kind: kind('representative'), side: fc.constantFrom('funder' as const, 'group' as const) },
    value: fc.record({ name: words, position: words, phone: words, email: words, address: words }),
  }),
  fc.record({ kind: kind('costs'), lines: fc.array(costLine, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: kind('outcomeAdded'), outcome }),
  fc.record({ kind: kind('outcomeChanged'), number, ref: words, text: words, contact: words }),
  fc.record({ kind: kind('outcomeRemoved'), number }),
  fc.record({ kind: kind('actionAdded'), outcome: number, action }),
  fc.record({ kind: kind('actionChanged'), number, ref: words, text: words }),
  fc.record({ kind: kind('actionRemoved'), number }),
  fc.record({ kind: kind('deliverableAdded'), action: number, deliverable: facts }),
  facts.chain((each) => fc.record({ kind: kind('deliverableChanged'), number, ...constants(each) })),
  fc.record({ kind: kind('deliverableRemoved'), number }),
);

function constants<T extends object>(values: T): { [K in keyof T]: fc.Arbitrary<T[K]> } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as never;
}

/** The agreement in pieces with names: each fact, each part's own facts, and where each part stands. */
function pieces({ outcomes, ...content }: AgreementContent): Map<string, string> {
  const found = new Map(Object.entries(content).map(([key, value]) => [key, JSON.stringify(value)]));
  for (const { actions, ...ofOutcome } of outcomes) {
    found.set(`outcome ${ofOutcome.number}`, JSON.stringify(ofOutcome));
    for (const { deliverables, ...ofAction } of actions) {
      found.set(`action ${ofAction.number}`, JSON.stringify([ofOutcome.number, ofAction]));
      for (const each of deliverables) {
        found.set(`deliverable ${each.number}`, JSON.stringify([ofAction.number, each]));
      }
    }
  }
  return found;
}

/** The pieces that a change names, with those inside a part that goes or comes. */
function named(before: AgreementContent, each: VariationChange, after: AgreementContent): (key: string) => boolean {
  const inside = (content: AgreementContent, outcomes: readonly number[], actions: readonly number[]) => {
    const theirs = content.outcomes.filter((part) => outcomes.includes(part.number));
    const acts = [
      ...theirs.flatMap((part) => part.actions),
      ...actionsOf(content).filter((part) => actions.includes(part.number)),
    ];
    return [
      ...theirs.map((part) => `outcome ${part.number}`),
      ...acts.map((part) => `action ${part.number}`),
      ...acts.flatMap((part) => part.deliverables.map((due) => `deliverable ${due.number}`)),
    ];
  };
  const used = usedIn([before]);
  const isNew = (key: string) => {
    const [what, value] = key.split(' ');
    return (what === 'outcome' || what === 'action' || what === 'deliverable') && Number(value) > used[what];
  };
  switch (each.kind) {
    case 'text':
    case 'day':
      return (key) => key === each.field;
    case 'representative':
      return (key) => key === `${each.side}Representative`;
    case 'costs':
      return (key) => ['costs', 'cost', 'grant'].includes(key);
    case 'outcomeChanged':
      return (key) => key === `outcome ${each.number}`;
    case 'actionChanged':
      return (key) => key === `action ${each.number}`;
    case 'deliverableChanged':
    case 'deliverableRemoved':
      return (key) => key === `deliverable ${each.number}`;
    case 'outcomeRemoved':
      return (key) => inside(before, [each.number], []).includes(key);
    case 'actionRemoved':
      return (key) => inside(before, [], [each.number]).includes(key);
    default:
      return (key) => isNew(key) && pieces(after).has(key);
  }
}

describe('L1: a variation', () => {
  test('L1: changes what it names and nothing else', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let now = agreementSample;
        for (const each of changes) {
          const next = applyVariation(now, [each]);
          const [before, after] = [pieces(now), pieces(next)];
          const isNamed = named(now, each, next);
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (key) => before.get(key) !== after.get(key),
          );
          expect(changed.filter((key) => !isNamed(key))).toEqual([]);
          now = next;
        }
      }),
    );
  });

  test('L1: never gives a number again that any version had', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const versions = [agreementSample];
        for (const each of changes) {
          const last = versions.at(-1) ?? agreementSample;
          const known = new Set(versions.flatMap(deliverablesOf).map((part) => part.number));
          const had = new Set(deliverablesOf(last).map((part) => part.number));
          const next = applyVariation(last, [each], usedIn(versions));
          const come = deliverablesOf(next).filter((part) => !had.has(part.number));
          expect(come.filter((part) => known.has(part.number))).toEqual([]);
          versions.push(next);
        }
      }),
    );
  });

  test('L1: of a copy that was changed, the variation makes the same again', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const wanted = applyVariation(
          agreementSample,
          changes.filter(({ kind: what }) => what !== 'costs'),
        );
        const { costs: _costs, cost: _cost, grant: _grant, ...copy } = wanted;
        const used = usedIn([agreementSample]);
        const fresh = <T extends { number: number }>(part: T, most: number) =>
          part.number > most ? null : part.number;
        const outcomes = copy.outcomes.map((one) => ({
          ...{ ...one, number: fresh(one, used.outcome) },
          actions: one.actions.map((two) => ({
            ...{ ...two, number: fresh(two, used.action) },
            deliverables: two.deliverables.map((three) => ({ ...three, number: fresh(three, used.deliverable) })),
          })),
        }));
        const found = variationOf(agreementSample, { ...copy, outcomes });
        const bare = (content: AgreementContent) =>
          [...pieces(content).entries()]
            .map(([key, value]) => `${key.replace(/ \d+$/, '')} ${value.replace(/\d/g, '')}`)
            .sort();
        expect(bare(applyVariation(agreementSample, found))).toEqual(bare(wanted));
      }),
    );
  });

  test('L1: every change of something that is there has a line that says what stood there and what stands there', () => {
    fc.assert(
      fc.property(change, (each) => {
        fc.pre(unknownPart(agreementSample, each) === null);
        const after = applyVariation(agreementSample, [each]);
        const line = variationLine(agreementSample, each, after);
        expect(line.what).not.toBe('');
        expect(line.before === '' && line.after === '').toBe(false);
      }),
    );
  });
});
