import { and, asc, eq, lt } from 'drizzle-orm';
import type { AgreementId, IsoDate, MonitoringId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { agreementQuarters } from './content-rules.ts';
import { agreement, agreementVersion, monitoring, monitoringEntry } from './schema.ts';
import type { AgreementContent } from './types.ts';
import type { Quarter } from './words.ts';

/** The rows of a quarter's monitoring, and the agreement it is of. */

export type MonitoringRow = typeof monitoring.$inferSelect;
export type EntryRow = typeof monitoringEntry.$inferSelect;
export type QuarterDays = { from: IsoDate; to: IsoDate };

/** An agreement in force: its newest version, and its four quarters. */
export type AgreementInForce = {
  id: AgreementId;
  content: AgreementContent;
  /** The version's number. */
  number: number;
  quarters: readonly QuarterDays[];
};

/** L3: what is monitored. Undefined for a draft: nothing is agreed that could be monitored. */
export function readInForce(db: ReadDb, id: AgreementId): AgreementInForce | undefined {
  const row = db.select().from(agreement).where(eq(agreement.id, id)).get();
  if (!row || row.state === 'draft') return undefined;
  const versions = db
    .select({ number: agreementVersion.number })
    .from(agreementVersion)
    .where(eq(agreementVersion.agreementId, id))
    .orderBy(asc(agreementVersion.number))
    .all();
  const quarters = agreementQuarters(row);
  return { id, content: JSON.parse(row.content) as AgreementContent, number: versions.at(-1)?.number ?? 1, quarters };
}

/** A quarter's days. Quarters are 1 to 4 (CHECK), so there always are some. */
export function daysOf({ quarters }: Pick<AgreementInForce, 'quarters'>, quarter: Quarter): QuarterDays {
  const days = quarters[quarter - 1];
  if (!days) throw new RangeError(`no quarter ${quarter}`);
  return days;
}

export const readMonitoring = (db: ReadDb, id: MonitoringId): MonitoringRow | undefined =>
  db.select().from(monitoring).where(eq(monitoring.id, id)).get();

export const readMonitoringOf = (db: ReadDb, agreementId: AgreementId, quarter: Quarter): MonitoringRow | undefined =>
  db
    .select()
    .from(monitoring)
    .where(and(eq(monitoring.agreementId, agreementId), eq(monitoring.quarter, quarter)))
    .get();

/** An agreement's quarters that are or were monitored, the first one first; `before`: those before a quarter. */
export const readMonitorings = (db: ReadDb, agreementId: AgreementId, before = 5): MonitoringRow[] =>
  db
    .select()
    .from(monitoring)
    .where(and(eq(monitoring.agreementId, agreementId), lt(monitoring.quarter, before as Quarter)))
    .orderBy(asc(monitoring.quarter))
    .all();

/** A quarter's entries by the deliverable's number. */
export const readEntries = (db: ReadDb, id: MonitoringId): Map<number, EntryRow> =>
  new Map(
    db
      .select()
      .from(monitoringEntry)
      .where(eq(monitoringEntry.monitoringId, id))
      .all()
      .map((row) => [row.deliverable, row]),
  );
