import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { paperInput } from '../../db/agreement/input.ts';
import { notFound, type Outcome } from '../../db/base/outcome.ts';
import { gather } from '../document-sources.ts';
import { safeFileName } from '../documents/kit/definition.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { Call } from './define.ts';
import { putOnRecord } from './documents.ts';
import { type Handed, hand } from './members-export.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The agreement as a Word file, saved and recorded as issued. */
export async function saveAgreementWord(call: Call, asked: z.output<typeof paperInput>): Promise<Outcome<Handed>> {
  const { core } = call;
  const source = gather(core, { kind: 'agreement', ...asked });
  if (source?.kind !== 'agreement') return notFound();
  // Loaded with the first file: no start waits for what writes Word files.
  const [{ agreementContent }, { paperDocx }] = await Promise.all([
    import('../documents/agreement-content.ts'),
    import('../documents/paper-docx.ts'),
  ]);
  const words = paperWords();
  const { data, from } = source;
  const content = agreementContent(data, words);
  const bytes = await paperDocx(content, { paper: data.paper, words, now: core.options.clock.now() });
  const name = safeFileName(content.fileName).replace(/\.pdf$/, '.docx');
  const issue = {
    ...{ kind: 'agreement', title: content.title, fileName: name, pages: 0, from },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  return hand(core, { name, mime: DOCX, bytes }, () => putOnRecord(call, issue, 'saved'));
}
