import { describe, expect, test } from 'vitest';
import { advertisementData } from '../../../db/meetings/document-data.ts';
import { member, memberAccessNeed } from '../../../db/schema.ts';
import { must } from '../../support/core.ts';
import { ACCEPT, bringTo, FACTS, itemsOf, TOPICS, VENUE, type World, world } from './support.ts';

/** A member straight in the file: the register has its own tests. */
function addMember(w: World, surname: string, needs: ('interpreter' | 'signer' | 'step_free')[] = []) {
  const { write } = w.core.office();
  const blank = { title: '', position: '', email: '', phone: '', mobile: '', address: '', postcode: '', endReason: '' };
  const more = { reportsBackTo: '', substituteName: '', substituteContact: '', notes: '', version: 1 };
  const { id } = write
    .insert(member)
    .values({
      ...{ ...blank, ...more, firstName: 'Amina', surname, organisation: 'Tenants’ Federation', papersBy: 'post' },
      ...{ standing: 'member', justification: 'Speaks for tenants', joinedOn: '2010-04-01' },
    })
    .returning({ id: member.id })
    .get();
  for (const need of needs) write.insert(memberAccessNeed).values({ memberId: id, need, detail: 'Somali' }).run();
  return id;
}

const AGAIN = { ...FACTS, date: '2011-06-21' };

describe('planning', () => {
  test('A1: a seventh meeting and a second AGM are warned of, and that the person went on is recorded', async () => {
    const w = await world();
    await w.plan({ kind: 'agm', date: '2011-04-12' });
    const second = { ...AGAIN, kind: 'agm' as const, agenda: 'model' as const };
    expect(await w.api.meetings.plan(second)).toMatchObject({
      problem: { kind: 'warned', warnings: [{ rule: 'A1', key: 'meetings.severalAgms' }] },
    });
    must(await w.api.meetings.plan({ ...second, accepted: ['A1'] }));
    const event = w.core.office().sqlite.prepare('select accepted from audit_event order by id desc limit 1').get();
    expect(event).toEqual({ accepted: '["A1"]' });
    for (const month of ['07', '08', '09', '10']) await w.plan({ date: `2011-${month}-12` });
    expect(await w.api.meetings.plan({ ...FACTS, date: '2011-11-15', agenda: 'model' })).toMatchObject({
      problem: { warnings: [{ rule: 'A1', key: 'meetings.tooMany', params: { have: 7, maximum: 6 } }] },
    });
  });

  test('A1: a year’s dates are suggested, looked at, and planned at once; the list says what the year has', async () => {
    const w = await world();
    expect(
      must(await w.api.meetings.list({ date: '2011-05-01', basis: 'financial' })).warnings.map((each) => each.key),
    ).toEqual(['meetings.tooFew', 'meetings.noAgm', 'meetings.tooFewPublic']);
    const { meetings } = must(await w.api.meetings.suggestCycle({ from: '2011-04-01', count: 5, weekday: 2, agm: 1 }));
    expect(meetings).toHaveLength(5);
    must(await w.api.meetings.planCycle({ meetings, start: '19:00', plannedMinutes: 120, venueId: w.venueId }));
    const list = must(await w.api.meetings.list({ date: '2011-05-01', basis: 'financial' }));
    expect(list).toMatchObject({ warnings: [], count: { meetings: 5, agms: 1, public: 5 } });
    expect(list.meetings[0]).toMatchObject({ kind: 'agm', items: 10, minutes: 120, next: { step: 'send_to_chair' } });
  });

  test('A2: a meeting planned for longer than two hours is warned of', async () => {
    const w = await world();
    expect(await w.api.meetings.plan({ ...FACTS, plannedMinutes: 150, agenda: 'model' })).toMatchObject({
      problem: { warnings: [{ rule: 'A2', key: 'meetings.plannedLong', params: { planned: 150, limit: 120 } }] },
    });
  });

  test('A2: an agenda longer than planned goes to the chair only after a look', async () => {
    const w = await world();
    const id = await w.plan({ plannedMinutes: 90 });
    expect(await w.api.meetings.sendToChair({ ...(await w.at(id)) })).toMatchObject({
      problem: {
        kind: 'warned',
        warnings: [{ rule: 'A2', key: 'meetings.overPlanned', params: { total: 120, planned: 90 } }],
      },
    });
    must(await w.api.meetings.sendToChair({ ...(await w.at(id)), accepted: ['A2'] }));
  });

  test('A6: only a sub-group meets in private', async () => {
    const w = await world();
    expect(await w.api.meetings.plan({ ...FACTS, open: false, agenda: 'model' })).toMatchObject({
      problem: { rule: 'A6', fields: [{ path: 'open' }] },
    });
    must(await w.api.meetings.plan({ ...FACTS, kind: 'sub_group', open: false, agenda: 'model' }));
  });

  test('A8: steps, or too small a room, are warned of; without a venue nothing is published', async () => {
    const w = await world();
    const { venueId } = must(
      await w.api.meetings.addVenue({ ...VENUE, name: 'Old Hall', stepFree: false, capacity: 20 }),
    );
    const input = { ...FACTS, venueId, expectedMembers: 15, expectedPublic: 10, agenda: 'model' as const };
    expect(await w.api.meetings.plan(input)).toMatchObject({
      problem: {
        warnings: [
          { rule: 'A8', key: 'meetings.notStepFree' },
          { rule: 'A8', key: 'meetings.tooSmall' },
        ],
      },
    });
    const id = await w.plan({ venueId: null });
    await bringTo(w, id, 'agreed');
    const how = { toMembers: 'E-mail', toPublic: 'Library', on: '2011-03-01', accepted: ACCEPT };
    expect(await w.api.meetings.publish({ ...(await w.at(id)), ...how })).toMatchObject({
      problem: { rule: 'A8', key: 'meetings.noVenue' },
    });
  });

  test('A8: a venue with meetings to come stays in use; one out of use is not offered', async () => {
    const w = await world();
    const id = await w.plan();
    const [row] = must(await w.api.meetings.venues({}));
    if (!row) throw new Error('no venue');
    const { upcoming, id: venueId, ...venue } = row;
    expect(upcoming).toBe(1);
    expect(await w.api.meetings.changeVenue({ ...venue, venueId, active: false })).toMatchObject({
      problem: { key: 'meetings.venueInUse', params: { count: 1 } },
    });
    must(await w.api.meetings.remove(await w.at(id)));
    must(await w.api.meetings.changeVenue({ ...venue, venueId, active: false }));
    expect(await w.api.meetings.plan({ ...FACTS, venueId, agenda: 'model' })).toMatchObject({
      problem: { key: 'meetings.unknownVenue' },
    });
    expect(must(await w.api.meetings.choices({})).venues).toEqual([]);
  });

  test('A9: an interpreter is asked for a month before: due, late, and done', async () => {
    const w = await world('2011-04-20');
    addMember(w, 'Yusuf', ['interpreter', 'step_free']);
    addMember(w, 'Adan', ['step_free']);
    const id = await w.plan();
    const asking = async () => must(await w.api.meetings.due({})).filter((each) => each.what === 'ask_interpreter');
    expect(await asking()).toMatchObject([{ due: '2011-04-24', late: false }]);
    expect((await w.page(id)).interpreter).toMatchObject({
      count: 1,
      members: [{ surname: 'Yusuf', detail: 'Somali' }],
    });
    w.clock.set('2011-04-25', '09:01:00.000');
    must(await w.api.office.signIn({ personId: 1, passphrase: 'four plain words here' }));
    expect(await asking()).toMatchObject([{ late: true }]);
    expect(await w.api.meetings.plan({ ...FACTS, date: '2011-05-20', agenda: 'empty' })).toMatchObject({
      problem: { warnings: [{ rule: 'A9', params: { count: 1 } }] },
    });
    const arranged = { expectedMembers: null, expectedPublic: null, interpreterAskedOn: '2011-04-25' };
    must(await w.api.meetings.arrange({ ...(await w.at(id)), ...arranged }));
    expect(await asking()).toEqual([]);
  });

  test('A10: numbers expected are recorded up to the day and asked for until then', async () => {
    const w = await world('2011-05-10');
    const id = await w.plan();
    const asked = async () => must(await w.api.meetings.due({})).some((each) => each.what === 'expected_numbers');
    expect(await asked()).toBe(true);
    const numbers = { expectedMembers: 30, expectedPublic: 80, interpreterAskedOn: null };
    must(await w.api.meetings.arrange({ ...(await w.at(id)), ...numbers }));
    expect(await asked()).toBe(false);
    expect((await w.page(id)).meeting).toMatchObject({ expectedMembers: 30, expectedPublic: 80 });
    const crowd = { ...numbers, expectedPublic: 200 };
    expect(await w.api.meetings.arrange({ ...(await w.at(id)), ...crowd })).toMatchObject({
      problem: { warnings: [{ rule: 'A8', key: 'meetings.tooSmall' }] },
    });
  });

  test('the same meeting twice is refused', async () => {
    const w = await world();
    await w.plan();
    expect(await w.api.meetings.plan({ ...FACTS, agenda: 'empty' })).toMatchObject({
      problem: { key: 'meetings.sameTitle', fields: [{ path: 'date' }] },
    });
  });
});

describe('the advertisement', () => {
  test('A7: says topics, invitation and who is welcome, beside day, time, length and place', async () => {
    const w = await world();
    const id = await w.plan();
    expect((await w.page(id)).meeting.welcome).toBe('Anyone who lives or works in Anyborough is welcome.');
    const words = { topics: TOPICS, invitation: 'Come and hear the Borough Commander.', welcome: 'Everybody' };
    must(await w.api.meetings.saveAdvertisement({ ...(await w.at(id)), ...words }));
    expect(advertisementData(w.core.office().read, id)).toMatchObject({
      meeting: { date: '2011-05-24', start: '19:00', plannedMinutes: 120, room: 'Council chamber' },
      venue: { name: 'Civic Centre', stepFree: true },
      ...words,
    });
  });

  test('A7: without a topic, or anybody to ask, an open meeting is not published; once published it stands', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'agreed');
    const words = { invitation: '', welcome: '' };
    must(await w.api.meetings.saveAdvertisement({ ...(await w.at(id)), ...words, topics: [] }));
    const how = { toMembers: 'E-mail', toPublic: 'Library', on: '2011-03-01', accepted: ACCEPT };
    expect(await w.api.meetings.publish({ ...(await w.at(id)), ...how })).toMatchObject({
      problem: { rule: 'A7', key: 'meetings.noTopics' },
    });
    must(await w.api.meetings.saveAdvertisement({ ...(await w.at(id)), ...words, topics: TOPICS }));
    const { sqlite } = w.core.office();
    const contact = sqlite.prepare('select phone, email from group_profile').get() as { phone: string; email: string };
    sqlite.prepare("update group_profile set phone = '', email = ''").run();
    expect(await w.api.meetings.publish({ ...(await w.at(id)), ...how })).toMatchObject({
      problem: { rule: 'A7', key: 'meetings.noContact' },
    });
    sqlite.prepare('update group_profile set phone = ?, email = ?').run(contact.phone, contact.email);
    must(await w.api.meetings.publish({ ...(await w.at(id)), ...how }));
    expect(await w.api.meetings.saveAdvertisement({ ...(await w.at(id)), ...words, topics: [] })).toMatchObject({
      problem: { key: 'meetings.alreadyPublished' },
    });
  });
});

describe('requests from members', () => {
  test('A3: are recorded, and answered by placing, keeping or declining with a word why', async () => {
    const w = await world();
    const id = await w.plan();
    const memberId = addMember(w, 'Yusuf');
    const ask = { meetingId: id, memberId, receivedOn: '2011-02-28', text: 'Lighting in Dock Street' };
    expect(await w.api.meetings.recordRequest({ ...ask, receivedOn: '2011-03-02' })).toMatchObject({
      problem: { fields: [{ path: 'receivedOn' }] },
    });
    expect(await w.api.meetings.recordRequest({ ...ask, memberId: 999 })).toMatchObject({
      problem: { fields: [{ path: 'memberId' }] },
    });
    const { requestId } = must(await w.api.meetings.recordRequest(ask));
    expect(await w.api.meetings.sendToChair({ ...(await w.at(id)) })).toMatchObject({
      problem: { warnings: [{ rule: 'A3', key: 'meetings.unanswered', params: { count: 1 } }] },
    });
    const answer = { requestId, note: '', itemId: null };
    expect(await w.api.meetings.answerRequest({ ...answer, answer: 'placed' })).toMatchObject({
      problem: { rule: 'A3', fields: [{ path: 'itemId' }] },
    });
    expect(await w.api.meetings.answerRequest({ ...answer, answer: 'declined' })).toMatchObject({
      problem: { rule: 'A3', fields: [{ path: 'note' }] },
    });
    const items = await itemsOf(w, id);
    must(await w.api.meetings.answerRequest({ ...answer, answer: 'placed', itemId: items[2]?.id ?? 0 }));
    expect((await w.page(id)).requests).toMatchObject([{ surname: 'Yusuf', answer: 'placed', itemId: items[2]?.id }]);
    must(await w.api.meetings.saveAgenda({ ...(await w.at(id)), items: items.filter((_item, at) => at !== 2) }));
    expect((await w.page(id)).requests).toMatchObject([{ answer: 'open', itemId: null }]);
  });
});

describe('what becomes of a meeting', () => {
  test('postponed to a new day, a meeting like it is planned in draft, with its agenda; the old one stays on record', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'published');
    const change = { ...(await w.at(id)), to: 'postponed' as const, reason: 'Snow' };
    expect(await w.api.meetings.changeState({ ...change, newDate: '2011-02-01' })).toMatchObject({
      problem: { fields: [{ path: 'newDate' }] },
    });
    const { copyId } = must(await w.api.meetings.changeState({ ...change, newDate: '2011-06-07' }));
    const copy = await w.page(copyId ?? 0);
    expect(copy.meeting).toMatchObject({ date: '2011-06-07', state: 'planned', agendaState: 'draft' });
    expect(copy.items.map((item) => item.title)).toEqual((await w.page(id)).items.map((item) => item.title));
    expect(copy.topics).toEqual(TOPICS);
    expect(await w.page(id)).toMatchObject({
      meeting: { state: 'postponed', stateReason: 'Snow' },
      next: [],
      versions: [{ number: 1 }],
    });
  });

  test('is held only on its day or after, and asked about until somebody says so', async () => {
    const w = await world();
    const id = await w.plan();
    expect(await w.api.meetings.changeState({ ...(await w.at(id)), to: 'held' })).toMatchObject({
      problem: { key: 'meetings.notYetHeld', params: { date: '24 May 2011' } },
    });
    w.clock.set('2011-05-25');
    must(await w.api.office.signIn({ personId: 1, passphrase: 'four plain words here' }));
    expect(must(await w.api.meetings.due({}))).toMatchObject([{ what: 'record_held', late: true }]);
    must(await w.api.meetings.changeState({ ...(await w.at(id)), to: 'held' }));
    expect(must(await w.api.meetings.due({}))).toEqual([]);
    expect(await w.api.meetings.changeState({ ...(await w.at(id)), to: 'cancelled', reason: 'x' })).toMatchObject({
      problem: { key: 'meetings.stateChange', params: { from: 'Held', to: 'Cancelled' } },
    });
  });

  test('A3: a meeting is removed only while nobody has seen its agenda', async () => {
    const w = await world();
    const [first, second] = [await w.plan(), await w.plan({ date: '2011-07-12' })];
    must(await w.api.meetings.remove(await w.at(first)));
    expect(await w.api.meetings.page({ meetingId: first })).toMatchObject({ problem: { kind: 'notFound' } });
    await bringTo(w, second, 'with_chair');
    must(await w.api.meetings.returnToDraft({ ...(await w.at(second)), comment: 'Shorter' }));
    expect(await w.api.meetings.remove(await w.at(second))).toMatchObject({
      problem: { key: 'meetings.cannotRemove' },
    });
  });
});

describe('what is due', () => {
  test('A4: the next step of each planned meeting, late ones said, far ones not yet', async () => {
    const w = await world('2011-05-12');
    await w.plan();
    await w.plan({ date: '2011-12-06' });
    expect(must(await w.api.meetings.due({})).map(({ what, due, late }) => [what, due, late])).toEqual([
      ['send_to_chair', '2011-05-10', true],
      ['book_venue', '2011-05-14', false],
      ['expected_numbers', '2011-05-17', false],
    ]);
    const { rows } = must(await w.api.meetings.compliance({ date: '2011-05-12', basis: 'financial' }));
    expect(rows).toMatchObject([{ step: 'send_to_chair', on: null, daysLate: 2 }]);
  });
});
