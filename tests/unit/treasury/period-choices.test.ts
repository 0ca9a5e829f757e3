import { describe, expect, test } from 'vitest';
import type { PeriodCloseId } from '../../../db/base/brand.ts';
import type { YearState } from '../../../db/treasury/account-types.ts';
import { periodChoices } from '../../../renderer/treasury/reports/period-choices.ts';

const quarters = (days: readonly (readonly [string, string])[]) =>
  days.map(([from, to]) => ({ from, to, closed: null }));
const THIS: YearState = {
  ...{ from: '2011-04-01', to: '2012-03-31', closed: null },
  quarters: quarters([
    ['2011-04-01', '2011-06-30'],
    ['2011-07-01', '2011-09-30'],
    ['2011-10-01', '2011-12-31'],
    ['2012-01-01', '2012-03-31'],
  ]),
};
const LAST: YearState = {
  ...{ from: '2010-04-01', to: '2011-03-31' },
  closed: { closeId: 7 as PeriodCloseId, on: '2011-05-01', by: 'Harold Whitcombe', pdfSha256: '' },
  quarters: quarters([
    ['2010-04-01', '2010-06-30'],
    ['2010-07-01', '2010-09-30'],
    ['2010-10-01', '2010-12-31'],
    ['2011-01-01', '2011-03-31'],
  ]),
};
const known = { today: '2011-05-10', years: [THIS, LAST], reports: [], meetings: [] };
const ofKind = (choices: ReturnType<typeof periodChoices>, kind: string) =>
  choices.filter((each) => each.kind === kind).map(({ from, to }) => [from, to]);

describe('the days that reports are offered for', () => {
  test('T5: begin after the last treasurer’s report, and after the last meeting; what is to come counts for neither', () => {
    const choices = periodChoices({
      ...known,
      reports: ['2010-12-31', '2011-03-31', '2011-05-10'],
      meetings: ['2011-05-24', '2011-03-08', '2010-11-13'],
    });
    expect(choices[0]).toMatchObject({ kind: 'sinceReport', from: '2011-04-01', to: '2011-05-10' });
    expect(choices[1]).toMatchObject({ kind: 'sinceMeeting', from: '2011-03-09', to: '2011-05-10' });
  });

  test('T5: begin with the year where there was no report, and without meetings there is no such choice', () => {
    const choices = periodChoices(known);
    expect(ofKind(choices, 'sinceReport')).toEqual([['2011-04-01', '2011-05-10']]);
    expect(ofKind(choices, 'sinceMeeting')).toEqual([]);
  });

  test('are the quarters and years that have begun, the latest first, and never go beyond today', () => {
    const choices = periodChoices(known);
    expect(ofKind(choices, 'quarter')).toEqual([
      ['2011-04-01', '2011-05-10'],
      ['2011-01-01', '2011-03-31'],
      ['2010-10-01', '2010-12-31'],
      ['2010-07-01', '2010-09-30'],
      ['2010-04-01', '2010-06-30'],
    ]);
    expect(ofKind(choices, 'yearSoFar')).toEqual([['2011-04-01', '2011-05-10']]);
    expect(ofKind(choices, 'year')).toEqual([['2010-04-01', '2011-03-31']]);
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
  });
});
