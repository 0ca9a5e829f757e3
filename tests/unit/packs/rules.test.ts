import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../db/base/brand.ts';
import { AUDIENCES, type Audience, isInEdition } from '../../../db/meetings/words.ts';
import { currentPacks } from '../../../db/packs/queries.ts';
import {
  editionsOf,
  hasOnlyFront,
  type NumberedPart,
  type PackFacts,
  type PlannedPart,
  packBlockers,
  partFor,
  planParts,
  supplementParts,
  withheldPages,
} from '../../../db/packs/rules.ts';
import { numberParts } from '../../../electron/packs/numbering.ts';

const OWN = { previousMinutes: true, actionLog: true, treasurersReport: true };

const paper = (title: string, audience: Audience = 'public') => ({
  ...{ title, audience, reason: audience === 'public' ? '' : 'Names', releaseOn: null as IsoDate | null },
  ...{ fileName: `${title}.pdf`, sha256: title.padEnd(64, '0') },
});

const audience = fc.constantFrom(...AUDIENCES);
const papers = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), audience), { maxLength: 5 });
const agenda = fc.array(
  papers.map((all) => ({ papers: all.map(([title, whose]) => paper(title, whose)) })),
  { maxLength: 6 },
);
const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 });

const counted = (parts: readonly PlannedPart[], pages: readonly number[], from = 1): NumberedPart[] =>
  numberParts(
    parts.map((part, at) => ({ ...part, pages: pages[at] ?? 1 })),
    from,
  ).parts;

describe('the parts of a pack', () => {
  test('stand in the order of the specification, the restricted ones last', () => {
    const items = [
      { papers: [paper('a', 'restricted'), paper('b')] },
      { papers: [] },
      { papers: [paper('c', 'members'), paper('d', 'restricted')] },
    ];
    expect(planParts(items, OWN).map(({ kind, title, item }) => [kind, title, item])).toEqual([
      ['cover', '', null],
      ['agenda', '', null],
      ['contents', '', null],
      ['previous_minutes', '', null],
      ['action_log', '', null],
      ['treasurers_report', '', null],
      ['paper', 'b', 1],
      ['paper', 'c', 3],
      ['paper', 'a', 1],
      ['paper', 'd', 3],
    ]);
    const bare = planParts([], { previousMinutes: false, actionLog: false, treasurersReport: false });
    expect(bare.map(({ kind }) => kind)).toEqual(['cover', 'agenda', 'contents']);
    expect(hasOnlyFront(bare)).toBe(true);
  });

  test('every paper is in it once, and nothing follows a restricted one that is not', () => {
    fc.assert(
      fc.property(agenda, (items) => {
        const parts = planParts(items, OWN);
        const titles = (all: readonly { title: string }[]) => all.map(({ title }) => title).sort();
        expect(titles(parts.filter(({ kind }) => kind === 'paper'))).toEqual(
          titles(items.flatMap((item) => item.papers)),
        );
        const first = parts.findIndex((part) => part.audience === 'restricted');
        if (first >= 0) expect(parts.slice(first).every((part) => part.audience === 'restricted')).toBe(true);
      }),
    );
  });
});

describe('editions', () => {
  test('nobody’s edition holds what is not theirs, and each says of every page of the one sequence what became of it', () => {
    fc.assert(
      fc.property(agenda, lengths, audience, (items, pages, edition) => {
        const parts = counted(planParts(items, OWN), pages);
        const mine = parts.filter((part) => isInEdition(part.audience, edition));
        const theirs = AUDIENCES.slice(AUDIENCES.indexOf(edition) + 1);
        expect(mine.some((part) => theirs.includes(part.audience))).toBe(false);
        const seen = mine.flatMap(({ firstPage, pages: count }) =>
          Array.from({ length: count }, (_, at) => firstPage + at),
        );
        const left = withheldPages(parts, edition).flatMap(({ firstPage, lastPage }) =>
          Array.from({ length: lastPage - firstPage + 1 }, (_, at) => firstPage + at),
        );
        const all = parts.reduce((sum, part) => sum + part.pages, 0);
        expect([...seen, ...left].sort((a, b) => a - b)).toEqual(Array.from({ length: all }, (_, at) => at + 1));
      }),
    );
  });

  test('stretches that are left out never touch', () => {
    fc.assert(
      fc.property(agenda, lengths, (items, pages) => {
        const stretches = withheldPages(counted(planParts(items, OWN), pages), 'public');
        for (const [at, { firstPage }] of stretches.entries())
          expect(firstPage).toBeGreaterThan((stretches[at - 1]?.lastPage ?? -1) + 1);
      }),
    );
  });

  test('A6: a closed meeting has none for the public; without anything restricted there is no restricted one', () => {
    const of = (...whose: Audience[]) => whose.map((each) => ({ audience: each }));
    const open = { open: true, mixed: [] };
    expect(editionsOf(of('public'), open)).toEqual(['public', 'members']);
    expect(editionsOf(of('public', 'restricted'), open)).toEqual(['public', 'members', 'restricted']);
    expect(editionsOf(of('public'), { open: true, mixed: ['restricted'] })).toEqual([
      'public',
      'members',
      'restricted',
    ]);
    expect(editionsOf(of('public', 'members'), { open: false, mixed: [] })).toEqual(['members']);
  });

  test('somebody reads of a part that is not theirs only that it is there', () => {
    const secret = planParts([{ papers: [paper('Witness', 'restricted')] }], OWN).at(-1);
    if (!secret) throw new Error('no part');
    expect(partFor(secret, ['public'])).toMatchObject({ title: '', reason: '', hidden: true, audience: 'restricted' });
    expect(partFor(secret, [...AUDIENCES])).toMatchObject({ title: 'Witness', hidden: false });
  });
});

describe('supplements', () => {
  test('A4: go on where the last one ended, hold what is new, and together nothing twice', () => {
    fc.assert(
      fc.property(fc.array(agenda, { minLength: 1, maxLength: 4 }), lengths, (versions, pages) => {
        const sent: NumberedPart[] = [];
        let next = 1;
        for (const [at] of versions.entries()) {
          // A supplement adds to the agenda and takes nothing away.
          const items = versions.slice(0, at + 1).flat();
          const whole = planParts(items, OWN);
          const parts = at === 0 ? whole : supplementParts(whole, sent);
          const numbered = counted(parts, pages, next);
          expect(numbered[0]?.firstPage).toBe(next);
          sent.push(...numbered);
          next = numbered.reduce((last, part) => last + part.pages, next);
        }
        const all = planParts(versions.flat(), OWN).filter(({ kind }) => kind === 'paper');
        const names = (list: readonly { kind: string; title: string; audience: string }[]) =>
          list
            .filter(({ kind }) => kind === 'paper')
            .map(({ title, audience: whose }) => `${title} ${whose}`)
            .sort();
        expect(names(sent)).toEqual(names(all));
        const taken = sent.flatMap((part) => Array.from({ length: part.pages }, (_, page) => part.firstPage + page));
        expect(taken).toEqual(Array.from({ length: next - 1 }, (_, page) => page + 1));
        expect(sent.filter(({ kind }) => kind === 'previous_minutes')).toHaveLength(1);
      }),
    );
  });

  test('hold a paper again whose file, title or audience changed', () => {
    const items = [{ papers: [paper('a'), paper('b', 'members')] }];
    const sent = counted(planParts(items, OWN), []);
    const titles = (changed: typeof items) =>
      supplementParts(planParts(changed, OWN), sent)
        .filter(({ kind }) => kind === 'paper')
        .map(({ title }) => title);
    expect(titles(items)).toEqual([]);
    expect(titles([{ papers: [paper('a'), paper('b')] }])).toEqual(['b']);
    expect(titles([{ papers: [{ ...paper('a'), sha256: 'f'.repeat(64) }, paper('b', 'members')] }])).toEqual(['a']);
    expect(titles([{ papers: [paper('a'), paper('a'), paper('b', 'members')] }])).toEqual(['a']);
  });

  test('follow the newest pack only', () => {
    const kinds = (...all: ('pack' | 'supplement')[]) => all.map((kind, number) => ({ kind, number }));
    const numbers = (all: { number: number }[]) => all.map(({ number }) => number);
    expect(numbers(currentPacks(kinds('pack', 'supplement', 'pack', 'supplement', 'supplement')))).toEqual([2, 3, 4]);
    expect(currentPacks([])).toEqual([]);
  });
});

describe('what stands in the way', () => {
  const FACTS: PackFacts = {
    ...{ meetingState: 'planned', agendaState: 'agreed', missingPapers: [], wordPapers: [] },
    ...{ nothingNew: false, hasPack: true },
  };
  const keys = (kind: 'pack' | 'supplement', more: Partial<PackFacts>) =>
    packBlockers(kind, { ...FACTS, ...more }).map(({ key }) => key);

  test.each([
    ['draft', ['packs.agendaNotAgreed']],
    ['with_chair', ['packs.agendaNotAgreed']],
    ['agreed', []],
    ['published', []],
  ] as const)('A3: an agenda that is %s', (agendaState, expected) => {
    expect(keys('pack', { agendaState })).toEqual(expected);
  });

  test.each([
    ['planned', []],
    ['held', []],
    ['postponed', ['packs.meetingOff']],
    ['cancelled', ['packs.meetingOff']],
  ] as const)('a meeting that is %s', (meetingState, expected) => {
    expect(keys('pack', { meetingState })).toEqual(expected);
  });

  test('a supplement without a pack, or with nothing new; papers by their names', () => {
    expect(keys('supplement', { hasPack: false })).toEqual(['packs.noPackYet']);
    expect(keys('supplement', { nothingNew: true })).toEqual(['packs.nothingNew']);
    expect(keys('pack', { nothingNew: true, hasPack: false })).toEqual([]);
    const missing = packBlockers('pack', { ...FACTS, missingPapers: ['Map'], wordPapers: ['Letter'] });
    expect(missing).toEqual([
      { key: 'packs.paperGone', params: { name: 'Map' } },
      { key: 'packs.wordNeedsLibreOffice', params: { name: 'Letter' } },
    ]);
  });
});
