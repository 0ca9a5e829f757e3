import type { ReportSection } from '../../../db/reports/words.ts';

/** What the people of Anyborough wrote for their report of 2010/11. */

export const TEXTS: readonly (readonly [key: ReportSection, title: string, text: string])[] = [
  [
    'foreword',
    'Chair’s foreword',
    `Welcome to the annual report of our group. It tells you what residents of Anyborough and their police talked about between April 2010 and March 2011, what was promised, and what was done about it.
When I was elected chair in May 2010 I promised three things: meetings in every part of the borough, answers that can be read afterwards, and more young people in the room. We met seven times in six wards. **Every question that was put to the borough commander now has a written answer on our website**, usually within three weeks. And our youth conference in October brought 84 people under 25 together with the safer neighbourhoods teams, many of whom had never spoken to a police officer before.
Not everything went well. Attendance from the north of the borough is still low, the stop and search figures arrived late twice, and we have not found anybody to speak for the borough’s small Somali-speaking community since our member moved away. These are the first things on our plan for the coming year.
I want to thank the members who give their evenings to this work, our administrator who makes it possible, and the officers who come and answer, also when the questions are uncomfortable.
Ayşe Whitfield, Chair`,
  ],
  [
    'about',
    'About the group',
    `The Anyborough Community and Police Engagement Group brings the people of the borough and their police together. It is independent of the police and of the council. It is paid for by a grant of the Metropolitan Police Authority under a partnership agreement, and by what it raises itself.
Anybody who lives, works or studies in the borough may come to our public meetings, ask questions there and put a matter on the agenda.`,
  ],
  [
    'meetings',
    'Our meetings',
    `We held five ordinary meetings, one annual general meeting and one meeting that was called at three weeks’ notice after the disturbance at the bus station. All were open to the public and to the press, all were in buildings with a step-free entrance and a hearing loop, and an interpreter was booked for four of them.
# What people asked about most
- Robbery of young people’s telephones on the way home from school
- Noise and drinking in the parks of the High Street ward
- How stop and search is used, and how a complaint is made
- What happens to the police counters in the smaller stations`,
  ],
  [
    'events',
    'Events',
    'Beside its meetings the group goes where people are. The youth conference was paid for by the grant, with £275.00 from a local business; the stalls cost nothing but our time.',
  ],
  [
    'consultations',
    'Consultations',
    'Three times in the year the group was asked for the borough’s view. We passed each consultation on to all members by e-mail and post, put it on our website, and talked about it at a public meeting before we answered.',
  ],
  [
    'newsletters',
    'Newsletters and information',
    'Our newsletter comes out four times a year. It goes to every library, doctor’s surgery and community centre, and by e-mail to everybody who asks for it. It can be had in large print, and a summary in Turkish, Polish and Bengali.',
  ],
  ['monitoring', 'What we agreed to do, and how it stands', ''],
  [
    'representation',
    'Whom we represent',
    'The membership should mirror the borough. Each year we look at who is a member, and whom we still have to find. This year two wards had no member of their own at the end of March.',
  ],
  [
    'elections',
    'Elections',
    'The officers are elected at the annual general meeting by all members with a vote, in a secret ballot, with two tellers who are not members.',
  ],
  [
    'plan',
    'Plan for the year to come',
    `In the year from April 2011 to March 2012 the group wants to:
- hold **six public meetings**, two of them in the north of the borough, and one in a school
- find members for the wards Northgate and Millfield, and somebody to speak for the Somali-speaking community
- receive the stop and search monitoring group’s reports in June and in December, and discuss them in public
- hold a second youth conference with the youth council
- publish four newsletters, each also as a recording
The partnership agreement for the year was drafted in February. It will be signed when the Authority has told us the grant.`,
  ],
  [
    'treasurer',
    'Treasurer’s report',
    `The group received £35,612.33 in the year and spent £35,572.70, nearly all of it from the grant. We ended the year with £6,654.20, of which £2,493.89 belongs to the grant.
The youth conference cost more than was planned, because the first hall could not be used and another had to be hired within a week. Everything else stayed within its budget. All payments were signed by two signatories and ratified at a meeting.
Grace Adeyemi, Treasurer`,
  ],
  [
    'thanks',
    'Thanks',
    `We thank the Civic Centre, St Mark’s Hall and the Northgate Library for their rooms, the students of Anyborough College who took the pictures in this report, and the interpreters who gave more of their evenings than we could pay for.
Two members left us this year after long service: Mrs Edith Lowe, who was a member since the group’s first meeting, and Mr Tomasz Wójcik. We will miss them.`,
  ],
  [
    'contact',
    'How to reach us, and how to join',
    `This report can be had in large print, as a recording and in other languages. Please ask the secretariat: it costs nothing.
Anybody who speaks for a part of the community can become a member. Write to us, or come to the next public meeting.`,
  ],
];
