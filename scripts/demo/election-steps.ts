import type { z } from 'zod';
import type { ContestId, NominationId, RoundId } from '../../db/base/brand.ts';
import { DEFAULT_CHOICES, type protocolDraft } from '../../db/elections/input.ts';
import type { ElectionPage } from '../../db/elections/page.ts';
import type { OfficeName } from '../../db/members/words.ts';
import { must } from './client.ts';
import type { DemoForm } from './election-shape.ts';
import { MEMBERS, nameOf } from './play-members.ts';
import { type Event, known, type Story } from './story.ts';

/** What the story's elections share: the steps from the protocol to the forms, and finding one's way in an election. */

export const electionPage = async ({ api, elections }: Story, key: string): Promise<ElectionPage> =>
  must(`read ${key}`, await api.elections.page({ electionId: known(elections, key) }));

/** What every step of a whole election carries. */
export async function ofElection(story: Story, key: string) {
  const { election } = await electionPage(story, key);
  return { electionId: election.id, version: election.version };
}

/** The forms that still stand, the office named first: "chair Ruth Abrahamson". */
export function formsOf({ nominations }: ElectionPage): Map<string, NominationId> {
  const standing = nominations.filter(({ state }) => state === 'entered');
  return new Map(standing.map((form) => [`${form.office} ${form.firstName} ${form.surname}`, form.id]));
}

/** The office's place in the election, and its round that still runs; none where there is no ballot. */
export function contestOf(page: ElectionPage, office: OfficeName): { contestId: ContestId; roundId: RoundId | null } {
  const contest = page.contests.find((each) => each.office === office);
  if (!contest) throw new Error(`the demo’s election has no ${office}`);
  const running = contest.rounds.find(({ state }) => state !== 'declared' && state !== 'void');
  return { contestId: contest.id, roundId: running?.id ?? null };
}

type Protocol = Omit<z.input<typeof protocolDraft>, keyof typeof DEFAULT_CHOICES> &
  Partial<z.input<typeof protocolDraft>>;

export type DemoElection = {
  /** The key of its meeting, and of the election. */
  key: string;
  title: string;
  date: string;
  protocol: Protocol;
  people: { returningOfficer: string; tellerA: string; tellerB: string };
  draftedOn: string;
  agreedOn: string;
  circulatedOn: string;
  opensOn: string;
};

/** E10: the protocol is drafted, agreed by the steering committee and sent to everybody, and nominations open. */
export function begins({ key, title, date, protocol, people, ...days }: DemoElection): Event[] {
  const draft = async (story: Story) => {
    const { api, elections, meetings } = story;
    const made = must(key, await api.elections.create({ meetingId: known(meetings, key), title, date }));
    elections.set(key, made.electionId);
    const whole = { ...DEFAULT_CHOICES, ...protocol };
    const saved = await api.elections.saveProtocol({ ...(await ofElection(story, key)), title, date, protocol: whole });
    must('protocol', saved);
    must('people', await api.elections.savePeople({ ...(await ofElection(story, key)), ...people }));
  };
  const agree = async (story: Story) => {
    const how = { agreedBy: 'The steering committee', agreedOn: days.agreedOn, accepted: [] };
    must('agreed', await story.api.elections.agreeProtocol({ ...(await ofElection(story, key)), ...how }));
  };
  const circulate = async (story: Story) => {
    const { rows } = must('members', await story.api.members.list({}));
    const to = 'All members: by e-mail, and by post to those without';
    const how = { on: days.circulatedOn, to, how: 'mixed' as const, members: rows.length, accepted: [] };
    must('circulated', await story.api.elections.circulate({ ...(await ofElection(story, key)), ...how }));
  };
  return [
    { on: days.draftedOn, run: draft },
    { on: days.agreedOn, run: agree },
    { on: days.circulatedOn, run: circulate },
    {
      on: days.opensOn,
      run: async (story) => {
        must('opened', await story.api.elections.openNominations(await ofElection(story, key)));
      },
    },
  ];
}

/** The names on a form, as the register has them. */
export function namesOf(member: string): { firstName: string; surname: string } {
  const found = MEMBERS.find((each) => nameOf(each) === member);
  if (!found) throw new Error(`the demo’s register has no “${member}”`);
  return { firstName: found.firstName, surname: found.surname };
}

/** A form on the day on which it came. */
export const nominates = (key: string, { member, ...answers }: DemoForm): Event => ({
  on: answers.receivedOn,
  run: async (story) => {
    const form = { electionId: known(story.elections, key), memberId: known(story.members, member), consent: true };
    const entered = { ...form, ...namesOf(member), ...answers, accepted: [] };
    must(`form of ${member}`, await story.api.elections.nominate(entered));
  },
});
