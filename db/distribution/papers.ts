import { distribution as words } from '../../resources/locales/en-GB/distribution.ts';
import type { AttachmentId, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readVersions } from '../meetings/agenda-queries.ts';
import type { MeetingRow } from '../meetings/queries.ts';
import type { Audience } from '../meetings/words.ts';
import type { SentWhat } from './words.ts';

/** Where the file comes from: drawn when it is wanted, or kept. */
export type PaperSource =
  | { from: 'advertisement' }
  | { from: 'agenda'; version: number; edition: 'public' | 'members' }
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

const invitation = (): SendablePaper => ({
  ...{ key: 'invitation', what: 'invitation', title: words.paper.invitation, audience: 'public' },
  source: { from: 'advertisement' },
});

/** The newest agreed agenda, in its two editions. */
function agendas(db: ReadDb, id: MeetingId): SendablePaper[] {
  const number = Math.max(0, ...readVersions(db, id).map((version) => version.number));
  if (number === 0) return [];
  const title = words.paper.agenda.replace('{{number}}', String(number));
  return (['members', 'public'] as const).map((edition) => ({
    ...{ key: `agenda:${number}:${edition}`, what: 'agenda', title, audience: edition },
    source: { from: 'agenda', version: number, edition },
  }));
}

/** What of a meeting can be sent out now. */
export const readSendable = (db: ReadDb, row: MeetingRow): SendablePaper[] => [
  ...(row.open ? [invitation()] : []),
  ...agendas(db, row.id),
];
