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
type Open = (folder: string) => Promise<Group>;
type Given = { title: string; bytes: Uint8Array; name: string; audience: Audience };

/** Every edition has at least this many pages: what is not for everybody comes on top. */
const PAGES = 200;
const RUNS = 5;
const STARTS = 3;
const ACCEPT = ['A1', 'A2', 'A3', 'A4', 'A6', 'A8', 'A9', 'T5'];

/** A file of the same pages that is no copy: a comment at its end that readers pass over. No two papers of a meeting are the same. */
const asAnother = (bytes: Uint8Array, number: number): Uint8Array =>
  new Uint8Array(Buffer.concat([bytes, Buffer.from(`% ${number}\n`)]));

/** One paper is for members; with `restricted` another is for the few, and the pack has a third edition. */
function given(kinds: readonly BenchPaper[], restricted: boolean): Given[] {
  const papers: Given[] = [];
  const add = (paper: Uint8Array, audience: Audience = 'public', name = '.pdf') => {
    const title = `Paper ${papers.length + 1}`;
    papers.push({ title, bytes: paper, name: `${title}${name}`, audience });
  };
  for (let at = 0, pages = 0; pages < PAGES; at++) {
    const { bytes, pages: length } = kinds[at % kinds.length] ?? { bytes: new Uint8Array(), pages: PAGES };
    add(asAnother(bytes, at));
    pages += length;
  }
  add(discLogo(1600, 1200), 'public', '.png');
  const [, ofOthers] = kinds;
  if (ofOthers) add(asAnother(ofOthers.bytes, 97), 'members');
  if (ofOthers && restricted) add(asAnother(ofOthers.bytes, 98), 'restricted');
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

type Sample = { ms: number; cpu: number };
const median = (samples: readonly Sample[], which: keyof Sample): number =>
  percentile(
    samples.map((sample) => sample[which]),
    0.5,
  );

/** What the newest pack of a meeting is, in words; each edition is as long as a pack has to be. */
async function nameOf({ api }: Group, meetingId: number): Promise<string> {
  const { packs } = must('packs', await api.packs.page({ meetingId }));
  const pages = packs[0]?.editions.map((each) => each.pages) ?? [];
  if (pages.length === 0 || Math.min(...pages) < PAGES) throw new Error(`editions of ${pages} pages`);
  return `whole pack, ${pages.length} editions of ${pages.join(', ')} pages`;
}

async function warmFigures(group: Group, meetingId: number): Promise<void> {
  await build(group, meetingId);
  let heard = 0;
  const samples: Sample[] = [];
  const one = async () => {
    ({ heard } = await build(group, meetingId));
  };
  const peak = await peakOf(async () => {
    for (let run = 0; run < RUNS; run++) samples.push(await once(one));
  });
  if (heard < 5) throw new Error(`only ${heard} words of progress`);
  const name = await nameOf(group, meetingId);
  const said = `${name}, median of ${RUNS} (${heard} times progress)`;
  print({ name: said, value: median(samples, 'ms'), cpu: median(samples, 'cpu'), unit: 'ms', target: 3000 });
  print({ name: `${name}, most memory more than before`, value: peak, unit: 'MB', target: 400 });
}

/** The first pack after the program was started: nothing is warm, and nothing is known of the papers any more. */
async function coldFigures(open: Open, folder: string, meetingId: number): Promise<void> {
  const samples: Sample[] = [];
  let name = '';
  for (let start = 0; start < STARTS; start++) {
    const group = await open(folder);
    samples.push(await once(() => build(group, meetingId)));
    name = await nameOf(group, meetingId);
    await group.core.close();
  }
  const said = `${name}, the first after a start, median of ${STARTS}`;
  print({ name: said, value: median(samples, 'ms'), cpu: median(samples, 'cpu'), unit: 'ms', target: 3000 });
}

/** Figures of whole packs, in a group of their own. */
export async function wholePackFigures(open: Open, folder: string): Promise<void> {
  const ours = join(folder, 'packs');
  const group = await open(ours);
  const kinds = await paperKinds();
  const two = await meetingWith(group, '2011-06-21', given(kinds, false));
  const three = await meetingWith(group, '2011-07-19', given(kinds, true));
  await warmFigures(group, two);
  await warmFigures(group, three);
  await group.core.close();
  await coldFigures(open, ours, two);
  await coldFigures(open, ours, three);
}
