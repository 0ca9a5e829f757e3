import type { DemoTerm } from './member-shape.ts';

/** S3: a term runs from one AGM to the next. */
const AGM = { y2008: '2008-06-17', y2009: '2009-06-16' } as const;

const elected = (member: string, office: DemoTerm['office'], startedOn: string, endedOn?: string): DemoTerm => ({
  member,
  office,
  how: 'elected',
  startedOn,
  ...(endedOn && { endedOn }),
});

/**
 * The terms that no election of the program made: those that run when it comes end with the declared results of June 2010
 * (`election-2010.ts`), and one co-option (S2). The chair is then in her third year (S4).
 */
export const TERMS: readonly DemoTerm[] = [
  elected('Denise Okafor-Bright', 'chair', AGM.y2008, AGM.y2009),
  elected('Denise Okafor-Bright', 'chair', AGM.y2009),
  elected('Harold Whitcombe', 'treasurer', AGM.y2009),
  elected('Ruth Abrahamson', 'vice_chair', AGM.y2009),
  {
    member: 'Jerome Baptiste',
    office: 'committee_member',
    how: 'co_opted',
    startedOn: '2010-09-21',
    note: 'For the stop and search work of the year.',
  },
];
