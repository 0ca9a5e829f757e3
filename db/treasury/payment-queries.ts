import { and, asc, inArray, or, sql } from 'drizzle-orm';
import type { EventSeq, IsoDate, PaymentId, SignatoryId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { Settings } from '../office/settings.ts';
import {
  digestNow,
  type PaymentRecord,
  payeeOf,
  readMandates,
  readPayment,
  readPaymentFiles,
  readSignatories,
  readSignatory,
  readSignatures,
  readSplits,
  type SignatureRecord,
  standingOf,
} from './payment-records.ts';
import { isLive, isPosted, needsAnother, type Signing, STATES_OF, signFault, stepsFrom } from './payment-rules.ts';
import type {
  CouldSign,
  PaymentHappened,
  PaymentPage,
  PaymentRow,
  PaymentSlip,
  PaymentTrouble,
  SignatureView,
} from './payment-views.ts';
import { account, bookEvent, connection, fund, heading, payment, signatoryKey } from './schema.ts';

/** Payments as the screens see them. */

export type Around = { today: IsoDate; settings: Settings };

const keyHolders = (db: ReadDb): Set<SignatoryId> =>
  new Set(
    db
      .select({ id: signatoryKey.signatoryId })
      .from(signatoryKey)
      .where(sql`${signatoryKey.until} is null and ${signatoryKey.wrapped} is not null`)
      .all()
      .map(({ id }) => id as SignatoryId),
  );

/** What every payment of a list is looked at with: read once a call. */
function readShared(db: ReadDb) {
  return {
    signers: readSignatories(db),
    keys: keyHolders(db),
    mandates: readMandates(db) as Signing['mandates'],
    connections: db.select().from(connection).all() as Signing['connections'],
    accounts: new Map(
      db
        .select({ id: account.id, name: account.name })
        .from(account)
        .all()
        .map(({ id, name }) => [id as number, name]),
    ),
  };
}
type Shared = ReturnType<typeof readShared>;

/** A payment with who has signed, what is missing and who can still sign. Of one that is out: as it was on its release. */
function viewOf(db: ReadDb, row: PaymentRecord, { today, settings }: Around, shared: Shared) {
  const out = isPosted(row.state);
  const open = STATES_OF.open.includes(row.state);
  const day = row.releasedOn ?? today;
  // What went out was signed for as it stood then: a payee's name that is put right later lapses nothing.
  const digest = open ? digestNow(db, row) : row.digest;
  const { signers, mandates, connections, accounts } = shared;
  const to = payeeOf(db, row.payeeId);
  const payee = to ? { id: to.id, name: to.name ?? '' } : null;
  const signing: Signing = { accountId: row.accountId as Signing['accountId'], payee, mandates, connections };
  const needed = settings['treasury.signatories'];
  const view = (given: SignatureRecord): SignatureView => {
    const who = signers.find(({ id }) => id === given.signatoryId);
    const standing = standingOf(signing, { row, digest, who, day }, given);
    const { proof: _proof, keyId: _key, digest: _digest, paymentId: _payment, signatoryId, ...facts } = given;
    return {
      ...facts,
      signatoryId: signatoryId as SignatoryId,
      name: who?.name ?? '',
      standing: out && standing !== 'lapsed' ? 'counts' : standing,
    };
  };
  const all = readSignatures(db, row.id).map((given) => ({
    live: isLive(given, { version: row.version, digest }),
    view: view(given),
  }));
  const signatures = all.filter(({ live }) => live).map((each) => each.view);
  const counting = signatures.filter(({ standing }) => standing === 'counts').length;
  const missing = open ? Math.max(0, needed - counting) : 0;
  const { keys } = shared;
  const left = open
    ? signers.filter(({ id, endedOn }) => endedOn === null && !signatures.some((each) => each.signatoryId === id))
    : [];
  const could: CouldSign[] = left.map((who) => ({
    signatoryId: who.id,
    name: who.name,
    hasKey: keys.has(who.id),
    fault: signFault(signing, who, today),
  }));
  const trouble = ((): PaymentTrouble | null => {
    if (!open) return null;
    if (digest !== row.digest) return 'payeeChanged';
    if (needsAnother(signing, signers, today, needed)) return 'needsAnother';
    return could.filter(({ fault }) => fault === null).length < missing ? 'tooFew' : null;
  })();
  const shown: PaymentRow = {
    id: row.id,
    state: row.state,
    version: row.version,
    purpose: row.purpose,
    method: row.method,
    payeeId: row.payeeId,
    payee: to?.name ?? null,
    accountId: row.accountId as PaymentRow['accountId'],
    account: accounts.get(row.accountId as number) ?? '',
    toAccountId: row.toAccountId,
    toAccount: row.toAccountId === null ? null : (accounts.get(row.toAccountId) ?? ''),
    chequeNumber: row.chequeNumber,
    pence: row.pence,
    text: row.text,
    reference: row.reference,
    preparedOn: row.preparedOn,
    preparedBy: row.preparedBy,
    releasedOn: row.releasedOn,
    entryId: row.entryId,
    needed,
    signatures,
    missing,
    could,
    trouble,
  };
  return { shown, lapsed: all.filter(({ live }) => !live).map((each) => each.view), digest };
}

/** Payments as the rows of a list. */
export function readRows(db: ReadDb, rows: readonly PaymentRecord[], around: Around): PaymentRow[] {
  const shared = readShared(db);
  return rows.map((row) => viewOf(db, row, around, shared).shown);
}

/** Every payment that is not out yet, the oldest first. */
export const readOpenPayments = (db: ReadDb, around: Around): PaymentRow[] =>
  readRows(
    db,
    db
      .select()
      .from(payment)
      .where(inArray(payment.state, [...STATES_OF.open]))
      .orderBy(asc(payment.id))
      .all(),
    around,
  );

const WHAT: Record<string, PaymentHappened['what']> = {
  'payment.prepared': 'prepared',
  'payment.amended': 'amended',
  'payment.noted': 'noted',
  'payment.signed': 'signed',
  'payment.withdrawn': 'withdrawn',
  'payment.released': 'released',
  'payment.voided': 'voided',
  'payment.returned': 'returned',
};

type Said = {
  version?: number;
  on?: IsoDate;
  pence?: PaymentRow['pence'];
  signatoryId?: SignatoryId;
  reason?: string;
  note?: string;
  stopReference?: string;
};

/** What no projection gives the number of. Few in a book; the others are found by their number. */
const UNNUMBERED = ['payment.amended', 'payment.noted', 'payment.withdrawn'];

/** What happened to a payment, in order, as the book tells it. What it costs does not grow with the payments of the book. */
function readHistory(db: ReadDb, { id, entryId, backEntryId }: PaymentRecord): PaymentHappened[] {
  const signed = readSignatures(db, id).map((each) => each.id as number);
  const known = [id, entryId, backEntryId, ...signed].flatMap((seq) =>
    seq === null ? [] : [seq as number as EventSeq],
  );
  const events = db
    .select()
    .from(bookEvent)
    .where(
      or(
        inArray(bookEvent.seq, known),
        and(
          inArray(bookEvent.kind, UNNUMBERED),
          sql`${bookEvent.seq} > ${id}`,
          sql`json_extract(${bookEvent.payload}, '$.paymentId') = ${id}`,
        ),
      ),
    )
    .orderBy(asc(bookEvent.seq))
    .all();
  return events.map(({ seq, at, actor, kind, payload }) => {
    const said = JSON.parse(payload) as Said;
    return {
      seq: seq as EventSeq,
      at,
      actor,
      what: WHAT[kind] ?? 'noted',
      version: kind === 'payment.prepared' ? 1 : (said.version ?? null),
      on: said.on ?? null,
      who: said.signatoryId === undefined ? null : (readSignatory(db, said.signatoryId)?.name ?? ''),
      words: [said.reason, said.note, said.stopReference].filter((each) => each).join(', '),
      pence: said.pence ?? null,
    };
  });
}

/** One payment with everything its screen shows; null when there is none. */
export function readPaymentPage(db: ReadDb, id: PaymentId, around: Around): PaymentPage | null {
  const row = readPayment(db, id);
  if (!row) return null;
  const { shown, lapsed, digest } = viewOf(db, row, around, readShared(db));
  const headings = new Map(
    db
      .select()
      .from(heading)
      .all()
      .map((each) => [each.id, each.name]),
  );
  const funds = new Map(
    db
      .select()
      .from(fund)
      .all()
      .map((each) => [each.id, each.name]),
  );
  const splits = readSplits(db, id).map(({ headingId, fundId, pence }) => ({
    headingId,
    heading: headingId === null ? null : (headings.get(headingId) ?? ''),
    fundId: fundId as NonNullable<typeof fundId>,
    fund: funds.get(fundId as NonNullable<typeof fundId>) ?? '',
    pence,
  }));
  const { noEvidence, notes, reason, backEntryId, state } = row;
  return {
    ...shown,
    digest,
    splits,
    evidence: readPaymentFiles(db, id),
    noEvidence,
    notes,
    reason,
    backEntryId,
    lapsed,
    steps: stepsFrom(state),
    history: readHistory(db, row),
  };
}

/** What the paper authorisation slip prints: a line for each signature that is needed, empty ones for ink. */
export function readPaymentSlip(db: ReadDb, id: PaymentId, around: Around): PaymentSlip | null {
  const page = readPaymentPage(db, id, around);
  if (!page) return null;
  const { history: _history, steps: _steps, lapsed: _lapsed, ...facts } = page;
  const given = page.signatures.filter(({ standing }) => standing === 'counts');
  const lines = Array.from({ length: Math.max(page.needed, given.length) }, (_, at) => given[at] ?? null);
  return { ...facts, code: page.digest.slice(0, 16).toUpperCase(), lines };
}
