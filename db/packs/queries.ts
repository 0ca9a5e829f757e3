import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { MeetingId, PackId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { agendaVersion } from '../meetings/schema.ts';
import { AUDIENCES } from '../meetings/words.ts';
import { attachment } from '../office/schema.ts';
import { pack, packEdition, packPart } from './schema.ts';

/** The packs of a meeting with their parts and editions, in the order in which they were built. */
export function readPacks(db: ReadDb, meetingId: MeetingId) {
  const packs = db
    .select({ pack, version: agendaVersion.number })
    .from(pack)
    .innerJoin(agendaVersion, eq(agendaVersion.id, pack.versionId))
    .where(eq(pack.meetingId, meetingId))
    .orderBy(asc(pack.number))
    .all();
  const ids = packs.map((row) => row.pack.id);
  const parts = Map.groupBy(
    db.select().from(packPart).where(inArray(packPart.packId, ids)).orderBy(asc(packPart.position)).all(),
    (row) => row.packId,
  );
  const editions = Map.groupBy(
    db
      .select({
        packId: packEdition.packId,
        audience: packEdition.audience,
        pages: packEdition.pages,
        name: attachment.name,
        bytes: attachment.bytes,
        sha256: attachment.sha256,
      })
      .from(packEdition)
      .innerJoin(attachment, eq(attachment.id, packEdition.attachmentId))
      .where(inArray(packEdition.packId, ids))
      .all(),
    (row) => row.packId,
  );
  return packs.map(({ pack: row, version }) => ({
    ...row,
    version,
    parts: (parts.get(row.id) ?? []).map(({ packId: _pack, ...part }) => part),
    editions: AUDIENCES.flatMap((audience) =>
      (editions.get(row.id) ?? []).filter((each) => each.audience === audience),
    ).map(({ packId: _pack, ...edition }) => edition),
  }));
}
export type ReadPack = ReturnType<typeof readPacks>[number];

/** The pack in force and what supplements it, in their order: the newest pack, and all that was built after it. */
export function currentPacks<P extends Pick<ReadPack, 'kind'>>(packs: readonly P[]): P[] {
  const from = packs.findLastIndex(({ kind }) => kind === 'pack');
  return from < 0 ? [] : packs.slice(from);
}

export const readPack = (db: ReadDb, id: PackId) => db.select().from(pack).where(eq(pack.id, id)).get();

/** The number of the newest pack of a meeting; 0 when there is none. */
export const lastPackNumber = (db: ReadDb, meetingId: MeetingId): number =>
  db
    .select({ number: pack.number })
    .from(pack)
    .where(eq(pack.meetingId, meetingId))
    .orderBy(desc(pack.number))
    .limit(1)
    .get()?.number ?? 0;
