import { and, asc, between, desc, eq, inArray, lt, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { IsoDate, PayeeId, PaymentId } from '../base/brand.ts';
import { addDays, addMonths } from '../base/dates.ts';
import type { ReadDb } from '../base/handles.ts';
import { sumPence } from '../base/pence.ts';
import type { Settings } from '../office/settings.ts';
import { readAccountFacts, readHeadCode, yearStart } from './account-queries.ts';
import { yearAccount } from './account-rules.ts';
import { readClearedOn } from './as-of.ts';
import { readBudgetReport, readBudgetsOn } from './budget-queries.ts';
import { headCodeText } from './chain.ts';
import { readReconciled, readToRatify } from './period-queries.ts';
import type { IssuedCode, ReleasedPayment, TreasurersReport } from './report-types.ts';
import { entry, headCode, payee, payment, signatory, signature } from './schema.ts';
import { isReceiptSection, type PaymentState } from './words.ts';

/** T5: the treasurer's account to a meeting, as one answer. */

const issued = ({ seq, hash, document, to, title, at }: typeof headCode.$inferSelect): IssuedCode => ({
  ...{ seq, document, to, title, at },
  code: headCodeText({ seq, hash }),
});

/** Every code that left the program, the latest first. */
export const readIssuedCodes = (db: ReadDb): IssuedCode[] =>
  db.select().from(headCode).orderBy(desc(headCode.id)).all().map(issued);

/** The last treasurer's report that tells of days before `to`. */
function readPrevious(db: ReadDb, to: IsoDate): IssuedCode | null {
  const found = db
    .select()
    .from(headCode)
    .where(and(eq(headCode.document, 'treasurersReport'), lt(headCode.to, to)))
    .orderBy(desc(headCode.to), desc(headCode.id))
    .limit(1)
    .get();
  return found ? issued(found) : null;
}

type PaymentRow = Omit<ReleasedPayment, 'signatures'> & { version: number };

function withSignatures(db: ReadDb, rows: readonly PaymentRow[]): ReleasedPayment[] {
  const ids = rows.map(({ paymentId }) => paymentId);
  const signed = db
    .select({
      paymentId: signature.paymentId,
      version: signature.version,
      name: signatory.name,
      on: signature.signedOn,
      how: signature.how,
    })
    .from(signature)
    .innerJoin(signatory, eq(signatory.id, signature.signatoryId))
    .where(inArray(signature.paymentId, ids))
    .orderBy(asc(signature.id))
    .all();
  return rows.map(({ version, ...row }) => ({
    ...row,
    signatures: signed
      .filter((each) => each.paymentId === row.paymentId && each.version === version)
      .map(({ name, on, how }) => ({ name, on, how })),
  }));
}

const paymentRows = (db: ReadDb) => {
  const back = alias(entry, 'back');
  return db
    .select({
      paymentId: payment.id,
      releasedOn: payment.releasedOn,
      method: payment.method,
      chequeNumber: payment.chequeNumber,
      payee: payee.name,
      text: payment.text,
      pence: payment.pence,
      state: payment.state,
      version: payment.version,
      backOn: back.date,
    })
    .from(payment)
    .leftJoin(payee, eq(payee.id, payment.payeeId))
    .leftJoin(back, eq(back.id, payment.backEntryId))
    .$dynamic();
};

/** As it was on a day: what was taken back later was out then. Null never comes here: only released payments are asked for. */
const asReleased = <T extends { releasedOn: IsoDate | null; backOn: IsoDate | null; state: PaymentState }>(
  { releasedOn, backOn, ...row }: T,
  to: IsoDate,
) => ({
  ...row,
  state: backOn !== null && backOn > to ? ('released' as const) : row.state,
  releasedOn: releasedOn ?? '',
});

function readReleased(db: ReadDb, from: IsoDate, to: IsoDate): ReleasedPayment[] {
  const rows = paymentRows(db)
    .where(between(payment.releasedOn, from, to))
    .orderBy(asc(payment.releasedOn), asc(payment.id));
  return withSignatures(
    db,
    rows.all().map((row) => asReleased(row, to)),
  );
}

/** Cheques that left the office by a day and that the bank had not paid by then. */
function readUnpresented(db: ReadDb, to: IsoDate, staleMonths: number): TreasurersReport['unpresented'] {
  const clearedOn = readClearedOn(db);
  const isOut = ({ paymentId, backOn }: { paymentId: PaymentId; backOn: IsoDate | null }) =>
    (backOn === null || backOn > to) && (clearedOn.get(paymentId) ?? '9999') > to;
  const rows = paymentRows(db)
    .where(and(eq(payment.method, 'cheque'), lte(payment.releasedOn, to)))
    .orderBy(asc(payment.releasedOn), asc(payment.id))
    .all()
    .filter(isOut)
    .map((row) => asReleased(row, to));
  return withSignatures(db, rows).map((each) => ({
    ...each,
    stale: addMonths(each.releasedOn, staleMonths) <= to,
  }));
}

function readNames(db: ReadDb, ids: readonly (PayeeId | null)[]) {
  const wanted = ids.filter((id) => id !== null);
  const rows = db.select({ id: payee.id, name: payee.name }).from(payee).where(inArray(payee.id, wanted)).all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function toRatify(db: ReadDb, to: IsoDate): TreasurersReport['toRatify'] {
  const rows = readToRatify(db, to, to);
  const names = readNames(
    db,
    rows.map(({ payeeId }) => payeeId),
  );
  return rows.map(({ id, payeeId, ...row }) => ({
    entryId: id,
    ...row,
    payee: payeeId === null ? null : (names.get(payeeId) ?? null),
  }));
}

/** T5: from the day after the last report (or the beginning of the year) to a day, today unless another is named. */
export function readTreasurersReport(
  db: ReadDb,
  settings: Settings,
  { today, ...asked }: { today: IsoDate; from?: IsoDate | undefined; to?: IsoDate | undefined },
): TreasurersReport {
  const to = asked.to ?? today;
  const previous = readPrevious(db, to);
  const from = asked.from ?? (previous ? addDays(previous.to, 1) : yearStart(db, to));
  const facts = readAccountFacts(db, from, to);
  const figures = yearAccount({ ...facts, footnotes: [], lastYear: null });
  const rows = figures.sections.flatMap(({ section, rows: each }) =>
    each.map(({ name, income, figures: { total } }) => ({ section, name, income, pence: total })),
  );
  const staleMonths = settings['treasury.staleChequeMonths'];
  return {
    ...{ from, to, previous, accounts: figures.accounts, funds: figures.funds },
    broughtIn: sumPence(facts.broughtIn.map((each) => each.pence)),
    receipts: rows.filter(({ section }) => isReceiptSection(section)),
    payments: rows.flatMap(({ income: _income, ...row }) => (isReceiptSection(row.section) ? [] : [row])),
    totalReceipts: figures.totalReceipts.total,
    totalPayments: figures.totalPayments.total,
    released: readReleased(db, from, to),
    unpresented: readUnpresented(db, to, staleMonths),
    staleMonths,
    toRatify: toRatify(db, to),
    reconciled: readReconciled(db, to),
    budgets: readBudgetsOn(db, to).map((each) =>
      readBudgetReport(db, each, to, settings['treasury.varianceWarningPercent']),
    ),
    headCode: readHeadCode(db),
  };
}
