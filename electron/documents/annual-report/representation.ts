import { formatDate } from '../../../db/base/format.ts';
import { perCent } from '../../../db/treasury/budget-rules.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { CoveragePlace } from '../members-list.ts';
import type { Content, ContentText } from '../paper-content.ts';
import { strong } from '../paper-content.ts';
import type { AnnualReportData, ReportRepresentation, RepresentationRow } from './data.ts';

/** M10, M3: how the membership mirrors the borough, and which places are filled. */

/** A share without the sign that a change has. */
export const share = (perMille: number): string => perCent(perMille).replace(/^\+/, '');

/** Rows of a table that is kept on one page. */
const WHOLE = 12;

/** M10: what is not printed says so in words: an empty cell would look like none. */
function answerRow(row: RepresentationRow, below: number, words: PaperWords): string[] {
  const count = (value: number | null) =>
    value === null ? words('annualReport.representation.under', { below }) : String(value);
  const part = (value: number | null) =>
    value === null ? words('annualReport.representation.notKnown') : share(value);
  return [row.answer, count(row.members), part(row.membersPerMille), count(row.executive), part(row.boroughPerMille)];
}

function questionContent(
  { question, rows }: ReportRepresentation['questions'][number],
  below: number,
  words: PaperWords,
): Content[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: question },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.representation.answer'), share: 40 },
        ...(['members', 'share', 'executive', 'borough'] as const).map((head) => ({
          head: words(`annualReport.representation.${head}`),
          share: 15,
          align: 'right' as const,
        })),
      ],
      rows: rows.map((row) => answerRow(row, below, words)),
      summary: words('annualReport.representation.summary'),
      size: 'small',
      ...(rows.length <= WHOLE && { whole: true as const }),
    },
  ];
}

/** A sign before the word: the state is read without colour. */
const STATE_SIGNS = { filled: '+', partly: '±', empty: '–' } as const;

function placeRow({ name, filledBy, state }: CoveragePlace, words: PaperWords): ContentText[] {
  const said = `${STATE_SIGNS[state]} ${words(`membersList.${state}`)}`;
  return [
    name,
    filledBy.length > 0 ? filledBy.join('\n') : words('membersList.nobody'),
    state === 'filled' ? said : [strong(said)],
  ];
}

function coverageContent({ name, places }: ReportRepresentation['coverage'][number], words: PaperWords): Content[] {
  if (places.length === 0) return [];
  const filled = places.filter(({ state }) => state === 'filled').length;
  return [
    { kind: 'heading', level: 3, text: words('annualReport.representation.coverage', { name }) },
    { kind: 'text', text: words('membersList.coverageCount', { filled, total: places.length }), keep: true },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.representation.place'), share: 38 },
        { head: words('membersList.filledBy'), share: 43 },
        { head: words('membersList.state'), share: 19 },
      ],
      rows: places.map((place) => placeRow(place, words)),
      summary: words('annualReport.representation.coverageSummary'),
      size: 'small',
    },
  ];
}

/** What the tables below go by. */
function notes({ collected, suppressBelow, boroughSource }: ReportRepresentation, words: PaperWords): Content[] {
  const said = collected.map(({ of, on, asked, returned }) =>
    words(`annualReport.representation.collected.${of}`, { count: asked, returned, date: formatDate(on) }),
  );
  const source = boroughSource ? [words('annualReport.representation.source', { source: boroughSource })] : [];
  const items = [
    ...said,
    words('annualReport.representation.voluntary'),
    words('annualReport.representation.suppressed', { below: suppressBelow }),
    ...source,
  ];
  return [
    { kind: 'heading', level: 3, text: words('annualReport.representation.heading') },
    { kind: 'list', items },
  ];
}

export function representationContent({ representation }: AnnualReportData, words: PaperWords): Content[] {
  if (!representation) return [];
  const { questions, suppressBelow, coverage } = representation;
  return [
    ...coverage.flatMap((each) => coverageContent(each, words)),
    ...(questions.length > 0 ? notes(representation, words) : []),
    ...questions.flatMap((question) => questionContent(question, suppressBelow, words)),
  ];
}
