import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../scripts/demo/client.ts';
import { electionPage } from '../../scripts/demo/election-steps.ts';
import { DEMO_TODAY } from '../../scripts/demo/group.ts';
import { playDemo } from '../../scripts/demo/play.ts';
import type { Story } from '../../scripts/demo/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'cpeg-demo-elections-'));
let story: Story;

beforeAll(async () => {
  story = await playDemo(folder, DEMO_TODAY);
}, 300_000);

afterAll(async () => {
  await story.core.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo’s elections', () => {
  const election = (key: string) => electionPage(story, key);
  const office = async (name: string) => {
    const found = (await election('agm-2010')).contests.find((each) => each.office === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  test('E10, E3, E13: sent in good time, one form late, one candidate withdrawn before printing', async () => {
    const { circulations, circulateBy, nominations, contests } = await election('agm-2010');
    expect(circulations.map(({ on }) => on <= circulateBy)).toEqual([true]);
    const ended = nominations.filter(({ state }) => state !== 'entered');
    expect(ended.map(({ surname, state }) => [surname, state])).toEqual([
      ['Flaherty', 'withdrawn'],
      ['Papadakis', 'refused_late'],
    ]);
    expect(contests.flatMap(({ rounds }) => rounds.map(({ state }) => state))).toEqual(['declared', 'declared']);
  });

  test('E1: nobody wrote more than the form allows', async () => {
    for (const key of ['agm-2010', 'agm-2011']) {
      const { nominations, words } = await election(key);
      const counts = nominations.flatMap((form) => Object.values(form.words));
      expect(Math.max(...counts)).toBeLessThanOrEqual(words);
    }
  });

  test('E8, M13: the three seats and the associate are on the roll without a vote, with the reason', async () => {
    const { roll } = await election('agm-2010');
    const without = roll.entries.filter(({ entitled }) => !entitled).map(({ name, reason }) => [name, reason]);
    expect(without.sort()).toEqual([
      ['Dunmore, Alan', 'borough_commander'],
      ['Murray, Patience', 'associate'],
      ['Qureshi-Hale, Yasmin', 'lead_councillor'],
      ['Thornhill, Amaka', 'funder_link'],
    ]);
    expect(roll.entitled).toBe(29);
  });

  test('E11: the chair: the tellers disagree, agree, and count again for a candidate; the account balances', async () => {
    const [round] = (await office('chair')).rounds;
    const figures = (teller: string) =>
      round?.attempts
        .filter((each) => each.teller === teller)
        .map(({ votes }) => [...votes].sort((a, b) => a.candidate - b.candidate).map(({ votes: found }) => found));
    expect(figures('a')).toHaveLength(3);
    expect(figures('a')?.[0]).not.toEqual(figures('b')?.[0]);
    expect(figures('a')?.slice(1)).toEqual(figures('b')?.slice(1));
    expect(round?.recounts.map(({ by, granted }) => [by, granted])).toEqual([['Ruth Abrahamson', true]]);
    expect(round?.lines.map(({ state }) => state)).toEqual(['holds', 'holds', 'holds']);
    expect(round?.accounts.at(-1)).toMatchObject({ printed: 36, issued: 26, unused: 10, spoilt: 1, notReturned: 1 });
    expect(round?.accounts.at(-1)).toMatchObject({ replacements: 1, helped: 2, inBox: 24 });
  });

  test('E12: the committee’s last place goes by lot, its method announced, after both counts were made again', async () => {
    const { declarations } = await office('committee_member');
    const [{ result } = { result: null }] = declarations;
    expect(result?.tie).toMatchObject({
      settled: 'lot',
      seats: 1,
      tied: ['Rosalind Achebe-Moore', 'Kofi Mensah-Clarke'],
    });
    expect(result?.elected.map(({ name }) => name).sort()).toEqual(['Kofi Mensah-Clarke', 'Ruth Abrahamson']);
    const lot = (await election('agm-2010')).lots.find(({ id }) => id === result?.tie?.lotId);
    expect(lot).toMatchObject({ method: 'by_hand', purpose: 'tie', drawnBy: 'Owen Prentice' });
    expect(lot?.announced).toContain('draws one without looking');
  });

  test('E13: the treasurer is declared unopposed, as the protocol says', async () => {
    const { route, rounds, declarations } = await office('treasurer');
    expect((await election('agm-2010')).protocol?.uncontested).toBe('chair_affirmed');
    expect([route, rounds]).toEqual(['unopposed', []]);
    expect(declarations.map(({ result }) => [result.kind, result.elected.map(({ name }) => name)])).toEqual([
      ['unopposed', ['Harold Whitcombe']],
    ]);
  });

  test('E14, S1: the officers’ terms of the year come from the declared results, and the terms before end with them', async () => {
    const { sqlite } = story.core.office();
    const terms = (where: string) =>
      sqlite
        .prepare(
          `select office, surname from office_term join member on member.id = member_id where how = 'elected' and ${where} order by office, surname`,
        )
        .raw()
        .all();
    const linked = 'office_term.id in (select office_term_id from winner)';
    expect(terms(`started_on = '2010-06-15' and office_term.ended_on is null and ${linked}`)).toEqual([
      ['chair', 'Okafor-Bright'],
      ['committee_member', 'Abrahamson'],
      ['committee_member', 'Mensah-Clarke'],
      ['press_officer', 'Fairweather'],
      ['secretary', 'Chowdhury'],
      ['treasurer', 'Whitcombe'],
      ['vice_chair', 'Rahmani'],
    ]);
    expect(terms(`not ${linked} and office_term.ended_on is null`)).toEqual([]);
    expect(terms(`office_term.ended_on = '2010-06-15'`)).toEqual([
      ['chair', 'Okafor-Bright'],
      ['treasurer', 'Whitcombe'],
      ['vice_chair', 'Abrahamson'],
    ]);
  });

  test('S6: the chair’s declaration is signed, the papers are sealed with their day, and the record is whole', async () => {
    const { election: it, chainHolds } = await election('agm-2010');
    expect(it).toMatchObject({ state: 'sealed', sealedOn: '2010-06-15', keepUntil: '2011-06-15' });
    expect(chainHolds).toBe(true);
    expect((await office('chair')).declarations.map(({ signedOn }) => signedOn)).toEqual(['2010-06-22']);
  });

  test('E10: the election of 2011 is coming: sent in good time, nominations open, two forms in', async () => {
    const { election: it, circulations, circulateBy, nominations } = await election('agm-2011');
    expect(it).toMatchObject({ state: 'nominations_open', date: '2011-07-05' });
    expect(circulations.map(({ on }) => on <= circulateBy)).toEqual([true]);
    expect(nominations).toHaveLength(2);
    const [due] = must('due', await story.api.elections.due({}));
    expect(due).toMatchObject({ what: 'close_nominations', due: '2011-06-21', late: false });
  });
});
