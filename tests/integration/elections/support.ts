import type { z } from 'zod';
import { DEFAULT_CHOICES, type protocolDraft } from '../../../db/elections/input.ts';
import { REJECTION_REASONS, type RejectionReason } from '../../../db/elections/words.ts';
import type { OfficeName } from '../../../db/members/words.ts';
import type { ApiClient } from '../../../electron/api/index.ts';
import { must, readyCore } from '../../support/core.ts';
import { add } from '../members/support.ts';

/** An election through the real API, from the draft of its protocol to the night. */

export const AGM = '2011-05-24';
export const PEOPLE = { returningOfficer: 'Owen Prentice', tellerA: 'Jo Marsh', tellerB: 'Sam Field' };
export const WITH_A = { confirmedWith: 'a' as const };

const NAMES = [
  'Okafor',
  'Rahman',
  'Silva',
  'Turner',
  'Usman',
  'Vance',
  'Walsh',
  'Xu',
  'Yates',
  'Zaman',
  'Adams',
  'Brook',
  'Clarke',
  'Dunne',
  'Evans',
];

export type World = Awaited<ReturnType<typeof world>>;
/** As much of a world as playing the night needs: also one that is reached through a browser. */
export type Playing = Pick<World, 'api' | 'members' | 'page' | 'at' | 'contest' | 'round'>;
type Draft = z.input<typeof protocolDraft>;

/** What a test reads of an election, through this API. */
export function readersOf(api: ApiClient) {
  const page = async (electionId: number) => must(await api.elections.page({ electionId }));
  const at = async (electionId: number) => ({ electionId, version: (await page(electionId)).election.version });
  const contest = async (electionId: number, office: OfficeName) => {
    const found = (await page(electionId)).contests.find((each) => each.office === office);
    if (!found) throw new Error(`no contest for ${office}`);
    return found;
  };
  /** The round of an office that is neither declared nor void. */
  const round = async (electionId: number, office: OfficeName) => {
    const found = (await contest(electionId, office)).rounds.find(
      ({ state }) => state !== 'declared' && state !== 'void',
    );
    if (!found) throw new Error(`no round for ${office}`);
    return found;
  };
  return { page, at, contest, round };
}

/** The day on which a world begins. */
export const BEGINS = '2011-01-10';

/** A group with `size` members (all of them voters) and the three seats, on 10 January 2011, or on a core that is set up already. */
export async function world(size = 8, on?: Awaited<ReturnType<typeof readyCore>>) {
  const made = on ?? (await readyCore(BEGINS));
  const { api } = made;
  const members: number[] = [];
  for (let at = 0; at < size; at += 1) {
    const surname = `${NAMES[at % NAMES.length]}${at < NAMES.length ? '' : at}`;
    members.push(await add(api, { surname, firstName: `Ada${at}`, title: '' }));
  }
  const seats = {
    commander: await add(api, { surname: 'Blue', firstName: 'Bob', standing: 'ex_officio', seat: 'borough_commander' }),
    councillor: await add(api, { surname: 'Crown', firstName: 'Cas', standing: 'member', seat: 'lead_councillor' }),
    link: await add(api, { surname: 'Link', firstName: 'Lee', standing: 'ex_officio', seat: 'funder_link' }),
  };
  return { ...made, members, seats, ...readersOf(api) };
}

/** Another day: the program has locked itself by then, and the administrator signs in again. */
export function goTo(w: Pick<World, 'clock' | 'core'>, day: string): void {
  const before = w.core.session.caller();
  w.clock.set(day);
  if (before) w.core.session.begin(before, 15);
}

export type Offices = { office: OfficeName; seats: number }[];

export const draftOf = (more: Partial<Draft> = {}): Draft => ({
  ...DEFAULT_CHOICES,
  offices: [{ office: 'chair', seats: 1 }],
  opensOn: '2011-04-01',
  closesOn: '2011-05-10',
  sendTo: 'Grace Adeyemi, Civic Centre',
  helpFrom: 'Grace Adeyemi, 020 7946 0123',
  floorNominations: false,
  paperOrder: 'alphabet',
  lotMethod: 'by_hand',
  notes: '',
  ...more,
});

const ACCEPT = ['S3', 'E3', 'E10', 'S4'];

/** A circulated protocol with returning officer and tellers, and forms taken: on 1 April 2011. */
export async function takingForms(w: World, more: Partial<Draft> = {}): Promise<number> {
  const { api, at } = w;
  const { electionId } = must(
    await api.elections.create({ meetingId: null, title: 'Election of officers', date: AGM }),
  );
  must(
    await api.elections.saveProtocol({
      ...(await at(electionId)),
      title: 'Election of officers',
      date: AGM,
      protocol: draftOf(more),
    }),
  );
  must(await api.elections.savePeople({ ...(await at(electionId)), ...PEOPLE }));
  must(
    await api.elections.agreeProtocol({
      ...(await at(electionId)),
      agreedBy: 'The group',
      agreedOn: '2011-01-10',
      accepted: ACCEPT,
    }),
  );
  must(
    await api.elections.circulate({
      ...(await at(electionId)),
      on: '2011-01-10',
      to: 'All members',
      how: 'email',
      members: w.members.length,
      accepted: ACCEPT,
    }),
  );
  goTo(w, '2011-04-01');
  must(await api.elections.openNominations(await at(electionId)));
  return electionId;
}

export const formOf = (electionId: number, memberId: number, office: OfficeName, more: object = {}) => ({
  electionId,
  memberId,
  office,
  surname: `Stander${memberId}`,
  firstName: 'Ada',
  skills: 'Listening',
  experience: 'Ten years of it',
  attributes: 'Patience',
  consent: true,
  receivedOn: '2011-04-01',
  accepted: ACCEPT,
  ...more,
});

export const nominate = async (w: World, electionId: number, memberId: number, office: OfficeName): Promise<number> =>
  must(await w.api.elections.nominate(formOf(electionId, memberId, office))).nominationId;

/** Closes the forms after their deadline and makes the candidates final, with the order drawn by the program where it must be. */
export async function finalise(w: World, electionId: number): Promise<void> {
  goTo(w, AGM);
  must(await w.api.elections.closeNominations(await w.at(electionId)));
  const lot = (await w.page(electionId)).protocol?.paperOrder === 'lot';
  const draw = lot ? { method: 'by_program' as const, announced: 'Three dice thrown by members', seed: '4 6 1' } : null;
  must(await w.api.elections.finaliseCandidates({ ...(await w.at(electionId)), draw, accepted: ACCEPT }));
}

/** An election at the roll, ready for the first poll: `standing` says who stands for what. */
export async function ready(
  w: World,
  standing: Partial<Record<OfficeName, number[]>>,
  more: Partial<Draft> = {},
): Promise<number> {
  const electionId = await takingForms(w, more);
  for (const [office, ids] of Object.entries(standing)) {
    for (const id of ids) await nominate(w, electionId, id, office as OfficeName);
  }
  await finalise(w, electionId);
  must(await w.api.elections.freezeRoll(await w.at(electionId)));
  return electionId;
}

/** The poll of an office is open: questions in an order drawn by hand, 20 papers printed. */
export async function open(w: Playing, electionId: number, office: OfficeName, printed = 20): Promise<number> {
  const { api } = w;
  const it = await w.contest(electionId, office);
  const { id: roundId, state, candidates } = await w.round(electionId, office);
  if (state === 'prepared' && !it.questionsHeld) {
    const order = candidates.filter(({ memberId }) => memberId !== null).map(({ candidate }) => candidate);
    must(
      await api.elections.drawQuestionOrder({
        contestId: it.id,
        draw: { method: 'by_hand', announced: 'Names in a bag', order },
      }),
    );
    must(await api.elections.holdQuestions({ roundId, ...WITH_A }));
  }
  must(
    await api.elections.openPoll({ roundId, ...WITH_A, printed, present: 3, boxShownEmpty: true, stampTested: true }),
  );
  return roundId;
}

export type Closing = {
  issued: number;
  unused: number;
  replacements: number;
  spoilt: number;
  notReturned: number;
  helped: number;
  tendered: number;
};

export const closing = (issued: number, more: Partial<Closing> = {}, printed = 20): Closing => ({
  issued,
  unused: printed - issued,
  replacements: 0,
  spoilt: 0,
  notReturned: 0,
  helped: 0,
  tendered: 0,
  ...more,
});

/** Papers to these members, and the poll closed with these figures. */
export async function poll(
  w: Playing,
  roundId: number,
  voters: readonly number[],
  figures = closing(voters.length),
): Promise<void> {
  for (const memberId of voters) must(await w.api.elections.issuePaper({ roundId, memberId }));
  must(await w.api.elections.closePoll({ roundId, ...WITH_A, queueServed: true, ...figures }));
}

export const rejections = (more: Partial<Record<RejectionReason, number>> = {}) =>
  REJECTION_REASONS.map((reason) => ({ reason, papers: more[reason] ?? 0, objected: 0 }));

type Counted = {
  valid: number;
  votes: { candidate: number; votes: number }[];
  sort?: number[];
  rejected?: Partial<Record<RejectionReason, number>>;
};

/** Rulings and both tellers' counts, alike. */
export async function count(w: Playing, roundId: number, counted: Counted) {
  const { valid, votes, sort = [], rejected } = counted;
  must(await w.api.elections.recordRejections({ roundId, ...WITH_A, rejections: rejections(rejected) }));
  must(await w.api.elections.submitCount({ roundId, teller: 'a', valid, votes, sort }));
  return must(await w.api.elections.submitCount({ roundId, teller: 'b', valid, votes, sort }));
}

/** From an open poll to figures that the candidates have seen: `votes` by place on the paper. */
export async function playTo(
  w: Playing,
  electionId: number,
  office: OfficeName,
  votes: readonly number[],
  more: {
    inBox?: number;
    voters?: readonly number[];
    closing?: Partial<Closing>;
    rejected?: Counted['rejected'];
    sort?: number[];
    valid?: number;
  } = {},
): Promise<number> {
  const roundId = await open(w, electionId, office);
  const { candidates } = await w.round(electionId, office);
  const total = votes.reduce((sum, each) => sum + each, 0);
  const rejected = Object.values(more.rejected ?? {}).reduce((sum, each) => sum + each, 0);
  const valid = more.valid ?? total;
  const voters = more.voters ?? w.members.slice(0, valid + rejected);
  await poll(w, roundId, voters, closing(voters.length, more.closing));
  must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: more.inBox ?? valid + rejected }));
  const counted = {
    valid,
    votes: candidates.map(({ candidate }, at) => ({ candidate, votes: votes[at] ?? 0 })),
    sort: more.sort,
    rejected: more.rejected,
  };
  await count(w, roundId, counted as Counted);
  must(await w.api.elections.announce({ roundId, ...WITH_A }));
  return roundId;
}

/** Counts a round again with the same figures, as a tie asks for, and shows them again. */
export async function recount(w: Playing, roundId: number, counted: Counted): Promise<void> {
  must(
    await w.api.elections.requestRecount({
      roundId,
      ...WITH_A,
      by: 'Returning officer',
      granted: true,
      reason: 'A tie',
    }),
  );
  await count(w, roundId, counted);
  must(await w.api.elections.announce({ roundId, ...WITH_A }));
}

export const declaring = (roundId: number, more: object = {}) => ({
  roundId,
  ...WITH_A,
  candidatesConsulted: true as const,
  signed: true as const,
  publishFigures: true,
  ruling: '',
  accepted: ['E7'],
  ...more,
});

/** Who holds an office now, by the register. */
export async function holders(w: World, office: OfficeName): Promise<number[]> {
  const { sqlite } = w.core.office();
  return sqlite
    .prepare('select member_id from office_term where office = ? and ended_on is null order by member_id')
    .pluck()
    .all(office) as number[];
}
