import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Instant } from '../base/brand.ts';
import { type Caller, change } from '../base/change.ts';
import type { WriteDb } from '../base/handles.ts';
import { type Outcome, ok } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { readHead } from './book.ts';
import type { issueCodeInput } from './book-input.ts';
import { headCodeText } from './chain.ts';
import type { IssuedCode } from './report-types.ts';
import { headCode } from './schema.ts';

/** A state of the book as it was printed, and on what. */
export type PrintedCode = Pick<typeof headCode.$inferInsert, 'document' | 'to' | 'title' | 'seq' | 'hash'>;

/** Keeps a code that left the program: once for each paper and its last day. For use within a change. */
export function keepCode(db: WriteDb, at: Instant, code: PrintedCode): void {
  const same = db.select().from(headCode).where(eq(headCode.hash, code.hash)).all();
  if (same.some(({ document, to }) => document === code.document && to === code.to)) return;
  db.insert(headCode)
    .values({ ...code, at })
    .run();
}

/** Notes the book's present code as one that left the program on a paper: it is met again at every opening (T1). */
export function issueCode(
  office: RecordOffice,
  caller: Caller,
  { document, to, title }: z.output<typeof issueCodeInput>,
): Outcome<IssuedCode> {
  return change(office, caller, [], ({ db, now, audit }) => {
    const head = readHead(db);
    const code = headCodeText(head);
    keepCode(db, now, { ...head, document, to, title });
    audit({ action: 'headCode.issued', label: `${title}: ${code}` });
    return ok({ seq: head.seq, code, document, to, title, at: now });
  });
}
