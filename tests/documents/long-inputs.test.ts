import { expect, test } from 'vitest';
import { agenda } from '../../electron/documents/agenda.ts';
import { draw, type Progress } from '../../electron/documents/kit/draw.ts';
import { paragraph } from '../../electron/documents/kit/text-blocks.ts';
import { membersList } from '../../electron/documents/members-list.ts';
import { documentOf } from './support/blocks.ts';
import { drawAndRead } from './support/draw.ts';
import { contentStreams, flat, untagged } from './support/read-pdf.ts';
import { agendaData, membersData, modelItems, NOW, paper } from './support/samples.ts';

test('60 items: all printed in order, over several pages', async () => {
  const items = Array.from({ length: 60 }, (_, at) => ({
    ...(modelItems[at % modelItems.length] ?? modelItems[0]),
    title: `Item number ${at + 1}`,
  }));
  const { pdf } = await drawAndRead(agenda, { ...agendaData, items: items as typeof agendaData.items });
  expect(flat(pdf.text).match(/Item number \d+/g)).toEqual(items.map((item) => item?.title));
  expect(pdf.pages.length).toBeGreaterThan(3);
});

test('a point of 20,000 characters within a table’s cell', async () => {
  const long = Array.from({ length: 2500 }, (_, at) => `w${at}`.padEnd(7, 'x')).join(' ');
  expect(long.length).toBeGreaterThanOrEqual(19_999);
  const [first, ...rest] = modelItems;
  const items = [{ ...first, points: [long] }, ...rest] as typeof agendaData.items;
  const { pdf, drawn } = await drawAndRead(agenda, { ...agendaData, items });
  expect([...flat(pdf.text).matchAll(/w\d+x*/g)].map(([word]) => word).join(' ')).toBe(long);
  for (const stream of contentStreams(drawn.bytes)) expect(untagged(stream)).toEqual([]);
  for (const page of pdf.pages) {
    for (const box of page.boxes) expect(box.y).toBeLessThanOrEqual(page.height - 15);
  }
});

test('500 members: each in a row of their own, none twice', async () => {
  const members = Array.from({ length: 500 }, (_, at) => ({ ...membersData.members[at % 4], name: `Member N${at}.` }));
  const { pdf, drawn } = await drawAndRead(membersList, {
    ...membersData,
    members: members as typeof membersData.members,
  });
  const names = flat(pdf.text).match(/N\d+\./g) ?? [];
  expect(names).toHaveLength(500);
  expect(new Set(names).size).toBe(500);
  expect(drawn.pages).toBe(pdf.pages.length);
  for (const page of pdf.pages.slice(0, 10)) expect(page.text).toContain('Organisation');
});

test('a name of 500 characters without a space', async () => {
  const name = 'x'.repeat(500);
  const { pdf } = await drawAndRead(agenda, { ...agendaData, meeting: { ...agendaData.meeting, name } });
  expect(pdf.text.replace(/\s/g, '')).toContain(name);
  for (const box of pdf.pages[0]?.boxes ?? []) expect(box.x + box.width).toBeLessThanOrEqual(576);
});

test('progress is told block by block, to the end', async () => {
  const seen: Progress[] = [];
  await draw(agenda, agendaData, { now: NOW, onProgress: (progress) => seen.push(progress) });
  expect(seen.map((each) => each.done)).toEqual(seen.map((_, at) => at + 1));
  expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total);
});

test('a stop is heard between two blocks', async () => {
  const controller = new AbortController();
  let blocks = 0;
  const counted = Array.from({ length: 100 }, (): ReturnType<typeof paragraph> => {
    const block = paragraph('Text.');
    return (site, width) => {
      blocks++;
      if (blocks === 10) controller.abort(new Error('enough'));
      return block(site, width);
    };
  });
  const drawing = draw(documentOf(counted), { paper }, { now: NOW, signal: controller.signal });
  await expect(drawing).rejects.toThrow('enough');
  expect(blocks).toBe(10);
});
