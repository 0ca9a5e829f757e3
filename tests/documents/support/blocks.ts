import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { type DrawOptions, draw } from '../../../electron/documents/kit/draw.ts';
import type { Block } from '../../../electron/documents/kit/slices.ts';
import { readPdf } from './read-pdf.ts';
import { NOW, paper } from './samples.ts';

/** A document of just these blocks, for tests of the kit itself. */
export const documentOf = (blocks: readonly Block[]): DocumentDefinition<DocumentData> => ({
  kind: 'test',
  fileName: () => 'test',
  title: () => 'Test of the kit',
  sheet: () => ({ size: 'A4', head: 'none', foot: true }),
  draw: (page) => page.add(...blocks),
});

export async function drawBlocks(blocks: readonly Block[], options: Partial<DrawOptions> = {}) {
  const drawn = await draw(documentOf(blocks), { paper }, { now: NOW, ...options });
  return { drawn, pdf: await readPdf(drawn.bytes) };
}
