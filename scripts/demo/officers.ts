import type { DemoTerm } from './member-shape.ts';

/** S3: a term runs from one AGM to the next. */
const AGM = { y2008: '2008-06-17', y2009: '2009-06-16', y2010: '2010-06-15' } as const;

const elected = (member: string, office: DemoTerm['office'], startedOn: string, endedOn?: string): DemoTerm => ({
  member,
  office,
  how: 'elected',
  startedOn,
  ...(endedOn && { endedOn }),
});

/** Chair, treasurer, five other elected officers (S1) and one co-opted (S2); the chair is in her third year (S4). */
export const TERMS: readonly DemoTerm[] = [
  elected('Denise Okafor-Bright', 'chair', AGM.y2008, AGM.y2009),
  elected('Denise Okafor-Bright', 'chair', AGM.y2009, AGM.y2010),
  elected('Denise Okafor-Bright', 'chair', AGM.y2010),
  elected('Harold Whitcombe', 'treasurer', AGM.y2009, AGM.y2010),
  elected('Harold Whitcombe', 'treasurer', AGM.y2010),
  elected('Ruth Abrahamson', 'vice_chair', AGM.y2009, AGM.y2010),
  elected('Shirin Rahmani', 'vice_chair', AGM.y2010),
  elected('Nasreen Chowdhury', 'secretary', AGM.y2010),
  elected('Callum Fairweather', 'press_officer', AGM.y2010),
  elected('Ruth Abrahamson', 'committee_member', AGM.y2010),
  elected('Kofi Mensah-Clarke', 'committee_member', AGM.y2010),
  {
    member: 'Jerome Baptiste',
    office: 'committee_member',
    how: 'co_opted',
    startedOn: '2010-09-21',
    note: 'For the stop and search work of the year.',
  },
];
