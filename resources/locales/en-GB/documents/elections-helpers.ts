/** Words printed on what helpers hold in their hands, and on the papers after the night. */
export const electionsHelpers = {
  tellers: {
    title: 'Instructions for tellers',
    text: 'Paper decides. The laptop keeps the roll and does the sums. If they differ, the paper stands.',
    headings: {
      before: 'Before the vote',
      during: 'While people vote',
      closing: 'When the vote closes',
      counting: 'The count',
      doubtful: 'Doubtful papers',
      after: 'Afterwards',
    },
    before: {
      people: 'Returning officer and tellers are not candidates, nor their relatives or business partners.',
      place: 'The place to mark papers is screened. Nobody can look over a shoulder.',
      box: 'Show the empty box to the room. Close and seal it.',
      stamp: 'Test the official stamp on waste paper.',
      papers: 'Count the printed papers. Cut along the broken lines; keep crossed-out parts apart.',
      phones: 'Ask everybody not to photograph papers.',
    },
    during: {
      roll: 'Find the name on the printed roll. Tick the box first; then tick it on the laptop.',
      stub: 'Stamp the paper, not the stub. Tear it off and keep the stub. Never write a name on a stub.',
      spoilt: 'A spoilt paper comes back to you: write “spoilt” on it, put it into its envelope, and give a new one.',
      leaving: 'If you see somebody leave the room with a paper, make a note: only how many, not who.',
      help: 'Who cannot mark a paper alone may bring a companion or ask the returning officer. Offer large print to everybody, so that no large paper stands alone in the box.',
      second: 'Nobody gets a second paper. If that is disputed, the paper is sealed in an envelope and not counted.',
      late: 'Who comes while the vote is open, or stands in the queue when it closes, still votes.',
      secret: 'Never note in which order people came.',
    },
    closing: {
      queue: 'Everybody in the queue has voted.',
      typed: 'Write down issued, unused, spoilt and seen leaving, before the box is opened.',
      shake: 'Open the box in view, shake out the papers, and count them face down.',
      account:
        'Fill in parts 1 to 3 of the account. If they do not balance: sums, box, floor; count again until the same figure comes twice running.',
    },
    counting: {
      sort: 'Where there are several places, first sort the papers by the number of crosses.',
      callOut: 'Teller A holds up each paper, calls it out and makes a stroke.',
      blind: 'Teller B counts the piles again alone, without seeing sheet A.',
      disagree: 'If the two differ, you are told only that they differ. Both count again.',
      several: 'Lay doubtful papers aside. The returning officer rules on each in view; an objection is noted.',
      equations: 'Fill in parts 4 and 5 of the account.',
    },
    doubtful: 'A paper is rejected only for one of these reasons:',
    reject: {
      no_official_mark: 'It does not carry the official stamp.',
      too_many_votes: 'It has more crosses than there are places.',
      identifies_voter: 'It shows who the voter is: a name, a signature.',
      unmarked: 'Nothing is marked on it.',
      uncertain: 'It is not clear what is meant.',
    },
    counts: 'These papers count:',
    accept: {
      tick: 'A tick, a circle or a word instead of a cross, where it is clear what is meant.',
      outside: 'A mark outside the box, or a mark made twice, for one candidate clearly.',
      fewer: 'Fewer crosses than there are places.',
    },
    after: {
      candidates: 'Show the figures to the candidates first. Anybody who stood may ask for a recount.',
      sign: 'Sign the result form and the tally sheets. The returning officer reads the result out.',
      seal: 'Seal in packets: valid, rejected, spoilt and unused papers, stubs, roll, tally sheets. Sign across the seals.',
    },
  },
  power: {
    title: 'If the power fails',
    text: 'The printed kit goes on without the laptop. Nothing that has been done is lost.',
    headings: {
      once: 'At once',
      goOn: 'Go on with paper',
      back: 'When the laptop is back',
      never: 'Never',
    },
    once: {
      box: 'A teller puts a hand on the box and stays with it. Seal its slot while nobody can vote.',
      desk: 'The desk keeps the roll, the stubs and the unused papers together.',
      light: 'Wait until there is light enough to see the box and the desk from the whole room.',
      announce: 'Announce what happened, and that the vote goes on or waits.',
    },
    goOn: {
      roll: 'Tick the printed roll; it is the roll that counts.',
      stubs: 'Issue papers as before and keep the stubs.',
      count: 'Close, fill in the account, and count on tally sheets A and B. Compare only when both are finished.',
      declare: 'Fill in and sign the result form, and read it out. It is the result.',
    },
    back: {
      state: 'The program opens at the last step that was confirmed on the screen.',
      mirror: 'Type in again from the printed roll, the stubs and the signed forms.',
      differ: 'Where paper and screen differ, paper stands.',
      notes: 'Write into the minutes when the power failed, for how long, and who stayed with the box.',
    },
    never: {
      unguarded:
        'If nobody watched the box, even for a moment, the vote is void: start again with papers of a new colour.',
      dark: 'Do not issue, collect or count papers in the dark.',
      memory: 'Do not write down from memory who has had a paper.',
    },
  },
  night: {
    title: 'Record of the night',
    text: 'Write this by hand as the evening goes on. It is kept with the sealed papers.',
    empty: 'The empty box was shown',
    stamp: 'The stamp was tested',
    printed: 'Papers printed',
    present: 'Present, with a vote',
    opened: 'Opened at',
    closed: 'Closed at',
    recount: 'Recount asked for by, and the answer',
    void: 'Void, and why (new colour)',
    sealHeading: 'Sealing',
    sealText: 'Each in a packet of its own, closed and signed across the seal.',
    where: 'Kept by',
  },
  chair: {
    title: 'Declaration by the chair',
    blank: '..........................................................................',
    abide:
      'I, {{name}}, as chair of the {{group}}, shall, for the year during which I hold this elected office, abide by the job description according to which I was elected and by the terms of reference of the group (both attached), whenever I conduct its business or the business of my office, or act as its representative.',
    only: 'This undertaking has no effect on what I do other than in an official capacity.',
    undertakings: {
      equality:
        'I shall, in my role as chair, promote equality by not discriminating unlawfully against any person, and I shall treat others with respect.',
      confidence:
        'I shall not disclose information given to me in confidence by anyone, or information that I believe is of a confidential nature, without the consent of a person authorised to give it, unless I am required by law to do so.',
      access:
        'Nor shall I prevent another person from gaining access to information to which that person is entitled by law.',
      repute:
        'I shall not, in my official capacity or in any other circumstance, conduct myself in a manner that could reasonably be regarded as bringing this office or the group into disrepute.',
      position:
        'I shall not, in my official capacity or in any other circumstance, use my position improperly to confer on or secure for myself or any other person an advantage or disadvantage.',
      resources:
        'When using the resources of the group, or authorising others to use them, I shall act in accordance with its requirements, and ensure that they are not used for political purposes unless that use could reasonably be regarded as likely to help with, or be conducive to, the functions of the group or of my office.',
      interests:
        'If I have a personal interest in a matter being considered at a meeting that I attend, I shall disclose to that meeting the existence and nature of that interest when consideration of the matter begins, or when the interest becomes apparent.',
    },
    understand:
      'I understand what is required of me as chair of the {{group}}, and knowingly undertake the responsibilities of this position.',
    term: 'Year of office: {{from}} to {{to}}',
    role: 'Chair',
    attached: 'Attached: the job description and the terms of reference.',
  },
  report: {
    title: 'Report of the election',
    text: '{{entitled}} members could vote. {{present}} of them were present.',
    tellers: 'Tellers',
    outcome: 'Elected',
    issued: 'Papers issued',
    valid: 'Valid papers',
    noBallot: 'No ballot',
    vacant_one: '{{count}} place vacant',
    vacant_other: '{{count}} places vacant',
    summary: 'The offices, who was elected, and how many papers there were',
    revealing:
      'Before you publish this: so few people voted, or so much alike, that these figures show how people voted. Leave them out of the minutes and the annual report.',
    account:
      '{{issued}} papers were issued, {{spoilt}} of them spoilt and given back and {{notReturned}} seen leaving the room. The box held {{inBox}}: {{valid}} valid and {{rejected}} rejected.',
    voidHeading: 'Votes that were held again',
    void: '{{office}}, round {{number}}, was void: {{reason}}',
    secrecyHeading: 'Secrecy',
    secrecy:
      'The ballot was on paper. Neither the papers nor the program hold anything that says how a person voted: this report knows totals only.',
    keep: 'The sealed papers are kept until {{date}} and then destroyed.',
  },
  destruction: {
    title: 'Record of destruction',
    sealed: 'Sealed on',
    packets: 'Packets',
    keepUntil: 'To be kept until',
    on: 'Destroyed on',
    text: 'The seals were whole. These were destroyed so that nobody can read or put them together again:',
    contents: {
      valid: 'Valid papers',
      rejected: 'Rejected papers',
      spoilt: 'Spoilt papers',
      unused: 'Unused papers',
      stubs: 'Stubs',
      roll: 'The marked roll',
      tallies: 'Tally sheets',
    },
    kept: 'The protocol, the accounts, the totals and the declared results are kept for good.',
    statement: 'We saw that nobody looked at the papers before they were destroyed.',
    how: 'How (shredded, burnt, by whom collected)',
    by: 'Destroyed by',
    witness: 'Witness',
  },
} as const;
