/** Why a step of a conduct case was refused. */
export const conduct = {
  chairConcerned: 'This member is in the chair, so the case goes through the vice chair',
  unknownPerson: 'Choose one of the people who sign in',
  notTheChair: 'Choose the person who signs in as chair',
  isTheChair: 'This person signs in as chair, and the chair must not see this case. Choose the vice chair',
  nobodySees: 'Nobody could see this case. Choose the vice chair’s way of signing in',
  inFuture: 'Enter a day up to today',
  stepTooEarly: 'The step before was on {{date}}. Enter that day or a later one',
  withoutMembers: 'Members’ agreement to the procedure is not on record yet.',
  wrongStep: {
    members_agreed: 'Members’ agreement is on record already, or the case is decided.',
    noted: 'The case is closed.',
    decided: 'Only an open case is decided.',
    appeal_received: 'Only a decision can be appealed.',
    appeal_decided: 'There is no appeal to decide.',
    asked_to_step_down: 'A member is asked to step down once, after a decision, and not while an appeal waits.',
    closed: 'A case is closed while no appeal waits.',
  },
} as const;
