import type { DocumentData, DocumentDefinition } from '../../../electron/documents/kit/definition.ts';
import { drawAndRead } from '../support/draw.ts';
import { flat } from '../support/read-pdf.ts';

/** All words of a paper, with single spaces. */
export async function textOf<Data extends DocumentData>(
  definition: DocumentDefinition<Data>,
  data: Data,
): Promise<string> {
  return flat((await drawAndRead(definition, data)).pdf.text).replaceAll('\u00a0', ' ');
}
