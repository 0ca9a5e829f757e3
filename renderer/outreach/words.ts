import type { ReportStanding } from '../../db/outreach/rules.ts';
import type { api } from '../app/client.ts';
import type { StatusTone } from '../ui/StatusTag.tsx';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type ListedEvent = Value<typeof api.outreach.events>[number];
export type EventData = Value<typeof api.outreach.event>;
export type ListedStatement = Value<typeof api.outreach.press>[number];
export type StatementData = Value<typeof api.outreach.statement>;

/** A15: how a report stands, in colour and shape. */
export const REPORT_TONES: Record<ReportStanding, StatusTone> = {
  to_come: 'neutral',
  owed: 'warn',
  late: 'bad',
  given: 'good',
};
