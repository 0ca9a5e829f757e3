import { members as words } from '../../../resources/locales/en-GB/members.ts';
import { folded } from '../rules.ts';
import {
  ACCESS_NEEDS,
  type AccessNeed,
  PAPERS_BY,
  type PapersBy,
  SEATS,
  type Seat,
  STANDINGS,
  type Standing,
} from '../words.ts';

/** The closed lists as they are written in a file, and read back. */

type Words<T extends string> = { say: (value: T) => string; read: (text: string) => T | undefined; choices: string };

const plain = (text: string) =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function list<T extends string>(
  values: readonly T[],
  label: Readonly<Record<T, string>>,
  others: Readonly<Record<string, T>> = {},
): Words<T> {
  const known = new Map<string, T>(Object.entries(others));
  for (const value of values) {
    known.set(plain(value), value);
    known.set(plain(label[value]), value);
  }
  return {
    say: (value) => label[value],
    read: (text) => known.get(plain(text)),
    choices: values.map((value) => label[value]).join(', '),
  };
}

export const standingWords: Words<Standing> = list(STANDINGS, words.standing, {
  'full member': 'member',
  'voting member': 'member',
  associate: 'associate',
  advisor: 'adviser',
  'co opted advisor': 'adviser',
  'co opted': 'adviser',
  'specialist adviser': 'adviser',
  'ex officio': 'ex_officio',
  'ex officio non voting': 'ex_officio',
  'non voting': 'ex_officio',
  left: 'former',
  'past member': 'former',
});

export const seatWords: Words<Seat> = list(SEATS, words.seat, {
  'funder s link': 'funder_link',
  'link member': 'funder_link',
  'mpa link member': 'funder_link',
});

export const papersByWords: Words<PapersBy> = list(PAPERS_BY, words.papersBy, {
  mail: 'post',
  letter: 'post',
  hand: 'by_hand',
});

export const needWords: Words<AccessNeed> = list(ACCESS_NEEDS, words.need, {
  bsl: 'signer',
  'bsl interpreter': 'signer',
  signer: 'signer',
  'wheelchair access': 'step_free',
  wheelchair: 'step_free',
  'step free': 'step_free',
  'induction loop': 'hearing_loop',
  loop: 'hearing_loop',
  'audio tape': 'audio',
  'easy to read': 'easy_read',
  lipspeaker: 'lip_speaker',
  carer: 'personal_assistant',
  other: 'other',
});
