import type { MeetingId, PackId } from '../../db/base/brand.ts';
import { fail, notFound, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { keepBytes, sweepFile } from '../../db/office/attachments.ts';
import { FILE_KINDS } from '../../db/office/file-rules.ts';
import type { PackBlocker } from '../../db/packs/rules.ts';
import { type FinishedPack, recordPack } from '../../db/packs/service.ts';
import type { PackKind } from '../../db/packs/words.ts';
import type { Call } from '../api/define.ts';
import { JobCancelled, type Turn } from '../document-desk.ts';
import { safeFileName } from '../documents/kit/definition.ts';
import { paperWords } from '../documents/kit/words.ts';
import { type BuiltPack, buildEditions, type Edition } from '../packs/index.ts';
import { readyParts, type Workshop } from './drawing.ts';
import { editionOf } from './edition.ts';
import { type PlacedPart, packPaper, withFront } from './front.ts';
import { type PackPlan, planPack } from './plan.ts';

/** Builds the pack of a meeting, from the records to the editions on disk. */

/** The share of the work that drawing takes, of a hundred; the rest are the editions. */
const DRAWING = 30;

export type PackJob = { job: string; meetingId: MeetingId; kind: PackKind };

const refusedBy = ({ key, rule, params }: PackBlocker) =>
  refuse(key, { ...(rule && { rule }), ...(params && { params }) });

/** Runs `work` as the job of a pack that nothing stands in the way of. */
async function asJob<T>(
  { core }: Call,
  { job, meetingId, kind }: PackJob,
  work: (shop: Workshop) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const plan = planPack(core, meetingId, kind);
  if (!plan) return notFound();
  const [blocked] = plan.blockers;
  if (blocked) return refusedBy(blocked);
  const now = core.options.clock.now();
  try {
    return await core.desk.run(job, (turn) => work({ core, plan, turn, now }));
  } catch (error) {
    if (error instanceof JobCancelled) return refuse('packs.stopped');
    throw error;
  }
}

/** Says how far a stretch of the work is, from `from` to `to` of a hundred. */
const within =
  (turn: Turn, from: number, to: number) =>
  ({ done, total }: { done: number; total: number }) =>
    turn.onProgress({ done: Math.round(from + ((to - from) * done) / Math.max(1, total)), total: 100 });

async function placedParts(shop: Workshop, upTo: number): Promise<Outcome<PlacedPart[]>> {
  const ready = await readyParts(shop, within(shop.turn, 0, upTo));
  return ready.ok ? ok(await withFront(shop, ready.value)) : ready;
}

type BuiltEdition = { audience: Audience; built: BuiltPack };

async function editionsOf(shop: Workshop, parts: readonly PlacedPart[]): Promise<Outcome<BuiltEdition[]>> {
  const { editions } = shop.plan;
  const asked: Edition[] = [];
  for (const audience of editions) asked.push(await editionOf(shop, parts, audience));
  const onProgress = within(shop.turn, DRAWING, 100);
  const made = await buildEditions(asked, { signal: shop.turn.signal, onProgress });
  if (!made.ok) return made;
  // A link that leads nowhere, or a stamp with a letter missing, is a mistake of ours.
  const lost = made.value.flatMap(({ lostLinks }) => lostLinks);
  if (lost.length > 0) throw new Error(`links of a pack: ${lost.join(', ')}`);
  return ok(
    made.value.flatMap((built, at) => {
      const audience = editions[at];
      return audience ? [{ audience, built }] : [];
    }),
  );
}

function fileNameOf(shop: Workshop, edition: Audience): string {
  const { plan } = shop;
  const words = paperWords();
  const { meeting } = packPaper(shop, edition);
  const said = {
    date: meeting.date,
    meeting: meeting.name,
    number: plan.after + 1,
    edition: words(`packs.editions.${edition}`),
  };
  return safeFileName(words(plan.kind === 'pack' ? 'packs.fileName' : 'packs.fileNameSupplement', said));
}

/** Keeps the editions on disk, whole, and puts the pack on record; when that fails, nothing of it stays. */
function keep(call: Call, shop: Workshop, parts: readonly PlacedPart[], editions: readonly BuiltEdition[]) {
  const { plan } = shop;
  const office = call.core.office();
  const kept: string[] = [];
  const letGo = () => {
    for (const sha256 of kept) sweepFile(office, sha256);
  };
  const versionId = plan.agenda.version?.id;
  if (versionId === undefined) return fail({ kind: 'refused', key: 'packs.agendaNotAgreed', rule: 'A3' });
  try {
    const files = editions.map(({ audience, built }): FinishedPack['editions'][number] => {
      kept.push(built.sha256);
      const { mime } = FILE_KINDS.pdf;
      const file = { name: fileNameOf(shop, audience), mime, ...keepBytes(office, built.bytes) };
      return { audience, file, pages: built.pages };
    });
    const { meeting, kind, after } = plan;
    const code = parts.find((part) => part.code)?.code ?? null;
    const finished = { meetingId: meeting.id, kind, versionId, after, parts, editions: files, code };
    const recorded = recordPack(office, call.caller, finished);
    if (!recorded.ok) letGo();
    return recorded;
  } catch (error) {
    letGo();
    throw error;
  }
}

/**
 * Builds all editions of a pack and puts it on record. Refused: what `packBlockers` finds, a paper that was moved, is damaged or
 * cannot be made into PDF (by its title), a pack that was stopped. @throws what the disk throws (full, read-only).
 */
export const buildMeetingPack = (call: Call, job: PackJob): Promise<Outcome<{ packId: PackId; number: number }>> =>
  asJob<{ packId: PackId; number: number }>(call, job, async (shop) => {
    const parts = await placedParts(shop, DRAWING);
    if (!parts.ok) return parts;
    const editions = await editionsOf(shop, parts.value);
    return editions.ok ? keep(call, shop, parts.value, editions.value) : editions;
  });

/** The numbers that the parts of a pack would have, without building it. Refused like `buildMeetingPack`. */
export const numberMeetingPack = (call: Call, job: PackJob) =>
  asJob<{ firstPage: number; pages: number }[]>(call, job, async (shop) => {
    const parts = await placedParts(shop, 100);
    return parts.ok ? ok(parts.value.map(({ firstPage, pages }) => ({ firstPage, pages }))) : parts;
  });

export type { PackPlan };
