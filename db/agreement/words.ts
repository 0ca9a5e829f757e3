/** The closed lists of the agreement with the funder and its monitoring. Their words are in the locale `agreement`. */

/** How far an agreement is: drafted, agreed by both sides (a version that never changes), signed by both sides. */
export const AGREEMENT_STATES = ['draft', 'agreed', 'signed'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** The two sides of an agreement. */
export const SIDES = ['funder', 'group'] as const;
export type Side = (typeof SIDES)[number];

export const QUARTERS = [1, 2, 3, 4] as const;
export type Quarter = (typeof QUARTERS)[number];

/** L4: the traffic lights, as the funder's form defines them. A person's judgement, never reckoned. */
export const STATUSES = ['achieved', 'green', 'amber', 'red'] as const;
export type Status = (typeof STATUSES)[number];

/** L4: what asks for the planned improvement and its deadline. */
export const NEEDS_IMPROVEMENT: readonly Status[] = ['amber', 'red'];

export const MONITORING_STATES = ['open', 'finished'] as const;
export type MonitoringState = (typeof MONITORING_STATES)[number];

/** L6: what the program's own records can answer of a deliverable. Each has its figure in measures.ts. */
export const MEASURES = [
  'public_meetings',
  'newsletters',
  'information_quarters',
  'annual_report_published',
  'membership_reviewed',
  'diversity_collated',
  'partnership_meetings',
  'chairs_meetings',
  'stop_and_search_reports',
  'custody_visitors_reports',
  'seminars',
  'executive_training',
  'administrator_training',
  'consultations_passed_on',
  'funder_updates_circulated',
  'agreement_signed',
  'quarters_monitored',
  'treasurers_reports',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The papers of a quarter's monitoring. */
export const MONITORING_PAPERS = [
  'trafficLight',
  'monitoringTargets',
  'monitoringOutputs',
  'monitoringDashboard',
] as const;
export type MonitoringPaper = (typeof MONITORING_PAPERS)[number];
