import { agreementQuarters } from '../../db/agreement/content-rules.ts';
import type { Signatures } from '../../db/agreement/queries.ts';
import type { AgreementContent, AgreementSignature, Deliverable, Representative } from '../../db/agreement/types.ts';
import type { VariationLine } from '../../db/agreement/variation-words-rules.ts';
import { QUARTERS } from '../../db/agreement/words.ts';
import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import { formatPence } from '../../db/base/pence.ts';
import type { DocumentData, PaperWords } from './kit/definition.ts';
import { type Content, linesOf, type PaperContent, strong } from './paper-content.ts';

/** What the paper of an agreement is drawn from: one version, and what came before it. */
export type AgreementData = DocumentData & {
  content: AgreementContent;
  /** The day version 1 was agreed; null for a draft. */
  agreedOn: IsoDate | null;
  /** Null for a draft. */
  version: { number: number; on: IsoDate; signatures: Signatures } | null;
  /** The variations up to this version, the first one first. */
  variations: readonly { number: number; on: IsoDate; reason: string; changes: readonly VariationLine[] }[];
};

const text = (said: string): Content => ({ kind: 'text', text: said });
const heading = (said: string): Content => ({ kind: 'heading', level: 2, text: said });

/** Paragraphs of what somebody typed; a dash where there is nothing. */
const paragraphs = (said: string): Content[] => {
  const lines = linesOf(said);
  return lines.length === 0 ? [text('—')] : lines.map(text);
};

function statusContent({ version, variations }: AgreementData, words: PaperWords): Content[] {
  if (version === null) {
    const inside: Content[] = [
      { kind: 'text', text: words('agreement.draft'), look: 'strong' },
      text(words('agreement.draftText')),
    ];
    return [{ kind: 'box', warns: true, inside }];
  }
  const { number, on, signatures } = version;
  const isSigned = signatures.funder !== null && signatures.group !== null;
  const agreed = words(number === 1 ? 'agreement.agreed' : 'agreement.varied', { number, date: formatDate(on) });
  const inside: Content[] = [
    { kind: 'text', text: agreed, look: 'strong' },
    ...(variations.length > 0 ? [text(words('agreement.seeVariations'))] : []),
    text(words(isSigned ? 'agreement.signed' : 'agreement.unsigned')),
  ];
  return [{ kind: 'box', warns: false, inside }];
}

function partiesContent({ content }: AgreementData, words: PaperWords): Content[] {
  const { funderName, funderAddress, organisation } = content;
  const address = linesOf(funderAddress).join(', ');
  const funder = address === '' ? funderName : `${funderName}, ${address}`;
  return [
    heading(words('agreement.parties')),
    {
      kind: 'list',
      items: [words('agreement.partyA', { name: funder }), words('agreement.partyB', { name: organisation })],
    },
  ];
}

function costsContent({ content }: AgreementData, words: PaperWords): Content[] {
  const { costs, cost, grant } = content;
  const rows = costs.map((line) => [line.name, formatPence(line.cost), formatPence(line.contribution)]);
  return [
    heading(words('agreement.costs')),
    {
      kind: 'table',
      columns: [
        { head: words('agreement.headline'), share: 5 },
        { head: words('agreement.cost'), share: 2, align: 'right' },
        { head: words('agreement.contribution'), share: 2, align: 'right' },
      ],
      rows: [...rows, [[strong(words('agreement.total'))], [strong(formatPence(cost))], [strong(formatPence(grant))]]],
      summary: words('agreement.costsSummary'),
    },
  ];
}

const deliverableText = ({ task, target, dueOn }: Deliverable, ref: string, words: PaperWords): string =>
  [
    `${ref} ${task}`,
    ...(target === '' ? [] : [words('agreement.target', { target })]),
    ...(dueOn === null ? [] : [words('agreement.by', { date: formatDate(dueOn) })]),
  ].join(' · ');

/** The outcomes with the actions that lead to them, before the milestones name what is due. */
function outcomesContent({ content }: AgreementData, words: PaperWords): Content[] {
  const plan = content.outcomes.flatMap(({ ref, text: said, contact, actions }): Content[] => [
    { kind: 'heading', level: 3, text: `${ref} ${said}` },
    ...(contact === '' ? [] : [text(words('agreement.contact', { name: contact }))]),
    ...(actions.length === 0
      ? []
      : [{ kind: 'list' as const, items: actions.map((each) => `${each.ref} ${each.text}`) }]),
  ]);
  return [heading(words('agreement.outcomes')), ...paragraphs(content.outcomesText), ...plan];
}

function milestonesContent({ content }: AgreementData, words: PaperWords): Content[] {
  const quarters = agreementQuarters(content);
  const due = content.outcomes.flatMap(({ actions }) =>
    actions.flatMap(({ ref, deliverables }) => deliverables.map((each) => ({ ref, each }))),
  );
  const milestones = QUARTERS.flatMap((quarter): Content[] => {
    const period = quarters[quarter - 1] ?? { from: content.from, to: content.until };
    const dates = { from: formatDate(period.from), to: formatDate(period.to) };
    const ours = due.filter(({ each }) => each.quarter === quarter);
    return [
      { kind: 'heading', level: 3, text: words('agreement.milestone', { quarter, ...dates }) },
      ours.length === 0
        ? text(words('agreement.nothingDue'))
        : { kind: 'list', items: ours.map(({ ref, each }) => deliverableText(each, ref, words)) },
    ];
  });
  return [heading(words('agreement.milestones')), ...milestones];
}

function grantContent({ content }: AgreementData, words: PaperWords): Content[] {
  return [
    heading(words('agreement.grant')),
    text(words('agreement.grantText', { amount: formatPence(content.grant) })),
    ...linesOf(content.grantTerms).map(text),
  ];
}

function periodContent({ content }: AgreementData, words: PaperWords): Content[] {
  const { from, reviewOn, until } = content;
  return [
    heading(words('agreement.period')),
    {
      kind: 'facts',
      facts: [
        [words('agreement.commencement'), formatDate(from)],
        [words('agreement.review'), formatDate(reviewOn)],
        [words('agreement.completion'), formatDate(until)],
      ],
    },
  ];
}

function representativeContent(who: Representative, title: string, words: PaperWords): Content[] {
  const { name, position, phone, email, address } = who;
  const facts = [
    [words('agreement.name'), name],
    [words('agreement.position'), position],
    [words('agreement.address'), linesOf(address).join(', ')],
    [words('agreement.phone'), phone],
    [words('agreement.email'), email],
  ] as const;
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'facts', facts: facts.filter(([, said]) => said !== '') },
  ];
}

/** L1: a side's block is left blank to be signed by hand until its signature is on record. */
function signatureContent(signed: AgreementSignature | null, title: string, words: PaperWords): Content[] {
  const blank = '……………………………………';
  const facts = [
    [words('agreement.signature'), signed ? words('agreement.signedOn', { date: formatDate(signed.on) }) : blank],
    [words('agreement.printName'), signed?.name ?? blank],
    [words('agreement.designation'), signed ? signed.position : blank],
    ...(signed ? [] : [[words('agreement.date'), blank] as const]),
  ] as const;
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'facts', facts },
  ];
}

function agreementPart({ content, version, variations }: AgreementData, words: PaperWords): Content[] {
  const { funder, group } = version?.signatures ?? { funder: null, group: null };
  const documents = [
    words('agreement.itself'),
    ...variations.map(({ number, on }) => words('agreement.variation', { number, date: formatDate(on) })),
  ];
  return [
    heading(words('agreement.agreement')),
    text(words('agreement.constitute')),
    { kind: 'list', items: documents },
    text(words('agreement.witness')),
    ...signatureContent(funder, words('agreement.forFunder', { name: content.funderName }), words),
    ...signatureContent(group, words('agreement.forGroup', { name: content.organisation }), words),
  ];
}

function variationsContent({ variations }: AgreementData, words: PaperWords): Content[] {
  if (variations.length === 0) return [];
  const each = variations.flatMap(({ number, on, reason, changes }): Content[] => [
    { kind: 'heading', level: 3, text: words('agreement.variation', { number, date: formatDate(on) }) },
    ...linesOf(reason).map(text),
    {
      kind: 'table',
      columns: [
        { head: words('agreement.what'), share: 2 },
        { head: words('agreement.before'), share: 3 },
        { head: words('agreement.after'), share: 3 },
      ],
      rows: changes.map(({ what, before, after }) => [what, before || '—', after || '—']),
      summary: words('agreement.changesSummary', { number }),
    },
  ]);
  return [heading(words('agreement.variations')), ...each];
}

/** L1: the agreement in the order of the funder's form, then what its variations changed. */
export function agreementContent(data: AgreementData, words: PaperWords): PaperContent {
  const { content, version, paper } = data;
  const years =
    content.from.slice(0, 4) === content.until.slice(0, 4)
      ? content.from.slice(0, 4)
      : `${content.from.slice(0, 4)}–${content.until.slice(2, 4)}`;
  const kind = version === null ? 'draft' : version.number === 1 ? 'first' : 'later';
  const more = { years, number: version?.number ?? 0 };
  const agreedOn = data.agreedOn === null ? words('agreement.notYet') : formatDate(data.agreedOn);
  return {
    title: words(`agreement.titles.${kind}`, more),
    subject: words('agreement.subject', { group: paper.groupName }),
    fileName: words(`agreement.fileNames.${kind}`, more),
    notice: version === null ? words('agreement.draftNotice') : '',
    mark: '',
    parts: [
      {
        kind: 'title',
        text: words('agreement.heading'),
        under: `${formatDate(content.from)} – ${formatDate(content.until)}`,
      },
      ...statusContent(data, words),
      { kind: 'facts', facts: [[words('agreement.dateOf'), agreedOn]] },
      ...partiesContent(data, words),
      heading(words('agreement.project')),
      { kind: 'facts', facts: [[words('agreement.cpegTitle'), content.title]] },
      ...costsContent(data, words),
      heading(words('agreement.organisationHeading')),
      {
        kind: 'facts',
        facts: [
          [words('agreement.organisation'), content.organisation],
          [words('agreement.lead'), content.lead],
          [words('agreement.phone'), content.leadPhone],
          [words('agreement.start'), formatDate(content.startOn)],
        ],
      },
      heading(words('agreement.description')),
      ...paragraphs(content.description),
      ...outcomesContent(data, words),
      ...milestonesContent(data, words),
      ...grantContent(data, words),
      ...periodContent(data, words),
      heading(words('agreement.representatives')),
      ...representativeContent(content.funderRepresentative, words('agreement.ofFunder'), words),
      ...representativeContent(content.groupRepresentative, words('agreement.ofGroup'), words),
      ...agreementPart(data, words),
      ...variationsContent(data, words),
    ],
  };
}
