import { describe, expect, test } from 'vitest';
import { GROUP, must, PASSPHRASE, readyCore } from '../../support/core.ts';
import { AGM, goTo, PEOPLE, takingForms, world } from '../elections/support.ts';

type Ready = Awaited<ReturnType<typeof readyCore>>;
const home = async ({ api }: Pick<Ready, 'api'>) => must(await api.reports.home({}));

async function plan(ready: Pick<Ready, 'core'>, date: string) {
  const { sqlite } = ready.core.office();
  const insert = `insert into meeting (kind, title, date, start, planned_minutes, room, open, invitation, welcome, state, state_reason, agenda_state, version)
    values ('ordinary', '', ?, '19:00', 120, '', 1, '', '', 'planned', '', 'draft', 1)`;
  return Number(sqlite.prepare(insert).run(date).lastInsertRowid);
}

describe('the home page', () => {
  test('of a new group shows the first steps, and does not scold it for what it cannot have yet', async () => {
    const ready = await readyCore();
    expect(await home(ready)).toMatchObject({
      due: [],
      next: null,
      toAgree: [],
      year: [],
      membership: [],
      members: { current: 0, voting: 0 },
      coverage: { core: 17, coreFilled: 0, wards: 4, wardsFilled: 0 },
      gaps: ['noLogo'],
      firstSteps: { members: false, venue: false, meeting: false },
      backup: { lastFailure: null },
    });
  });

  test('names what set-up left open', async () => {
    const ready = await readyCore();
    must(await ready.api.office.changeGroup({ ...GROUP, phone: '', email: '', addressLines: '', version: 1 }));
    ready.core.office().sqlite.exec('update ward set active = 0');
    expect((await home(ready)).gaps).toEqual(['noAccessContact', 'noAddress', 'noLogo', 'noWards']);
  });

  test('A3: an agenda that waits for the chair is on the chair’s page; what is late comes first', async () => {
    const ready = await readyCore('2011-05-10');
    const waiting = await plan(ready, '2011-05-24');
    await plan(ready, '2011-06-21');
    ready.core.office().sqlite.prepare("update meeting set agenda_state = 'with_chair' where id = ?").run(waiting);
    ready.clock.set('2011-05-15');
    must(await ready.api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
    const shown = await home(ready);
    expect(shown.toAgree).toMatchObject([{ id: waiting, date: '2011-05-24', daysAway: 9, end: '21:00' }]);
    expect(shown.next).toMatchObject({ id: waiting, agendaState: 'with_chair' });
    expect(shown.due[0]).toMatchObject({ what: 'agree', meetingId: waiting, due: '2011-05-14', late: true });
    expect(shown.due.map(({ due }) => due)).toEqual(shown.due.map(({ due }) => due).toSorted());
  });

  test('E10, E3: the protocol, then the deadline for forms stand in the one list by their day, and late ones first', async () => {
    const w = await world(2);
    const { electionId } = must(await w.api.elections.create({ meetingId: null, title: 'Election', date: AGM }));
    const ofElections = async () => (await home(w)).due.filter((each) => 'electionId' in each);
    // Six weeks before the vote is further away than the page looks.
    expect(await ofElections()).toEqual([]);
    goTo(w, '2011-04-12');
    const circulate = { electionId, what: 'circulate', rule: 'E10', title: 'Election', date: AGM, due: '2011-04-12' };
    expect(await ofElections()).toEqual([{ ...circulate, late: false }]);
    goTo(w, '2011-04-13');
    await plan(w, '2011-06-21');
    expect((await home(w)).due[0]).toEqual({ ...circulate, late: true });
    must(await w.api.elections.abandon({ ...(await w.at(electionId)), reason: 'No meeting' }));
    expect(await ofElections()).toEqual([]);
  });

  test('E3: the deadline for forms reminds until forms are closed; a rehearsal reminds of nothing', async () => {
    const w = await world(2);
    const electionId = await takingForms(w);
    const ofElections = async () => (await home(w)).due.filter((each) => 'electionId' in each);
    const close = { electionId, what: 'close_nominations', rule: 'E3', due: '2011-05-10' };
    expect(await ofElections()).toMatchObject([{ ...close, late: false }]);
    goTo(w, '2011-05-11');
    expect(await ofElections()).toMatchObject([{ ...close, late: true }]);
    must(await w.api.elections.beginRehearsal({ kind: 'one_seat', ...PEOPLE }));
    expect(await ofElections()).toHaveLength(1);
    must(await w.api.elections.closeNominations(await w.at(electionId)));
    expect(await ofElections()).toEqual([]);
  });

  test('A1: a year with too few meetings is pointed out once something is planned', async () => {
    const ready = await readyCore();
    await plan(ready, '2011-05-24');
    expect((await home(ready)).year.map(({ rule }) => rule)).toContain('A1');
  });
});
