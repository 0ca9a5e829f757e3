import type { DemoForm } from './election-shape.ts';

/** The forms of the annual general meeting of June 2010 that came in time, in the order in which they came. */
export const FORMS_2010: readonly DemoForm[] = [
  {
    member: 'Denise Okafor-Bright',
    office: 'chair',
    receivedOn: '2010-05-04',
    skills:
      'Chairing a room where people are angry and getting everybody home on time. Reading crime figures and asking what lies behind them. Writing so that neighbours read to the end.',
    experience:
      'Chair of this group for two years and of the Abbotsmead panel for three. In that time attendance by the public has gone from eleven to over thirty a meeting, and the borough has published robbery by ward.',
    attributes:
      'I listen first, I say when I do not know, and I come back with the answer. I have never missed a meeting of the group.',
  },
  {
    member: 'Harold Whitcombe',
    office: 'treasurer',
    receivedOn: '2010-05-06',
    skills: 'Bookkeeping, budgets, and explaining both to people who like neither.',
    experience:
      'Treasurer of the group since last June: the books closed within three weeks of the year’s end, with £212 returned to the Authority. Thirty years in a builders’ merchant’s accounts office; governor of two schools with finance in my care.',
    attributes: 'Careful with other people’s money, and cheerful about being checked.',
  },
  {
    member: 'Nasreen Chowdhury',
    office: 'secretary',
    receivedOn: '2010-05-10',
    skills: 'Clear minutes, clear letters, and knowing whom to ring. Bengali, Urdu and Sylheti.',
    experience:
      'Director of the Race Equality Forum, which answers to 41 organisations. I have written the group’s replies to the Authority’s consultations since 2008.',
    attributes: 'Patient, punctual and hard to shock.',
  },
  {
    member: 'Shirin Rahmani',
    office: 'vice_chair',
    receivedOn: '2010-05-11',
    skills: 'Bringing in people who think a meeting is not for them. Farsi, Dari and some Kurdish.',
    experience:
      'Vice chair of the Dockside panel; founder of its welcome mornings, where 140 families met their ward officers last year, most of them for the first time.',
    attributes: 'Warm, direct, and stubborn about following things up.',
  },
  {
    member: 'Ruth Abrahamson',
    office: 'chair',
    receivedOn: '2010-05-13',
    skills:
      'Building agreement between organisations that began by disagreeing. British Sign Language. Making meetings that everybody can take part in, from the leaflet to the last question.',
    experience:
      'Vice chair of this group for the past year. Chair of the Disability Alliance, with 26 member groups; author of its report on hate crime that was never recorded as such, which the police now use in training.',
    attributes: 'Thorough, calm, and not easily put off. I ask the same question until it is answered.',
  },
  {
    member: 'Maureen Flaherty',
    office: 'vice_chair',
    receivedOn: '2010-05-17',
    skills: 'Organising: 22 watch schemes, one telephone, no computer.',
    experience: 'Secretary of the Eastfield panel for six years.',
    attributes: 'Reliable. People in Eastfield would say loud.',
  },
  {
    member: 'Kofi Mensah-Clarke',
    office: 'committee_member',
    receivedOn: '2010-05-19',
    skills: 'Speaking to 300 people in an assembly hall, and to one officer after a search that went wrong. Film.',
    experience:
      'Deputy young mayor. With the youth council I wrote the card on your rights when you are stopped that every school in the borough now gives out.',
    attributes: 'I am 17 and will be here when what we decide has come true.',
  },
  {
    member: 'Winston Prescod',
    office: 'chair',
    receivedOn: '2010-05-20',
    skills: 'Remembering what was promised, and by whom. Chairing without raising my voice.',
    experience:
      'Chair of the Lammas panel since 2006. I was on the borough’s first consultative committee in 1984 and have seen four ways of doing this begin and end.',
    attributes: 'Old enough to be patient and too old to be flattered.',
  },
  {
    member: 'Rosalind Achebe-Moore',
    office: 'committee_member',
    receivedOn: '2010-05-24',
    skills: 'Evidence: what a figure says and what it cannot say. Confidentiality.',
    experience:
      'General practitioner in Northgate for fourteen years. I set up the surgery’s anonymous count of injuries from violence, which showed the police a street they did not know about.',
    attributes: 'Discreet, quick to read papers, and at home with bad news.',
  },
  {
    member: 'Callum Fairweather',
    office: 'press_officer',
    receivedOn: '2010-05-26',
    skills:
      'Press notices that newspapers print as they are. Photographs, the website, and saying no comment politely.',
    experience:
      'Co-chair of the LGBT Forum, with its third-party reporting in my care. Six years as a sub-editor on the Anyborough Courier.',
    attributes: 'Accurate, unhurried, available in the evening.',
  },
  {
    member: 'Ruth Abrahamson',
    office: 'committee_member',
    receivedOn: '2010-05-27',
    skills: 'As on my form for the chair: building agreement, British Sign Language, meetings for everybody.',
    experience:
      'A year on the steering committee as vice chair. Should members choose another chair, I would like to go on with the work on hate crime.',
    attributes: 'Thorough and calm, in whichever seat.',
  },
  {
    member: 'Abdirahman Warsame',
    office: 'committee_member',
    receivedOn: '2010-06-01',
    skills: 'Somali, Arabic and English. Mediation between families.',
    experience:
      'Treasurer of the Somali Welfare Association. I go with parents to the station when a son has been arrested, and have done so more than a hundred times.',
    attributes: 'Trusted by elders and, on good days, by the young.',
  },
];
