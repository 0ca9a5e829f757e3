import { randomUUID } from 'node:crypto';
import type { TreasuryPaperKind } from '../../../db/treasury/paper-rules.ts';
import type { ApiClient } from '../../../electron/api/index.ts';
import { flat, readPdf } from '../../documents/support/read-pdf.ts';
import { must } from '../../support/core.ts';

export type AskedPaper = { of?: number | null; from?: string | null; to?: string | null; wholePounds?: boolean };
type World = { api: ApiClient };

export const makePaper = ({ api }: World, kind: TreasuryPaperKind, asked: AskedPaper = {}) =>
  api.documents.make({ job: randomUUID(), request: { kind, ...asked } });

/** A paper of the treasury made through the API, read back as one line of text. */
export async function textOfPaper(w: World, kind: TreasuryPaperKind, asked: AskedPaper = {}): Promise<string> {
  const { id } = must(await makePaper(w, kind, asked));
  const { bytes } = must(await w.api.documents.bytes({ documentId: id }));
  return flat((await readPdf(bytes)).text).replaceAll('\u00a0', ' ');
}
