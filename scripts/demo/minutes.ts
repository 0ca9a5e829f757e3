import type { DemoMinutes } from './minutes-shape.ts';

/** The minutes of the year 2010/11 from the annual meeting on. Those of January wait for the meeting of May to adopt them. */
export const MINUTES: readonly DemoMinutes[] = [
  {
    meeting: 'agm-2010',
    closed: '20:55',
    publicPresent: 27,
    pressPresent: 1,
    nextVenueNote: 'Civic Centre, Council chamber',
    apologies: [
      { member: 'Dimitri Papadakis', on: '2010-06-11' },
      { member: 'Joanne Petrie', on: '2010-06-14' },
    ],
    absent: ['Abdirahman Warsame', 'Gurdeep Singh Mann'],
    guests: [{ name: 'Owen Prentice', organisation: 'Returning officer' }],
    items: [
      {
        kind: 'other',
        text: 'The chair reviewed the year: five meetings, two public events, and the new arrangements for the ward panels.',
      },
      {
        kind: 'treasurer',
        text: 'The treasurer presented the accounts of the year to 31 March 2010, which the independent examiner had seen.',
        outcome: 'decided',
        decisions: [{ text: 'The annual report and the accounts are received.' }],
      },
      { kind: 'election', began: '19:50', text: 'The ballot was secret and on paper.' },
      {
        kind: 'police_performance',
        text: 'Chief Superintendent Dunmore reported on the first quarter and answered questions.',
      },
      {
        kind: 'public_questions',
        text: '',
        questions: [
          {
            asker: '',
            question: 'When will the front counter in Mill Lane open on Saturdays again?',
            answer: 'From September, if two volunteers can be found for each shift.',
            answeredBy: 'Chief Superintendent Alan Dunmore',
            answerState: 'answered',
          },
        ],
      },
    ],
    toChairOn: '2010-06-21',
    agreedOn: '2010-06-25',
    circulatedOn: '2010-06-28',
    adopted: { at: 'september-2010', corrections: [] },
  },
  {
    meeting: 'september-2010',
    closed: '21:00',
    publicPresent: 31,
    pressPresent: 0,
    nextVenueNote: 'Civic Centre, Council chamber; on a Saturday for once',
    apologies: [
      { member: 'Priya Venkataraman', on: '2010-09-13', at: '16:20' },
      { member: 'Stanley Oyelaran', on: '2010-09-14', at: '19:40' },
    ],
    absent: ['Abdirahman Warsame', 'Gurdeep Singh Mann'],
    guests: [],
    items: [
      {
        kind: 'police_performance',
        text: 'Burglary had fallen for the third month running; thefts of mopeds had doubled.',
        outcome: 'decided',
        decisions: [{ text: 'The group asks for figures of moped thefts by ward.' }],
        actions: [
          {
            text: 'Send the secretariat moped thefts by ward, monthly.',
            owner: 'Alan Dunmore',
            due: '2010-10-15',
            done: { on: '2010-10-14', outcome: 'The first figures came with the papers of November.' },
          },
        ],
      },
    ],
    toChairOn: '2010-09-20',
    agreedOn: '2010-09-24',
    circulatedOn: '2010-09-27',
    adopted: {
      at: 'november-2010',
      corrections: [{ item: '4', text: 'For “doubled” read “risen from 14 to 25”.' }],
    },
  },
  {
    meeting: 'november-2010',
    closed: '20:25',
    publicPresent: 18,
    pressPresent: 1,
    nextVenueNote: 'Civic Centre, Council chamber',
    apologies: [{ member: 'Yasmin Qureshi-Hale', on: '2010-11-10' }],
    substitutes: [
      { member: 'Yasmin Qureshi-Hale', name: 'Gareth Lowe', organisation: 'Anyborough Council', on: '2010-11-10' },
    ],
    absent: ['Abdirahman Warsame', 'Tomasz Zieliński', 'Farah Siddiqui'],
    guests: [],
    items: [
      {
        kind: 'public_questions',
        text: '',
        questions: [
          {
            asker: 'Mrs June Tarrant',
            question: 'Could the panel have the times of patrols on the river path?',
            answer: '',
            answeredBy: '',
            answerState: 'outside_terms',
          },
        ],
      },
    ],
    toChairOn: '2010-11-18',
    agreedOn: '2010-11-23',
    circulatedOn: '2010-11-25',
    adopted: { at: 'january-2011', corrections: [] },
  },
  {
    meeting: 'january-2011',
    closed: '20:50',
    publicPresent: 24,
    pressPresent: 2,
    nextVenueNote: '',
    apologies: [
      { member: 'Harold Whitcombe', on: '2011-01-17', at: '09:10' },
      { member: 'Edith Lowenthal', on: '2011-01-12' },
      { member: 'Joanne Petrie', on: '2011-01-18', at: '19:20' },
    ],
    substitutes: [
      { member: 'Edith Lowenthal', name: 'Margaret Stone', organisation: 'Almshouses Residents', on: '2011-01-12' },
    ],
    absent: ['Abdirahman Warsame', 'Farah Siddiqui', 'Callum Fairweather'],
    late: [
      { member: 'Jade Lim', arrived: '19:25' },
      { member: 'Leroy Hammond', left: '20:30' },
    ],
    guests: [
      { name: 'Sergeant Asha Lindqvist', organisation: 'Riverside ward team' },
      { name: 'Detective Constable Noor Halabi', organisation: 'Community Safety Unit' },
    ],
    items: [
      {
        kind: 'previous_minutes',
        text: 'Matters arising: the moped figures have come each month since October.',
      },
      {
        kind: 'oral_updates',
        text: '',
        updates: [
          {
            member: 'Colm Ó Briain',
            text: 'Residents of the Wharf estate say that the lights of the river path have been out since December.',
          },
          {
            member: 'Nasreen Chowdhury',
            text: 'The women’s centre now has a number to ring for those who do not want to call the police.',
          },
        ],
      },
      {
        kind: 'police_performance',
        began: '19:35',
        text: 'Chief Superintendent Dunmore showed the crime map to the end of December.\nMoped thefts are down from 25 to 11 a month; thefts from cars near the station are up.',
        questions: [
          {
            asker: 'Mr Anil Deshmukh',
            question: 'Why are thefts from cars counted by ward and not by street?',
            answer: 'Streets with very few cases would tell whose car it was; quarters of a ward can be given.',
            answeredBy: 'Chief Superintendent Alan Dunmore',
            answerState: 'answered',
          },
          {
            asker: '',
            question: 'How many of the stops near the station in the autumn led to an arrest?',
            answer: '',
            answeredBy: 'Chief Superintendent Alan Dunmore',
            answerState: 'to_follow',
            replyTo: 'Ms P. Rowe, by e-mail: p.rowe@example.org',
          },
        ],
        outcome: 'decided',
        decisions: [{ text: 'The lights of the river path are taken up with the council.' }],
        actions: [
          {
            text: 'Ask the council when the lights of the river path will be repaired, and tell the Riverside panel.',
            owner: 'Colm Ó Briain',
            due: '2011-02-15',
            updates: [
              { on: '2011-02-14', text: 'The council has ordered the parts; the work is promised for March.' },
              { on: '2011-04-12', text: 'Half of the lights work. The surgery of 17 May will ask about the others.' },
            ],
          },
        ],
      },
      { kind: 'treasurer', text: 'The treasurer’s report was taken as read in his absence.' },
      {
        kind: 'presentation',
        text: 'Ms Abrahamson spoke about why disability hate crime is not recorded, and what would help people to report it.',
        interests: [
          {
            member: 'Ruth Abrahamson',
            nature: 'she works for the Disability Alliance, which is asked for',
            leftRoom: true,
          },
        ],
        outcome: 'decided',
        decisions: [
          {
            text: 'The group asks for a desk of the Disability Alliance at the front counter once a month.',
            votes: [19, 2, 4],
          },
        ],
        actions: [
          {
            text: 'Write to the Borough Commander about a desk at the front counter.',
            owner: 'Grace Adeyemi',
            due: '2011-02-01',
            done: { on: '2011-01-31', outcome: 'Written; the desk begins in April.' },
          },
          {
            text: 'Draft a leaflet in plain words on how to report hate crime.',
            owner: 'Ruth Abrahamson',
            due: '2011-05-06',
          },
        ],
      },
      {
        kind: 'other',
        text: 'Baroness Thornhill explained the draft policing plan. Members would like fewer targets and more about victims.',
        outcome: 'decided',
        decisions: [{ text: 'The chair answers the consultation in the group’s name by 11 February.' }],
        actions: [
          {
            text: 'Answer the consultation on the draft policing plan.',
            owner: 'Denise Okafor-Bright',
            due: '2011-02-11',
            done: { on: '2011-02-09', outcome: 'Answered; the answer is on the website.' },
          },
        ],
      },
      {
        kind: 'other_business',
        audience: 'members',
        text: 'A member asked for advice on a complaint about an officer, which is with the professional standards department.',
        actions: [
          {
            text: 'Tell the member who in the Authority looks after complaints.',
            owner: 'Amaka Thornhill',
            due: '2011-06-01',
          },
        ],
      },
    ],
    toChairOn: '2011-01-24',
    agreedOn: '2011-01-28',
    circulatedOn: '2011-01-31',
  },
];
