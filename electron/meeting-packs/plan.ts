import type { IsoDate, MeetingId } from '../../db/base/brand.ts';
import { addDays } from '../../db/base/dates.ts';
import { type AgendaDocumentData, agendaDocumentData } from '../../db/meetings/document-data.ts';
import { type MeetingRow, readMeeting } from '../../db/meetings/queries.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { readMattersArising } from '../../db/minutes/action-queries.ts';
import { readMinutes, readMinutesVersion, readMinutesVersions, readNeighbour } from '../../db/minutes/queries.ts';
import { parseMinutes } from '../../db/minutes/snapshot.ts';
import { fileIsThere } from '../../db/office/attachments.ts';
import { currentPacks, type ReadPack, readPacks } from '../../db/packs/queries.ts';
import {
  editionsOf,
  hasOnlyFront,
  type PackBlocker,
  type PlannedPart,
  packBlockers,
  planParts,
  supplementParts,
} from '../../db/packs/rules.ts';
import type { PackKind, PartKind } from '../../db/packs/words.ts';
import { readHead } from '../../db/treasury/book.ts';
import type { Core } from '../core.ts';
import { findLibreOffice } from '../packs/to-pdf/libre-office.ts';

/** What a pack of a meeting would hold, from the records as they are. */

/** The minutes that the meeting is to approve, as the chair agreed them. */
export type PreviousMinutes = { meetingId: MeetingId; date: IsoDate; version: number; audiences: readonly Audience[] };

/** What the pack does without. */
export type PackNote = { kind: 'minutes_not_agreed'; date: IsoDate };

export type PackPlan = {
  kind: PackKind;
  meeting: MeetingRow;
  agenda: AgendaDocumentData;
  previous: PreviousMinutes | null;
  parts: PlannedPart[];
  editions: Audience[];
  /** For whom what stands in those parts of ours is: each edition has its own wording of them. */
  mixed: Record<'previous_minutes' | 'action_log', readonly Audience[]>;
  /** The pack in force and what supplements it. */
  current: ReadPack[];
  /** The number of the newest pack of the meeting; 0 for none. */
  after: number;
  /** The number of its first page. */
  from: number;
  blockers: PackBlocker[];
  notes: PackNote[];
};

/** The group's own meetings have its actions and its treasurer's report; a sub-group's and an event have their papers alone. */
const hasGroupParts = ({ kind }: MeetingRow) => kind === 'ordinary' || kind === 'agm';

function previousOf(core: Core, row: MeetingRow): { previous: PreviousMinutes | null; notes: PackNote[] } {
  const { read } = core.office();
  const before = row.kind === 'public_event' ? undefined : readNeighbour(read, row, 'before');
  if (!before) return { previous: null, notes: [] };
  const state = readMinutes(read, before.id)?.state;
  const newest = readMinutesVersions(read, before.id).at(-1);
  const version = newest && readMinutesVersion(read, newest.id);
  // A12: nobody is sent minutes that the chair has not agreed.
  if (!version || state === 'draft' || state === 'with_chair') {
    return { previous: null, notes: [{ kind: 'minutes_not_agreed', date: before.date }] };
  }
  const audiences = new Set(parseMinutes(version.snapshot).items.map((item) => item.audience));
  const previous = { meetingId: before.id, date: before.date, version: version.number, audiences: [...audiences] };
  return { previous, notes: [] };
}

/** A13: what the action log of the pack lists: the same as the paper by itself on the day of the meeting. */
function actionsFor(core: Core, row: MeetingRow) {
  const { read } = core.office();
  const before = readNeighbour(read, row, 'before')?.date ?? null;
  return readMattersArising(read, addDays(row.date, 1), before);
}

const isWord = (name: string) => /\.(docx?|odt)$/i.test(name);

/** Papers that stand in the way: their file is gone, or nothing here can make it a PDF. */
function troubled(core: Core, parts: readonly PlannedPart[]) {
  const papers = parts.filter(({ kind }) => kind === 'paper');
  const gone = papers.filter(({ sha256 }) => !fileIsThere(core.office(), sha256));
  const word = papers.filter(({ fileName }) => isWord(fileName));
  return {
    missingPapers: gone.map(({ title }) => title),
    wordPapers: word.length > 0 && findLibreOffice() === null ? word.map(({ title }) => title) : [],
  };
}

/** The pack, or the supplement, that would be built now; nothing for an unknown meeting. */
export function planPack(core: Core, meetingId: MeetingId, kind: PackKind): PackPlan | undefined {
  const { read } = core.office();
  const row = readMeeting(read, meetingId);
  const agenda = row && agendaDocumentData(read, meetingId);
  if (!row || !agenda) return undefined;
  const { previous, notes } = previousOf(core, row);
  const actions = hasGroupParts(row) ? actionsFor(core, row) : [];
  const whole = planParts(agenda.snapshot.items, {
    previousMinutes: previous !== null,
    actionLog: actions.length > 0,
    treasurersReport: hasGroupParts(row) && readHead(read).seq > 0,
  });
  const packs = readPacks(read, meetingId);
  const current = currentPacks(packs);
  const last = current.at(-1);
  const sent = current.flatMap((each) => each.parts);
  const parts = kind === 'pack' ? whole : supplementParts(whole, sent);
  const has = (part: PartKind) => parts.some((each) => each.kind === part);
  const mixed = {
    previous_minutes: has('previous_minutes') ? (previous?.audiences ?? []) : [],
    action_log: has('action_log') ? actions.map(({ audience }) => audience) : [],
  };
  const blockers = packBlockers(kind, {
    meetingState: row.state,
    agendaState: row.agendaState,
    ...troubled(core, parts),
    nothingNew: hasOnlyFront(parts) && last?.versionId === agenda.version?.id,
    hasPack: last !== undefined,
  });
  return {
    ...{ kind, meeting: row, agenda, previous, parts, mixed, current, blockers, notes },
    editions: editionsOf(parts, { open: row.open, mixed: [...mixed.previous_minutes, ...mixed.action_log] }),
    after: packs.at(-1)?.number ?? 0,
    from: kind === 'pack' ? 1 : (last?.lastPage ?? 0) + 1,
  };
}
