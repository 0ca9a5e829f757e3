import type { AgreedHow, ItemKind, MeetingKind } from '../../db/meetings/words.ts';
import type { PaperKey } from './papers.ts';

export type DemoItem = {
  kind: ItemKind;
  title: string;
  presenter: string;
  /** Who sees that it is ready; the presenter, or the secretariat for the chair's own items, when left out. */
  owner?: string;
  minutes: number;
  points?: readonly string[];
  papers?: readonly { paper: PaperKey; audience?: 'members' | 'restricted' }[];
};

export type DemoRequest = {
  /** First name and surname of the member who asked. */
  member: string;
  on: string;
  text: string;
  answer: 'open' | 'placed' | 'later' | 'declined';
  note: string;
  /** For `placed`: the item's kind. */
  item?: ItemKind;
};

/** A meeting with its life, day by day; what lies after the demo's today has not happened yet. */
export type DemoMeeting = {
  key: string;
  kind: MeetingKind;
  title: string;
  date: string;
  start: string;
  minutes: number;
  /** A venue's key; none while it is not decided. */
  venue?: string;
  room: string;
  expectedMembers?: number;
  expectedPublic?: number;
  open: boolean;
  /** A9: the day the interpreters and signers were asked for. */
  interpreterAskedOn?: string;
  invitation?: string;
  topics: readonly string[];
  items: readonly DemoItem[];
  requests?: readonly DemoRequest[];
  plannedOn: string;
  draftedOn?: string;
  toChairOn?: string;
  returned?: { on: string; note: string; againOn: string };
  agreedOn?: string;
  agreedHow?: AgreedHow;
  publishedOn?: string;
  /** The day its pack was built; a supplement has one of its own. */
  packedOn?: string;
  lateReason?: string;
  supplement?: { on: string; reason: string; item: DemoItem; cut: { kind: ItemKind; to: number } };
  held?: true;
  cancelled?: { on: string; reason: string };
};
