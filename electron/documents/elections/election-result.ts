import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { REJECTION_REASONS } from '../../../db/elections/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Block } from '../kit/slices.ts';
import { table } from '../kit/table-blocks.ts';
import { heading, paragraph } from '../kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from '../kit/theme.ts';
import { besideBox, checklist, figureBox, fillIn, signatures, writingLines } from './form-blocks.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  hashWords,
  named,
  namesOf,
  officeWords,
  opening,
  type PrintedAccount,
  type PrintedPeople,
  type PrintedRound,
  roundShort,
  roundWords,
  sheetOf,
  titled,
} from './parts.ts';
import {
  accountTable,
  correctionBlocks,
  lotBlocks,
  outcomeSentences,
  type PrintedResult,
  rejectionTable,
  varianceBlocks,
  votesTable,
} from './result-parts.ts';

/** The form to fill in on the night. */
export type ResultFormData = ElectionPaper & { round: PrintedRound; people: PrintedPeople };

/** A declared result. */
export type ResultDeclarationData = ElectionPaper & {
  people: PrintedPeople;
  result: PrintedResult;
  declaredOn: IsoDate;
  sha256: string;
  /** The head of the log of phases when the result was declared. */
  logHead: string;
};

const LABEL = styled(CELL, { weight: 'bold' });
const OUTCOME = styled(STYLE.heading, { colour: COLOUR.ink });

const signing = (people: PrintedPeople, words: PaperWords): Block =>
  signatures(
    [
      { role: words('elections.returningOfficer'), name: people.returningOfficer },
      { role: words('elections.tellerA'), name: people.tellerA },
      { role: words('elections.tellerB'), name: people.tellerB },
    ],
    { signed: words('elections.signed'), date: words('elections.dateLine') },
  );

function emptyTable(heads: readonly string[], rows: readonly string[], summary: string): Block {
  return table({
    columns: heads.map((head, at) => ({ head, share: at === 0 ? 64 : 36 / (heads.length - 1) })),
    rows: rows.map((name) => [
      besideBox(name, 22, LABEL),
      ...heads.slice(1).map(() => ({ blocks: [figureBox(null, 22)] })),
    ]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary,
    padding: [5, 3],
  });
}

const SHORT_ACCOUNT = [
  'issued',
  'spoilt',
  'notReturned',
  'inBox',
  'valid',
  'rejected',
] as const satisfies readonly (keyof PrintedAccount)[];

/** The figures of the account that are read out, two beside each other. */
function emptyAccount(words: PaperWords): Block {
  const cells = SHORT_ACCOUNT.map((name) => [
    besideBox(words(`elections.account.figures.${name}`), 22, LABEL),
    { blocks: [figureBox(null, 22)] },
  ]);
  const head = [
    { head: words('elections.result.figure'), share: 33 },
    { head: words('elections.result.papers'), share: 17 },
  ];
  return table({
    columns: [...head, ...head],
    rows: [0, 1, 2].map((at) => [...(cells[at] ?? []), ...(cells[at + 3] ?? [])]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary: words('elections.result.accountSummary'),
    padding: [5, 3],
  });
}

const formTitle = (data: ResultFormData, words: PaperWords): string =>
  words('elections.result.formTitle', { round: roundShort(data.round, words) });

/** The result form of the kit: filled in by hand, read out, signed. */
export const resultForm: ElectionDefinition<ResultFormData> = {
  kind: 'resultForm',
  audience: 'officials',
  title: (data, words) => titled(formTitle(data, words), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(formTitle(data, words), data, words),
  sheet: (data, words) => sheetOf(data, 'officials', words),
  draw(page, data, words) {
    const { round, people } = data;
    const office = officeWords(round.office, words).toLowerCase();
    const candidates = [words('elections.tally.candidate'), words('elections.result.votes')];
    page.add(
      ...opening(words('elections.result.formHeading'), data, 'officials', words, roundWords(round, words)),
      paragraph(words('elections.result.formText', { count: round.seats, office })),
      emptyTable(candidates, namesOf(round, words), words('elections.result.votesSummary')),
      heading(2, words('elections.result.accountHeading')),
      emptyAccount(words),
      heading(2, words('elections.result.rejectedHeading')),
      emptyTable(
        [words('elections.result.rejectedFor'), words('elections.result.papers'), words('elections.result.objected')],
        REJECTION_REASONS.map((reason) => words(`elections.reasons.${reason}`)),
        words('elections.result.rejectedSummary'),
      ),
      heading(2, words('elections.result.checks')),
      checklist([
        words('elections.result.check.agree'),
        words('elections.result.check.consulted'),
        words('elections.result.check.recounts'),
      ]),
      fillIn(words('elections.result.tieLine'), '', { height: 32 }),
      fillIn(words('elections.result.lotLine'), '', { height: 32, after: 8 }),
      heading(2, words('elections.result.differences')),
      writingLines(3, 23),
      heading(2, words('elections.result.declareHeading')),
      paragraph(words('elections.result.declareText', { count: round.seats, office }), { after: 2 }),
      writingLines(Math.min(round.seats, 8), 25),
      signing(people, words),
    );
  },
};

const declarationTitle = (data: ResultDeclarationData, words: PaperWords): string =>
  words('elections.result.title', { office: officeWords(data.result.office, words) });

function declaredBlocks(data: ResultDeclarationData, words: PaperWords): Block[] {
  const { result } = data;
  return [
    paragraph(words('elections.result.declared', { date: formatDate(data.declaredOn), group: data.paper.groupName })),
    ...outcomeSentences(result, words).map((each) => paragraph(each, { style: OUTCOME })),
    ...(result.round ? [heading(2, words('elections.result.votesHeading'))] : []),
    paragraph(
      words(`elections.result.kinds.${result.kind}`, {
        round: result.round ? roundWords({ office: result.office, ...result.round }, words) : '',
        count: result.seats,
      }),
    ),
    ...(result.round ? [votesTable(result, words)] : []),
    ...lotBlocks(result, words),
  ];
}

/** The declaration of the result (E11, E12, E14), signed by returning officer and tellers. */
export const resultDeclaration: ElectionDefinition<ResultDeclarationData> = {
  kind: 'resultDeclaration',
  audience: 'public',
  title: (data, words) => titled(declarationTitle(data, words), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(declarationTitle(data, words), data, words),
  sheet: (data, words) => sheetOf(data, 'public', words),
  draw(page, data, words) {
    const { result } = data;
    page.add(
      ...opening(words('elections.result.heading'), data, 'public', words, officeWords(result.office, words)),
      ...declaredBlocks(data, words),
      result.account && heading(2, words('elections.result.accountHeading')),
      result.account && accountTable(result.account, words),
      ...varianceBlocks(result, words),
      result.account && result.figures && heading(2, words('elections.result.rejectedHeading')),
      result.account && result.figures && rejectionTable(result.rejections, words),
      ...correctionBlocks(result, words),
      heading(2, words('elections.result.signHeading')),
      paragraph(words(result.account ? 'elections.result.signText' : 'elections.result.signNoBallot'), {
        keepWithNext: true,
      }),
      signing(data.people, words),
      paragraph(words('elections.result.hash', { hash: hashWords(data.sha256), head: hashWords(data.logHead) }), {
        style: STYLE.small,
      }),
    );
  },
};
