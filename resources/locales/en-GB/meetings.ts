/** Words of the subject meetings. */
export const meetings = {
  title: 'Meetings',
  kind: {
    ordinary: 'Ordinary meeting',
    agm: 'Annual general meeting',
    public_event: 'Public event',
    sub_group: 'Sub-group meeting',
  },
  state: {
    planned: 'Planned',
    held: 'Held',
    postponed: 'Postponed',
    cancelled: 'Cancelled',
  },
} as const;
