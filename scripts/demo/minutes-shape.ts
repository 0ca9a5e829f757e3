import type { ItemKind } from '../../db/meetings/words.ts';

export type MinutedAction = {
  text: string;
  /** A member by name, or somebody who is none. */
  owner: string;
  due: string;
  /** What was heard of it afterwards. */
  updates?: readonly { on: string; text: string }[];
  done?: { on: string; outcome: string };
};

export type MinutedItem = {
  kind: ItemKind;
  /** Which of the items of that kind; the first unless told otherwise. */
  nth?: number;
  began?: string;
  text: string;
  audience?: 'members' | 'restricted';
  outcome?: 'decided' | 'deferred' | 'not_reached';
  interests?: readonly { member: string; nature: string; leftRoom: boolean }[];
  updates?: readonly { member: string; text: string }[];
  questions?: readonly {
    asker: string;
    question: string;
    answer: string;
    answeredBy: string;
    answerState: 'answered' | 'to_follow' | 'outside_terms';
    replyTo?: string;
  }[];
  decisions?: readonly { text: string; votes?: readonly [votesFor: number, against: number, abstained: number] }[];
  actions?: readonly MinutedAction[];
};

/** The minutes of a meeting with their life; who is in no list was there from the beginning to the end. */
export type DemoMinutes = {
  meeting: string;
  closed: string;
  publicPresent: number;
  pressPresent: number;
  nextVenueNote: string;
  apologies: readonly { member: string; on: string; at?: string }[];
  substitutes?: readonly { member: string; name: string; organisation: string; on: string }[];
  absent: readonly string[];
  late?: readonly { member: string; arrived?: string; left?: string }[];
  guests: readonly { name: string; organisation: string }[];
  items: readonly MinutedItem[];
  toChairOn: string;
  agreedOn: string;
  circulatedOn: string;
  /** The meeting at which they became public and were adopted; left out while none has. */
  adopted?: { at: string; corrections: readonly { item: string; text: string }[] };
};
