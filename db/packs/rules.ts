import type { FieldProblem, RuleId } from '../base/outcome.ts';
import type { SnapshotItem } from '../meetings/snapshot.ts';
import {
  type AgendaState,
  AUDIENCES,
  type Audience,
  isInEdition,
  type MeetingState,
  type PaperAudience,
} from '../meetings/words.ts';
import type { PackKind, PartKind } from './words.ts';

/** What a pack holds, for whom, and under which numbers. Pure: knows neither files nor pages before they are counted. */

/** A part of a pack before its pages are counted. Our own parts have no hash and no file. */
export type PlannedPart = PaperAudience & {
  kind: PartKind;
  /** A paper's title; of our own parts what the words of their kind do not say. */
  title: string;
  /** The number of the agenda's item, from 1; null for what belongs to no item. */
  item: number | null;
  sha256: string;
  fileName: string;
};

/** A part with its place in the meeting's one sequence of page numbers. */
export type NumberedPart = Pick<PlannedPart, keyof PaperAudience | 'kind' | 'title' | 'item' | 'sha256'> & {
  firstPage: number;
  pages: number;
};

/** Which of our own parts there is something for. */
export type OwnParts = { previousMinutes: boolean; actionLog: boolean; treasurersReport: boolean };

const FOR_ALL: PaperAudience = { audience: 'public', reason: '', releaseOn: null };

const own = (kind: PartKind): PlannedPart => ({
  ...FOR_ALL,
  ...{ kind, title: '', item: null, sha256: '', fileName: '' },
});

/** What every pack begins with. */
const FRONT: readonly PartKind[] = ['cover', 'agenda', 'contents'];

/** The parts of a pack in their order: what is ours, the papers in the order of their items, the restricted ones last. */
export function planParts(items: readonly Pick<SnapshotItem, 'papers'>[], has: OwnParts): PlannedPart[] {
  const papers = items.flatMap((item, at) =>
    item.papers.map((paper): PlannedPart => ({ ...paper, kind: 'paper', item: at + 1 })),
  );
  const ours: PartKind[] = [...FRONT];
  if (has.previousMinutes) ours.push('previous_minutes');
  if (has.actionLog) ours.push('action_log');
  if (has.treasurersReport) ours.push('treasurers_report');
  return [
    ...ours.map(own),
    ...papers.filter(({ audience }) => audience !== 'restricted'),
    ...papers.filter(({ audience }) => audience === 'restricted'),
  ];
}

const sameness = ({ kind, title, audience, sha256 }: Pick<PlannedPart, 'kind' | 'title' | 'audience' | 'sha256'>) =>
  kind === 'paper' ? JSON.stringify([title, audience, sha256]) : kind;

/**
 * The parts of a supplement: a front of its own, and what the packs before do not have. A paper counts as another one when its
 * file, its title or its audience changed.
 */
export function supplementParts(parts: readonly PlannedPart[], before: readonly NumberedPart[]): PlannedPart[] {
  const left = new Map<string, number>();
  for (const part of before) left.set(sameness(part), (left.get(sameness(part)) ?? 0) + 1);
  return parts.filter((part) => {
    if (FRONT.includes(part.kind)) return true;
    const count = left.get(sameness(part)) ?? 0;
    left.set(sameness(part), count - 1);
    return count <= 0;
  });
}

/** Nothing but the front: with the same agenda there is nothing to send. */
export const hasOnlyFront = (parts: readonly Pick<PlannedPart, 'kind'>[]): boolean =>
  parts.every(({ kind }) => FRONT.includes(kind));

/**
 * The editions of a pack. A6: a closed meeting has none for the public. Without anything restricted there is no restricted one;
 * `mixed`: our own parts say something to that audience alone (a restricted item of the minutes).
 */
export function editionsOf(
  parts: readonly Pick<PlannedPart, 'audience'>[],
  { open, mixed }: { open: boolean; mixed: readonly Audience[] },
): Audience[] {
  const isFor = (audience: Audience) => mixed.includes(audience) || parts.some((part) => part.audience === audience);
  return AUDIENCES.filter((audience) => {
    if (audience === 'public') return open;
    return audience === 'members' || isFor('restricted');
  });
}

/** A stretch of pages that an edition does not have. */
export type Withheld = { firstPage: number; lastPage: number };

/** The pages that an edition leaves out: parts beside each other as one stretch. */
export function withheldPages(parts: readonly NumberedPart[], edition: Audience): Withheld[] {
  const stretches: Withheld[] = [];
  for (const { firstPage, pages, audience } of parts) {
    if (isInEdition(audience, edition)) continue;
    const last = stretches.at(-1);
    const lastPage = firstPage + pages - 1;
    if (last?.lastPage === firstPage - 1) last.lastPage = lastPage;
    else stretches.push({ firstPage, lastPage });
  }
  return stretches;
}

/** What somebody reads of a part that is not for them: that it is there, and its pages. */
export function partFor<Part extends PaperAudience & { title: string; kind: PartKind }>(
  part: Part,
  editions: readonly Audience[],
): Part & { hidden: boolean } {
  const hidden = !editions.includes(part.audience);
  return hidden ? { ...part, title: '', reason: '', hidden } : { ...part, hidden };
}

/** What the guards look at. */
export type PackFacts = {
  meetingState: MeetingState;
  agendaState: AgendaState;
  /** Papers whose file is not where it was put, and Word files that nothing here can turn into PDF. */
  missingPapers: readonly string[];
  wordPapers: readonly string[];
  /** The supplement would have nothing but its front, and the agenda is the one that the last pack has. */
  nothingNew: boolean;
  hasPack: boolean;
};

export type PackBlocker = Pick<FieldProblem, 'key' | 'params'> & { rule?: RuleId };

/** What stands in the way of building a pack, or a supplement to it. */
export function packBlockers(kind: PackKind, facts: PackFacts): PackBlocker[] {
  const found: PackBlocker[] = [];
  const isOn = facts.meetingState === 'planned' || facts.meetingState === 'held';
  if (!isOn) found.push({ key: 'packs.meetingOff' });
  const isAgreed = facts.agendaState === 'agreed' || facts.agendaState === 'published';
  if (!isAgreed) found.push({ key: 'packs.agendaNotAgreed', rule: 'A3' });
  if (kind === 'supplement' && !facts.hasPack) found.push({ key: 'packs.noPackYet' });
  if (kind === 'supplement' && facts.hasPack && isAgreed && facts.nothingNew) found.push({ key: 'packs.nothingNew' });
  for (const name of facts.missingPapers) found.push({ key: 'packs.paperGone', params: { name } });
  for (const name of facts.wordPapers) found.push({ key: 'packs.wordNeedsLibreOffice', params: { name } });
  return found;
}
