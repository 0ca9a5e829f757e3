import { asc, eq } from 'drizzle-orm';
import { distribution as words } from '../../resources/locales/en-GB/distribution.ts';
import type { AttachmentId, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readVersions } from '../meetings/agenda-queries.ts';
import type { MeetingRow } from '../meetings/queries.ts';
import type { Audience } from '../meetings/words.ts';
import { readMinuteItems, readMinutes, readMinutesVersions } from '../minutes/queries.ts';
import { mayTake } from '../minutes/rules.ts';
import { pack, packEdition } from '../packs/schema.ts';
import type { SentWhat } from './words.ts';

/** Where the file comes from: drawn when it is wanted, or kept. */
export type PaperSource =
  | { from: 'advertisement' }
  | { from: 'agenda'; version: number; edition: 'public' | 'members' }
  | { from: 'minutes'; edition: Audience }
  | { from: 'file'; attachmentId: AttachmentId };

/** Something that can be sent out: one edition of one paper. */
export type SendablePaper = {
  /** Names it in calls: `agenda:2:public`. */
  key: string;
  what: SentWhat;
  /** The same for all its editions. */
  title: string;
  audience: Audience;
  source: PaperSource;
};

const numbered = (what: 'agenda' | 'pack' | 'supplement' | 'minutes', number: number) =>
  words.paper[what].replace('{{number}}', String(number));

const invitation = (): SendablePaper => ({
  ...{ key: 'invitation', what: 'invitation', title: words.paper.invitation, audience: 'public' },
  source: { from: 'advertisement' },
});

/** The newest agreed agenda, in its two editions. */
function agendas(db: ReadDb, id: MeetingId): SendablePaper[] {
  const number = Math.max(0, ...readVersions(db, id).map((version) => version.number));
  if (number === 0) return [];
  const title = numbered('agenda', number);
  return (['members', 'public'] as const).map((edition) => ({
    ...{ key: `agenda:${number}:${edition}`, what: 'agenda', title, audience: edition },
    source: { from: 'agenda', version: number, edition },
  }));
}

/** A12: minutes that the chair has agreed; the public edition once they are public. */
function minutesPapers(db: ReadDb, id: MeetingId): SendablePaper[] {
  const taken = readMinutes(db, id);
  if (!taken || mayTake(taken.state)) return [];
  const title = numbered('minutes', Math.max(1, ...readMinutesVersions(db, id).map((version) => version.number)));
  const isPublic = taken.state === 'public' || taken.state === 'adopted';
  const isRestricted = readMinuteItems(db, id).some(({ audience }) => audience === 'restricted');
  const editions: Audience[] = ['members', ...(isPublic ? ['public' as const] : [])];
  return [...editions, ...(isRestricted ? ['restricted' as const] : [])].map((audience) => ({
    ...{ key: `minutes:${audience}`, what: 'minutes', title, audience },
    source: { from: 'minutes', edition: audience },
  }));
}

/** The newest pack, and the supplements that followed it, in their editions. */
function packs(db: ReadDb, id: MeetingId): SendablePaper[] {
  const rows = db
    .select({ id: pack.id, number: pack.number, kind: pack.kind, edition: packEdition })
    .from(pack)
    .innerJoin(packEdition, eq(packEdition.packId, pack.id))
    .where(eq(pack.meetingId, id))
    .orderBy(asc(pack.number))
    .all();
  const newest = rows.findLast(({ kind }) => kind === 'pack')?.number ?? 0;
  return rows
    .filter(({ number }) => number >= newest)
    .map(({ id: packId, number, kind, edition: { audience, attachmentId } }) => ({
      ...{ key: `pack:${packId}:${audience}`, what: kind, title: numbered(kind, number), audience },
      source: { from: 'file', attachmentId },
    }));
}

/** What of a meeting can be sent out now. */
export const readSendable = (db: ReadDb, row: MeetingRow): SendablePaper[] => [
  ...(row.open ? [invitation()] : []),
  ...agendas(db, row.id),
  ...packs(db, row.id),
  ...minutesPapers(db, row.id),
];
