import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Content } from '../paper-content.ts';
import type { AnnualReportData, ReportMark } from './data.ts';

/** The report's name, how far it is, and its cover. */

/** "2010/11", or "2011" for a year that is one of the calendar. */
export function yearName({ from, until }: AnnualReportData['year'], between = '/'): string {
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)];
  return first === last ? first : `${first}${between}${last.slice(2)}`;
}

/** Stands on every page until the report is approved; '' afterwards. */
export const noticeOf = ({ state }: ReportMark, words: PaperWords): string =>
  state === 'draft' || state === 'agreed' ? words(`annualReport.notices.${state}`) : '';

function approvedText(on: string, minute: string, words: PaperWords): string {
  return minute === ''
    ? words('annualReport.marks.approvedText', { date: on })
    : words('annualReport.marks.approvedTextMinute', { date: on, minute });
}

/** Y1: what the report is, in words, so that nobody takes a draft for what was approved. */
function markWords(mark: ReportMark, words: PaperWords): { strong: string; texts: string[] } {
  switch (mark.state) {
    case 'draft':
      return { strong: words('annualReport.marks.draft'), texts: [words('annualReport.marks.draftText')] };
    case 'agreed': {
      const { on, by } = mark;
      const date = formatDate(on);
      const text = by
        ? words('annualReport.marks.agreedText', { by, date })
        : words('annualReport.marks.agreedTextNoName', { date });
      return { strong: words('annualReport.marks.agreed'), texts: [text] };
    }
    case 'approved': {
      const text = approvedText(formatDate(mark.on), mark.minuteRef, words);
      return { strong: words('annualReport.marks.approved'), texts: [text] };
    }
    case 'published': {
      const { approvedOn, minuteRef, on, where } = mark;
      const published =
        where === '' ? [] : [words('annualReport.marks.publishedText', { date: formatDate(on), where })];
      return {
        strong:
          where === ''
            ? words('annualReport.marks.published', { date: formatDate(on) })
            : words('annualReport.marks.approved'),
        texts: [approvedText(formatDate(approvedOn), minuteRef, words), ...published],
      };
    }
  }
}

/** A16: the group's head stands above it, on the first page. */
export function coverContent({ paper, year, mark }: AnnualReportData, words: PaperWords): Content {
  const { strong, texts } = markWords(mark, words);
  return {
    kind: 'cover',
    over: paper.groupName,
    title: words('annualReport.coverTitle'),
    under: words('annualReport.period', { from: formatDate(year.from), until: formatDate(year.until) }),
    below: [
      {
        kind: 'box',
        warns: mark.state === 'draft' || mark.state === 'agreed',
        inside: [
          { kind: 'text', text: strong, look: 'strong', keep: true },
          ...texts.map((text): Content => ({ kind: 'text', text })),
        ],
      },
    ],
  };
}
