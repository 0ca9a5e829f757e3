import type { IsoDate } from '../../db/base/brand.ts';
import type { DocumentRequest } from '../../electron/api/document-requests.ts';
import type { Story } from './story.ts';

/** The index's sections, in its order: by subject, and apart what is for members only (E5). */
export const SECTIONS = {
  meetings: { title: 'Meetings: agendas, advertisements, minutes and packs', note: '' },
  register: { title: 'The register, and letters', note: '' },
  before: { title: 'Election of 15 June 2010: before the meeting', note: 'For everybody.' },
  night: {
    title: 'Election of 15 June 2010: the kit of the night',
    note: 'What helpers read, and the papers of the two ballots. Roll, ballot papers, accounts, tally sheets and result forms stay with the returning officer, the tellers and the desk.',
  },
  result: { title: 'Election of 15 June 2010: the result', note: 'For everybody.' },
  coming: { title: 'Election of 5 July 2011, which is coming', note: 'For everybody.' },
  agreement: {
    title: 'The agreement with the funder, and its monitoring in 2010/11',
    note: 'For everybody, and for the funder.',
  },
  treasury: {
    title: 'Treasury: the year to 31 March 2011',
    note: 'For everybody, and for the funder and the examiner.',
  },
  treasuryOfficers: { title: 'Treasury: for the officers', note: 'Names of those who are paid stand in these papers.' },
  membersOnly: { title: 'Members only', note: 'Nothing in this section leaves the group.' },
} as const;

export type Section = keyof typeof SECTIONS;

export type DemoDocument = {
  /** The file's name in the demo's folder. */
  file: string;
  section: Section;
  what: string;
  /** The day from which on it can be made. */
  from: IsoDate;
  request(story: Story): DocumentRequest | Promise<DocumentRequest>;
};
