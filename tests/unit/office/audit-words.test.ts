import { expect, test } from 'vitest';
import { changesInWords } from '../../../db/base/audit-rules.ts';
import { londonDayStart } from '../../../db/office/audit-queries.ts';
import { audit } from '../../../resources/locales/en-GB/audit.ts';

const inWords = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  changesInWords({ before, after }, audit);

test('an event reads like a sentence a person would write', () => {
  expect(
    inWords(
      { name: 'Anyborough', endedOn: null, active: true, email: '(private)' },
      { name: 'Otherborough', endedOn: '2011-05-24', active: false, email: '(private)' },
    ),
  ).toEqual([
    { field: 'Name', before: 'Anyborough', after: 'Otherborough' },
    { field: 'Ended on', before: audit.empty, after: '24 May 2011' },
    { field: 'In use', before: 'yes', after: 'no' },
    { field: 'E-mail', before: audit.hidden, after: audit.hidden },
  ]);
});

test('lists, nested facts and fields without words of their own are readable too', () => {
  expect(inWords({}, { roles: ['chair', 'reader'], someNewField: { title: 'Papers', rows: 3 } })).toEqual([
    { field: 'Roles', before: null, after: 'chair, read only' },
    { field: 'Some new field', before: null, after: 'Title: Papers; Rows: 3' },
  ]);
});

test('a field called like something every object has is a field like others', () => {
  expect(inWords({}, JSON.parse('{"constructor": 1, "__proto__": "toString"}'))).toEqual([
    { field: 'Constructor', before: null, after: '1' },
    { field: '__proto__', before: null, after: 'toString' },
  ]);
});

test('a day begins at midnight in London, in winter and in summer', () => {
  expect(
    ['2011-01-10', '2011-05-10', '2011-03-27', '2011-03-28', '2011-10-30', '2011-10-31'].map(londonDayStart),
  ).toEqual([
    '2011-01-10T00:00:00.000Z',
    '2011-05-09T23:00:00.000Z',
    '2011-03-27T00:00:00.000Z',
    '2011-03-27T23:00:00.000Z',
    '2011-10-29T23:00:00.000Z',
    '2011-10-31T00:00:00.000Z',
  ]);
});
