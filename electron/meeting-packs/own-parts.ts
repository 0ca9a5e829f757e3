import { formatDate } from '../../db/base/format.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { readGroup } from '../../db/office/queries.ts';
import type { PlannedPart } from '../../db/packs/rules.ts';
import type { Core } from '../core.ts';
import { gather, headedPaper } from '../document-sources.ts';
import { actionLogData, minutesData } from '../document-sources-minutes.ts';
import type { Coded } from '../document-sources-treasury.ts';
import { paperWords } from '../documents/kit/words.ts';
import type { PressWork } from '../documents/press.ts';
import type { PackPlan } from './plan.ts';

/** The parts of a pack that are documents of ours by themselves. */

type OwnSource = { work: PressWork; coded?: Coded };

/** The minutes and the action log, each edition from what is for it. */
function minuted(
  core: Core,
  kind: 'previous_minutes' | 'action_log',
  edition: Audience,
  plan: PackPlan,
): OwnSource | null {
  const { read } = core.office();
  const group = readGroup(read);
  if (!group) return null;
  const paper = headedPaper(core, group);
  if (kind === 'action_log') {
    const data = actionLogData(read, paper, { on: plan.meeting.date, edition, foot: false });
    return { work: { kind: 'actionLog', data } };
  }
  const of = plan.previous && { meetingId: plan.previous.meetingId, edition, foot: false };
  const data = of && minutesData(read, paper, of);
  return data && { work: { kind: 'minutes', data } };
}

/** What the press draws for a part in an edition; nothing for a part that is no document by itself. */
export function ownSource(core: Core, { kind }: PlannedPart, edition: Audience, plan: PackPlan): OwnSource | null {
  const { meeting, agenda } = plan;
  if (kind === 'previous_minutes' || kind === 'action_log') return minuted(core, kind, edition, plan);
  if (kind === 'agenda') {
    const version = agenda.version?.number ?? null;
    const whose = edition === 'public' ? 'public' : 'members';
    const found = gather(core, { kind, meetingId: meeting.id, version, edition: whose });
    return found && { work: found };
  }
  if (kind !== 'treasurers_report') return null;
  const today = core.options.clock.today();
  const to = today < meeting.date ? today : meeting.date;
  const found = gather(core, { kind: 'treasurersReport', of: null, from: null, to, wholePounds: false });
  return found && { work: found, ...(found.from.coded && { coded: found.from.coded }) };
}

/** A part's title as it is printed. */
export function titleOf({ kind, title }: Pick<PlannedPart, 'kind' | 'title'>, plan: PackPlan): string {
  if (kind === 'paper') return title;
  const date = plan.previous ? formatDate(plan.previous.date) : '';
  return paperWords()(`packs.kinds.${kind}`, { date });
}
