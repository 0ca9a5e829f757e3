import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { notFound, type Outcome, ok, refuse, unaccepted, type Warning } from '../../db/base/outcome.ts';
import type { closePeriodInput } from '../../db/treasury/book-input.ts';
import { closeYear, closeYearRefusal } from '../../db/treasury/period-service.ts';
import { JobCancelled, type MadeDocument } from '../document-desk.ts';
import { gather } from '../document-sources.ts';
import type { Call } from './define.ts';
import { withFiles } from './received-files.ts';

type Closing = z.output<typeof closePeriodInput>;

/** The account of the year as its close will leave it: drawn, not on record. */
async function drawAccount({ core, caller }: Call, { date }: Closing): Promise<Outcome<MadeDocument>> {
  const source = gather(core, { kind: 'yearAccount', of: null, from: null, to: date, wholePounds: false });
  if (source?.kind !== 'yearAccount') return notFound();
  const { kind, data, from } = source;
  const { clock } = core.options;
  const closed = { closeId: 0 as never, on: clock.today(), by: caller.name, pdfSha256: '' };
  const asClosed = { ...data, year: { ...data.year, closed }, stillSame: true };
  try {
    return ok(await core.desk.make(randomUUID(), { kind, data: asClosed, now: clock.now() }, from));
  } catch (error) {
    if (error instanceof JobCancelled) return refuse('documents.stopped');
    throw error;
  }
}

/**
 * T8: closes a year for good: the account's PDF is drawn of what the books say, its bytes are kept, then snapshot and hash go into
 * the book in one transaction. Whatever fails before that leaves neither file nor close.
 */
export async function closeYearWithPdf(call: Call, given: Closing): Promise<Outcome<{ pdfSha256: string }>> {
  const { core, caller } = call;
  const warn = (warnings: readonly Warning[]) => unaccepted(warnings, given.accepted);
  const stop = closeYearRefusal({ db: core.office().read, today: core.options.clock.today(), warn }, given.date);
  if (stop) return stop;
  const made = await drawAccount(call, given);
  if (!made.ok) return made;
  const { fileName: name, title, bytes, from } = made.value;
  return withFiles(core.office(), [{ name, bytes, path: 'date' }], ['pdf'], ([file]) =>
    file && from.coded ? closeYear(core.office(), caller, given, { file, title, head: from.coded }) : notFound(),
  );
}
