import { columns } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Block, stack, together } from '../kit/slices.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { checklist, fillIn, signatures } from './form-blocks.ts';
import {
  type ElectionDefinition,
  type ElectionPaper,
  named,
  opening,
  PACKETS,
  type PrintedPeople,
  type PrintedRound,
  roundWords,
  sheetOf,
  titled,
} from './parts.ts';

export type NightRecordData = ElectionPaper & {
  people: PrintedPeople;
  rounds: readonly Pick<PrintedRound, 'office' | 'number' | 'colour'>[];
};

/** The opening note of one round, and what else is written down about it. Kept together. */
const roundBlock =
  (round: NightRecordData['rounds'][number], words: PaperWords): Block =>
  (site, width) => {
    const line = (name: 'opened' | 'closed' | 'printed' | 'present' | 'recount' | 'void') =>
      fillIn(words(`elections.night.${name}`), '', { height: 27 });
    const slices = stack(
      site,
      [
        heading(2, roundWords(round, words), { before: 0, after: 4 }),
        columns([[checklist([words('elections.night.empty')])], [checklist([words('elections.night.stamp')])]], {
          after: 0,
        }),
        columns([
          [line('printed'), line('opened')],
          [line('present'), line('closed')],
        ]),
        line('recount'),
        line('void'),
      ],
      width,
    );
    return { before: 16, after: 6, slices: [together(slices)] };
  };

const sealing =
  ({ people }: NightRecordData, words: PaperWords): Block =>
  (site, width) => {
    const slices = stack(
      site,
      [
        heading(2, words('elections.night.sealHeading'), { before: 0, after: 4 }),
        paragraph(words('elections.night.sealText')),
        checklist(PACKETS.map((each) => words(`elections.destruction.contents.${each}`))),
        columns([
          [fillIn(words('elections.destruction.packets')), fillIn(words('elections.destruction.sealed'))],
          [fillIn(words('elections.night.where')), fillIn(words('elections.destruction.keepUntil'))],
        ]),
        signatures(
          [
            { role: words('elections.returningOfficer'), name: people.returningOfficer },
            { role: words('elections.tellerA'), name: people.tellerA },
            { role: words('elections.tellerB'), name: people.tellerB },
          ],
          { signed: words('elections.signed'), date: words('elections.dateLine') },
        ),
      ],
      width,
    );
    return { before: 16, after: 6, slices: [together(slices)] };
  };

/** The opening notes and the seal note, by hand: when each poll opened and closed, and what was sealed. */
export const nightRecord: ElectionDefinition<NightRecordData> = {
  kind: 'nightRecord',
  audience: 'officials',
  title: (data, words) => titled(words('elections.night.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.night.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'officials', words),
  draw(page, data, words) {
    page.add(
      ...opening(words('elections.night.title'), data, 'officials', words),
      paragraph(words('elections.night.text')),
      ...data.rounds.map((round) => roundBlock(round, words)),
      sealing(data, words),
    );
  },
};
