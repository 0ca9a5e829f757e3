import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MemberId, OfficeTermId } from '../../../db/base/brand.ts';
import { type AccountFigures, accountLines, balances, stateOfAccount } from '../../../db/elections/account-rules.ts';
import { compareCounts, countLines, countsAgree } from '../../../db/elections/count-rules.ts';
import { eligibilityOf } from '../../../db/elections/eligibility-rules.ts';
import { DEFAULT_CHOICES, DEFAULT_OFFICES, type ProtocolDraft } from '../../../db/elections/input.ts';
import { drawLot, handLot } from '../../../db/elections/lot.ts';
import { protocolProblems, protocolWarnings } from '../../../db/elections/protocol-rules.ts';
import { effectOf, figuresReveal, varianceOf } from '../../../db/elections/result-rules.ts';
import { notEntitled, rollOf } from '../../../db/elections/roll-rules.ts';
import { routeOf } from '../../../db/elections/route-rules.ts';
import { ELECTION_TABLE, mayStep, ROUND_TABLE } from '../../../db/elections/state-rules.ts';
import { countWords } from '../../../db/elections/word-rules.ts';
import { ELECTION_STATES, ROUND_STATES, ROUND_STEPS } from '../../../db/elections/words.ts';
import type { Term } from '../../../db/members/terms-rules.ts';
import { problems } from '../../../resources/locales/en-GB/problems.ts';

const words = problems.elections.account as Readonly<Record<string, string>>;
/** A line of the account as a person reads it. */
const inWords = (line: { key: string; params: Record<string, string | number> }) =>
  (words[line.key.split('.').at(-1) ?? ''] ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(line.params[name]),
  );

describe('the account', () => {
  const VECTOR: AccountFigures = {
    printed: 45,
    issued: 35,
    unused: 10,
    rollMarks: 34,
    replacements: 1,
    spoilt: 1,
    notReturned: 1,
    inBox: 33,
  };
  const COUNT = {
    valid: 31,
    votes: [25, 22, 19, 17, 14, 12, 9].map((votes, at) => ({ candidate: at + 1, votes })),
    sort: [2, 3, 6, 8, 12],
  };

  test('E11: the test vector of the specification balances: 118 votes on 31 papers', () => {
    expect(balances(accountLines(VECTOR))).toBe(true);
    const lines = countLines(COUNT, 5, 33, 2);
    expect(lines.map(({ equation, state }) => [equation, state])).toEqual([
      ['papers', 'holds'],
      ['votes', 'holds'],
      ['votes', 'holds'],
    ]);
    expect(lines[1]?.params).toMatchObject({ votes: 118, should: 118 });
  });

  test('E11: says in words what is there and what is not', () => {
    const one = {
      ...VECTOR,
      printed: 40,
      issued: 37,
      unused: 3,
      rollMarks: 37,
      replacements: 0,
      spoilt: 0,
      notReturned: 1,
      inBox: 36,
    };
    expect(accountLines(one).map(inWords)).toEqual([
      '40 papers printed: 37 issued and 3 unused.',
      '37 papers issued: 37 marked on the roll and 0 in replacement.',
      '37 papers issued, 36 in the box: 0 spoilt, 1 not returned.',
    ]);
    expect(inWords(accountLines({ ...one, inBox: null })[2] as never)).toBe(
      '37 papers issued, 0 spoilt, 1 not returned: 36 expected in the box.',
    );
    expect(inWords(accountLines({ ...one, inBox: 35 })[2] as never)).toContain(
      '36 expected and 35 in the box. 1 missing.',
    );
    expect(inWords(accountLines({ ...one, inBox: 38 })[2] as never)).toContain('2 too many.');
  });

  test('E11: any figure off by anything shows in an equation and makes a variance', () => {
    const figure = fc.constantFrom(...(['printed', 'issued', 'unused', 'rollMarks', 'replacements', 'inBox'] as const));
    fc.assert(
      fc.property(figure, fc.integer({ min: 1, max: 30 }), (name, more) => {
        const off = { ...VECTOR, [name]: (VECTOR[name] ?? 0) + more };
        expect(stateOfAccount(off)).toBe('variance');
        expect(
          accountLines(off)
            .filter(({ state }) => state !== 'holds')
            .every(({ difference }) => difference === more),
        ).toBe(true);
      }),
    );
  });

  test('E11: a count that agrees but does not add up is not agreed', () => {
    expect(compareCounts(COUNT, COUNT, 5, 33, 2).outcome).toBe('agreed');
    expect(compareCounts(COUNT, COUNT, 5, 34, 2).outcome).toBe('unbalanced');
    expect(compareCounts(COUNT, { ...COUNT, sort: [3, 2, 6, 8, 12] }, 5, 33, 2)).toEqual({ outcome: 'disagree' });
    const wrong = { ...COUNT, sort: [3, 2, 6, 8, 12] };
    expect(compareCounts(wrong, wrong, 5, 33, 2).outcome).toBe('unbalanced');
    const tooMany = {
      valid: 5,
      votes: [
        { candidate: 1, votes: 6 },
        { candidate: 2, votes: -1 },
      ],
      sort: [],
    };
    expect(compareCounts(tooMany, tooMany, 1, 5, 0).outcome).toBe('unbalanced');
  });

  test('E11: counts agree whatever the order of the names', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(COUNT.votes, { minLength: 7 }), (votes) => {
        expect(countsAgree(COUNT, { ...COUNT, votes })).toBe(true);
      }),
    );
  });
});

describe('papers too many and too few', () => {
  const base: AccountFigures = {
    printed: 20,
    issued: 10,
    unused: 10,
    rollMarks: 10,
    replacements: 0,
    spoilt: 0,
    notReturned: 0,
    inBox: 10,
  };

  test('E11: the worse of stubs and roll counts, and unstamped papers that were rejected do not', () => {
    expect(varianceOf(base, 0)).toEqual({ excess: 0, shortfall: 0 });
    expect(varianceOf({ ...base, inBox: 12 }, 0)).toEqual({ excess: 2, shortfall: 0 });
    expect(varianceOf({ ...base, inBox: 12 }, 2)).toEqual({ excess: 0, shortfall: 0 });
    expect(varianceOf({ ...base, rollMarks: 9 }, 0)).toEqual({ excess: 1, shortfall: 0 });
    expect(varianceOf({ ...base, inBox: 8 }, 0)).toEqual({ excess: 0, shortfall: 2 });
  });

  test('E11: an excess that could have decided the last seat is never declared; a shortfall wants a ruling', () => {
    const none = { excess: 0, shortfall: 0 };
    expect(effectOf(1, { ...none, excess: 1 }, 0)).toBe('void');
    expect(effectOf(2, { ...none, excess: 1 }, 0)).toBe('none');
    expect(effectOf(1, none, 1)).toBe('tendered');
    expect(effectOf(2, none, 1)).toBe('none');
    expect(effectOf(2, { ...none, shortfall: 2 }, 0)).toBe('ruling');
    expect(effectOf(3, { ...none, shortfall: 2 }, 0)).toBe('none');
    expect(effectOf(null, { excess: 9, shortfall: 9 }, 9)).toBe('none');
  });
});

describe('words', () => {
  test('E1: hyphens, apostrophes, numbers and slashes make one word; dashes and bullets none', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('  \n\t ')).toBe(0);
    expect(countWords('one two\nthree')).toBe(3);
    expect(countWords("well-known it’s it's and/or")).toBe(4);
    expect(countWords('1,000 £12.50 2010/11 2008–11 50%')).toBe(5);
    expect(countWords('• first – second — third')).toBe(3);
    expect(countWords('police—public police–public')).toBe(4);
    expect(countWords('Żółć ŷ 日本 नमस्ते')).toBe(4);
  });

  test('E1: no way of spacing hides a word or makes one', () => {
    const space = fc.constantFrom(' ', '\n', '\t', '  ', '\u00a0', '\u2003', '\u200b', ' – ', ' • ');
    const list = fc.array(fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,4})?$/), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(list, fc.array(space, { minLength: 120, maxLength: 120 }), (all, spaces) => {
        const text = all.map((word, at) => `${word}${spaces[at]}`).join('');
        expect(countWords(text)).toBe(all.length);
      }),
    );
  });
});

describe('lots', () => {
  const entries = [
    { candidate: 17, name: 'Ruth Okafor' },
    { candidate: 4, name: 'Ben Carter' },
    { candidate: 9, name: 'Zoë Żak' },
  ];

  test('E12: can be checked by anybody with a SHA-256 program', () => {
    const lines = drawLot('Chair, tie, round 1', '4 6 1 3', entries);
    for (const { text, hash } of lines) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(lines.map(({ text }) => text)).toContain('Chair, tie, round 1 | 4 6 1 3 | 17 | Ruth Okafor');
    expect([...lines].sort((a, b) => a.hash.localeCompare(b.hash))).toEqual(lines);
  });

  test('E12: the order in which names are listed means nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 3 }), fc.string(), (list, seed) => {
        expect(drawLot('Chair', seed, list)).toEqual(drawLot('Chair', seed, entries));
      }),
    );
  });

  test('E12: every name comes first about as often as another', () => {
    const first = new Map<number, number>();
    for (let seed = 0; seed < 3000; seed += 1) {
      const [line] = drawLot('Chair', String(seed), entries);
      first.set(line?.candidate ?? 0, (first.get(line?.candidate ?? 0) ?? 0) + 1);
    }
    for (const { candidate } of entries) expect(Math.abs((first.get(candidate) ?? 0) - 1000)).toBeLessThan(150);
  });

  test('E12: by hand everybody is drawn once', () => {
    expect(handLot([9, 17, 4], entries)?.map(({ candidate }) => candidate)).toEqual([9, 17, 4]);
    for (const wrong of [[9, 17], [9, 17, 17], [9, 17, 5], [9, 17, 4, 4], []])
      expect(handLot(wrong, entries)).toBeNull();
  });
});

describe('who may', () => {
  const member = {
    id: 1 as MemberId,
    standing: 'member' as const,
    seat: null,
    joinedOn: '2009-01-01',
    name: 'Ruth Okafor',
  };
  const RULES = { termCounting: 'cumulative_whole' as const, whoMayStand: 'members_without_three' as const };
  const chair = (startedOn: string, endedOn: string | null, id = 1): Term => ({
    id: 1 as OfficeTermId,
    memberId: id as MemberId,
    office: 'chair',
    how: 'elected',
    startedOn,
    endedOn,
  });
  const ask = (more: object = {}) =>
    eligibilityOf({ member, office: 'chair', terms: [], on: '2011-05-24', rules: RULES, chairYears: 4, ...more });

  test('E4: candidates are members: an associate, an adviser, a former member and one who joins later are not', () => {
    expect(ask().blocks).toEqual([]);
    for (const standing of ['associate', 'adviser', 'former', 'ex_officio'] as const) {
      expect(ask({ member: { ...member, standing } }).blocks).toMatchObject([{ rule: 'E4' }]);
    }
    expect(ask({ member: { ...member, joinedOn: '2011-05-25' } }).blocks).toMatchObject([{ rule: 'E4' }]);
  });

  test('E8: who sits on one of the three seats stands only where the protocol says so', () => {
    const seated = { ...member, seat: 'lead_councillor' as const };
    expect(ask({ member: seated }).blocks).toMatchObject([{ rule: 'E8' }]);
    expect(ask({ member: seated, rules: { ...RULES, whoMayStand: 'members_with_three' } }).blocks).toEqual([]);
  });

  const FOUR = [
    chair('2007-05-22', '2008-05-20'),
    chair('2008-05-20', '2009-05-26'),
    chair('2009-05-26', '2010-05-25'),
    chair('2010-05-25', null),
  ];

  test('S4: four years in the chair stop a fifth, with every term shown; another office is free', () => {
    const found = ask({ terms: FOUR });
    expect(found.blocks).toMatchObject([{ rule: 'S4', params: { years: 4, maximum: 4 } }]);
    expect(found.terms.map(({ startedOn, years }) => [startedOn, years])).toEqual([
      ['2007-05-22', 1],
      ['2008-05-20', 1],
      ['2009-05-26', 1],
      ['2010-05-25', 1],
    ]);
    expect(ask({ terms: FOUR, office: 'treasurer' }).blocks).toEqual([]);
    expect(ask({ terms: FOUR.slice(1) })).toMatchObject({ blocks: [], warnings: [], years: 3 });
    expect(ask({ terms: FOUR.map((term) => ({ ...term, memberId: 2 as MemberId })) }).blocks).toEqual([]);
  });

  test('S4: strictly a part of a year counts whole and years long ago count; the protocol may say otherwise', () => {
    const apart = [
      chair('1999-05-01', '1999-09-01'),
      chair('2001-05-01', '2001-09-01'),
      chair('2003-05-01', '2003-09-01'),
      chair('2010-05-25', null),
    ];
    expect(ask({ terms: apart }).blocks).toMatchObject([{ rule: 'S4' }]);
    const days = ask({ terms: apart, rules: { ...RULES, termCounting: 'cumulative_days' } });
    expect(days).toMatchObject({ blocks: [], warnings: [] });
    expect(days.years).toBeCloseTo(2, 1);
    const row = ask({ terms: apart, rules: { ...RULES, termCounting: 'consecutive_days' } });
    expect(row.terms.map(({ years }) => years > 0)).toEqual([false, false, false, true]);
  });

  test('S4: a term that would cross four years warns', () => {
    const terms = [chair('2007-11-01', '2010-05-25'), chair('2010-05-25', null)];
    const found = ask({ terms, rules: { ...RULES, termCounting: 'cumulative_days' } });
    expect(found.blocks).toEqual([]);
    expect(found.warnings).toMatchObject([{ rule: 'S4', key: 'elections.chairCrosses' }]);
  });

  test('E8: the three seats do not vote, whoever sits on them; associates and advisers do not either', () => {
    expect(notEntitled({ standing: 'member', seat: null })).toBeNull();
    expect(notEntitled({ standing: 'member', seat: 'lead_councillor' })).toBe('lead_councillor');
    expect(notEntitled({ standing: 'ex_officio', seat: 'funder_link' })).toBe('funder_link');
    expect(notEntitled({ standing: 'associate', seat: null })).toBe('associate');
    expect(notEntitled({ standing: 'adviser', seat: null })).toBe('adviser');
    const roll = rollOf(
      [{ ...member, standing: 'former' }, { ...member, joinedOn: '2011-06-01' }, member],
      '2011-05-24',
    );
    expect(roll).toEqual([{ ...member, reason: null }]);
  });
});

describe('ways and states', () => {
  test('E13: by how many stand for how many seats', () => {
    expect(routeOf('chair', 1, 0, 'chair_affirmed')).toBe('vacant');
    expect(routeOf('chair', 1, 1, 'chair_affirmed')).toBe('affirmation');
    expect(routeOf('treasurer', 1, 1, 'chair_affirmed')).toBe('unopposed');
    expect(routeOf('treasurer', 1, 1, 'all_affirmed')).toBe('affirmation');
    expect(routeOf('chair', 1, 1, 'all_unopposed')).toBe('unopposed');
    expect(routeOf('committee_member', 5, 3, 'chair_affirmed')).toBe('unopposed');
    expect(routeOf('committee_member', 5, 6, 'all_unopposed')).toBe('contested');
  });

  test('E14: nothing leads on from a declared or void round, nor from destroyed papers', () => {
    for (const step of ROUND_STEPS) expect([mayStep('declared', step), mayStep('void', step)]).toEqual([false, false]);
    for (const { from } of Object.values(ELECTION_TABLE)) {
      expect(
        (from as readonly string[]).filter((state) => ['destroyed', 'abandoned', 'rehearsed'].includes(state)),
      ).toEqual([]);
    }
  });

  test('every state of the tables exists, and every round can be made void before its declaration', () => {
    for (const { from, to } of Object.values(ROUND_TABLE))
      expect([...from, ...to].every((state) => ROUND_STATES.includes(state))).toBe(true);
    for (const { from, to } of Object.values(ELECTION_TABLE))
      expect([...from, to].every((state) => ELECTION_STATES.includes(state))).toBe(true);
    const open = ROUND_STATES.filter((state) => state !== 'declared' && state !== 'void');
    expect(open.every((state) => mayStep(state, 'void'))).toBe(true);
  });

  test('every state of a round can be reached, and a declaration only through an agreed count', () => {
    const reached = new Set<string>(['prepared']);
    for (let turn = 0; turn < ROUND_STATES.length; turn += 1) {
      for (const { from, to } of Object.values(ROUND_TABLE))
        for (const state of from.some((each) => reached.has(each)) ? to : []) reached.add(state);
    }
    expect([...reached].sort()).toEqual([...ROUND_STATES].sort());
    expect(ROUND_TABLE.declare.from).toEqual(['provisional', 'tie']);
    expect(ROUND_TABLE.announce.from).toEqual(['agreed']);
  });
});

describe('the protocol', () => {
  const DRAFT: ProtocolDraft = {
    ...DEFAULT_CHOICES,
    offices: DEFAULT_OFFICES,
    opensOn: '2011-04-01',
    closesOn: '2011-05-10',
    sendTo: 'Grace Adeyemi',
    helpFrom: 'Grace Adeyemi',
    floorNominations: false,
    paperOrder: 'lot',
    lotMethod: 'by_hand',
    notes: '',
  };
  const keys = (draft: ProtocolDraft, electedOfficers = 5) =>
    protocolProblems(draft, '2011-05-24', { electedOfficers }).map(({ path, key }) => `${path} ${key}`);

  test('E10: is complete with its defaults, and names every question that is left open', () => {
    expect(keys(DRAFT)).toEqual([]);
    for (const name of Object.keys(DEFAULT_CHOICES))
      expect(keys({ ...DRAFT, [name]: null })).toContain(`${name} elections.unanswered`);
    expect(keys({ ...DRAFT, opensOn: null, closesOn: null, sendTo: '', helpFrom: '' })).toHaveLength(4);
    expect(keys({ ...DRAFT, closesOn: '2011-03-31' })).toEqual(['closesOn elections.closesBeforeOpens']);
    expect(keys({ ...DRAFT, closesOn: '2011-05-25' })).toEqual(['closesOn elections.closesAfterVote']);
  });

  test('S1: has no more than five other officers beside chair and treasurer', () => {
    const committee = (seats: number) => [
      { office: 'chair' as const, seats: 1 },
      { office: 'treasurer' as const, seats: 1 },
      { office: 'committee_member' as const, seats },
    ];
    expect(keys({ ...DRAFT, offices: committee(5) })).toEqual([]);
    expect(keys({ ...DRAFT, offices: committee(6) })).toEqual(['offices elections.tooManySeats']);
    expect(keys({ ...DRAFT, offices: committee(6) }, 6)).toEqual([]);
  });

  test('S7: offices are named once, one seat each but the equal ones, the chair first', () => {
    const [first, ...others] = DEFAULT_OFFICES;
    if (!first) throw new Error('no offices');
    expect(keys({ ...DRAFT, offices: [...others, first] })).toEqual(['offices.3.office elections.chairFirst']);
    expect(keys({ ...DRAFT, offices: [first, { office: 'vice_chair', seats: 2 }] })).toEqual([
      'offices.1.seats elections.oneSeat',
    ]);
    expect(keys({ ...DRAFT, offices: [first, first] })).toContain('offices.1.office elections.officeTwice');
    expect(keys({ ...DRAFT, otherPosts: 'named_posts' })).toEqual(['offices.3.seats elections.namedPosts']);
  });

  test('S3: warns when chair, treasurer or secretary is missing from the year’s election', () => {
    expect(protocolWarnings(DRAFT, '2011-05-24', 14)).toEqual([]);
    expect(protocolWarnings({ ...DRAFT, offices: [{ office: 'chair', seats: 1 }] }, '2011-05-24', 14)).toMatchObject([
      { rule: 'S3', params: { count: 2 } },
    ]);
    expect(protocolWarnings({ ...DRAFT, closesOn: '2011-05-20' }, '2011-05-24', 14)).toMatchObject([{ rule: 'E3' }]);
  });
});

test('E7: figures reveal votes when everybody voted alike or very few did', () => {
  const two = (a: number, b: number) => [
    { candidate: 1, votes: a },
    { candidate: 2, votes: b },
  ];
  expect(figuresReveal(two(10, 0), 10)).toBe(true);
  expect(figuresReveal(two(2, 2), 4)).toBe(true);
  expect(figuresReveal(two(9, 1), 10)).toBe(false);
  expect(figuresReveal(two(0, 0), 0)).toBe(false);
});
