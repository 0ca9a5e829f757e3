/** Why something of the quarterly monitoring was not done, and what to do. */
export const agreementMonitoring = {
  monitoringTooEarly: 'Quarter {{quarter}} begins on {{from}}. It can be monitored from that day on.',
  monitoringBegun: 'The monitoring of this quarter is begun already. Open it.',
  monitoringOrder: 'Finish the monitoring of quarter {{quarter}} first.',
  monitoringFinished:
    'The monitoring of this quarter is finished and stays as it is. Only its deadlines can be followed up.',
  monitoringDeadline: 'Enter a deadline after the quarter: from {{from}} to {{to}}.',
  monitoringMetOn: 'Enter a day from {{from}} up to today.',
  monitoringMetWith: 'Say with whom you met.',
  monitoringMetWhen: 'Enter the day of the meeting.',
  monitoringNoDeadline: 'This deliverable has no deadline to follow up.',
  monitoringFollowedUpOn: 'Enter a day from {{from}} up to today.',
  monitoringLacks: 'The quarter cannot be finished yet: something is missing at {{count}} of its deliverables.',
  monitoringNothing: 'The agreement has no deliverables, so there is nothing to monitor.',
  monitoringNotMet: 'No meeting with the link officer is on record for this quarter.',
  monitoringStillRuns: 'The quarter runs until {{to}}. What happens after today will not be in its figures.',
  lacksPosition: '{{ref}} {{task}}: enter its position.',
  lacksStatus: '{{ref}} {{task}}: choose its status.',
  lacksImprovement: '{{ref}} {{task}}: amber and red need the planned improvement.',
  lacksDeadline: '{{ref}} {{task}}: amber and red need the deadline of the improvement.',
  lacksReason: '{{ref}} {{task}}: the figures say something else. Give the reason for the status.',
  newslettersBehind: 'Newsletters since {{from}}: {{have}}. By now {{expected}} should be out, of four a year.',
  noInformation: 'No information on the group’s work has gone out this quarter, which ends on {{to}}.',
  reportNotReceived: {
    custody_visitors: 'The custody visitors’ annual report is not received yet. The year ends on {{to}}.',
    stop_and_search:
      'Half-yearly reports of the stop and search monitoring group received: {{have}} of 2. The year ends on {{to}}.',
  },
  reportNotDiscussed: '“{{title}}” has not been discussed at a meeting yet. The year ends on {{to}}.',
  reportNotCirculated: '“{{title}}” has not been circulated yet. The year ends on {{to}}.',
} as const;
