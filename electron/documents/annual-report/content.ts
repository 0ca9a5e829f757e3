import { formatDate } from '../../../db/base/format.ts';
import type { ReportSection } from '../../../db/reports/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Content, ContentPicture, PaperContent } from '../paper-content.ts';
import { aboutContent } from './about.ts';
import { accountsContent, examinerContent } from './accounts.ts';
import { budgetsContent } from './budgets.ts';
import { coverContent, noticeOf, yearName } from './cover.ts';
import type { AnnualReportData, ReportPicture, SectionData, SectionTable } from './data.ts';
import { electionsContent } from './elections.ts';
import { eventsContent, meetingsContent } from './meetings.ts';
import { monitoringContent } from './monitoring.ts';
import { representationContent } from './representation.ts';

/** Y1: what the annual report says, in its order: the PDF and the Word file are made of this. */

type Records = (data: AnnualReportData, words: PaperWords) => Content[];

/** What the records say of a part. */
const RECORDS: Partial<Record<ReportSection, Records>> = {
  about: aboutContent,
  meetings: meetingsContent,
  events: eventsContent,
  monitoring: monitoringContent,
  representation: representationContent,
  elections: electionsContent,
  treasurer: budgetsContent,
};

type Chapter = { title: string; begins: 'page' | 'room'; inside: readonly Content[] };

const pictureContent = (
  { bytes, alternativeText: alt, caption }: ReportPicture,
  words: PaperWords,
): ContentPicture => ({
  ...{ bytes, alt, caption },
  instead: words('annualReport.brokenPicture', { alt }),
});

function tableContent({ name, summary, columns, rows, empty }: SectionTable): Content[] {
  const head: Content = { kind: 'heading', level: 3, text: name };
  if (rows.length > 0) return [head, { kind: 'table', columns, rows, summary }];
  return empty === '' ? [] : [head, { kind: 'text', text: empty }];
}

function sectionContent(section: SectionData, data: AnnualReportData, words: PaperWords): Content[] {
  const { key, text, facts = [], tables = [], charts = [], pictures = [] } = section;
  return [
    ...text,
    ...(pictures.length > 0
      ? [{ kind: 'pictures' as const, pictures: pictures.map((picture) => pictureContent(picture, words)) }]
      : []),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...charts.map(({ model, alternativeText: alt, caption }): Content => ({ kind: 'chart', model, alt, caption })),
    ...tables.flatMap(tableContent),
    ...(RECORDS[key]?.(data, words) ?? []),
  ];
}

function chapters(data: AnnualReportData, words: PaperWords): Chapter[] {
  const accounts: Chapter[] = [
    { title: words('annualReport.accounts'), begins: 'page', inside: accountsContent(data, words) },
    { title: words('annualReport.examiner'), begins: 'page', inside: examinerContent(data, words) },
  ];
  const own = data.sections.map(
    (section): Chapter => ({
      title: section.title,
      begins: 'room',
      inside: sectionContent(section, data, words),
    }),
  );
  // T8: the accounts follow the treasurer's report; without one they come last.
  const at = data.sections.findIndex(({ key }) => key === 'treasurer') + 1 || own.length;
  const after: Chapter[] = own
    .slice(at)
    .map((chapter, place) => (place === 0 ? { ...chapter, begins: 'page' } : chapter));
  return [...own.slice(0, at), ...accounts, ...after].filter(({ inside }) => inside.length > 0);
}

/** Words added since the report was published stand where nobody overlooks them, and not in the text itself. */
function correctionsContent({ corrections }: AnnualReportData, words: PaperWords): Content[] {
  if (corrections.length === 0) return [];
  return [
    {
      kind: 'box',
      warns: true,
      inside: [
        { kind: 'text', text: words('annualReport.corrections'), look: 'strong', keep: true },
        ...corrections.map(({ on, by, text }): Content => {
          return { kind: 'text', text: words('annualReport.correction', { date: formatDate(on), by, text }) };
        }),
      ],
    },
  ];
}

/** All of the report but its parts: what its file and its pages are called by. */
export function annualReportNames(data: AnnualReportData, words: PaperWords): Omit<PaperContent, 'parts'> {
  const isDraft = data.mark.state === 'draft';
  const year = yearName(data.year, '-');
  return {
    title: words('annualReport.title', { year: yearName(data.year) }),
    subject: words('annualReport.subject', { group: data.paper.groupName }),
    fileName: words(isDraft ? 'annualReport.fileNameDraft' : 'annualReport.fileName', { year }),
    notice: noticeOf(data.mark, words),
    mark: '',
  };
}

/** Y1, T8: the whole report: cover, contents, its parts in their order, the accounts, corrections. */
export function annualReportContent(data: AnnualReportData, words: PaperWords): PaperContent {
  const all = chapters(data, words);
  return {
    ...annualReportNames(data, words),
    parts: [
      coverContent(data, words),
      { kind: 'contents', heading: words('annualReport.contents'), entries: all.map(({ title }) => title) },
      ...correctionsContent(data, words),
      ...all.flatMap(({ title, begins, inside }, at): Content[] => [
        { kind: 'heading', level: 2, text: title, begins: at === 0 ? 'page' : begins },
        ...inside,
      ]),
    ],
  };
}
