import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../../db/agreement/words.ts';
import { paperWords } from '../../../electron/documents/kit/words.ts';
import {
  outputsContent,
  targetsContent,
  trafficLightContent,
} from '../../../electron/documents/monitoring/contents.ts';
import { MONITORING_DOCUMENTS } from '../../../electron/documents/monitoring/index.ts';
import { outputGroups } from '../../../electron/documents/monitoring/outputs-data.ts';
import type { MonitoringPaperData } from '../../../electron/documents/monitoring/parts.ts';
import type { PaperContent } from '../../../electron/documents/paper-content.ts';
import { paperDocx } from '../../../electron/documents/paper-docx.ts';
import { deliverable, figure, monitoringContent } from '../../support/agreement/monitoring-sample.ts';
import { TARGETS_2011, targets2011 } from '../../support/agreement/targets-2011.ts';
import { trafficLight2009 } from '../../support/agreement/traffic-light-2009.ts';
import { drawAndRead } from '../support/draw.ts';
import { elements, flat, rolesOf, type TextBox } from '../support/read-pdf.ts';
import { type Picture, renderPage } from '../support/render.ts';
import { NOW, paper } from '../support/samples.ts';

const dataOf = (content = monitoringContent(), open = false): MonitoringPaperData => ({ paper, content, open });

async function word(content: PaperContent) {
  const bytes = await paperDocx(content, { paper, words: paperWords(), now: NOW });
  const document = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const text = flat(document.replace(/<w:br\/>|<\/w:p>/g, ' ').replace(/<[^>]+>/g, ''));
  return { bytes, document, text };
}

/** Each after the one before. */
function inOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${part} after ${text.slice(Math.max(0, from - 80), from)}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

/** What stands in front of a word as a copier sees it, dark or not, two dots a point. */
function beside(picture: Picture, box: TextBox, height: number): string {
  const rows = [...Array(Math.round(box.height) + 4).keys()].map((y) => height - box.y - box.height + y - 2);
  const columns = [...Array(12).keys()].map((x) => box.x + x - 13);
  const dark = ([red, green, blue]: readonly [number, number, number]) => red * 0.3 + green * 0.59 + blue * 0.11 < 160;
  return rows
    .flatMap((y) => columns.map((x) => (dark(picture.at(Math.round(x * 2), Math.round(y * 2))) ? '#' : '.')))
    .join('');
}

const SAYS_2009 = [
  'Outcome 2.3: Communities are safe and feel safe',
  'Crime and Disorder Reduction Partnership',
  'Pat Dabbs',
  'Achieved',
  '0',
  'Green',
  '4',
  'Amber',
  '2',
  'Red',
  '0',
  'Total',
  '6',
  'Ref: 2.3a',
  'Action: Reduce crime (Following',
  'Tasks',
  'Target',
  'Position',
  'Status',
  'Planned improvement or action needed, and deadline',
];

describe('L3, L4, L5: the traffic-light report', () => {
  const data = dataOf(trafficLight2009);

  test('L5: the funder’s own report comes back with its counts: green 4, amber 2, and the total it left blank', async () => {
    const { pdf } = await drawAndRead(MONITORING_DOCUMENTS.trafficLight, data);
    inOrder(flat(pdf.text).replaceAll('\u00a0', ' '), SAYS_2009);
    inOrder((await word(trafficLightContent(data, paperWords()))).text, SAYS_2009);
  });

  test('every task stands with its target, position, status and improvement, in the order of the form', () => {
    const tables = trafficLightContent(data, paperWords()).parts.flatMap((part) =>
      part.kind === 'table' && part.columns.length === 5 ? [part] : [],
    );
    const rows = tables.flatMap(({ rows }) => rows);
    const tasks = trafficLight2009.outcomes.flatMap(({ actions }) => actions.flatMap((each) => each.deliverables));
    expect(rows).toEqual(
      tasks.map(({ task, target, position, status, improvement }) => [
        ...[task, target, position],
        { marks: [{ status, word: status === 'green' ? 'Green' : 'Amber' }] },
        improvement,
      ]),
    );
  });

  test('L4: amber and red say their deadline, and a reason where the figures say otherwise', async () => {
    const reasoned = deliverable(9, 'red', { reason: 'The hall burnt down', deadline: '2011-09-01' });
    const [first, ...rest] = monitoringContent().outcomes;
    if (!first) throw new Error('no outcome');
    const action = { number: 9, ref: '9a', text: 'Rebuild', deliverables: [reasoned] };
    const content = monitoringContent({ outcomes: [{ ...first, actions: [action] }, ...rest] });
    const { text } = await word(trafficLightContent(dataOf(content), paperWords()));
    inOrder(text, ['Improvement 9', 'Why this status: The hall burnt down', 'Deadline: 1 September 2011']);
  });

  test('a quarter that is not finished says so on every page', async () => {
    const { pdf } = await drawAndRead(MONITORING_DOCUMENTS.trafficLight, dataOf(monitoringContent(), true));
    for (const page of pdf.pages) expect(flat(page.text)).toContain('NOT FINISHED');
  });

  test('spending, what was raised, what was agreed, and each status’s meaning are there; tables are tables', async () => {
    const { pdf } = await drawAndRead(MONITORING_DOCUMENTS.trafficLight, dataOf());
    inOrder(flat(pdf.text).replaceAll('\u00a0', ' '), [
      'Quarter by quarter',
      'Spending against the profile, up to 31 March 2011',
      'Predicted to be handed back at the end: £200.00.',
      'The hall at the library is closed until June.',
      'On 12 April 2011 with Hannah Lee, link officer',
      'What the statuses mean',
      'corrective action is needed at once.',
    ]);
    expect(rolesOf(pdf)).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'TD']));
  });

  test('in black and white each status still has a shape of its own beside its word', async () => {
    const { drawn, pdf } = await drawAndRead(MONITORING_DOCUMENTS.trafficLight, dataOf());
    const picture = await renderPage(drawn.bytes, 1, 2);
    const [page] = pdf.pages;
    if (!page) throw new Error('no page');
    const shapes = ['Achieved', 'Green', 'Amber', 'Red'].map((name) => {
      const box = page.boxes.find(({ text }) => text.trim() === name);
      if (!box) throw new Error(`no ${name} on the first page`);
      return beside(picture, box, page.height);
    });
    for (const shape of shapes) expect(shape).toContain('#');
    expect(new Set(shapes).size).toBe(4);
  });

  test('a text of 20,000 characters in a cell flows over pages, and the head of the table is repeated', async () => {
    const long = `Begin ${'walls and lights and doors '.repeat(740)}end.`;
    const [first] = monitoringContent().outcomes;
    if (!first) throw new Error('no outcome');
    const action = { number: 1, ref: '1a', text: 'Write', deliverables: [deliverable(1, 'green', { position: long })] };
    const content = monitoringContent({ outcomes: [{ ...first, actions: [action] }] });
    const { pdf } = await drawAndRead(MONITORING_DOCUMENTS.trafficLight, dataOf(content));
    const heads = pdf.pages.filter(({ text }) => text.includes('Planned improvement'));
    expect(heads.length).toBeGreaterThan(3);
    expect(flat(pdf.text)).toContain('doors end.');
    const { document } = await word(trafficLightContent(dataOf(content), paperWords()));
    expect(document).toContain('doors end.');
  });
});

test('L4: the funder’s table of targets comes back: ten of them, 88% against 100% is green', async () => {
  const data = dataOf(targets2011);
  const content = targetsContent(data, paperWords());
  const [table] = content.parts.flatMap((part) => (part.kind === 'table' ? [part] : []));
  expect(table?.rows).toEqual(
    TARGETS_2011.map(([target, status, position]) => [
      target,
      { marks: [{ status, word: status === 'green' ? 'Green' : 'Amber' }] },
      position,
    ]),
  );
  const { pdf } = await drawAndRead(MONITORING_DOCUMENTS.monitoringTargets, data);
  expect(flat(pdf.text)).toContain('88% (i.e. 28 out of the 32)');
  expect((await word(content)).text).toContain('88% (i.e. 28 out of the 32)');
});

test('L2, L5: at the year’s end each output has its outcome and what was done; what serves none of them comes last', async () => {
  const [first, ...rest] = monitoringContent().outcomes;
  const [action, ...actions] = first?.actions ?? [];
  if (!first || !action) throw new Error('no action');
  const serves = { ...action, deliverables: action.deliverables.map((each) => ({ ...each, output: 'newsletters' })) };
  const content = monitoringContent({ outcomes: [{ ...first, actions: [serves, ...actions] }, ...rest] });
  const guidance = [
    { key: 'newsletters', group: 'Publicise', output: 'Publish newsletters', outcome: 'Communities are informed' },
    { key: 'annual_report', group: 'Publicise', output: 'Publish a report', outcome: 'The group shows what it did' },
  ];
  const groups = outputGroups(content, guidance, 'Beside the guidance');
  const data = { ...dataOf(content), year: { from: '2010-04-01', to: '2011-03-31' }, groups };
  const said = [
    ...['Publicise', 'Publish newsletters', 'Communities are informed', 'Position 1', 'Position 2'],
    ...[
      'Publish a report',
      'Not in this year’s work plan.',
      'Beside the guidance',
      'Task 3',
      'Tell people',
      'Position 3',
    ],
  ];
  inOrder((await word(outputsContent(data, paperWords()))).text, said);
  inOrder(flat((await drawAndRead(MONITORING_DOCUMENTS.monitoringOutputs, data)).pdf.text), said);
});

test('L5, L6: the dashboard is one page with a chart for each measure, which says its figures', async () => {
  const quarters = ([1, 2, 3] as const).map((quarter) =>
    monitoringContent({ quarter, figures: MEASURES.map((measure, at) => figure(measure, (at * quarter) % 6)) }),
  );
  const { pdf } = await drawAndRead(MONITORING_DOCUMENTS.monitoringDashboard, { paper, quarters });
  expect(pdf.pages).toHaveLength(1);
  const charts = pdf.pages.flatMap(({ roles }) => elements(roles).filter(({ role }) => role === 'Figure'));
  expect(charts).toHaveLength(MEASURES.length);
  expect(charts[1]?.alt).toBe('Newsletters published: Q1 1, Q2 2, Q3 3, Q4 not yet');
});
