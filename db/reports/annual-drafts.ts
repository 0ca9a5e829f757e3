import { annualReportDrafts, type DraftLine } from '../../resources/locales/en-GB/annual-report-drafts.ts';
import { type FigureKey, type Figures, isFigureKey } from './annual-figure-rules.ts';
import { fieldsIn } from './annual-text-rules.ts';
import type { ReportSection } from './words.ts';

/** Y1: a first draft of a part, made from the records for a person to change. Pure. */

/** The words of a line for what its figure is now; '' leaves the line out. */
function lineFor({ by, none = '', one, many }: DraftLine, figures: Figures): string {
  if (by === undefined) return many;
  if (!isFigureKey(by)) throw new Error(`a draft goes by ${by}, which is no figure`);
  const value = figures[by];
  if (value === null || value === 0 || value === '') return none;
  return value === 1 && one !== undefined ? one : many;
}

const isKnown = (text: string, figures: Figures) => fieldsIn(text).every((key: FigureKey) => figures[key] !== null);

/** Paragraphs with fields in them; a sentence whose figure the records do not say is left out. */
export function draftOf(section: ReportSection, figures: Figures): string {
  return annualReportDrafts[section]
    .map((paragraph) =>
      paragraph
        .map((line) => lineFor(line, figures))
        .filter((text) => text !== '' && isKnown(text, figures))
        .join(' '),
    )
    .filter((text) => text !== '')
    .join('\n');
}
