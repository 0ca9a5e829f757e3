import { notFound, ok, refuse } from '../../db/base/outcome.ts';
import { readMeeting } from '../../db/meetings/queries.ts';
import { audiencesOf } from '../../db/minutes/page.ts';
import { readFileOfHash } from '../../db/office/attachments.ts';
import type { Role } from '../../db/office/roles.ts';
import { packBuildInput, packEditionInput, packsInput } from '../../db/packs/input.ts';
import { readPack, readPacks } from '../../db/packs/queries.ts';
import { partFor } from '../../db/packs/rules.ts';
import type { Core } from '../core.ts';
import { buildMeetingPack, numberMeetingPack } from '../meeting-packs/build.ts';
import { titleOf } from '../meeting-packs/own-parts.ts';
import { type PackPlan, planPack } from '../meeting-packs/plan.ts';
import { type Call, command, query } from './define.ts';
import { summary } from './documents.ts';

const administrator = ['administrator'] as const;

/** Whose editions somebody may open: readers what is public, the treasurer what members have, who writes the packs all. */
const editionsFor = (roles: readonly Role[]) => audiencesOf(roles, 'public');

/** A plan as somebody sees it: what is not for them has no title and no reason. Hashes are for us, not for the screens. */
function planFor(plan: PackPlan, roles: readonly Role[]) {
  const { kind, parts, editions, blockers, notes, from } = plan;
  const seen = parts.map((part) => {
    const { sha256: _hash, fileName: _file, ...told } = partFor(part, editionsFor(roles));
    return { ...told, title: told.hidden ? '' : titleOf(part, plan) };
  });
  const builds = roles.includes('administrator');
  // A blocker names papers: it is for whoever can do something about it.
  return { kind, parts: seen, editions, blockers: builds ? blockers : [], notes: builds ? notes : [], from };
}

/** The packs that were built, the newest first, as somebody sees them. */
function packsFor(core: Core, meetingId: Parameters<typeof readPacks>[1], roles: readonly Role[]) {
  const mine = editionsFor(roles);
  return readPacks(core.office().read, meetingId)
    .map(({ parts, editions, ...pack }) => ({
      ...pack,
      parts: parts.map((part) => {
        const { sha256: _hash, ...told } = partFor(part, mine);
        return told;
      }),
      editions: editions.filter(({ audience }) => mine.includes(audience)),
    }))
    .toReversed();
}

/** An edition on the desk, as it was built: looked at, saved, opened and printed like every document. */
function edition({ core, caller }: Call, { packId, audience }: ReturnType<typeof packEditionInput.parse>) {
  const { read } = core.office();
  const row = readPack(read, packId);
  const found = row && readPacks(read, row.meetingId).find(({ id }) => id === packId);
  const wanted = found?.editions.find((each) => each.audience === audience);
  if (!row || !wanted) return notFound();
  if (!editionsFor(caller.roles).includes(audience)) return refuse('packs.notYours');
  const file = readFileOfHash(core.office(), wanted.sha256);
  if (!file.ok) return file;
  const { name: fileName, pages, sha256 } = wanted;
  const from = { recordKind: 'meeting' as const, recordId: row.meetingId, agendaVersionId: row.versionId };
  const title = fileName.replace(/\.pdf$/, '');
  const { bytes } = file.value;
  return ok(summary(core.desk.keep({ kind: 'pack', title, fileName, pages, sha256, bytes, missing: [], from })));
}

/** The packs of a meeting: what one would hold, building it, and the editions that were built. */
export const packsApi = {
  /** What a pack and a supplement would hold now, what stands in the way, and what was built before. */
  page: query({
    who: 'signedIn',
    input: packsInput,
    run: ({ core, caller }, { meetingId }) => {
      const row = readMeeting(core.office().read, meetingId);
      const plans = (['pack', 'supplement'] as const).flatMap((kind) => planPack(core, meetingId, kind) ?? []);
      const [whole, supplement] = plans.map((plan) => planFor(plan, caller.roles));
      if (!row || !whole || !supplement) return notFound();
      const packs = packsFor(core, meetingId, caller.roles);
      return ok({ meeting: row, whole, supplement, packs, mayBuild: caller.roles.includes('administrator') });
    },
  }),

  /** The page numbers of a pack that is not built yet, part by part. `job` as in `documents.make`. */
  number: command({
    who: administrator,
    input: packBuildInput,
    run: (call, input) => numberMeetingPack(call, input),
  }),

  /** Builds all editions. `job` as in `documents.make`, for `documents.progress` and `documents.cancel`. */
  build: command({
    who: administrator,
    input: packBuildInput,
    run: (call, input) => buildMeetingPack(call, input),
  }),

  /** An edition that was built, for `documents.bytes` and `documents.deliver`. */
  edition: command({
    who: 'signedIn',
    input: packEditionInput,
    run: (call, input) => edition(call, input),
  }),
};
