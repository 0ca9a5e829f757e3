import { MONITORING_PAPERS, type MonitoringPaper } from '../../db/agreement/words.ts';
import { isIsoDate } from '../../db/base/dates.ts';
import { ELECTION_PAPERS, type ElectionPaperKind } from '../../db/elections/words.ts';
import { AUDIENCES, type Audience } from '../../db/meetings/words.ts';
import { TREASURY_PAPERS, type TreasuryPaperKind } from '../../db/treasury/paper-rules.ts';
import type { api } from '../app/client.ts';
import type { ChosenLetter } from './letterText.ts';

export type DocumentRequest = Parameters<typeof api.documents.make>[0]['request'];

/** What the preview's address carries: `#/documents/preview?kind=agenda&meeting=3&version=1&edition=public`. */
export type PreviewSearch = {
  kind: DocumentRequest['kind'];
  meeting?: number;
  version?: number;
  edition?: Audience;
  format?: 'poster' | 'leaflet';
  election?: number;
  agreement?: number;
  monitoring?: number;
  /** The round, form or declaration that a paper of an election is of; the account, fund, budget or payment of the treasury's. */
  of?: number;
  copies?: number;
  /** The whole kit: papers in large print for each round. */
  largePrint?: number;
  firstStub?: number;
  large?: boolean;
  teller?: 'a' | 'b';
  /** Of the year planner: which year holds the day `from`. */
  basis?: 'financial' | 'calendar';
  /** The days of a paper of the treasury, or a day of the planner's year. */
  from?: string;
  to?: string;
  wholePounds?: boolean;
};

/** Papers whose request is not in the address: it comes from the page that asked for them. */
const HELD_KINDS = ['coveringLetters', 'addressLabels'] as const;

const KINDS: readonly string[] = [
  'agenda',
  'advertisement',
  'membersList',
  'minutes',
  'actionLog',
  'followUpLetters',
  'yearPlanner',
  'headedLetter',
  'agreement',
  ...HELD_KINDS,
  ...ELECTION_PAPERS,
  ...TREASURY_PAPERS,
  ...MONITORING_PAPERS,
];

const isElectionKind = (kind: PreviewSearch['kind']): kind is ElectionPaperKind =>
  (ELECTION_PAPERS as readonly string[]).includes(kind);

const isTreasuryKind = (kind: PreviewSearch['kind']): kind is TreasuryPaperKind =>
  (TREASURY_PAPERS as readonly string[]).includes(kind);

const isAudience = (value: unknown): value is Audience => (AUDIENCES as readonly unknown[]).includes(value);

const whole = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

function electionPart(search: Record<string, unknown>): Partial<PreviewSearch> {
  const found = {
    election: whole(search.election),
    agreement: whole(search.agreement),
    monitoring: whole(search.monitoring),
    of: whole(search.of),
    copies: whole(search.copies),
    largePrint: whole(search.largePrint),
    firstStub: whole(search.firstStub),
    large: search.large === true ? true : undefined,
    teller: search.teller === 'a' || search.teller === 'b' ? search.teller : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const day = (value: unknown): string | undefined => (typeof value === 'string' && isIsoDate(value) ? value : undefined);

function treasuryPart(search: Record<string, unknown>): Partial<PreviewSearch> {
  const [from, to] = [day(search.from), day(search.to)];
  return { ...(from && { from }), ...(to && { to }), ...(search.wholePounds === true && { wholePounds: true }) };
}

/** Reads the address; what makes no sense in it becomes the first sensible choice, and the API has the last word. */
export function readPreviewSearch(search: Record<string, unknown>): PreviewSearch {
  const kind = KINDS.includes(String(search.kind)) ? (search.kind as PreviewSearch['kind']) : 'headedLetter';
  const meeting = whole(search.meeting);
  const version = whole(search.version);
  return {
    kind,
    ...electionPart(search),
    ...treasuryPart(search),
    ...(meeting && { meeting }),
    ...(version && { version }),
    ...(search.basis === 'financial' || search.basis === 'calendar' ? { basis: search.basis } : {}),
    ...(isAudience(search.edition) && { edition: search.edition }),
    ...(search.format === 'poster' || search.format === 'leaflet' ? { format: search.format } : {}),
  };
}

type AgreementKind = 'agreement' | MonitoringPaper;

const isAgreementKind = (kind: PreviewSearch['kind']): kind is AgreementKind =>
  kind === 'agreement' || (MONITORING_PAPERS as readonly string[]).includes(kind);

function agreementRequest(kind: AgreementKind, search: PreviewSearch): DocumentRequest {
  const { agreement = 0, monitoring = 0, version = null } = search;
  return kind === 'agreement' ? { kind, agreementId: agreement, number: version } : { kind, monitoringId: monitoring };
}

function electionRequest(kind: ElectionPaperKind, search: PreviewSearch): DocumentRequest {
  const { election = 0, of = null, copies = 1, largePrint = 0, firstStub = 1, large = false, teller = 'a' } = search;
  return { kind, electionId: election, of, copies, largePrint, firstStub, large, teller };
}

function treasuryRequest(kind: TreasuryPaperKind, search: PreviewSearch): DocumentRequest {
  const { of = null, from = null, to = null, wholePounds = false } = search;
  return { kind, of, from, to, wholePounds };
}

/** The request that the address stands for. What is private is not in it: the texts of letters, and `held`. */
export function requestOf(
  search: PreviewSearch,
  letterText: string,
  letters: readonly ChosenLetter[],
  held: DocumentRequest | null = null,
): DocumentRequest {
  const { kind, meeting = 0, version = null, edition = 'public', format = 'poster' } = search;
  const forMembers = edition === 'public' ? 'public' : 'members';
  if (kind === 'agenda') return { kind, meetingId: meeting, version, edition: forMembers };
  if (kind === 'followUpLetters') return { kind, meetingId: meeting, letters: [...letters] };
  if (kind === 'yearPlanner') return { kind, date: search.from ?? '', basis: search.basis ?? 'financial' };
  if (kind === 'actionLog') return { kind, edition };
  if (kind === 'minutes') return { kind, meetingId: meeting, edition };
  if (kind === 'advertisement') return { kind, meetingId: meeting, format };
  if (kind === 'membersList') return { kind, edition: forMembers };
  if (isAgreementKind(kind)) return agreementRequest(kind, search);
  if (isElectionKind(kind)) return electionRequest(kind, search);
  if (isTreasuryKind(kind)) return treasuryRequest(kind, search);
  return held?.kind === kind ? held : { kind: 'headedLetter', text: letterText };
}
