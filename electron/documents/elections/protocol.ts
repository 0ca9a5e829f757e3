import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { ChoiceName, ProtocolDraft } from '../../../db/elections/input.ts';
import type { CIRCULATED_HOW } from '../../../db/elections/words.ts';
import { box } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { labels, list } from '../kit/list-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, STYLE } from '../kit/theme.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  hashWords,
  named,
  officeWords,
  opening,
  type PrintedPeople,
  SMALLER,
  sheetOf,
  titled,
} from './parts.ts';

export type PrintedCirculation = { on: IsoDate; to: string; how: (typeof CIRCULATED_HOW)[number]; members: number };
export type PrintedExtension = { from: IsoDate; to: IsoDate; reason: string; on: IsoDate };

export type ElectionProtocolData = ElectionPaper & {
  status:
    | { state: 'draft' }
    | { state: 'agreed'; version: number; agreedBy: string; agreedOn: IsoDate; sha256: string };
  /** Answers may be missing in a draft. */
  protocol: ProtocolDraft;
  /** The handbook's way and ours: what an answer is compared with. */
  defaults: Pick<ProtocolDraft, ChoiceName>;
  wordLimit: number;
  people: PrintedPeople;
  circulations: readonly PrintedCirculation[];
  extensions: readonly PrintedExtension[];
};

const CHOICES = [
  'uncontested',
  'tieMethod',
  'substitutesVote',
  'whoMayStand',
  'termCounting',
  'otherPosts',
  'otherOfficersYearly',
  'retentionMonths',
] as const satisfies readonly ChoiceName[];

/** The answer in words; null while there is none. */
function answer(name: ChoiceName, data: Pick<ProtocolDraft, ChoiceName>, words: PaperWords): string | null {
  if (name === 'retentionMonths') {
    return data.retentionMonths === null
      ? null
      : words('elections.protocol.answers.retentionMonths', { count: data.retentionMonths });
  }
  const value = data[name];
  // The lists of words.ts and the keys of the locale are the same; a test holds them together.
  return value === null
    ? null
    : words(`elections.protocol.answers.${name}.${value}` as 'elections.protocol.answers.tieMethod.lot');
}

function choicesTable({ protocol, defaults }: ElectionProtocolData, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('elections.protocol.question'), share: 30 },
      { head: words('elections.protocol.says'), share: 50 },
      { head: words('elections.protocol.usual'), share: 20 },
    ],
    rows: CHOICES.map((name): Cell[] => {
      const said = answer(name, protocol, words);
      const open = { style: { weight: 'bold' as const, colour: COLOUR.warning } };
      return [
        [{ text: words(`elections.protocol.questions.${name}`), style: { weight: 'bold' } }],
        said === null ? [{ text: words('elections.protocol.unanswered'), ...open }] : said,
        said === null ? '' : words(protocol[name] === defaults[name] ? 'elections.yes' : 'elections.no'),
      ];
    }),
    style: SMALLER,
    headStyle: CELL_HEAD,
    summary: words('elections.protocol.choicesSummary'),
  });
}

function officesTable({ protocol }: ElectionProtocolData, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('elections.protocol.order'), share: 12 },
      { head: words('elections.protocol.office'), share: 60 },
      { head: words('elections.protocol.seats'), share: 28 },
    ],
    rows: protocol.offices.map(({ office, seats }, at) => [`${at + 1}.`, officeWords(office, words), String(seats)]),
    rowHead: 1,
    style: CELL,
    headStyle: CELL_HEAD,
    summary: words('elections.protocol.officesSummary'),
  });
}

function timetable(data: ElectionProtocolData, words: PaperWords): Block {
  const { protocol, election, extensions } = data;
  const date = (on: IsoDate | null) => (on ? formatDate(on) : words('elections.protocol.notSet'));
  return labels(
    [
      [words('elections.protocol.opens'), date(protocol.opensOn)],
      [words('elections.protocol.closes'), date(protocol.closesOn)],
      ...extensions.map(
        (each) =>
          [
            words('elections.protocol.extended'),
            words('elections.protocol.extendedTo', {
              to: formatDate(each.to),
              on: formatDate(each.on),
              reason: each.reason,
            }),
          ] as const,
      ),
      [words('elections.protocol.shown'), words('elections.protocol.shownText')],
      [words('elections.protocol.vote'), formatDate(election.date)],
      [words('elections.protocol.begin'), words('elections.protocol.beginText')],
    ],
    { labelWidth: 150 },
  );
}

function standing(data: ElectionProtocolData, words: PaperWords): Block[] {
  const { status } = data;
  if (status.state === 'draft') {
    return [
      box([paragraph(words('elections.protocol.draft'), { style: STYLE.strong, after: 0 })], { bar: COLOUR.warning }),
    ];
  }
  const { version, agreedBy } = status;
  return [
    paragraph(words('elections.protocol.agreed', { version, name: agreedBy, date: formatDate(status.agreedOn) }), {
      style: STYLE.strong,
    }),
  ];
}

function conduct(data: ElectionProtocolData, words: PaperWords): Block[] {
  const { protocol, wordLimit, people } = data;
  const limit = { count: wordLimit };
  return [
    heading(2, words('elections.protocol.standHeading')),
    list([
      words('elections.protocol.stand.form', limit),
      words('elections.protocol.stand.members'),
      words('elections.protocol.stand.late'),
      words(protocol.floorNominations ? 'elections.protocol.stand.floor' : 'elections.protocol.stand.noFloor'),
      words('elections.protocol.stand.shown'),
      words('elections.protocol.stand.withdraw'),
    ]),
    labels(
      [
        [words('elections.form.sendTo'), protocol.sendTo],
        [words('elections.form.help'), protocol.helpFrom],
      ],
      { labelWidth: 150 },
    ),
    heading(2, words('elections.protocol.voteHeading')),
    list([
      words('elections.protocol.voting.members'),
      words('elections.protocol.voting.proxies'),
      words('elections.protocol.voting.paper'),
      words('elections.protocol.voting.questions'),
      words(`elections.protocol.voting.order.${protocol.paperOrder}`),
      words('elections.protocol.voting.count'),
      words('elections.protocol.voting.chairFirst'),
    ]),
    heading(2, words('elections.protocol.lotHeading')),
    paragraph(words(`elections.protocol.lots.${protocol.lotMethod}`)),
    heading(2, words('elections.protocol.peopleHeading')),
    paragraph(words('elections.protocol.peopleText')),
    labels(
      [
        [words('elections.returningOfficer'), people.returningOfficer || words('elections.protocol.notNamed')],
        [words('elections.tellerA'), people.tellerA || words('elections.protocol.notNamed')],
        [words('elections.tellerB'), people.tellerB || words('elections.protocol.notNamed')],
      ],
      { labelWidth: 130 },
    ),
  ];
}

function record(data: ElectionProtocolData, words: PaperWords): Block[] {
  const { status, circulations } = data;
  if (status.state === 'draft') return [];
  return [
    heading(2, words('elections.protocol.sentHeading')),
    circulations.length === 0 && paragraph(words('elections.protocol.notSent')),
    circulations.length > 0 &&
      table({
        columns: [
          { head: words('elections.protocol.sentOn'), share: 24 },
          { head: words('elections.protocol.sentTo'), share: 40 },
          { head: words('elections.protocol.sentHow'), share: 20 },
          { head: words('elections.protocol.sentMembers'), share: 16 },
        ],
        rows: circulations.map(({ on, to, how, members }) => [
          formatDate(on),
          to,
          words(`elections.protocol.how.${how}`),
          String(members),
        ]),
        style: SMALLER,
        headStyle: CELL_HEAD,
        summary: words('elections.protocol.sentSummary'),
      }),
    paragraph(words('elections.protocol.hash', { hash: hashWords(status.sha256) }), { style: STYLE.small }),
  ].filter((each): each is Block => Boolean(each));
}

/** The protocol of an election (E10): every choice of the group, agreed and circulated well in advance. */
export const electionProtocol: ElectionDefinition<ElectionProtocolData> = {
  kind: 'electionProtocol',
  audience: 'public',
  title: (data, words) =>
    titled(
      data.status.state === 'draft'
        ? words('elections.protocol.titleDraft')
        : words('elections.protocol.titleVersion', { version: data.status.version }),
      data,
      words,
    ),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) =>
    named(
      data.status.state === 'draft'
        ? words('elections.protocol.titleDraft')
        : words('elections.protocol.titleVersion', { version: data.status.version }),
      data,
      words,
    ),
  sheet: (data, words) =>
    sheetOf(
      data,
      'public',
      words,
      data.status.state === 'draft' ? { notice: words('elections.protocol.draftNotice') } : {},
    ),
  draw(page, data, words) {
    page.add(
      ...opening(words('elections.protocol.heading'), data, 'public', words),
      ...standing(data, words),
      heading(2, words('elections.protocol.officesHeading')),
      officesTable(data, words),
      heading(2, words('elections.protocol.timetableHeading')),
      timetable(data, words),
      heading(2, words('elections.protocol.choicesHeading')),
      paragraph(words('elections.protocol.choicesText'), { keepWithNext: true }),
      choicesTable(data, words),
      ...conduct(data, words),
      data.protocol.notes.trim() !== '' && heading(2, words('elections.protocol.notesHeading')),
      data.protocol.notes.trim() !== '' && paragraph(data.protocol.notes),
      ...record(data, words),
    );
  },
};
