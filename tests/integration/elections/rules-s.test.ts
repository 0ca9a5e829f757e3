import { expect, test } from 'vitest';
import { createInput, saveProtocolInput } from '../../../db/elections/input.ts';
import { must } from '../../support/core.ts';
import {
  AGM,
  declaring,
  draftOf,
  formOf,
  goTo,
  holders,
  playTo,
  ready,
  takingForms,
  WITH_A,
  world,
} from './support.ts';

const begin = (
  memberId: number,
  office: 'chair' | 'treasurer' | 'committee_member',
  startedOn: string,
  how: 'elected' | 'co_opted' = 'elected',
) => ({ memberId, office, how, startedOn, note: '' });

test('S1: a protocol for more than five other officers is not agreed', async () => {
  const w = await world(2);
  const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
  const protocol = draftOf({
    offices: [
      { office: 'chair', seats: 1 },
      { office: 'committee_member', seats: 6 },
    ],
  });
  must(await w.api.elections.saveProtocol({ ...(await w.at(electionId)), title: 'Election', date: AGM, protocol }));
  const agreed = await w.api.elections.agreeProtocol({
    ...(await w.at(electionId)),
    agreedBy: 'The group',
    agreedOn: '2011-01-10',
  });
  expect(agreed).toMatchObject({ problem: { rule: 'S1' } });
});

test('S2: a fourth co-option within a year is refused, and co-option fills no yearly office', async () => {
  const w = await world(6);
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = w.members;
  for (const id of [one, two, three])
    must(await w.api.members.beginTerm(begin(id, 'committee_member', '2011-01-05', 'co_opted')));
  expect(await w.api.members.beginTerm(begin(four, 'committee_member', '2011-01-09', 'co_opted'))).toMatchObject({
    problem: { rule: 'S2', params: { count: 3, maximum: 3 } },
  });
  expect(await w.api.members.beginTerm(begin(five, 'treasurer', '2011-01-09', 'co_opted'))).toMatchObject({
    problem: { rule: 'S2' },
  });
  must(await w.api.members.beginTerm(begin(four, 'committee_member', '2011-01-09')));
});

test('S3: the term before ends on the day of the vote, also when the same person is elected again', async () => {
  const w = await world(8);
  const [one = 0, two = 0] = w.members;
  must(await w.api.members.beginTerm(begin(one, 'chair', '2010-12-01')));
  const id = await ready(w, { chair: [one, two] });
  must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
  const { sqlite } = w.core.office();
  const terms = sqlite.prepare('select member_id, started_on, ended_on, how from office_term order by id').all();
  expect(terms).toEqual([
    { member_id: one, started_on: '2010-12-01', ended_on: AGM, how: 'elected' },
    { member_id: one, started_on: AGM, ended_on: null, how: 'elected' },
  ]);
});

test('S3: a clock set back to before the vote does not move the day of the terms', async () => {
  const w = await world(8);
  const [one = 0, two = 0] = w.members;
  const id = await ready(w, { chair: [one, two] });
  const roundId = await playTo(w, id, 'chair', [5, 3]);
  goTo(w, '2011-02-01');
  must(await w.api.elections.declare(declaring(roundId)));
  const { sqlite } = w.core.office();
  expect(sqlite.prepare('select started_on from office_term').pluck().all()).toEqual([AGM]);
  expect((await w.page(id)).chainHolds).toBe(true);
});

test('S4: a fifth year in the chair warns with the form and stops when candidates are final, every term shown', async () => {
  const w = await world(4);
  const [one = 0] = w.members;
  const { sqlite } = w.core.office();
  for (const year of [2007, 2008, 2009, 2010]) {
    const ended = year === 2010 ? null : `${year + 1}-05-20`;
    sqlite
      .prepare(
        `insert into office_term (member_id, office, how, started_on, ended_on, note) values (?, 'chair', 'elected', ?, ?, '')`,
      )
      .run(one, `${year}-05-20`, ended);
  }
  const id = await takingForms(w);
  const asked = must(await w.api.elections.eligibility({ electionId: id, memberId: one, office: 'chair' }));
  expect(asked).toMatchObject({ blocks: [{ rule: 'S4', params: { years: 4, maximum: 4 } }], years: 4 });
  expect(asked.terms.map(({ startedOn }) => startedOn)).toEqual(
    [2007, 2008, 2009, 2010].map((year) => `${year}-05-20`),
  );
  expect(await w.api.elections.nominate(formOf(id, one, 'chair', { accepted: [] }))).toMatchObject({
    problem: { kind: 'warned', warnings: [{ rule: 'S4' }] },
  });
  const { nominationId } = must(await w.api.elections.nominate(formOf(id, one, 'chair')));
  const [form] = (await w.page(id)).nominations;
  expect(form?.eligibility).toMatchObject({
    years: 4,
    terms: [
      { startedOn: '2007-05-20' },
      { startedOn: '2008-05-20' },
      { startedOn: '2009-05-20' },
      { startedOn: '2010-05-20', endedOn: null },
    ],
  });
  goTo(w, AGM);
  must(await w.api.elections.closeNominations(await w.at(id)));
  const final = async () => w.api.elections.finaliseCandidates({ ...(await w.at(id)), draw: null, accepted: ['S4'] });
  expect(await final()).toMatchObject({
    problem: { rule: 'S4', fields: [{ path: `nomination.${nominationId}`, key: 'elections.chairYears' }] },
  });
  must(await w.api.elections.refuse({ nominationId, version: 1, reason: 'Four years are over' }));
  must(await final());
  expect((await w.contest(id, 'chair')).route).toBe('vacant');
});

test('S5: the administrator is appointed: no protocol can offer that office', () => {
  const protocol = draftOf({ offices: [{ office: 'administrator' as never, seats: 1 }] });
  expect(saveProtocolInput.safeParse({ electionId: 1, version: 1, title: 'x', date: AGM, protocol }).success).toBe(
    false,
  );
  expect(createInput.safeParse({ meetingId: null, title: 'x', date: AGM }).success).toBe(true);
});

test('S6: the day on which the new chair signed the declaration is recorded once, for the chair alone', async () => {
  const w = await world(8);
  const [one = 0, two = 0, three = 0] = w.members;
  const id = await ready(
    w,
    { chair: [one, two], treasurer: [three] },
    {
      offices: [
        { office: 'chair', seats: 1 },
        { office: 'treasurer', seats: 1 },
      ],
    },
  );
  const { declarationId } = must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
  expect(await w.api.elections.signChairDeclaration({ declarationId, signedOn: '2011-05-25' })).toMatchObject({
    problem: { key: 'elections.signedInFuture' },
  });
  must(await w.api.elections.signChairDeclaration({ declarationId, signedOn: AGM }));
  expect(await w.api.elections.signChairDeclaration({ declarationId, signedOn: AGM })).toMatchObject({
    problem: { rule: 'S6' },
  });
  expect((await w.contest(id, 'chair')).declarations[0]?.signedOn).toBe(AGM);
  const treasurer = must(
    await w.api.elections.declareWithoutBallot({ contestId: (await w.contest(id, 'treasurer')).id, ...WITH_A }),
  );
  expect(
    await w.api.elections.signChairDeclaration({ declarationId: treasurer.declarationId, signedOn: AGM }),
  ).toMatchObject({ problem: { rule: 'S6' } });
});

test('S7: the other offices the handbook names are elected, one term each at a time', async () => {
  const w = await world(8);
  const [one = 0, two = 0, three = 0] = w.members;
  must(await w.api.members.beginTerm({ ...begin(three, 'committee_member', '2010-12-01'), office: 'press_officer' }));
  const offices = [
    { office: 'vice_chair' as const, seats: 1 },
    { office: 'press_officer' as const, seats: 1 },
  ];
  const id = await ready(w, { vice_chair: [one], press_officer: [two] }, { offices, otherPosts: 'named_posts' });
  for (const { office } of offices)
    must(await w.api.elections.declareWithoutBallot({ contestId: (await w.contest(id, office)).id, ...WITH_A }));
  expect([await holders(w, 'vice_chair'), await holders(w, 'press_officer')]).toEqual([[one], [two]]);
});
