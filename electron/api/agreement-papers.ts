import type { z } from 'zod';
import type { paperInput } from '../../db/agreement/input.ts';
import { notFound, type Outcome } from '../../db/base/outcome.ts';
import { gather } from '../document-sources.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { Call } from './define.ts';
import type { Handed } from './members-export.ts';
import { handWordFile } from './word-file.ts';

/** The agreement as a Word file, saved and recorded as issued. */
export async function saveAgreementWord(call: Call, asked: z.output<typeof paperInput>): Promise<Outcome<Handed>> {
  const source = gather(call.core, { kind: 'agreement', ...asked });
  if (source?.kind !== 'agreement') return notFound();
  const { agreementContent } = await import('../documents/agreement-content.ts');
  const { data, from } = source;
  const content = agreementContent(data, paperWords());
  return handWordFile(call, { kind: 'agreement', content, paper: data.paper, from });
}
