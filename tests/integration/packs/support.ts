import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience, MeetingKind } from '../../../db/meetings/words.ts';
import type { PackKind } from '../../../db/packs/words.ts';
import { pagesPdf, word } from '../../documents/packs/support/raw-pdf.ts';
import { readPdf } from '../../documents/support/read-pdf.ts';
import { must } from '../../support/core.ts';
import { ACCEPT, bringTo, type World, world } from '../meetings/support.ts';

export type GivenPaper = {
  title: string;
  bytes: Uint8Array;
  /** The place of the item on the model agenda, from 0. */
  item?: number;
  audience?: Audience;
  reason?: string;
  releaseOn?: string | null;
  name?: string;
};

/** A PDF of so many pages, each of which says the text and its own number. */
export const paperOf = (text: string, pages = 1): Uint8Array =>
  pagesPdf(Array.from({ length: pages }, (_, at) => ({ content: word(`${text} ${at + 1}`, 60, 700) })));

export async function addPaper(w: World, meetingId: number, paper: GivenPaper) {
  const { title, bytes, item = 3, audience = 'public', releaseOn = null, name = `${title}.pdf` } = paper;
  const { items } = await w.page(meetingId);
  const reason = paper.reason ?? (audience === 'public' ? '' : 'It names people');
  const said = { itemId: items[item]?.id ?? 0, title, audience, reason, releaseOn, file: { name, bytes } };
  return w.api.meetings.addPaper({ ...(await w.at(meetingId)), ...said });
}

/** A meeting of 24 May 2011 with these papers, its agenda agreed or published. */
export async function meetingWith(
  papers: readonly GivenPaper[],
  {
    state = 'published',
    w,
    ...facts
  }: { state?: 'draft' | 'agreed' | 'published'; w?: World; open?: boolean; kind?: MeetingKind } = {},
) {
  const made = w ?? (await world());
  const meetingId = await made.plan(facts);
  for (const paper of papers) must(await addPaper(made, meetingId, paper));
  await bringTo(made, meetingId, state);
  return { w: made, meetingId };
}

export const build = (w: World, meetingId: number, kind: PackKind = 'pack') =>
  w.api.packs.build({ job: randomUUID(), meetingId, kind });

export const packsOf = async (w: World, meetingId: number) => must(await w.api.packs.page({ meetingId }));

/** An edition as it lies on disk, read back. */
export async function readEdition(w: World, packId: number, audience: Audience) {
  const told = must(await w.api.packs.edition({ packId, audience }));
  const bytes = new Uint8Array(readFileSync(join(w.folder, 'attachments', told.sha256)));
  return { told, bytes, pdf: await readPdf(bytes) };
}

/** A supplement to a published agenda with these papers. */
export async function supplement(w: World, meetingId: number, papers: readonly GivenPaper[]) {
  const { items } = await w.page(meetingId);
  const consent = { how: 'email' as const, by: 'Ruth Okafor', on: w.clock.today() };
  const more = papers.map(({ title, bytes, item = 3, audience = 'public', name = `${title}.pdf` }) => ({
    ...{ item, title, audience, releaseOn: null, file: { name, bytes } },
    reason: audience === 'public' ? '' : 'It names people',
  }));
  must(
    await w.api.meetings.supplement({
      ...(await w.at(meetingId)),
      ...{ start: '19:00', venueId: w.venueId, room: 'Council chamber', reason: 'A late paper' },
      ...{ items: items.map(({ papers: _papers, ...item }) => item), papers: more, ...consent },
      ...{ toMembers: 'By e-mail', toPublic: 'Website', accepted: ACCEPT },
    }),
  );
}
