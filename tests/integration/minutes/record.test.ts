import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../support/core.ts';
import { dump } from '../../support/dump.ts';
import { begun, type Hall, hall } from './support.ts';

const NONE = { votesFor: null, votesAgainst: null, abstained: null };

async function open() {
  const h = await hall();
  await begun(h);
  const [first, second] = (await h.minutes()).items;
  if (!first || !second) throw new Error('no items');
  return { ...h, itemId: first.id, secondId: second.id };
}

const item = async (h: Hall, id: number) => {
  const found = (await h.minutes()).items.find((each) => each.id === id);
  if (!found) throw new Error('no item');
  return found;
};

describe('taking the minutes', () => {
  test('A12: they begin with the agenda’s items, once, not before the day, not of a meeting that is off', async () => {
    const h = await hall('2011-05-23');
    const { api, meetingId } = h;
    expect(await api.minutes.begin({ meetingId })).toMatchObject({ problem: { key: 'minutes.tooEarly' } });
    expect((await h.minutes()).may.begin).toBe(false);
    h.day('2011-05-24');
    expect((await h.minutes()).may.begin).toBe(true);
    must(await api.minutes.begin({ meetingId }));
    const { items } = await h.page(meetingId);
    expect((await h.minutes()).items.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
    expect(await api.minutes.begin({ meetingId })).toMatchObject({ problem: { key: 'minutes.begun' } });
    const off = await h.plan({ kind: 'sub_group', date: '2011-05-24', title: 'Off' });
    must(await api.meetings.changeState({ ...(await h.at(off)), to: 'cancelled', reason: 'Snow' }));
    expect(await api.minutes.begin({ meetingId: off })).toMatchObject({ problem: { key: 'minutes.calledOff' } });
  });

  test('text is saved with the version it was typed on, without an event; an older one is refused', async () => {
    const h = await open();
    const { version } = await item(h, h.itemId);
    const events = () => h.core.office().sqlite.prepare('select count(*) from audit_event').pluck().get();
    const before = events();
    const save = (v: number, text: string) => h.api.minutes.saveText({ itemId: h.itemId, version: v, text });
    must(await save(version, 'The Inspector'));
    expect(await save(version, 'Somebody else’s')).toMatchObject({ problem: { kind: 'changed' } });
    must(await save(version + 1, 'The Inspector said'));
    expect((await item(h, h.itemId)).text).toBe('The Inspector said');
    expect(events()).toBe(before);
  });

  test('A8: the next venue is decided at the meeting, by name or in words', async () => {
    const h = await open();
    const facts = { inTheChair: 'Ruth Okafor', takenBy: 'Grace', publicPresent: 1, pressPresent: 0 };
    const more = { opened: '19:02', closed: '20:50', nextVenueNote: 'Step-free by the side door' };
    const set = async (nextVenueId: number | null, closed = '20:50') =>
      h.api.minutes.changeFacts({ ...(await h.minutesAt()), ...facts, ...more, closed, nextVenueId });
    must(await set(h.venueId));
    expect((await h.minutes()).minutes).toMatchObject({ nextVenueId: h.venueId, ...more });
    expect(await set(999)).toMatchObject({ problem: { fields: [{ path: 'nextVenueId' }] } });
    expect(await set(null, '19:01')).toMatchObject({ problem: { key: 'minutes.closedBefore' } });
  });

  test('an item that came up comes after the one named and goes again while it is empty; the agenda’s stay', async () => {
    const h = await open();
    const { api, meetingId } = h;
    const { itemId } = must(await api.minutes.addItem({ meetingId, after: h.itemId, title: 'A petition' }));
    expect((await h.minutes()).items.map(({ position }) => position)).toEqual(
      (await h.minutes()).items.map((_, at) => at),
    );
    expect((await h.minutes()).items[1]?.title).toBe('A petition');
    must(await api.minutes.saveOralUpdate({ id: null, itemId, memberId: h.members[0], text: 'News' }));
    const { updates, version } = await item(h, itemId);
    expect(await api.minutes.removeItem({ itemId, version })).toMatchObject({
      problem: { key: 'minutes.itemNotEmpty' },
    });
    must(await api.minutes.removeRecorded({ kind: 'oralUpdate', id: updates[0]?.id ?? 0 }));
    must(await api.minutes.removeItem({ itemId, version }));
    const own = await item(h, h.itemId);
    expect(await api.minutes.removeItem({ itemId: own.id, version: own.version })).toMatchObject({
      problem: { key: 'minutes.agendaItemStays' },
    });
  });
});

describe('what is recorded under an item', () => {
  test('A11: an interest of a member or of somebody named, as the item began or later; not of both', async () => {
    const h = await open();
    const { api, itemId, members } = h;
    const nature = { nature: 'Employed by the contractor', declared: 'when_apparent' as const, leftRoom: true };
    const { id } = must(
      await api.minutes.saveInterest({ id: null, itemId, memberId: members[0], name: '', ...nature }),
    );
    must(await api.minutes.saveInterest({ id: null, itemId, memberId: null, name: 'Insp. Lee', ...nature }));
    expect(
      await api.minutes.saveInterest({ id: null, itemId, memberId: members[0], name: 'Insp. Lee', ...nature }),
    ).toMatchObject({ problem: { key: 'minutes.memberOrName' } });
    must(await api.minutes.saveInterest({ id, itemId, memberId: members[1], name: '', ...nature, leftRoom: false }));
    expect((await item(h, itemId)).interests).toMatchObject([
      { memberId: members[1], leftRoom: false, declared: 'when_apparent' },
      { memberId: null, name: 'Insp. Lee', leftRoom: true },
    ]);
    expect(
      await api.minutes.saveInterest({ id, itemId: h.secondId, memberId: members[1], name: '', ...nature }),
    ).toMatchObject({ problem: { kind: 'notFound' } });
  });

  test('M11: members’ oral updates, one after another; a stranger has none', async () => {
    const h = await open();
    const { api, itemId, members } = h;
    for (const [at, text] of ['Burglaries', 'Lighting'].entries()) {
      must(await api.minutes.saveOralUpdate({ id: null, itemId, memberId: members[at] ?? 0, text }));
    }
    expect((await item(h, itemId)).updates.map(({ text, position }) => [text, position])).toEqual([
      ['Burglaries', 0],
      ['Lighting', 1],
    ]);
    expect(await api.minutes.saveOralUpdate({ id: null, itemId, memberId: 999, text: 'x' })).toMatchObject({
      problem: { fields: [{ path: 'memberId' }] },
    });
  });

  test('A6: a question is answered, to follow, or outside the terms; where a reply goes is forgotten once it went', async () => {
    const h = await open();
    const { api, itemId } = h;
    const asked = { id: null, itemId, asker: '', question: 'Who repairs the lights?', answeredBy: 'Cllr Hall' };
    const save = (answerState: 'answered' | 'to_follow' | 'outside_terms', answer: string, replyTo = '') =>
      api.minutes.saveFloorQuestion({ ...asked, answer, answerState, replyTo });
    expect(await save('answered', '')).toMatchObject({ problem: { rule: 'A6', key: 'minutes.answerMissing' } });
    expect(await save('outside_terms', '', 'a@example.org')).toMatchObject({ problem: { key: 'minutes.replyToOnly' } });
    must(await save('answered', 'The borough'));
    must(await save('outside_terms', ''));
    const { id } = must(await save('to_follow', '', 'asker@example.org'));
    const reply = (on: string) => api.minutes.recordReply({ questionId: id, on });
    expect(await reply('2011-05-25')).toMatchObject({ problem: { key: 'minutes.inFuture' } });
    must(await reply('2011-05-24'));
    expect((await item(h, itemId)).questions.at(-1)).toMatchObject({ replyTo: '', repliedOn: '2011-05-24' });
    const again = { ...asked, id, answer: '', answerState: 'to_follow' as const, replyTo: 'asker@example.org' };
    expect(await api.minutes.saveFloorQuestion(again)).toMatchObject({ problem: { key: 'minutes.replyToOnly' } });
    expect(dump(h.core.office())).not.toContain('asker@example.org');
  });
});

describe('decisions', () => {
  const hands = (h: Hall & { itemId: number }, votes: [number, number, number], carried: boolean) =>
    h.api.minutes.saveDecision({
      ...{ id: null, itemId: h.itemId, text: 'To write to the borough', how: 'show_of_hands' as const, carried },
      ...{ votesFor: votes[0], votesAgainst: votes[1], abstained: votes[2] },
    });

  test('A13: agreed without a vote keeps no numbers; with hands every number is needed and the result follows them', async () => {
    const h = await open();
    const { api, itemId } = h;
    const plain = { id: null, itemId, text: 'To write', how: 'agreed' as const, carried: true };
    must(await api.minutes.saveDecision({ ...plain, votesFor: 2, votesAgainst: 1, abstained: 0 }));
    expect((await item(h, itemId)).decisions).toMatchObject([{ how: 'agreed', ...NONE }]);
    expect(await api.minutes.saveDecision({ ...plain, ...NONE, how: 'show_of_hands' })).toMatchObject({
      problem: { key: 'minutes.votesMissing', fields: [{ path: 'votesFor' }] },
    });
    expect(await hands(h, [2, 1, 0], false)).toMatchObject({
      problem: { key: 'minutes.votesOtherwise', fields: [{ path: 'carried' }] },
    });
    must(await hands(h, [2, 1, 0], true));
    must(await hands(h, [1, 1, 1], true));
    must(await hands(h, [1, 1, 1], false));
  });

  test('A13: never more hands than may vote and were there', async () => {
    const h = await open();
    const { api, meetingId, members, adviser } = h;
    const [first, second, third, fourth] = members;
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([first, second, third, fourth, adviser]),
        fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
        async (there, votes) => {
          for (const memberId of [first, second, third, fourth, adviser]) {
            if (memberId === undefined) continue;
            const present = there.includes(memberId);
            must(await api.minutes.setPresent({ meetingId, who: { memberId }, present }));
          }
          const mayVote = there.filter((id) => id !== adviser).length;
          expect((await item(h, h.itemId)).hands).toBe(mayVote);
          const outcome = await hands(h, votes, votes[0] > votes[1]);
          const total = votes[0] + votes[1] + votes[2];
          expect(outcome.ok).toBe(total <= mayVote);
          if (!outcome.ok) {
            expect(outcome.problem).toMatchObject({ key: 'minutes.votesTooMany', params: { total, there: mayVote } });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('A13: whoever left before the item, or came after it, raised no hand; a substitute raises the member’s', async () => {
    const h = await open();
    const { api, meetingId, members } = h;
    const { items } = await h.minutes();
    for (const [at, began] of ['19:05', '19:30', '20:00'].entries()) {
      const each = items[at];
      if (!each) throw new Error('no item');
      const { id: itemId, version, title, audience } = each;
      must(await api.minutes.changeItem({ itemId, version, title, audience, outcome: null, began }));
    }
    const stay = (memberId: number, arrived: string | null, left: string | null) =>
      api.minutes.setStretches({ meetingId, who: { memberId }, stretches: [{ arrived, left }] });
    must(await stay(members[0], null, '19:30'));
    must(await stay(members[1], '20:00', null));
    const count = async () => (await h.minutes()).items.slice(0, 3).map((each) => each.hands);
    expect(await count()).toEqual([2, 1, 2]);
    const memberId = members[1];
    const substitute = { name: 'Ben Carter', organisation: '', on: '2011-05-20', how: 'email' as const };
    must(await api.minutes.setSubstitute({ meetingId, memberId, substitute }));
    const attendanceId = (await h.minutes()).attendance.members.find(({ id }) => id === memberId)?.substitute?.id ?? 0;
    must(await api.minutes.setPresent({ meetingId, who: { attendanceId }, present: true }));
    expect(await count()).toEqual([3, 2, 2]);
  });

  test('A13: a decision that an action follows from stays', async () => {
    const h = await open();
    const { api, itemId, meetingId } = h;
    const { id } = must(
      await api.minutes.saveDecision({ id: null, itemId, text: 'To write', how: 'agreed', carried: true, ...NONE }),
    );
    const action = { meetingId, itemId, decisionId: id, text: 'Write', due: '2011-06-01', ownerMemberId: null };
    must(await api.minutes.addAction({ ...action, ownerName: 'The secretary' }));
    expect(await api.minutes.removeRecorded({ kind: 'decision', id })).toMatchObject({
      problem: { rule: 'A13', key: 'minutes.decisionHasAction' },
    });
  });
});
