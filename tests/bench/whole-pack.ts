import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Audience } from '../../db/meetings/words.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import type { Core } from '../../electron/core.ts';
import { must } from '../../scripts/demo/client.ts';
import { DEMO_TODAY } from '../../scripts/demo/group.ts';
import { discLogo } from '../documents/support/pictures.ts';
import { once, percentile, print } from './figures.ts';
import { type BenchPaper, paperKinds } from './pack-papers.ts';
import { peakOf } from './peak.ts';

/** A whole pack through the API: a meeting whose papers are attached, its agenda agreed, all its editions built and kept. */

type Group = { core: Core; api: ApiClient };
type Given = { title: string; bytes: Uint8Array; name: string; audience: Audience };

/** Every edition has at least this many pages: what is not for everybody comes on top. */
const PAGES = 200;
const RUNS = 5;
const ACCEPT = ['A1', 'A2', 'A3', 'A4', 'A6', 'A8', 'A9', 'T5'];

/** One paper is for members; with `restricted` another is for the few, and the pack has a third edition. */
function given(kinds: readonly BenchPaper[], restricted: boolean): Given[] {
  const papers: Given[] = [];
  const add = (paper: Uint8Array, audience: Audience = 'public', name = '.pdf') => {
    const title = `Paper ${papers.length + 1}`;
    papers.push({ title, bytes: paper, name: `${title}${name}`, audience });
  };
  for (let at = 0, pages = 0; pages < PAGES; at++) {
    const { bytes, pages: length } = kinds[at % kinds.length] ?? { bytes: new Uint8Array(), pages: PAGES };
    add(bytes);
    pages += length;
  }
  add(discLogo(1600, 1200), 'public', '.png');
  const [, ofOthers] = kinds;
  if (ofOthers) add(ofOthers.bytes, 'members');
  if (ofOthers && restricted) add(ofOthers.bytes, 'restricted');
  return papers;
}

/** Plans a meeting, attaches the papers through the door, and has the chair agree the agenda. */
async function meetingWith({ api }: Group, date: string, papers: readonly Given[]): Promise<number> {
  const { meetings } = api;
  const { venueId } = must(
    'venue',
    await meetings.addVenue({
      ...{ name: `Hall ${randomUUID()}`, address: 'High Street', stepFree: true, hearingLoop: true },
      ...{ accessibleToilet: true, accessibility: 'Level entrance.', capacity: 140, contact: '' },
    }),
  );
  const facts = { kind: 'ordinary' as const, title: '', date, start: '19:00', plannedMinutes: 120 };
  const place = { venueId, room: 'Council chamber', open: true, expectedMembers: null, expectedPublic: null };
  const planned = await meetings.plan({ ...facts, ...place, agenda: 'model', accepted: ACCEPT });
  const { meetingId } = must('plan', planned);
  const page = async () => must('page', await meetings.page({ meetingId }));
  const at = async () => ({ meetingId, version: (await page()).meeting.version });
  const { items } = await page();
  for (const [place, { title, bytes, name, audience }] of papers.entries()) {
    const itemId = items[1 + (place % (items.length - 1))]?.id ?? 0;
    const said = { itemId, title, audience, reason: audience === 'public' ? '' : 'It names people', releaseOn: null };
    must('paper', await meetings.addPaper({ ...(await at()), ...said, file: { name, bytes } }));
  }
  const words = { topics: ['Tackling youth crime'], invitation: 'Come', welcome: 'All' };
  must('advertisement', await meetings.saveAdvertisement({ ...(await at()), ...words }));
  must('send', await meetings.sendToChair({ ...(await at()), accepted: ACCEPT }));
  const consent = { how: 'email' as const, by: 'Ruth Okafor', on: DEMO_TODAY };
  must('agree', await meetings.agree({ ...(await at()), ...consent }));
  return meetingId;
}

/** Builds once, asking how far it is meanwhile, as the screen does. */
async function build({ api }: Group, meetingId: number): Promise<{ heard: number }> {
  const job = randomUUID();
  const heard = new Set<number>();
  let isDone = false;
  const building = api.packs.build({ job, meetingId, kind: 'pack' }).finally(() => {
    isDone = true;
  });
  while (!isDone) {
    const progress = must('progress', await api.documents.progress({ job }));
    if (progress) heard.add(progress.done);
    await Promise.race([building, wait(50)]);
  }
  must('build', await building);
  return { heard: heard.size };
}

async function figuresOf(group: Group, date: string, papers: readonly Given[]): Promise<void> {
  const meetingId = await meetingWith(group, date, papers);
  await build(group, meetingId);
  let heard = 0;
  const samples: { ms: number; cpu: number }[] = [];
  const peak = await peakOf(async () => {
    for (let run = 0; run < RUNS; run++) {
      samples.push(
        await once(async () => {
          ({ heard } = await build(group, meetingId));
        }),
      );
    }
  });
  const { packs } = must('packs', await group.api.packs.page({ meetingId }));
  const editions = packs[0]?.editions ?? [];
  const pages = editions.map((each) => each.pages);
  if (Math.min(...pages) < PAGES || heard < 5) throw new Error(`pages ${pages}, ${heard} words of progress`);
  const name = `whole pack in ${editions.length} editions of ${pages.join(', ')} pages`;
  const ms = percentile(
    samples.map((each) => each.ms),
    0.5,
  );
  const cpu = percentile(
    samples.map((each) => each.cpu),
    0.5,
  );
  print({ name: `${name}, median of ${RUNS} (${heard} times progress)`, value: ms, cpu, unit: 'ms', target: 3000 });
  print({ name: `${name}, most memory more than before`, value: peak, unit: 'MB', target: 400 });
}

/** Figures of whole packs, in a group of their own. */
export async function wholePackFigures(open: (folder: string) => Promise<Group>, folder: string): Promise<void> {
  const group = await open(join(folder, 'packs'));
  const kinds = await paperKinds();
  await figuresOf(group, '2011-06-21', given(kinds, false));
  await figuresOf(group, '2011-07-19', given(kinds, true));
  await group.core.close();
}
