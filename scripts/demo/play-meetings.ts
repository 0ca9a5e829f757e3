import { randomUUID } from 'node:crypto';
import { addDays } from '../../db/base/dates.ts';
import type { AgendaItemInput } from '../../db/meetings/input.ts';
import type { ItemKind } from '../../db/meetings/words.ts';
import type { PackKind } from '../../db/packs/words.ts';
import { must } from './client.ts';
import { STARTED_ON, VENUES } from './group.ts';
import type { DemoItem, DemoMeeting, DemoRequest } from './meeting-shape.ts';
import { COMING_MEETINGS } from './meetings-coming.ts';
import { PAST_MEETINGS } from './meetings-past.ts';
import { paperFile } from './paper-pdfs.ts';
import { PAPERS } from './papers.ts';
import { ADMINISTRATOR, CHAIR, type Event, goOn, known, type Story } from './story.ts';

export const MEETINGS: readonly DemoMeeting[] = [...PAST_MEETINGS, ...COMING_MEETINGS];

const TO_MEMBERS = 'E-mail, and by post to members without e-mail';
const TO_PUBLIC = 'Website, library and Civic Centre notice boards';

const WELCOME = 'Anyone who lives or works in Anyborough is welcome.';

async function pageOf({ api, meetings }: Story, { key }: DemoMeeting) {
  return must(`read ${key}`, await api.meetings.page({ meetingId: known(meetings, key) }));
}

/** What every call about a meeting carries. */
async function ofMeeting(story: Story, plan: DemoMeeting) {
  const { meeting } = await pageOf(story, plan);
  return { meetingId: meeting.id, version: meeting.version };
}

function ownerOf({ owner, presenter }: DemoItem): string {
  if (owner) return owner;
  const [name = ''] = presenter.split(',');
  return name === CHAIR ? ADMINISTRATOR : name;
}

const asInput = (item: DemoItem): AgendaItemInput => ({
  id: null,
  kind: item.kind,
  title: item.title,
  presenter: item.presenter,
  owner: ownerOf(item),
  minutes: item.minutes,
  points: [...(item.points ?? [])],
});

const REASONS = {
  members: 'It names people who were stopped.',
  restricted: 'It could show where witnesses live.',
} as const;

/** Whose a paper of the story is, as the form asks. */
const audienceOf = (audience: 'members' | 'restricted' | undefined) => ({
  audience: audience ?? ('public' as const),
  reason: audience ? REASONS[audience] : '',
  releaseOn: null,
});

async function plan(story: Story, it: DemoMeeting): Promise<void> {
  const { kind, title, date, start, room, open } = it;
  const { meetingId } = await goOn(`plan ${it.key}`, (accepted) =>
    story.api.meetings.plan({
      ...{ kind, title, date, start, room, open },
      plannedMinutes: it.minutes,
      venueId: it.venue ? known(story.venues, it.venue) : null,
      expectedMembers: it.expectedMembers ?? null,
      expectedPublic: it.expectedPublic ?? null,
      agenda: 'empty',
      accepted,
    }),
  );
  story.meetings.set(it.key, meetingId);
}

async function draft(story: Story, it: DemoMeeting): Promise<void> {
  const { api } = story;
  must(
    `agenda ${it.key}`,
    await api.meetings.saveAgenda({ ...(await ofMeeting(story, it)), items: it.items.map(asInput) }),
  );
  const { items } = await pageOf(story, it);
  for (const [at, { papers = [] }] of it.items.entries()) {
    for (const { paper, audience } of papers) {
      const { title, fileName } = PAPERS[paper];
      const itemId = items[at]?.id;
      if (itemId === undefined) throw new Error(`${it.key} lost its item ${at + 1}`);
      const file = { name: fileName, bytes: await paperFile(paper, story.clock) };
      const at_ = await ofMeeting(story, it);
      must(`paper ${title}`, await api.meetings.addPaper({ ...at_, itemId, title, ...audienceOf(audience), file }));
    }
  }
  if (!it.open) return;
  const words = { topics: [...it.topics], invitation: it.invitation ?? '', welcome: WELCOME };
  const { meeting } = await pageOf(story, it);
  const invitation = it.invitation ?? meeting.invitation;
  const advertisement = { ...words, invitation, meetingId: meeting.id, version: meeting.version };
  must(`advertisement ${it.key}`, await api.meetings.saveAdvertisement(advertisement));
}

const request = (it: DemoMeeting, { member, on, text }: DemoRequest): Event => ({
  on,
  run: async ({ api, members, meetings }) => {
    const asked = { meetingId: known(meetings, it.key), memberId: known(members, member), receivedOn: on, text };
    must(`request of ${member}`, await api.meetings.recordRequest(asked));
  },
});

const later = (one: string, other: string) => (one > other ? one : other);

const answer = (it: DemoMeeting, { member, on, text, answer: how, note, item }: DemoRequest): Event => ({
  on: later(on, it.draftedOn ?? on),
  run: async (story) => {
    const { requests, items } = await pageOf(story, it);
    const asked = requests.find((each) => each.text === text);
    if (!asked) throw new Error(`${member}’s request is gone`);
    const itemId = item ? (items.find(({ kind }) => kind === item)?.id ?? null) : null;
    must(
      `answer ${member}`,
      await story.api.meetings.answerRequest({ requestId: asked.id, answer: how, note, itemId }),
    );
  },
});

const toChair = (it: DemoMeeting, on: string): Event => ({
  on,
  run: async (story) => {
    const which = await ofMeeting(story, it);
    await goOn(`${it.key} to the chair`, (accepted) => story.api.meetings.sendToChair({ ...which, accepted }));
  },
});

const returned = (it: DemoMeeting, { on, note, againOn }: NonNullable<DemoMeeting['returned']>): Event[] => [
  {
    on,
    by: CHAIR,
    run: async (story) => {
      must('return', await story.api.meetings.returnToDraft({ ...(await ofMeeting(story, it)), comment: note }));
    },
  },
  toChair(it, againOn),
];

/** By e-mail or in person the secretariat records it; when `in_program`, the chair signs in and agrees. */
const agreed = (it: DemoMeeting, on: string): Event => ({
  on,
  by: it.agreedHow === 'in_program' ? CHAIR : ADMINISTRATOR,
  run: async (story) => {
    const how = it.agreedHow ?? 'email';
    const consent = { ...(await ofMeeting(story, it)), how, by: CHAIR, on };
    must(`${it.key} agreed`, await story.api.meetings.agree(consent));
  },
});

const published = (it: DemoMeeting, on: string): Event => ({
  on,
  run: async (story) => {
    const how = { on, toMembers: TO_MEMBERS, toPublic: TO_PUBLIC, lateReason: it.lateReason ?? '' };
    const which = await ofMeeting(story, it);
    await goOn(`${it.key} published`, (accepted) => story.api.meetings.publish({ ...which, ...how, accepted }));
  },
});

const BEFORE: readonly ItemKind[] = ['public_questions', 'other_business', 'next_meeting'];

const supplemented = (it: DemoMeeting, { on, reason, item, cut }: NonNullable<DemoMeeting['supplement']>): Event => ({
  on,
  run: async (story) => {
    const page = await pageOf(story, it);
    const { id: meetingId, version, start, venueId, room } = page.meeting;
    const kept: AgendaItemInput[] = page.items.map(({ id, kind, title, presenter, owner, minutes, points }) => ({
      ...{ id, kind, title, presenter, owner, points: [...points] },
      minutes: kind === cut.kind ? cut.to : minutes,
    }));
    const at = kept.findIndex(({ kind }) => BEFORE.includes(kind));
    const items = kept.toSpliced(at, 0, asInput(item));
    const papers = await Promise.all(
      (item.papers ?? []).map(async ({ paper, audience }) => {
        const { title, fileName } = PAPERS[paper];
        return {
          item: at,
          title,
          ...audienceOf(audience),
          file: { name: fileName, bytes: await paperFile(paper, story.clock) },
        };
      }),
    );
    const consent = { how: 'telephone' as const, by: CHAIR, on, toMembers: TO_MEMBERS, toPublic: TO_PUBLIC };
    const change = { meetingId, version, start, venueId, room, reason, items, papers, ...consent };
    await goOn(`supplement ${it.key}`, (accepted) => story.api.meetings.supplement({ ...change, accepted }));
  },
});

const packed = (it: DemoMeeting, on: string, kind: PackKind): Event => ({
  on,
  run: async ({ api, meetings }) => {
    const job = { job: randomUUID(), meetingId: known(meetings, it.key), kind };
    must(`${kind} of ${it.key}`, await api.packs.build(job));
  },
});

const ended = (it: DemoMeeting): Event[] => {
  if (it.held) {
    const held: Event['run'] = async (story) => {
      must(`${it.key} held`, await story.api.meetings.changeState({ ...(await ofMeeting(story, it)), to: 'held' }));
    };
    // After whatever the meeting itself did.
    return [{ on: it.date, at: '22:00', run: held }];
  }
  if (!it.cancelled) return [];
  const { on, reason } = it.cancelled;
  const cancel: Event['run'] = async (story) => {
    const change = { ...(await ofMeeting(story, it)), to: 'cancelled' as const, reason };
    must(`${it.key} cancelled`, await story.api.meetings.changeState(change));
  };
  return [{ on, run: cancel }];
};

const interpreter = (it: DemoMeeting, on: string): Event => ({
  on,
  run: async (story) => {
    const { meeting } = await pageOf(story, it);
    const { id: meetingId, version, expectedMembers, expectedPublic } = meeting;
    const change = { meetingId, version, expectedMembers, expectedPublic, interpreterAskedOn: on };
    await goOn(`interpreter ${it.key}`, (accepted) => story.api.meetings.arrange({ ...change, accepted }));
  },
});

/** A8: the venue is asked for when the meeting is planned, and confirmed two days later, unless the demo's today is before. */
const booking = (it: DemoMeeting): Event[] => {
  if (!it.venue) return [];
  const asked = { askedOn: it.plannedOn, reference: '', cost: null, note: '' };
  const confirmedOn = addDays(it.plannedOn, 2);
  const save = (
    version: number | null,
    confirmed: { confirmedOn: string; confirmedBy: string } | null,
  ): Event['run'] => {
    return async (story) => {
      const { meetingId } = await ofMeeting(story, it);
      const said = confirmed ?? { confirmedOn: null, confirmedBy: '' };
      must(
        `${it.key} booked`,
        await story.api.meetings.saveBooking({ meetingId, version, booking: { ...asked, ...said } }),
      );
    };
  };
  return [
    { on: it.plannedOn, run: save(null, null) },
    { on: confirmedOn, run: save(1, { confirmedOn, confirmedBy: 'The bookings office' }) },
  ];
};

/** A meeting's life in the order in which the steps of one day happen. */
const life = (it: DemoMeeting): Event[] => [
  { on: it.plannedOn, run: (story) => plan(story, it) },
  ...booking(it),
  ...(it.interpreterAskedOn ? [interpreter(it, it.interpreterAskedOn)] : []),
  ...(it.requests ?? []).map((asked) => request(it, asked)),
  ...(it.draftedOn ? [{ on: it.draftedOn, run: (story: Story) => draft(story, it) }] : []),
  ...(it.requests ?? []).filter((asked) => asked.answer !== 'open').map((asked) => answer(it, asked)),
  ...(it.toChairOn ? [toChair(it, it.toChairOn)] : []),
  ...(it.returned ? returned(it, it.returned) : []),
  ...(it.agreedOn ? [agreed(it, it.agreedOn)] : []),
  ...(it.publishedOn ? [published(it, it.publishedOn)] : []),
  ...(it.packedOn ? [packed(it, it.packedOn, 'pack')] : []),
  ...(it.supplement ? [supplemented(it, it.supplement)] : []),
  ...(it.packedOn && it.supplement ? [packed(it, it.supplement.on, 'supplement')] : []),
  ...ended(it),
];

const venues: Event = {
  on: STARTED_ON,
  run: async ({ api, venues: ids }) => {
    for (const { key, ...facts } of VENUES) ids.set(key, must(facts.name, await api.meetings.addVenue(facts)).venueId);
  },
};

/** The venues, and every meeting day by day. */
export const MEETING_EVENTS: readonly Event[] = [venues, ...MEETINGS.flatMap(life)];
