import type { MemberId } from '../db/base/brand.ts';
import type { ReadDb } from '../db/base/handles.ts';
import { readSendable } from '../db/distribution/papers.ts';
import { wayTo } from '../db/distribution/rules.ts';
import { readMeeting } from '../db/meetings/queries.ts';
import { fullName, readMembers, type WholeMember } from '../db/members/queries.ts';
import { receivesPapers } from '../db/members/rules.ts';
import type { DocumentRequest } from './api/document-requests.ts';
import type { Core } from './core.ts';
import type { AddressLabelsData } from './documents/distribution/address-labels.ts';
import type { CoveringLettersData } from './documents/distribution/covering-letters.ts';
import { LABEL_LAYOUTS } from './documents/distribution/label-sheets.ts';
import type { HeadedPaper } from './documents/kit/definition.ts';

export type DistributionPaperData =
  | { kind: 'coveringLetters'; data: CoveringLettersData }
  | { kind: 'addressLabels'; data: AddressLabelsData };

/** Those of the register who receive papers, by surname; null when one is not there. */
function membersOf(db: ReadDb, ids: readonly MemberId[]): WholeMember[] | null {
  const wanted = new Set(ids);
  const found = readMembers(db).filter((each) => wanted.has(each.id) && receivesPapers(each));
  return found.length === wanted.size ? found : null;
}

/** Name and address, a line each. */
const envelope = (member: WholeMember): string[] => [
  fullName(member),
  ...[...member.address.split('\n'), member.postcode].filter((each) => each.trim() !== ''),
];

/** The same letter to several members, with what is enclosed. */
export function coveringLettersData(
  core: Core,
  { meetingId, key, memberIds, subject, text }: Extract<DocumentRequest, { kind: 'coveringLetters' }>,
  paper: HeadedPaper,
): DistributionPaperData | null {
  const { read } = core.office();
  const row = readMeeting(read, meetingId);
  const sent = row && readSendable(read, row).find((each) => each.key === key);
  const members = membersOf(read, memberIds);
  if (!sent || !members) return null;
  const letters = members.map((member) => {
    const name = fullName(member);
    // Whoever is reached by e-mail as a rule and gets a letter now gets it by post, where there is an address.
    const byHand = member.address === '' || wayTo(member).way === 'by_hand';
    return {
      name,
      way: byHand ? ('by_hand' as const) : ('post' as const),
      addressee: byHand ? [name] : envelope(member),
    };
  });
  const date = core.options.clock.today();
  return { kind: 'coveringLetters', data: { paper, date, subject, text, enclosed: sent.title, letters } };
}

/** Labels for those who have an address in the register. */
export function addressLabelsData(
  core: Core,
  { memberIds, sheet, startAt }: Extract<DocumentRequest, { kind: 'addressLabels' }>,
  paper: HeadedPaper,
): DistributionPaperData | null {
  const members = membersOf(core.office().read, memberIds)?.filter(({ address }) => address !== '');
  if (!members || members.length === 0) return null;
  const { across, down } = LABEL_LAYOUTS[sheet];
  const data = { paper, sheet, startAt: Math.min(startAt, across * down), labels: members.map(envelope) };
  return { kind: 'addressLabels', data };
}
