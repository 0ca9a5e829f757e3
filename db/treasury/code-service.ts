import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Caller, change } from '../base/change.ts';
import { type Outcome, ok } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import { readHead } from './book.ts';
import type { issueCodeInput } from './book-input.ts';
import { headCodeText } from './chain.ts';
import type { IssuedCode } from './report-types.ts';
import { headCode } from './schema.ts';

/** Notes the book's present code as one that left the program on a paper: it is met again at every opening (T1). */
export function issueCode(
  office: RecordOffice,
  caller: Caller,
  { document, to, title }: z.output<typeof issueCodeInput>,
): Outcome<IssuedCode> {
  return change(office, caller, [], ({ db, now, audit }) => {
    const head = readHead(db);
    const same = db.select().from(headCode).where(eq(headCode.hash, head.hash)).all();
    const code = headCodeText(head);
    const known = same.some((each) => each.document === document && each.to === to);
    if (!known)
      db.insert(headCode)
        .values({ ...head, document, to, title, at: now })
        .run();
    audit({ action: 'headCode.issued', label: `${title}: ${code}` });
    return ok({ seq: head.seq, code, document, to, title, at: now });
  });
}
