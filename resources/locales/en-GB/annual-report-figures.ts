/** What each figure of the annual report is called, and where it comes from. Keys: `db/reports/annual-figure-rules.ts`. */
export const annualReportFigures = {
  group: {
    name: { label: 'Name of the group', source: 'The group’s own details' },
    borough: { label: 'Borough', source: 'The group’s own details' },
  },
  year: {
    name: { label: 'Financial year', source: 'The group’s own details' },
  },
  members: {
    total: { label: 'Members at the end of the year', source: 'The register, every standing, when the last day ended' },
    member: { label: 'Full members', source: 'The register: standing “member” on the last day' },
    exOfficio: { label: 'Members ex officio', source: 'The register on the last day' },
    associate: { label: 'Associates', source: 'The register on the last day' },
    adviser: { label: 'Advisers', source: 'The register on the last day' },
    joined: { label: 'Members who joined', source: 'The register: joined in the year' },
    left: { label: 'Members who left', source: 'The register: membership ended in the year' },
  },
  meetings: {
    held: { label: 'Meetings held', source: 'Ordinary meetings and annual general meetings marked as held' },
    ordinary: { label: 'Ordinary meetings', source: 'Meetings marked as held' },
    agm: { label: 'Annual general meetings', source: 'Meetings marked as held' },
    publicEvent: { label: 'Public events', source: 'Public events marked as held' },
    subGroup: { label: 'Meetings of sub-groups', source: 'Meetings marked as held' },
    public: { label: 'Meetings and events open to the public', source: 'Held, open to everybody, without sub-groups' },
    publicTarget: { label: 'Public meetings aimed at', source: 'The setting of rule A1' },
  },
  attendance: {
    total: {
      label: 'Attendances in all',
      source: 'Members, substitutes, others in attendance and the public, as minuted',
    },
    members: {
      label: 'Members’ attendances',
      source: 'Members and substitutes in the room, at the group’s own meetings',
    },
    average: { label: 'Members at a meeting on average', source: 'Members’ attendances by the group’s own meetings' },
    public: { label: 'Members of the public', source: 'Counted at meetings and events' },
  },
  questions: {
    asked: { label: 'Questions from the floor', source: 'Public minutes' },
  },
  decisions: {
    made: { label: 'Decisions made', source: 'Carried, in public minutes' },
  },
  actions: {
    agreed: { label: 'Actions agreed', source: 'The action log: what public minutes agreed' },
    done: { label: 'Actions done', source: 'The action log: done by the last day' },
    open: { label: 'Actions still open', source: 'The action log on the last day' },
  },
  events: {
    attended: { label: 'Conferences and events', source: 'Events that somebody went to for the group' },
    seminars: { label: 'Seminars', source: 'Of those events' },
    people: { label: 'People who went', source: 'Everybody on the lists of those events' },
    reported: { label: 'Reports back from events', source: 'Given by the last day' },
  },
  consultations: {
    received: { label: 'Consultations received', source: 'The register of consultations' },
    passedOn: { label: 'Consultations passed on', source: 'Passed on by the last day' },
    answers: { label: 'People who answered', source: 'As entered with each consultation' },
    responded: { label: 'Answers of the group’s own', source: 'Sent by the last day' },
  },
  updates: {
    received: { label: 'Updates from the funder', source: 'The register of updates' },
    circulated: { label: 'Updates circulated', source: 'Circulated by the last day' },
  },
  reports: {
    received: { label: 'Reports received', source: 'The register of reports received' },
    stopAndSearch: { label: 'Stop and search reports', source: 'The register of reports received' },
    custodyVisitors: { label: 'Custody visitors’ reports', source: 'The register of reports received' },
    discussed: { label: 'Reports discussed at a meeting', source: 'The register of reports received' },
  },
  newsletters: {
    issued: { label: 'Newsletters', source: 'The register of newsletters' },
    target: { label: 'Newsletters aimed at', source: 'The setting of rule L7' },
    copies: { label: 'Copies of newsletters', source: 'As entered with each newsletter' },
  },
  information: {
    published: { label: 'Other information published', source: 'The register of published information' },
  },
  monitoring: {
    quarters: { label: 'Quarters monitored', source: 'Finished monitoring of the year’s agreement' },
  },
  deliverables: {
    total: { label: 'Deliverables', source: 'The last quarter whose monitoring is finished' },
    achieved: { label: 'Achieved', source: 'The last quarter whose monitoring is finished' },
    green: { label: 'Green', source: 'The last quarter whose monitoring is finished' },
    amber: { label: 'Amber', source: 'The last quarter whose monitoring is finished' },
    red: { label: 'Red', source: 'The last quarter whose monitoring is finished' },
  },
  places: {
    core: { label: 'Places of the model membership', source: 'Core categories in use' },
    coreFilled: { label: 'Places filled', source: 'Core categories with a representative on the last day' },
    wards: { label: 'Wards', source: 'Wards in use' },
    wardsFilled: { label: 'Wards with a representative', source: 'On the last day' },
  },
  seats: {
    held: { label: 'Seats in other bodies', source: 'Held at any time of the year' },
    meetings: { label: 'Meetings of other bodies attended', source: 'As entered with each seat' },
    reported: { label: 'Reports back from other bodies', source: 'As entered with each meeting' },
  },
  elections: {
    held: { label: 'Elections', source: 'Elections with a declared result; no rehearsals' },
    offices: { label: 'Offices elected to', source: 'Declared results' },
    elected: { label: 'People elected', source: 'Declared results' },
  },
  next: {
    meetings: { label: 'Meetings planned for next year', source: 'Ordinary meetings and annual general meetings' },
    public: { label: 'Public meetings planned for next year', source: 'Open to everybody, without sub-groups' },
  },
  money: {
    grant: { label: 'The funder’s grant', source: 'The contribution in the year’s budget' },
    grantReceived: { label: 'Grant received', source: 'The year’s account: receipts that are grants' },
    opening: { label: 'In hand at the beginning', source: 'The year’s account, A6' },
    receipts: { label: 'Receipts', source: 'The year’s account, total receipts' },
    payments: { label: 'Payments', source: 'The year’s account, total payments' },
    closing: { label: 'In hand at the end', source: 'The year’s account, B1' },
  },
  budget: {
    cost: { label: 'Budget', source: 'The year’s budget, cost of all lines' },
    spent: { label: 'Spent against the budget', source: 'The budget report on the last day' },
    unspent: { label: 'Budget not spent', source: 'Budget less what was spent' },
    handBack: { label: 'To be handed back', source: 'The budget report on the last day' },
  },
} as const;
