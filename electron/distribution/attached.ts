import { randomUUID } from 'node:crypto';
import type { MeetingId } from '../../db/base/brand.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import type { SendablePaper } from '../../db/distribution/papers.ts';
import { readAttachmentFile, sha256Of } from '../../db/office/attachments.ts';
import type { DocumentRequest } from '../api/document-requests.ts';
import type { Core } from '../core.ts';
import { gather } from '../document-sources.ts';

/** The file of a paper that is sent out. */
export type Attached = { name: string; mime: string; bytes: Uint8Array; sha256: string };

/** The document that a paper is drawn as; null for one that is kept as a file. */
export function requestOf({ source }: SendablePaper, meetingId: MeetingId): DocumentRequest | null {
  if (source.from === 'file') return null;
  if (source.from === 'advertisement') return { kind: 'advertisement', meetingId, format: 'leaflet' };
  if (source.from === 'minutes') return { kind: 'minutes', meetingId, edition: source.edition };
  return { kind: 'agenda', meetingId, version: source.version, edition: source.edition };
}

/** Draws the paper, or takes it from where it is kept. */
export async function attach(core: Core, paper: SendablePaper, meetingId: MeetingId): Promise<Outcome<Attached>> {
  const request = requestOf(paper, meetingId);
  if (!request) {
    if (paper.source.from !== 'file') return notFound('distribution.gone');
    const file = readAttachmentFile(core.office(), paper.source.attachmentId);
    return file.ok ? ok({ ...file.value, sha256: sha256Of(file.value.bytes) }) : file;
  }
  const source = gather(core, request);
  if (!source) return notFound('distribution.gone');
  const { from, ...work } = source;
  const made = await core.desk.make(randomUUID(), { ...work, now: core.options.clock.now() }, from);
  return ok({ name: made.fileName, mime: 'application/pdf', bytes: made.bytes, sha256: made.sha256 });
}
