/**
 * `npm run bench`: the figures of the program with 500 members and 120 meetings, of packs of 200 pages, and of books with 100,000
 * entries, one JSON line each. Needs the built output. Where a target is missed the last lines say so, and it ends with 1: look at
 * `load` and `cpu` before the program is blamed. `npm run bench -- packs` is the packs alone, `-- treasury` the books, `-- program`
 * the rest.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId } from '../../db/base/brand.ts';
import { fixedClock } from '../../db/base/clock.ts';
import { readGroup } from '../../db/office/queries.ts';
import { createCore } from '../../electron/core.ts';
import { appVersion, resourcePath } from '../../electron/resources.ts';
import { clientOf, must } from '../../scripts/demo/client.ts';
import { DEMO_TODAY, GROUP, PEOPLE, WARDS } from '../../scripts/demo/group.ts';
import { annualReportFigures } from './annual-report.ts';
import { callFigures } from './calls.ts';
import { missed, percentile, print, time } from './figures.ts';
import { fill, MEETINGS, MEMBERS } from './fill.ts';
import { screenScripts } from './first-screen.ts';
import { hostStart } from './host-start.ts';
import { packFigures } from './packs.ts';
import { treasuryFigures } from './treasury.ts';
import { wholePackFigures } from './whole-pack.ts';

const browser = async () => ({ way: 'browser' }) as const;

/** A core on an empty folder (or a copy of one), its group set up and its administrator, who is the treasurer too, signed in. */
async function openCore(folder: string) {
  const host = {
    kind: 'local' as const,
    save: browser,
    open: browser,
    print: browser,
    chooseFolder: async () => ({ way: 'typed' as const }),
    report(call: string, error: unknown): never {
      throw new Error(`the program failed in ${call}`, { cause: error });
    },
  };
  const core = await createCore({ folder, clock: fixedClock(DEMO_TODAY), appVersion, host });
  const api = clientOf(core);
  const [{ name, passphrase, roles }] = PEOPLE;
  const person = { name, passphrase };
  if (readGroup(core.office().read)) core.session.begin({ personId: 1 as PersonId, name, roles }, 15);
  else must('set-up', await api.office.setUp({ group: { ...GROUP }, wards: [...WARDS], person }));
  return { core, api };
}

async function documentFigures({ api }: Awaited<ReturnType<typeof openCore>>): Promise<void> {
  const job = '00000000-0000-4000-8000-000000000001';
  const agenda = { kind: 'agenda', meetingId: 60, version: null, edition: 'public' } as const;
  const { meetings } = must('list', await api.meetings.list({ date: '2011-06-01', basis: 'financial' }));
  const draft = meetings.find(({ agendaState }) => agendaState === 'draft');
  if (!draft) throw new Error('no draft agenda to draw');
  const make = async () =>
    must('agenda', await api.documents.make({ job, request: { ...agenda, meetingId: draft.id } }));
  const cold = await time(make, 1, 0);
  print({ name: 'agenda PDF, first', value: cold[0] ?? Number.NaN, unit: 'ms', target: null });
  print({ name: 'agenda PDF, warm, median', value: percentile(await time(make, 20, 3), 0.5), unit: 'ms', target: 100 });
  const list = { kind: 'membersList', edition: 'members' } as const;
  const drawn = await time(async () => must('list', await api.documents.make({ job, request: list })), 3, 1);
  print({
    name: `members’ list PDF, ${MEMBERS} members, median`,
    value: percentile(drawn, 0.5),
    unit: 'ms',
    target: null,
  });
}

async function bench(folder: string): Promise<void> {
  const data = join(folder, 'data');
  const filled = await openCore(data);
  const { core, api } = filled;
  fill(core.office());
  await callFigures(core);
  await documentFigures(filled);
  await annualReportFigures();
  const backups = await time(async () => must('backup', await api.safety.makeNow({})), 5, 0);
  print({ name: 'verified backup, median', value: percentile(backups, 0.5), unit: 'ms', target: null });
  await core.close();
  print({
    name: `file with ${MEMBERS} members and ${MEETINGS} meetings`,
    value: statSync(join(data, 'secretariat.sqlite')).size / 1e6,
    unit: 'MB',
    target: null,
  });
  const starts: number[] = [];
  for (let run = 0; run < 7; run += 1) starts.push(await hostStart(data));
  print({ name: 'local host, start to first answer, median', value: percentile(starts, 0.5), unit: 'ms', target: 600 });
  const page = resourcePath('out/renderer/index.html');
  const homeWords = ['words-meetings', 'words-problems-meetings', 'words-problems-members'];
  for (const asked of [['SignInScreen'], ['HomePage', ...homeWords]]) {
    const { files, kilobytes } = screenScripts(page, asked);
    print({
      name: `JavaScript of ${asked[0]}, gzipped (${files.length} files)`,
      value: kilobytes,
      unit: 'kB',
      target: 300,
    });
  }
}

const only = process.argv.slice(2);
const PARTS = ['program', 'packs', 'treasury'];
const unknown = only.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) throw new Error(`the bench has no part ${unknown.join(', ')}: ${PARTS.join(', ')}`);
const isAsked = (part: string) => only.length === 0 || only.includes(part);
if (isAsked('program') && !existsSync(resourcePath('out/main/local-host.js'))) {
  throw new Error('there is no built output: run npm run bench, which builds first');
}
const folder = mkdtempSync(join(tmpdir(), 'cpeg-bench-'));
try {
  if (isAsked('program')) await bench(folder);
  if (isAsked('packs')) {
    await packFigures();
    await wholePackFigures(openCore, folder);
  }
  if (isAsked('treasury')) await treasuryFigures(openCore, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of missed()) console.log(`over: ${line}`);
if (missed().length > 0) process.exitCode = 1;
