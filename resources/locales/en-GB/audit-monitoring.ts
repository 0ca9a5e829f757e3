/** The history's words of the quarterly monitoring. */
export const monitoringActions = {
  'monitoring.begun': 'Quarter’s monitoring begun',
  'monitoring.judged': 'Deliverable judged',
  'monitoring.issuesSet': 'Issues of a quarter changed',
  'monitoring.meetingSet': 'Meeting with the link officer changed',
  'monitoring.finished': 'Quarter’s monitoring finished',
  'monitoring.followedUp': 'Deadline followed up',
} as const;

export const monitoringMeanings = {
  'monitoring.begun': 'Every deliverable with the position of the quarter before, and no status.',
  'monitoring.judged': 'A deliverable’s position, status, improvement, deadline or reason.',
  'monitoring.issuesSet': 'What is raised with the link officer.',
  'monitoring.meetingSet': 'Its day, with whom, and the agreed points.',
  'monitoring.finished': 'How many have each status, and the hash of what is kept for good.',
  'monitoring.followedUp': 'What became of a planned improvement. Also of a finished quarter.',
} as const;
