import type { OfficeName } from '../../../db/members/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { list } from '../kit/list-blocks.ts';
import { type Block, stack, together } from '../kit/slices.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { STYLE, styled } from '../kit/theme.ts';
import { fillIn } from './form-blocks.ts';
import {
  type ElectionDefinition,
  type ElectionPaper,
  named,
  officeWords,
  opening,
  type PrintedLot,
  sheetOf,
  titled,
} from './parts.ts';
import { lotLines } from './result-parts.ts';

export type QuestionsOrderData = ElectionPaper & {
  contests: readonly {
    office: OfficeName;
    /** In the order drawn by lot, or as on the paper while nothing has been drawn. */
    candidates: readonly string[];
    drawn: boolean;
    lot: PrintedLot | null;
  }[];
};

/** More lines than this are not kept on one page. */
const TOGETHER = 14;

/** Numbered lines to write the order on, kept together where a page holds them. */
const orderLines =
  (count: number, words: PaperWords): Block =>
  (site, width) => {
    const slices = stack(
      site,
      [
        paragraph(words('elections.questions.write'), { after: 0 }),
        ...Array.from({ length: count }, (_, at) =>
          fillIn(words('elections.questions.place', { number: at + 1 }), '', { labelWidth: 18 }),
        ),
      ],
      width,
    );
    return { before: 0, after: 8, slices: count <= TOGETHER ? [together(slices)] : slices };
  };

/** E6: who answers in which order, office by office. */
export const questionsOrder: ElectionDefinition<QuestionsOrderData> = {
  kind: 'questionsOrder',
  audience: 'public',
  title: (data, words) => titled(words('elections.questions.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.questions.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    const large = styled(STYLE.body, { size: 16, leading: 1.4 });
    page.add(
      ...opening(words('elections.questions.title'), data, 'public', words),
      paragraph(words('elections.questions.text')),
      list([
        words('elections.questions.rules.together'),
        words('elections.questions.rules.same'),
        words('elections.questions.rules.time'),
        words('elections.questions.rules.chair'),
      ]),
      ...data.contests.flatMap(({ office, candidates, drawn, lot }): Block[] => [
        heading(2, officeWords(office, words)),
        ...(candidates.length === 0 ? [paragraph(words('elections.questions.none'))] : []),
        ...(drawn || candidates.length < 2
          ? [list(candidates, { numbered: true, style: large })]
          : [
              paragraph(words('elections.questions.notDrawn'), { keepWithNext: true }),
              paragraph(candidates.join(', '), { style: STYLE.strong }),
              orderLines(candidates.length, words),
            ]),
        ...(lot ? lotLines(lot, words) : []),
      ]),
    );
  },
};
