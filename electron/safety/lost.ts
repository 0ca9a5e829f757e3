import type { AuditAction } from '../../db/base/audit-actions.ts';
import type { Event } from './image.ts';

/** Changes in short: how many of each kind, and the last ones in full. */
export type Changes = { total: number; groups: { action: AuditAction; count: number }[]; last: Event[] };

/** As many as a person reads before they decide. */
const SHOWN = 20;

export function summarise(events: readonly Event[]): Changes {
  const counts = new Map<AuditAction, number>();
  for (const { action } of events) counts.set(action, (counts.get(action) ?? 0) + 1);
  const groups = [...counts].map(([action, count]) => ({ action, count })).sort((a, b) => b.count - a.count);
  return { total: events.length, groups, last: events.slice(-SHOWN).reverse() };
}

/** True when both are the same event: numbers alone start again after a restore. */
export const isSameEvent = (a: Event | undefined, b: Event | undefined) =>
  a?.id === b?.id && a?.at === b?.at && a?.action === b?.action && a?.label === b?.label;

/**
 * What a restore would undo and bring back. Both histories begin alike, because events never change; after an earlier
 * restore they part, and the numbers of the events alone no longer say which are the same.
 * @param now the open records' events, oldest first; @param then the backup's
 */
export function compareHistories(now: readonly Event[], then: readonly Event[]): { lost: Event[]; back: Event[] } {
  let shared = 0;
  while (shared < now.length && shared < then.length && isSameEvent(now[shared], then[shared])) shared += 1;
  return { lost: now.slice(shared), back: then.slice(shared) };
}
