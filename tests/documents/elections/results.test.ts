import { describe, expect, test } from 'vitest';
import { chairsDeclaration } from '../../../electron/documents/elections/chairs-declaration.ts';
import { destructionRecord } from '../../../electron/documents/elections/destruction-record.ts';
import { electionReport } from '../../../electron/documents/elections/election-report.ts';
import { resultDeclaration, resultForm } from '../../../electron/documents/elections/election-result.ts';
import { drawAndRead } from '../support/draw.ts';
import { flat } from '../support/read-pdf.ts';
import * as samples from './samples.ts';
import { textOf } from './text.ts';

const { election, people } = samples;
const paper = samples.ballots.paper;

describe('results', () => {
  test('E11, E12: the declaration tells who is elected, the votes, the variance, the lot, and is signed by three', async () => {
    const text = await textOf(resultDeclaration, samples.declarationData);
    for (const words of [
      'Elected as committee member: Peter Lund, Ayşe Whitfield, Grace Mensah and Sunita Rao.',
      'Owain Tŷ-Gwyn 12',
      '1 paper is missing from the box.',
      'The returning officer ruled:',
      'settled by lot, in full view',
      'Four dice are thrown',
      '4 6 1 3 | 17 | Sunita Rao',
      'More votes than places 1 1',
      'Returning officer Siobhán Doyle Signed Date',
      'Teller A Tariq Aziz Signed Date',
      'Teller B Megan Pryce Signed Date',
      'Head of the log',
    ])
      expect(text).toContain(words);
  });

  test('E7: votes that are not published stand nowhere on the declaration', async () => {
    const result = { ...samples.committeeResult, figures: null };
    const text = await textOf(resultDeclaration, { ...samples.declarationData, result });
    expect(text).toContain('not published');
    for (const { name, votes } of samples.committeeResult.figures ?? []) expect(text).not.toContain(`${name} ${votes}`);
    expect(text).not.toContain('Of these, objected');
  });

  test('E13: unopposed, vacant and Re-open nominations have their own words', async () => {
    const declare = (change: object) =>
      textOf(resultDeclaration, { ...samples.declarationData, result: { ...samples.treasurerResult, ...change } });
    expect(await declare({})).toContain('Bo Li is elected as treasurer, unopposed.');
    expect(await declare({ kind: 'vacant', elected: [], vacant: 1 })).toMatch(
      /1 place as treasurer stays vacant.*nobody stood/,
    );
    expect(await textOf(resultForm, { paper, election, people, round: samples.affirmation })).toMatch(
      /Yes: Ruth Okafor Re-open nominations/,
    );
  });

  test('corrections are appended, with who and when', async () => {
    const corrections = [
      { text: 'The votes for Peter Lund are 20.', how: 'aloud', by: 'Siobhán Doyle', on: '2011-05-24' },
    ] as const;
    const result = { ...samples.committeeResult, corrections };
    expect(await textOf(resultDeclaration, { ...samples.declarationData, result })).toContain(
      'The votes for Peter Lund are 20. (corrected aloud at the meeting by Siobhán Doyle, 24 May 2011)',
    );
  });

  test('the report holds totals, warns where they tell too much, and says what was void', async () => {
    const text = await textOf(electionReport, samples.reportData);
    expect(text).toContain('39 members could vote. 35 of them were present.');
    expect(text).toMatch(/Before you publish this.*Ruth Okafor 4 Elected/);
    expect(text.match(/Before you publish this/g)).toHaveLength(1);
    expect(text).toContain('35 papers were issued, 1 of them spoilt and given back and 1 seen leaving the room.');
    expect(text).toContain('Chair, round 1, was void: the box stood unguarded');
    for (const line of samples.rollLines) expect(text).not.toContain(line.name);
  });

  test('S6: the chair’s declaration has every undertaking, on one sheet to be signed', async () => {
    const { pdf } = await drawAndRead(chairsDeclaration, samples.chairsData);
    expect(pdf.pages).toHaveLength(1);
    const text = flat(pdf.text);
    for (const words of [
      'I, Ruth Okafor, as chair of the Anyborough',
      'job description',
      'terms of reference',
      'not discriminating unlawfully',
      'information given to me in confidence',
      'disrepute',
      'use my position improperly',
      'political purposes',
      'personal interest',
      '24 May 2011 to 22 May 2012',
      'Signed',
    ])
      expect(text).toContain(words);
  });

  test('the record of destruction names what, when, by whom and who saw it', async () => {
    const open = await textOf(destructionRecord, samples.destructionData);
    expect(open).toMatch(
      /Sealed on 24 May 2011.*To be kept until 24 November 2011.*Stubs.*The marked roll.*Witness Signed/,
    );
    const done = await textOf(destructionRecord, {
      ...samples.destructionData,
      destroyed: { on: '2011-11-25', by: 'Ayşe Whitfield', witness: 'Peter Lund' },
    });
    expect(done).toMatch(/Destroyed on 25 November 2011.*Destroyed by Ayşe Whitfield.*Witness Peter Lund/);
  });
});
