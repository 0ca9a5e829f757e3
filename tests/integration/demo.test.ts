import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORTED_PAPERS, PAPER_AUDIENCE, type TreasuryPaperKind } from '../../db/treasury/paper-rules.ts';
import { documentRequest } from '../../electron/api/document-requests.ts';
import { ELECTION_DOCUMENTS } from '../../electron/documents/elections/index.ts';
import { resourcePath } from '../../electron/resources.ts';
import { must } from '../../scripts/demo/client.ts';
import { DOCUMENTS, writeDocuments } from '../../scripts/demo/documents.ts';
import { DEMO_TODAY, EMPTY_CATEGORIES, PEOPLE, VENUES, WARDS_WITHOUT_PANEL } from '../../scripts/demo/group.ts';
import { indexHtml } from '../../scripts/demo/index-pages.ts';
import { playDemo } from '../../scripts/demo/play.ts';
import { MEETINGS } from '../../scripts/demo/play-meetings.ts';
import { MEMBERS } from '../../scripts/demo/play-members.ts';
import { known, type Story } from '../../scripts/demo/story.ts';
import { freshFolder } from '../support/core.ts';

const MINUTE = 60_000;
const folders = mkdtempSync(join(tmpdir(), 'cpeg-demo-'));
const [dataA, dataB, outA, outB] = ['data-a', 'data-b', 'out-a', 'out-b'].map((name) => join(folders, name));
let story: Story;
let again: Story;

const hashes = (folder = '') =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

beforeAll(async () => {
  [story, again] = await Promise.all([playDemo(dataA ?? '', DEMO_TODAY), playDemo(dataB ?? '', DEMO_TODAY)]);
}, 5 * MINUTE);

afterAll(async () => {
  await story.core.close();
  await again.core.close();
  rmSync(folders, { recursive: true, force: true });
});

describe('the demo’s members', () => {
  test('M3: 36 members fill all 17 core categories; what is empty is empty on purpose', async () => {
    const { rows } = must('list', await story.api.members.list({}));
    expect(rows).toHaveLength(36);
    const { categories } = must('choices', await story.api.members.choices({}));
    const core = categories.filter(({ kind }) => kind === 'core');
    expect(core).toHaveLength(17);
    expect(core.filter(({ members }) => members === 0)).toEqual([]);
    const empty = categories.filter(({ members }) => members === 0).map(({ key }) => key);
    expect(empty.sort()).toEqual([...EMPTY_CATEGORIES].sort());
  });

  test('M3: the wards without a panel member are the ones named', async () => {
    const { wards } = must('choices', await story.api.members.choices({}));
    const empty = wards.filter(({ members }) => members === 0).map(({ name }) => name);
    expect(empty.sort()).toEqual([...WARDS_WITHOUT_PANEL].sort());
  });

  test('M1: every justification is written for its member', () => {
    const justifications = MEMBERS.map(({ justification }) => justification);
    expect(new Set(justifications).size).toBe(MEMBERS.length);
    for (const text of justifications) expect(text.split(' ').length, text).toBeGreaterThan(14);
  });

  test('M2, M5, M13, E8: several hats, an adviser, associates and the three seats', async () => {
    expect(MEMBERS.filter(({ categories }) => categories.length > 1).length).toBeGreaterThan(10);
    const standing = (which: string) => MEMBERS.filter((each) => (each.standing ?? 'member') === which);
    expect(standing('adviser')).toHaveLength(1);
    expect(standing('associate')).toHaveLength(2);
    const { seats } = must('choices', await story.api.members.choices({}));
    expect(seats.map(({ seat }) => seat).sort()).toEqual(['borough_commander', 'funder_link', 'lead_councillor']);
  });

  test('S4: the chair is in her third year', async () => {
    const { terms } = must('page', await story.api.members.page({ id: known(story.members, 'Denise Okafor-Bright') }));
    const chair = terms.filter(({ office }) => office === 'chair');
    expect(chair).toHaveLength(3);
    expect(chair.filter(({ endedOn }) => endedOn === null).map(({ startedOn }) => startedOn)).toEqual(['2010-06-15']);
  });

  test('telephone numbers are from Ofcom’s drama ranges, addresses at example.org', () => {
    const data = readdirSync(resourcePath('scripts/demo')).map((file) =>
      readFileSync(resourcePath(`scripts/demo/${file}`), 'utf8'),
    );
    const text = data.join('\n');
    const numbers = text.match(/(?<![\d-])0\d{2,4} ?\d{3,4} ?\d{3,6}\b/g) ?? [];
    expect(numbers.length).toBeGreaterThan(40);
    const real = numbers.filter((number) => !/^(020 7946 0\d{3}|07700 900\d{3})$/.test(number));
    expect(real).toEqual([]);
    const hosts = [...text.matchAll(/@([\w.-]+\.\w{2,})/g)].map((match) => match[1]);
    expect(new Set(hosts)).toEqual(new Set(['example.org']));
  });
});

describe('the demo’s meetings', () => {
  const page = async (key: string) =>
    must(key, await story.api.meetings.page({ meetingId: known(story.meetings, key) }));

  test('A5: the handbook’s agenda of 13.11.2010 keeps its eight items in order, two hours in all', async () => {
    const { meeting, items, time } = await page('november-2010');
    expect(meeting).toMatchObject({ date: '2010-11-13', plannedMinutes: 120, agendaState: 'published', state: 'held' });
    expect(time.total).toBe(120);
    const titles = items.map(({ title }) => title);
    const handbook = [
      'Apologies',
      'Minutes of previous meeting and matters arising',
      'Members’ oral updates',
      'Borough police performance presentation and questions',
      'Borough community safety performance update',
      'Presentation on specialist issues',
      'Any other business',
      'Date and place of next meeting',
    ];
    expect(titles.filter((title) => handbook.includes(title))).toEqual(handbook);
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['treasurer', 'public_questions']));
  });

  test('A7: the handbook’s public meeting: Tuesday 24 May 2011 at 7pm for 2 hours in the Civic Centre', async () => {
    const { meeting, venue, topics } = await page('may-2011');
    expect(meeting).toMatchObject({ date: '2011-05-24', start: '19:00', plannedMinutes: 120, open: true });
    expect(new Date('2011-05-24T00:00:00Z').getUTCDay()).toBe(2);
    expect(venue?.name).toBe('Civic Centre');
    expect(topics).toHaveLength(4);
  });

  test('A1, A3, A4: a year that keeps the rule; agendas in every state, one late with its reason, one supplemented', async () => {
    const { warnings } = must('year', await story.api.meetings.list({ date: '2010-06-01', basis: 'financial' }));
    expect(warnings).toEqual([]);
    const pages = await Promise.all(MEETINGS.map(({ key }) => page(key)));
    const states = new Set(pages.map(({ meeting }) => meeting.agendaState));
    expect(states).toEqual(new Set(['draft', 'with_chair', 'agreed', 'published']));
    const late = pages.flatMap(({ steps }) => steps.filter(({ lateReason }) => lateReason !== ''));
    expect(late.map(({ step }) => step)).toEqual(['publish']);
    expect(pages.flatMap(({ versions }) => versions).filter(({ supplementReason }) => supplementReason)).toHaveLength(
      1,
    );
    expect(VENUES.every(({ accessibility }) => accessibility !== '')).toBe(true);
  });

  test('something is due and something is late for the home page', async () => {
    const due = must('due', await story.api.meetings.due({}));
    expect(due.some(({ late }) => late)).toBe(true);
    expect(due.some(({ late }) => !late)).toBe(true);
  });
});

describe('the demo’s documents', () => {
  test(
    'are all there, named in both indexes, and the same bytes in a second demo of the same day',
    async () => {
      const written = await writeDocuments(story, outA ?? '', DEMO_TODAY);
      await writeDocuments(again, outB ?? '', DEMO_TODAY);
      const spreadsheets = EXPORTED_PAPERS.length * 2;
      const packs = written.filter(({ file }) => /^(pack|supplement)-/.test(file));
      expect(packs.map(({ file, section }) => `${file} ${section}`)).toEqual([
        'pack-2011-01-18-1-public.pdf meetings',
        'pack-2011-01-18-1-members.pdf membersOnly',
        'supplement-2011-01-18-2-public.pdf meetings',
        'supplement-2011-01-18-2-members.pdf membersOnly',
        'pack-2011-05-24-1-public.pdf meetings',
        'pack-2011-05-24-1-members.pdf membersOnly',
        'pack-2011-05-24-1-restricted.pdf membersOnly',
      ]);
      expect(written).toHaveLength(DOCUMENTS.length + spreadsheets + packs.length);
      const [html, markdown] = ['index.html', 'index.md'].map((file) => readFileSync(join(outA ?? '', file), 'utf8'));
      for (const { file, pages } of written.filter((each) => each.pages !== null)) {
        expect(
          readFileSync(join(outA ?? '', file))
            .subarray(0, 5)
            .toString(),
          file,
        ).toBe('%PDF-');
        expect(pages, file).toBeGreaterThan(0);
        expect(html).toContain(`href="${file}"`);
        expect(markdown).toContain(`](${file})`);
      }
      expect(hashes(outB)).toEqual(hashes(outA));
    },
    5 * MINUTE,
  );

  test('cover every kind that the program can produce', async () => {
    const requests = await Promise.all(DOCUMENTS.map(({ request }) => request(story)));
    const kinds = new Set(requests.map(({ kind }) => kind));
    const producible = documentRequest.options.flatMap(({ shape: { kind } }): readonly string[] => [
      ...('options' in kind ? kind.options : kind.values),
    ]);
    expect([...kinds].sort()).toEqual([...producible].sort());
  });

  test('E5: what is not public stands apart in the index, and no public section has any of it', async () => {
    for (const { section, file, request } of DOCUMENTS) {
      const asked = await request(story);
      const forMembers =
        ('edition' in asked && asked.edition === 'members') ||
        ['nominationsBooklet', 'filledNomination', 'followUpLetters', 'coveringLetters', 'addressLabels'].includes(
          asked.kind,
        );
      expect(section === 'membersOnly', file).toBe(forMembers);
      const audience = 'electionId' in asked ? ELECTION_DOCUMENTS[asked.kind].audience : 'public';
      if (audience === 'officials') expect(section, file).toBe('night');
      const ofTreasury = PAPER_AUDIENCE[asked.kind as TreasuryPaperKind] ?? 'public';
      if (ofTreasury === 'officers') expect(section, file).toBe('treasuryOfficers');
    }
    const html = indexHtml(
      DOCUMENTS.map(({ file, section, what }) => ({ file, section, what, pages: 1, bytes: 1 })),
      DEMO_TODAY,
    );
    const apart = html.slice(html.indexOf('<h2 id="membersOnly">Members only</h2>'));
    expect(apart).toContain('election-2010-candidates.pdf');
    expect(html.split('election-2010-candidates.pdf')).toHaveLength(apart.split('election-2010-candidates.pdf').length);
  });
});

describe('npm run demo', () => {
  const demo = (...args: string[]) =>
    spawnSync(process.execPath, [resourcePath('scripts/demo.ts'), ...args], { encoding: 'utf8' });

  test(
    'writes into a new folder, prints who signs in, and refuses the same folder a second time',
    () => {
      const out = join(freshFolder(), 'demo');
      // The first day of the story is enough here.
      const first = demo('--out', out, '--today', '2010-04-06');
      expect(first.stderr).toBe('');
      expect(first.status).toBe(0);
      for (const { name, roles, passphrase } of PEOPLE) {
        expect(first.stdout).toContain(`${name} (${roles.join(', ')}): ${passphrase}`);
      }
      const second = demo('--out', out, '--today', '2010-04-06');
      expect(second.status).toBe(2);
      expect(second.stderr).toContain('is not empty');
    },
    5 * MINUTE,
  );

  test(
    'never empties a folder that it did not make',
    () => {
      const out = freshFolder();
      writeFileSync(join(out, 'letter.txt'), 'mine');
      const run = demo('--out', out, '--fresh');
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('was not made by the demo');
      expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('mine');
    },
    5 * MINUTE,
  );

  test(
    'says what is wrong with its options',
    () => {
      expect(demo().stderr).toContain('--out DIR');
      expect(demo('--out', 'x', '--today', '2011-02-30').stderr).toContain('is no day');
      expect(demo('--out', 'x', '--colour', 'red').stderr).toContain('--colour');
    },
    5 * MINUTE,
  );
});
