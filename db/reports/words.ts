/** The closed lists of the annual report. Their words are in the locale `annualReport`. */

/** Y1: how far an annual report is. */
export const REPORT_STATES = ['draft', 'agreed', 'approved', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** The parts of the annual report whose words are written by people; the figures beside them fill themselves. */
export const REPORT_SECTIONS = [
  'foreword',
  'about',
  'meetings',
  'events',
  'consultations',
  'newsletters',
  'monitoring',
  'representation',
  'elections',
  'plan',
  'treasurer',
  'thanks',
  'contact',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];
