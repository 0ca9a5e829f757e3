import { join } from 'node:path';
import { formatDate } from '../../db/base/format.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { must } from './client.ts';
import { writeWhole } from './folders.ts';
import type { Written } from './index-pages.ts';
import type { DemoMeeting } from './meeting-shape.ts';
import { MEETINGS } from './play-meetings.ts';
import { known, type Story } from './story.ts';

const NOTE: Record<Audience, string> = {
  public: 'for everybody',
  members: 'MEMBERS ONLY',
  restricted: 'RESTRICTED',
};

async function packsOf({ api, meetings }: Story, { key, date }: DemoMeeting) {
  const { packs } = must(key, await api.packs.page({ meetingId: known(meetings, key) }));
  return packs
    .toReversed()
    .flatMap(({ id: packId, number, kind, editions }) =>
      editions.map(({ audience, pages }) => ({ packId, number, kind, audience, pages, date })),
    );
}

type Edition = Awaited<ReturnType<typeof packsOf>>[number];

async function writeEdition({ api }: Story, folder: string, edition: Edition): Promise<Written> {
  const { packId, number, kind, audience, pages, date } = edition;
  const file = `${kind}-${date}-${number}-${audience}.pdf`;
  const { id: documentId } = must(file, await api.packs.edition({ packId, audience }));
  const { bytes } = must(file, await api.documents.bytes({ documentId }));
  writeWhole(join(folder, file), bytes);
  const name = kind === 'pack' ? 'The pack' : 'The supplement to the pack';
  const what = `${name} of ${formatDate(date)}: ${NOTE[audience]}`;
  return { file, section: audience === 'public' ? 'meetings' : 'membersOnly', what, pages, bytes: bytes.byteLength };
}

/** Writes every edition of every pack that the story has built by `today`; gives what the index says of them. */
export async function writePacks(story: Story, folder: string, today: string): Promise<Written[]> {
  const written: Written[] = [];
  for (const meeting of MEETINGS.filter(({ packedOn }) => packedOn !== undefined && packedOn <= today)) {
    for (const edition of await packsOf(story, meeting)) written.push(await writeEdition(story, folder, edition));
  }
  return written;
}
