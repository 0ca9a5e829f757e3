import type { DistributionId } from '../base/brand.ts';
import { type Caller, type Change, change } from '../base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import { readMeeting } from '../meetings/queries.ts';
import { meetingLabel } from '../meetings/service-parts.ts';
import { readMembers } from '../members/queries.ts';
import type { RecordOffice } from '../open.ts';
import type { RecordInput } from './input.ts';
import type { SendablePaper } from './papers.ts';
import { waysFor } from './rules.ts';
import { distribution, distributionRecipient } from './schema.ts';
import type { SentBy } from './words.ts';

/** What went out, to whom, by which way, on which day. It never changes, and keeps no address. */

type Recipient = RecordInput['recipients'][number];

/** Each is a member or a name, once, by a way that this edition may go. */
function checkRecipients(work: Change, paper: SendablePaper, recipients: readonly Recipient[]): Outcome<null> {
  const known = new Set(readMembers(work.db).map(({ id }) => id));
  const ways: readonly SentBy[] = waysFor(paper.audience);
  const seen = new Set<string>();
  for (const [at, { memberId, name, way }] of recipients.entries()) {
    const path = `recipients.${at}`;
    if ((memberId === null) === (name === '')) return refuse('distribution.who', { path: `${path}.name` });
    if (memberId !== null && !known.has(memberId)) return refuse('meetings.unknownMember', { path });
    if (!ways.includes(way)) return refuse('distribution.notForAll', { path: `${path}.way` });
    const who = memberId === null ? `${way} ${name.toLowerCase()}` : String(memberId);
    if (seen.has(who)) return refuse('distribution.twice', { path });
    seen.add(who);
  }
  return ok(null);
}

const countWays = (recipients: readonly Recipient[]) =>
  Object.fromEntries([...Map.groupBy(recipients, ({ way }) => way)].map(([way, rows]) => [way, rows.length]));

/** Puts on record that a paper went out. Refused from the future, and for a way that would show it to others. */
export function recordDistribution(
  office: RecordOffice,
  caller: Caller,
  input: RecordInput,
  paper: SendablePaper,
): Outcome<{ distributionId: DistributionId }> {
  return change(office, caller, [], (work) => {
    const { meetingId, on, note, recipients, sha256 } = input;
    const row = readMeeting(work.db, meetingId);
    if (!row) return notFound();
    if (on > work.today) return refuse('distribution.inFuture', { path: 'on' });
    const checked = checkRecipients(work, paper, recipients);
    if (!checked.ok) return checked;
    const { what, title, audience } = paper;
    const facts = { meetingId, what, title, audience, sha256, on, note };
    const { id: distributionId } = work.db
      .insert(distribution)
      .values({ ...facts, by: caller.name, at: work.now })
      .returning({ id: distribution.id })
      .get();
    const rows = recipients.map((each, at) => ({ ...each, distributionId, position: at + 1 }));
    work.db.insert(distributionRecipient).values(rows).run();
    const label = `${meetingLabel(row)}: ${title}`;
    const after = { what, audience, on, recipients: recipients.length, ...countWays(recipients) };
    work.audit({ action: 'distribution.recorded', recordId: meetingId, label, after });
    return ok({ distributionId });
  });
}
