import { describe, expect, test } from 'vitest';
import type { OfficeName } from '../../../db/members/words.ts';
import { must } from '../../support/core.ts';
import { add, warned } from '../members/support.ts';
import {
  AGM,
  closing,
  count,
  declaring,
  draftOf,
  finalise,
  formOf,
  goTo,
  holders,
  nominate,
  open,
  PEOPLE,
  playTo,
  poll,
  ready,
  rejections,
  takingForms,
  WITH_A,
  world,
} from './support.ts';

const words = (number: number) => Array.from({ length: number }, (_, at) => `word${at}`).join(' ');
const keyOf = (outcome: { ok: boolean; problem?: { key: string } }) => (outcome.ok ? 'ok' : outcome.problem?.key);

describe('protocol and forms', () => {
  test('E1: an answer of 100 words is taken and one of 101 is not, in any of the three', async () => {
    const w = await world(3);
    const id = await takingForms(w);
    const [member = 0] = w.members;
    for (const name of ['skills', 'experience', 'attributes']) {
      const outcome = await w.api.elections.nominate(formOf(id, member, 'chair', { [name]: words(101) }));
      expect(outcome).toMatchObject({
        problem: { rule: 'E1', fields: [{ path: name, params: { maximum: 100, count: 101 } }] },
      });
    }
    const nominationId = must(
      await w.api.elections.nominate(
        formOf(id, member, 'chair', { skills: words(100), experience: words(100), attributes: words(100) }),
      ),
    ).nominationId;
    const form = (await w.page(id)).nominations.find((each) => each.id === nominationId);
    expect(form?.words).toEqual({ skills: 100, experience: 100, attributes: 100 });
  });

  test('E2: no protocol is agreed that does not say where forms go, by when, and whom to ask', async () => {
    const w = await world(3);
    const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
    const protocol = draftOf({ sendTo: '', helpFrom: '', closesOn: null });
    must(await w.api.elections.saveProtocol({ ...(await w.at(electionId)), title: 'Election', date: AGM, protocol }));
    const agreed = await w.api.elections.agreeProtocol({
      ...(await w.at(electionId)),
      agreedBy: 'The group',
      agreedOn: '2011-01-10',
    });
    expect(agreed).toMatchObject({
      problem: { rule: 'E10', fields: [{ path: 'closesOn' }, { path: 'sendTo' }, { path: 'helpFrom' }] },
    });
  });

  test('E3: a late form is refused and put on record; an extension is for everybody, and lets it in', async () => {
    const w = await world(3);
    const id = await takingForms(w);
    const [one = 0, two = 0] = w.members;
    goTo(w, '2011-05-11');
    const late = formOf(id, one, 'chair', { receivedOn: '2011-05-11' });
    expect(await w.api.elections.nominate(late)).toMatchObject({ problem: { rule: 'E3', key: 'elections.lateForm' } });
    const { surname, firstName, memberId, office, receivedOn } = late;
    must(await w.api.elections.recordLateForm({ electionId: id, memberId, office, surname, firstName, receivedOn }));
    expect((await w.page(id)).nominations).toMatchObject([{ state: 'refused_late' }]);
    must(await w.api.elections.closeNominations(await w.at(id)));
    must(
      await w.api.elections.extendDeadline({ ...(await w.at(id)), to: '2011-05-17', reason: 'The post was on strike' }),
    );
    must(await w.api.elections.nominate(late));
    must(await w.api.elections.nominate(formOf(id, two, 'chair', { receivedOn: '2011-05-11' })));
    const page = await w.page(id);
    expect(page.extensions).toMatchObject([{ from: '2011-05-10', to: '2011-05-17', reason: 'The post was on strike' }]);
    expect(page.election.closeOn).toBe('2011-05-17');
    expect(keyOf(await w.api.elections.closeNominations(await w.at(id)))).toBe('elections.closeTooEarly');
  });

  test('E4: only members are nominated', async () => {
    const w = await world(2);
    const id = await takingForms(w);
    const associate = await add(w.api, { surname: 'Visitor', standing: 'associate' });
    expect(await w.api.elections.nominate(formOf(id, associate, 'chair'))).toMatchObject({ problem: { rule: 'E4' } });
  });

  test('E4: before a form is saved it is said who may stand for what, and who stands already', async () => {
    const w = await world(2);
    const id = await takingForms(w);
    const associate = await add(w.api, { surname: 'Visitor', standing: 'associate' });
    const ask = (memberId: number, office: OfficeName = 'chair') =>
      w.api.elections.eligibility({ electionId: id, memberId, office });
    const [one = 0] = w.members;
    expect(must(await ask(one))).toEqual({ blocks: [], warnings: [], terms: [], years: 0, standsAlready: false });
    expect(must(await ask(associate)).blocks).toMatchObject([{ rule: 'E4', key: 'elections.notMember' }]);
    expect(must(await ask(w.seats.councillor)).blocks).toMatchObject([{ rule: 'E8', key: 'elections.threeSeats' }]);
    await nominate(w, id, one, 'chair');
    expect(must(await ask(one))).toMatchObject({ blocks: [], standsAlready: true });
    expect(keyOf(await ask(one, 'treasurer'))).toBe('elections.notOnOffer');
    expect(keyOf(await ask(9999))).toBe('elections.unknownMember');
  });

  test('E4: the three seats may stand where the protocol says so, and past terms of every office are shown', async () => {
    const w = await world(2);
    const { councillor } = w.seats;
    const offices = [
      { office: 'chair' as const, seats: 1 },
      { office: 'treasurer' as const, seats: 1 },
    ];
    const id = await takingForms(w, { offices, whoMayStand: 'members_with_three' });
    w.core.office().sqlite.exec(
      `insert into office_term (member_id, office, how, started_on, ended_on, note)
       values (${councillor}, 'treasurer', 'co_opted', '2008-05-20', '2009-05-20', '')`,
    );
    const ask = async (office: OfficeName) =>
      must(await w.api.elections.eligibility({ electionId: id, memberId: councillor, office }));
    const term = { startedOn: '2008-05-20', endedOn: '2009-05-20', how: 'co_opted', years: 1 };
    expect(await ask('treasurer')).toMatchObject({ blocks: [], terms: [term] });
    expect(await ask('chair')).toMatchObject({ blocks: [], terms: [] });
  });

  test('E5: the answers of forms are not shown to who only reads in the office', async () => {
    const w = await world(2);
    const id = await takingForms(w);
    await nominate(w, id, w.members[0] ?? 0, 'chair');
    const { sqlite } = w.core.office();
    sqlite.exec(`delete from person_role; insert into person_role values (1, 'reader')`);
    const [form] = (await w.page(id)).nominations;
    expect(form).toMatchObject({ skills: '', experience: '', attributes: '', words: { skills: 1 } });
  });

  test('E10: the protocol never changes once agreed; a circulation less than six weeks before warns and is recorded', async () => {
    const w = await world(3);
    const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
    const saving = async () => ({ ...(await w.at(electionId)), title: 'Election', date: AGM, protocol: draftOf() });
    must(await w.api.elections.saveProtocol(await saving()));
    must(
      await w.api.elections.agreeProtocol({
        ...(await w.at(electionId)),
        agreedBy: 'The group',
        agreedOn: '2011-01-10',
        accepted: ['S3'],
      }),
    );
    expect(keyOf(await w.api.elections.saveProtocol(await saving()))).toBe('elections.notDraft');
    goTo(w, '2011-04-13');
    const circulation = { on: '2011-04-13', to: 'All members', how: 'email' as const, members: 6 };
    expect(warned(await w.api.elections.circulate({ ...(await w.at(electionId)), ...circulation }))).toEqual(['E10']);
    must(await w.api.elections.circulate({ ...(await w.at(electionId)), ...circulation, on: '2011-04-12' }));
    const page = await w.page(electionId);
    expect(page.circulations).toMatchObject([{ number: 1, on: '2011-04-12', members: 6 }]);
    expect(page.circulateBy).toBe('2011-04-12');
    must(await w.api.elections.reviseProtocol({ ...(await w.at(electionId)), reason: 'A date was wrong' }));
    must(
      await w.api.elections.agreeProtocol({
        ...(await w.at(electionId)),
        agreedBy: 'The group',
        agreedOn: '2011-04-13',
        accepted: ['S3'],
      }),
    );
    expect((await w.page(electionId)).versions.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('section 3: nobody runs an election they stand in', async () => {
    const w = await world(3);
    const id = await takingForms(w);
    must(await w.api.elections.nominate(formOf(id, w.members[0] ?? 0, 'chair', { firstName: 'jo', surname: 'MARSH' })));
    goTo(w, AGM);
    must(await w.api.elections.closeNominations(await w.at(id)));
    expect(keyOf(await w.api.elections.finaliseCandidates({ ...(await w.at(id)), draw: null }))).toBe(
      'elections.runsAndStands',
    );
    expect(keyOf(await w.api.elections.savePeople({ ...(await w.at(id)), ...PEOPLE }))).toBe('elections.runsAndStands');
    expect(keyOf(await w.api.elections.savePeople({ ...(await w.at(id)), ...PEOPLE, tellerA: 'Sam  field' }))).toBe(
      'elections.samePeople',
    );
  });
});

describe('the vote', () => {
  test('E6: nobody votes before the questions, whose order is drawn by lot', async () => {
    const w = await world(4);
    const [one = 0, two = 0] = w.members;
    const id = await ready(w, { chair: [one, two] });
    const it = await w.contest(id, 'chair');
    const { id: roundId, candidates } = await w.round(id, 'chair');
    const opening = {
      roundId,
      ...WITH_A,
      printed: 20,
      present: 3,
      boxShownEmpty: true as const,
      stampTested: true as const,
    };
    expect(await w.api.elections.openPoll(opening)).toMatchObject({ problem: { rule: 'E6' } });
    expect(await w.api.elections.holdQuestions({ roundId, ...WITH_A })).toMatchObject({ problem: { rule: 'E6' } });
    const draw = { method: 'by_program' as const, announced: 'A number called out by the public', seed: '52' };
    const { order } = must(await w.api.elections.drawQuestionOrder({ contestId: it.id, draw }));
    expect([...order].sort()).toEqual(candidates.map(({ candidate }) => candidate).sort());
    must(await w.api.elections.holdQuestions({ roundId, ...WITH_A }));
    must(await w.api.elections.openPoll(opening));
    expect((await w.page(id)).lots).toMatchObject([{ purpose: 'questions', seed: '52' }]);
  });

  test('E7: marks and counts at the desk leave no event, no version and no time', async () => {
    const w = await world(5);
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await open(w, id, 'chair');
    const { sqlite } = w.core.office();
    const trace = () =>
      sqlite
        .prepare(
          `select (select count(*) from audit_event) events, (select count(*) from phase_log) phases, (select version from election where id = ?) version, (select group_concat(seq) from sqlite_sequence) sequences`,
        )
        .get(id);
    const before = trace();
    for (const memberId of w.members) must(await w.api.elections.issuePaper({ roundId, memberId }));
    must(await w.api.elections.takeBackPaper({ roundId, memberId: w.members[1] ?? 0 }));
    must(await w.api.elections.countAtDesk({ roundId, what: 'replaced', by: 1 }));
    const joined = await add(w.api, { surname: 'Late', joinedOn: '2011-01-01' });
    const added = trace() as object;
    must(
      await w.api.elections.correctRoll({
        electionId: id,
        memberId: joined,
        entitled: true,
        note: 'Left off the list',
        ...WITH_A,
      }),
    );
    expect(trace()).toEqual(added);
    expect(before).toMatchObject({ version: (await w.page(id)).election.version });
    const columns = sqlite.pragma('table_info(roll_mark)') as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual(['round_id', 'member_id', 'issued']);
    expect(() => sqlite.prepare('select rowid from roll_mark').get()).toThrow(/no such column/);
  });

  test('E7: no table has a row for a ballot paper: nothing that 200 papers leave grows with them', async () => {
    const w = await world(12);
    const rows = () => {
      const { sqlite } = w.core.office();
      const names = sqlite
        .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
        .pluck()
        .all() as string[];
      return Object.fromEntries(
        names.map((name) => [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get()]),
      );
    };
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await open(w, id, 'chair');
    must(await w.api.elections.issuePaper({ roundId, memberId: w.members[0] ?? 0 }));
    const before = rows();
    for (const memberId of w.members.slice(1)) must(await w.api.elections.issuePaper({ roundId, memberId }));
    expect(rows()).toEqual(before);
  });

  test('E8: the three seats are on the roll with their reason, and are never given a paper', async () => {
    const w = await world(4);
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const { entries, entitled } = (await w.page(id)).roll;
    expect(entitled).toBe(4);
    expect(
      entries
        .filter((each) => !each.entitled)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['borough_commander', 'funder_link', 'lead_councillor']);
    const roundId = await open(w, id, 'chair');
    for (const memberId of Object.values(w.seats)) {
      expect(await w.api.elections.issuePaper({ roundId, memberId })).toMatchObject({ problem: { rule: 'E8' } });
      const correction = { electionId: id, memberId, entitled: true, note: 'They insist', ...WITH_A };
      expect(await w.api.elections.correctRoll(correction)).toMatchObject({ problem: { rule: 'E8' } });
    }
  });

  test('E9: one member, one paper: the roll says who has had one', async () => {
    const w = await world(4);
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await open(w, id, 'chair');
    const [memberId = 0] = w.members;
    must(await w.api.elections.issuePaper({ roundId, memberId }));
    expect(await w.api.elections.issuePaper({ roundId, memberId })).toMatchObject({
      problem: { rule: 'E9', key: 'elections.hasPaper' },
    });
    const desk = must(await w.api.elections.desk({ roundId }));
    expect(desk.entries.filter(({ issued }) => issued).map((each) => each.memberId)).toEqual([memberId]);
    expect(keyOf(await w.api.elections.issuePaper({ roundId, memberId: 999 }))).toBe('elections.notOnRoll');
  });

  test('E11: a variance is seen, looked into twice and explained before anybody counts', async () => {
    const w = await world(8);
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await open(w, id, 'chair');
    await poll(w, roundId, w.members, closing(8));
    const first = must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 7 }));
    expect(first).toMatchObject({
      state: 'variance',
      lines: [{ state: 'holds' }, { state: 'holds' }, { state: 'missing', difference: 1 }],
    });
    const ruled = { roundId, ...WITH_A, rejections: rejections() };
    expect(await w.api.elections.recordRejections(ruled)).toMatchObject({
      problem: { rule: 'E11', key: 'elections.explainVariance' },
    });
    const again = {
      roundId,
      ...WITH_A,
      printed: 20,
      issued: 8,
      unused: 12,
      replacements: 0,
      spoilt: 0,
      inBox: 7,
      explanation: 'Floor and boxes searched',
    };
    must(await w.api.elections.verifyAgain(again));
    await count(w, roundId, {
      valid: 7,
      votes: (await w.round(id, 'chair')).candidates.map(({ candidate }, at) => ({
        candidate,
        votes: at === 0 ? 5 : 2,
      })),
    });
    must(await w.api.elections.announce({ roundId, ...WITH_A }));
    const { declarationId } = must(await w.api.elections.declare(declaring(roundId)));
    const declared = (await w.contest(id, 'chair')).declarations.find((each) => each.id === declarationId);
    expect(declared?.result).toMatchObject({
      variance: { excess: 0, shortfall: 1 },
      explanation: 'Floor and boxes searched',
      account: { inBox: 7, issued: 8 },
    });
  });

  test('E11: teller B sees nothing of A; a disagreement says only that, and every attempt stays', async () => {
    const w = await world(8);
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await open(w, id, 'chair');
    await poll(w, roundId, w.members.slice(0, 7), closing(7));
    must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 7 }));
    const [one, two] = (await w.round(id, 'chair')).candidates.map(({ candidate }) => candidate);
    const votes = (a: number, b: number) => [
      { candidate: one ?? 0, votes: a },
      { candidate: two ?? 0, votes: b },
    ];
    const handIn = (teller: 'a' | 'b', a: number, b: number) =>
      w.api.elections.submitCount({ roundId, teller, valid: 7, votes: votes(a, b), sort: [] });
    expect(keyOf(await handIn('a', 5, 2))).toBe('elections.rejectionsFirst');
    must(await w.api.elections.recordRejections({ roundId, ...WITH_A, rejections: rejections() }));
    const waiting = must(await handIn('a', 5, 2));
    expect(waiting).toEqual({ roundId, state: 'counting', outcome: 'waiting', lines: [] });
    const during = JSON.stringify([await w.page(id), must(await w.api.elections.room({ electionId: id }))]);
    expect(during).not.toMatch(/"votes":5|"votes":2/);
    expect((await w.round(id, 'chair')).handedIn).toEqual(['a']);
    expect(keyOf(await handIn('a', 4, 3))).toBe('elections.countedAlready');
    const disagree = must(await handIn('b', 4, 3));
    expect(disagree).toEqual({ roundId, state: 'recount', outcome: 'disagree', lines: [] });
    expect(JSON.stringify(await w.page(id))).not.toMatch(/"votes":[2345]/);
    await count(w, roundId, { valid: 7, votes: votes(4, 3) });
    must(await w.api.elections.announce({ roundId, ...WITH_A }));
    must(await w.api.elections.declare(declaring(roundId)));
    const attempts = (await w.contest(id, 'chair')).rounds[0]?.attempts.map(({ attempt, teller, votes: all }) => [
      attempt,
      teller,
      all[0]?.votes,
    ]);
    expect(attempts).toEqual([
      [1, 'a', 5],
      [1, 'b', 4],
      [2, 'a', 4],
      [2, 'b', 4],
    ]);
    const { sqlite } = w.core.office();
    expect(
      sqlite
        .prepare(
          `select count(*) from audit_event where action = 'count.submitted' and (after like '%votes%' or after like '%valid%')`,
        )
        .pluck()
        .get(),
    ).toBe(0);
  });

  test('E12: a tie is settled by the way the protocol named before the vote, and no other', async () => {
    const w = await world(8);
    const [one = 0, two = 0] = w.members;
    const id = await ready(w, { chair: [one, two] });
    const roundId = await playTo(w, id, 'chair', [3, 3]);
    const draw = {
      method: 'by_hand' as const,
      announced: 'Names in a bag',
      order: (await w.round(id, 'chair')).candidates.map(({ candidate }) => candidate),
    };
    expect(await w.api.elections.declare(declaring(roundId))).toMatchObject({
      problem: { rule: 'E12', key: 'elections.tieOpen' },
    });
    expect(keyOf(await w.api.elections.settleTie({ roundId, ...WITH_A, draw }))).toBe('elections.recountFirst');
    expect(await holders(w, 'chair')).toEqual([]);
  });

  test('E13: no form at all leaves the office vacant, declared as such, and its old term ends (S3)', async () => {
    const w = await world(4);
    must(
      await w.api.members.beginTerm({
        memberId: w.members[3] ?? 0,
        office: 'chair',
        how: 'elected',
        startedOn: '2010-12-01',
        note: '',
      }),
    );
    const id = await ready(w, {});
    const it = await w.contest(id, 'chair');
    expect(it).toMatchObject({ route: 'vacant', rounds: [] });
    must(await w.api.elections.declareWithoutBallot({ contestId: it.id, ...WITH_A }));
    expect((await w.contest(id, 'chair')).declarations[0]?.result).toMatchObject({
      kind: 'vacant',
      vacant: 1,
      elected: [],
    });
    expect(await holders(w, 'chair')).toEqual([]);
  });

  test('E14: a declared result is never reopened, not even past the services; corrections are appended', async () => {
    const w = await world(8);
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await playTo(w, id, 'chair', [5, 3]);
    const { declarationId } = must(await w.api.elections.declare(declaring(roundId)));
    for (const outcome of [
      await w.api.elections.declare(declaring(roundId)),
      await w.api.elections.voidRound({ roundId, ...WITH_A, reason: 'Second thoughts' }),
      await w.api.elections.requestRecount({ roundId, ...WITH_A, by: 'X', granted: true, reason: 'Late' }),
    ]) {
      expect(outcome).toMatchObject({ problem: { rule: 'E14' } });
    }
    const { sqlite } = w.core.office();
    for (const statement of [
      `update declaration set content = '{}'`,
      'delete from declaration',
      'delete from winner',
      `update election_round set state = 'agreed'`,
      `update contest set state = 'open'`,
      'delete from phase_log',
      `update count_total set votes = 9`,
    ]) {
      expect(() => sqlite.exec(statement)).toThrow(/never change|stay on record/);
    }
    must(
      await w.api.elections.correctDeclaration({
        declarationId,
        text: 'The colour was pink.',
        how: 'aloud',
        by: 'Owen Prentice',
      }),
    );
    expect((await w.contest(id, 'chair')).declarations[0]?.corrections).toMatchObject([
      { text: 'The colour was pink.' },
    ]);
  });
});

test('the chain of phases holds, and breaks when a line is changed', async () => {
  const w = await world(5);
  const id = await takingForms(w);
  await finalise(w, id);
  expect((await w.page(id)).chainHolds).toBe(true);
  const { sqlite } = w.core.office();
  sqlite.exec(`drop trigger phase_log_no_update; update phase_log set note = 'other' where id = 2`);
  expect((await w.page(id)).chainHolds).toBe(false);
});
