import { PAPER_AUDIENCE, type PaperAudience, type TreasuryPaperKind } from '../../../db/treasury/paper-rules.ts';
import type { DocumentData, DocumentDefinition, PaperWords } from '../kit/definition.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, mm, STYLE } from '../kit/theme.ts';
import type { Report } from './report.ts';
import { partBlocks } from './report-blocks.ts';

/** What all papers of the treasury share: the headed paper, the code of the books, and for whom they are. */

/** `headCode`: the state of the books that it was drawn from (T1), as `headCodeText` prints it. */
export type TreasuryPaper = DocumentData & { headCode: string };

/** A paper of the treasury: its report is what the PDF draws and what CSV and XLSX are written from. */
export type TreasuryDefinition<Data extends TreasuryPaper> = DocumentDefinition<Data> & {
  audience: PaperAudience;
  report(data: Data, words: PaperWords): Report;
};

type Own<Data extends TreasuryPaper> = {
  kind: TreasuryPaperKind;
  landscape?: boolean;
  /** The day that begins the file's name, so that papers sort by it. */
  on(data: Data): string;
  report(data: Data, words: PaperWords): Report;
};

const MARGINS = { top: mm(14), right: mm(16), bottom: mm(20), left: mm(16) };

/** A paper from its report: A16, tagged, with the code of the books below its title. */
export function treasuryPaper<Data extends TreasuryPaper>({
  kind,
  landscape = false,
  on,
  report,
}: Own<Data>): TreasuryDefinition<Data> {
  const audience = PAPER_AUDIENCE[kind];
  const titled = (data: Data, words: PaperWords): string => {
    const { title, about } = report(data, words);
    return about === '' ? title : words('treasury.title', { title, about });
  };
  return {
    kind,
    audience,
    report,
    title: titled,
    subject: (data, words) => words('treasury.subject', { group: data.paper.groupName }),
    fileName: (data, words) => words('treasury.fileName', { date: on(data), title: report(data, words).title }),
    sheet: (_data, words) => ({
      size: 'A4',
      landscape,
      head: 'full',
      foot: true,
      margins: MARGINS,
      ...(audience === 'officers' && { notice: words('treasury.officersOnly') }),
    }),
    draw(page, data, words) {
      const { title, about, parts } = report(data, words);
      const under = { size: 12, weight: 'semibold' as const, colour: COLOUR.ink };
      page.add(
        heading(1, [{ text: title }, ...(about ? [{ text: `\n${about}`, style: under }] : [])], {
          bookmark: title,
          before: 0,
          after: 4,
        }),
        paragraph(words('treasury.headCode', { code: data.headCode }), { style: STYLE.small }),
        ...parts.flatMap(partBlocks),
      );
    },
  };
}
