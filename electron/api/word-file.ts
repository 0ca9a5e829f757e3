import { createHash } from 'node:crypto';
import type { Outcome } from '../../db/base/outcome.ts';
import type { MadeFrom } from '../document-desk.ts';
import { type HeadedPaper, safeFileName } from '../documents/kit/definition.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { PaperContent } from '../documents/paper-content.ts';
import type { Call } from './define.ts';
import { putOnRecord } from './documents.ts';
import { type Handed, hand } from './members-export.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Saves a paper as a Word file, from the same content as its PDF, and records it as issued. */
export async function handWordFile(
  call: Call,
  { kind, content, paper, from }: { kind: string; content: PaperContent; paper: HeadedPaper; from: MadeFrom },
): Promise<Outcome<Handed>> {
  const { core } = call;
  // Loaded with the first file: no start waits for what writes Word files.
  const { paperDocx } = await import('../documents/paper-docx.ts');
  const bytes = await paperDocx(content, { paper, words: paperWords(), now: core.options.clock.now() });
  const name = safeFileName(content.fileName).replace(/\.pdf$/, '.docx');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const issue = { kind, title: content.title, fileName: name, pages: 0, from, sha256 };
  return hand(core, { name, mime: DOCX, bytes }, () => putOnRecord(call, issue, 'saved'));
}
