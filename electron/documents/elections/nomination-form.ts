import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { STATEMENTS, type StatementName } from '../../../db/elections/words.ts';
import type { OfficeName } from '../../../db/members/words.ts';
import { box } from '../kit/box-blocks.ts';
import type { PaperWords } from '../kit/definition.ts';
import { labels } from '../kit/list-blocks.ts';
import { type Block, stack, together } from '../kit/slices.ts';
import { heading, onNewPage, paragraph } from '../kit/text-blocks.ts';
import { STYLE } from '../kit/theme.ts';
import { checklist, fillIn, signatures, writingLines } from './form-blocks.ts';
import { type ElectionDefinition, type ElectionPaper, named, officeWords, opening, sheetOf, titled } from './parts.ts';

/** What a form says about the way it goes (E2). */
export type FormWay = {
  sendTo: string;
  closesOn: IsoDate;
  helpFrom: string;
  /** E1: how many words each statement may have. */
  wordLimit: number;
};

/** A form as it was handed in (E1). */
export type PrintedNomination = {
  office: OfficeName;
  surname: string;
  firstName: string;
  skills: string;
  experience: string;
  attributes: string;
  consent: boolean;
  receivedOn: IsoDate;
};

export type NominationFormData = ElectionPaper & {
  way: FormWay;
  /** The offices to choose from; one office is named in the title. */
  offices: readonly OfficeName[];
};

/** A form with somebody's words: for members only (E5). */
export type FilledNominationData = ElectionPaper & { audience: 'members'; way: FormWay; nomination: PrintedNomination };

const heldOffice = (offices: readonly OfficeName[], words: PaperWords): string =>
  offices.length === 1 && offices[0] ? officeWords(offices[0], words) : '';

function wayBlocks(way: FormWay, words: PaperWords): Block {
  return box([
    labels(
      [
        [words('elections.form.sendTo'), way.sendTo],
        [words('elections.form.deadline'), [{ text: formatDate(way.closesOn), style: { weight: 'bold' } }]],
      ],
      { labelWidth: 135 },
    ),
    paragraph(words('elections.form.display')),
    paragraph(words('elections.form.helpFrom', { contact: way.helpFrom }), { after: 0 }),
  ]);
}

const question = (name: StatementName, way: FormWay, office: string, words: PaperWords): string =>
  words(`elections.form.questions.${name}`, {
    count: way.wordLimit,
    office: (office || words('elections.form.officer')).toLowerCase(),
  });

/** A question with lines for about `words` words in handwriting, on one page. */
const handwritten =
  (text: string, limit: number): Block =>
  (site, width) => {
    const lines = Math.min(20, Math.max(6, Math.ceil(limit / 9)));
    const slices = stack(
      site,
      [heading(2, text, { style: STYLE.strong, before: 0, after: 2 }), writingLines(lines, 25)],
      width,
    );
    return { before: 14, after: 4, slices: [together(slices)] };
  };

/** Model form 4 to be filled in by hand (E1, E2). */
export const nominationForm: ElectionDefinition<NominationFormData> = {
  kind: 'nominationForm',
  audience: 'public',
  title: (data, words) => titled(titleOf(data, words), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(titleOf(data, words), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    const { way, offices } = data;
    const office = heldOffice(offices, words);
    page.add(
      ...opening(words('elections.form.heading'), data, 'public', words),
      paragraph(
        office
          ? words('elections.form.forOffice', { office, group: data.paper.groupName })
          : words('elections.form.self', { group: data.paper.groupName }),
        { style: STYLE.strong },
      ),
      wayBlocks(way, words),
      office === '' &&
        paragraph(words('elections.form.tickOffice'), { style: STYLE.strong, after: 4, keepWithNext: true }),
      office === '' && checklist(offices.map((each) => officeWords(each, words))),
      fillIn(words('elections.form.surname'), '', { labelWidth: 90, height: 34 }),
      fillIn(words('elections.form.firstName'), '', { labelWidth: 90, height: 34, after: 6 }),
      paragraph(words('elections.form.counting', { count: way.wordLimit }), { style: STYLE.small, before: 8 }),
      ...STATEMENTS.map((name, at) => {
        const block = handwritten(question(name, way, office, words), way.wordLimit);
        return at === 0 ? onNewPage(block) : block;
      }),
      heading(2, words('elections.form.consentHeading'), { style: STYLE.strong, before: 14 }),
      checklist([words('elections.form.consent')]),
      signatures([{ role: words('elections.form.candidate'), name: '' }], {
        signed: words('elections.signed'),
        date: words('elections.dateLine'),
      }),
    );
  },
};

function titleOf({ offices }: NominationFormData, words: PaperWords): string {
  const office = heldOffice(offices, words);
  return office ? words('elections.form.titleFor', { office }) : words('elections.form.title');
}

/** The statements of one form, with the way out for an answer that was left empty. */
export function statementBlocks(nomination: PrintedNomination, words: PaperWords): Block[] {
  return STATEMENTS.flatMap((name) => [
    heading(3, words(`elections.form.short.${name}`)),
    paragraph(nomination[name].trim() === '' ? words('elections.form.nothing') : nomination[name]),
  ]);
}

/** One form as it was entered, for display to members at the meeting (E5). */
export const filledNomination: ElectionDefinition<FilledNominationData> = {
  kind: 'filledNomination',
  audience: 'members',
  title: (data, words) => titled(filledTitle(data, words), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(filledTitle(data, words), data, words),
  sheet: (data, words) => sheetOf(data, 'members', words),
  draw(page, data, words) {
    const { nomination } = data;
    const office = officeWords(nomination.office, words);
    page.add(
      ...opening(words('elections.form.heading'), data, 'members', words),
      paragraph(words('elections.form.forOffice', { office, group: data.paper.groupName }), { style: STYLE.strong }),
      labels(
        [
          [words('elections.form.surname'), nomination.surname],
          [words('elections.form.firstName'), nomination.firstName],
          [words('elections.form.received'), formatDate(nomination.receivedOn)],
          [words('elections.form.consentHeading'), words(nomination.consent ? 'elections.yes' : 'elections.no')],
        ],
        { labelWidth: 150 },
      ),
      ...STATEMENTS.flatMap((name) => [
        heading(2, question(name, data.way, office, words), { style: STYLE.subheading }),
        paragraph(nomination[name].trim() === '' ? words('elections.form.nothing') : nomination[name]),
      ]),
    );
  },
};

function filledTitle({ nomination }: FilledNominationData, words: PaperWords): string {
  return words('elections.form.titleFilled', {
    name: `${nomination.firstName} ${nomination.surname}`,
    office: officeWords(nomination.office, words),
  });
}
