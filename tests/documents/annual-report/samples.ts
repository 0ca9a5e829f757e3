import type { AnnualReportData, SectionData } from '../../../electron/documents/annual-report/data.ts';
import { writtenContent } from '../../../electron/documents/annual-report/written.ts';
import { paper } from '../support/samples.ts';
import { examinerData, yearAccountData } from '../treasury/samples-account.ts';
import { budgetData } from '../treasury/samples-budget.ts';
import { hallPicture } from './pictures.ts';
import { elections, events, meetings, members, monitoring, representation } from './samples-records.ts';
import { TEXTS } from './samples-texts.ts';

/** The annual report of Anyborough for 2010/11: a report that a reader would believe. */

const MORE: Partial<Record<SectionData['key'], Partial<SectionData>>> = {
  meetings: {
    pictures: [
      {
        ...{ bytes: hallPicture(), mime: 'image/png' },
        caption: 'The meeting at the Northgate Library on 12 August 2010, to which 132 people came.',
        alternativeText: 'A full hall, seen from behind: five rows of people who sit and look to the front',
      },
    ],
  },
  events: {
    pictures: [
      {
        ...{ bytes: hallPicture(600, 420, [170, 190, 200]), mime: 'image/png' },
        caption: 'The youth conference.',
        alternativeText: 'Young people in the hall of the college',
      },
      {
        ...{ bytes: hallPicture(600, 420, [190, 170, 200]), mime: 'image/png' },
        caption: 'New members meet in the town hall.',
        alternativeText: 'A room with people who sit in rows',
      },
    ],
  },
  consultations: {
    tables: [
      {
        name: 'Consultations of the year',
        summary: 'The consultations with how they were passed on and how many answered',
        columns: [
          { head: 'Consultation', share: 34 },
          { head: 'Of whom', share: 24 },
          { head: 'How passed on', share: 30 },
          { head: 'Answers', share: 12, align: 'right' },
        ],
        rows: [
          [
            'Policing plan 2011–14',
            'Metropolitan Police Authority',
            'E-mail, post, website, meeting of 18 September',
            '118',
          ],
          ['Police counters and opening hours', 'Metropolitan Police Service', 'E-mail, website, newsletter 11', '64'],
          ['Budget of the borough', 'London Borough of Anyborough', 'E-mail, meeting of 22 January', '23'],
        ],
        empty: '',
      },
    ],
  },
  newsletters: {
    facts: [
      ['Issues', '4 (numbers 9 to 12)'],
      ['Copies', '10,000 in print'],
      ['By e-mail', '640 people at the end of the year, 488 at its beginning'],
    ],
    tables: [
      {
        name: 'Newsletters',
        summary: 'The issues of the newsletter',
        columns: [
          { head: 'Issue', share: 10 },
          { head: 'Published', share: 25 },
          { head: 'What it was about', share: 50 },
          { head: 'Copies', share: 15, align: 'right' },
        ],
        rows: [
          ['9', '14 June 2010', 'The new officers; who answers for what', '2,500'],
          ['10', '6 September 2010', 'After the bus station: what was asked and answered', '2,500'],
          ['11', '29 November 2010', 'The youth conference; police counters', '2,500'],
          ['12', '28 March 2011', 'The year in figures; places on the group', '2,500'],
        ],
        empty: '',
      },
    ],
  },
  contact: {
    facts: [
      ['Write to', 'The secretariat, Town Hall, 1 High Street, Anyborough, London AB1 2CD'],
      ['Telephone', '020 7946 0123'],
      ['E-mail', 'secretariat@example.org'],
      ['Website', 'www.example.org/cpeg'],
    ],
  },
};

const { paper: _paper, ...accounts } = yearAccountData;
const { paper: _its, ...examiner } = examinerData;
const { paper: _own, headCode: _code, ...budget } = budgetData;

export const annualReportData: AnnualReportData = {
  paper,
  year: { from: '2010-04-01', until: '2011-03-31' },
  mark: {
    state: 'published',
    approvedOn: '2011-05-24',
    minuteRef: '2011/05/6',
    on: '2011-06-20',
    where:
      'on the group’s website, in all libraries, and sent to members, the council and the Metropolitan Police Authority',
  },
  sections: TEXTS.map(([key, title, text]) => ({ key, title, text: writtenContent(text), ...MORE[key] })),
  about: {
    aims: [
      'to find out what the people of the borough want of their police, and to tell the police and the Authority',
      'to let people question the police in public about how the borough is policed',
      'to help people and police to prevent crime together',
      'to see to it that all parts of the community are heard, most of all those who are seldom asked',
    ],
    officers: [
      { office: 'Chair', name: 'Ayşe Whitfield', from: '2010-05-24', until: null, termEnds: '2011-05-24' },
      { office: 'Chair', name: 'Edith Lowe', from: '2008-05-19', until: '2010-05-24', termEnds: '2010-05-24' },
      { office: 'Vice chair', name: 'Samuel Boateng', from: '2010-05-24', until: null, termEnds: '2011-05-24' },
      { office: 'Treasurer', name: 'Grace Adeyemi', from: '2009-05-18', until: null, termEnds: '2011-05-24' },
    ],
    committee: [
      { name: 'Ayşe Whitfield', role: 'Chair', represents: 'Castle Residents’ Association' },
      { name: 'Samuel Boateng', role: 'Vice chair', represents: 'Dene Youth Council' },
      { name: 'Grace Adeyemi', role: 'Treasurer', represents: 'Eastfield Chamber of Trade' },
      { name: 'Ruth Osei', role: 'Committee member', represents: 'Castle Safer Neighbourhood Panel' },
      { name: 'Ines Calder', role: 'Committee member', represents: 'Victim Support' },
      {
        name: 'Councillor Helen Marsh',
        role: 'Ex officio, without a vote',
        represents: 'London Borough of Anyborough',
      },
    ],
    members,
  },
  ...{ meetings, events, monitoring, representation, elections },
  budgets: [budget],
  accounts,
  examiner,
  corrections: [
    {
      on: '2011-07-04',
      by: 'Ines Calder, secretary',
      text: 'Issue 12 of the newsletter was printed in 2,400 copies, not 2,500.',
    },
  ],
};
