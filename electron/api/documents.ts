import { z } from 'zod';
import type { MeetingId } from '../../db/base/brand.ts';
import { id } from '../../db/base/fields.ts';
import { fail, notFound, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { readMeetingChoices } from '../../db/meetings/choices.ts';
import { isInEdition } from '../../db/meetings/words.ts';
import { audiencesOf, editionOf } from '../../db/minutes/page.ts';
import { readMinutes } from '../../db/minutes/queries.ts';
import { type Issue, readIssued, recordIssue } from '../../db/office/issued-documents.ts';
import { keepCode } from '../../db/treasury/code-service.ts';
import { isPublicPaper } from '../../db/treasury/paper-rules.ts';
import { JobCancelled, type MadeDocument } from '../document-desk.ts';
import { gather } from '../document-sources.ts';
import { PUBLIC_KINDS } from '../documents/elections/index.ts';
import type { Delivery, OutgoingFile } from '../host-port.ts';
import { type Call, command, query } from './define.ts';
import { type DocumentRequest, documentRequest } from './document-requests.ts';

const job = () => z.uuid();

/** What the screen is told of a document: all but its bytes. */
export function summary({ bytes, from, ...told }: MadeDocument) {
  return { ...told, size: bytes.byteLength, fromVersion: from.agendaVersionId !== null };
}

/** Whose addresses are on the paper: letters and labels. */
const WITH_ADDRESSES: readonly DocumentRequest['kind'][] = ['coveringLetters', 'addressLabels'];

/**
 * Contact details are for those who write to members; E5: an election's forms, roll and papers for those who run it; of the
 * treasury's papers only the report to a meeting and the year's account are for everybody. A12: minutes as far as they went.
 */
export function mayHave(request: DocumentRequest, { core, caller }: Call): boolean {
  if (request.kind === 'minutes') {
    const taken = readMinutes(core.office().read, request.meetingId);
    return !taken || audiencesOf(caller.roles, taken.state).includes(request.edition);
  }
  if (request.kind === 'followUpLetters')
    return caller.roles.some((role) => role === 'administrator' || role === 'chair');
  if (request.kind === 'actionLog') return isInEdition(request.edition, editionOf(caller.roles));
  if ('wholePounds' in request && caller.roles.includes('treasurer')) return true;
  const isOpen =
    'electionId' in request
      ? PUBLIC_KINDS.includes(request.kind)
      : 'wholePounds' in request
        ? isPublicPaper(request.kind)
        : !WITH_ADDRESSES.includes(request.kind) && (request.kind !== 'membersList' || request.edition === 'public');
  if (isOpen) return true;
  return caller.roles.includes('administrator') || caller.roles.includes('chair');
}

async function make(call: Call, name: string, request: DocumentRequest) {
  if (!mayHave(request, call)) return fail({ kind: 'notAllowed', key: 'general.notAllowed' });
  const source = gather(call.core, request);
  if (!source) return notFound();
  const { from, ...work } = source;
  try {
    return ok(summary(await call.core.desk.make(name, { ...work, now: call.core.options.clock.now() }, from)));
  } catch (error) {
    if (error instanceof JobCancelled) return refuse('documents.stopped');
    throw error;
  }
}

type How = 'save' | 'open' | 'print';

const ON_RECORD: Record<How, Issue['how']> = { save: 'saved', open: 'opened', print: 'printed' };

/** Puts on record that something left the program; of the treasury's papers with the code of the books on it (T1). */
export function putOnRecord(
  { core, caller }: Call,
  made: Pick<MadeDocument, 'kind' | 'title' | 'fileName' | 'sha256' | 'pages' | 'from'>,
  how: Issue['how'],
): Outcome<{ id: number }> {
  const { kind, title, fileName, sha256, pages, from } = made;
  const { coded, ...record } = from;
  return recordIssue(core.office(), caller, { kind, title, fileName, sha256, pages, ...record, how }, ({ db, now }) => {
    if (coded) keepCode(db, now, { ...coded, title });
  });
}

/** Hands the document to the host, and puts it on record when it really left. */
async function deliver({ core, caller }: Call, documentId: string, how: How): Promise<Outcome<Delivery>> {
  const made = core.desk.find(documentId);
  if (!made) return notFound('documents.gone');
  const file: OutgoingFile = { name: made.fileName, mime: 'application/pdf', bytes: made.bytes };
  const delivery = await core.options.host[how](file);
  if (delivery.way === 'cancelled') return ok(delivery);
  const issued = putOnRecord({ core, caller }, made, ON_RECORD[how]);
  return issued.ok ? ok(delivery) : issued;
}

/** The documents: made by the press, looked at on the screen, then saved, opened or printed as the same bytes. */
export const documentsApi = {
  /** Draws a document. `job` is a UUID of the caller's, for `progress` and `cancel`. */
  make: command({
    who: 'signedIn',
    input: z.strictObject({ job: job(), request: documentRequest }),
    run: (call, input) => make(call, input.job, input.request),
  }),

  /** How far a job is, in blocks; null when it is done or unknown. */
  progress: query({
    who: 'signedIn',
    input: z.strictObject({ job: job() }),
    run: ({ core }, input) => ok(core.desk.progress(input.job)),
  }),

  /** Stops a job; nothing of it is kept. */
  cancel: command({
    who: 'signedIn',
    input: z.strictObject({ job: job() }),
    run: ({ core }, input) => {
      core.desk.cancel(input.job);
      return ok({});
    },
  }),

  /** The bytes of a made document, for the preview and for a browser's download. */
  bytes: query({
    who: 'signedIn',
    input: z.strictObject({ documentId: z.uuid() }),
    run: ({ core }, input) => {
      const made = core.desk.find(input.documentId);
      return made ? ok({ bytes: made.bytes, fileName: made.fileName }) : notFound('documents.gone');
    },
  }),

  /** Saves, opens or prints a made document, and records that it left the program. */
  deliver: command({
    who: 'signedIn',
    input: z.strictObject({ documentId: z.uuid(), how: z.enum(['save', 'open', 'print']) }),
    run: (call, input) => deliver(call, input.documentId, input.how),
  }),

  /** The meetings to choose from on the documents' page. */
  meetings: query({
    who: 'signedIn',
    input: z.strictObject({}),
    run: ({ core }) => ok(readMeetingChoices(core.office().read)),
  }),

  /** What was issued: of one meeting, or of everything; the latest first. */
  issued: query({
    who: 'signedIn',
    input: z.strictObject({ meetingId: id<MeetingId>().nullable() }),
    run: ({ core }, { meetingId }) =>
      ok(readIssued(core.office().read, meetingId === null ? undefined : { kind: 'meeting', id: meetingId })),
  }),
};
