import { and, asc, eq, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import type { AgreementId, IsoDate, MonitoringId } from '../base/brand.ts';
import { addDays } from '../base/dates.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Warning } from '../base/outcome.ts';
import { receivedReport } from '../outreach/schema.ts';
import { deliverablesOf } from './content-rules.ts';
import { informationQuarters, newsletters } from './measures-register.ts';
import { type AgreementInForce, readInForce, readMonitorings } from './monitoring-queries.ts';
import { agreement, monitoring, monitoringEntry } from './schema.ts';
import { NEEDS_IMPROVEMENT, QUARTERS, type Quarter } from './words.ts';

/** What the home page says of the monitoring: a quarter that is over, deadlines (L4), and what L7 and L9 remind of. */

/** L3: days after a quarter within which its monitoring is finished (ours). */
export const FINISHED_WITHIN = 28;

/** L9: days before the end of the year from which reports that are missing are reminded of (ours). */
const NEAR_THE_END = 90;
/** L7: days before the end of a quarter from which it is said that nothing went out (ours). */
const LATE_IN_QUARTER = 30;

export type DueMonitoring = {
  what: 'monitoring';
  agreementId: AgreementId;
  monitoringId: MonitoringId | null;
  quarter: Quarter;
  title: string;
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

export type DueImprovement = {
  what: 'improvement';
  agreementId: AgreementId;
  monitoringId: MonitoringId;
  deliverable: number;
  quarter: Quarter;
  title: string;
  date: IsoDate;
  due: IsoDate;
  late: boolean;
};

const readAllInForce = (db: ReadDb): AgreementInForce[] =>
  db
    .select({ id: agreement.id })
    .from(agreement)
    .where(ne(agreement.state, 'draft'))
    .orderBy(asc(agreement.from))
    .all()
    .flatMap(({ id }) => readInForce(db, id) ?? []);

/** L3: of each agreement the first quarter that is over and not finished; the others wait for it. */
export function dueMonitoring(db: ReadDb, today: IsoDate): DueMonitoring[] {
  return readAllInForce(db).flatMap(({ id: agreementId, content, quarters }): DueMonitoring[] => {
    const rows = new Map(readMonitorings(db, agreementId).map((row) => [row.quarter, row]));
    const quarter = QUARTERS.find((each) => rows.get(each)?.state !== 'finished');
    const days = quarter && quarters[quarter - 1];
    if (!quarter || !days || today <= days.to) return [];
    const due = addDays(days.to, FINISHED_WITHIN);
    const monitoringId = rows.get(quarter)?.id ?? null;
    const late = today > due;
    return [{ what: 'monitoring', agreementId, monitoringId, quarter, title: content.title, date: days.to, due, late }];
  });
}

/** L4: deadlines of improvements that nobody followed up, due by `horizon` or late. */
export function dueImprovements(db: ReadDb, today: IsoDate, horizon: IsoDate): DueImprovement[] {
  const rows = db
    .select({ entry: monitoringEntry, quarter: monitoring.quarter, agreementId: monitoring.agreementId })
    .from(monitoringEntry)
    .innerJoin(monitoring, eq(monitoring.id, monitoringEntry.monitoringId))
    .where(
      and(
        isNotNull(monitoringEntry.deadline),
        lte(monitoringEntry.deadline, horizon),
        isNull(monitoringEntry.followedUpOn),
        inArray(monitoringEntry.status, [...NEEDS_IMPROVEMENT]),
      ),
    )
    .orderBy(asc(monitoringEntry.deadline), asc(monitoringEntry.deliverable))
    .all();
  return rows.map(({ entry: { monitoringId, deliverable, deadline, improvement }, quarter, agreementId }) => {
    const inForce = readInForce(db, agreementId);
    const task = inForce && deliverablesOf(inForce.content).find(({ number }) => number === deliverable)?.task;
    const due = deadline ?? '';
    const facts = { agreementId, monitoringId, deliverable, quarter, title: task ?? improvement };
    return { what: 'improvement', ...facts, date: due, due, late: today > due };
  });
}

/** L7: four newsletters a year, and information every quarter. */
function informationWarnings(db: ReadDb, { content, quarters }: AgreementInForce, today: IsoDate): Warning[] {
  const now = quarters.find(({ from, to }) => today >= from && today <= to);
  if (!now) return [];
  const have = newsletters(db, { from: content.from, to: today }).value;
  const expected = quarters.filter(({ to }) => to < today).length;
  const isLate = addDays(today, LATE_IN_QUARTER) >= now.to;
  const silent = isLate && informationQuarters(db, { from: now.from, to: today }).value === 0;
  return [
    ...(have < expected
      ? [
          {
            ...{ rule: 'L7' as const, key: 'agreement.newslettersBehind' as const },
            params: { from: formatDate(content.from), have, expected },
          },
        ]
      : []),
    ...(silent
      ? [{ rule: 'L7' as const, key: 'agreement.noInformation' as const, params: { to: formatDate(now.to) } }]
      : []),
  ];
}

/** L9: near the year's end: reports that were not received, discussed or circulated. */
function reportWarnings(db: ReadDb, { content: { from, until } }: AgreementInForce, today: IsoDate): Warning[] {
  if (addDays(today, NEAR_THE_END) < until) return [];
  const to = formatDate(until);
  const received = db
    .select()
    .from(receivedReport)
    .where(
      and(inArray(receivedReport.kind, ['custody_visitors', 'stop_and_search']), lte(receivedReport.receivedOn, today)),
    )
    .orderBy(asc(receivedReport.receivedOn))
    .all()
    .filter(({ receivedOn }) => receivedOn >= from);
  const count = (kind: string) => received.filter((row) => row.kind === kind).length;
  const wanted = [
    { kind: 'custody_visitors', each: 1 },
    { kind: 'stop_and_search', each: 2 },
  ] as const;
  return [
    ...wanted.flatMap(({ kind, each }): Warning[] =>
      count(kind) >= each
        ? []
        : [{ rule: 'L9', key: `agreement.reportNotReceived.${kind}`, params: { have: count(kind), to } }],
    ),
    ...received.flatMap(({ title, discussedAtId, circulatedOn }): Warning[] => [
      ...(discussedAtId === null
        ? [{ rule: 'L9' as const, key: 'agreement.reportNotDiscussed' as const, params: { title, to } }]
        : []),
      ...(circulatedOn === null
        ? [{ rule: 'L9' as const, key: 'agreement.reportNotCirculated' as const, params: { title, to } }]
        : []),
    ]),
  ];
}

/** L7, L9: of the agreement that is in force today; none: nothing is promised to anybody. */
export const monitoringWarnings = (db: ReadDb, today: IsoDate): Warning[] =>
  readAllInForce(db)
    .filter(({ content }) => content.from <= today && content.until >= today)
    .flatMap((each) => [...informationWarnings(db, each, today), ...reportWarnings(db, each, today)]);
