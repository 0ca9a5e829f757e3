import { formatDate, formatDateWithWeekday, formatTime } from '../../db/base/format.ts';
import type { EditionItem, MinutesEdition } from '../../db/minutes/edition-rules.ts';
import type { MinutedResult } from '../../db/minutes/election-results.ts';
import { officeWords } from './elections/parts.ts';
import type { PaperWords } from './kit/definition.ts';
import { type Content, type ContentText, linesOf, strong } from './paper-content.ts';
import { oneLine } from './venue-words.ts';

/** What minutes say under each item. */

const text = (said: ContentText): Content => ({ kind: 'text', text: said });
const listOf = (items: readonly ContentText[]): Content[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

/** A11 */
function interestsOf({ interests }: EditionItem, words: PaperWords): Content[] {
  return interests.map(({ name, nature, declared, leftRoom }) => {
    const said = { name, nature: nature.replace(/\.$/, ''), when: words(`minutes.declared.${declared}`) };
    return text(words(leftRoom ? 'minutes.interestLeft' : 'minutes.interest', said));
  });
}

/** M11 */
function updatesOf({ updates }: EditionItem, words: PaperWords): Content[] {
  return listOf(
    updates.map(({ name, organisation, text: said }) => [
      strong(organisation ? words('minutes.update', { name, organisation }) : name),
      `: ${said}`,
    ]),
  );
}

/** A6: each question with what was answered. */
function questionsOf({ questions }: EditionItem, words: PaperWords): Content[] {
  if (questions.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words('minutes.floor') },
    ...listOf(
      questions.map(({ asker, question, answer, answeredBy, answerState }): ContentText => {
        const asks = strong(words('minutes.asks', { name: asker || words('minutes.aMember') }));
        const by = strong(answeredBy ? words('minutes.answerBy', { name: answeredBy }) : words('minutes.answer'));
        const state = {
          answered: '',
          to_follow: words('minutes.toFollow'),
          outside_terms: words('minutes.outside_terms'),
        };
        const said = [answer, state[answerState]].filter((each) => each !== '').join(' ');
        return [asks, ` ${question}\n`, by, ` ${said}`];
      }),
    ),
  ];
}

/** A13: a decision; votes are numbers, never names. */
function decisionsOf({ decisions }: EditionItem, words: PaperWords): Content[] {
  return decisions.map(({ text: decided, how, carried, votesFor, votesAgainst, abstained }) => {
    const votes = { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: abstained ?? 0 };
    const said =
      how === 'agreed'
        ? words(carried ? 'minutes.decidedHow.agreed' : 'minutes.decidedHow.notAgreed')
        : words(carried ? 'minutes.decidedHow.carried' : 'minutes.decidedHow.lost', votes);
    return text([strong(words('minutes.decision')), ` ${/[.!?]$/.test(decided) ? decided : `${decided}.`} ${said}`]);
  });
}

function actionsOf({ actions }: EditionItem, words: PaperWords): Content[] {
  if (actions.length === 0) return [];
  return [
    { kind: 'text', text: words('minutes.actions'), look: 'strong', keep: true },
    {
      kind: 'table',
      columns: [
        { head: words('minutes.reference'), share: 13 },
        { head: words('minutes.action'), share: 44 },
        { head: words('minutes.owner'), share: 25 },
        { head: words('minutes.due'), share: 18 },
      ],
      rows: actions.map(({ reference, text: what, owner, due }) => [reference, what, owner, formatDate(due)]),
      summary: words('minutes.actionsSummary'),
    },
  ];
}

/** E7: a declared result: who was elected with how many votes, never how anybody voted. */
function resultContent(result: MinutedResult, words: PaperWords): Content[] {
  const { figures, elected, again } = result;
  const office = officeWords(result.office, words);
  const names = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(elected);
  const inSentence = { names, office: office.toLowerCase(), count: elected.length };
  const sentences = [
    ...(elected.length > 0
      ? [words(result.kind === 'unopposed' ? 'elections.result.unopposed' : 'elections.result.elected', inSentence)]
      : []),
    ...(result.vacant > 0
      ? [words('elections.result.vacant', { count: result.vacant, office: office.toLowerCase() })]
      : []),
    ...(again.length > 0 ? [words('minutes.again', { names: again.join(', ') })] : []),
  ];
  const table: Content[] =
    figures === null
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { head: words('minutes.candidate'), share: 60 },
              { head: words('minutes.votes'), share: 16, align: 'right' },
              { head: words('minutes.standing'), share: 24 },
            ],
            rows: figures.map(({ name, votes }) => [
              name,
              String(votes),
              elected.includes(name) ? [strong(words('minutes.elected'))] : '',
            ]),
            summary: words('minutes.votesSummary'),
          },
        ];
  const isBallot = result.kind !== 'unopposed' && result.kind !== 'vacant';
  return [
    { kind: 'heading', level: 3, text: words('minutes.result', { office }) },
    ...sentences.map((said): Content => ({ kind: 'text', text: said, keep: table.length > 0 })),
    ...table,
    ...(isBallot && figures === null ? [text(words('minutes.unpublished'))] : []),
  ];
}

/** The results of a meeting's ballots, and who declared them. */
export function resultsContent({ results }: MinutesEdition, words: PaperWords): Content[] {
  const declared = results.map(({ returningOfficer: name, declaredOn }) =>
    words('minutes.resultFrom', { name, date: formatDate(declaredOn) }),
  );
  return [...results.flatMap((each) => resultContent(each, words)), ...[...new Set(declared)].map(text)];
}

/** A12: the earlier minutes that this meeting adopted, with the corrections. */
export function adoptedContent({ adopted }: MinutesEdition, words: PaperWords): Content[] {
  return adopted.flatMap(({ date, corrections, hidden }): Content[] => {
    const isPlain = corrections.length === 0 && hidden === 0;
    const when = { date: formatDate(date) };
    return [
      { kind: 'text', text: words(isPlain ? 'minutes.earlier' : 'minutes.earlierCorrected', when), keep: !isPlain },
      ...correctionsContent(corrections, hidden, words),
    ];
  });
}

export function correctionsContent(
  corrections: readonly { item: string; text: string }[],
  hidden: number,
  words: PaperWords,
): Content[] {
  const said = corrections.map(({ item, text: correction }) =>
    item === '' ? correction : words('minutes.correction', { item, text: correction }),
  );
  return listOf(hidden > 0 ? [...said, words('minutes.hiddenCorrections', { count: hidden })] : said);
}

/** A8: when and where the next meeting is, as decided. */
export function nextContent({ next, nextVenue }: MinutesEdition, words: PaperWords): Content[] {
  const when = next && { date: formatDateWithWeekday(next.date), time: formatTime(next.start) };
  const place = nextVenue || oneLine([next?.venueName ?? '', next?.venueAddress ?? ''].filter(Boolean).join(', '));
  if (!when) return place ? [text(words('minutes.nextVenue', { place }))] : [];
  return [text(place ? words('minutes.nextPlace', { ...when, place }) : words('minutes.next', when))];
}

/** That an item was noted goes without saying where anything is said of it. */
function outcomeOf({ outcome }: EditionItem, isEmpty: boolean, words: PaperWords): Content[] {
  if (outcome === null || outcome === 'decided' || (outcome === 'noted' && !isEmpty)) return [];
  return [{ kind: 'text', text: words(`minutes.outcome.${outcome}`), look: 'quiet' }];
}

/** Everything under an item, in the order in which it happens. */
export function itemContent(item: EditionItem, at: number, around: readonly Content[], words: PaperWords): Content[] {
  const heading: Content = {
    kind: 'heading',
    level: 2,
    text: words('minutes.itemHeading', { number: at + 1, title: item.title }),
  };
  if (item.hidden) {
    const whose = item.audience === 'members' ? 'members' : 'restricted';
    return [heading, { kind: 'text', text: words(`minutes.hidden.${whose}`), look: 'quiet' }];
  }
  const said = [
    ...interestsOf(item, words),
    ...linesOf(item.text).map(text),
    ...updatesOf(item, words),
    ...questionsOf(item, words),
    ...decisionsOf(item, words),
    ...around,
    ...actionsOf(item, words),
  ];
  return [heading, ...said, ...outcomeOf(item, said.length === 0, words)];
}
