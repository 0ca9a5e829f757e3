import { describe, expect, test } from 'vitest';
import { type AdvertisementData, advertisement } from '../../electron/documents/advertisement.ts';
import { drawAndRead } from './support/draw.ts';
import { elements, flat } from './support/read-pdf.ts';
import { advertisementData } from './support/samples.ts';

const read = async (change: Partial<AdvertisementData> = {}) => {
  const { drawn, pdf } = await drawAndRead(advertisement, { ...advertisementData, ...change });
  return { drawn, pdf, text: flat(pdf.text).replaceAll('\u00a0', ' ') };
};

describe.each(['poster', 'leaflet'] as const)('as a %s', (format) => {
  test('A7: every element of the advertisement is printed', async () => {
    const { text } = await read({ format });
    for (const words of [
      'Anyborough Community and Police Engagement Group',
      'Public meeting',
      'Tuesday',
      '24',
      'May 2011',
      '7pm',
      'for 2 hours',
      'Civic Centre',
      'Review of Borough Police Performance and Priorities',
      'Neighbourhood Crime and Anti Social Behaviour Issues',
      'Presentation on Tackling Youth Crime',
      'Consultation for Crime and Disorder Strategic Assessment',
      'consulting with the police and crime reduction partners',
      'the Borough Commander of Anyborough Police and the Lead Councillor for Community Safety',
      'Anyone who lives or works in Anyborough is welcome.',
      'For further information, or to let us know your access needs, please contact',
      'Ayşe Whitfield',
      '020 7946 0123',
      'secretariat@example.org',
      '020 7946 0124',
      '020 7946 0125',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('A8: it says who can get in, and until when to ask for an interpreter', async () => {
    const { text } = await read({ format });
    for (const words of ['Step-free entrance', 'Hearing loop', 'Accessible toilet', 'Mill Lane', '24 April 2011']) {
      expect(text).toContain(words);
    }
  });

  test('it fills one sheet of its size, from the top to the foot', async () => {
    const { pdf } = await read({ format });
    expect(pdf.pages).toHaveLength(1);
    const [page] = pdf.pages;
    expect(Math.round(page?.width ?? 0)).toBe(format === 'poster' ? 595 : 420);
    const ys = page?.boxes.map((box) => box.y) ?? [];
    expect(Math.max(...ys)).toBeGreaterThan((page?.height ?? 0) * 0.92);
    expect(Math.min(...ys)).toBeLessThan((page?.height ?? 0) * 0.12);
  });

  test('the day is by far the largest on it', async () => {
    const { pdf } = await read({ format });
    const boxes = pdf.pages[0]?.boxes ?? [];
    const largest = boxes.reduce((most, box) => (box.height > most.height ? box : most));
    expect(largest.text).toBe('24');
    expect(largest.height).toBeGreaterThan(format === 'poster' ? 90 : 50);
  });

  test('nothing on it is too small to read', async () => {
    const { pdf } = await read({ format });
    const sizes = pdf.pages[0]?.boxes.map((box) => box.height) ?? [];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(format === 'poster' ? 9 : 8);
  });
});

test('topics stand between the handbook’s ornaments, which are not read out', async () => {
  const { pdf, text } = await read();
  expect(text.match(/~:~/g)).toHaveLength(3);
  const items = elements(pdf.pages[0]?.roles ?? []).filter((each) => each.role === 'LBody');
  expect(items.length).toBeGreaterThanOrEqual(4);
});

test('few topics are printed larger than many', async () => {
  const few = await read({ topics: ['Knife crime'] });
  const many = await read({ topics: Array.from({ length: 9 }, (_, at) => `Knife crime in ward ${at + 1}`) });
  const sizeOf = (pdf: (typeof few)['pdf']) =>
    pdf.pages[0]?.boxes.find((box) => box.text.startsWith('Knife'))?.height ?? 0;
  expect(sizeOf(few.pdf)).toBeGreaterThan(sizeOf(many.pdf));
  expect(many.pdf.pages).toHaveLength(1);
});

test('topics for which there is no room go on to a next page, none is lost', async () => {
  const topics = Array.from(
    { length: 40 },
    (_, at) => `Topic ${at + 1}: burglary, robbery and vandalism in our streets and parks`,
  );
  const { pdf, text } = await read({ topics });
  expect(pdf.pages.length).toBeGreaterThan(1);
  expect(pdf.pages[0]?.text).toContain('More topics on the next page');
  for (const topic of topics) expect(text.split(topic)).toHaveLength(2);
});

test('own words for the invitation and the welcome replace the handbook’s', async () => {
  const { text } = await read({
    invitation: 'Come and ask.',
    welcome: 'Everybody is welcome, also from elsewhere.',
    name: 'Annual general meeting',
  });
  expect(text).toContain('Come and ask.');
  expect(text).toContain('Everybody is welcome, also from elsewhere.');
  expect(text).toContain('Annual general meeting');
  expect(text).not.toContain('responsible for consulting');
});

test('without a venue it says that the place will be announced', async () => {
  expect((await read({ venue: null, accessBy: null })).text).toContain('Place to be announced');
});
