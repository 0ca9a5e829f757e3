import type { DemoDeliverable, DemoOutcome, DemoQuarter, DemoStanding } from './agreement-shape.ts';

/** Anyborough's agreement with the Authority for 2010/11: what was to be done, and how it stood quarter by quarter. */

const green = (position: string): DemoStanding => ({ status: 'green', position });
const achieved = (position: string): DemoStanding => ({ status: 'achieved', position });
const amber = (position: string, improvement: string, deadline: string): DemoStanding => ({
  ...{ status: 'amber', position, improvement, deadline },
});

const PUBLIC_MEETINGS: DemoDeliverable = {
  ...{ quarter: 4, task: 'Hold public meetings and events across the borough', target: 'At least four in the year' },
  ...{ output: 'public_meetings', measure: 'public_meetings', measureTarget: 4 },
  standings: [
    green('Two held: the meeting of 18 May and the annual general meeting of 15 June, both at the Civic Centre.'),
    green('Four held so far. The Safer summer evening on 15 July brought in people who had not been before.'),
    achieved('Five held, the last of them on a Saturday morning in November.'),
    achieved('Seven held. Two were events outside the Civic Centre, in Dockside and Riverside.'),
  ],
};

const QUESTIONS: DemoDeliverable = {
  ...{
    quarter: 2,
    task: 'Take questions from the floor at every meeting and minute the answers',
    target: 'Every meeting',
  },
  ...{ output: 'public_meetings', measure: null, measureTarget: null },
  standings: [
    green('Questions were taken at both meetings; two answers were to follow in writing and went out.'),
    green('Questions were taken at every meeting.'),
    achieved('Questions are a standing item of the agenda now.'),
    achieved('Questions were taken and minuted at every meeting of the year.'),
  ],
};

const NEWSLETTERS: DemoDeliverable = {
  ...{
    quarter: 4,
    task: 'Publish and distribute newsletters',
    target: 'Four in the year, to members, libraries and surgeries',
  },
  ...{ output: 'newsletters', measure: 'newsletters', measureTarget: 4 },
  standings: [
    green('No. 41 came out in June, 1,200 copies.'),
    green('No. 42 came out in September, 1,200 copies, with the dates of the year.'),
    amber(
      'The winter issue was not printed before Christmas: the printer’s van was snowed in.',
      'No. 43 goes out with the papers of the January meeting, and the spring issue is brought forward.',
      '2011-01-31',
    ),
    achieved('No. 43 came out in January and No. 44 in March: four in the year.'),
  ],
};

const INFORMATION: DemoDeliverable = {
  ...{
    quarter: 4,
    task: 'Publish information on the group’s activities every quarter',
    target: 'Something new in every quarter',
  },
  ...{ output: 'newsletters', measure: 'information_quarters', measureTarget: 4 },
  standings: [
    green('Posters of both meetings and the new leaflet “Who speaks for your street?”.'),
    green('The website has the minutes of every meeting since May.'),
    green('A stall at the winter market, and the leaflet in four languages.'),
    achieved('Information went out in all four quarters.'),
  ],
};

const ANNUAL_REPORT: DemoDeliverable = {
  ...{
    quarter: 2,
    task: 'Publish the annual report with the year’s accounts',
    target: 'After the annual general meeting',
  },
  ...{ output: 'annual_report', measure: 'annual_report_published', measureTarget: 1 },
  standings: [
    green('The report of 2009/10 was approved by the meeting on 15 June.'),
    achieved('The report of 2009/10 went to all members, the libraries and the website in July.'),
    achieved('Published in July.'),
    achieved('Published in July. The report of 2010/11 is being written for the meeting on 5 July 2011.'),
  ],
};

const CONSULTATIONS: DemoDeliverable = {
  ...{
    quarter: 3,
    task: 'Pass on the Authority’s consultations and encourage answers',
    target: 'Policing plan and budget',
  },
  ...{ output: 'policing_plan', measure: 'consultations_passed_on', measureTarget: 2 },
  standings: [
    green('Nothing came in this quarter; the policing plan is expected in September.'),
    green('The policing plan was passed on to all members and handed out at the meeting of 14 September.'),
    achieved('Policing plan: 64 answers. The budget consultation was passed on in December.'),
    achieved('Two consultations passed on, 96 answers in all.'),
  ],
};

const STOP_AND_SEARCH: DemoDeliverable = {
  ...{
    quarter: 4,
    task: 'Receive and discuss the reports of the stop and search monitoring group',
    target: 'Two in the year',
  },
  ...{ output: 'stop_and_search', measure: 'stop_and_search_reports', measureTarget: 2 },
  standings: [
    green('The first report is due in October.'),
    green('A sub-group was set up to read the figures with the monitoring group.'),
    green('The report for April to September was discussed on 13 November.'),
    amber(
      'The second report came in on 29 March, too late for a meeting of the year.',
      'It is on the agenda of the meeting in May and goes out with its pack.',
      '2011-05-24',
    ),
  ],
};

const CUSTODY: DemoDeliverable = {
  ...{
    quarter: 2,
    task: 'Receive, discuss and circulate the custody visitors’ annual report',
    target: 'Once in the year',
  },
  ...{ output: 'custody_visitors', measure: 'custody_visitors_reports', measureTarget: 1 },
  standings: [
    green('The panel’s co-ordinator will bring it to the September meeting.'),
    achieved('Discussed on 14 September and sent to all members with the minutes.'),
    achieved('Discussed and circulated in September.'),
    achieved('Discussed and circulated in September.'),
  ],
};

const PARTNERSHIP: DemoDeliverable = {
  ...{
    quarter: 4,
    task: 'Sit on the community safety partnership and report back',
    target: 'Every meeting of its board',
  },
  ...{ output: 'two_way', measure: 'partnership_meetings', measureTarget: 4 },
  standings: [
    green('The chair went to the board in May and told the June meeting of it.'),
    green('The chair went to the board in September.'),
    amber(
      'The December board fell in the week of the snow and nobody could get there.',
      'The vice chair is named as the chair’s deputy on the board; the papers of December are asked for.',
      '2011-02-28',
    ),
    green('Three of four boards attended; the deputy went in March.'),
  ],
};

const REVIEW: DemoDeliverable = {
  ...{ quarter: 2, task: 'Review the membership', target: 'Every member confirmed, changed or ended once in the year' },
  ...{ output: 'membership', measure: 'membership_reviewed', measureTarget: 1 },
  standings: [
    green('The review is planned for September.'),
    achieved('Finished on 21 September: all members confirmed but for two who had moved away.'),
    achieved('Finished in September.'),
    achieved('Finished in September; six wards still have no panel member.'),
  ],
};

const DIVERSITY: DemoDeliverable = {
  ...{
    quarter: 3,
    task: 'Collate the diversity of members and executive',
    target: 'Once in the year, by anonymous forms',
  },
  ...{ output: 'diversity', measure: 'diversity_collated', measureTarget: 1 },
  standings: [
    green('Forms are ready.'),
    green('Forms go out with the papers of the November meeting.'),
    achieved('Forms were collected in November; the figures are in the annual report.'),
    achieved('Collected in November.'),
  ],
};

const SEMINARS: DemoDeliverable = {
  ...{ quarter: 4, task: 'Send somebody to the Authority’s seminars', target: 'Two in the year' },
  ...{ output: 'executive_and_administrator', measure: 'seminars', measureTarget: 2 },
  standings: [
    green('The first seminar is in October.'),
    green('Two members are booked for October.'),
    green('The vice chair and the treasurer went to “Dealing with the media” on 14 October.'),
    achieved('The administrator went to “Diversity in community engagement” on 10 February.'),
  ],
};

const TRAINING: DemoDeliverable = {
  ...{
    quarter: 4,
    task: 'Find and meet the training needs of executive and administrator',
    target: 'Each need met or planned',
  },
  ...{ output: 'executive_and_administrator', measure: 'executive_training', measureTarget: 1 },
  standings: [
    green('Needs were asked about at the committee of 20 April.'),
    green('Two needs found: the partnership’s work, and talking to the press.'),
    green('The need to talk to the press was met in October.'),
    amber(
      'Nobody has yet had training in the partnership’s work.',
      'The council’s community safety team gives an evening for the committee.',
      '2011-06-30',
    ),
  ],
};

const FUNDING: DemoDeliverable = {
  ...{
    quarter: 4,
    task: 'Follow the grant and tell the Authority early of what will not be spent',
    target: 'Every quarter',
  },
  ...{ output: 'money', measure: 'treasurers_reports', measureTarget: 4 },
  standings: [
    green('The treasurer reported to both meetings.'),
    green('Spending is a little under its profile.'),
    green('The youth conference was moved to March; its line will be spent by then.'),
    achieved('The year ended with less than a tenth of the grant unspent.'),
  ],
};

export const OUTCOMES_2010: readonly DemoOutcome[] = [
  {
    ...{
      ref: '1',
      text: 'People of every part of the borough are heard on policing',
      contact: 'Denise Okafor-Bright, chair',
    },
    actions: [
      { ref: '1a', text: 'Meet in public and answer questions', deliverables: [PUBLIC_MEETINGS, QUESTIONS] },
      { ref: '1b', text: 'Tell people what the group does', deliverables: [NEWSLETTERS, INFORMATION, ANNUAL_REPORT] },
    ],
  },
  {
    ...{ ref: '2', text: 'Policing is open to the community’s eyes', contact: 'Shirin Rahmani, vice chair' },
    actions: [
      { ref: '2a', text: 'Take part in the Authority’s consultations', deliverables: [CONSULTATIONS] },
      { ref: '2b', text: 'Work with monitoring group and custody visitors', deliverables: [STOP_AND_SEARCH, CUSTODY] },
      { ref: '2c', text: 'Speak for the community in the partnership', deliverables: [PARTNERSHIP] },
    ],
  },
  {
    ...{ ref: '3', text: 'The group is fit for its purpose', contact: 'Grace Adeyemi, administrator' },
    actions: [
      { ref: '3a', text: 'Know who the members are and who is missing', deliverables: [REVIEW, DIVERSITY] },
      { ref: '3b', text: 'Be able to do the work', deliverables: [SEMINARS, TRAINING] },
      { ref: '3c', text: 'Spend the grant on what it is for', deliverables: [FUNDING] },
    ],
  },
];

export const QUARTERS_2010: readonly DemoQuarter[] = [
  {
    ...{ quarter: 1, finishedOn: '2010-07-20', metOn: '2010-07-13' },
    issues: 'Six wards have no panel member, so nobody speaks for them yet.',
    agreedPoints:
      'The link officer sends the addresses of two panels that have just begun.\nThe next meeting is in October.',
  },
  {
    ...{ quarter: 2, finishedOn: '2010-10-19', metOn: '2010-10-12' },
    issues: '',
    agreedPoints: 'The Authority’s seminar on the media is open to three people of the group.',
  },
  {
    ...{ quarter: 3, finishedOn: '2011-01-20', metOn: '2011-01-14' },
    issues: 'Snow closed the Civic Centre on 1 December; the sub-group’s meeting was put off.',
    agreedPoints:
      'Moving the youth conference to March is agreed, within the year and the grant.\nThe late newsletter is accepted as explained.',
  },
  {
    ...{ quarter: 4, finishedOn: '2011-04-19', metOn: '2011-04-14' },
    issues: 'The grant for 2011/12 is confirmed only for the first half of the year.',
    agreedPoints:
      'The second stop and search report is discussed in May.\nWhat is unspent is shown in the accounts before anything is handed back.',
  },
];
