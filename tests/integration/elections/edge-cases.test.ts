import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { add } from '../members/support.ts';
import {
  AGM,
  closing,
  count,
  declaring,
  formOf,
  goTo,
  holders,
  open,
  playTo,
  poll,
  ready,
  recount,
  rejections,
  WITH_A,
  type World,
  world,
} from './support.ts';

/** Every row of the specification's table of edge cases, by its name. */

const keyOf = (outcome: { ok: boolean; problem?: { key: string } }) => (outcome.ok ? 'ok' : outcome.problem?.key);
const voidOf = (roundId: number, reason = 'The box was left alone') => ({ roundId, ...WITH_A, reason });
const votesOf = (candidates: { candidate: number }[], votes: number[]) =>
  candidates.map(({ candidate }, at) => ({ candidate, votes: votes[at] ?? 0 }));
const SEATS = (seats: number) => ({ offices: [{ office: 'committee_member' as const, seats }] });

async function chairOf(w: World, standing = w.members.slice(0, 2), more = {}) {
  return ready(w, { chair: standing }, more);
}

describe('tie', () => {
  async function tied(w: World, more = {}) {
    const id = await ready(w, { committee_member: w.members.slice(0, 3) }, { ...SEATS(2), ...more });
    const roundId = await playTo(w, id, 'committee_member', [5, 2, 2], { valid: 6, sort: [3, 3] });
    const { candidates } = await w.round(id, 'committee_member');
    const again = () => recount(w, roundId, { valid: 6, votes: votesOf(candidates, [5, 2, 2]), sort: [3, 3] });
    return { id, roundId, candidates, again };
  }

  test('E12: tie — at the last seat only: recounted, then a lot in full view, with every line that was hashed', async () => {
    const w = await world(8);
    const { id, roundId, candidates, again } = await tied(w);
    expect((await w.round(id, 'committee_member')).tally).toMatchObject({
      elected: [candidates[0]?.candidate],
      tiedSeats: 1,
      gap: 0,
    });
    const draw = { method: 'by_program' as const, announced: 'Smallest SHA-256 of seed and name', seed: '3 1 6 4' };
    expect(keyOf(await w.api.elections.settleTie({ roundId, ...WITH_A, draw }))).toBe('elections.recountFirst');
    await again();
    must(await w.api.elections.settleTie({ roundId, ...WITH_A, draw }));
    must(await w.api.elections.declare(declaring(roundId)));
    const [declared] = (await w.contest(id, 'committee_member')).declarations;
    const lot = (await w.page(id)).lots.find(({ purpose }) => purpose === 'tie');
    expect(declared?.result.tie).toEqual({
      settled: 'lot',
      tied: candidates.slice(1).map(({ name }) => name),
      seats: 1,
      lotId: lot?.id,
    });
    const lucky = candidates.find(({ candidate }) => candidate === lot?.lines[0]?.candidate);
    expect(await holders(w, 'committee_member')).toEqual([w.members[0], lucky?.memberId].sort());
    expect(lot?.lines.every(({ text, hash }) => text.includes('3 1 6 4') && hash.length === 64)).toBe(true);
  });

  test('E12: tie — by hand: the one who was drawn is in, whoever is first on the list', async () => {
    const w = await world(8);
    const { roundId, candidates, again } = await tied(w);
    await again();
    const order = [candidates[2]?.candidate ?? 0, candidates[1]?.candidate ?? 0];
    must(
      await w.api.elections.settleTie({
        roundId,
        ...WITH_A,
        draw: { method: 'by_hand', announced: 'Two names in a hat', order },
      }),
    );
    must(await w.api.elections.declare(declaring(roundId)));
    expect(await holders(w, 'committee_member')).toEqual([w.members[0], w.members[2]]);
  });

  test('E12: tie — one re-ballot of the tied where the protocol says so, in a new colour, then the lot', async () => {
    const w = await world(8);
    const { id, roundId, candidates, again } = await tied(w, { tieMethod: 'reballot_then_lot' });
    await again();
    const order = candidates.slice(1).map(({ candidate }) => candidate);
    const draw = { method: 'by_hand' as const, announced: 'A hat', order };
    expect(keyOf(await w.api.elections.settleTie({ roundId, ...WITH_A, draw }))).toBe('elections.reballotFirst');
    must(await w.api.elections.declare(declaring(roundId)));
    expect(await holders(w, 'committee_member')).toEqual([w.members[0]]);
    const second = await w.round(id, 'committee_member');
    expect(second).toMatchObject({ kind: 'reballot', seats: 1, number: 2 });
    expect(second.colour).not.toBe((await w.contest(id, 'committee_member')).rounds[0]?.colour);
    expect(second.candidates.map(({ candidate }) => candidate)).toEqual(order);
    const reballot = await playTo(w, id, 'committee_member', [3, 3]);
    await recount(w, reballot, { valid: 6, votes: votesOf(second.candidates, [3, 3]) });
    must(await w.api.elections.settleTie({ roundId: reballot, ...WITH_A, draw }));
    must(await w.api.elections.declare(declaring(reballot)));
    expect(await holders(w, 'committee_member')).toEqual([w.members[0], w.members[1]]);
  });

  test('E12: tie — a re-ballot that was void is held again, and is still the one re-ballot', async () => {
    const w = await world(8);
    const { id, roundId, again } = await tied(w, { tieMethod: 'reballot_then_lot' });
    await again();
    must(await w.api.elections.declare(declaring(roundId)));
    const { id: second } = await w.round(id, 'committee_member');
    must(await w.api.elections.voidRound(voidOf(second)));
    expect(await w.round(id, 'committee_member')).toMatchObject({ kind: 'reballot', number: 3, seats: 1 });
  });

  test('E12: tie — a lot is drawn once: counted again with the same tie, it stands', async () => {
    const w = await world(8);
    const { id, roundId, candidates, again } = await tied(w);
    await again();
    const order = [candidates[2]?.candidate ?? 0, candidates[1]?.candidate ?? 0];
    const draw = { method: 'by_hand' as const, announced: 'A hat', order };
    must(await w.api.elections.settleTie({ roundId, ...WITH_A, draw }));
    await again();
    expect((await w.round(id, 'committee_member')).state).toBe('provisional');
    expect(must(await w.api.elections.room({ electionId: id })).lot?.lines[0]?.candidate).toBe(order[0]);
    expect(keyOf(await w.api.elections.settleTie({ roundId, ...WITH_A, draw }))).toBe('elections.noTie');
    must(await w.api.elections.declare(declaring(roundId)));
    expect(await holders(w, 'committee_member')).toEqual([w.members[0], w.members[2]]);
  });
});

describe('uncontested', () => {
  test('E13: uncontested — the chair by a secret Yes or Re-open nominations; the treasurer unopposed', async () => {
    const w = await world(8);
    const [one = 0, two = 0] = w.members;
    const id = await ready(
      w,
      { chair: [one], treasurer: [two] },
      {
        offices: [
          { office: 'chair', seats: 1 },
          { office: 'treasurer', seats: 1 },
        ],
      },
    );
    const round = await w.round(id, 'chair');
    expect(round).toMatchObject({
      kind: 'affirmation',
      candidates: [{ memberId: one }, { candidate: 0, name: 'Re-open nominations' }],
    });
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
    const treasurer = await w.contest(id, 'treasurer');
    expect(treasurer).toMatchObject({ route: 'unopposed', isTurn: true, rounds: [] });
    must(await w.api.elections.declareWithoutBallot({ contestId: treasurer.id, ...WITH_A }));
    expect([await holders(w, 'chair'), await holders(w, 'treasurer')]).toEqual([[one], [two]]);
    expect((await w.page(id)).election.state).toBe('declared');
  });

  test.each([
    [3, 5],
    [4, 4],
  ])('E13: uncontested — %i Yes and %i for Re-open nominations leave the office vacant', async (yes, reopen) => {
    const w = await world(8);
    const id = await chairOf(w, w.members.slice(0, 1));
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [yes, reopen]))));
    expect((await w.contest(id, 'chair')).declarations[0]?.result).toMatchObject({ elected: [], vacant: 1 });
    expect(await holders(w, 'chair')).toEqual([]);
  });

  test('E13: fewer candidates than seats — each one as the protocol says, the remainder vacant', async () => {
    const w = await world(8);
    const id = await ready(w, { committee_member: w.members.slice(0, 2) }, SEATS(4));
    must(
      await w.api.elections.declareWithoutBallot({
        contestId: (await w.contest(id, 'committee_member')).id,
        ...WITH_A,
      }),
    );
    expect((await w.contest(id, 'committee_member')).declarations[0]?.result).toMatchObject({
      kind: 'unopposed',
      vacant: 2,
    });
    expect(await holders(w, 'committee_member')).toEqual(w.members.slice(0, 2));
  });

  test('E13: fewer candidates than seats — affirmed one by one where the protocol says so', async () => {
    const w = await world(8);
    const id = await ready(
      w,
      { committee_member: w.members.slice(0, 2) },
      { ...SEATS(3), uncontested: 'all_affirmed' },
    );
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'committee_member', [2, 5]))));
    expect((await w.contest(id, 'committee_member')).state).toBe('open');
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'committee_member', [6, 1]))));
    expect(await holders(w, 'committee_member')).toEqual([w.members[1]]);
    expect((await w.contest(id, 'committee_member')).state).toBe('closed');
  });

  test('E6: a nomination at the meeting begins the questions again: whoever came last answers too', async () => {
    const w = await world(4);
    const id = await ready(w, { chair: w.members.slice(0, 1) }, { floorNominations: true });
    const first = await open(w, id, 'chair');
    must(await w.api.elections.voidRound(voidOf(first)));
    const { receivedOn: _on, ...form } = formOf(id, w.members[1] ?? 0, 'chair');
    must(await w.api.elections.nominateFromFloor({ ...form, place: 1 }));
    expect(await w.contest(id, 'chair')).toMatchObject({ questionOrder: null, questionsHeld: false });
    const { id: roundId } = await w.round(id, 'chair');
    const opening = { roundId, ...WITH_A, printed: 20, present: 3, boxShownEmpty: true, stampTested: true } as const;
    expect(keyOf(await w.api.elections.openPoll(opening))).toBe('elections.questionsFirst');
    expect(must(await w.api.elections.room({ electionId: id })).voided).toMatchObject({ round: 2 });
  });

  test('E13: no nominations — vacant, and a form from the floor only where the protocol allows it', async () => {
    const floor = (id: number, memberId: number) => {
      const { receivedOn: _on, ...form } = formOf(id, memberId, 'chair');
      return { ...form, place: 1 };
    };
    const w = await world(4);
    const shut = await ready(w, {});
    expect(await w.api.elections.nominateFromFloor(floor(shut, w.members[0] ?? 0))).toMatchObject({
      problem: { rule: 'E13', key: 'elections.noFloor' },
    });
    goTo(w, '2011-01-10');
    const id = await ready(w, {}, { floorNominations: true });
    const long = Array.from({ length: 101 }, () => 'word').join(' ');
    expect(await w.api.elections.nominateFromFloor({ ...floor(id, w.members[0] ?? 0), skills: long })).toMatchObject({
      problem: { rule: 'E1' },
    });
    must(await w.api.elections.nominateFromFloor(floor(id, w.members[0] ?? 0)));
    expect(await w.contest(id, 'chair')).toMatchObject({ route: 'affirmation' });
    must(await w.api.elections.nominateFromFloor(floor(id, w.members[1] ?? 0)));
    expect((await w.contest(id, 'chair')).rounds.map(({ state, kind }) => `${kind} ${state}`)).toEqual([
      'affirmation void',
      'contested prepared',
    ]);
    await open(w, id, 'chair');
    expect(keyOf(await w.api.elections.nominateFromFloor(floor(id, w.members[2] ?? 0)))).toBe('elections.floorTooLate');
  });
});

describe('withdrawal', () => {
  const withdraw = async (w: World, id: number, memberId: number) => {
    const form = (await w.page(id)).nominations.find((each) => each.memberId === memberId);
    return w.api.elections.withdraw({ nominationId: form?.id ?? 0, version: form?.version ?? 0, reason: 'Unwell' });
  };

  test('E13: withdrawal — before opening the paper is made again, in a new colour', async () => {
    const w = await world(8);
    const id = await chairOf(w, w.members.slice(0, 3));
    const before = await w.round(id, 'chair');
    must(await withdraw(w, id, w.members[2] ?? 0));
    const after = await w.round(id, 'chair');
    expect(after.candidates.map(({ memberId }) => memberId)).toEqual(w.members.slice(0, 2));
    expect([after.number, after.colour === before.colour]).toEqual([2, false]);
  });

  test('E13: withdrawal — during the poll the round is void, and who had its paper is forgotten', async () => {
    const w = await world(8);
    const id = await chairOf(w, w.members.slice(0, 3));
    const roundId = await open(w, id, 'chair');
    must(await w.api.elections.issuePaper({ roundId, memberId: w.members[4] ?? 0 }));
    must(await withdraw(w, id, w.members[2] ?? 0));
    const rounds = (await w.contest(id, 'chair')).rounds;
    expect(rounds.map(({ state }) => state)).toEqual(['void', 'prepared']);
    const { sqlite } = w.core.office();
    expect(sqlite.prepare('select count(*) from roll_mark').pluck().get()).toBe(0);
    const voided = (await w.page(id)).log.find(({ to }) => to === 'void');
    expect(JSON.parse(voided?.totals ?? '')).toEqual({ issued: 1 });
    const second = await open(w, id, 'chair');
    must(await w.api.elections.issuePaper({ roundId: second, memberId: w.members[4] ?? 0 }));
  });

  test('E13: withdrawal — after the close the count is finished; a winner who withdrew leaves the place vacant, balloted again', async () => {
    const w = await world(8);
    const id = await chairOf(w, w.members.slice(0, 3));
    const roundId = await playTo(w, id, 'chair', [5, 2, 1]);
    must(await withdraw(w, id, w.members[0] ?? 0));
    must(await w.api.elections.declare(declaring(roundId)));
    expect((await w.contest(id, 'chair')).declarations[0]?.result).toMatchObject({ elected: [], vacant: 1 });
    expect((await w.round(id, 'chair')).candidates.map(({ memberId }) => memberId)).toEqual(w.members.slice(1, 3));
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
    expect(await holders(w, 'chair')).toEqual([w.members[1]]);
  });
});

describe('the roll', () => {
  test('E9: late member — admitted while the poll is open, and for later ballots only afterwards', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    const [late = 0] = w.members.slice(7);
    await poll(w, roundId, w.members.slice(0, 6), closing(6));
    expect(keyOf(await w.api.elections.issuePaper({ roundId, memberId: late }))).toBe('elections.pollNotOpen');
    must(await w.api.elections.voidRound(voidOf(roundId)));
    const next = await open(w, id, 'chair');
    must(await w.api.elections.issuePaper({ roundId: next, memberId: late }));
  });

  test('E8: substitute — no vote by default; where allowed, named beforehand on the member’s one entry, never for the three', async () => {
    const w = await world(6);
    const none = await chairOf(w);
    const name = (electionId: number, memberId: number) =>
      w.api.elections.nameSubstitute({ electionId, memberId, substitute: 'Ben Carter' });
    expect(keyOf(await name(none, w.members[0] ?? 0))).toBe('elections.substitutesDoNotVote');
    goTo(w, '2011-01-10');
    const id = await chairOf(w, w.members.slice(0, 2), { substitutesVote: 'yes_if_notified' });
    must(await name(id, w.members[3] ?? 0));
    expect(await name(id, w.seats.councillor)).toMatchObject({ problem: { rule: 'E8' } });
    const roundId = await open(w, id, 'chair');
    expect(keyOf(await name(id, w.members[4] ?? 0))).toBe('elections.substituteLate');
    must(await w.api.elections.issuePaper({ roundId, memberId: w.members[3] ?? 0 }));
    expect(await w.api.elections.issuePaper({ roundId, memberId: w.members[3] ?? 0 })).toMatchObject({
      problem: { rule: 'E9' },
    });
  });

  test('E8: excluded three — by the seat, whoever sits on it and whatever else they are', async () => {
    const w = await world(4);
    const id = await chairOf(w);
    const entry = (await w.page(id)).roll.entries.find(({ memberId }) => memberId === w.seats.councillor);
    expect(entry).toMatchObject({ entitled: false, reason: 'lead_councillor' });
  });

  test('E9: roll wrong on the night — corrected before opening with the reason; during the poll by the returning officer and a teller', async () => {
    const w = await world(6);
    const id = await chairOf(w);
    const missing = await add(w.api, { surname: 'Missing', joinedOn: '2011-05-01' });
    const correction = { electionId: id, memberId: missing, entitled: true, note: 'Joined in May', ...WITH_A };
    must(await w.api.elections.correctRoll(correction));
    expect(keyOf(await w.api.elections.correctRoll(correction))).toBe('elections.rollSame');
    const roundId = await open(w, id, 'chair');
    must(await w.api.elections.issuePaper({ roundId, memberId: missing }));
    expect(await w.api.elections.correctRoll({ ...correction, entitled: false })).toMatchObject({
      problem: { rule: 'E9', key: 'elections.hasPaper' },
    });
    must(
      await w.api.elections.correctRoll({
        ...correction,
        memberId: w.members[5] ?? 0,
        entitled: false,
        note: 'Left in April',
      }),
    );
    expect(await w.api.elections.issuePaper({ roundId, memberId: w.members[5] ?? 0 })).toMatchObject({
      problem: { rule: 'E8' },
    });
    const entry = (await w.page(id)).roll.entries.find(({ memberId }) => memberId === w.members[5]);
    expect(entry).toMatchObject({ reason: 'corrected', note: 'Left in April' });
    await poll(w, roundId, w.members.slice(0, 2), closing(3));
    const closed = (await w.page(id)).log.at(-1);
    expect(JSON.parse(closed?.totals ?? '')).toMatchObject({ corrected: 1, rollMarks: 3 });
  });

  test('E9: proxy, postal — there is no way to give a member a second paper or somebody else’s', async () => {
    const w = await world(4);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    const [memberId = 0] = w.members;
    must(await w.api.elections.issuePaper({ roundId, memberId }));
    expect(keyOf(await w.api.elections.issuePaper({ roundId, memberId, proxyFor: w.members[1] } as never))).toBe(
      'general.invalid',
    );
  });

  test('E9: second paper asked — refused; disputed it is tendered, uncounted, and a margin no larger is balloted again', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await playTo(w, id, 'chair', [4, 3], { closing: { tendered: 1 } });
    expect(await w.api.elections.declare(declaring(roundId))).toMatchObject({
      problem: { rule: 'E9', params: { tendered: 1, gap: 1 } },
    });
    must(await w.api.elections.voidRound(voidOf(roundId, 'A disputed second paper')));
    const again = await playTo(w, id, 'chair', [5, 3], { closing: { tendered: 1 } });
    must(await w.api.elections.declare(declaring(again)));
  });
});

describe('papers', () => {
  test('E11: spoilt before casting — cancelled, replaced, sealed apart; nobody can say whose', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    must(await w.api.elections.countAtDesk({ roundId, what: 'replaced', by: 1 }));
    await poll(w, roundId, w.members.slice(0, 7), closing(8, { replacements: 1, spoilt: 1 }));
    expect(must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 7 }))).toMatchObject({ state: 'verified' });
    expect((await w.round(id, 'chair')).desk).toEqual({
      roundId,
      replaced: 1,
      notReturned: 0,
      helped: 0,
      tendered: 0,
      corrected: 0,
    });
  });

  async function surplus(votes: number[], rejected = {}) {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    const { candidates } = await w.round(id, 'chair');
    await poll(w, roundId, w.members.slice(0, 7), closing(7));
    const figures = {
      printed: 20,
      issued: 7,
      unused: 13,
      replacements: 0,
      spoilt: 0,
      inBox: 8,
      explanation: 'Counted three times',
    };
    must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 8 }));
    must(await w.api.elections.verifyAgain({ roundId, ...WITH_A, ...figures }));
    const valid = votes.reduce((sum, each) => sum + each, 0);
    await count(w, roundId, { valid, votes: votesOf(candidates, votes), rejected });
    must(await w.api.elections.announce({ roundId, ...WITH_A }));
    return { w, id, roundId };
  }

  test('E11: more papers than voters — a gap no larger than the excess is void, a larger one is declared with the variance', async () => {
    const near = await surplus([4, 4]);
    expect((await near.w.round(near.id, 'chair')).state).toBe('tie');
    const close = await surplus([4, 3], { unmarked: 1 });
    expect(await close.w.api.elections.declare(declaring(close.roundId))).toMatchObject({
      problem: { rule: 'E11', params: { excess: 1, gap: 1 } },
    });
    must(await close.w.api.elections.voidRound(voidOf(close.roundId, 'One paper too many')));
    expect((await close.w.round(close.id, 'chair')).number).toBe(2);
    const wide = await surplus([5, 3]);
    must(await wide.w.api.elections.declare(declaring(wide.roundId)));
    expect((await wide.w.contest(wide.id, 'chair')).declarations[0]?.result.variance).toEqual({
      excess: 1,
      shortfall: 0,
    });
  });

  test('E11: more papers than voters — an unstamped paper is rejected and then decides nothing', async () => {
    const { w, id, roundId } = await surplus([4, 3], { no_official_mark: 1 });
    must(await w.api.elections.declare(declaring(roundId)));
    expect((await w.contest(id, 'chair')).declarations[0]?.result).toMatchObject({
      variance: null,
      account: { inBox: 8, valid: 7, rejected: 1 },
    });
  });

  test('E11: fewer papers — where they could have decided, the returning officer rules, and it is minuted', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    const { candidates } = await w.round(id, 'chair');
    await poll(w, roundId, w.members, closing(8));
    const figures = {
      printed: 20,
      issued: 8,
      unused: 12,
      replacements: 0,
      spoilt: 0,
      inBox: 7,
      explanation: 'Floor searched',
    };
    must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 7 }));
    must(await w.api.elections.verifyAgain({ roundId, ...WITH_A, ...figures }));
    await count(w, roundId, { valid: 7, votes: votesOf(candidates, [4, 3]) });
    must(await w.api.elections.announce({ roundId, ...WITH_A }));
    expect(await w.api.elections.declare(declaring(roundId))).toMatchObject({
      problem: { rule: 'E11', key: 'elections.rulingNeeded' },
    });
    must(await w.api.elections.declare(declaring(roundId, { ruling: 'A paper was taken home; the result stands.' })));
    expect((await w.contest(id, 'chair')).declarations[0]?.result.ruling).toContain('taken home');
  });

  test('E11: not returned — what was seen leaving the room stays as it was seen, whatever the box says', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    await poll(w, roundId, w.members, closing(8, { notReturned: 1 }));
    expect(must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 8 })).state).toBe('variance');
    const again = {
      roundId,
      ...WITH_A,
      printed: 20,
      issued: 8,
      unused: 12,
      replacements: 0,
      spoilt: 0,
      inBox: 8,
      explanation: 'x',
    };
    expect(keyOf(await w.api.elections.verifyAgain({ ...again, notReturned: 0 } as never))).toBe('general.invalid');
    must(await w.api.elections.verifyAgain(again));
    expect((await w.round(id, 'chair')).accounts.map(({ notReturned }) => notReturned)).toEqual([1, 1, 1]);
  });

  test('E7: help to vote — only how many were helped', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    expect(must(await w.api.elections.countAtDesk({ roundId, what: 'helped', by: 1 })).count).toBe(1);
    expect(keyOf(await w.api.elections.countAtDesk({ roundId, what: 'tendered', by: -1 }))).toBe(
      'elections.countedBelow',
    );
  });

  test('E11: doubtful papers — rejected for the five reasons only, each typed, objections among them', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const roundId = await open(w, id, 'chair');
    await poll(w, roundId, w.members, closing(8));
    must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 8 }));
    const ruled = (more: object, at = 0) => ({
      roundId,
      ...WITH_A,
      rejections: rejections().map((each, place) => (place === at ? { ...each, ...more } : each)),
    });
    expect(keyOf(await w.api.elections.recordRejections(ruled({ papers: 1, objected: 2 })))).toBe(
      'elections.objectedMore',
    );
    expect(keyOf(await w.api.elections.recordRejections(ruled({ reason: 'unmarked' })))).toBe(
      'elections.rejectionsTwice',
    );
    expect(keyOf(await w.api.elections.recordRejections(ruled({ papers: 9 })))).toBe('elections.rejectedMore');
    expect(keyOf(await w.api.elections.recordRejections({ ...ruled({}), rejections: rejections().slice(1) }))).toBe(
      'general.invalid',
    );
    must(await w.api.elections.recordRejections(ruled({ papers: 2, objected: 1 })));
    expect((await w.round(id, 'chair')).rejections[0]).toMatchObject({ reason: expect.any(String), attempt: 1 });
  });
});

describe('power cut and wrong declarations', () => {
  test('power cut — a box left unguarded makes the round void, at any step before the declaration, and a new one follows', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const seen = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const round = await w.round(id, 'chair');
      must(await w.api.elections.voidRound(voidOf(round.id)));
      seen.add(round.colour);
    }
    expect(seen.size).toBe(3);
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
  });

  test('E14: wrong declaration — corrected aloud or at the next meeting, and what was declared stays', async () => {
    const w = await world(8);
    const id = await chairOf(w);
    const { declarationId } = must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
    const before = (await w.contest(id, 'chair')).declarations[0]?.sha256;
    for (const how of ['aloud', 'next_meeting'] as const)
      must(
        await w.api.elections.correctDeclaration({
          declarationId,
          text: 'A name was misread',
          how,
          by: 'Owen Prentice',
        }),
      );
    const [after] = (await w.contest(id, 'chair')).declarations;
    expect([after?.sha256, after?.corrections.length]).toEqual([before, 2]);
  });

  test('E13: chair first — the winner leaves the later papers, which are made again', async () => {
    const w = await world(8);
    const [one = 0, two = 0, three = 0, four = 0] = w.members;
    const offices = [
      { office: 'chair' as const, seats: 1 },
      { office: 'treasurer' as const, seats: 1 },
      { office: 'committee_member' as const, seats: 1 },
    ];
    const id = await ready(
      w,
      { chair: [one, two], treasurer: [one, three], committee_member: [one, three, four] },
      { offices },
    );
    await expect(open(w, id, 'treasurer')).rejects.toThrow(/earlierOffice/);
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
    expect(await w.contest(id, 'treasurer')).toMatchObject({ route: 'unopposed', rounds: [{ state: 'void' }] });
    expect((await w.round(id, 'committee_member')).candidates.map(({ memberId }) => memberId)).toEqual([three, four]);
    must(await w.api.elections.declareWithoutBallot({ contestId: (await w.contest(id, 'treasurer')).id, ...WITH_A }));
    expect(await w.contest(id, 'committee_member')).toMatchObject({ route: 'unopposed' });
    must(
      await w.api.elections.declareWithoutBallot({
        contestId: (await w.contest(id, 'committee_member')).id,
        ...WITH_A,
      }),
    );
    expect([await holders(w, 'chair'), await holders(w, 'treasurer'), await holders(w, 'committee_member')]).toEqual([
      [one],
      [three],
      [four],
    ]);
  });
});

test('E7: retention — sealed until the protocol’s day, then destroyed before a witness: roll and marks are gone, totals stay', async () => {
  const w = await world(8);
  const id = await chairOf(w);
  must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
  must(await w.api.elections.seal({ ...(await w.at(id)), ...WITH_A, packets: 6 }));
  expect((await w.page(id)).election.keepUntil).toBe('2011-11-24');
  const destroy = async () =>
    w.api.elections.destroy({ ...(await w.at(id)), witness: 'Jo Marsh', papersDestroyed: true });
  expect(keyOf(await destroy())).toBe('elections.keepLonger');
  goTo(w, '2011-11-24');
  expect(must(await w.api.elections.due({}))).toMatchObject([{ what: 'destroy', electionId: id }]);
  must(await destroy());
  const page = await w.page(id);
  expect(page).toMatchObject({ election: { state: 'destroyed', destroyedOn: '2011-11-24' }, roll: { entries: [] } });
  expect(page.contests[0]?.declarations[0]?.result).toMatchObject({
    account: { valid: 8 },
    figures: [{ votes: 5 }, { votes: 3 }],
  });
  const { sqlite } = w.core.office();
  expect(sqlite.prepare('select count(*) from roll_mark').pluck().get()).toBe(0);
});

test('E14: a rehearsal plays the known night and can never be declared, not even past the services', async () => {
  const w = await world(8);
  const { electionId } = must(
    await w.api.elections.beginRehearsal({
      kind: 'five_seats',
      returningOfficer: 'Owen Prentice',
      tellerA: 'Jo Marsh',
      tellerB: 'Sam Field',
    }),
  );
  const page = await w.page(electionId);
  expect(page.election).toMatchObject({ rehearsal: true, title: 'REHEARSAL: five seats' });
  const answers = page.answers;
  const { id: roundId } = await w.round(electionId, 'committee_member');
  must(
    await w.api.elections.openPoll({
      roundId,
      ...WITH_A,
      printed: 45,
      present: 34,
      boxShownEmpty: true,
      stampTested: true,
    }),
  );
  const { issued = 0, unused = 0, replacements = 0, spoilt = 0, notReturned = 0, inBox = 0 } = answers?.account ?? {};
  must(
    await w.api.elections.closePoll({
      roundId,
      ...WITH_A,
      queueServed: true,
      issued,
      unused,
      replacements,
      spoilt,
      notReturned,
      helped: 0,
      tendered: 0,
    }),
  );
  expect(must(await w.api.elections.verify({ roundId, ...WITH_A, inBox }))).toMatchObject({ state: 'verified' });
  must(await w.api.elections.recordRejections({ roundId, ...WITH_A, rejections: answers?.rejections ?? [] }));
  const counted = {
    valid: answers?.count.valid ?? 0,
    votes: [...(answers?.count.votes ?? [])],
    sort: [...(answers?.count.sort ?? [])],
  };
  must(await w.api.elections.submitCount({ roundId, teller: 'a', ...counted }));
  expect(must(await w.api.elections.submitCount({ roundId, teller: 'b', ...counted })).outcome).toBe('agreed');
  must(await w.api.elections.announce({ roundId, ...WITH_A }));
  expect(keyOf(await w.api.elections.declare(declaring(roundId)))).toBe('elections.rehearsalNotDeclared');
  const { sqlite } = w.core.office();
  const insert = `insert into declaration (contest_id, content, sha256, "on", returning_officer, teller_a, teller_b, log_head) values (${page.contests[0]?.id}, '{}', '', '${AGM}', '', '', '', '')`;
  expect(() => sqlite.exec(insert)).toThrow(/rehearsal is never declared/);
  expect(() => sqlite.exec('update election set rehearsal = 0')).toThrow(/never becomes/);
  expect(must(await w.api.elections.endRehearsal({ electionId }))).toEqual({ right: true });
  for (const table of ['election', 'contest', 'election_round', 'roll_entry', 'phase_log', 'count_total']) {
    expect([table, sqlite.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0]);
  }
});
