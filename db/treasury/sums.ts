import { and, between, eq, gte, lt, sql } from 'drizzle-orm';
import type { IsoDate, Pence } from '../base/brand.ts';
import { addDays, addMonths } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence } from '../base/pence.ts';
import type { Sum } from './account-rules.ts';
import { entry, line, monthTotal } from './schema.ts';

/** Sums over whole months come from `month_total`; only the days of a month that is cut are read line by line. */

function monthSums(db: ReadDb, first: string | null, before: string): Sum[] {
  const { side, sideId, fundId, month } = monthTotal;
  return db
    .select({ side, sideId, fundId, pence: sql<Pence>`sum(${monthTotal.pence})` })
    .from(monthTotal)
    .where(and(lt(month, before), first === null ? undefined : gte(month, first)))
    .groupBy(side, sideId, fundId)
    .all();
}

const side = sql<Sum['side']>`case when ${line.accountId} is not null then 'account'
  when ${line.headingId} is not null then 'heading' else ${line.contra} end`;
const sideId = sql<number>`coalesce(${line.accountId}, ${line.headingId}, 0)`;

function lineSums(db: ReadDb, from: IsoDate, to: IsoDate): Sum[] {
  const { fundId } = line;
  return db
    .select({ side, sideId, fundId, pence: sql<Pence>`sum(${line.pence})` })
    .from(entry)
    .innerJoin(line, eq(line.entryId, entry.id))
    .where(between(entry.date, from, to))
    .groupBy(side, sideId, fundId)
    .all();
}

function merged(parts: readonly Sum[]): Sum[] {
  const all = new Map<string, Sum>();
  for (const part of parts) {
    const key = `${part.side} ${part.sideId} ${part.fundId}`;
    const known = all.get(key);
    all.set(key, { ...part, pence: pence((known?.pence ?? 0) + part.pence) });
  }
  return [...all.values()];
}

/** The lines from a day to a day, both counted, added up by side and fund; `from` null: from the beginning of the books. */
export function sumsOver(db: ReadDb, from: IsoDate | null, to: IsoDate): Sum[] {
  const next = addDays(to, 1);
  const endMonth = next.slice(0, 7);
  const tail = next.endsWith('-01') ? [] : lineSums(db, `${endMonth}-01`, to);
  if (from === null) return merged([...monthSums(db, null, endMonth), ...tail]);
  const isWhole = from.endsWith('-01');
  const firstMonth = isWhole ? from.slice(0, 7) : addMonths(`${from.slice(0, 7)}-01`, 1).slice(0, 7);
  if (firstMonth >= endMonth) return to < from ? [] : merged(lineSums(db, from, to));
  const head = isWhole ? [] : lineSums(db, from, addDays(`${firstMonth}-01`, -1));
  return merged([...head, ...monthSums(db, firstMonth, endMonth), ...tail]);
}
