import { desc, eq } from 'drizzle-orm';
import type { AgendaVersionId, MeetingId, PackId } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import { changedMeanwhile, notFound, type Outcome, ok } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import { agendaVersion } from '../meetings/schema.ts';
import { meetingLabel } from '../meetings/service-parts.ts';
import type { Audience } from '../meetings/words.ts';
import { addAttachment, type KeptFile } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { keepCode, type PrintedCode } from '../treasury/code-service.ts';
import { lastPackNumber } from './queries.ts';
import type { NumberedPart } from './rules.ts';
import { pack, packEdition, packPart } from './schema.ts';
import type { PackKind } from './words.ts';

/** A pack whose editions are safely on disk. */
export type FinishedPack = {
  meetingId: MeetingId;
  kind: PackKind;
  /** The agreed agenda it was made from, and the number of the pack before it (0: none). */
  versionId: AgendaVersionId;
  after: number;
  parts: readonly NumberedPart[];
  editions: readonly { audience: Audience; file: Omit<KeptFile, 'kind'>; pages: number }[];
  /** T1: the state of the books on the treasurer's report; null without one. */
  code: PrintedCode | null;
};

/**
 * Puts a finished pack on record, for good. Changed meanwhile: another agenda was agreed, or another pack recorded, while it was
 * built; whoever kept the files then lets them go.
 */
export function recordPack(
  office: RecordOffice,
  caller: Caller,
  finished: FinishedPack,
): Outcome<{ packId: PackId; number: number }> {
  const { meetingId, kind, versionId, after, parts, editions, code } = finished;
  return change(office, caller, [], ({ db, now, audit }) => {
    const row = readMeeting(db, meetingId);
    if (!row) return notFound();
    const newest = db
      .select({ id: agendaVersion.id })
      .from(agendaVersion)
      .where(eq(agendaVersion.meetingId, meetingId))
      .orderBy(desc(agendaVersion.number))
      .limit(1)
      .get();
    const isAgreed = row.agendaState === 'agreed' || row.agendaState === 'published';
    if (!isAgreed || newest?.id !== versionId || lastPackNumber(db, meetingId) !== after) return changedMeanwhile();
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) throw new Error('a pack without parts');
    const number = after + 1;
    const pages = { firstPage: first.firstPage, lastPage: last.firstPage + last.pages - 1 };
    const { id: packId } = db
      .insert(pack)
      .values({ meetingId, number, kind, versionId, ...pages, builtBy: caller.name, builtAt: now })
      .returning({ id: pack.id })
      .get();
    for (const [position, part] of parts.entries()) {
      const { title, item, audience, reason, releaseOn, sha256, firstPage } = part;
      const said = { title, item, audience, reason, releaseOn, sha256, firstPage };
      db.insert(packPart)
        .values({ packId, position, kind: part.kind, ...said, pages: part.pages })
        .run();
    }
    for (const { audience, file, pages: own } of editions) {
      db.insert(packEdition)
        .values({ packId, audience, attachmentId: addAttachment(db, file, now), pages: own })
        .run();
    }
    if (code) keepCode(db, now, code);
    // Which papers there are is in the pack; a restricted paper's title has no place in the history.
    const hashes = Object.fromEntries(editions.map(({ audience, file }) => [audience, file.sha256]));
    audit({
      action: 'pack.built',
      recordId: packId,
      label: meetingLabel(row),
      after: { kind, number, ...pages, editions: hashes },
    });
    return ok({ packId, number });
  });
}
