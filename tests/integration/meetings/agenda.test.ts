import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaDocumentData } from '../../../db/meetings/document-data.ts';
import { modelAgenda } from '../../../db/meetings/model-agenda.ts';
import { sha256Of } from '../../../db/office/attachments.ts';
import { must } from '../../support/core.ts';
import { ACCEPT, bringTo, FACTS, itemsOf, PDF, pdfOf, signInAs, world } from './support.ts';

const PUBLIC = { audience: 'public', reason: '', releaseOn: null } as const;
const MEMBERS = { audience: 'members', reason: 'Names a witness', releaseOn: null } as const;

describe('the agenda of a draft', () => {
  test('A5: begins as the model agenda, or empty', async () => {
    const w = await world();
    const { items } = await w.page(await w.plan());
    expect(items.map(({ kind, title, points }) => ({ kind, title, points }))).toEqual(
      modelAgenda('ordinary').map(({ kind, title, points }) => ({ kind, title, points })),
    );
    const empty = must(await w.api.meetings.plan({ ...FACTS, date: '2011-06-21', agenda: 'empty' }));
    expect((await w.page(empty.meetingId)).items).toEqual([]);
  });

  test('is saved whole in any order: no item, point or paper is lost', async () => {
    const w = await world();
    const id = await w.plan();
    const [first] = await itemsOf(w, id);
    if (!first) throw new Error('no items');
    must(
      await w.api.meetings.addPaper({
        ...(await w.at(id)),
        ...{ itemId: first.id, title: 'Crime map', ...PUBLIC, file: { name: 'map.pdf', bytes: PDF } },
      }),
    );
    const items = await itemsOf(w, id);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(items, { minLength: items.length }), async (order) => {
        must(await w.api.meetings.saveAgenda({ ...(await w.at(id)), items: order }));
        const page = await w.page(id);
        expect(page.items.map(({ papers: _papers, ...item }) => item)).toEqual(order);
        expect(page.items.flatMap((item) => item.papers.map((paper) => [item.id, paper.title]))).toEqual([
          [first.id, 'Crime map'],
        ]);
      }),
      { numRuns: 20 },
    );
  });

  test('loses removed items with their papers, whose files go; requests on them are open again', async () => {
    const w = await world();
    const id = await w.plan();
    const [first, ...others] = await itemsOf(w, id);
    if (!first) throw new Error('no items');
    const paper = { itemId: first.id, title: 'Crime map', ...PUBLIC, file: { name: 'map.pdf', bytes: PDF } };
    must(await w.api.meetings.addPaper({ ...(await w.at(id)), ...paper }));
    expect(readdirSync(join(w.folder, 'attachments'))).toEqual([sha256Of(PDF)]);
    must(await w.api.meetings.saveAgenda({ ...(await w.at(id)), items: others }));
    expect((await w.page(id)).items).toHaveLength(others.length);
    expect(readdirSync(join(w.folder, 'attachments'))).toEqual([]);
  });

  test('refuses items of another meeting and an item named twice', async () => {
    const w = await world();
    const [id, other] = [await w.plan(), await w.plan({ date: '2011-07-12' })];
    const foreign = await itemsOf(w, other);
    const at = await w.at(id);
    expect(await w.api.meetings.saveAgenda({ ...at, items: foreign })).toMatchObject({
      problem: { key: 'meetings.unknownItem', fields: [{ path: 'items.0.id' }] },
    });
    const [first] = await itemsOf(w, id);
    if (!first) throw new Error('no items');
    expect(await w.api.meetings.saveAgenda({ ...at, items: [first, first] })).toMatchObject({
      problem: { fields: [{ path: 'items.1.id' }] },
    });
  });

  test('A3: once it is with the chair nothing of it changes, from facts to papers', async () => {
    const w = await world();
    const id = await w.plan();
    const items = await itemsOf(w, id);
    await bringTo(w, id, 'with_chair');
    const at = await w.at(id);
    const refused = { problem: { key: 'meetings.onlyDraft', rule: 'A3' } };
    expect(await w.api.meetings.saveAgenda({ ...at, items: [] })).toMatchObject(refused);
    expect(await w.api.meetings.change({ ...FACTS, ...at, date: '2011-05-25' })).toMatchObject(refused);
    const file = { name: 'map.pdf', bytes: PDF };
    const paper = { ...at, itemId: items[0]?.id ?? 0, title: 'Map', ...PUBLIC, file };
    expect(await w.api.meetings.addPaper(paper)).toMatchObject(refused);
    expect(existsSync(join(w.folder, 'attachments', sha256Of(PDF)))).toBe(false);
    must(await w.api.meetings.arrange({ ...at, expectedMembers: 30, expectedPublic: 40, interpreterAskedOn: null }));
  });
});

describe('an agreed agenda', () => {
  test('A3: is a copy that nothing changes: the file itself aborts it', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'agreed');
    const { sqlite, read } = w.core.office();
    const before = JSON.stringify(agendaDocumentData(read, id as never));
    expect(() => sqlite.prepare("update agenda_version set snapshot = '{}'").run()).toThrow(/never changes/);
    expect(() => sqlite.prepare('delete from agenda_version').run()).toThrow(/never changes/);
    expect(() => sqlite.prepare("update agenda_step set late_reason = 'x'").run()).toThrow(/never change/);
    expect(() => sqlite.prepare('delete from agenda_step').run()).toThrow(/never change/);
    const venues = must(await w.api.meetings.venues({}));
    const { upcoming: _upcoming, id: venueId, ...venue } = venues[0] ?? (undefined as never);
    must(await w.api.meetings.changeVenue({ ...venue, venueId, name: 'Town Hall' }));
    expect(JSON.stringify(agendaDocumentData(read, id as never))).toBe(before);
  });

  test('A4: a supplement makes the next version with new items and papers; the first stays as it was', async () => {
    const w = await world();
    const id = await w.plan();
    await w.plan({ date: '2011-07-12' });
    await bringTo(w, id, 'published');
    const { read } = w.core.office();
    const original = JSON.stringify(agendaDocumentData(read, id as never, 1)?.snapshot);
    const items = await itemsOf(w, id);
    const extra = {
      id: null,
      kind: 'other' as const,
      title: 'Safer transport',
      presenter: 'Sgt Malik',
      owner: 'Chair',
      minutes: 10,
      points: [],
    };
    const paper = {
      item: items.length,
      title: 'Transport plan',
      ...MEMBERS,
      file: { name: 'plan.pdf', bytes: pdfOf('plan') },
    };
    const input = {
      ...(await w.at(id)),
      ...{ how: 'telephone' as const, by: 'Ruth Okafor', on: '2011-03-01', reason: 'The transport team asked late' },
      ...{ toMembers: 'By e-mail', toPublic: 'Website', start: '18:30', venueId: w.venueId, room: 'Hall 2' },
      ...{ items: [...items, extra], papers: [paper] },
    };
    expect(await w.api.meetings.supplement(input)).toMatchObject({
      problem: { kind: 'warned', warnings: [{ rule: 'A2' }, { rule: 'A2' }] },
    });
    must(await w.api.meetings.supplement({ ...input, accepted: ['A2'] }));
    const page = await w.page(id);
    expect(page.meeting).toMatchObject({ agendaState: 'published', start: '18:30', room: 'Hall 2' });
    expect(page.versions).toMatchObject([
      { number: 1, supplementReason: '' },
      { number: 2, supplementReason: 'The transport team asked late' },
    ]);
    expect(JSON.stringify(agendaDocumentData(read, id as never, 1)?.snapshot)).toBe(original);
    const latest = agendaDocumentData(read, id as never);
    expect(latest?.version?.number).toBe(2);
    expect(latest?.snapshot.items.at(-1)).toMatchObject({
      title: 'Safer transport',
      papers: [{ title: 'Transport plan', fileName: 'plan.pdf', sha256: sha256Of(pdfOf('plan')), ...MEMBERS }],
    });
    expect(latest?.snapshot.next).toMatchObject({ date: '2011-07-12', venueName: 'Civic Centre' });
    expect(latest?.version?.sha256).toBe(sha256Of(JSON.stringify(latest?.snapshot)));
  });

  test('A4: a refused supplement leaves items, papers and files as they were', async () => {
    const w = await world();
    const id = await w.plan();
    await bringTo(w, id, 'published');
    const before = JSON.stringify(await w.page(id));
    const file = { name: 'plan.pdf', bytes: pdfOf('plan') };
    const input = {
      ...(await w.at(id)),
      ...{
        how: 'telephone' as const,
        by: 'Ruth Okafor',
        on: '2011-03-01',
        reason: 'Late',
        toMembers: 'E-mail',
        toPublic: 'Web',
      },
      ...{
        start: '18:30',
        venueId: null,
        room: '',
        items: [],
        papers: [{ item: 0, title: 'Plan', ...PUBLIC, file }],
      },
    };
    expect(await w.api.meetings.supplement({ ...input, accepted: ACCEPT })).toMatchObject({ ok: false });
    expect(await w.api.meetings.supplement({ ...input, papers: [], accepted: ACCEPT })).toMatchObject({
      problem: { key: 'meetings.noItems' },
    });
    expect(JSON.stringify(await w.page(id))).toBe(before);
    expect(existsSync(join(w.folder, 'attachments', sha256Of(file.bytes)))).toBe(false);
  });

  test('a removed paper that a version names keeps its file', async () => {
    const w = await world();
    const id = await w.plan();
    const [first] = await itemsOf(w, id);
    const file = { name: 'map.pdf', bytes: PDF };
    const added = must(
      await w.api.meetings.addPaper({
        ...(await w.at(id)),
        itemId: first?.id ?? 0,
        title: 'Map',
        ...PUBLIC,
        file,
      }),
    );
    await bringTo(w, id, 'agreed');
    must(await w.api.meetings.reopen({ ...(await w.at(id)), reason: 'The map is out of date' }));
    must(await w.api.meetings.removePaper({ ...(await w.at(id)), paperId: added.paperId }));
    expect(readdirSync(join(w.folder, 'attachments'))).toEqual([sha256Of(PDF)]);
  });
});

describe('papers', () => {
  test('come back as they were sent, restricted ones only to those with a task', async () => {
    const w = await world();
    const id = await w.plan();
    const [first] = await itemsOf(w, id);
    const itemId = first?.id ?? 0;
    const add = async (title: string, isSecret: boolean) => {
      const file = { name: `..\\${title}.pdf`, bytes: pdfOf(title) };
      return must(
        await w.api.meetings.addPaper({ ...(await w.at(id)), itemId, title, ...(isSecret ? MEMBERS : PUBLIC), file }),
      ).paperId;
    };
    const [open, secret] = [await add('Map', false), await add('Names', true)];
    expect(must(await w.api.meetings.paper({ paperId: secret })).name).toBe('Names.pdf');
    await signInAs(w, 'reader', 'Ann Reader');
    expect(must(await w.api.meetings.paper({ paperId: open }))).toMatchObject({
      name: 'Map.pdf',
      bytes: pdfOf('Map'),
    });
    expect(await w.api.meetings.paper({ paperId: secret })).toMatchObject({ problem: { key: 'meetings.restricted' } });
    const page = await w.page(id);
    expect(page.items[0]?.papers.map((paper) => paper.mayOpen)).toEqual([true, false]);
    expect(page.interpreter).toBeNull();
    expect(page.may).toMatchObject({ editAgenda: false, remove: false, changes: [] });
  });

  test('are refused when they are no PDF, picture or Word file', async () => {
    const w = await world();
    const id = await w.plan();
    const [first] = await itemsOf(w, id);
    const paper = { itemId: first?.id ?? 0, title: 'Map', ...PUBLIC };
    const file = { name: 'map.pdf', bytes: new TextEncoder().encode('<html>') };
    expect(await w.api.meetings.addPaper({ ...(await w.at(id)), ...paper, file })).toMatchObject({
      problem: { key: 'files.notThisKind', fields: [{ path: 'file' }] },
    });
  });
});
