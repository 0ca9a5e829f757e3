import type { ReportSection } from '../../../db/reports/words.ts';

/**
 * A sentence of a first draft. `by`: the figure that it goes by: `none` where that is nothing ('' leaves the sentence out), `one`
 * where it is one, `many` otherwise. Fields in two braces are figures that fill themselves.
 */
export type DraftLine = { by?: string; none?: string; one?: string; many: string };

/** The first drafts of the annual report's parts: paragraphs of sentences, for a person to change. */
export const annualReportDrafts: Readonly<Record<ReportSection, readonly (readonly DraftLine[])[]>> = {
  foreword: [
    [
      {
        many: 'I am pleased to present the annual report of {{group.name}} for {{year.name}}. It tells the people of {{group.borough}} what we did with the year and with the money we were given.',
      },
    ],
    [
      {
        by: 'meetings.public',
        one: 'We met once in public.',
        many: 'We met in public {{meetings.public}} times, so that anybody could ask about policing and community safety.',
      },
      {
        by: 'questions.asked',
        one: 'One question was put from the floor.',
        many: 'People put {{questions.asked}} questions from the floor.',
      },
      {
        by: 'actions.done',
        one: 'One action was done.',
        many: 'What we agreed led to {{actions.done}} finished actions.',
      },
    ],
    [{ many: 'I thank our members, our partners and everybody who came to our meetings.' }],
  ],
  about: [
    [
      {
        many: '{{group.name}} brings together the people of {{group.borough}} and those who police it. We listen, pass on what we hear, and ask what was done about it.',
      },
    ],
    [
      {
        by: 'members.total',
        one: 'At the end of the year the group had one member.',
        many: 'At the end of the year the group had {{members.total}} members of every standing, {{members.member}} of them full members.',
      },
      { by: 'members.joined', one: 'One joined during the year.', many: '{{members.joined}} joined during the year.' },
      { by: 'members.left', one: 'One left.', many: '{{members.left}} left.' },
    ],
  ],
  meetings: [
    [
      {
        by: 'meetings.held',
        none: 'The group did not meet in the year.',
        one: 'The group met once.',
        many: 'The group met {{meetings.held}} times.',
      },
      {
        by: 'meetings.public',
        many: 'Meetings and events open to the public: {{meetings.public}}, against a target of {{meetings.publicTarget}}.',
      },
      {
        by: 'attendance.total',
        many: 'Together they were attended by {{attendance.total}} people; {{attendance.average}} members came to a meeting on average.',
      },
      { by: 'attendance.public', many: '{{attendance.public}} came as members of the public.' },
    ],
    [
      {
        by: 'questions.asked',
        one: 'One question was asked from the floor.',
        many: '{{questions.asked}} questions were asked from the floor.',
      },
      {
        by: 'decisions.made',
        one: 'The group made one decision.',
        many: 'The group made {{decisions.made}} decisions.',
      },
      {
        by: 'actions.agreed',
        one: 'One action was agreed.',
        many: '{{actions.agreed}} actions were agreed; {{actions.done}} were done by the end of the year.',
      },
    ],
  ],
  events: [
    [
      {
        by: 'events.attended',
        none: 'Nobody went to a conference or event for the group in the year.',
        one: 'The group was represented at one conference or event, and heard what was learnt there.',
        many: 'The group was represented at {{events.attended}} conferences and events, and heard what was learnt there.',
      },
      { by: 'events.seminars', one: 'One of them was a seminar.', many: '{{events.seminars}} of them were seminars.' },
    ],
  ],
  consultations: [
    [
      {
        by: 'consultations.received',
        none: 'The group was asked for no consultation in the year.',
        one: 'One consultation reached the group.',
        many: '{{consultations.received}} consultations reached the group.',
      },
      {
        by: 'consultations.passedOn',
        one: 'One was passed on to members.',
        many: '{{consultations.passedOn}} were passed on to members.',
      },
      { by: 'consultations.answers', one: 'One person answered.', many: '{{consultations.answers}} people answered.' },
    ],
    [
      {
        by: 'updates.circulated',
        one: 'One update from the funder was circulated.',
        many: '{{updates.circulated}} updates from the funder were circulated.',
      },
      {
        by: 'reports.received',
        one: 'One report of our partners was received.',
        many: '{{reports.received}} reports of our partners were received, {{reports.stopAndSearch}} on stop and search and {{reports.custodyVisitors}} from the custody visitors.',
      },
    ],
  ],
  newsletters: [
    [
      {
        by: 'newsletters.issued',
        none: 'No newsletter went out in the year.',
        one: 'One newsletter went out, against a target of {{newsletters.target}}.',
        many: '{{newsletters.issued}} newsletters went out, against a target of {{newsletters.target}}.',
      },
      { by: 'newsletters.copies', many: 'Together they came to {{newsletters.copies}} copies.' },
    ],
  ],
  monitoring: [
    [
      {
        by: 'deliverables.total',
        many: 'The agreement with our funder asks for {{deliverables.total}} things to be done. When the last quarter was monitored {{deliverables.achieved}} were achieved, {{deliverables.green}} were green, {{deliverables.amber}} amber and {{deliverables.red}} red.',
      },
    ],
  ],
  representation: [
    [
      {
        by: 'places.core',
        many: 'Of the {{places.core}} places of our model membership {{places.coreFilled}} were filled, and {{places.wardsFilled}} of {{places.wards}} wards had somebody who spoke for them.',
      },
      {
        by: 'seats.meetings',
        one: 'We went to one meeting of another body.',
        many: 'We went to {{seats.meetings}} meetings of other bodies on which the group has a seat.',
      },
    ],
  ],
  elections: [
    [
      {
        by: 'elections.held',
        none: 'There was no election in the year.',
        one: 'Members elected the group’s officers by secret ballot. {{elections.elected}} were elected.',
        many: 'Members voted in {{elections.held}} secret ballots. {{elections.elected}} were elected.',
      },
    ],
  ],
  plan: [
    [
      {
        by: 'next.meetings',
        one: 'One meeting is planned for the year to come.',
        many: 'We plan {{next.meetings}} meetings in the year to come; the public is welcome at {{next.public}} meetings and events.',
      },
    ],
    [{ many: 'Our priorities for the year to come are:' }],
  ],
  treasurer: [
    [
      {
        by: 'money.opening',
        none: 'The group began the year with nothing in hand.',
        many: 'The group began the year with {{money.opening}} in hand.',
      },
      { by: 'money.receipts', many: 'It received {{money.receipts}} and paid {{money.payments}}.' },
      { by: 'money.closing', none: 'Nothing was left at the end.', many: '{{money.closing}} was left at the end.' },
    ],
    [
      {
        by: 'money.grant',
        many: 'Our funder’s grant was {{money.grant}}. Of a budget of {{budget.cost}} we spent {{budget.spent}}.',
      },
    ],
  ],
  thanks: [
    [
      {
        many: 'The group thanks its members, the police, the council and everybody who gave their time in {{year.name}}.',
      },
    ],
  ],
  contact: [
    [
      {
        many: 'Our meetings are open to everybody. To be told of them, to put an item on the agenda or to become a member, write to or telephone the secretariat at the address at the head of this report.',
      },
    ],
  ],
};
