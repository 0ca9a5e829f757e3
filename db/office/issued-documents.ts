import { and, desc, eq } from 'drizzle-orm';
import type { AgendaVersionId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { type Outcome, ok } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { issuedDocument } from './schema.ts';

/** A document that left the program: what it is, its hash, and what it was made from. */
export type Issue = {
  kind: string;
  title: string;
  fileName: string;
  sha256: string;
  /** 0: a file without pages, for a spreadsheet. */
  pages: number;
  recordKind: 'meeting' | 'election' | 'monitoring' | null;
  recordId: number | null;
  /** The agreed version of the agenda that it was made from; null for a draft and for other documents. */
  agendaVersionId: AgendaVersionId | null;
  how: 'saved' | 'opened' | 'printed';
};

export type IssuedDocument = typeof issuedDocument.$inferSelect;

/** Puts on record that a document was saved, opened or printed. `also` is written in the same transaction. */
export function recordIssue(
  office: RecordOffice,
  caller: Caller,
  issue: Issue,
  also?: (work: Change) => void,
): Outcome<{ id: number }> {
  return change(office, caller, [], (work) => {
    const { db, now, audit } = work;
    also?.(work);
    const { id } = db
      .insert(issuedDocument)
      .values({ ...issue, at: now, personName: caller.name })
      .returning({ id: issuedDocument.id })
      .get();
    const { kind, how, sha256, pages } = issue;
    audit({
      action: 'document.issued',
      recordId: id,
      label: issue.title,
      after: { kind, how, sha256, ...(pages > 0 && { pages }) },
    });
    return ok({ id });
  });
}

/** The documents made from one record (or all), the latest first; at most 200. */
export function readIssued(db: ReadDb, record?: { kind: 'meeting'; id: number }): IssuedDocument[] {
  const of = record && and(eq(issuedDocument.recordKind, record.kind), eq(issuedDocument.recordId, record.id));
  return db.select().from(issuedDocument).where(of).orderBy(desc(issuedDocument.id)).limit(200).all();
}
