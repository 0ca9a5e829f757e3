import type { MeetingId } from '../../db/base/brand.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { distributionOf, draftsInput, recordInput } from '../../db/distribution/input.ts';
import { readDistributionPage } from '../../db/distribution/page.ts';
import { readSendable, type SendablePaper } from '../../db/distribution/papers.ts';
import { recordDistribution } from '../../db/distribution/service.ts';
import { type MeetingRow, readMeeting } from '../../db/meetings/queries.ts';
import type { Core } from '../core.ts';
import { handDrafts } from '../distribution/hand-drafts.ts';
import { command, query } from './define.ts';

const administrator = ['administrator'] as const;
const withChair = ['administrator', 'chair'] as const;

/** The paper of that name, as it can be sent out now. */
function findPaper(
  core: Core,
  { meetingId, key }: { meetingId: MeetingId; key: string },
): Outcome<{ paper: SendablePaper; row: MeetingRow }> {
  const { read } = core.office();
  const row = readMeeting(read, meetingId);
  if (!row) return notFound();
  const paper = readSendable(read, row).find((each) => each.key === key);
  return paper ? ok({ paper, row }) : notFound('distribution.gone');
}

/** What of a meeting is sent out, to whom, by which way. Who had what is for those who send it. */
export const distributionApi = {
  page: query({
    who: withChair,
    input: distributionOf,
    run({ core, caller }, { meetingId }) {
      const page = readDistributionPage(core.office().read, meetingId, caller.roles);
      return page ? ok(page) : notFound();
    },
  }),

  /** E-mail drafts with the paper attached, as a file for the mail program. */
  makeDrafts: command({
    who: administrator,
    input: draftsInput,
    async run({ core, caller }, input) {
      const found = findPaper(core, input);
      return found.ok ? handDrafts(core, caller, input, found.value) : found;
    },
  }),

  record: command({
    who: administrator,
    input: recordInput,
    run({ core, caller }, input) {
      const found = findPaper(core, input);
      return found.ok ? recordDistribution(core.office(), caller, input, found.value.paper) : found;
    },
  }),
};
