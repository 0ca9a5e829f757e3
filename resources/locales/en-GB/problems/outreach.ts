/** Why an event or something for the press was refused. */
export const outreach = {
  who: 'Choose a member or enter a name, not both',
  twice: 'This person is on the list already',
  nobody: 'Say who goes: somebody owes the group a report of it',
  dueBefore: 'Enter a day on or after the event’s last',
  untilBefore: 'The last day cannot come before the first',
  unknownMeeting: 'Choose one of the meetings',
  inFuture: 'Enter a day up to today',
  reportBefore: 'Enter a day on or after the event’s first',
  reported: '{{name}} has reported back: that stays on record.',
  spokesperson: 'Say who speaks: choose a member or enter a name, not both',
  spokespersonAgrees: 'This member speaks. Two others must agree: choose somebody else',
  agreedAlready: 'This member has agreed already',
  agreedTooEarly: 'The words were drafted on {{date}}. Enter that day or a later one',
  agreedBeforeDraft: 'Members agreed to these words before that day. Enter the day the words were drafted',
  notAgreed:
    'Nothing goes to the press before other members have agreed to it as it stands. Members who must still agree: {{count}}.',
  releasedBefore: 'Enter {{date}} or a later day: that is when the last member agreed',
  notDraft: {
    released: 'This was released and stays as it is. Draft another statement to say something else.',
    withdrawn: 'This was withdrawn. Draft it anew if it is to go out after all.',
  },
} as const;
