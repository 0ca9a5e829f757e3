import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import type { AttachmentId, Instant } from '../base/brand.ts';
import type { ReadDb, WriteDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { writeWhole } from '../base/whole-file.ts';
import type { RecordOffice } from '../open.ts';
import { type ExaminedFile, examineFile, type FileKind, type ReceivedFile } from './file-rules.ts';
import { attachment } from './schema.ts';

/** A file whose bytes are safely on disk under their hash, before there is a row for it. */
export type KeptFile = Omit<ExaminedFile, 'bytes'> & { sha256: string; size: number };

export type AttachmentRow = typeof attachment.$inferSelect;

/** Where received files lie: beside the group's file. */
export const attachmentsFolder = (office: RecordOffice): string => join(dirname(office.file), 'attachments');

const placeOf = (office: RecordOffice, sha256: string) => join(attachmentsFolder(office), sha256);

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

function isWhole(path: string, sha256: string): boolean {
  return existsSync(path) && sha256Of(readFileSync(path)) === sha256;
}

/**
 * Examines a received file and puts its bytes on disk, whole or not at all. Call it before the transaction, then
 * `addAttachment` inside. A file that never gets its row does no harm: the same bytes find it again.
 * Refused: empty, larger than 20 MB, or none of `kinds` by its bytes. Throws what the disk throws (full, read-only).
 */
export function keepFile(
  office: RecordOffice,
  file: ReceivedFile,
  kinds: readonly FileKind[],
  path?: string,
): Outcome<KeptFile> {
  const examined = examineFile(file, kinds, path);
  if (!examined.ok) return examined;
  const { bytes, ...facts } = examined.value;
  return ok({ ...facts, ...keepBytes(office, bytes) });
}

/** Puts bytes that the caller has examined itself on disk (a bank's statement), like `keepFile`. */
export function keepBytes(office: RecordOffice, bytes: Uint8Array): { sha256: string; size: number } {
  const sha256 = sha256Of(bytes);
  // A name from outside never reaches the disk: the hash is the only path.
  if (!isWhole(placeOf(office, sha256), sha256)) {
    mkdirSync(attachmentsFolder(office), { recursive: true });
    writeWhole(placeOf(office, sha256), bytes);
  }
  return { sha256, size: bytes.length };
}

/** The row of a kept file, inside the caller's transaction. */
export function addAttachment(db: WriteDb, file: Omit<KeptFile, 'kind'>, now: Instant): AttachmentId {
  const { sha256, name, mime, size } = file;
  return db
    .insert(attachment)
    .values({ sha256, name, mime, bytes: size, addedAt: now })
    .returning({ id: attachment.id })
    .get().id;
}

export const readAttachment = (db: ReadDb, id: AttachmentId): AttachmentRow | undefined =>
  db.select().from(attachment).where(eq(attachment.id, id)).get();

/** Whether a stored file lies where it was put; whether it is still what it was, only reading it tells. */
export const fileIsThere = (office: RecordOffice, sha256: string): boolean => existsSync(placeOf(office, sha256));

/** A stored file with its bytes, checked against its hash. Refused when the disk's copy is missing or not what was stored. */
export function readAttachmentFile(
  office: RecordOffice,
  id: AttachmentId,
): Outcome<{ name: string; mime: string; bytes: Uint8Array }> {
  const row = readAttachment(office.read, id);
  if (!row) return notFound();
  const path = placeOf(office, row.sha256);
  const bytes = existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
  if (!bytes || sha256Of(bytes) !== row.sha256) return refuse('files.damaged', { params: { name: row.name } });
  return ok({ name: row.name, mime: row.mime, bytes });
}

/**
 * Every agreed agenda names its papers by hash, and so do the treasury's book and what was sent out: such a file, and an edition
 * of a pack, is never thrown away.
 */
const isUsed = (db: ReadDb, id: AttachmentId, sha256: string): boolean =>
  db
    .select({
      used: sql<number>`exists (select 1 from agenda_paper where attachment_id = ${id})
      or exists (select 1 from sub_group_report where attachment_id = ${id})
      or exists (select 1 from group_profile where logo_id = ${id})
      or exists (select 1 from agenda_version where instr(snapshot, ${sha256}) > 0)
      or exists (select 1 from pack_edition where attachment_id = ${id})
      or exists (select 1 from distribution where sha256 = ${sha256})
      or exists (select 1 from evidence where sha256 = ${sha256})
      or exists (select 1 from statement where sha256 = ${sha256})
      or exists (select 1 from agreement_signature where attachment_id = ${id})
      or exists (select 1 from signature where scan_sha256 = ${sha256})
      or exists (select 1 from period_close where pdf_sha256 = ${sha256})
      or exists (select 1 from annual_report_picture where attachment_id = ${id})
      or exists (select 1 from annual_report where ${id} in (pdf_id, docx_id))`,
    })
    .from(attachment)
    .limit(1)
    .get()?.used === 1;

/** A stored file by its hash, as the treasury's book names it. Refused like `readAttachmentFile`. */
export function readFileOfHash(office: RecordOffice, sha256: string): ReturnType<typeof readAttachmentFile> {
  const row = office.read
    .select({ id: attachment.id })
    .from(attachment)
    .where(eq(attachment.sha256, sha256))
    .orderBy(attachment.id)
    .limit(1)
    .get();
  return row ? readAttachmentFile(office, row.id) : notFound();
}

/** Takes the row away, in the caller's transaction, when no paper, logo or agreed agenda needs it. Afterwards call `sweepFile`. */
export function dropUnusedAttachment(db: WriteDb, id: AttachmentId): void {
  const row = readAttachment(db, id);
  if (row && !isUsed(db, id, row.sha256)) db.delete(attachment).where(eq(attachment.id, id)).run();
}

/** Deletes the bytes when no row names them any more: a paper added by mistake leaves no copy. After the transaction. */
export function sweepFile(office: RecordOffice, sha256: string): void {
  const rows = office.read.select({ id: attachment.id }).from(attachment).where(eq(attachment.sha256, sha256)).limit(1);
  if (rows.all().length === 0) rmSync(placeOf(office, sha256), { force: true });
}
