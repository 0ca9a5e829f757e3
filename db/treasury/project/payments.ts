import { and, eq, sql } from 'drizzle-orm';
import type { ChequeBookId, EntryId, MandateId, PaymentId, SignatoryId, SignatoryKeyId } from '../../base/brand.ts';
import type { WriteDb } from '../../base/handles.ts';
import type { paymentEvents } from '../events/payments.ts';
import type { Payload } from '../events.ts';
import type { Projections } from '../project.ts';
import {
  chequeBook,
  connection,
  evidence,
  leaf,
  mandate,
  payment,
  paymentSplit,
  signatory,
  signatoryKey,
  signature,
} from '../schema.ts';
import type { LeafState, PaymentState } from '../words.ts';
import { keepEvidence, post } from './posting.ts';

type Facts = Omit<Payload<'payment.prepared'>, 'on'>;

const movePayment = (db: WriteDb, id: PaymentId, set: Partial<typeof payment.$inferInsert> & { state: PaymentState }) =>
  db.update(payment).set(set).where(eq(payment.id, id)).run();

/** The leaf of a payment, wherever it has got to. */
const moveLeafOf = (db: WriteDb, paymentId: PaymentId, state: LeafState, reason = '') =>
  db
    .update(leaf)
    .set({ state, reason })
    .where(and(eq(leaf.paymentId, paymentId), sql`${leaf.state} in ('assigned', 'released', 'cleared')`))
    .run();

const freeLeafOf = (db: WriteDb, paymentId: PaymentId) =>
  db
    .update(leaf)
    .set({ state: 'unused', paymentId: null })
    .where(and(eq(leaf.paymentId, paymentId), eq(leaf.state, 'assigned')))
    .run();

/** The splits, the files and the leaf of a payment's present version. */
function writeVersion(db: WriteDb, paymentId: PaymentId, seq: Parameters<typeof keepEvidence>[1], facts: Facts): void {
  db.delete(paymentSplit).where(eq(paymentSplit.paymentId, paymentId)).run();
  for (const [at, split] of facts.splits.entries()) {
    db.insert(paymentSplit)
      .values({ paymentId, number: at + 1, ...split })
      .run();
  }
  db.delete(evidence).where(eq(evidence.paymentId, paymentId)).run();
  keepEvidence(db, seq, facts.evidence, { paymentId });
  if (facts.chequeNumber !== null) {
    db.update(leaf)
      .set({ state: 'assigned', paymentId })
      .where(and(eq(leaf.accountId, facts.accountId), eq(leaf.number, facts.chequeNumber)))
      .run();
  }
}

export const paymentProjections: Projections<keyof typeof paymentEvents> = {
  'signatory.added': (db, { seq, payload }) => {
    db.insert(signatory)
      .values({ id: seq as number as SignatoryId, ...payload })
      .run();
  },
  'signatory.changed': (db, { payload: { signatoryId, ...facts } }) => {
    db.update(signatory).set(facts).where(eq(signatory.id, signatoryId)).run();
  },
  // The service writes the wrapped private key right after: it is not the book's.
  'signatoryKey.made': (db, { seq, payload: { replaces, ...facts } }) => {
    if (replaces !== null)
      db.update(signatoryKey).set({ until: facts.from, wrapped: null }).where(eq(signatoryKey.id, replaces)).run();
    db.insert(signatoryKey)
      .values({ id: seq as number as SignatoryKeyId, ...facts })
      .run();
  },
  'mandate.begun': (db, { seq, payload }) => {
    db.insert(mandate)
      .values({ id: seq as number as MandateId, ...payload, endMinuteRef: '' })
      .run();
  },
  'mandate.ended': (db, { payload: { mandateId, to, minuteRef } }) => {
    db.update(mandate).set({ to, endMinuteRef: minuteRef }).where(eq(mandate.id, mandateId)).run();
  },
  'connection.declared': (db, { payload }) => {
    db.insert(connection).values(payload).run();
  },
  'connection.ended': (db, { payload: { payeeId, signatoryId } }) => {
    db.delete(connection)
      .where(and(eq(connection.payeeId, payeeId), eq(connection.signatoryId, signatoryId)))
      .run();
  },
  'chequeBook.added': (db, { seq, payload }) => {
    const bookId = seq as number as ChequeBookId;
    db.insert(chequeBook)
      .values({ id: bookId, ...payload })
      .run();
    for (let number = payload.first; number <= payload.last; number += 1) {
      db.insert(leaf).values({ accountId: payload.accountId, number, bookId, state: 'unused', reason: '' }).run();
    }
  },
  'chequeBook.closed': (db, { payload: { bookId, reason } }) => {
    db.update(leaf)
      .set({ state: 'spoiled', reason })
      .where(and(eq(leaf.bookId, bookId), eq(leaf.state, 'unused')))
      .run();
  },
  'leaf.spoiled': (db, { payload: { accountId, number, reason } }) => {
    db.update(leaf)
      .set({ state: 'spoiled', reason })
      .where(and(eq(leaf.accountId, accountId), eq(leaf.number, number)))
      .run();
  },
  'payment.prepared': (db, { seq, payload: { on, ...facts }, actor }) => {
    const id = seq as number as PaymentId;
    const { splits: _splits, evidence: _evidence, ...columns } = facts;
    db.insert(payment)
      .values({ id, state: 'draft', version: 1, ...columns, notes: '', preparedOn: on, preparedBy: actor, reason: '' })
      .run();
    writeVersion(db, id, seq, facts);
  },
  // T4: a new version; the signatures over the old one are live no more.
  'payment.amended': (db, { seq, payload: { paymentId, version, on: _on, reason: _reason, spoils, ...facts } }) => {
    if (spoils === '') freeLeafOf(db, paymentId);
    else moveLeafOf(db, paymentId, 'spoiled', spoils);
    const { splits: _splits, evidence: _evidence, ...columns } = facts;
    movePayment(db, paymentId, { state: 'draft', version, ...columns });
    writeVersion(db, paymentId, seq, facts);
  },
  'payment.noted': (db, { payload: { paymentId, note } }) => {
    const notes = sql`case when ${payment.notes} = '' then ${note} else ${payment.notes} || char(10) || ${note} end`;
    db.update(payment).set({ notes }).where(eq(payment.id, paymentId)).run();
  },
  'payment.signed': (db, { seq, payload: { paymentId, version, digest, signatoryId, on, how, ready } }) => {
    const proof =
      how.way === 'key'
        ? { keyId: how.keyId, proof: how.proof, witness: '', scanSha256: '', noScan: '' }
        : { keyId: null, proof: '', witness: how.witness, scanSha256: how.scanSha256, noScan: how.noScan };
    db.insert(signature)
      .values({ id: seq, paymentId, version, digest, signatoryId, signedOn: on, how: how.way, ...proof })
      .run();
    movePayment(db, paymentId, { state: ready ? 'ready' : 'signed' });
  },
  'payment.withdrawn': (db, { payload: { paymentId, reason, spoils } }) => {
    if (spoils) moveLeafOf(db, paymentId, 'spoiled', reason);
    else freeLeafOf(db, paymentId);
    movePayment(db, paymentId, { state: 'withdrawn', reason });
  },
  'payment.released': (db, { seq, payload: { paymentId, on, posting } }) => {
    post(db, seq, posting);
    moveLeafOf(db, paymentId, 'released');
    movePayment(db, paymentId, { state: 'released', releasedOn: on, entryId: seq as number as EntryId });
  },
  'payment.voided': (db, { seq, payload: { paymentId, reason, stopReference, posting } }) => {
    post(db, seq, posting);
    moveLeafOf(db, paymentId, 'stopped', stopReference === '' ? reason : `${reason} (${stopReference})`);
    movePayment(db, paymentId, { state: 'void', reason, backEntryId: seq as number as EntryId });
  },
  'payment.returned': (db, { seq, payload: { paymentId, reason, posting } }) => {
    post(db, seq, posting);
    moveLeafOf(db, paymentId, 'stopped', reason);
    movePayment(db, paymentId, { state: 'returned', reason, backEntryId: seq as number as EntryId });
  },
};
