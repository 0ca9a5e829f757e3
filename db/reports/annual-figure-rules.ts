import type { ReportSection } from './words.ts';

/** How a figure is written: as a count, tenths with a point, pounds and pence, or as words. */
export type FigureShown = 'count' | 'tenths' | 'money' | 'words';

/** Where a figure comes from: the screen that shows the records behind it. */
export const FIGURE_PLACES = [
  'office',
  'meetings',
  'actions',
  'events',
  'newsletters',
  'consultations',
  'receivedReports',
  'seats',
  'members',
  'coverage',
  'elections',
  'agreement',
  'accounts',
  'budget',
  'settings',
] as const;
export type FigurePlace = (typeof FIGURE_PLACES)[number];

type Kind = { readonly section: ReportSection; readonly shown: FigureShown; readonly place: FigurePlace };

const figure = (section: ReportSection, place: FigurePlace, shown: FigureShown = 'count'): Kind => ({
  section,
  shown,
  place,
});

/**
 * Y2: every figure the annual report can say, by the name its field has in a text: `{{meetings.held}}`. None is typed; each is
 * counted from the records (annual-figures.ts). Words: locale `annualReport`, under `figures`.
 */
export const FIGURES = {
  'group.name': figure('foreword', 'office', 'words'),
  'group.borough': figure('foreword', 'office', 'words'),
  'year.name': figure('foreword', 'office', 'words'),
  'members.total': figure('about', 'members'),
  'members.member': figure('about', 'members'),
  'members.exOfficio': figure('about', 'members'),
  'members.associate': figure('about', 'members'),
  'members.adviser': figure('about', 'members'),
  'members.joined': figure('about', 'members'),
  'members.left': figure('about', 'members'),
  'meetings.held': figure('meetings', 'meetings'),
  'meetings.ordinary': figure('meetings', 'meetings'),
  'meetings.agm': figure('meetings', 'meetings'),
  'meetings.publicEvent': figure('meetings', 'meetings'),
  'meetings.subGroup': figure('meetings', 'meetings'),
  'meetings.public': figure('meetings', 'meetings'),
  'meetings.publicTarget': figure('meetings', 'settings'),
  'attendance.total': figure('meetings', 'meetings'),
  'attendance.members': figure('meetings', 'meetings'),
  'attendance.average': figure('meetings', 'meetings', 'tenths'),
  'attendance.public': figure('meetings', 'meetings'),
  'questions.asked': figure('meetings', 'meetings'),
  'decisions.made': figure('meetings', 'meetings'),
  'actions.agreed': figure('meetings', 'actions'),
  'actions.done': figure('meetings', 'actions'),
  'actions.open': figure('meetings', 'actions'),
  'events.attended': figure('events', 'events'),
  'events.seminars': figure('events', 'events'),
  'events.people': figure('events', 'events'),
  'events.reported': figure('events', 'events'),
  'consultations.received': figure('consultations', 'consultations'),
  'consultations.passedOn': figure('consultations', 'consultations'),
  'consultations.answers': figure('consultations', 'consultations'),
  'consultations.responded': figure('consultations', 'consultations'),
  'updates.received': figure('consultations', 'consultations'),
  'updates.circulated': figure('consultations', 'consultations'),
  'reports.received': figure('consultations', 'receivedReports'),
  'reports.stopAndSearch': figure('consultations', 'receivedReports'),
  'reports.custodyVisitors': figure('consultations', 'receivedReports'),
  'reports.discussed': figure('consultations', 'receivedReports'),
  'newsletters.issued': figure('newsletters', 'newsletters'),
  'newsletters.target': figure('newsletters', 'settings'),
  'newsletters.copies': figure('newsletters', 'newsletters'),
  'information.published': figure('newsletters', 'newsletters'),
  'monitoring.quarters': figure('monitoring', 'agreement'),
  'deliverables.total': figure('monitoring', 'agreement'),
  'deliverables.achieved': figure('monitoring', 'agreement'),
  'deliverables.green': figure('monitoring', 'agreement'),
  'deliverables.amber': figure('monitoring', 'agreement'),
  'deliverables.red': figure('monitoring', 'agreement'),
  'places.core': figure('representation', 'coverage'),
  'places.coreFilled': figure('representation', 'coverage'),
  'places.wards': figure('representation', 'coverage'),
  'places.wardsFilled': figure('representation', 'coverage'),
  'seats.held': figure('representation', 'seats'),
  'seats.meetings': figure('representation', 'seats'),
  'seats.reported': figure('representation', 'seats'),
  'elections.held': figure('elections', 'elections'),
  'elections.offices': figure('elections', 'elections'),
  'elections.elected': figure('elections', 'elections'),
  'next.meetings': figure('plan', 'meetings'),
  'next.public': figure('plan', 'meetings'),
  'money.grant': figure('treasurer', 'budget', 'money'),
  'money.grantReceived': figure('treasurer', 'accounts', 'money'),
  'money.opening': figure('treasurer', 'accounts', 'money'),
  'money.receipts': figure('treasurer', 'accounts', 'money'),
  'money.payments': figure('treasurer', 'accounts', 'money'),
  'money.closing': figure('treasurer', 'accounts', 'money'),
  'budget.cost': figure('treasurer', 'budget', 'money'),
  'budget.spent': figure('treasurer', 'budget', 'money'),
  'budget.unspent': figure('treasurer', 'budget', 'money'),
  'budget.handBack': figure('treasurer', 'budget', 'money'),
} as const satisfies Record<string, Kind>;

export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];

export const isFigureKey = (text: string): text is FigureKey => Object.hasOwn(FIGURES, text);

/** A whole number, pence or tenths; words; null where the records do not say it. */
export type FigureValue = number | string | null;

/** Every figure of a report, as the records have it, or as it was published. */
export type Figures = Readonly<Record<FigureKey, FigureValue>>;

/** The figures that are shown beside a part of the report. */
export const figuresOf = (section: ReportSection): FigureKey[] =>
  FIGURE_KEYS.filter((key) => FIGURES[key].section === section);
