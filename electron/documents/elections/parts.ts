import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate, formatDateWithWeekday } from '../../../db/base/format.ts';
import type { Colour, RejectionReason, RoundKind } from '../../../db/elections/words.ts';
import type { OfficeName } from '../../../db/members/words.ts';
import { box } from '../kit/box-blocks.ts';
import type { DocumentData, DocumentDefinition, PaperWords, Sheet } from '../kit/definition.ts';
import type { Block } from '../kit/slices.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from '../kit/theme.ts';

/** What all papers of an election share. */

/**
 * For whom a paper is (E5, E7): `public` may be handed to anybody; `members` never leaves the group; `officials` stays
 * with the returning officer, the tellers and the desk.
 */
export type Audience = 'public' | 'members' | 'officials';

/** The election a paper belongs to. A rehearsal says so on every page, paper and stub. */
export type PrintedElection = { title: string; date: IsoDate; rehearsal: boolean };

export type ElectionPaper = DocumentData & { election: PrintedElection };

/** A document of an election; its audience is part of it, so that a public pack can refuse it. */
export type ElectionDefinition<Data extends ElectionPaper> = DocumentDefinition<Data> & { audience: Audience };

/** Who runs the election; empty names become lines to write on. */
export type PrintedPeople = { returningOfficer: string; tellerA: string; tellerB: string };

/** One round of voting, as it is named on its papers. */
export type PrintedRound = {
  office: OfficeName;
  /** How many candidates one paper may be marked for. */
  seats: number;
  number: number;
  kind: RoundKind;
  colour: Colour;
  /** In the order of the paper, without Re-open nominations. */
  candidates: readonly string[];
};

/** The ballot paper account (E11) as it was agreed. */
export type PrintedAccount = {
  printed: number;
  issued: number;
  unused: number;
  rollMarks: number;
  replacements: number;
  spoilt: number;
  notReturned: number;
  inBox: number;
  valid: number;
  rejected: number;
  helped: number;
  tendered: number;
};

export type PrintedRejection = { reason: RejectionReason; papers: number; objected: number };

/** E12, E6: a lot as it was drawn. Without a seed it was drawn by hand. */
export type PrintedLot = {
  purpose: 'paper_order' | 'questions' | 'tie';
  announced: string;
  seed: string;
  drawnBy: string;
  /** In the order drawn; `text` and `hash` are empty when it was drawn by hand. */
  lines: readonly { name: string; text: string; hash: string }[];
};

export const officeWords = (office: OfficeName, words: PaperWords): string => words(`elections.offices.${office}`);

/** "Chair, round 1, white paper". */
export const roundWords = (round: Pick<PrintedRound, 'office' | 'number' | 'colour'>, words: PaperWords): string =>
  words('elections.roundOf', {
    office: officeWords(round.office, words),
    number: round.number,
    colour: words(`elections.colours.${round.colour}`),
  });

/** The same for titles of files and heads of pages: "Chair, round 1, white". */
export const roundShort = (round: Pick<PrintedRound, 'office' | 'number' | 'colour'>, words: PaperWords): string =>
  words('elections.roundShort', {
    office: officeWords(round.office, words),
    number: round.number,
    colour: words(`elections.colours.${round.colour}`),
  });

/** The names on a round's papers and forms, Re-open nominations last where it stands on the paper (E13). */
export function namesOf(round: Pick<PrintedRound, 'kind' | 'candidates'>, words: PaperWords): string[] {
  if (round.kind !== 'affirmation') return [...round.candidates];
  const [only, ...others] = round.candidates;
  const reopen = words('elections.reopen');
  return only !== undefined && others.length === 0
    ? [words('elections.yesFor', { name: only }), reopen]
    : [...round.candidates, reopen];
}

/** Whom a paper is for and that it is a rehearsal, for the band at the top of every page; empty as a rule. */
export function markOf({ election }: ElectionPaper, audience: Audience, words: PaperWords): string {
  return [
    ...(election.rehearsal ? [words('elections.rehearsal')] : []),
    ...(audience === 'members' ? [words('elections.membersOnly')] : []),
  ].join(' · ');
}

/** The sheet of a paper that stands on the group's headed paper (A16). */
export function sheetOf(data: ElectionPaper, audience: Audience, words: PaperWords, more: Partial<Sheet> = {}): Sheet {
  const mark = markOf(data, audience, words);
  return { size: 'A4', head: 'full', foot: true, ...(mark !== '' && { mark }), ...more };
}

/** A document's title; a rehearsal is named first, so that nobody takes the file for the real thing. */
export const titled = (title: string, { election }: ElectionPaper, words: PaperWords): string =>
  words(election.rehearsal ? 'elections.titleRehearsal' : 'elections.title', {
    title,
    date: formatDate(election.date),
  });

export const named = (title: string, { election }: ElectionPaper, words: PaperWords): string =>
  words(election.rehearsal ? 'elections.fileNameRehearsal' : 'elections.fileName', { title, date: election.date });

/** The title with what it is about and the election below it, and where it must be said, that it is a rehearsal or for whom. */
export function opening(
  title: string,
  data: ElectionPaper,
  audience: Audience,
  words: PaperWords,
  about = '',
): Block[] {
  const { election } = data;
  const below = words('elections.under', { election: election.title, date: formatDateWithWeekday(election.date) });
  const notices = [
    ...(election.rehearsal ? [words('elections.rehearsalText')] : []),
    ...(audience === 'members' ? [words('elections.membersOnlyText')] : []),
  ];
  const under = (text: string, size: number) => ({
    text: `\n${text}`,
    style: { size, weight: 'semibold' as const, colour: COLOUR.ink },
  });
  return [
    heading(1, [{ text: title }, ...(about ? [under(about, 15)] : []), under(below, 12)], {
      bookmark: title,
      before: 0,
      after: 8,
    }),
    ...notices.map((each) => box([paragraph(each, { style: STYLE.strong, after: 0 })], { bar: COLOUR.ink, after: 10 })),
  ];
}

/** What is sealed after the night, and destroyed when its time is over. */
export const PACKETS = ['valid', 'rejected', 'spoilt', 'unused', 'stubs', 'roll', 'tallies'] as const;

/** A hash in groups of eight, so that two prints can be compared by eye. */
export const hashWords = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? '';

export const SMALLER = styled(STYLE.body, { size: 10.5, leading: 1.36 });
export const CELL = styled(STYLE.body, { size: 11, leading: 1.3 });
export const CELL_HEAD = styled(CELL, { weight: 'bold' });
