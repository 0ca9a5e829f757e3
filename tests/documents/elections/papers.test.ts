import { describe, expect, test } from 'vitest';
import {
  OTHER_OFFICERS_YEARLY,
  OTHER_POSTS,
  REJECTION_REASONS,
  SUBSTITUTES_VOTE,
  TERM_COUNTING,
  TIE_METHODS,
  UNCONTESTED,
  WHO_MAY_STAND,
} from '../../../db/elections/words.ts';
import { ballotAccount } from '../../../electron/documents/elections/ballot-account.ts';
import { ELECTION_DOCUMENTS, mayBePublic, PUBLIC_KINDS } from '../../../electron/documents/elections/index.ts';
import { powerCut, tellersInstructions } from '../../../electron/documents/elections/instructions.ts';
import { kitOf } from '../../../electron/documents/elections/kit.ts';
import { nightRecord } from '../../../electron/documents/elections/night-record.ts';
import { filledNomination, nominationForm } from '../../../electron/documents/elections/nomination-form.ts';
import { nominationsBooklet } from '../../../electron/documents/elections/nominations-booklet.ts';
import { electionProtocol } from '../../../electron/documents/elections/protocol.ts';
import { questionsOrder } from '../../../electron/documents/elections/questions-order.ts';
import { electionRoll } from '../../../electron/documents/elections/roll.ts';
import { tallySheet } from '../../../electron/documents/elections/tally-sheet.ts';
import { drawAndRead } from '../support/draw.ts';
import { contentStreams, flat } from '../support/read-pdf.ts';
import * as samples from './samples.ts';
import { textOf } from './text.ts';

const { election, people } = samples;
const paper = samples.ballots.paper;

describe('the protocol', () => {
  test('E10: every choice, its dates, offices, who agreed it, to whom it went, and its check sum', async () => {
    const text = await textOf(electionProtocol, samples.protocolData);
    for (const words of [
      'Version 2, agreed by the steering committee on 29 March 2011',
      '4. Committee member 4',
      'Nominations open 12 April 2011',
      'To 13 May 2011, for everybody, decided on 9 May 2011. The reason: The post was late',
      'one more ballot between those who tie',
      'A substitute does not vote',
      'for 6 months',
      'No nominations are taken at the meeting',
      'at most 100 words',
      'Returning officer Siobhán Doyle',
      '1 April 2011 All members by e-mail 43',
      'b1946ac9 2492d234',
      'two minutes each',
    ])
      expect(text).toContain(words);
  });

  test('E10: a draft says that it is one, and which questions are still open', async () => {
    const { pdf } = await drawAndRead(electionProtocol, {
      ...samples.protocolData,
      status: { state: 'draft' },
      protocol: { ...samples.protocolData.protocol, tieMethod: null, closesOn: null },
    });
    const text = flat(pdf.text);
    expect(text).toContain('This protocol has not been agreed');
    expect(text).toContain('A tie for the last place Not answered yet');
    expect(text).toContain('Deadline for forms Not set yet');
    expect(text).not.toContain('Check sum');
    for (const page of pdf.pages) expect(page.text).toContain('DRAFT: not agreed');
  });

  test('every answer that can be given has its own words', async () => {
    const lists = {
      substitutesVote: SUBSTITUTES_VOTE,
      termCounting: TERM_COUNTING,
      uncontested: UNCONTESTED,
      tieMethod: TIE_METHODS,
      otherPosts: OTHER_POSTS,
      whoMayStand: WHO_MAY_STAND,
      otherOfficersYearly: OTHER_OFFICERS_YEARLY,
    };
    const seen = new Set<string>();
    for (const [name, values] of Object.entries(lists)) {
      for (const value of values) {
        const protocol = { ...samples.protocolData.protocol, [name]: value };
        const text = await textOf(electionProtocol, { ...samples.protocolData, protocol });
        expect(text).not.toContain('elections.protocol.answers');
        seen.add(`${name} ${text}`);
      }
    }
    expect(seen.size).toBe(Object.values(lists).flat().length);
  });
});

describe('nomination forms', () => {
  test('E1, E2: model form 4’s parts, with the limit of words that holds', async () => {
    const text = await textOf(nominationForm, { ...samples.formData, way: { ...samples.way, wordLimit: 80 } });
    for (const words of [
      'Self-nomination',
      'Send your form to The Secretariat',
      'It must reach us by 10 May 2011',
      'on display for fellow members only',
      'please contact Ayşe Whitfield, 020 7946 0123',
      'Surname',
      'First name',
      'at most 80 words about the skills',
      'at most 80 words about the experience',
      'at most 80 words about the personal attributes',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('100');
  });

  test('there are lines to write a hundred words on', async () => {
    const { drawn } = await drawAndRead(nominationForm, samples.formData);
    const rules = contentStreams(drawn.bytes).map((stream) =>
      stream.split('\n').filter((line) => line.endsWith(' re')),
    );
    const long = rules
      .flat()
      .filter((line) => Number(line.split(' ')[2]) > 400 && Math.abs(Number(line.split(' ')[3])) < 1);
    expect(long.length).toBeGreaterThanOrEqual(36);
  });

  test('E5: a filled form and the booklet are for members only on every page, with what was written', async () => {
    for (const { pdf } of [
      await drawAndRead(filledNomination, samples.filledData),
      await drawAndRead(nominationsBooklet, samples.bookletData),
    ]) {
      for (const page of pdf.pages) expect(page.text).toContain('FOR MEMBERS ONLY');
      expect(flat(pdf.text)).toContain(samples.nomination.experience);
    }
    const text = await textOf(nominationsBooklet, samples.bookletData);
    expect(text).toMatch(/Secretary 1 Nobody has stood/);
    expect(text).toMatch(/Małgorzata Żuk – Chair.*Personal attributes Nothing was written here/);
  });

  test('E5: no paper for members or officials can enter a public pack, whatever its data say', () => {
    expect(PUBLIC_KINDS).not.toContain('filledNomination');
    expect(PUBLIC_KINDS).not.toContain('nominationsBooklet');
    for (const kind of [
      'electionRoll',
      'ballotPapers',
      'ballotAccount',
      'tallySheet',
      'resultForm',
      'nightRecord',
    ] as const)
      expect(PUBLIC_KINDS).not.toContain(kind);
    expect(mayBePublic('nominationForm', samples.formData)).toBe(true);
    expect(mayBePublic('resultDeclaration', samples.declarationData)).toBe(true);
    expect(mayBePublic('nominationForm', samples.filledData)).toBe(false);
    expect(mayBePublic('nominationsBooklet', { ...samples.bookletData, audience: 'public' })).toBe(false);
    for (const [kind, { audience }] of Object.entries(ELECTION_DOCUMENTS))
      expect(PUBLIC_KINDS.includes(kind as never)).toBe(audience === 'public');
  });
});

describe('the roll', () => {
  const data = {
    paper,
    election,
    people,
    lines: samples.rollLines,
    sha256: samples.HASH,
    rounds: [samples.chairRound, samples.committeeRound],
  };

  test('E8: everybody in the order given, with the reason of those who do not vote', async () => {
    const text = await textOf(electionRoll, data);
    const order = samples.rollLines.map((line) => text.indexOf(line.name));
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(order.every((at) => at > 0)).toBe(true);
    expect(text).toContain('34 people on the roll, 32 with a vote');
    expect(text).toContain('Okafor, Dara No vote: Borough Commander – –');
    expect(text).toContain('Substitute: Peter Lund');
  });

  test('E7: nothing on it is a number that could lead to a stub', async () => {
    const lines = samples.rollLines.map((line, at) => ({ ...line, name: `Name ${'ABCDEFGHIJ'[at % 10]}`, note: '' }));
    const text = await textOf(electionRoll, { ...data, lines, sha256: '' });
    const body = text.slice(text.indexOf('(yellow)'), text.indexOf('Returning officer'));
    expect(body.replace(/Roll, 24 May 2011|Page \d of \d|round 1/g, '')).not.toMatch(/\d/);
  });

  test('more rounds than fit beside the names go on in another table with everybody again', async () => {
    const rounds = Array.from({ length: 10 }, (_, at) => ({ ...samples.chairRound, number: at + 1 }));
    const text = await textOf(electionRoll, { ...data, rounds });
    expect(text.match(/Adeyemi, Member 1 /g)).toHaveLength(2);
    expect(text).toContain('Chair, round 10 (white)');
  });
});

describe('the account and the count', () => {
  test('E11: five equations in words; the specification’s figures in their boxes', async () => {
    const blank = await textOf(ballotAccount, samples.blankAccount);
    for (const number of [1, 2, 3, 4, 5]) expect(blank).toContain(`${number}. `);
    expect(blank).toContain('Every valid paper is one vote');
    const { pdf } = await drawAndRead(ballotAccount, samples.filledAccount);
    const text = flat(pdf.text);
    expect(text).toMatch(/45 Papers printed = 35 Issued.* \+ 10 Unused/);
    expect(text).toMatch(/33 Expected in the box = 35 .* − 1 Spoilt.* − 1 Seen leaving/);
    expect(text).toMatch(/33 In the box.* = 31 Valid papers \+ 2 Rejected/);
    expect(text).toMatch(/with 5 crosses 12 × 5 = 60/);
    expect(text).toMatch(/118 Votes of all candidates = 118/);
  });

  test('a zero is printed as a zero', async () => {
    const account = { ...samples.account, tendered: 0, spoilt: 0, issued: 34 };
    expect(await textOf(ballotAccount, { ...samples.filledAccount, account })).toMatch(/− 0 Spoilt/);
  });

  test('sheets A and B: every candidate in order, boxes for as many strokes as papers, all reasons, and the sort', async () => {
    const data = { paper, election, round: samples.committeeRound, name: '', papers: 43 };
    const a = await textOf(tallySheet, { ...data, teller: 'a' });
    const b = await textOf(tallySheet, { ...data, teller: 'b' });
    for (const text of [a, b]) {
      const order = samples.committeeRound.candidates.map((name) => text.indexOf(name));
      expect([...order].sort((x, y) => x - y)).toEqual(order);
      expect(text.match(/ 45 /g)).toHaveLength(samples.committeeRound.candidates.length + 4);
      expect(text).toContain('with 4 crosses');
      expect(text).toContain('Nothing marked');
    }
    expect(a).toContain('Tally sheet A');
    expect(b).toContain('Do not look at sheet A');
    const single = await textOf(tallySheet, { ...data, round: samples.chairRound, teller: 'a' });
    expect(single).not.toContain('First: sort');
  });
});

test('E6: the order of questions as drawn, or lines to write it on', async () => {
  const text = await textOf(questionsOrder, samples.questionsData);
  expect(text).toMatch(/Chair 1\. Rhodri Llŷr 2\. Ruth Okafor 3\. Małgorzata Żuk/);
  expect(text).toMatch(
    /Committee member The order has not been drawn yet.*The order as drawn: 1\. 2\. 3\. 4\. 5\. 6\./,
  );
});

test('thirty candidates whose order is not drawn have a line each, over as many pages as it takes', async () => {
  const contests = [{ office: 'chair', candidates: samples.manyCandidates(30), drawn: false, lot: null }] as const;
  const { pdf } = await drawAndRead(questionsOrder, { ...samples.questionsData, contests });
  expect(pdf.pages.length).toBeGreaterThan(1);
  expect(flat(pdf.text)).toContain('29. 30.');
});

test('tellers read every reason for rejecting a paper, and the power cut stands on one sheet', async () => {
  const data = { paper, election, people };
  const text = await textOf(tellersInstructions, data);
  for (const words of ['official stamp', 'more crosses', 'who the voter is', 'Nothing is marked', 'not clear'])
    expect(text).toContain(words);
  expect(REJECTION_REASONS).toHaveLength(5);
  expect((await drawAndRead(powerCut, data)).pdf.pages).toHaveLength(1);
});

test('the record of the night has an opening note for each round, and the seal note', async () => {
  const rounds = [samples.chairRound, samples.committeeRound];
  const text = await textOf(nightRecord, { paper, election, people, rounds });
  expect(text.match(/The empty box was shown/g)).toHaveLength(2);
  expect(text).toMatch(
    /Chair, round 1, white paper.*Opened at.*Committee member, round 1.*Sealing.*Stubs.*Megan Pryce Signed/,
  );
});

describe('the kit', () => {
  test('lists what is needed on the night, round by round, in the order of use', () => {
    expect(kitOf(samples.kitData).map(({ kind }) => kind)).toEqual([
      ...['tellersInstructions', 'powerCut', 'nightRecord', 'electionRoll', 'questionsOrder'],
      ...['ballotPapers', 'ballotPapers', 'ballotAccount', 'tallySheet', 'tallySheet', 'resultForm'],
      ...['ballotPapers', 'ballotPapers', 'ballotAccount', 'tallySheet', 'tallySheet', 'resultForm'],
    ]);
  });

  test('stubs of large-print papers follow the others, so that no number comes twice', () => {
    const ballots = kitOf(samples.kitData).flatMap((item) => (item.kind === 'ballotPapers' ? [item.data] : []));
    expect(ballots.map(({ edition, firstStub, papers }) => [edition, firstStub, papers])).toEqual([
      ['standard', 1, 42],
      ['large_print', 43, 3],
      ['standard', 1, 42],
      ['large_print', 43, 3],
    ]);
  });

  test('a rehearsal’s kit is a rehearsal throughout, and without papers it has none', () => {
    const kit = kitOf({ ...samples.kitData, election: samples.rehearsal });
    expect(kit.every((item) => item.data.election.rehearsal)).toBe(true);
    const none = kitOf({
      ...samples.kitData,
      rounds: samples.kitData.rounds.map((each) => ({ ...each, largePrint: 0 })),
    });
    expect(none.filter(({ kind }) => kind === 'ballotPapers')).toHaveLength(2);
  });
});
