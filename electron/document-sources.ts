import type { IsoDate, MeetingId } from '../db/base/brand.ts';
import { yearOf } from '../db/meetings/cycle.ts';
import { advertisementData, agendaDocumentData } from '../db/meetings/document-data.ts';
import { deadlines } from '../db/meetings/rules.ts';
import type { AgendaSnapshot, SnapshotVenue } from '../db/meetings/snapshot.ts';
import { readAttachmentFile } from '../db/office/attachments.ts';
import { type GroupProfile, readGroup } from '../db/office/queries.ts';
import { readSettings } from '../db/office/settings-store.ts';
import type { DocumentRequest } from './api/document-requests.ts';
import type { Core } from './core.ts';
import type { MadeFrom } from './document-desk.ts';
import { agreementData } from './document-sources-agreement.ts';
import { addressLabelsData, coveringLettersData, type DistributionPaperData } from './document-sources-distribution.ts';
import { type ElectionPaperData, electionPaperData } from './document-sources-elections.ts';
import { membersListSource } from './document-sources-members.ts';
import { actionLogData, meetingName, minutesData } from './document-sources-minutes.ts';
import { type MonitoringPaperSource, monitoringPaperSource } from './document-sources-monitoring.ts';
import { plannerData } from './document-sources-planner.ts';
import { type TreasuryPaperData, treasuryPaperData } from './document-sources-treasury.ts';
import type { ActionLogData } from './documents/action-log.ts';
import type { AdvertisementData } from './documents/advertisement.ts';
import type { AgendaData } from './documents/agenda.ts';
import type { AgreementData } from './documents/agreement.ts';
import type { FollowUpLettersData } from './documents/follow-up-letters.ts';
import type { HeadedLetterData } from './documents/headed-letter.ts';
import type { Contact, HeadedPaper, PrintedVenue } from './documents/kit/definition.ts';
import type { MembersListData } from './documents/members-list.ts';
import type { MinutesData } from './documents/minutes.ts';
import type { YearPlannerData } from './documents/year-planner.ts';
import { lettersData } from './follow-up-letters.ts';

/** What the press draws, and what it was made from. */
export type Source = { from: MadeFrom } & (
  | { kind: 'agenda'; data: AgendaData }
  | { kind: 'advertisement'; data: AdvertisementData }
  | { kind: 'membersList'; data: MembersListData }
  | { kind: 'minutes'; data: MinutesData }
  | { kind: 'actionLog'; data: ActionLogData }
  | { kind: 'yearPlanner'; data: YearPlannerData }
  | { kind: 'followUpLetters'; data: FollowUpLettersData }
  | { kind: 'headedLetter'; data: HeadedLetterData }
  | { kind: 'agreement'; data: AgreementData }
  | DistributionPaperData
  | MonitoringPaperSource
  | ElectionPaperData
  | TreasuryPaperData
);

const linesOf = (text: string) => text.split('\n').filter((each) => each.trim() !== '');

/** A16: the group's headed paper as it is today. A logo whose file is damaged is left out; the office's page says so. */
export function headedPaper(core: Core, group: GroupProfile): HeadedPaper {
  const { name: groupName, shortName, borough, phone, email, fax, minicom, website, logoId } = group;
  const file = logoId === null ? null : readAttachmentFile(core.office(), logoId);
  const logo = file?.ok ? { bytes: file.value.bytes, mime: file.value.mime, alt: groupName } : null;
  const lines = linesOf(group.addressLines);
  return {
    groupName,
    shortName,
    borough,
    addressLines: lines,
    phone,
    email,
    fax,
    minicom,
    website,
    ...(logo && { logo }),
  };
}

const contactOf = ({ contactName: name, phone, email, fax, minicom }: GroupProfile): Contact => ({
  name,
  phone,
  email,
  fax,
  minicom,
});

export const venueOf = (venue: SnapshotVenue | null, room: string): PrintedVenue | null => venue && { ...venue, room };

/** A9: the last day to ask for an interpreter; null when it has passed, because then the paper must not promise it. */
function accessBy(core: Core, date: IsoDate): IsoDate | null {
  const by = deadlines(date, readSettings(core.office().read)).interpreter;
  return by >= core.options.clock.today() ? by : null;
}

const nextOf = (next: AgendaSnapshot['next']) =>
  next && { date: next.date, start: next.start, place: [next.venueName, next.venueAddress].filter(Boolean).join(', ') };

function agendaSource(core: Core, group: GroupProfile, request: Extract<DocumentRequest, { kind: 'agenda' }>) {
  const found = agendaDocumentData(core.office().read, request.meetingId, request.version ?? undefined);
  if (!found) return null;
  const { snapshot, version } = found;
  const { meeting, venue, items, arising, next } = snapshot;
  const { date, start, plannedMinutes, open } = meeting;
  const status = version
    ? {
        state: 'agreed' as const,
        version: version.number,
        agreedBy: version.agreedBy,
        agreedOn: version.agreedOn,
        supplementReason: version.supplementReason,
      }
    : { state: 'draft' as const };
  const data: AgendaData = {
    paper: headedPaper(core, group),
    edition: request.edition,
    status,
    meeting: { name: meetingName(meeting), date, start, plannedMinutes, open },
    venue: venueOf(venue, meeting.room),
    intro: '',
    items: items.map(({ papers, ...item }) => ({
      ...item,
      papers: papers.map(({ title, audience }) => ({ title, audience })),
    })),
    arising,
    next: nextOf(next),
    contact: contactOf(group),
    accessBy: accessBy(core, date),
  };
  return { kind: request.kind, data, from: fromMeeting(request.meetingId, version?.id ?? null) };
}

const fromMeeting = (id: MeetingId, agendaVersionId: MadeFrom['agendaVersionId']): MadeFrom => ({
  recordKind: 'meeting',
  recordId: id,
  agendaVersionId,
});

const FROM_NOWHERE: MadeFrom = { recordKind: null, recordId: null, agendaVersionId: null };

function advertisementSource(
  core: Core,
  group: GroupProfile,
  request: Extract<DocumentRequest, { kind: 'advertisement' }>,
) {
  const found = advertisementData(core.office().read, request.meetingId);
  if (!found) return null;
  const { meeting, venue, topics, invitation, welcome } = found;
  const { date, start, plannedMinutes } = meeting;
  const isPlain = meeting.title === '' && meeting.kind !== 'agm';
  const data: AdvertisementData = {
    paper: headedPaper(core, group),
    format: request.format,
    name: isPlain ? '' : meetingName(meeting),
    date,
    start,
    plannedMinutes,
    venue: venueOf(venue, meeting.room),
    topics,
    invitation,
    welcome,
    contact: contactOf(group),
    accessBy: accessBy(core, date),
  };
  return { kind: request.kind, data, from: fromMeeting(request.meetingId, null) };
}

function letterSource(core: Core, group: GroupProfile, text: string) {
  const data: HeadedLetterData = {
    paper: headedPaper(core, group),
    date: text === '' ? null : core.options.clock.today(),
    yourRef: '',
    ourRef: '',
    addressee: [],
    text,
  };
  return { kind: 'headedLetter' as const, data, from: FROM_NOWHERE };
}

type PlainKind = Exclude<
  DocumentRequest,
  { electionId: unknown } | { wholePounds: unknown } | { monitoringId: unknown }
>['kind'];
type Gather<K extends PlainKind> = (
  core: Core,
  group: GroupProfile,
  request: Extract<DocumentRequest, { kind: K }>,
) => Source | null;

/** The documents that are neither of an election nor of the treasury. */
const GATHERED: { readonly [K in PlainKind]: Gather<K> } = {
  agenda: agendaSource,
  advertisement: advertisementSource,
  headedLetter: (core, group, { text }) => letterSource(core, group, text),
  agreement(core, group, request) {
    const data = agreementData(core.office().read, headedPaper(core, group), request);
    return data && { kind: request.kind, data, from: FROM_NOWHERE };
  },
  membersList(core, group, { kind, edition }) {
    const data = membersListSource(core.office().read, core.options.clock.today(), edition);
    return { kind, data: { ...data, paper: headedPaper(core, group) }, from: FROM_NOWHERE };
  },
  minutes(core, group, request) {
    const data = minutesData(core.office().read, headedPaper(core, group), request);
    return data && { kind: request.kind, data, from: fromMeeting(request.meetingId, null) };
  },
  actionLog(core, group, { kind, edition }) {
    const on = core.options.clock.today();
    const data = actionLogData(core.office().read, headedPaper(core, group), { on, edition });
    return { kind, data, from: FROM_NOWHERE };
  },
  followUpLetters(core, group, request) {
    const today = core.options.clock.today();
    const data = lettersData(core.office().read, headedPaper(core, group), { ...request, today });
    return data && { kind: request.kind, data, from: fromMeeting(request.meetingId, null) };
  },
  yearPlanner(core, group, { kind, date, basis }) {
    const start = { month: group.yearStartMonth, day: group.yearStartDay };
    const data = plannerData(core.office().read, headedPaper(core, group), yearOf(date, basis, start));
    return { kind, data, from: FROM_NOWHERE };
  },
  coveringLetters(core, group, request) {
    const made = coveringLettersData(core, request, headedPaper(core, group));
    return made && { ...made, from: fromMeeting(request.meetingId, null) };
  },
  addressLabels(core, group, request) {
    const made = addressLabelsData(core, request, headedPaper(core, group));
    return made && { ...made, from: FROM_NOWHERE };
  },
};

/** Gathers the plain data of a document from the record; null for a record that is not there. */
export function gather(core: Core, request: DocumentRequest): Source | null {
  const group = readGroup(core.office().read);
  if (!group) return null;
  const today = core.options.clock.today();
  if ('electionId' in request) {
    const made = electionPaperData(core.office().read, request, headedPaper(core, group), today);
    return made && { ...made, from: { recordKind: 'election', recordId: request.electionId, agendaVersionId: null } };
  }
  if ('monitoringId' in request) {
    const made = monitoringPaperSource(core, headedPaper(core, group), request);
    const from = { recordKind: 'monitoring' as const, recordId: request.monitoringId, agendaVersionId: null };
    return made && { ...made, from };
  }
  if ('wholePounds' in request) {
    const found = treasuryPaperData(core.office().read, request, headedPaper(core, group), today);
    return found && { ...found.made, from: { ...FROM_NOWHERE, ...(found.coded && { coded: found.coded }) } };
  }
  // The compiler does not see that the entry of a kind takes the request of that kind.
  return (GATHERED[request.kind] as Gather<PlainKind>)(core, group, request as never);
}
