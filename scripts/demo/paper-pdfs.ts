import type { Clock } from '../../db/base/clock.ts';
import type { DocumentData, DocumentDefinition } from '../../electron/documents/kit/definition.ts';
import { draw } from '../../electron/documents/kit/draw.ts';
import { table } from '../../electron/documents/kit/table-blocks.ts';
import { heading, paragraph } from '../../electron/documents/kit/text-blocks.ts';
import { GROUP } from './group.ts';
import { othersPaper } from './paper-kinds.ts';
import { type DemoPaper, PAPERS, type PaperKey } from './papers.ts';

type PaperData = DocumentData & { words: Pick<DemoPaper, 'title' | 'paragraphs' | 'table'> };

const PAPER: DocumentDefinition<PaperData> = {
  kind: 'demo_paper',
  title: ({ words }) => words.title,
  fileName: ({ words }) => words.title,
  sheet: () => ({ size: 'A4', head: 'full', foot: true }),
  draw(page, { words }) {
    page.add(heading(1, words.title), ...words.paragraphs.map((text) => paragraph(text)));
    if (!words.table) return;
    const { head, rows } = words.table;
    const columns = head.map((text, at) => ({
      head: text,
      share: at === 0 ? 2 : 1,
      align: at === 0 ? ('left' as const) : ('right' as const),
    }));
    page.add(table({ columns, rows }));
  },
};

/** A paper of the demo as somebody would have sent it: a real file of its kind, dated by the story's clock. */
export function paperFile(key: PaperKey, clock: Clock): Promise<Uint8Array<ArrayBuffer>> {
  const words: DemoPaper = PAPERS[key];
  return words.sentAs ? othersPaper(words, words.sentAs, clock) : notePdf(words, clock);
}

/** The same of a few words of the story's own. */
export async function notePdf(
  words: Pick<DemoPaper, 'title' | 'paragraphs' | 'table'>,
  clock: Clock,
): Promise<Uint8Array<ArrayBuffer>> {
  const { name, addressLines, ...group } = GROUP;
  const paper = { ...group, groupName: name, addressLines: addressLines.split('\n') };
  const drawn = await draw(PAPER, { paper, words }, { now: clock.now() });
  return drawn.bytes;
}
