import type { IsoDate } from '../../db/base/brand.ts';
import type { ElectionPage } from '../../db/elections/page.ts';
import type { ElectionPaperKind } from '../../db/elections/words.ts';
import type { OfficeName } from '../../db/members/words.ts';
import type { ElectionPaperRequest } from '../../electron/api/document-requests.ts';
import type { DemoDocument, Section } from './document-shape.ts';
import { electionPage } from './election-steps.ts';

/** Every paper of the elections: of the whole one of June 2010, and of the coming one what there is by now. */

type More = Partial<Pick<ElectionPaperRequest, 'copies' | 'largePrint' | 'firstStub' | 'large' | 'teller'>>;
/** What a paper is of: a round, a form or a declaration of the election; nothing for those of the whole. */
type Of = (page: ElectionPage) => number | undefined;

type Row = { key?: string; kind: ElectionPaperKind; of?: Of; more?: More };

const paper = (
  section: Section,
  from: IsoDate,
  file: string,
  what: string,
  { key = 'agm-2010', kind, of, more }: Row,
): DemoDocument => ({
  section,
  from,
  file,
  what,
  request: async (story) => {
    const page = await electionPage(story, key);
    const found = of?.(page);
    if (of && found === undefined) throw new Error(`${file}: the election has nothing that it could be of`);
    const usual = { copies: 1, largePrint: 0, firstStub: 1, large: false, teller: 'a' as const };
    return { kind, electionId: page.election.id, of: found ?? null, ...usual, ...more };
  },
});

const contest = (page: ElectionPage, office: OfficeName) => page.contests.find((each) => each.office === office);

const round =
  (office: OfficeName): Of =>
  (page) =>
    contest(page, office)?.rounds.at(-1)?.id;

const declaration =
  (office: OfficeName): Of =>
  (page) =>
    contest(page, office)?.declarations.at(-1)?.id;

const [SENT, DUE, KIT, VOTE] = ['2010-04-27', '2010-06-04', '2010-06-14', '2010-06-15'] as const;

/** Papers of ordinary size, and in large print for two members; the stubs are numbered on. */
const [PAPERS, LARGE] = [34, 2] as const;

const BALLOTS = [
  ['chair', 'chair', 'the chair'],
  ['committee_member', 'committee', 'the committee’s two places'],
] as const;

const ballots = BALLOTS.flatMap(([office, name, whose]): DemoDocument[] => {
  const of = round(office);
  const row = (file: string, what: string, kind: ElectionPaperKind, more?: More, from: IsoDate = KIT) =>
    paper('night', from, `election-2010-${file}-${name}.pdf`, what, { kind, of, ...(more && { more }) });
  return [
    row('ballot-papers', `Ballot papers for ${whose}, with numbered stubs`, 'ballotPapers', { copies: PAPERS }),
    row('ballot-papers-large', `The same in large print, the stubs numbered on`, 'ballotPapers', {
      copies: LARGE,
      firstStub: PAPERS + 1,
      large: true,
    }),
    row('ballot-account', `The ballot paper account for ${whose}, as agreed`, 'ballotAccount', {}, VOTE),
    row('tally-sheet-a', `Tally sheet for ${whose}, teller A`, 'tallySheet', { copies: PAPERS + LARGE, teller: 'a' }),
    row('tally-sheet-b', `Tally sheet for ${whose}, teller B`, 'tallySheet', { copies: PAPERS + LARGE, teller: 'b' }),
    row('result-form', `Form for the result of ${whose}, should there be no laptop`, 'resultForm'),
  ];
});

const RESULTS = [
  ['chair', 'Result: the chair, after a disagreement of the tellers and a recount that a candidate asked for'],
  ['treasurer', 'Result: the treasurer, unopposed by the protocol’s rule'],
  ['secretary', 'Result: the secretary, unopposed'],
  ['vice_chair', 'Result: the vice chair, unopposed after the other candidate withdrew'],
  ['press_officer', 'Result: the press officer, unopposed'],
  ['committee_member', 'Result: the committee’s two places, the last one by lot after a tie'],
] as const;

/** Each of the election's kinds of paper at least once. */
export const ELECTION_ROWS: readonly DemoDocument[] = [
  paper('before', SENT, 'election-2010-protocol.pdf', 'The protocol, as agreed and sent to all members', {
    kind: 'electionProtocol',
  }),
  paper('before', SENT, 'election-2010-nomination-form.pdf', 'The nomination form, to fill in by hand', {
    kind: 'nominationForm',
  }),
  paper('night', KIT, 'election-2010-kit.pdf', 'The whole kit in one file, with a list of what is in it', {
    kind: 'electionKit',
    more: { copies: PAPERS, largePrint: LARGE },
  }),
  paper('night', KIT, 'election-2010-record.pdf', 'The record of the night, to be written by hand', {
    kind: 'nightRecord',
  }),
  paper('night', KIT, 'election-2010-instructions.pdf', 'Instructions for the tellers and the desk', {
    kind: 'tellersInstructions',
  }),
  paper('night', KIT, 'election-2010-power-cut.pdf', 'What to do when the power or the laptop fails', {
    kind: 'powerCut',
  }),
  paper('night', KIT, 'election-2010-roll.pdf', 'The roll, to tick by hand: four on it do not vote, with the reasons', {
    kind: 'electionRoll',
  }),
  paper('night', KIT, 'election-2010-questions.pdf', 'The order of the candidates’ questions, drawn by lot', {
    kind: 'questionsOrder',
  }),
  ...ballots,
  ...RESULTS.map(([office, what]) =>
    paper('result', VOTE, `election-2010-result-${office.replaceAll('_', '-')}.pdf`, what, {
      kind: 'resultDeclaration',
      of: declaration(office),
    }),
  ),
  paper('result', VOTE, 'election-2010-report.pdf', 'The whole election on paper, for the minutes', {
    kind: 'electionReport',
  }),
  paper('result', VOTE, 'election-2010-chairs-declaration.pdf', 'The declaration that the new chair signs', {
    kind: 'chairsDeclaration',
  }),
  paper(
    'result',
    VOTE,
    'election-2010-destruction.pdf',
    'The record of sealing, to be ended when the papers are destroyed',
    {
      kind: 'destructionRecord',
    },
  ),
  paper(
    'coming',
    '2011-05-04',
    'election-2011-protocol.pdf',
    'The protocol of the coming election: one more ballot before a lot',
    {
      key: 'agm-2011',
      kind: 'electionProtocol',
    },
  ),
  paper('coming', '2011-05-04', 'election-2011-nomination-form.pdf', 'The nomination form of the coming election', {
    key: 'agm-2011',
    kind: 'nominationForm',
  }),
  paper(
    'membersOnly',
    DUE,
    'election-2010-candidates.pdf',
    'MEMBERS ONLY: the candidates’ forms, to read before the vote',
    {
      kind: 'nominationsBooklet',
    },
  ),
  paper('membersOnly', DUE, 'election-2010-form-chair.pdf', 'MEMBERS ONLY: one filled nomination form', {
    kind: 'filledNomination',
    of: ({ nominations }) => nominations.find(({ office, state }) => office === 'chair' && state === 'entered')?.id,
  }),
];
