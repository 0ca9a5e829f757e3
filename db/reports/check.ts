import { and, eq, gte } from 'drizzle-orm';
import type { Measure } from '../agreement/words.ts';
import { addDays } from '../base/dates.ts';
import { formatDate } from '../base/format.ts';
import type { ReadDb } from '../base/handles.ts';
import { pence, sumPence } from '../base/pence.ts';
import { officeTerm } from '../members/schema.ts';
import { readMinutesVersion, readMinutesVersions } from '../minutes/queries.ts';
import { parseMinutes } from '../minutes/snapshot.ts';
import { countYear as countBooks, readYearState } from '../treasury/account-queries.ts';
import { type CheckRow, differences, type OtherSaying, type PublishBlocker, reconcile } from './annual-check-rules.ts';
import { FIGURE_KEYS, type FigureKey, type Figures, type FigureValue } from './annual-figure-rules.ts';
import { type Days, type HeldMeeting, isOwn, readHeld, sumKnown } from './annual-meetings.ts';
import { readMembersThen } from './annual-members.ts';
import { readAccountOf, readBudgetsOf } from './annual-money.ts';
import { readAgreementOf, readDeclared, readFinished } from './annual-work.ts';

/** Y2: the queries behind the check: what minutes, registers, books and monitoring say of the figures of a year. */

type Other = OtherSaying & { key: FigureKey };

const other = (key: FigureKey, place: Other['place'], value: FigureValue, detail = ''): Other => ({
  ...{ key, place, value, detail },
});

type Minuted = { members: number; public: number | null; decisions: number; questions: number; actions: string[] };

/** What the minutes that the chair agreed say of a meeting; null where none were agreed. */
function minutedOf(db: ReadDb, { id }: HeldMeeting): Minuted | null {
  const last = readMinutesVersions(db, id).at(-1);
  const kept = last && readMinutesVersion(db, last.id);
  if (!kept) return null;
  const said = parseMinutes(kept.snapshot);
  const open = said.items.filter(({ audience }) => audience === 'public');
  const sum = (of: (item: (typeof open)[number]) => number) => open.reduce((all, item) => all + of(item), 0);
  return {
    members: said.present.length + said.substitutes.length,
    public: said.publicPresent,
    decisions: sum(({ decisions }) => decisions.filter(({ carried }) => carried).length),
    questions: sum(({ questions }) => questions.length),
    actions: open.flatMap(({ actions }) => actions.map(({ reference }) => reference)),
  };
}

/**
 * Minutes against what is in the program now. Where the minutes of a meeting were never agreed its own records stand for it, and
 * the words say how many were. Actions that came from no item are in no minutes.
 */
function ofMinutes(db: ReadDb, held: readonly HeldMeeting[], figures: Figures): Other[] {
  const groups = held.filter(({ kind }) => kind !== 'sub_group');
  const read = groups.map((row) => ({ row, said: minutedOf(db, row) }));
  const agreed = read.filter(({ said }) => said !== null).length;
  if (agreed === 0) return [];
  const detail = `${agreed}/${groups.length}`;
  const add = (rows: typeof read, of: (said: Minuted) => number | null, now: (row: HeldMeeting) => number | null) =>
    sumKnown(rows.map(({ row, said }) => (said ? of(said) : now(row))));
  const own = read.filter(({ row }) => isOwn(row));
  // Actions are added after the minutes too; one that they name and the log no longer has is missing.
  const missing = read.flatMap(({ row, said }) => {
    const known = new Set(row.actions.map(({ reference }) => reference));
    return (said?.actions ?? []).filter((reference) => !known.has(reference));
  }).length;
  return [
    other(
      'attendance.members',
      'agreedMinutes',
      add(
        own,
        ({ members }) => members,
        ({ members }) => members,
      ),
      detail,
    ),
    other(
      'attendance.public',
      'agreedMinutes',
      add(
        read,
        (said) => said.public,
        (row) => row.public,
      ),
      detail,
    ),
    other(
      'decisions.made',
      'agreedMinutes',
      add(
        read,
        ({ decisions }) => decisions,
        (row) => row.decisions.length,
      ),
      detail,
    ),
    other(
      'questions.asked',
      'agreedMinutes',
      add(
        read,
        ({ questions }) => questions,
        ({ questions }) => questions,
      ),
      detail,
    ),
    other('actions.agreed', 'agreedMinutes', wholeOf(figures['actions.agreed']) + missing, detail),
  ];
}

/** A figure that is counted; 0 where nothing is known. */
const wholeOf = (value: Figures[FigureKey]): number => (typeof value === 'number' ? value : 0);

function ofKinds(figures: Figures): Other[] {
  const whole = (...keys: FigureKey[]) => keys.reduce((sum, key) => sum + wholeOf(figures[key]), 0);
  return [
    other('meetings.held', 'kinds', whole('meetings.ordinary', 'meetings.agm')),
    other(
      'members.total',
      'standings',
      whole('members.member', 'members.exOfficio', 'members.associate', 'members.adviser'),
    ),
  ];
}

function ofMembers(db: ReadDb, { from }: Days, figures: Figures): Other[] {
  const before = readMembersThen(db, addDays(from, -1)).length;
  const value = before + wholeOf(figures['members.joined']) - wholeOf(figures['members.left']);
  return [other('members.total', 'membersLastYear', value, String(before))];
}

/** L6: the measures of the monitoring that a figure says too. */
const MEASURED: readonly (readonly [FigureKey, Measure])[] = [
  ['meetings.public', 'public_meetings'],
  ['newsletters.issued', 'newsletters'],
];

/** The year's last quarter says the whole year, where agreement and report are of the same days. */
function ofMonitoring(db: ReadDb, days: Days, figures: Figures): Other[] {
  const agreed = readAgreementOf(db, days);
  const found: Other[] = [];
  if (agreed && agreed.state !== 'draft' && agreed.from === days.from && agreed.until === days.until) {
    found.push(other('money.grant', 'agreement', agreed.said.grant));
  }
  const last = readFinished(db, days).at(-1);
  if (!agreed || !last || last.to !== days.until || agreed.from !== days.from) return found;
  const detail = formatDate(last.to);
  for (const [key, measure] of MEASURED) {
    const said = last.figures.find((each) => each.measure === measure);
    if (said) found.push(other(key, 'monitoring', said.value, detail));
  }
  const status = last.outcomes.flatMap(({ actions }) => actions.flatMap(({ deliverables }) => deliverables));
  found.push(other('deliverables.total', 'monitoring', status.length, detail));
  for (const each of ['achieved', 'green', 'amber', 'red'] as const) {
    const count = status.filter((deliverable) => deliverable.status === each).length;
    found.push(other(`deliverables.${each}`, 'monitoring', count, detail));
  }
  if (last.spending && figures['budget.spent'] !== null) {
    found.push(other('budget.spent', 'monitoringSpending', last.spending.actual, detail));
    found.push(other('money.grant', 'monitoringSpending', last.spending.contribution, detail));
  }
  return found;
}

/** Every declaration against the terms that began with it, and against the results in the minutes. */
function ofElections(db: ReadDb, days: Days): Other[] {
  const elections = readDeclared(db, days);
  if (elections.length === 0) return [];
  const first = elections.map(({ row }) => row.date).sort()[0] ?? days.from;
  const terms = db
    .select()
    .from(officeTerm)
    .where(and(eq(officeTerm.how, 'elected'), gte(officeTerm.startedOn, first)))
    .all();
  const served = elections.flatMap(({ contests, declared }) =>
    declared.flatMap(({ contestId, result }) => {
      const office = contests.find(({ id }) => id === contestId)?.office;
      return result.elected.filter(({ memberId }) =>
        terms.some((term) => term.memberId === memberId && term.office === office),
      );
    }),
  );
  const minuted = elections.map(({ row }) => {
    const last = row.meetingId === null ? undefined : readMinutesVersions(db, row.meetingId).at(-1);
    const kept = last && readMinutesVersion(db, last.id);
    return kept ? parseMinutes(kept.snapshot).results.reduce((sum, { elected }) => sum + elected.length, 0) : null;
  });
  return [
    other('elections.elected', 'officeTerms', served.length),
    other('elections.elected', 'minutesResults', minuted.includes(null) ? null : sumKnown(minuted)),
  ];
}

/** T8: the account as it was closed against the books counted again, the banks, the budget's report. */
function ofBooks(db: ReadDb, days: Days): Other[] {
  const page = readAccountOf(db, days);
  if (!page) return [];
  const { account } = page;
  const counted = countBooks(db, days.from, days.until);
  const budgets = readBudgetsOf(db, days);
  const [budget] = budgets;
  const found = [
    other('money.opening', 'books', counted.opening.total),
    other('money.receipts', 'books', counted.totalReceipts.total),
    other('money.payments', 'books', counted.totalPayments.total),
    other('money.closing', 'books', counted.closing.total),
    other('money.closing', 'bankBalances', sumPence(counted.accounts.map(({ closing }) => closing))),
    other(
      'money.closing',
      'openingAndYear',
      pence(account.opening.total + account.totalReceipts.total - account.totalPayments.total),
    ),
  ];
  if (!budget || budgets.length > 1 || budget.budget.from !== days.from || budget.budget.to !== days.until)
    return found;
  const outside = sumPence(budget.unbudgeted.map((each) => each.pence));
  found.push(other('money.payments', 'budgetReport', pence(budget.total.actual + outside)));
  return found;
}

export type Check = { rows: CheckRow[]; blockers: PublishBlocker[] };

/** Whether the treasurer's accounts of the year are there, closed, and still what the books say. */
function ofTheYear(db: ReadDb, days: Days): PublishBlocker[] {
  const { closed, from, to } = readYearState(db, days.until);
  if (from !== days.from || to !== days.until || !closed) return [{ why: 'yearOpen' }];
  const page = readAccountOf(db, days);
  if (!page) return [{ why: 'noAccounts' }];
  return page.stillSame === false ? [{ why: 'booksDiffer' }] : [];
}

/** Y2, T8: the whole check of a year: every figure with what else says it, and what stands in the way of publishing. */
export function checkYear(db: ReadDb, days: Days, figures: Figures): Check {
  const held = readHeld(db, days);
  const others = [
    ...ofMinutes(db, held, figures),
    ...ofKinds(figures),
    ...ofMembers(db, days, figures),
    ...ofMonitoring(db, days, figures),
    ...ofElections(db, days),
    ...ofBooks(db, days),
  ];
  const rows = reconcile(figures, FIGURE_KEYS, others);
  return { rows, blockers: [...ofTheYear(db, days), ...differences(rows)] };
}
