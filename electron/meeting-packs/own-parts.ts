import { formatDate } from '../../db/base/format.ts';
import type { Audience } from '../../db/meetings/words.ts';
import type { PlannedPart } from '../../db/packs/rules.ts';
import type { PartKind } from '../../db/packs/words.ts';
import type { DocumentRequest } from '../api/document-requests.ts';
import type { Core } from '../core.ts';
import { gather, type Source } from '../document-sources.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { PackPlan } from './plan.ts';

/** The parts of a pack that are documents of ours by themselves: asked for like any other. */
export const OWN_DOCUMENTS: readonly PartKind[] = ['agenda', 'treasurers_report'];

function requestOf(kind: PartKind, edition: Audience, plan: PackPlan, today: string): DocumentRequest | null {
  const { meeting, agenda } = plan;
  switch (kind) {
    case 'agenda': {
      const version = agenda.version?.number ?? null;
      return { kind, meetingId: meeting.id, version, edition: edition === 'public' ? 'public' : 'members' };
    }
    case 'treasurers_report': {
      const to = today < meeting.date ? today : meeting.date;
      return { kind: 'treasurersReport', of: null, from: null, to, wholePounds: false };
    }
    default:
      return null;
  }
}

/** What the press draws for a part in an edition; nothing for a part that is no document by itself. */
export function ownSource(core: Core, part: PlannedPart, edition: Audience, plan: PackPlan): Source | null {
  const request = requestOf(part.kind, edition, plan, core.options.clock.today());
  return request && gather(core, request);
}

/** A part's title as it is printed. */
export function titleOf({ kind, title }: Pick<PlannedPart, 'kind' | 'title'>, plan: PackPlan): string {
  if (kind === 'paper') return title;
  const date = plan.previous ? formatDate(plan.previous.date) : '';
  return paperWords()(`packs.kinds.${kind}`, { date });
}
