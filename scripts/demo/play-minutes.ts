import { must } from './client.ts';
import { MINUTES } from './minutes.ts';
import type { DemoMinutes, MinutedAction, MinutedItem } from './minutes-shape.ts';
import { MEETINGS } from './play-meetings.ts';
import { ADMINISTRATOR, CHAIR, type Event, known, type Story } from './story.ts';

/** Taking the minutes, and their way to the members and to the next meeting. */

const dateOf = (key: string): string => MEETINGS.find((each) => each.key === key)?.date ?? '';

const pageOf = async ({ api, meetings }: Story, key: string) =>
  must(`minutes of ${key}`, await api.minutes.page({ meetingId: known(meetings, key) }));

async function ofMinutes(story: Story, key: string) {
  const { meeting, minutes } = await pageOf(story, key);
  return { meetingId: meeting.id, version: minutes?.version ?? 0 };
}

async function attendance(story: Story, it: DemoMinutes): Promise<void> {
  const { api, members } = story;
  const meetingId = known(story.meetings, it.meeting);
  for (const { member, on, at } of it.apologies) {
    const apologies = { on, at: at ?? null, how: 'email' as const };
    must('apologies', await api.minutes.setApologies({ meetingId, memberId: known(members, member), apologies }));
  }
  for (const { member, name, organisation, on } of it.substitutes ?? []) {
    const substitute = { name, organisation, on, how: 'telephone' as const };
    const memberId = known(members, member);
    must('substitute', await api.minutes.setSubstitute({ meetingId, memberId, substitute }));
  }
  const away = new Set([...it.apologies.map(({ member }) => member), ...it.absent].map((each) => known(members, each)));
  const times = new Map((it.late ?? []).map((each) => [known(members, each.member), each]));
  const { attendance: list } = await pageOf(story, it.meeting);
  for (const { id: memberId, substitute } of list.members) {
    const late = times.get(memberId);
    if (late) {
      const stretches = [{ arrived: late.arrived ?? null, left: late.left ?? null }];
      must('times', await api.minutes.setStretches({ meetingId, who: { memberId }, stretches }));
    } else if (substitute) {
      const who = { attendanceId: substitute.id };
      must('substitute came', await api.minutes.setPresent({ meetingId, who, present: true }));
    } else if (!away.has(memberId)) {
      must('present', await api.minutes.setPresent({ meetingId, who: { memberId }, present: true }));
    }
  }
  for (const guest of it.guests) {
    must('guest', await api.minutes.addGuest({ meetingId, ...guest }));
  }
}

type Under = { meetingId: number; itemId: number };

async function action(story: Story, { meetingId, itemId }: Under, it: MinutedAction): Promise<void> {
  const ownerMemberId = story.members.get(it.owner) ?? null;
  const who = { ownerMemberId, ownerName: ownerMemberId === null ? it.owner : '' };
  const { text, due } = it;
  must('action', await story.api.minutes.addAction({ meetingId, itemId, decisionId: null, text, due, ...who }));
}

/** The item of the minutes that the story speaks of. */
function itemOf(page: Awaited<ReturnType<typeof pageOf>>, it: MinutedItem) {
  const found = page.items.filter(({ kind }) => kind === it.kind)[(it.nth ?? 1) - 1];
  if (!found) throw new Error(`the minutes have no item of the kind ${it.kind}`);
  return found;
}

function decisionOf({ text, votes }: NonNullable<MinutedItem['decisions']>[number]) {
  const [votesFor = null, votesAgainst = null, abstained = null] = votes ?? [];
  return { text, how: votes ? ('show_of_hands' as const) : ('agreed' as const), votesFor, votesAgainst, abstained };
}

async function take(story: Story, key: string, it: MinutedItem): Promise<void> {
  const { api, members } = story;
  const page = await pageOf(story, key);
  const { id: itemId, version, title } = itemOf(page, it);
  const under = { meetingId: page.meeting.id, itemId };
  for (const { member, nature, leftRoom } of it.interests ?? []) {
    const interest = { memberId: known(members, member), name: '', nature, declared: 'at_start' as const, leftRoom };
    must('interest', await api.minutes.saveInterest({ id: null, itemId, ...interest }));
  }
  for (const { member, text } of it.updates ?? []) {
    must('update', await api.minutes.saveOralUpdate({ id: null, itemId, memberId: known(members, member), text }));
  }
  for (const question of it.questions ?? []) {
    must('question', await api.minutes.saveFloorQuestion({ replyTo: '', ...question, id: null, itemId }));
  }
  for (const each of it.decisions ?? []) {
    must('decision', await api.minutes.saveDecision({ id: null, itemId, carried: true, ...decisionOf(each) }));
  }
  for (const each of it.actions ?? []) await action(story, under, each);
  must('text', await api.minutes.saveText({ itemId, version, text: it.text }));
  const now = itemOf(await pageOf(story, key), it);
  const facts = { outcome: it.outcome ?? ('noted' as const), audience: it.audience ?? ('public' as const) };
  const began = it.began ?? null;
  must('item', await api.minutes.changeItem({ itemId, version: now.version, title, began, ...facts }));
}

/** On the evening of the meeting, after it was recorded as held. */
async function minuted(story: Story, it: DemoMinutes): Promise<void> {
  const { api } = story;
  must('begin', await api.minutes.begin({ meetingId: known(story.meetings, it.meeting) }));
  await attendance(story, it);
  for (const each of it.items) await take(story, it.meeting, each);
  for (const { id: itemId, version, title, audience, began, outcome } of (await pageOf(story, it.meeting)).items) {
    if (outcome !== null) continue;
    must('noted', await api.minutes.changeItem({ itemId, version, title, audience, began, outcome: 'noted' }));
  }
  const { closed, publicPresent, pressPresent, nextVenueNote } = it;
  const { meeting } = await pageOf(story, it.meeting);
  const people = { inTheChair: CHAIR, takenBy: ADMINISTRATOR, opened: meeting.start, closed };
  const others = { publicPresent, pressPresent, nextVenueId: null, nextVenueNote };
  must('facts', await api.minutes.changeFacts({ ...(await ofMinutes(story, it.meeting)), ...people, ...others }));
}

const actionOf = async (story: Story, key: string, text: string) => {
  const found = (await pageOf(story, key)).actions.find((each) => each.text === text);
  if (!found) throw new Error(`${key} has no action “${text}”`);
  return { actionId: found.id, version: found.version };
};

function followed({ meeting, items }: DemoMinutes): Event[] {
  return items
    .flatMap(({ actions = [] }) => actions)
    .flatMap(({ text, updates = [], done }): Event[] => [
      ...updates.map(
        ({ on, text: said }): Event => ({
          on,
          run: async (story) => {
            const of = await actionOf(story, meeting, text);
            must('update', await story.api.minutes.updateAction({ ...of, on, text: said }));
          },
        }),
      ),
      ...(done
        ? [
            {
              on: done.on,
              run: async (story: Story) => {
                const of = await actionOf(story, meeting, text);
                const closing = { to: 'done' as const, on: done.on, outcome: done.outcome };
                must('closed', await story.api.minutes.closeAction({ ...of, ...closing }));
              },
            },
          ]
        : []),
    ]);
}

/** Before the minutes of the meeting that adopts them are finished: public as it begins, adopted in its course. */
function adopted(it: DemoMinutes): Event[] {
  if (!it.adopted) return [];
  const { at, corrections } = it.adopted;
  const on = dateOf(at);
  const run: Event['run'] = async (story) => {
    const { api } = story;
    const out = { on, how: 'Website, library and Civic Centre notice boards', lateReason: '' };
    must('public', await api.minutes.makePublic({ ...(await ofMinutes(story, it.meeting)), ...out }));
    const where = {
      atMeetingId: known(story.meetings, at),
      corrections: [...corrections],
      lateReason: '',
      accepted: [],
    };
    must('adopted', await api.minutes.adopt({ ...(await ofMinutes(story, it.meeting)), ...where }));
  };
  return [{ on, at: '22:20', run }];
}

const way = (it: DemoMinutes): Event[] => [
  { on: dateOf(it.meeting), at: '22:10', run: (story) => minuted(story, it) },
  ...followed(it),
  {
    on: it.toChairOn,
    run: async (story) => {
      must(
        'to chair',
        await story.api.minutes.sendToChair({ ...(await ofMinutes(story, it.meeting)), lateReason: '' }),
      );
    },
  },
  {
    on: it.agreedOn,
    run: async (story) => {
      const consent = { how: 'email' as const, by: CHAIR, on: it.agreedOn, lateReason: '' };
      must('agreed', await story.api.minutes.agree({ ...(await ofMinutes(story, it.meeting)), ...consent }));
    },
  },
  {
    on: it.circulatedOn,
    run: async (story) => {
      const out = { on: it.circulatedOn, how: 'E-mail, and by post to members without e-mail', lateReason: '' };
      must('circulated', await story.api.minutes.circulate({ ...(await ofMinutes(story, it.meeting)), ...out }));
    },
  },
  ...adopted(it),
];

/** The minutes of the year, day by day. */
export const MINUTES_EVENTS: readonly Event[] = MINUTES.flatMap(way);
