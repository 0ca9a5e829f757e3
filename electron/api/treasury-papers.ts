import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, notFound, type Outcome } from '../../db/base/outcome.ts';
import { type ExportFormat, MIME } from '../../db/base/spreadsheet-rules.ts';
import { gather } from '../document-sources.ts';
import { safeFileName } from '../documents/kit/definition.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { TreasuryDefinition, TreasuryPaper } from '../documents/treasury/paper.ts';
import { type Call, command } from './define.ts';
import { exportRequest, type TreasuryPaperRequest } from './document-requests.ts';
import { mayHave, putOnRecord } from './documents.ts';
import { type Handed, hand } from './members-export.ts';

async function exportPaper(call: Call, request: TreasuryPaperRequest, format: ExportFormat): Promise<Outcome<Handed>> {
  if (!mayHave(request, call)) return fail({ kind: 'notAllowed', key: 'general.notAllowed' });
  const source = gather(call.core, request);
  if (!source) return notFound();
  // Loaded with the first file: no start waits for what writes workbooks.
  const [{ TREASURY_DOCUMENTS }, files] = await Promise.all([
    import('../documents/treasury/index.ts'),
    import('../documents/treasury/report-files.ts'),
  ]);
  const definition = TREASURY_DOCUMENTS[request.kind] as unknown as TreasuryDefinition<TreasuryPaper>;
  const data = source.data as TreasuryPaper;
  const words = paperWords();
  const report = definition.report(data, words);
  const bytes = await files[format === 'csv' ? 'reportCsv' : 'reportXlsx'](report, data.headCode);
  const name = safeFileName(definition.fileName(data, words)).replace(/\.pdf$/, `.${format}`);
  const issue = {
    ...{ kind: request.kind, title: definition.title(data, words), fileName: name, pages: 0, from: source.from },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return hand(call.core, { name, mime: MIME[format], bytes }, () => putOnRecord(call, issue, 'saved'));
}

/** The figures of the treasury's papers for a spreadsheet. Their PDFs are made like every other document. */
export const treasuryPapers = {
  /** Saves a paper's tables as CSV or XLSX, the very cells of its PDF, and records it as issued. */
  exportPaper: command({
    who: 'signedIn',
    input: z.strictObject({ request: exportRequest, format: z.enum(['csv', 'xlsx']) }),
    run: (call, { request, format }): Promise<Outcome<Handed>> => exportPaper(call, request, format),
  }),
};
