import type { AccountId, IsoDate, PayeeId, SignatoryId } from '../base/brand.ts';
import type { LeafState, PaymentMethod, PaymentState } from './words.ts';

/** The life of a payment and who may sign it (T2, T3, T4). Pure: the screens use it too. */

/** How a payment with two signatures is made. Cash is paid from petty cash, with a voucher. */
export const PAID_BY = ['cheque', 'bank_transfer'] as const satisfies readonly PaymentMethod[];
export type PaidBy = (typeof PAID_BY)[number];

/** Lists of payments: not yet out, out and not yet paid by the bank, finished, all. */
export const PAYMENT_VIEWS = ['open', 'out', 'done', 'all'] as const;
export type PaymentView = (typeof PAYMENT_VIEWS)[number];

export const STATES_OF: Record<Exclude<PaymentView, 'all'>, readonly PaymentState[]> = {
  open: ['draft', 'signed', 'ready'],
  out: ['released'],
  done: ['cleared', 'void', 'returned', 'withdrawn'],
};

export const PAYMENT_STEPS = ['amend', 'sign', 'withdraw', 'release', 'clear', 'unclear', 'void', 'return'] as const;
export type PaymentStep = (typeof PAYMENT_STEPS)[number];

/**
 * The life cycle, the only one: from which state a step may be taken, and where it leads. `sign` leads to `ready` when it is the
 * last that is needed. `clear` and `unclear` are the bank's: a match with its statement, and its undoing.
 */
export const LIFE: Record<PaymentStep, Partial<Record<PaymentState, readonly PaymentState[]>>> = {
  amend: { draft: ['draft'], signed: ['draft'], ready: ['draft'] },
  sign: { draft: ['signed'], signed: ['signed', 'ready'] },
  withdraw: { draft: ['withdrawn'], signed: ['withdrawn'], ready: ['withdrawn'] },
  release: { ready: ['released'] },
  clear: { released: ['cleared'] },
  unclear: { cleared: ['released'] },
  void: { released: ['void'] },
  return: { cleared: ['returned'] },
};

export const mayStep = (state: PaymentState, step: PaymentStep): boolean => LIFE[step][state] !== undefined;

/** The steps a person can take from here; the bank's are not among them. */
export const stepsFrom = (state: PaymentState): PaymentStep[] =>
  PAYMENT_STEPS.filter((step) => step !== 'clear' && step !== 'unclear' && mayStep(state, step));

/** Whether its money is in the books: exactly when it was ever released (invariant 13). */
export const isPosted = (state: PaymentState): boolean => ['released', 'cleared', 'void', 'returned'].includes(state);

/** Leaves that a cheque number has left the book with: everything but unused and, still in our hands, assigned. */
export const isAccountedFor = (state: LeafState): boolean => state !== 'unused';

/** At least four different words of three letters or more. */
export const hasFourWords = (text: string): boolean =>
  new Set(
    text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word.length > 2),
  ).size >= 4;

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor rev revd reverend sir dame lord lady cllr councillor'.split(' '),
);

/**
 * A name as it is compared: no accents, titles, punctuation or case, words in any order. "Dr. Grace ADÉYEMI" is "Adeyemi, Grace".
 * Rather too alike than too different: a person who is refused by it is not harmed, another one signs.
 */
export function foldedName(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-GB')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word));
  return words.sort().join(' ');
}

/** A name of nothing but marks folds to nothing: such names are compared as they stand. */
export const sameName = (a: string, b: string): boolean =>
  foldedName(a) === '' ? a.trim().toLowerCase() === b.trim().toLowerCase() : foldedName(a) === foldedName(b);

export type MandateDays = { signatoryId: SignatoryId; accountId: AccountId; from: IsoDate; to: IsoDate | null };

/** T2: whether a mandate covers the day. */
export const inMandate = (
  mandates: readonly MandateDays[],
  who: SignatoryId,
  account: AccountId,
  day: IsoDate,
): boolean =>
  mandates.some(
    ({ signatoryId, accountId, from, to }) =>
      signatoryId === who && accountId === account && from <= day && (to === null || day <= to),
  );

/** What the rules of signing look at. */
export type Signing = {
  accountId: AccountId;
  /** Null for a transfer between the group's own accounts. */
  payee: { id: PayeeId; name: string } | null;
  mandates: readonly MandateDays[];
  connections: readonly { payeeId: PayeeId; signatoryId: SignatoryId }[];
};
export type Signer = { id: SignatoryId; name: string; endedOn: IsoDate | null };

/** T2, T3: why somebody may not sign, or be counted as a signer, on a day. */
export type SignFault = 'ended' | 'noMandate' | 'isPayee' | 'connected';

export function signFault({ accountId, payee, mandates, connections }: Signing, who: Signer, day: IsoDate) {
  const { id, name, endedOn } = who;
  const fault = ((): SignFault | null => {
    // T3: looked at first: it stands whatever the mandate says.
    if (payee && sameName(payee.name, name)) return 'isPayee';
    if (payee && connections.some((each) => each.payeeId === payee.id && each.signatoryId === id)) return 'connected';
    if (endedOn !== null && endedOn < day) return 'ended';
    return inMandate(mandates, id, accountId, day) ? null : 'noMandate';
  })();
  return fault;
}

/** T3: why a witness of wet ink will not do. */
export function witnessFault(witness: string, signer: string, payee: string | null): 'isSigner' | 'isPayee' | null {
  if (sameName(witness, signer)) return 'isSigner';
  return payee !== null && sameName(witness, payee) ? 'isPayee' : null;
}

/**
 * T3: true when there would be enough signatories, but for those who are the payee or close to them: then the payment can never
 * be signed, and a further signatory under a minuted mandate is needed.
 */
export function needsAnother(signing: Signing, signers: readonly Signer[], day: IsoDate, needed: number): boolean {
  const others = { ...signing, payee: null };
  const all = signers.filter((who) => signFault(others, who, day) === null).length;
  const free = signers.filter((who) => signFault(signing, who, day) === null).length;
  return all >= needed && free < needed;
}

/** T4: a signature is live while the payment is what was signed: the same version and the same digest. */
export const isLive = (
  signature: { version: number; digest: string },
  payment: { version: number; digest: string },
): boolean => signature.version === payment.version && signature.digest === payment.digest;

/** What a signature counts for now. `lapsed`: over an earlier version. */
export type Standing = 'counts' | 'lapsed' | SignFault | 'notMandatedThen';

/** Numbers below the highest that was used which nobody has accounted for: leaves to look for. */
export function gapsIn(leaves: readonly { number: number; state: LeafState }[]): number[] {
  const used = leaves.filter(({ state }) => isAccountedFor(state)).map(({ number }) => number);
  const highest = Math.max(0, ...used);
  return leaves.filter(({ number, state }) => number < highest && !isAccountedFor(state)).map(({ number }) => number);
}
