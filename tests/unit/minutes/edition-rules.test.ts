import { expect, test } from 'vitest';
import { type Audience, isInEdition } from '../../../db/meetings/words.ts';
import { correctionsFor, minutesFor } from '../../../db/minutes/edition-rules.ts';
import type { MinutesItem, MinutesSnapshot } from '../../../db/minutes/snapshot.ts';

const item = (audience: Audience): MinutesItem => ({
  ...{ kind: 'other', title: `For ${audience}`, text: `text ${audience}`, outcome: 'noted', audience, began: null },
  interests: [{ name: 'A', nature: `interest ${audience}`, declared: 'at_start', leftRoom: false }],
  updates: [{ name: 'B', organisation: '', text: `update ${audience}` }],
  questions: [
    { asker: '', question: `question ${audience}`, answer: '', answeredBy: '', answerState: 'outside_terms' },
  ],
  decisions: [
    { text: `decision ${audience}`, how: 'agreed', carried: true, votesFor: null, votesAgainst: null, abstained: null },
  ],
  actions: [{ reference: '1', text: `action ${audience}`, owner: 'C', due: '2011-01-01' }],
});

const items = [item('public'), item('members'), item('restricted')];

test('an audience stands in its own edition and in those after it', () => {
  expect(isInEdition('public', 'public')).toBe(true);
  expect(isInEdition('public', 'restricted')).toBe(true);
  expect(isInEdition('members', 'public')).toBe(false);
  expect(isInEdition('members', 'members')).toBe(true);
  expect(isInEdition('restricted', 'members')).toBe(false);
});

test.each([
  ['public', ['members', 'restricted']],
  ['members', ['restricted']],
  ['restricted', []],
] as const)('the edition for %s has nothing of what is not for it but the title', (edition, without) => {
  const snapshot = { items, adopted: [] } as unknown as MinutesSnapshot;
  const made = minutesFor(snapshot, edition, () => []);
  expect(made.items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
  const said = JSON.stringify(made.items.map(({ title: _title, ...rest }) => rest));
  for (const audience of ['public', 'members', 'restricted'] as const) {
    const isOut = (without as readonly string[]).includes(audience);
    for (const what of ['text', 'interest', 'update', 'question', 'decision', 'action']) {
      expect(said.includes(`${what} ${audience}`), `${what} ${audience}`).toBe(!isOut);
    }
  }
  expect(made.items.filter(({ hidden }) => hidden)).toHaveLength(without.length);
});

test('a correction goes with its item, by number or title; of an item that cannot be told it goes with the most guarded', () => {
  const said = (of: string) => correctionsFor([{ item: of, text: 'x' }], items, 'public');
  expect(said('1')).toMatchObject({ corrections: [{ item: '1' }], hidden: 0 });
  expect(said('2(b)')).toEqual({ corrections: [], hidden: 1 });
  expect(said('for restricted')).toEqual({ corrections: [], hidden: 1 });
  expect(said('')).toMatchObject({ hidden: 0 });
  expect(said('the list of names')).toEqual({ corrections: [], hidden: 1 });
  expect(correctionsFor([{ item: 'the list', text: 'x' }], [item('public')], 'public').hidden).toBe(0);
});

test('A12: corrections to earlier minutes are measured by those minutes’ items', () => {
  const adopted = [{ meetingId: 7, date: '2011-01-01', corrections: [{ item: '2', text: 'x' }] }];
  const snapshot = { items: [], adopted } as unknown as MinutesSnapshot;
  expect(minutesFor(snapshot, 'public', () => items).adopted[0]).toMatchObject({ corrections: [], hidden: 1 });
  expect(minutesFor(snapshot, 'members', () => items).adopted[0]).toMatchObject({ hidden: 0 });
});
