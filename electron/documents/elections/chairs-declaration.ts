import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { list } from '../kit/list-blocks.ts';
import { paragraph } from '../kit/text-blocks.ts';
import { STYLE, styled } from '../kit/theme.ts';
import { signatures } from './form-blocks.ts';
import { type ElectionDefinition, type ElectionPaper, named, opening, sheetOf, titled } from './parts.ts';

export type ChairsDeclarationData = ElectionPaper & {
  /** Empty on a blank form. */
  name: string;
  /** The year of office; null on a blank form. */
  term: { from: IsoDate; to: IsoDate } | null;
};

/** The whole declaration with its signature stands on one sheet. */
const BODY = styled(STYLE.body, { size: 11, leading: 1.34 });

const UNDERTAKINGS = ['equality', 'confidence', 'access', 'repute', 'position', 'resources', 'interests'] as const;

/** The new chair's declaration for the year (S6), after model form 5. */
export const chairsDeclaration: ElectionDefinition<ChairsDeclarationData> = {
  kind: 'chairsDeclaration',
  audience: 'public',
  title: (data, words) => titled(words('elections.chair.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.chair.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    const { name, term } = data;
    const group = data.paper.groupName;
    page.add(
      ...opening(words('elections.chair.title'), data, 'public', words),
      paragraph(words('elections.chair.abide', { name: name || words('elections.chair.blank'), group }), {
        style: BODY,
      }),
      paragraph(words('elections.chair.only'), { style: BODY }),
      list(
        UNDERTAKINGS.map((each) => words(`elections.chair.undertakings.${each}`)),
        { style: BODY, between: 3 },
      ),
      paragraph(words('elections.chair.understand', { group }), {
        style: styled(BODY, { weight: 'bold' }),
        before: 4,
        keepWithNext: true,
      }),
      term !== null &&
        paragraph(words('elections.chair.term', { from: formatDate(term.from), to: formatDate(term.to) }), {
          style: BODY,
          keepWithNext: true,
        }),
      signatures([{ role: words('elections.chair.role'), name }], {
        signed: words('elections.signed'),
        date: words('elections.dateLine'),
      }),
      paragraph(words('elections.chair.attached'), { style: STYLE.small }),
    );
  },
};
