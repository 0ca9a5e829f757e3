import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { type Drawn, draw } from '../../../electron/documents/kit/draw.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { NOW } from './samples.ts';

/** Draws and reads back. */
export async function drawAndRead<Data extends DocumentData>(
  definition: DocumentDefinition<Data>,
  data: Data,
): Promise<{ drawn: Drawn; pdf: ReadPdf }> {
  const drawn = await draw(definition, data, { now: NOW });
  return { drawn, pdf: await readPdf(drawn.bytes) };
}
