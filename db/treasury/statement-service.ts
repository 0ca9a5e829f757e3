import type { z } from 'zod';
import type { AccountId, IsoDate, Pence, StatementId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Outcome, ok, refuse } from '../base/outcome.ts';
import { formatPence, negate, sumPence } from '../base/pence.ts';
import { addAttachment, keepBytes, sha256Of } from '../office/attachments.ts';
import type { ReceivedFile } from '../office/file-rules.ts';
import type { RecordOffice } from '../open.ts';
import type { typeStatementInput } from './bank-input.ts';
import type { StatementPreview } from './bank-types.ts';
import { record } from './book.ts';
import { canonicalJson } from './canonical.ts';
import { fits, type Likely, likenessOf, newRows } from './import-rules.ts';
import { bankAccount, coverageOf, readBefore, reconciledTo, rowsBefore, storedBetween } from './statement-queries.ts';
import { type ReadStatement, readStatementFile } from './statements/read.ts';
import type { StatementProfile } from './words.ts';

/** Statements are read, shown, and only then imported: whole or not at all, and nothing on record is ever changed. */

type Given = { accountId: AccountId; profile: StatementProfile | null; file: ReceivedFile };
type Content = { from: IsoDate; to: IsoDate; closing: Pence | null; rows: readonly Likely[] };
export type Imported = { statementId: StatementId; rows: number; added: number };

type Hindrance = ReturnType<typeof refuse>;

/** Which rows are new, and why they cannot be imported, if so. */
function plan<T extends Content>(db: ReadDb, accountId: AccountId, profile: StatementProfile | null, content: T) {
  const { from, to, rows, closing } = content;
  const stored = storedBetween(db, accountId, from, to);
  const same = stored.filter((row) => row.profile === profile).map(({ likeness }) => likeness);
  const other = stored.filter((row) => row.profile !== profile);
  const added = newRows(rows as T['rows'][number][], same, other);
  return { added, hindrance: hindranceOf(db, accountId, { from, to, rows, closing }, added) };
}

function hindranceOf(db: ReadDb, accountId: AccountId, content: Content, added: readonly Likely[]): Hindrance | null {
  const covered = coverageOf(db, accountId);
  const fit = fits(content, added, covered, (date) => rowsBefore(db, accountId, date));
  if (!fit.ok && fit.why === 'gap') {
    const days = { from: formatDate(covered?.from ?? content.from), to: formatDate(covered?.to ?? content.to) };
    return refuse('treasury.gap', { rule: 'T1', params: days });
  }
  if (!fit.ok && fit.why === 'closing') {
    const params = { sum: formatPence(fit.sum), closing: formatPence(fit.closing) };
    return refuse('treasury.closingDiffers', { rule: 'T1', params });
  }
  const locked = reconciledTo(db, accountId);
  const late = added.filter(({ date }) => locked !== null && date <= locked).at(-1);
  if (!late || locked === null) return null;
  const params = { date: formatDate(late.date), to: formatDate(locked) };
  return refuse('treasury.reconciledDays', { rule: 'T1', params });
}

type Read = { profile: StatementProfile; sha256: string; content: ReadStatement };

function readGiven(
  office: Pick<RecordOffice, 'clock'>,
  db: ReadDb,
  { accountId, profile, file }: Given,
): Outcome<Read> {
  const found = bankAccount(db, accountId);
  if (!found.ok) return found;
  const kind = profile ?? found.value.profile;
  if (kind === null) return refuse('treasury.chooseProfile', { path: 'profile' });
  const sha256 = sha256Of(file.bytes);
  const before = readBefore(db, sha256);
  if (before) return refuse('treasury.sameFile', { path: 'file', params: { date: formatDate(before.day) } });
  const read = readStatementFile(file, { profile: kind, account: found.value, today: office.clock.today() });
  return read.ok ? ok({ profile: kind, sha256, content: read.value }) : read;
}

const SHOWN = 1_000;

/** What a file holds and which of it is new. Writes nothing. */
export function previewStatement(office: RecordOffice, given: Given): Outcome<StatementPreview> {
  const read = readGiven(office, office.read, given);
  if (!read.ok) return read;
  const { profile, content } = read.value;
  const { added, hindrance } = plan(office.read, given.accountId, profile, content);
  const isNew = new Set<Likely>(added);
  const sum = (keep: (pence: Pence) => boolean) => sumPence(content.rows.map(({ pence }) => pence).filter(keep));
  const { key, params } = hindrance?.problem ?? {};
  return ok({
    fileName: content.fileName,
    profile,
    encoding: content.encoding,
    firstDate: content.from,
    lastDate: content.to,
    opening: content.opening,
    closing: content.closing,
    in: sum((pence) => pence > 0),
    out: negate(sum((pence) => pence < 0)),
    total: content.rows.length,
    added: added.length,
    rows: content.rows.slice(0, SHOWN).map((row) => {
      const { bankId: _id, ...shown } = row;
      return { ...shown, isNew: isNew.has(row) };
    }),
    hindrance: key ? { key, ...(params && { params }) } : null,
    warnings: [],
  });
}

function store(
  work: Change,
  facts: { accountId: AccountId; profile: StatementProfile | null; fileName: string; sha256: string },
  content: Content,
  added: readonly Likely[],
): Imported {
  const { from, to, closing, rows } = content;
  const seq = record(work, 'statement.imported', {
    ...facts,
    firstDate: from,
    lastDate: to,
    closing,
    rows: rows.length,
    added: added.map((row) => {
      const { date, pence, text, chequeNumber, bankId, balance } = row;
      return { date, pence, text, chequeNumber, bankId, balance, likeness: likenessOf(row) };
    }),
  });
  const statementId = seq as number as StatementId;
  const after = { from, to, rows: rows.length, added: added.length };
  work.audit({ action: 'statement.imported', recordId: statementId, label: facts.fileName, after });
  return { statementId, rows: rows.length, added: added.length };
}

/** T1: imports what is new of a file, all or nothing; its bytes are kept as they came. */
export function importStatement(office: RecordOffice, caller: Caller, given: Given): Outcome<Imported> {
  const read = readGiven(office, office.read, given);
  if (!read.ok) return read;
  const { profile, sha256, content } = read.value;
  const kept = keepBytes(office, given.file.bytes);
  return change(office, caller, [], (work) => {
    const { added, hindrance } = plan(work.db, given.accountId, profile, content);
    if (hindrance) return hindrance;
    addAttachment(work.db, { ...kept, name: content.fileName, mime: 'text/plain' }, work.now);
    return ok(store(work, { accountId: given.accountId, profile, fileName: content.fileName, sha256 }, content, added));
  });
}

type Typed = z.output<typeof typeStatementInput>;

function typedRefusal({ from, to, opening, closing, rows }: Typed, today: IsoDate): Hindrance | null {
  if (to < from) return refuse('treasury.typedDays', { path: 'to' });
  if (to > today) return refuse('treasury.dayFuture', { path: 'to' });
  for (const [at, { date, pence }] of rows.entries()) {
    if (date < from || date > to) {
      const params = { row: at + 1, from: formatDate(from), to: formatDate(to) };
      return refuse('treasury.typedOutside', { path: `rows.${at}.date`, params });
    }
    if (pence === 0) return refuse('treasury.typedZero', { path: `rows.${at}.pence`, params: { row: at + 1 } });
  }
  const sum = sumPence([opening, ...rows.map(({ pence }) => pence)]);
  if (sum === closing) return null;
  const difference = formatPence(sumPence([closing, negate(sum)]));
  const params = { sum: formatPence(sum), closing: formatPence(closing), difference };
  return refuse('treasury.typedSum', { path: 'closing', params });
}

/** A statement copied from paper: balance forward and rows must come to the balance carried over. */
export function typeStatement(office: RecordOffice, caller: Caller, given: Typed): Outcome<Imported> {
  const found = bankAccount(office.read, given.accountId);
  if (!found.ok) return found;
  const no = typedRefusal(given, office.clock.today());
  if (no) return no;
  const { accountId, title, from, to, closing } = given;
  const sha256 = sha256Of(canonicalJson({ ...given, rows: given.rows.map((row) => ({ ...row })) }));
  const before = readBefore(office.read, sha256);
  if (before) return refuse('treasury.sameFile', { params: { date: formatDate(before.day) } });
  const byDay = [...given.rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const rows = byDay.map((row) => ({ ...row, bankId: '', balance: null }));
  return change(office, caller, [], (work) => {
    const content = { from, to, closing, rows };
    const { added, hindrance } = plan(work.db, accountId, null, content);
    if (hindrance) return hindrance;
    return ok(store(work, { accountId, profile: null, fileName: title, sha256 }, content, added));
  });
}
