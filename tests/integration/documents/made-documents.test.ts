import { createHash, randomUUID } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { GROUP, must } from '../../support/core.ts';
import { bringTo, itemsOf, signInAs, type World, world } from '../meetings/support.ts';

type Request = Parameters<World['api']['documents']['make']>[0]['request'];

const make = async (w: World, request: Request) => must(await w.api.documents.make({ job: randomUUID(), request }));

const agenda = (meetingId: number, version: number | null = null): Request => ({
  kind: 'agenda',
  meetingId,
  version,
  edition: 'public',
});

async function textOf(w: World, documentId: string): Promise<string> {
  const { bytes } = must(await w.api.documents.bytes({ documentId }));
  const pdf = await getDocument({ data: bytes.slice() }).promise;
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  await pdf.loadingTask.destroy();
  const words = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')));
  return words.join(' ').replace(/\s+/g, ' ');
}

describe('an agenda on paper', () => {
  test('A3: says that it is a draft until the chair agreed it, and then which version', async () => {
    const w = await world();
    const meetingId = await w.plan();
    const draft = await make(w, agenda(meetingId));
    expect(draft.fromVersion).toBe(false);
    expect(await textOf(w, draft.id)).toMatch(/draft/i);
    await bringTo(w, meetingId, 'agreed');
    const agreed = await make(w, agenda(meetingId));
    expect(agreed.fromVersion).toBe(true);
    expect(await textOf(w, agreed.id)).toContain('Version 1, agreed by the chair Ruth Okafor on 1 March 2011');
  });

  test('A4: keeps the version it was made from when a supplement follows', async () => {
    const w = await world();
    const meetingId = await w.plan();
    await bringTo(w, meetingId, 'published');
    const before = await make(w, agenda(meetingId));
    must(await w.api.documents.deliver({ documentId: before.id, how: 'save' }));
    const [first, ...rest] = await itemsOf(w, meetingId);
    if (!first) throw new Error('no items');
    const items = [{ ...first, title: 'Apologies and a welcome to the new superintendent' }, ...rest];
    const consent = { how: 'email' as const, by: 'Ruth Okafor', on: '2011-03-01' };
    const place = { start: '19:00', venueId: w.venueId, room: 'Council chamber' };
    const how = { toMembers: 'By e-mail', toPublic: 'Website' };
    const more = {
      ...place,
      ...how,
      papers: [],
      items,
      reason: 'A new superintendent',
      ...consent,
      accepted: ['A2', 'A3', 'A4', 'A6', 'T5'],
    };
    must(await w.api.meetings.supplement({ ...(await w.at(meetingId)), ...more }));

    const again = await make(w, agenda(meetingId, 1));
    expect(again.sha256).toBe(before.sha256);
    const supplement = await make(w, agenda(meetingId));
    expect(await textOf(w, supplement.id)).toContain('welcome to the new superintendent');
    const [issued] = must(await w.api.documents.issued({ meetingId }));
    expect(issued).toMatchObject({ sha256: before.sha256, how: 'saved', personName: 'Grace Adeyemi' });
    expect(issued?.agendaVersionId).not.toBeNull();
  });
});

describe('documents', () => {
  test('A16, A7: the advertisement carries the group, the facts, the topics and whom to ask', async () => {
    const w = await world();
    const meetingId = await w.plan();
    await bringTo(w, meetingId, 'with_chair');
    for (const format of ['poster', 'leaflet'] as const) {
      const made = await make(w, { kind: 'advertisement', meetingId, format });
      expect(made.pages).toBe(1);
      const text = await textOf(w, made.id);
      const said = [GROUP.name, 'Tuesday', '24', 'May 2011', '7pm', '2 hours', 'Civic Centre', 'Tackling youth crime'];
      const asked = [GROUP.contactName, GROUP.phone, GROUP.email, GROUP.fax, GROUP.minicom];
      for (const words of [...said, ...asked]) expect(text).toContain(words);
    }
  });

  test('the bytes that were looked at are the bytes that are saved, and their hash is on record', async () => {
    const w = await world();
    const made = await make(w, { kind: 'headedLetter', text: 'Dear neighbour,\n\nThank you.' });
    const { bytes } = must(await w.api.documents.bytes({ documentId: made.id }));
    must(await w.api.documents.deliver({ documentId: made.id, how: 'print' }));
    const [file] = w.host.files;
    expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256);
    expect(must(await w.api.documents.issued({ meetingId: null }))).toMatchObject([
      { sha256: made.sha256, how: 'printed' },
    ]);
  });

  test('a reader gets the members’ list without contact details, and not the edition that has them', async () => {
    const w = await world();
    await signInAs(w, 'reader', 'Owen Prentice');
    const withContacts = { job: randomUUID(), request: { kind: 'membersList', edition: 'members' } } as const;
    expect(await w.api.documents.make(withContacts)).toMatchObject({ problem: { kind: 'notAllowed' } });
    await make(w, { kind: 'membersList', edition: 'public' });
  });

  test('a job that is cancelled leaves nothing, and the next one is drawn', async () => {
    const w = await world();
    const job = randomUUID();
    const request = { kind: 'headedLetter', text: 'A long letter.\n\n'.repeat(1200) } as const;
    const running = w.api.documents.make({ job, request });
    must(await w.api.documents.cancel({ job }));
    expect(await running).toMatchObject({ ok: false, problem: { key: 'documents.stopped' } });
    expect(must(await w.api.documents.progress({ job }))).toBeNull();
    expect((await make(w, { kind: 'headedLetter', text: '' })).pages).toBe(1);
  });

  test('what is not there, or no longer, is said', async () => {
    const w = await world();
    expect(await w.api.documents.make({ job: randomUUID(), request: agenda(999) })).toMatchObject({
      problem: { kind: 'notFound' },
    });
    expect(await w.api.documents.bytes({ documentId: randomUUID() })).toMatchObject({
      problem: { kind: 'notFound', key: 'documents.gone' },
    });
  });
});
