import { type Caller, change } from '../../db/base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import type { DraftsInput } from '../../db/distribution/input.ts';
import type { SendablePaper } from '../../db/distribution/papers.ts';
import type { MeetingRow } from '../../db/meetings/queries.ts';
import { meetingLabel } from '../../db/meetings/service-parts.ts';
import { fullName, readMembers } from '../../db/members/queries.ts';
import { receivesPapers } from '../../db/members/rules.ts';
import { readGroup } from '../../db/office/queries.ts';
import { documents } from '../../resources/locales/en-GB/documents.ts';
import { type Handed, hand } from '../api/members-export.ts';
import type { Core } from '../core.ts';
import { attach } from './attached.ts';
import { blindDraft, draftsForEach } from './drafts.ts';

/** All drafts of one file: more would fill the memory of the laptop, and of the mail program. */
const MOST_MEGABYTES = 200;

/** Makes the drafts, hands them over as one file and puts on record that they were made; gives the hash of what is attached. */
export async function handDrafts(
  core: Core,
  caller: Caller,
  input: DraftsInput,
  { paper, row }: { paper: SendablePaper; row: MeetingRow },
): Promise<Outcome<Handed & { sha256: string }>> {
  const { read } = core.office();
  const group = readGroup(read);
  const wanted = new Set(input.memberIds);
  const members = readMembers(read).filter((each) => wanted.has(each.id) && receivesPapers(each));
  if (!group || members.length !== wanted.size) return notFound('meetings.unknownMember');
  const without = members.find(({ email }) => email === '');
  if (without) return refuse('distribution.noAddress', { params: { name: fullName(without) } });
  const attached = await attach(core, paper, row.id);
  if (!attached.ok) return attached;
  const { sha256, ...attachment } = attached.value;
  // Base64 makes four characters of three bytes.
  const size = Math.ceil((attachment.bytes.length * 1.4 * members.length) / 1_000_000);
  if (input.how === 'each' && size > MOST_MEGABYTES) return refuse('distribution.tooLarge', { params: { size } });
  const { subject, text } = input;
  const words = {
    ...{ subject, text, attachment, now: core.options.clock.now() },
    from: { name: group.name, email: group.email },
  };
  const { dear, dearAll } = documents.paper.covering;
  const each = members.map((member) => {
    const name = fullName(member);
    return { name, email: member.email, greeting: dear.replace('{{name}}', name) };
  });
  const file =
    input.how === 'each'
      ? await draftsForEach(subject, words, each)
      : await blindDraft(subject, { ...words, greeting: dearAll }, each);
  const handed = await hand(core, file, () =>
    change(core.office(), caller, [], ({ audit }) => {
      const after = { what: paper.what, audience: paper.audience, recipients: members.length };
      const label = `${meetingLabel(row)}: ${paper.title}`;
      audit({ action: 'distribution.draftsMade', recordId: row.id, label, after });
      return ok({});
    }),
  );
  return handed.ok ? ok({ ...handed.value, sha256 }) : handed;
}
