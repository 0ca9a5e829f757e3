import { z } from 'zod';
import type { MeetingId } from '../../db/base/brand.ts';
import { id } from '../../db/base/fields.ts';
import { fail, notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { AUDIENCES } from '../../db/meetings/words.ts';
import { minutesOf } from '../../db/minutes/input.ts';
import { gather } from '../document-sources.ts';
import { paperWords } from '../documents/kit/words.ts';
import { suggestLetters } from '../follow-up-letters.ts';
import { type Call, command, query } from './define.ts';
import { mayHave } from './documents.ts';
import type { Handed } from './members-export.ts';
import { handWordFile } from './word-file.ts';

const minutesEdition = z.strictObject({ meetingId: id<MeetingId>(), edition: z.enum(AUDIENCES) });

async function saveWord(call: Call, asked: z.output<typeof minutesEdition>): Promise<Outcome<Handed>> {
  const { core } = call;
  const request = { kind: 'minutes' as const, ...asked };
  if (!mayHave(request, call)) return fail({ kind: 'notAllowed', key: 'general.notAllowed' });
  const source = gather(core, request);
  if (source?.kind !== 'minutes') return notFound();
  const { minutesContent } = await import('../documents/minutes-content.ts');
  const { data, from } = source;
  return handWordFile(call, {
    ...{ kind: 'minutes', paper: data.paper, from },
    content: minutesContent(data, paperWords()),
  });
}

/** Minutes as a Word file, and the letters that follow a meeting. Their PDFs are made like every other document. */
export const minutesPapers = {
  /** A13, A6: whom to write to after a meeting, with what the letter could say. */
  letters: query({
    who: ['administrator', 'chair'],
    input: minutesOf,
    run({ core, caller }, { meetingId }) {
      const letters = suggestLetters(core.office().read, meetingId, caller.name);
      return letters ? ok(letters) : notFound();
    },
  }),

  /** Saves an edition of the minutes as a Word file, from the same content as its PDF, and records it as issued. */
  saveWord: command({
    who: 'signedIn',
    input: minutesEdition,
    run: (call, input): Promise<Outcome<Handed>> => saveWord(call, input),
  }),
};
