import { REJECTION_REASONS } from '../../../db/elections/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import { labels, list } from '../kit/list-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { STYLE, styled } from '../kit/theme.ts';
import { checklist } from './form-blocks.ts';
import {
  type ElectionDefinition,
  type ElectionPaper,
  named,
  opening,
  type PrintedPeople,
  sheetOf,
  titled,
} from './parts.ts';

/** What helpers hold in their hands on the night: instructions for tellers, and what to do if the power fails. */

export type InstructionsData = ElectionPaper & { people: PrintedPeople };

/** A little smaller than elsewhere: one sheet for the power cut, two sides for tellers. */
const STEP = styled(STYLE.body, { size: 11.5, leading: 1.34 });

const title = (text: string): Block => heading(2, text, { before: 11, after: 4 });

/** The steps of each part, by their keys in the locale. */
const TELLERS_PARTS = {
  before: ['people', 'place', 'box', 'stamp', 'papers', 'phones'],
  during: ['roll', 'stub', 'spoilt', 'leaving', 'help', 'second', 'late', 'secret'],
  closing: ['queue', 'typed', 'shake', 'account'],
  counting: ['sort', 'callOut', 'blind', 'disagree', 'several', 'equations'],
  after: ['candidates', 'sign', 'seal'],
} as const;

const POWER_PARTS = {
  once: ['box', 'desk', 'light', 'announce'],
  goOn: ['roll', 'stubs', 'count', 'declare'],
  back: ['state', 'mirror', 'differ', 'notes'],
  never: ['unguarded', 'dark', 'memory'],
} as const;

function tellerSteps(words: PaperWords): Block[] {
  const before = TELLERS_PARTS.before.map((step) => words(`elections.tellers.before.${step}`));
  const during = TELLERS_PARTS.during.map((step) => words(`elections.tellers.during.${step}`));
  const closing = TELLERS_PARTS.closing.map((step) => words(`elections.tellers.closing.${step}`));
  const counting = TELLERS_PARTS.counting.map((step) => words(`elections.tellers.counting.${step}`));
  const after = TELLERS_PARTS.after.map((step) => words(`elections.tellers.after.${step}`));
  return [
    title(words('elections.tellers.headings.before')),
    checklist(before, STEP),
    title(words('elections.tellers.headings.during')),
    list(during, { style: STEP }),
    title(words('elections.tellers.headings.closing')),
    checklist(closing, STEP),
    title(words('elections.tellers.headings.counting')),
    list(counting, { numbered: true, style: STEP }),
    title(words('elections.tellers.headings.doubtful')),
    paragraph(words('elections.tellers.doubtful'), { style: STEP, keepWithNext: true }),
    list(
      REJECTION_REASONS.map((reason) => words(`elections.tellers.reject.${reason}`)),
      { style: STEP },
    ),
    paragraph(words('elections.tellers.counts'), { style: STYLE.strong, keepWithNext: true }),
    list(
      [
        words('elections.tellers.accept.tick'),
        words('elections.tellers.accept.outside'),
        words('elections.tellers.accept.fewer'),
      ],
      { style: STEP },
    ),
    title(words('elections.tellers.headings.after')),
    checklist(after, STEP),
  ];
}

const peopleBlock = ({ people }: InstructionsData, words: PaperWords): Block =>
  labels(
    [
      [words('elections.returningOfficer'), people.returningOfficer],
      [words('elections.tellerA'), people.tellerA],
      [words('elections.tellerB'), people.tellerB],
    ],
    { labelWidth: 130 },
  );

/** Section 6 and 7 of the specification, as steps to follow. */
export const tellersInstructions: ElectionDefinition<InstructionsData> = {
  kind: 'tellersInstructions',
  audience: 'public',
  title: (data, words) => titled(words('elections.tellers.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.tellers.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    page.add(
      ...opening(words('elections.tellers.title'), data, 'public', words),
      paragraph(words('elections.tellers.text')),
      peopleBlock(data, words),
      ...tellerSteps(words),
    );
  },
};

function powerSteps(words: PaperWords): Block[] {
  const once = POWER_PARTS.once.map((step) => words(`elections.power.once.${step}`));
  const goOn = POWER_PARTS.goOn.map((step) => words(`elections.power.goOn.${step}`));
  const back = POWER_PARTS.back.map((step) => words(`elections.power.back.${step}`));
  const never = POWER_PARTS.never.map((step) => words(`elections.power.never.${step}`));
  return [
    title(words('elections.power.headings.once')),
    checklist(once, STEP),
    title(words('elections.power.headings.goOn')),
    list(goOn, { numbered: true, style: STEP }),
    title(words('elections.power.headings.back')),
    list(back, { numbered: true, style: STEP }),
    title(words('elections.power.headings.never')),
    list(never, { style: STEP }),
  ];
}

/** The power cut of the edge cases: the printed kit goes on without the laptop. */
export const powerCut: ElectionDefinition<InstructionsData> = {
  kind: 'powerCut',
  audience: 'public',
  title: (data, words) => titled(words('elections.power.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.power.title'), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    page.add(
      ...opening(words('elections.power.title'), data, 'public', words),
      paragraph(words('elections.power.text'), { style: STYLE.strong }),
      peopleBlock(data, words),
      ...powerSteps(words),
    );
  },
};
