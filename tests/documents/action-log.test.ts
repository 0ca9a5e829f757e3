import { expect, test } from 'vitest';
import { type ActionLogData, actionLog } from '../../electron/documents/action-log.ts';
import { drawAndRead } from './support/draw.ts';
import { elements, flat } from './support/read-pdf.ts';
import { actionLogData } from './support/samples-minutes.ts';

const read = async (change: Partial<ActionLogData> = {}) => {
  const { drawn, pdf } = await drawAndRead(actionLog, { ...actionLogData, ...change });
  return { drawn, pdf, text: flat(pdf.text).replaceAll('\u00a0', ' ') };
};

test('A13: each open action with its number, source, words heard of it, owner, day and standing', async () => {
  const { text } = await read();
  expect(text).toContain('2 actions are open. 1 of them is overdue.');
  for (const said of ['2010/4 Ordinary meeting, 13 November 2010', 'Write to the council. 2 December 2010: Written.']) {
    expect(text).toContain(said);
  }
  expect(text).toContain('5 January 2011: No answer yet.');
  expect(text).toMatch(/Ayşe Whitfield 1 December 2010 Overdue/);
  expect(text, 'an action is not overdue on its day').toMatch(/Rhodri Llŷr 10 January 2011 Open/);
});

test('A13: what was closed since the last meeting stands apart, with what came of it', async () => {
  const { text } = await read();
  const closed = text.slice(text.indexOf('Closed since the last meeting'));
  expect(closed).toMatch(/2010\/2 .* They came by e-mail\. .*Done on 20 November 2010/);
  expect(closed).not.toContain('2010/4');
});

test('an empty log says so, and has no empty tables', async () => {
  const { text, pdf } = await read({ actions: [] });
  expect(text).toContain('No action is open.');
  expect(pdf.pages.flatMap((page) => elements(page.roles)).some(({ role }) => role === 'Table')).toBe(false);
});

test('a members’ log says so on every page and in its name; in a pack it has no marks and feet of its own', async () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ ...actionLogData.actions[0], reference: `2010/${at}` }));
  const actions = many as ActionLogData['actions'];
  const { pdf, drawn } = await read({ edition: 'members', actions });
  expect(pdf.pages.length).toBeGreaterThan(1);
  for (const page of pdf.pages) expect(page.text).toContain('For members only');
  expect(drawn.fileName).toBe('2011-01-10 Action log, members’ edition.pdf');
  const packed = await read({ edition: 'members', actions, foot: false });
  for (const page of packed.pdf.pages) expect(page.text).not.toMatch(/For members only|Page \d+ of/);
});
