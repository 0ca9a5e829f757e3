import type { AccessNeed, OfficeName, Seat, Standing } from '../../db/members/words.ts';
import type { WardName } from './group.ts';

/** One person of the demo's register, as the data files write it; `play.ts` turns it into calls. */
export type DemoMember = {
  title: string;
  firstName: string;
  surname: string;
  organisation: string;
  position: string;
  standing?: Exclude<Standing, 'former'>;
  seat?: Seat;
  ward?: WardName;
  /** Keys of the model membership. */
  categories: readonly string[];
  justification: string;
  reportsBackTo: string;
  joinedOn: string;
  /** Post where nothing is said and there is no e-mail address. */
  papersBy?: 'email' | 'post' | 'by_hand';
  noEmail?: true;
  phone?: string;
  mobile?: string;
  address: string;
  postcode: string;
  needs?: readonly { need: AccessNeed; detail: string }[];
  substitute?: { name: string; contact: string };
  notes?: string;
  /** A former member: the day and the reason. */
  ended?: { on: string; reason: string };
};

export type DemoTerm = {
  /** First name and surname. */
  member: string;
  office: OfficeName;
  how: 'elected' | 'co_opted' | 'appointed';
  startedOn: string;
  endedOn?: string;
  note?: string;
};
