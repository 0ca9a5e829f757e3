import type { AttachmentId, BudgetId, IsoDate, Pence } from '../base/brand.ts';
import type { Measure, Quarter, Status } from './words.ts';

/** What an agreement and a quarter's monitoring say. Kept as JSON: while drafted as it stands, afterwards a version for good. */

/** Somebody who speaks for one side (L1). */
export type Representative = { name: string; position: string; phone: string; email: string; address: string };

/** L1: one headline cost: the treasury's budget line, as it was when this version was made. */
export type AgreementCost = {
  number: number;
  name: string;
  cost: Pence;
  contribution: Pence;
  quarters: readonly [Pence, Pence, Pence, Pence];
};

/** What is done about an action by a quarter: the tasks and targets of the traffic-light report. */
export type Deliverable = {
  /** Unique within the agreement, and never used again. */
  number: number;
  quarter: Quarter;
  task: string;
  target: string;
  /** A day in its quarter; null: the quarter's end. */
  dueOn: IsoDate | null;
  /** L2: the output of the guidance it serves (resources/templates/agreement-outputs.json); '' for none. */
  output: string;
  /** L6: what of the program's records shows it, and what figure the target asks for; null for none. */
  measure: Measure | null;
  measureTarget: number | null;
};

export type AgreementAction = { number: number; ref: string; text: string; deliverables: readonly Deliverable[] };

export type AgreementOutcome = {
  number: number;
  ref: string;
  text: string;
  /** Who answers for it. */
  contact: string;
  actions: readonly AgreementAction[];
};

/** L1: one agreement in the order of the funder's form. */
export type AgreementContent = {
  /** "CPEG title". */
  title: string;
  funderName: string;
  funderAddress: string;
  groupName: string;
  organisation: string;
  lead: string;
  leadPhone: string;
  startOn: IsoDate;
  description: string;
  /** What will have been achieved by the end, as the form asks it in words. */
  outcomesText: string;
  outcomes: readonly AgreementOutcome[];
  /** The treasury's budget: where costs and grant are entered, once. */
  budgetId: BudgetId | null;
  costs: readonly AgreementCost[];
  /** The sum of the costs, and the funder's contribution, which is the grant. */
  cost: Pence;
  grant: Pence;
  /** On what conditions the grant is released. */
  grantTerms: string;
  from: IsoDate;
  reviewOn: IsoDate;
  until: IsoDate;
  funderRepresentative: Representative;
  groupRepresentative: Representative;
};

/** L6: what the program's records say of a measure between two days. */
export type MeasureFigure = {
  measure: Measure;
  value: number;
  /** What is counted, a line each: "24 May 2010: Ordinary meeting". */
  evidence: readonly string[];
};

/** L3: how a deliverable stands in a quarter. */
export type MonitoredDeliverable = Deliverable & {
  position: string;
  /** Null only while the quarter is open. */
  status: Status | null;
  /** L4: for amber and red. */
  improvement: string;
  deadline: IsoDate | null;
  /** Why the person's status is not what the figures suggest; '' where they agree or say nothing. */
  reason: string;
  figure: MeasureFigure | null;
  /** Earlier quarters' statuses, by quarter; null where there is none. */
  history: readonly [Status | null, Status | null, Status | null, Status | null];
};

/** The deliverables that have a status, and `total`, all of those. */
export type StatusCounts = { readonly [S in Status]: number } & { readonly total: number };

export type MonitoredAction = {
  number: number;
  ref: string;
  text: string;
  deliverables: readonly MonitoredDeliverable[];
};
export type MonitoredOutcome = {
  number: number;
  ref: string;
  text: string;
  contact: string;
  /** L5: counted, never typed. */
  counts: StatusCounts;
  actions: readonly MonitoredAction[];
};

/** Spending up to the quarter's last day against the profile (T7). */
export type MonitoredSpending = {
  lines: readonly {
    name: string;
    cost: Pence;
    contribution: Pence;
    profileToDate: Pence;
    actual: Pence;
    forecast: Pence;
  }[];
  cost: Pence;
  contribution: Pence;
  profileToDate: Pence;
  actual: Pence;
  forecast: Pence;
  predictedHandBack: Pence;
};

/** L3: a quarter's monitoring, whole: what a finished one keeps for good, and what its reports are drawn from. */
export type MonitoringContent = {
  groupName: string;
  borough: string;
  agreementTitle: string;
  agreementVersion: number;
  quarter: Quarter;
  from: IsoDate;
  to: IsoDate;
  outcomes: readonly MonitoredOutcome[];
  counts: StatusCounts;
  spending: MonitoredSpending | null;
  issues: string;
  /** The meeting with the link officer. */
  metOn: IsoDate | null;
  metWith: string;
  agreedPoints: string;
  /** L6: every measure of the year up to the quarter's end. */
  figures: readonly MeasureFigure[];
};

/** Who signed a version for a side, and the scan. */
export type AgreementSignature = { name: string; position: string; on: IsoDate; attachmentId: AttachmentId | null };
