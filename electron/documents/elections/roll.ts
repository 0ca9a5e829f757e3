import type { NotEntitled } from '../../../db/elections/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Cell, table } from '../kit/table-blocks.ts';
import { paragraph } from '../kit/text-blocks.ts';
import { mm, STYLE } from '../kit/theme.ts';
import { signatures, tickBox } from './form-blocks.ts';
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
  type PrintedRound,
  sheetOf,
  titled,
} from './parts.ts';

export type RollLine = {
  /** "Okafor, Ruth": printed in the order given, which is the alphabet's. */
  name: string;
  /** Null for those who vote. */
  reason: NotEntitled | null;
  /** Why the roll was corrected; empty as a rule. */
  note: string;
  /** A substitute who may use this entry; empty where there is none. */
  substitute: string;
};

export type ElectionRollData = ElectionPaper & {
  lines: readonly RollLine[];
  /** A box to tick for each, when its paper is handed over. */
  rounds: readonly Pick<PrintedRound, 'office' | 'number' | 'colour'>[];
  /** Of the roll as it was frozen; empty before. */
  sha256: string;
  people: PrintedPeople;
};

function whoCell(line: RollLine, words: PaperWords): Cell {
  const more = [
    ...(line.substitute ? [words('elections.roll.substitute', { name: line.substitute })] : []),
    ...(line.note ? [line.note] : []),
  ];
  return [
    { text: line.name, style: { weight: 'bold' } },
    ...(more.length > 0 ? [{ text: `\n${more.join('\n')}`, style: { size: 9.5 } }] : []),
  ];
}

function rollRow(line: RollLine, { rounds }: ElectionRollData, words: PaperWords): Cell[] {
  const entitled = line.reason === null;
  const why = line.reason === null ? words('elections.roll.votes') : words(`elections.roll.reasons.${line.reason}`);
  return [
    whoCell(line, words),
    entitled ? why : [{ text: why, style: { size: 10 } }],
    ...rounds.map((): Cell => (entitled ? { blocks: [tickBox(16)] } : words('elections.roll.noBox'))),
  ];
}

/** How many rounds fit beside the names on one sheet. */
const ACROSS = 8;

/** The roll for the desk (E8, E9): a tick when a paper is handed over, and nothing that could lead to a stub. */
export const electionRoll: ElectionDefinition<ElectionRollData> = {
  kind: 'electionRoll',
  audience: 'officials',
  title: (data, words) => titled(words('elections.roll.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.roll.title'), data, words),
  sheet: (data, words) =>
    sheetOf(data, 'officials', words, {
      landscape: data.rounds.length > 4,
      margins: { top: mm(14), right: mm(16), bottom: mm(20), left: mm(16) },
    }),
  draw(page, data, words) {
    const entitled = data.lines.filter((line) => line.reason === null).length;
    const parts = Array.from({ length: Math.max(1, Math.ceil(data.rounds.length / ACROSS)) }, (_, at) =>
      data.rounds.slice(at * ACROSS, (at + 1) * ACROSS),
    );
    page.add(
      ...opening(words('elections.roll.heading'), data, 'officials', words),
      paragraph(words('elections.roll.count', { count: data.lines.length, entitled }), { style: STYLE.strong }),
      paragraph(words('elections.roll.text')),
      ...parts.map((rounds) =>
        table({
          columns: [
            { head: words('elections.roll.name'), share: 30 },
            { head: words('elections.roll.vote'), share: 24 },
            ...rounds.map((round) => ({
              head: words('elections.roll.round', {
                office: officeWords(round.office, words),
                number: round.number,
                colour: words(`elections.colours.${round.colour}`),
              }),
              share: 13,
            })),
          ],
          rows: data.lines.map((line) => rollRow(line, { ...data, rounds }, words)),
          style: CELL,
          headStyle: { ...CELL_HEAD, size: 9.5 },
          summary: words('elections.roll.summary'),
          padding: [5, 5],
        }),
      ),
      signatures(
        [
          { role: words('elections.returningOfficer'), name: data.people.returningOfficer },
          { role: words('elections.roll.teller'), name: '' },
        ],
        { signed: words('elections.signed'), date: words('elections.dateLine') },
      ),
      data.sha256 !== '' &&
        paragraph(words('elections.roll.hash', { hash: hashWords(data.sha256) }), { style: STYLE.small }),
    );
  },
};
