import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { sha256Of } from '../../../db/office/attachments.ts';
import { discLogo } from '../../documents/support/pictures.ts';
import { freshCore, must, PASSPHRASE } from '../../support/core.ts';
import { bringTo, signInAs, world } from '../meetings/support.ts';
import { addPaper, build, meetingWith, packsOf, paperOf, readEdition, supplement } from './support.ts';

// Each paper is read by three libraries in a worker of its own: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 400_000 });

const MAP = { title: 'Crime map', bytes: paperOf('MAPTEXT', 2) };
const NAMES = { title: 'People stopped', bytes: paperOf('NAMESTEXT', 3), audience: 'members' as const };
const PLAN = { title: 'Policing plan', bytes: paperOf('PLANTEXT'), item: 4 };
const SECRET = { title: 'Witness report', bytes: paperOf('SECRETTEXT', 2), audience: 'restricted' as const, item: 1 };

describe('a pack', () => {
  test('A3: is built in every edition with one sequence; the public one says which pages are not for publication', async () => {
    const { w, meetingId } = await meetingWith([MAP, NAMES, PLAN, SECRET]);
    const { packId } = must(await build(w, meetingId));
    const { packs } = await packsOf(w, meetingId);
    const [pack] = packs;
    expect(packs).toHaveLength(1);
    expect(pack?.parts.map(({ kind, title, firstPage, pages }) => [kind, title, firstPage, pages])).toEqual([
      ['cover', 'Cover', 1, 1],
      ['agenda', 'Agenda', 2, 2],
      ['contents', 'Contents', 4, 1],
      ['paper', 'Crime map', 5, 2],
      ['paper', 'People stopped', 7, 3],
      ['paper', 'Policing plan', 10, 1],
      ['paper', 'Witness report', 11, 2],
    ]);
    expect(pack).toMatchObject({ number: 1, kind: 'pack', firstPage: 1, lastPage: 12, builtBy: 'Grace Adeyemi' });
    expect(pack?.editions.map(({ audience, pages }) => [audience, pages])).toEqual([
      ['public', 9],
      ['members', 11],
      ['restricted', 12],
    ]);

    const open = await readEdition(w, packId, 'public');
    expect(open.pdf.text).not.toMatch(/NAMESTEXT|SECRETTEXT|People stopped|Witness report|It names people/);
    expect(open.pdf.text).toContain('Pages 7–9 not for publication');
    expect(open.pdf.text).toContain('Pages 11–12 of 12');
    expect(open.pdf.text).toContain('Page 10 of 12');
    const members = await readEdition(w, packId, 'members');
    expect(members.pdf.text).toContain('NAMESTEXT 3');
    expect(members.pdf.text).toContain('NOT FOR PUBLICATION – for members only: It names people');
    expect(members.pdf.text).not.toMatch(/SECRETTEXT|Witness report/);
    const all = await readEdition(w, packId, 'restricted');
    expect(all.pdf.pages).toHaveLength(12);
    expect(all.pdf.pages.map((page, at) => page.text.includes(`Page ${at + 1} of 12`))).not.toContain(false);
    expect(all.pdf.bookmarks.map(({ title }) => title)).toEqual(pack?.parts.map(({ title }) => title));
  });

  test('is made from an agreed agenda only, of a meeting that is on', async () => {
    const { w, meetingId } = await meetingWith([PLAN], { state: 'draft' });
    expect(await build(w, meetingId)).toMatchObject({ problem: { key: 'packs.agendaNotAgreed', rule: 'A3' } });
    const page = await packsOf(w, meetingId);
    expect(page.whole.blockers).toMatchObject([{ key: 'packs.agendaNotAgreed' }]);
    expect(page.whole.parts.map(({ kind }) => kind)).toEqual(['cover', 'agenda', 'contents', 'paper']);
    expect(await build(w, meetingId, 'supplement')).toMatchObject({ problem: { kind: 'refused' } });
    expect(await build(w, 999)).toMatchObject({ problem: { kind: 'notFound' } });
  });

  test('of a closed meeting has no edition for the public', async () => {
    const { w, meetingId } = await meetingWith([{ ...PLAN, item: 0 }], {
      state: 'agreed',
      open: false,
      kind: 'sub_group',
    });
    must(await build(w, meetingId));
    const { packs } = await packsOf(w, meetingId);
    expect(packs[0]?.editions.map(({ audience }) => audience)).toEqual(['members']);
  });

  test('that is built again replaces the one before, which stays with its files', async () => {
    const { w, meetingId } = await meetingWith([PLAN]);
    const first = must(await build(w, meetingId));
    const second = must(await build(w, meetingId));
    const { packs } = await packsOf(w, meetingId);
    expect(packs.map(({ number, kind, firstPage }) => [number, kind, firstPage])).toEqual([
      [2, 'pack', 1],
      [1, 'pack', 1],
    ]);
    for (const { packId } of [first, second]) await readEdition(w, packId, 'public');
  });

  test('is byte for byte the same after the program was started again, when nothing is known of its papers any more', async () => {
    const photo = { title: 'A photograph', bytes: discLogo(), name: 'photo.png' };
    const { w, meetingId } = await meetingWith([MAP, photo, NAMES]);
    const hashes = async (api: typeof w.api, packId: number) =>
      must(await api.packs.page({ meetingId }))
        .packs.find(({ id }) => id === packId)
        ?.editions.map(({ sha256 }) => sha256);
    const first = must(await build(w, meetingId));
    const before = await hashes(w.api, first.packId);
    await w.core.close();
    const again = await freshCore(w.clock.today(), w.folder);
    must(await again.api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
    const second = must(await again.api.packs.build({ job: randomUUID(), meetingId, kind: 'pack' }));
    expect(before).toHaveLength(2);
    expect(await hashes(again.api, second.packId)).toEqual(before);
  });

  test('has its page numbers before it is built', async () => {
    const { w, meetingId } = await meetingWith([MAP, NAMES]);
    const numbers = must(await w.api.packs.number({ job: randomUUID(), meetingId, kind: 'pack' }));
    must(await build(w, meetingId));
    const { packs } = await packsOf(w, meetingId);
    expect(packs[0]?.parts.map(({ firstPage, pages }) => ({ firstPage, pages }))).toEqual(numbers);
  });
});

describe('a supplement', () => {
  test('A4: goes on in the sequence with what the pack does not have, and says what was sent before', async () => {
    const { w, meetingId } = await meetingWith([MAP, NAMES]);
    must(await build(w, meetingId));
    expect(await build(w, meetingId, 'supplement')).toMatchObject({ problem: { key: 'packs.nothingNew' } });
    await supplement(w, meetingId, [{ title: 'Late figures', bytes: paperOf('LATETEXT', 2) }]);
    const { packId } = must(await build(w, meetingId, 'supplement'));
    const { packs } = await packsOf(w, meetingId);
    expect(packs[0]?.parts.map(({ title, firstPage, pages }) => [title, firstPage, pages])).toEqual([
      ['Cover', 10, 1],
      ['Agenda', 11, 2],
      ['Contents', 13, 1],
      ['Late figures', 14, 2],
    ]);
    const { pdf } = await readEdition(w, packId, 'public');
    expect(pdf.text).toContain('Page 14 of 15');
    expect(pdf.text).toContain('This replaces version 1'.replace('This', 'This version'));
    expect(pdf.text).toContain('Crime map');
    expect(pdf.text).not.toContain('People stopped');
    expect(await build(w, meetingId, 'supplement')).toMatchObject({ problem: { key: 'packs.nothingNew' } });
  });

  test('needs a pack before it', async () => {
    const { w, meetingId } = await meetingWith([PLAN]);
    expect(await build(w, meetingId, 'supplement')).toMatchObject({ problem: { key: 'packs.noPackYet' } });
  });
});

describe('who sees what', () => {
  test('a reader has the public edition and no title of the others; the treasurer what members have', async () => {
    const { w, meetingId } = await meetingWith([MAP, NAMES, SECRET]);
    const { packId } = must(await build(w, meetingId));
    await signInAs(w, 'reader', 'Owen Prentice');
    const page = await packsOf(w, meetingId);
    expect(JSON.stringify(page)).not.toMatch(/People stopped|Witness report|It names people/);
    expect(page.mayBuild).toBe(false);
    expect(page.packs[0]?.editions.map(({ audience }) => audience)).toEqual(['public']);
    must(await w.api.packs.edition({ packId, audience: 'public' }));
    for (const audience of ['members', 'restricted'] as const)
      expect(await w.api.packs.edition({ packId, audience })).toMatchObject({ problem: { key: 'packs.notYours' } });
    expect(await build(w, meetingId)).toMatchObject({ problem: { kind: 'notAllowed' } });
  });

  test('an edition is handed over like every document, and that is on record with the agenda it was made from', async () => {
    const { w, meetingId } = await meetingWith([PLAN]);
    const { packId } = must(await build(w, meetingId));
    const { told, bytes } = await readEdition(w, packId, 'public');
    must(await w.api.documents.deliver({ documentId: told.id, how: 'save' }));
    expect(Buffer.from(w.host.files[0]?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    const [issued] = must(await w.api.documents.issued({ meetingId }));
    expect(issued).toMatchObject({ kind: 'pack', sha256: told.sha256, pages: told.pages, how: 'saved' });
    expect(issued?.agendaVersionId).not.toBeNull();
  });
});

describe('what goes wrong', () => {
  test('a paper that was moved or changed on the disk is named, and nothing of the pack is kept', async () => {
    const { w, meetingId } = await meetingWith([MAP, PLAN]);
    const folder = join(w.folder, 'attachments');
    const before = readdirSync(folder).sort();
    writeFileSync(join(folder, sha256Of(PLAN.bytes)), 'something else');
    const named = { kind: 'refused', key: 'packs.paperGone', params: { name: 'Policing plan' } };
    expect(await build(w, meetingId)).toMatchObject({ problem: named });
    rmSync(join(folder, sha256Of(PLAN.bytes)));
    expect((await packsOf(w, meetingId)).whole.blockers).toMatchObject([{ key: 'packs.paperGone' }]);
    expect(await build(w, meetingId)).toMatchObject({ problem: named });
    expect(readdirSync(folder).sort()).toEqual(before.filter((name) => name !== sha256Of(PLAN.bytes)));
    expect((await packsOf(w, meetingId)).packs).toEqual([]);
  });

  test('a pack that is stopped leaves nothing, and the next one is built', async () => {
    const { w, meetingId } = await meetingWith([PLAN]);
    const before = readdirSync(join(w.folder, 'attachments'));
    const job = randomUUID();
    const running = w.api.packs.build({ job, meetingId, kind: 'pack' });
    await vi.waitUntil(async () => (must(await w.api.documents.progress({ job }))?.done ?? 0) > 0, { timeout: 60_000 });
    must(await w.api.documents.cancel({ job }));
    expect(await running).toMatchObject({ problem: { key: 'packs.stopped' } });
    expect(readdirSync(join(w.folder, 'attachments'))).toEqual(before);
    must(await build(w, meetingId));
  });

  test('an agenda that was agreed anew while the pack was built: the pack is not kept', async () => {
    const { w, meetingId } = await meetingWith([PLAN]);
    const running = build(w, meetingId);
    await supplement(w, meetingId, []);
    expect(await running).toMatchObject({ problem: { kind: 'changed' } });
    expect((await packsOf(w, meetingId)).packs).toEqual([]);
    expect(readdirSync(join(w.folder, 'attachments'))).toEqual([sha256Of(PLAN.bytes)]);
  });

  test('a paper that a pack cannot hold is refused when it is attached, with its name and the reason', async () => {
    const w = await world();
    const meetingId = await w.plan();
    const cut = { title: 'Cut off', bytes: MAP.bytes.subarray(0, 400), name: 'cut.pdf' };
    expect(await addPaper(w, meetingId, cut)).toMatchObject({
      problem: { key: 'packs.truncated', params: { name: 'cut.pdf' }, fields: [{ path: 'file' }] },
    });
    expect(readdirSync(w.folder)).not.toContain('attachments');
    await bringTo(w, meetingId, 'agreed');
    must(await build(w, meetingId));
  });
});
