import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '../../../db/base/audit-actions.ts';
import { resourcePath } from '../../../electron/resources.ts';
import { audit } from '../../../resources/locales/en-GB/audit.ts';
import { auditEventsDocument, monitoringFileDocument, whoMayWhatDocument } from '../../../scripts/generated-docs.ts';

const HINT = 'run: node scripts/generated-docs.ts';
const stored = (name: string) => readFileSync(resourcePath(`docs/${name}`), 'utf8').replace(/\r\n/g, '\n');

test('docs/audit-events.md is what the code says', () => {
  expect(stored('audit-events.md') === auditEventsDocument(), HINT).toBe(true);
});

test('docs/who-may-what.md is what the code says', () => {
  expect(stored('who-may-what.md') === whoMayWhatDocument(), HINT).toBe(true);
});

test('docs/monitoring-file.schema.json is what the code says', () => {
  expect(stored('monitoring-file.schema.json') === monitoringFileDocument(), HINT).toBe(true);
});

test('every event of the history has a name and an explanation, and no words are left over', () => {
  const actions = Object.keys(AUDIT_ACTIONS).sort();
  expect(Object.keys(audit.actions).sort()).toEqual(actions);
  expect(Object.keys(audit.explained).sort()).toEqual(actions);
  expect(Object.keys(audit.subjects).sort()).toEqual([...new Set(Object.values(AUDIT_ACTIONS))].sort());
});
