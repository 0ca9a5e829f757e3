import type { IsoDate, MemberId } from '../base/brand.ts';
import { londonDateTime } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Warning } from '../base/outcome.ts';
import type { Role } from '../office/roles.ts';
import { readSettings } from '../office/settings-store.ts';
import {
  type HistoryEvent,
  readCategories,
  readHistory,
  readMember,
  readTerms,
  readWards,
  type WholeMember,
} from './queries.ts';
import { byId, maySeePrivate, registerRow } from './register.ts';
import { isCurrent, mandateWarning, receivesPapers, reviewDueOn } from './rules.ts';
import { chairSince, termWarnings, wholeYears } from './terms-rules.ts';

/** What only the administrator and the chair see. */
const privatePart = (member: WholeMember) => ({
  email: member.email,
  phone: member.phone,
  mobile: member.mobile,
  address: member.address,
  postcode: member.postcode,
  papersBy: member.papersBy,
  substituteContact: member.substituteContact,
  accessNeeds: member.accessNeeds,
  notes: member.notes,
});

const object = (json: string | null) => (json ? (JSON.parse(json) as Record<string, unknown>) : {});

/** An event of the history; of an import only that it brought the member in, not the others' ids. */
const entry = ({ before, after, accepted, ...event }: HistoryEvent) => ({
  ...event,
  before: object(before),
  after: event.action === 'members.imported' ? {} : object(after),
  accepted: accepted ? (JSON.parse(accepted) as string[]) : [],
});

/** Everything that a member's page shows on `today`; nothing for an unknown id. What is private is null for who may not see it. */
export function readMemberPage(db: ReadDb, id: MemberId, today: IsoDate, roles: readonly Role[]) {
  const member = readMember(db, id);
  if (!member) return null;
  const settings = readSettings(db);
  const categories = readCategories(db);
  const terms = readTerms(db);
  const history = readHistory(db, id);
  const since = chairSince(terms, id, today);
  const confirmed = history.find((event) => !['member.exported', 'member.erased'].includes(event.action));
  const lastSeen = confirmed ? londonDateTime(confirmed.at).date : member.joinedOn;
  const limits = {
    chairYears: settings['committee.chairYears'],
    electedOfficers: settings['committee.electedOfficers'],
  };
  const warnings: Warning[] = [...mandateWarning(member), ...termWarnings(terms, id, today, limits)];
  return {
    member: {
      ...registerRow(member, byId(categories), byId(readWards(db))),
      version: member.version,
      justification: member.justification,
      reportsBackTo: member.reportsBackTo,
      endReason: member.endReason,
      erasedAt: member.erasedAt,
      substituteName: member.substituteName,
      receivesPapers: receivesPapers(member),
      private: maySeePrivate(roles) ? privatePart(member) : null,
    },
    /** M6: nothing once the membership has ended. */
    reviewDueOn: isCurrent(member) ? reviewDueOn(lastSeen, settings['members.reviewMonths']) : null,
    terms: terms.filter((term) => term.memberId === id),
    /** S4: the years served in a row as chair, while the member is in the chair. */
    chair: since ? { since, years: wholeYears(since, today), maximum: limits.chairYears } : null,
    warnings,
    history: history.map(entry),
  };
}

export type MemberPage = NonNullable<ReturnType<typeof readMemberPage>>;
export type MemberEvent = MemberPage['history'][number];
