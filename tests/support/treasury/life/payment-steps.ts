import type { EntryId, PaymentId, SignatoryId } from '../../../../db/base/brand.ts';
import { addDays } from '../../../../db/base/dates.ts';
import { must } from '../../core.ts';
import { png } from '../../png.ts';
import { filledTin, takenBack } from './ledger-steps.ts';
import {
  type Doing,
  factsOf,
  noted,
  oneOf,
  type PaymentLine,
  paymentIn,
  pick,
  rowsOf,
  type Step,
  todayOf,
  type World,
} from './world.ts';

/** Payments from draft to whatever becomes of them, by whoever tries. */

const OPEN = ['draft', 'signed', 'ready'] as const;
const signers = ({ group }: World): SignatoryId[] => [group.ada, group.ben, group.cyd];

type What = Parameters<World['group']['asked']>[0];

function asking(world: World, { a, b, pence, yes }: Doing): What {
  const { group, funds, costs } = world;
  const fundId = pick(funds, b) as (typeof funds)[number];
  const method = yes ? ('cheque' as const) : ('bank_transfer' as const);
  if (a % 6 === 0) return { method: 'bank_transfer', what: { purpose: 'petty_cash', toAccountId: group.tin } };
  if (a % 6 === 1)
    return { method, what: { purpose: 'own_account', toAccountId: group.savings, splits: [{ fundId, pence }] } };
  const payeeId = a % 6 === 2 ? group.owner : group.printer;
  const headingId = pick(costs, b) as (typeof costs)[number];
  const more = b % 3 === 0 ? [{ headingId: pick(costs, a) as typeof headingId, fundId, pence: pence + 7 }] : [];
  return { method, what: { purpose: 'payee', payeeId, splits: [{ headingId, fundId, pence }, ...more] } };
}

const prepare: Step = async (world, doing) => {
  const { group } = world;
  noted(world, 'prepare', await group.api.treasury.preparePayment(group.asked(asking(world, doing))));
};

/** Invariant 11, in names we know: Dr Ada Lowe is Ada Lowe; and whoever is close to the payee now. */
export const barred = (world: World, { payee_id }: Pick<PaymentLine, 'payee_id'>, who: SignatoryId): boolean =>
  (payee_id === world.group.owner && who === world.group.ada) ||
  oneOf<number>(world, 'select count(*) from connection where payee_id = ? and signatory_id = ?', payee_id, who) > 0;

async function signBy(world: World, paid: PaymentLine, who: SignatoryId, witness: string): Promise<void> {
  const { group } = world;
  const ink = who === group.cyd || witness !== '';
  const stood = barred(world, paid, who);
  const outcome = ink
    ? await group.ink(paid.id, who, { version: paid.version, witness: witness || 'Olu Bright' })
    : await group.sign(paid.id, who, paid.version);
  if (!noted(world, ink ? 'ink' : 'sign', outcome)) return;
  if (stood) throw new Error('invariant 11: signed by the payee, or somebody close');
  const id = oneOf<number>(world, 'select max(id) from signature');
  world.signedFor.set(id, factsOf(world, paid.id));
}

const sign: Step = async (world, { a, b, yes }) => {
  const paid = paymentIn(world, ['draft', 'signed'], a);
  const who = pick(signers(world), b);
  const witness = yes ? (pick(['Olu Bright', 'Ada Lowe', 'Ben Castle', 'Cyd Moreno'], a) ?? '') : '';
  if (paid && who) await signBy(world, paid, who, witness);
};

/** What is to be paid, with one thing of it changed. */
function amended(world: World, paid: PaymentLine, { a, b, pence }: Doing): What | null {
  const { group, funds, costs } = world;
  const splits = rowsOf<{ headingId: never; fundId: never; pence: number }>(
    world,
    'select heading_id headingId, fund_id fundId, pence from payment_split where payment_id = ? order by number',
    paid.id,
  );
  const [first, ...rest] = splits;
  if (!first || paid.purpose === 'petty_cash') return null;
  const kept = {
    ...{ method: paid.method, accountId: paid.account_id, text: paid.text, reference: paid.reference },
    ...{ noEvidence: paid.no_evidence, chequeNumber: null },
  };
  const what = (given: typeof splits, payeeId = paid.payee_id) =>
    paid.purpose === 'payee'
      ? { purpose: 'payee' as const, payeeId: payeeId as never, splits: given }
      : {
          purpose: 'own_account' as const,
          toAccountId: paid.to_account_id as never,
          splits: given.map(({ fundId, pence: sum }) => ({ fundId, pence: sum })),
        };
  const changes: What[] = [
    { ...kept, what: what([{ ...first, pence }, ...rest]) },
    { ...kept, what: what([{ ...first, fundId: pick(funds, b) as never }, ...rest]) },
    { ...kept, what: what([{ ...first, headingId: pick(costs, b) as never }, ...rest]) },
    { ...kept, what: what(splits, b % 2 ? group.owner : group.printer) },
    { ...kept, what: what(splits), text: `Another ${b}` },
    { ...kept, what: what(splits), reference: `INV ${b}` },
    { ...kept, what: what(splits), noEvidence: `Lost ${b}` },
    { ...kept, what: what(splits), method: paid.method === 'cheque' ? 'bank_transfer' : 'cheque' },
    { ...kept, what: what(splits), evidence: [{ name: 'bill.png', bytes: png(200 + (b % 50), 2) }], noEvidence: '' },
  ];
  return pick(changes, a) ?? null;
}

const amend: Step = async (world, doing) => {
  const { group } = world;
  const paid = paymentIn(world, OPEN, doing.a);
  const asked = paid && amended(world, paid, doing);
  if (!paid || !asked) return;
  const of = { paymentId: paid.id, version: paid.version, keep: [], reason: 'Price', chequeWritten: doing.yes };
  noted(world, 'amend', await group.api.treasury.amendPayment({ ...of, ...group.asked(asked) }));
};

const note: Step = async (world, { a, b }) => {
  const paid = paymentIn(world, ['draft', 'signed', 'ready', 'released', 'cleared', 'void'], a);
  if (paid)
    noted(world, 'note', await world.group.api.treasury.notePayment({ paymentId: paid.id, note: `Rang, ${b}` }));
};

const withdraw: Step = async (world, { a, yes }) => {
  const paid = paymentIn(world, OPEN, a);
  if (!paid) return;
  const of = { paymentId: paid.id, version: paid.version, reason: 'Not needed', chequeWritten: yes };
  noted(world, 'withdraw', await world.group.api.treasury.withdrawPayment(of));
};

const signersOf = (world: World, { id, version }: PaymentLine): SignatoryId[] =>
  rowsOf<{ who: SignatoryId }>(
    world,
    'select signatory_id who from signature where payment_id = ? and version = ?',
    id,
    version,
  ).map(({ who }) => who);

async function releaseOne(world: World, paid: PaymentLine, on: string): Promise<void> {
  const { group } = world;
  const made = noted(world, 'release', await group.release(paid.id, on, paid.version));
  if (!made) return;
  const free = signersOf(world, paid).filter((who) => !barred(world, paid, who));
  if (new Set(free).size < 2) throw new Error('invariant 11: released on the word of the payee, or of somebody close');
  if (paid.to_account_id === group.tin) filledTin(world, made.entryId, paid.pence);
}
const release: Step = async (world, { a, b }) => {
  const paid = paymentIn(world, b % 5 ? ['ready'] : OPEN, a);
  if (paid) await releaseOne(world, paid, addDays(todayOf(world), -(b % 3)));
};

/** Whatever comes next, by whoever may: so that sequences get as far as the bank. */
const goOn: Step = async (world, { a }) => {
  const paid = paymentIn(world, OPEN, a);
  if (!paid) return;
  if (paid.state === 'ready') return releaseOne(world, paid, todayOf(world));
  const signed = signersOf(world, paid);
  const who = signers(world).find((each) => !signed.includes(each) && !barred(world, paid, each));
  if (who) await signBy(world, paid, who, '');
};

const stop: Step = async (world, { a }) => {
  const paid = paymentIn(world, a % 4 ? ['released'] : ['released', 'cleared'], a);
  if (!paid) return;
  const of = { paymentId: paid.id, version: paid.version, on: todayOf(world), reason: 'Lost', chequeInHand: false };
  const made = noted(world, 'void', await world.group.api.treasury.voidPayment({ ...of, stopReference: 'STOP 1' }));
  if (made) backOf(world, paid.id);
};

function backOf(world: World, id: PaymentId): void {
  const [row] = rowsOf<{ entry_id: EntryId; back_entry_id: EntryId }>(world, 'select * from payment where id = ?', id);
  if (row) takenBack(world, row.entry_id, row.back_entry_id);
}

/** The bank gave it back: by a credit row of its own that nothing is matched with. */
const giveBack: Step = async (world, { a }) => {
  const found = pick(
    rowsOf<{ paymentId: PaymentId; version: number; statementId: never; number: number }>(
      world,
      `select p.id paymentId, p.version, s.statement_id statementId, s.number from payment p join statement_row s
         on s.account_id = p.account_id and s.pence = p.pence where p.state in ('cleared', 'released')
       and not exists (select 1 from match_row m where m.statement_id = s.statement_id and m.number = s.number)
       order by p.state, p.id, s.statement_id, s.number`,
    ),
    a,
  );
  if (!found) return;
  const of = { ...found, reason: 'Unpaid' };
  if (noted(world, 'returned', await world.group.api.treasury.paymentReturned(of))) backOf(world, found.paymentId);
};

const renamePayee: Step = async (world, { a, b }) => {
  const payeeId = a % 2 ? world.group.printer : world.group.owner;
  const name = a % 2 ? `Acorn Print ${b % 2 ? '' : 'and Copy'}`.trim() : pick(['Dr Ada Lowe', 'Ms Ada Lowe'], b);
  if (name) noted(world, 'renamePayee', await world.group.api.treasury.renamePayee({ payeeId, name }));
};

const mandate: Step = async (world, { a }) => {
  const signatoryId = pick(signers(world), a) as SignatoryId;
  const accountId = world.group.bank;
  const running = oneOf<number | undefined>(
    world,
    'select id from mandate where signatory_id = ? and account_id = ? and "to" is null',
    signatoryId,
    accountId,
  );
  const { treasury } = world.group.api;
  if (running !== undefined) {
    const given = { mandateId: running, to: addDays(todayOf(world), -1), minuteRef: 'Minute 9' };
    noted(world, 'endMandate', await treasury.endMandate(given));
  } else {
    const given = { signatoryId, accountId, from: todayOf(world), to: null, minuteRef: 'Minute 10' };
    noted(world, 'beginMandate', await treasury.beginMandate(given));
  }
};

const connect: Step = async (world, { a }) => {
  const signatoryId = pick(signers(world), a) as SignatoryId;
  const of = { payeeId: world.group.printer, signatoryId, reason: 'Family' };
  const close = barred(world, { payee_id: of.payeeId }, signatoryId);
  const { treasury } = world.group.api;
  must(await (close ? treasury.endConnection(of) : treasury.declareConnection(of)));
  noted(world, 'connect', { ok: true, value: null });
};

const spoil: Step = async (world, { a }) => {
  const given = { accountId: world.group.bank, number: 101 + (a % 10), reason: 'Torn' };
  noted(world, 'spoil', await world.group.api.treasury.spoilCheque(given));
};

export const PAYMENT_STEPS = {
  ...{
    prepare,
    sign,
    amend,
    note,
    withdraw,
    release,
    goOn,
    void: stop,
    giveBack,
    renamePayee,
    mandate,
    connect,
    spoil,
  },
};
