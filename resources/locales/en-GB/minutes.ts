/** Words of the subject minutes. */
export const minutes = {
  title: 'Minutes',
  capacity: { member: 'Member', substitute: 'Substitute', in_attendance: 'In attendance' },
  givenHow: {
    email: 'By e-mail',
    telephone: 'By telephone',
    letter: 'By letter',
    in_person: 'In person',
    by_another: 'Through somebody else',
  },
  outcome: {
    noted: 'Noted',
    decided: 'Decided',
    deferred: 'Put off to the next meeting',
    not_reached: 'Not reached',
  },
  attended: {
    present: 'Present',
    substitute: 'Substitute came',
    apologies: 'Apologies',
    absent: 'Absent',
    expected: 'Expected',
  },
  state: {
    draft: 'Draft',
    with_chair: 'With the chair',
    agreed: 'Agreed by the chair',
    circulated: 'With members',
    public: 'Public',
    adopted: 'Adopted',
  },
  step: {
    send_to_chair: 'Send to the chair',
    return_to_draft: 'Give back',
    agree: 'Agree',
    reopen: 'Open again',
    circulate: 'Circulate to members',
    make_public: 'Make public',
    adopt: 'Adopt',
  },
} as const;
