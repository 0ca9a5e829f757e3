import { eq } from 'drizzle-orm';
import type { AccountId, CashCountId, EntryId, FundId, HeadingId, PayeeId, SlipId } from '../../base/brand.ts';
import type { ledgerEvents } from '../events/ledger.ts';
import type { Projections } from '../project.ts';
import { account, cashCount, fund, heading, payee, ratification, slip, slipEntry } from '../schema.ts';
import { keepEvidence, post } from './posting.ts';

export const ledgerProjections: Projections<keyof typeof ledgerEvents> = {
  'account.added': (db, { seq, payload }) => {
    db.insert(account)
      .values({ id: seq as number as AccountId, ...payload })
      .run();
  },
  'account.changed': (db, { payload: { accountId, ...facts } }) => {
    db.update(account).set(facts).where(eq(account.id, accountId)).run();
  },
  'fund.added': (db, { seq, payload }) => {
    db.insert(fund)
      .values({ id: seq as number as FundId, ...payload })
      .run();
  },
  'fund.changed': (db, { payload: { fundId, ...facts } }) => {
    db.update(fund).set(facts).where(eq(fund.id, fundId)).run();
  },
  'heading.added': (db, { seq, payload }) => {
    db.insert(heading)
      .values({ id: seq as number as HeadingId, ...payload })
      .run();
  },
  'heading.changed': (db, { payload: { headingId, ...facts } }) => {
    db.update(heading).set(facts).where(eq(heading.id, headingId)).run();
  },
  // The service writes name and salt right after: they are not the book's. Until then the row says "erased".
  'payee.added': (db, { seq, payload: { hash }, day }) => {
    db.insert(payee)
      .values({ id: seq as number as PayeeId, hash, erasedOn: day })
      .run();
  },
  'payee.renamed': (db, { payload: { payeeId, hash } }) => {
    db.update(payee).set({ hash }).where(eq(payee.id, payeeId)).run();
  },
  'payee.erased': (db, { payload: { payeeId, on } }) => {
    db.update(payee).set({ name: null, salt: null, erasedOn: on }).where(eq(payee.id, payeeId)).run();
  },
  'entry.posted': (db, { seq, payload: { posting, evidence } }) => {
    post(db, seq, posting);
    keepEvidence(db, seq, evidence, { entryId: seq as number as EntryId });
  },
  'entry.reversed': (db, { seq, payload: { posting } }) => post(db, seq, posting),
  'evidence.added': (db, { seq, payload: { entryId, evidence } }) => keepEvidence(db, seq, evidence, { entryId }),
  'slip.banked': (db, { seq, payload: { entries, ...facts } }) => {
    const slipId = seq as number as SlipId;
    db.insert(slip)
      .values({ id: slipId, ...facts })
      .run();
    for (const entryId of entries) db.insert(slipEntry).values({ entryId, slipId }).run();
  },
  'slip.undone': (db, { payload: { slipId } }) => {
    db.delete(slipEntry).where(eq(slipEntry.slipId, slipId)).run();
    db.delete(slip).where(eq(slip.id, slipId)).run();
  },
  'cash.counted': (db, { seq, payload: { posting, ...facts } }) => {
    if (posting) post(db, seq, posting);
    const entryId = posting ? (seq as number as EntryId) : null;
    db.insert(cashCount)
      .values({ id: seq as number as CashCountId, ...facts, entryId })
      .run();
  },
  'entries.ratified': (db, { seq, payload: { entries, minuteRef, on } }) => {
    for (const entryId of entries) db.insert(ratification).values({ entryId, seq, minuteRef, on }).run();
  },
};
