import { expect, test } from 'vitest';
import { mayMove, mayStep } from '../../../db/elections/state-rules.ts';
import type { RoundStep } from '../../../db/elections/words.ts';
import { must } from '../../support/core.ts';
import { dump } from '../../support/dump.ts';
import {
  AGM,
  closing,
  declaring,
  draftOf,
  finalise,
  goTo,
  nominate,
  PEOPLE,
  rejections,
  WITH_A,
  type World,
  world,
} from './support.ts';

type Call = [step: RoundStep, run: () => Promise<{ ok: boolean; problem?: { kind: string } }>];

/** One call for each step of a round, with figures that would be taken at the right moment. */
function callsOf(w: World, roundId: number, candidates: number[]): Call[] {
  const { elections } = w.api;
  const both = { roundId, ...WITH_A };
  const votes = candidates.map((candidate, at) => ({ candidate, votes: at === 0 ? 2 : 1 }));
  return [
    ['hold_questions', () => elections.holdQuestions(both)],
    [
      'open_poll',
      () => elections.openPoll({ ...both, printed: 20, present: 3, boxShownEmpty: true, stampTested: true }),
    ],
    ['close_poll', () => elections.closePoll({ ...both, queueServed: true, ...closing(3) })],
    ['verify', () => elections.verify({ ...both, inBox: 3 })],
    ['count', () => elections.recordRejections({ ...both, rejections: rejections() })],
    ['agree', () => elections.submitCount({ roundId, teller: 'b', valid: 3, votes, sort: [] })],
    ['announce', () => elections.announce(both)],
    ['recount', () => elections.requestRecount({ ...both, by: 'A candidate', granted: true, reason: 'Close' })],
    ['declare', () => elections.declare(declaring(roundId))],
  ];
}

test('every step of a round is refused in every state that the table does not name, and changes nothing', async () => {
  const w = await world(6);
  const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
  await upToRoll(w, electionId);
  const it = await w.contest(electionId, 'chair');
  const { id: roundId, candidates } = await w.round(electionId, 'chair');
  const numbers = candidates.map(({ candidate }) => candidate);
  const draw = { method: 'by_hand' as const, announced: 'A bag', order: numbers };
  must(await w.api.elections.drawQuestionOrder({ contestId: it.id, draw }));
  const calls = callsOf(w, roundId, numbers);
  const stateNow = async () => (await w.contest(electionId, 'chair')).rounds[0]?.state ?? 'prepared';
  const tryOthers = async () => {
    const state = await stateNow();
    const before = dump(w.core.office());
    for (const [step, run] of calls.filter(([name]) => !mayStep(state, name))) {
      expect([state, step, (await run()).problem?.kind]).toEqual([state, step, 'refused']);
    }
    expect(dump(w.core.office())).toBe(before);
  };
  const take = async (step: RoundStep) => {
    await tryOthers();
    const outcome = await calls.find(([name]) => name === step)?.[1]();
    if (!outcome?.ok) throw new Error(`${step}: ${JSON.stringify(outcome)}`);
  };
  await take('hold_questions');
  await take('open_poll');
  for (const memberId of w.members.slice(0, 3)) must(await w.api.elections.issuePaper({ roundId, memberId }));
  const votes = numbers.map((candidate, at) => ({ candidate, votes: at === 0 ? 2 : 1 }));
  const tellerA = () => w.api.elections.submitCount({ roundId, teller: 'a', valid: 3, votes, sort: [] });
  for (const step of ['close_poll', 'verify', 'count'] as const) await take(step);
  must(await tellerA());
  await take('agree');
  await take('recount');
  await take('count');
  must(await tellerA());
  for (const step of ['agree', 'announce', 'declare'] as const) await take(step);
  await tryOthers();
  expect(await stateNow()).toBe('declared');
});

/** Everything before the night, one step after the other; no step is taken twice or out of its place. */
async function upToRoll(w: World, electionId: number): Promise<void> {
  const { elections } = w.api;
  const at = async () => w.at(electionId);
  must(await elections.saveProtocol({ ...(await at()), title: 'Election', date: AGM, protocol: draftOf() }));
  must(await elections.savePeople({ ...(await at()), ...PEOPLE }));
  must(await elections.agreeProtocol({ ...(await at()), agreedBy: 'All', agreedOn: '2011-01-10', accepted: ['S3'] }));
  must(await elections.circulate({ ...(await at()), on: '2011-01-10', to: 'All', how: 'email', members: 6 }));
  goTo(w, '2011-04-01');
  must(await elections.openNominations(await at()));
  for (const member of w.members.slice(0, 2)) await nominate(w, electionId, member, 'chair');
  await finalise(w, electionId);
  must(await elections.freezeRoll(await at()));
}

test('every step of an election is refused in every state that the table does not name, and changes nothing', async () => {
  const w = await world(4);
  const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
  const { elections } = w.api;
  const at = async () => w.at(electionId);
  const circulation = { on: '2011-01-10', to: 'All', how: 'email' as const, members: 6 };
  const calls = {
    agree_protocol: async () =>
      elections.agreeProtocol({ ...(await at()), agreedBy: 'All', agreedOn: '2011-01-10', accepted: ['S3'] }),
    circulate: async () => elections.circulate({ ...(await at()), ...circulation }),
    open_nominations: async () => elections.openNominations(await at()),
    close_nominations: async () => elections.closeNominations(await at()),
    finalise: async () => elections.finaliseCandidates({ ...(await at()), draw: null }),
    freeze_roll: async () => elections.freezeRoll(await at()),
    seal: async () => elections.seal({ ...(await at()), ...WITH_A, packets: 6 }),
    destroy: async () => elections.destroy({ ...(await at()), witness: 'Jo Marsh', papersDestroyed: true as const }),
  };
  must(await elections.saveProtocol({ ...(await at()), title: 'Election', date: AGM, protocol: draftOf() }));
  must(await elections.savePeople({ ...(await at()), ...PEOPLE }));
  const steps = Object.keys(calls) as (keyof typeof calls)[];
  const tryOthers = async () => {
    const { state } = (await w.page(electionId)).election;
    const before = dump(w.core.office());
    for (const step of steps.filter((name) => !mayMove(state, name))) {
      expect([state, step, (await calls[step]()).ok]).toEqual([state, step, false]);
    }
    expect(dump(w.core.office())).toBe(before);
  };
  for (const step of [
    'agree_protocol',
    'circulate',
    'open_nominations',
    'close_nominations',
    'finalise',
    'freeze_roll',
  ] as const) {
    await tryOthers();
    if (step === 'open_nominations') goTo(w, '2011-04-01');
    if (step === 'close_nominations') goTo(w, AGM);
    must(await calls[step]());
  }
  await tryOthers();
  must(await elections.declareWithoutBallot({ contestId: (await w.contest(electionId, 'chair')).id, ...WITH_A }));
  await tryOthers();
  must(await calls.seal());
  goTo(w, '2012-01-01');
  await tryOthers();
  must(await calls.destroy());
  await tryOthers();
});

test('an election that is given up voids its rounds, so that copies of the records are made again', async () => {
  const w = await world(4);
  const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
  await upToRoll(w, electionId);
  must(await w.api.elections.abandon({ ...(await w.at(electionId)), reason: 'The hall was flooded' }));
  const page = await w.page(electionId);
  expect(page.election).toMatchObject({ state: 'abandoned', stateReason: 'The hall was flooded' });
  expect(page.contests[0]?.rounds.map(({ state }) => state)).toEqual(['void']);
  must(await w.api.safety.makeNow({}));
});
