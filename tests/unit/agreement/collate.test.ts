import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoroughTarget, collate, neededBy, percentOf } from '../../../db/agreement/collate-rules.ts';
import { type MonitoringFile, monitoringFileOf, readMonitoringFile } from '../../../db/agreement/monitoring-file.ts';
import { MEASURES, STATUSES } from '../../../db/agreement/words.ts';
import { BOROUGHS, collatedCsv, collatedMarkdown, TARGETS } from '../../../scripts/collate/table.ts';
import { monitoringContent, monitoringFileOfBorough } from '../../support/agreement/monitoring-sample.ts';

const measures = fc
  .array(fc.nat({ max: 6 }), { minLength: MEASURES.length, maxLength: MEASURES.length })
  .map((values) => MEASURES.map((measure, at) => ({ measure, value: values[at] ?? 0 })));
const files = fc
  .uniqueArray(fc.constantFrom(...BOROUGHS), { minLength: 1, maxLength: 32 })
  .chain((boroughs) =>
    fc.tuple(...boroughs.map((borough) => measures.map((figures) => monitoringFileOfBorough(borough, figures)))),
  );

const collated = (given: readonly MonitoringFile[], targets: readonly BoroughTarget[] = TARGETS) => {
  const made = collate(given, BOROUGHS, targets);
  if (!made.ok) throw new Error(`refused: ${made.fault.why}`);
  return made.collated;
};

test('L5: every borough is counted once for every target: meeting it, not yet, or missing', () => {
  fc.assert(
    fc.property(files, (given) => {
      const { targets, missing, received } = collated(given);
      expect(received + missing.length).toBe(32);
      for (const { meeting, notYet, of, percent } of targets) {
        expect(meeting + notYet.length + missing.length).toBe(of);
        expect(percent === 100).toBe(meeting === of);
        expect(percent).toBeLessThanOrEqual(100);
      }
    }),
    { numRuns: 100 },
  );
});

test('L5: the order of the files does not matter', () => {
  fc.assert(
    fc.property(files, (given) => {
      expect(collated([...given].reverse())).toEqual(collated(given));
    }),
    { numRuns: 50 },
  );
});

test('L5: 28 of the 32 are 88%, as the funder’s own table says; never 100% with one missing, never 0% with one there', () => {
  expect(percentOf(28, 32)).toBe(88);
  expect(percentOf(29, 32)).toBe(91);
  expect(percentOf(13, 32)).toBe(41);
  expect(percentOf(27, 32)).toBe(84);
  expect(percentOf(999, 1000)).toBe(99);
  expect(percentOf(1, 1000)).toBe(1);
  expect(percentOf(0, 32)).toBe(0);
});

test('what a target asks grows over the quarters, unless it is asked for at once', () => {
  const target = (key: string) => {
    const found = TARGETS.find((each) => each.key === key);
    if (!found) throw new Error(`no target ${key}`);
    return found;
  };
  expect([1, 2, 3, 4].map((quarter) => neededBy(target('public_meetings'), quarter))).toEqual([1, 2, 3, 4]);
  expect([1, 2, 3, 4].map((quarter) => neededBy(target('seminars'), quarter))).toEqual([0, 1, 1, 2]);
  expect([1, 4].map((quarter) => neededBy(target('agreement'), quarter))).toEqual([1, 1]);
});

test('L5: the table has the ten targets of the funder’s own, who is missing, and leaves the status to a person', () => {
  const [first = '', second = ''] = BOROUGHS;
  const full = MEASURES.map((measure) => ({ measure, value: 4 }));
  const table = collated([
    monitoringFileOfBorough(first, full),
    monitoringFileOfBorough(
      second,
      MEASURES.map((measure) => ({ measure, value: 0 })),
    ),
  ]);
  expect(table.targets).toHaveLength(10);
  const markdown = collatedMarkdown(table);
  expect(markdown).toContain(`No monitoring from: ${BOROUGHS.slice(2).join(', ')}.`);
  expect(markdown).toContain(`3% (1 of the 32 boroughs). Not yet: ${second}.`);
  expect(markdown).toMatch(/at least four public meetings or events in the year \| {2}\| /);
  expect(collatedCsv(table)).toContain('Quarter 4, 1 January 2011 to 31 March 2011: 2 of 32 boroughs.');
});

test('a file that cannot be taken together with the others is named, and there is no table', () => {
  const [one = '', two = ''] = BOROUGHS;
  const file = (borough: string, more: Partial<MonitoringFile> = {}) => ({
    ...monitoringFileOfBorough(borough, []),
    ...more,
  });
  const faultOf = (given: readonly MonitoringFile[]) => collate(given, BOROUGHS, TARGETS);
  expect(faultOf([])).toEqual({ ok: false, fault: { why: 'none' } });
  expect(faultOf([file(one), file(two), file(` ${one.toUpperCase()} `)])).toMatchObject({
    fault: { why: 'twice', at: 2, first: 0 },
  });
  expect(faultOf([file('Atlantis')])).toMatchObject({ fault: { why: 'unknownBorough', borough: 'Atlantis', at: 0 } });
  const earlier = { number: 3, from: '2010-10-01', to: '2010-12-31' };
  expect(faultOf([file(one), file(two, { quarter: earlier })])).toMatchObject({
    fault: { why: 'otherQuarter', at: 1 },
  });
});

test('L3: a finished quarter becomes a file that is read back as it was; another version and a damaged one are told apart', () => {
  const content = monitoringContent();
  const file = monitoringFileOf(content, '2011-04-20');
  expect(file.deliverables.map(({ status }) => status).sort()).toEqual(
    content.outcomes
      .flatMap(({ actions }) => actions.flatMap((a) => a.deliverables.map(({ status }) => status)))
      .sort(),
  );
  expect(STATUSES.reduce((sum, status) => sum + file.counts[status], 0)).toBe(file.deliverables.length);
  const text = JSON.stringify(file);
  expect(readMonitoringFile(text)).toEqual({ ok: true, file });
  expect(readMonitoringFile(`\uFEFF${text}`).ok).toBe(true);
  expect(readMonitoringFile(text.slice(0, -5))).toEqual({ ok: false, fault: { why: 'notJson' } });
  expect(readMonitoringFile('{"format":"other"}')).toEqual({ ok: false, fault: { why: 'notMonitoring' } });
  const later = JSON.stringify({ ...file, version: 2 });
  expect(readMonitoringFile(later)).toEqual({ ok: false, fault: { why: 'otherVersion', version: '2' } });
  const wrong = JSON.stringify({ ...file, deliverables: [{ ...file.deliverables[0], status: 'purple' }] });
  expect(readMonitoringFile(wrong)).toEqual({ ok: false, fault: { why: 'wrong', path: 'deliverables.0.status' } });
});
