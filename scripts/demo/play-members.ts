import type { MemberFields } from '../../db/members/input.ts';
import { must } from './client.ts';
import { STARTED_ON } from './group.ts';
import type { DemoMember, DemoTerm } from './member-shape.ts';
import { AGENCY_MEMBERS } from './members-agencies.ts';
import { COMMUNITY_MEMBERS } from './members-communities.ts';
import { WARD_MEMBERS } from './members-wards.ts';
import { TERMS } from './officers.ts';
import { type Event, goOn, known, type Story } from './story.ts';

export const MEMBERS: readonly DemoMember[] = [...WARD_MEMBERS, ...AGENCY_MEMBERS, ...COMMUNITY_MEMBERS];

export const nameOf = (member: Pick<DemoMember, 'firstName' | 'surname'>) => `${member.firstName} ${member.surname}`;

/** What the first name and surname make of an address at example.org: no accents, no spaces. */
function emailOf({ firstName, surname }: DemoMember): string {
  const plain = `${firstName}.${surname}`.replaceAll('ı', 'i').replaceAll('ø', 'o').normalize('NFD');
  return `${plain.replace(/[^a-z.-]/gi, '').toLowerCase()}@example.org`;
}

const later = (date: string) => (date > STARTED_ON ? date : STARTED_ON);

function fieldsOf(member: DemoMember, story: Story): MemberFields {
  const { title, firstName, surname, organisation, position, address, postcode, justification, reportsBackTo } = member;
  return {
    ...{ title, firstName, surname, organisation, position, address, postcode, justification, reportsBackTo },
    email: member.noEmail ? '' : emailOf(member),
    phone: member.phone ?? '',
    mobile: member.mobile ?? '',
    papersBy: member.papersBy ?? (member.noEmail ? 'post' : 'email'),
    standing: member.standing ?? 'member',
    seat: member.seat ?? null,
    wardId: member.ward ? known(story.wards, member.ward) : null,
    joinedOn: member.joinedOn,
    substituteName: member.substitute?.name ?? '',
    substituteContact: member.substitute?.contact ?? '',
    notes: member.notes ?? '',
    categoryIds: member.categories.map((key) => known(story.categories, key)),
    accessNeeds: (member.needs ?? []).map((need) => ({ ...need })),
  };
}

const joins = (member: DemoMember): Event => ({
  on: later(member.joinedOn),
  run: async (story) => {
    const fields = fieldsOf(member, story);
    const { id } = await goOn(`add ${nameOf(member)}`, (accepted) => story.api.members.add({ ...fields, accepted }));
    story.members.set(nameOf(member), id);
  },
});

const leaves = (member: DemoMember, { on, reason }: { on: string; reason: string }): Event => ({
  on,
  run: async (story) => {
    const id = known(story.members, nameOf(member));
    const { version } = must(`read ${nameOf(member)}`, await story.api.members.page({ id })).member;
    await goOn(`end ${nameOf(member)}`, (accepted) =>
      story.api.members.end({ id, version, endedOn: on, reason, endTerms: true, accepted }),
    );
  },
});

/** A term that was over before the program came is entered whole on the first day. */
function terms(): Event[] {
  const ids = new Map<DemoTerm, number>();
  const begins = (term: DemoTerm): Event => ({
    on: later(term.startedOn),
    run: async ({ api, members }) => {
      const { office, how, startedOn, note = '' } = term;
      const memberId = known(members, term.member);
      const begun = must(
        `${term.member}, ${office}`,
        await api.members.beginTerm({ memberId, office, how, startedOn, note }),
      );
      ids.set(term, begun.id);
    },
  });
  const ends = (term: DemoTerm, endedOn: string): Event => ({
    on: later(endedOn),
    run: async ({ api }) => {
      must(`${term.member}’s term`, await api.members.endTerm({ id: ids.get(term) ?? 0, endedOn }));
    },
  });
  return TERMS.flatMap((term) => [begins(term), ...(term.endedOn ? [ends(term, term.endedOn)] : [])]);
}

/** Members who join and leave, and the offices they hold, day by day. */
export const MEMBER_EVENTS: readonly Event[] = [
  ...MEMBERS.map(joins),
  ...MEMBERS.flatMap((member) => (member.ended ? [leaves(member, member.ended)] : [])),
  ...terms(),
];
