import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import type { IsoDate } from '../base/brand.ts';
import type { FieldProblem, Params, RuleId, Warning } from '../base/outcome.ts';
import type { Settings } from '../office/settings.ts';
import { deadlines, TRANSITIONS, timeCheck } from './rules.ts';
import type { AgendaState, AgendaStep, ItemKind, MeetingKind, MeetingState } from './words.ts';

/** What stands in the way of a step, and what a person is warned of before it. Pure. */

/** All that the guards look at. */
export type StepFacts = {
  kind: MeetingKind;
  state: MeetingState;
  agendaState: AgendaState;
  date: IsoDate;
  open: boolean;
  plannedMinutes: number;
  items: readonly GuardedItem[];
  topics: number;
  /** Requests from members that nobody has answered yet. */
  openRequests: number;
  venue: { stepFree: boolean; capacity: number | null; name: string } | null;
  expected: number;
  /** A7: the group's profile has a telephone number or an e-mail address for access needs. */
  hasContact: boolean;
};

export type GuardedItem = {
  kind: ItemKind;
  title: string;
  presenter: string;
  owner: string;
  minutes: number | null;
};

/** Why a step cannot be taken: the rule, the words, and the fields to mend. */
export type Blocker = { rule?: RuleId; key: ProblemKey; params?: Params; fields?: FieldProblem[] };

type Guard = (facts: StepFacts) => Blocker | null;

/** What is missing in the items, field by field: `items.2.owner`. */
export function missingInItems(items: readonly GuardedItem[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  items.forEach((item, at) => {
    const missing = (field: keyof GuardedItem, key: ProblemKey) => problems.push({ path: `items.${at}.${field}`, key });
    if (item.title === '') missing('title', 'meetings.itemTitle');
    if (item.presenter === '') missing('presenter', 'meetings.itemPresenter');
    if (item.owner === '') missing('owner', 'meetings.itemOwner');
    if (!item.minutes) missing('minutes', 'meetings.itemMinutes');
  });
  return problems;
}

const hasItems: Guard = ({ items }) => (items.length > 0 ? null : { rule: 'A3', key: 'meetings.noItems' });

const itemsComplete: Guard = ({ items }) => {
  const fields = missingInItems(items);
  if (fields.length === 0) return null;
  const count = new Set(fields.map((field) => field.path.split('.')[1])).size;
  return { rule: 'A3', key: 'meetings.itemsIncomplete', params: { count }, fields };
};

const hasVenue: Guard = ({ venue }) => (venue ? null : { rule: 'A8', key: 'meetings.noVenue' });

const hasContact: Guard = (facts) => (facts.hasContact ? null : { rule: 'A7', key: 'meetings.noContact' });

const hasTopics: Guard = ({ open, topics }) => (open && topics === 0 ? { rule: 'A7', key: 'meetings.noTopics' } : null);

/** A3, A4, A7, A8: what each step asks for beside the right state. */
const GUARDS: Readonly<Record<AgendaStep, readonly Guard[]>> = {
  send_to_chair: [hasItems, itemsComplete],
  return_to_draft: [],
  agree: [hasItems, itemsComplete],
  reopen: [],
  publish: [hasVenue, hasContact, hasTopics],
  supplement: [hasItems, itemsComplete, hasVenue],
};

/** Everything that stands in the way of `step`; nothing when it may be taken. */
export function blockers(step: AgendaStep, facts: StepFacts): Blocker[] {
  if (facts.state !== 'planned') return [{ key: 'meetings.notPlanned' }];
  if (facts.agendaState !== TRANSITIONS[step].from) return [{ rule: 'A3', key: `meetings.wrongState.${step}` }];
  return GUARDS[step].flatMap((guard) => guard(facts) ?? []);
}

type Caution = (facts: StepFacts, settings: Settings, on: IsoDate) => Warning[];

const tooLong: Caution = ({ items, plannedMinutes }, settings) => {
  const { total, limit, overPlanned, overLimit } = timeCheck(items, plannedMinutes, settings);
  const warnings: Warning[] = [];
  if (overPlanned > 0)
    warnings.push({ rule: 'A2', key: 'meetings.overPlanned', params: { total, planned: plannedMinutes } });
  if (overLimit > 0) warnings.push({ rule: 'A2', key: 'meetings.overLimit', params: { total, limit } });
  return warnings;
};

const GROUP_MEETINGS: readonly MeetingKind[] = ['ordinary', 'agm'];

/** The two items that the handbook's terms demand and its sample leaves out. */
const missingKinds: Caution = ({ kind, open, items }) => {
  const has = (wanted: ItemKind) => items.some((item) => item.kind === wanted);
  const warnings: Warning[] = [];
  if (GROUP_MEETINGS.includes(kind) && !has('treasurer')) warnings.push({ rule: 'T5', key: 'meetings.noTreasurer' });
  if (open && !has('public_questions')) warnings.push({ rule: 'A6', key: 'meetings.noPublicQuestions' });
  return warnings;
};

const unanswered: Caution = ({ openRequests: count }) =>
  count > 0 ? [{ rule: 'A3', key: 'meetings.unanswered', params: { count } }] : [];

/** A8: the place is accessible and big enough. */
export function venueWarnings(venue: StepFacts['venue'], expected: number): Warning[] {
  if (!venue) return [];
  const warnings: Warning[] = [];
  const { name, capacity } = venue;
  if (!venue.stepFree) warnings.push({ rule: 'A8', key: 'meetings.notStepFree', params: { name } });
  if (capacity !== null && expected > capacity) {
    warnings.push({ rule: 'A8', key: 'meetings.tooSmall', params: { name, capacity, expected } });
  }
  return warnings;
}

const placeRight: Caution = ({ venue, expected }) => venueWarnings(venue, expected);

/** In time, but the last day: councils' "clear days" would call this a day short. */
const afterAim: Caution = ({ date }, settings, on) => {
  const { publishAim, publish } = deadlines(date, settings);
  return on > publishAim && on <= publish ? [{ rule: 'A4', key: 'meetings.afterAim' }] : [];
};

const CAUTIONS: Readonly<Record<AgendaStep, readonly Caution[]>> = {
  send_to_chair: [tooLong, missingKinds, unanswered],
  return_to_draft: [],
  agree: [],
  reopen: [],
  publish: [placeRight, afterAim],
  supplement: [tooLong, placeRight],
};

/** What a person is told before going on with `step` on the day `on`. */
export const cautions = (step: AgendaStep, facts: StepFacts, settings: Settings, on: IsoDate): Warning[] =>
  CAUTIONS[step].flatMap((caution) => caution(facts, settings, on));

/** A2, A8, A9: what a person is told when planning a meeting or moving it. `today` against the interpreter's deadline. */
export function planWarnings(
  plan: { date: IsoDate; plannedMinutes: number; venue: StepFacts['venue']; expected: number; needInterpreter: number },
  settings: Settings,
  today: IsoDate,
): Warning[] {
  const warnings = venueWarnings(plan.venue, plan.expected);
  const limit = settings['meetings.longestMinutes'];
  if (plan.plannedMinutes > limit) {
    warnings.push({ rule: 'A2', key: 'meetings.plannedLong', params: { planned: plan.plannedMinutes, limit } });
  }
  const count = plan.needInterpreter;
  const isFuture = plan.date >= today;
  if (count > 0 && isFuture && today > deadlines(plan.date, settings).interpreter) {
    warnings.push({ rule: 'A9', key: 'meetings.interpreterLate', params: { count } });
  }
  return warnings;
}
