import { and, eq, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import { type FieldProblem, fail, type Outcome, ok, refuse, type Warning } from '../base/outcome.ts';
import { sha256Of } from '../office/attachments.ts';
import type { RecordOffice } from '../open.ts';
import { type Canonical, canonicalJson } from '../treasury/canonical.ts';
import { liveContent } from './monitoring-content.ts';
import type { finishMonitoringInput } from './monitoring-input.ts';
import { type Lack, lacksOf, suggestionOf } from './monitoring-rules.ts';
import { findOpenMonitoring, type MonitoringDone, monitoringLabel, updateMonitoring } from './monitoring-service.ts';
import { monitoringEntry } from './schema.ts';
import type { MonitoredDeliverable, MonitoringContent } from './types.ts';
import type { Quarter } from './words.ts';

/** L3, L4, L5: finishing a quarter's monitoring. From then on it says for good what it said. */

const LACKS = {
  position: 'agreement.lacksPosition',
  status: 'agreement.lacksStatus',
  improvement: 'agreement.lacksImprovement',
  deadline: 'agreement.lacksDeadline',
  reason: 'agreement.lacksReason',
} as const satisfies Record<Lack, string>;

/** The figures' word on a deliverable, and what its entry lacks. */
export function judged(deliverable: MonitoredDeliverable, quarter: Quarter) {
  const suggestion = suggestionOf(deliverable, deliverable.figure?.value ?? null, quarter);
  return { suggestion, lacks: lacksOf(deliverable, suggestion) };
}

/** L4: everything that keeps a quarter from being finished, each with its place: `deliverables.7.deadline`. */
export const lacksIn = ({ outcomes, quarter }: Pick<MonitoringContent, 'outcomes' | 'quarter'>): FieldProblem[] =>
  outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ ref, deliverables }) =>
      deliverables.flatMap((each) =>
        judged(each, quarter).lacks.map((lack) => ({
          path: `deliverables.${each.number}.${lack}`,
          key: LACKS[lack],
          params: { ref, task: each.task },
        })),
      ),
    ),
  );

/** What was varied out of the agreement while the quarter was open is not monitored. */
function removeGone(work: Change, content: MonitoringContent, monitoringId: MonitoringDone['monitoringId']) {
  const numbers = content.outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ deliverables }) => deliverables.map(({ number }) => number)),
  );
  work.db
    .delete(monitoringEntry)
    .where(and(eq(monitoringEntry.monitoringId, monitoringId), notInArray(monitoringEntry.deliverable, numbers)))
    .run();
}

/**
 * L3, L4: finishes a quarter and keeps what it says, with its hash. Refused while any deliverable lacks its position or status, an
 * amber or red one its improvement or deadline, or a colour that the figures do not bear out its reason: every one is named.
 * Warns where the link officer was not met, and where the quarter still runs.
 */
export function finishMonitoring(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof finishMonitoringInput>,
): Outcome<MonitoringDone> {
  return change(office, caller, input.accepted, (work) => {
    const found = findOpenMonitoring(work, input);
    if (!found.ok) return found;
    const { row, inForce } = found.value;
    const content = liveContent(work.db, row, inForce, work.today);
    const fields = lacksIn(content);
    if (fields.length > 0) {
      const count = new Set(fields.map(({ path }) => path.split('.')[1])).size;
      return fail({ kind: 'refused', key: 'agreement.monitoringLacks', rule: 'L4', params: { count }, fields });
    }
    if (content.counts.total === 0) return refuse('agreement.monitoringNothing', { rule: 'L3' });
    const warned = work.warn(finishWarnings(content, work.today));
    if (warned) return warned;
    removeGone(work, content, row.id);
    const text = canonicalJson(content as unknown as Canonical);
    const sha256 = sha256Of(text);
    const set = { finishedOn: work.today, finishedBy: caller.name, content: text, sha256 };
    const { total: _total, ...counts } = content.counts;
    const label = monitoringLabel(inForce.content, row.quarter);
    work.audit({ action: 'monitoring.finished', recordId: row.id, label, after: { ...counts, sha256 } });
    return ok(updateMonitoring(work, row, { state: 'finished', ...set }));
  });
}

const finishWarnings = ({ metOn, to }: MonitoringContent, today: string): Warning[] => [
  ...(metOn === null ? [{ rule: 'L3' as const, key: 'agreement.monitoringNotMet' as const }] : []),
  ...(today <= to
    ? [{ rule: 'L5' as const, key: 'agreement.monitoringStillRuns' as const, params: { to: formatDate(to) } }]
    : []),
];
