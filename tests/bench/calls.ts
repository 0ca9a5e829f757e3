import { stringify } from 'csv-stringify/sync';
import { api } from '../../electron/api/index.ts';
import type { Core } from '../../electron/core.ts';
import { percentile, print, time } from './figures.ts';

const csv = stringify([
  ['Title', 'First name', 'Surname', 'Organisation', 'Justification', 'Joined on'],
  ...Array.from({ length: 30 }, (_, n) => ['Ms', 'New', `Person ${n}`, 'A group', 'Speaks for a group.', '1/4/2011']),
]);

const year = { date: '2010-06-01', basis: 'financial' };
const nobodysJob = '00000000-0000-4000-8000-000000000000';

/** What each reading call is asked; several inputs where the work differs. A call that is missing here is said aloud. */
const INPUTS: Record<string, readonly object[]> = {
  'office.status': [{}],
  'office.group': [{}],
  'office.logo': [{}],
  'office.people': [{}],
  'office.settings': [{}],
  'office.audit': [{}, { subject: 'members', limit: 200 }, { text: 'member' }],
  'members.list': [{}, { search: 'hussain 4' }, { standing: 'all', sort: 'organisation', descending: true }],
  'members.page': [{ id: 250 }],
  'members.choices': [{}],
  'members.coverage': [{}],
  'members.importPreview': [{ name: 'new.csv', bytes: new TextEncoder().encode(csv) }],
  'meetings.list': [year, { ...year, basis: 'calendar' }],
  'meetings.page': [{ meetingId: 60 }],
  'meetings.due': [{}],
  'meetings.compliance': [year],
  'meetings.venues': [{}],
  'meetings.choices': [{}],
  'meetings.model': [{ kind: 'ordinary' }],
  'meetings.suggestCycle': [{ from: '2012-04-01', count: 6, weekday: 2, agm: 2 }],
  'meetings.repeatCycle': [{ from: '2012-04-01' }],
  'documents.progress': [{ job: nobodysJob }],
  'documents.meetings': [{}],
  'documents.issued': [{ meetingId: null }],
  'reports.home': [{}],
  'safety.status': [{}],
  'safety.list': [{}],
};

/** Reading calls that are timed elsewhere, or that answer only about something else that was made before. */
const ELSEWHERE: readonly string[] = [
  'meetings.version',
  'meetings.paper',
  'documents.bytes',
  'safety.previewRestore',
  'safety.backupsInTrouble',
  'treasury.readStatement',
  'treasury.evidenceFile',
  'treasury.paymentFile',
];

function queries(): string[] {
  return Object.entries(api).flatMap(([subject, methods]) =>
    Object.entries(methods as Record<string, { effect: string }>)
      .filter(([, { effect }]) => effect === 'query')
      .map(([method]) => `${subject}.${method}`),
  );
}

/** Neither a list nor a page: a look at a whole file. */
const NO_TARGET: readonly string[] = ['members.importPreview'];

const TIMES = 60;

/** Those of the treasury are asked of long books: see treasury.ts. */
const isNotOfTheBooks = (name: string) => !name.startsWith('treasury.');

/**
 * The 95th percentile of every list and page call, against `target` milliseconds. `given`: what the calls in `only` are asked.
 */
export async function callFigures(core: Core, given = INPUTS, only = isNotOfTheBooks, target = 20): Promise<void> {
  for (const name of queries().filter(only)) {
    if (ELSEWHERE.includes(name)) continue;
    const inputs = given[name];
    if (!inputs) {
      console.error(`no input for ${name}: add one in tests/bench/calls.ts`);
      continue;
    }
    const samples: number[] = [];
    const before = process.cpuUsage();
    for (const input of inputs) {
      const answer = await core.call(name, input);
      if (!answer.ok) throw new Error(`${name} ${JSON.stringify(input)}: ${JSON.stringify(answer.problem)}`);
      samples.push(...(await time(() => core.call(name, input), TIMES)));
    }
    const { user, system } = process.cpuUsage(before);
    const cpu = (user + system) / 1000 / (inputs.length * (TIMES + 4));
    const median = percentile(samples, 0.5);
    print({
      name: `${name}, 95th percentile`,
      value: percentile(samples, 0.95),
      median,
      cpu,
      unit: 'ms',
      target: NO_TARGET.includes(name) ? null : target,
    });
  }
}
