import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '../../../db/base/brand.ts';
import { writeCopy } from '../../../electron/safety/copy-file.ts';
import { unseal } from '../../../electron/safety/sealed.ts';
import { freshFolder, must, PASSPHRASE } from '../../support/core.ts';
import { COPY_BYTES } from '../../support/elections/copy-bytes.ts';
import { type Hall, openHall, stepsOf, takeStep } from '../../support/elections/night-steps.ts';
import { makeTemplate } from '../../support/elections/secret-night.ts';
import { closing, open, poll, ready, WITH_A, type World, world } from './support.ts';

const WORDS = 'seven brown hens dancing';

const filesOf = (stick: string) => readdirSync(stick).sort();

const bytesOf = (stick: string, name: string) => new Uint8Array(readFileSync(join(stick, name)));

/** The records in a copy. */
async function opened(stick: string, name: string): Promise<Buffer> {
  return must(await unseal(bytesOf(stick, name), WORDS));
}

async function askOf<T>(stick: string, name: string, sql: string): Promise<T> {
  const image = new Database(await opened(stick, name));
  onTestFinished(() => void image.close());
  return image.prepare(sql).pluck().get() as T;
}

/** An election before its first poll, with a stick for its copies. */
async function withStick(members = 6) {
  const w = await world(members);
  const electionId = await ready(w, { chair: w.members.slice(0, 2) });
  const stick = freshFolder();
  const setUp = () => w.api.elections.setUpCopies({ electionId, folder: stick, passphrase: WORDS });
  return { w, electionId, stick, setUp };
}

const status = async ({ api }: Pick<World, 'api'>) => must(await api.elections.copies({}));

const recorded = ({ core }: Pick<World, 'core'>) =>
  core
    .office()
    .sqlite.prepare(
      "select action || ' ' || coalesce(after, '') from audit_event where action like 'copies.%' order by id",
    )
    .pluck()
    .all() as string[];

const steps = (stick: string) =>
  filesOf(stick).map((name) => name.replace(/^secretariat-[\d-]+-([a-z-]+?)(-\d+)?\.cpegcopy$/, '$1'));

describe('each step of an election', () => {
  test('is copied to the stick, encrypted and whole; a mark on the roll never is', async () => {
    const { w, electionId, stick, setUp } = await withStick();
    expect((await status(w)).state).toBe('off');
    expect(must(await setUp())).toMatchObject({ state: 'on', folder: stick, last: { step: 'set_up' }, failure: null });
    const before = readdirSync(w.folder, { recursive: true }).sort();
    const roundId = await open(w, electionId, 'chair');
    await status(w);
    expect(steps(stick).sort()).toEqual(['poll-open', 'questions', 'set-up']);
    for (const memberId of w.members) must(await w.api.elections.issuePaper({ roundId, memberId }));
    // A step of another election is one, too, but its copy would show who came before it (E7).
    const other = must(await w.api.elections.create({ meetingId: null, title: 'Another', date: '2011-09-01' }));
    must(await w.api.elections.abandon({ ...(await w.at(other.electionId)), reason: 'Not needed' }));
    expect((await status(w)).waits).toBe(true);
    expect(filesOf(stick)).toHaveLength(3);
    must(await w.api.elections.closePoll({ roundId, ...WITH_A, queueServed: true, ...closing(6) }));
    must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 6 }));
    expect((await status(w)).last?.step).toBe('verified');
    expect(steps(stick).sort()).toEqual(['poll-closed', 'poll-open', 'questions', 'set-up', 'verified']);

    const marks = 'select count(*) from roll_mark where issued';
    const named = (step: string) => filesOf(stick).find((name) => name.includes(`-${step}.`)) ?? '';
    expect(await askOf(stick, named('poll-open'), marks)).toBe(0);
    expect(await askOf(stick, named('poll-closed'), marks)).toBe(6);
    expect(await askOf(stick, named('verified'), 'pragma integrity_check')).toBe('ok');
    for (const name of filesOf(stick)) {
      const raw = readFileSync(join(stick, name)).toString('latin1');
      expect([name, /SQLite format|create table|Ada0/i.test(raw)]).toEqual([name, false]);
    }
    // Nothing was put into the data folder on the way.
    expect(readdirSync(w.folder, { recursive: true }).sort()).toEqual(before);
  });

  test('of a rehearsal is not copied, and a rehearsal has no stick', async () => {
    const { w, stick, setUp } = await withStick(3);
    must(await setUp());
    const people = { returningOfficer: 'Owen Prentice', tellerA: 'Jo Marsh', tellerB: 'Sam Field' };
    const { electionId } = must(await w.api.elections.beginRehearsal({ kind: 'one_seat', ...people }));
    await open(w, electionId, 'chair', 45);
    await status(w);
    expect(steps(stick)).toEqual(['set-up']);
    expect(await w.api.elections.setUpCopies({ electionId, folder: stick, passphrase: WORDS })).toMatchObject({
      problem: { key: 'elections.copyRehearsal' },
    });
  });

  test('E7: a stick that is set up while a poll is open gets its first copy after the close', async () => {
    const { w, electionId, stick, setUp } = await withStick();
    const roundId = await open(w, electionId, 'chair');
    must(await w.api.elections.issuePaper({ roundId, memberId: w.members[0] as number }));
    expect(must(await setUp())).toMatchObject({ state: 'on', last: null, waits: true });
    expect(await w.api.elections.copyAgain({})).toMatchObject({
      problem: { rule: 'E7', key: 'elections.noBackupNow' },
    });
    expect(filesOf(stick)).toEqual([]);
    await poll(w, roundId, w.members.slice(1));
    await status(w);
    expect(steps(stick)).toEqual(['poll-closed']);
  });

  test('E7: whoever came when, the copies hold the same bytes', async () => {
    const template = await makeTemplate(10);
    onTestFinished(() => rmSync(template.folder, { recursive: true, force: true }));
    const [first = 0, ...others] = template.members.slice(0, 9);
    const last = template.members.slice(9);
    // One stick for both nights, cleared between: its name is on record.
    const stick = freshFolder();
    const night = async (members: number[]) => {
      const folder = mkdtempSync(join(tmpdir(), 'cpeg-copies-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      cpSync(template.folder, folder, { recursive: true });
      const hall: Hall = { ...template, folder, members, candidates: [] };
      const core = await openHall(folder);
      const { electionId } = template;
      must(await core.call('elections.setUpCopies', { electionId, folder: stick, passphrase: WORDS }));
      for (const step of stepsOf(hall).filter(({ name }) => /Poll|Paper|Desk|verify/.test(name))) {
        await takeStep(core, hall, step);
      }
      await core.close();
      const copies = new Map<string, string>();
      for (const name of filesOf(stick)) {
        copies.set(
          name,
          createHash('sha256')
            .update(await opened(stick, name))
            .digest('hex'),
        );
        rmSync(join(stick, name));
      }
      return copies;
    };
    const one = await night([first, ...others, ...last]);
    const other = await night([...others.reverse(), first, ...last]);
    expect([...one.keys()].filter((name) => name.includes('poll-closed'))).toHaveLength(1);
    expect(one).toEqual(other);
  });
});

describe('a stick that is gone', () => {
  test('holds nothing up: the step stands, it is said and on record, and the copy is written when the stick is back', async () => {
    const { w, electionId, stick, setUp } = await withStick();
    must(await setUp());
    renameSync(stick, `${stick}-pulled`);
    const roundId = await open(w, electionId, 'chair');
    expect((await w.round(electionId, 'chair')).state).toBe('poll_open');
    expect(await status(w)).toMatchObject({ state: 'on', failure: { step: 'poll_open', key: 'elections.copyGone' } });
    must(await w.api.elections.issuePaper({ roundId, memberId: w.members[0] as number }));
    expect(must(await w.api.elections.copyAgain({})).failure).not.toBeNull();
    renameSync(`${stick}-pulled`, stick);
    // E7: the copy of the opening, as it was made then, though somebody has a paper by now.
    expect(must(await w.api.elections.copyAgain({}))).toMatchObject({ failure: null, last: { step: 'poll_open' } });
    const name = filesOf(stick).find((each) => each.includes('poll-open')) ?? '';
    expect(await askOf(stick, name, 'select count(*) from roll_mark where issued')).toBe(0);
    const gone = (step: string) => `copies.failed {"step":"${step}","problem":"elections.copyGone"}`;
    expect(recorded(w)).toEqual([
      `copies.begun {"folder":"${stick}"}`,
      gone('questions'),
      gone('poll_open'),
      gone('poll_open'),
      'copies.written {"step":"poll_open"}',
    ]);
  });

  test('can be gone on without, which is on record; copies are off until they are set up again', async () => {
    const { w, electionId, stick, setUp } = await withStick();
    must(await setUp());
    rmSync(stick, { recursive: true });
    await open(w, electionId, 'chair');
    await status(w);
    expect(must(await w.api.elections.goOnWithoutCopies({}))).toMatchObject({
      state: 'without',
      failure: null,
      folder: '',
    });
    expect(recorded(w).at(-1)).toBe('copies.stopped ');
  });

  test('is asked for anew after a restart: the passphrase is kept nowhere', async () => {
    const { w, setUp } = await withStick(3);
    must(await setUp());
    await w.core.close();
    const core = await openHall(w.folder);
    onTestFinished(() => core.close());
    expect(must(await core.call('elections.copies', {}))).toMatchObject({ state: 'off', folder: '' });
    const said = readdirSync(w.folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    for (const each of said) {
      expect(readFileSync(join(each.parentPath, each.name)).includes('dancing')).toBe(false);
    }
  });
});

test('killed while it writes: under a copy’s own name there is nothing, or the whole copy', async () => {
  const folder = freshFolder();
  const program = join(import.meta.dirname, '..', '..', 'support', 'elections', 'copy-process.ts');
  for (let kill = 0; kill < 10; kill += 1) {
    const child = spawn(process.execPath, [program, folder, `copy-${kill}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((writing) => child.stdout.once('data', () => writing()));
    // Not a wait for something to happen: the moment itself is what is tried out.
    setTimeout(() => child.kill('SIGKILL'), kill * 4);
    await new Promise((gone) => child.once('close', gone));
    const named = filesOf(folder).filter((name) => name.startsWith('copy-'));
    for (const name of named) expect([name, bytesOf(folder, name).length]).toEqual([name, COPY_BYTES]);
  }
  // The next copy writes over the half that a kill left.
  await writeCopy(join(folder, 'copy-last'), Buffer.alloc(10));
  expect(filesOf(folder).filter((name) => !name.startsWith('copy-'))).toEqual([]);
}, 60_000);

describe('setting up', () => {
  test.each([
    ['a folder that is not there', () => '/nowhere/at/all', 'elections.copyFolder'],
    ['a name that is no whole path', () => 'stick', 'elections.copyFolder'],
    ['the data folder', (w: World) => w.folder, 'elections.copyInside'],
    ['a folder inside it', (w: World) => join(w.folder, 'backups'), 'elections.copyInside'],
    [
      'another name for the data folder',
      (w: World) => {
        const link = join(freshFolder(), 'stick');
        symlinkSync(w.folder, link);
        return link;
      },
      'elections.copyInside',
    ],
  ])('refuses %s', async (_, folderOf, key) => {
    const { w, electionId } = await withStick(3);
    must(await w.api.safety.makeNow({}));
    const answer = await w.api.elections.setUpCopies({ electionId, folder: folderOf(w), passphrase: WORDS });
    expect(answer).toMatchObject({ problem: { key, fields: [{ path: 'folder', key }] } });
  });

  test('asks for four words', async () => {
    const { w, electionId, stick } = await withStick(3);
    const answer = await w.api.elections.setUpCopies({
      electionId,
      folder: stick,
      passphrase: 'threelong wordsonly here',
    });
    expect(answer).toMatchObject({ problem: { fields: [{ path: 'passphrase', key: 'elections.copyWords' }] } });
  });
});

describe('a copy is opened again', () => {
  /** A copy of a group with three members, after which a fourth came. */
  async function copied() {
    const { w, stick, setUp } = await withStick(3);
    must(await setUp());
    const [name = ''] = filesOf(stick);
    must(await w.api.office.addPerson({ name: 'Ruth Lindqvist', roles: ['reader'], passphrase: PASSPHRASE }));
    return { w, stick, name, file: { name, bytes: bytesOf(stick, name) } };
  }

  test('shows what would be lost, is restored like any backup, and leaves nothing in plain text behind', async () => {
    const { w, file } = await copied();
    const preview = must(await w.api.safety.previewCopy({ file, passphrase: WORDS }));
    expect(preview.backup).toMatchObject({ state: 'sound', contents: { groupName: 'Anyborough CPEG', members: 6 } });
    expect(preview.lost?.groups.map(({ action }) => action)).toEqual(['copies.begun', 'person.added']);
    expect(existsSync(join(w.folder, 'backups'))).toBe(false);
    const { wayBack } = must(await w.api.safety.restoreCopy({ file, passphrase: WORDS }));
    expect(w.core.session.caller()).toBeNull();
    expect(readdirSync(join(w.folder, 'backups'))).toEqual([wayBack]);
    expect(readdirSync(w.folder).filter((name) => /restoring|copy/.test(name))).toEqual([]);
    w.core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles: ['administrator'] }, 15);
    expect(must(await w.api.office.people({})).people.map(({ name }) => name)).toEqual(['Grace Adeyemi']);
    // The records are others: the stick is asked for anew.
    expect((await status(w)).state).toBe('off');
  });

  test('any single byte that changed is noticed, and nothing is changed by trying', async () => {
    const { w, file } = await copied();
    const last = file.bytes.length - 1;
    for (const at of [8, 9, 10, 12, 30, 45, 56, Math.floor(last / 2), last - 40, last]) {
      const bytes = file.bytes.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      const answer = await w.api.safety.restoreCopy({ file: { ...file, bytes }, passphrase: WORDS });
      expect([at, answer]).toMatchObject([at, { problem: { key: 'safety.damagedCopy' } }]);
    }
    const short = file.bytes.slice(0, -1);
    expect(await w.api.safety.restoreCopy({ file: { ...file, bytes: short }, passphrase: WORDS })).toMatchObject({
      problem: { key: 'safety.damagedCopy' },
    });
    expect(w.core.session.caller()).not.toBeNull();
  });

  test('somebody who changes the copy and its sum does not get past the passphrase', async () => {
    const { w, file } = await copied();
    const whole = Buffer.from(file.bytes.slice(0, -32));
    whole[200] = (whole[200] ?? 0) ^ 1;
    const bytes = new Uint8Array(Buffer.concat([whole, createHash('sha256').update(whole).digest()]));
    expect(await w.api.safety.previewCopy({ file: { ...file, bytes }, passphrase: WORDS })).toMatchObject({
      problem: { key: 'safety.wrongCopyPassphrase' },
    });
  });

  test.each([
    ['another passphrase', (bytes: Uint8Array) => bytes, 'seven brown hens sleeping', 'safety.wrongCopyPassphrase'],
    ['a file of another kind', () => new Uint8Array(Buffer.from('%PDF-1.7 and so on')), WORDS, 'safety.notACopy'],
    ['an empty file', () => new Uint8Array(), WORDS, 'safety.notACopy'],
  ])('%s gets a clear answer', async (_, change, passphrase, key) => {
    const { w, file } = await copied();
    const given = { ...file, bytes: change(file.bytes) };
    expect(await w.api.safety.previewCopy({ file: given, passphrase })).toMatchObject({ problem: { key } });
  });
});
