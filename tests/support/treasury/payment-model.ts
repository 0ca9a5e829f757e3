import type { PaymentId } from '../../../db/base/brand.ts';
import type { payingGroup } from '../../integration/treasury/payments-support.ts';

/** A record of payments of its own: who may sign and release is worked out a second time, from the rules' words. */

export type Group = Awaited<ReturnType<typeof payingGroup>>;
export type Who = 'ada' | 'ben' | 'cyd';
export type To = 'printer' | 'owner' | 'savings';
export type State = 'draft' | 'signed' | 'ready' | 'withdrawn' | 'released' | 'cleared' | 'void' | 'returned';
export type Paid = {
  id: PaymentId;
  version: number;
  to: To;
  pence: number;
  cheque: number | null;
  state: State;
  signs: { who: Who; day: string }[];
  wasReleased: boolean;
  match: number;
};
/** Days on which somebody is in mandate: from, to. */
export type Model = {
  day: string;
  paid: Paid[];
  mandates: Record<Who, { id: number; from: string; to: string }[]>;
  /** Who is close to the printer. */
  close: Set<Who>;
  leaves: Map<number, string>;
};

export const EVERYBODY: readonly Who[] = ['ada', 'ben', 'cyd'];
export const NEVER = '9999-12-31';
export const OPEN: readonly State[] = ['draft', 'signed', 'ready'];
/** The table of the specification, §1. */
export const STEPS: readonly string[] = [
  ...['draft>signed', 'signed>ready', 'draft>draft', 'signed>draft', 'ready>draft'],
  ...['draft>withdrawn', 'signed>withdrawn', 'ready>withdrawn', 'ready>released'],
  ...['released>cleared', 'cleared>released', 'released>void', 'cleared>returned'],
];

const mandated = ({ mandates }: Model, who: Who, day: string) =>
  mandates[who].some(({ from, to }) => from <= day && day <= to);
/** T3: Dr Ada Lowe is Ada Lowe. */
const barred = ({ close }: Model, who: Who, to: To) =>
  (to === 'owner' && who === 'ada') || (to === 'printer' && close.has(who));
/** T3: enough would be there, but for those who are barred. */
export const deadlocked = (model: Model, to: To) => {
  const there = EVERYBODY.filter((who) => mandated(model, who, model.day));
  return there.length >= 2 && there.filter((who) => !barred(model, who, to)).length < 2;
};
export const maySign = (model: Model, paid: Paid, who: Who) =>
  (paid.state === 'draft' || paid.state === 'signed') &&
  mandated(model, who, model.day) &&
  !barred(model, who, paid.to) &&
  !deadlocked(model, paid.to) &&
  !paid.signs.some((given) => given.who === who);
export const mayRelease = (model: Model, paid: Paid) =>
  paid.state === 'ready' &&
  paid.signs.every(
    ({ who, day }) => mandated(model, who, day) && mandated(model, who, model.day) && !barred(model, who, paid.to),
  );
