import type { MeetingId, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeeting } from '../meetings/queries.ts';
import { fullName, readMembers } from '../members/queries.ts';
import { receivesPapers } from '../members/rules.ts';
import type { Role } from '../office/roles.ts';
import { readSendable, type SendablePaper } from './papers.ts';
import { type Distribution, readDistributions } from './queries.ts';
import { isForAll, wayTo } from './rules.ts';

/** Who of those whom papers go to has not had it in any edition. */
function missingOf(title: string, sent: readonly Distribution[], members: readonly { id: MemberId; name: string }[]) {
  const had = new Set(
    sent.filter((each) => each.title === title).flatMap(({ recipients }) => recipients.map(({ memberId }) => memberId)),
  );
  return members.filter(({ id }) => !had.has(id)).map(({ id, name }) => ({ id, name }));
}

/** A paper with its editions as one: what it is, and who has had it. */
function byTitle(papers: readonly SendablePaper[]) {
  return [...Map.groupBy(papers, ({ title }) => title)].map(([title, editions]) => ({
    ...{ title, what: editions[0]?.what ?? 'invitation' },
    editions: editions.map(({ key, audience }) => ({ key, audience, forAll: isForAll(audience) })),
  }));
}

/** What of a meeting can be sent out, what was, and who has not had it; nothing for an unknown id. Never an address. */
export function readDistributionPage(db: ReadDb, id: MeetingId, roles: readonly Role[]) {
  const row = readMeeting(db, id);
  if (!row) return undefined;
  const sent = readDistributions(db, id);
  const members = readMembers(db)
    .filter(receivesPapers)
    .map((each) => {
      const { email, address, organisation } = each;
      const reach = { hasEmail: email !== '', hasAddress: address !== '' };
      return { ...{ id: each.id, name: fullName(each), organisation }, ...wayTo(each), ...reach };
    });
  return {
    meeting: row,
    papers: byTitle(readSendable(db, row)).map((paper) => ({
      ...paper,
      missing: missingOf(paper.title, sent, members),
      sentTo: members.length - missingOf(paper.title, sent, members).length,
    })),
    sent,
    members,
    may: { send: roles.includes('administrator') },
  };
}
export type DistributionPage = NonNullable<ReturnType<typeof readDistributionPage>>;
