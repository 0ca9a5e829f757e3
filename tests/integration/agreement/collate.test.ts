import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { resourcePath } from '../../../electron/resources.ts';
import { BOROUGHS } from '../../../scripts/collate/table.ts';
import { monitoringFileOfBorough } from '../../support/agreement/monitoring-sample.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'cpeg-collate-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [resourcePath('scripts/collate.ts'), ...args], { encoding: 'utf8' });

test('L5: the files of all boroughs become the table, on the screen and for a spreadsheet', () => {
  const at = folder();
  const paths = BOROUGHS.slice(1).map((borough, number) => {
    const path = join(at, `${number}.json`);
    writeFileSync(path, JSON.stringify(monitoringFileOfBorough(borough, [{ measure: 'public_meetings', value: 4 }])));
    return path;
  });
  const csv = join(at, 'table.csv');
  const { stdout, status } = run(...paths, '--csv', csv);
  expect(status).toBe(0);
  expect(stdout).toContain(`No monitoring from: ${BOROUGHS[0]}.`);
  expect(stdout).toContain('97% (31 of the 32 boroughs).');
  expect(readFileSync(csv, 'utf8')).toContain('97% (31 of the 32 boroughs).');
});

test('a file that is wrong, missing or there twice is named; no table is written', () => {
  const at = folder();
  const good = join(at, 'good.json');
  const again = join(at, 'again.json');
  const later = join(at, 'later.json');
  const torn = join(at, 'torn.json');
  const file = monitoringFileOfBorough('Brent', []);
  for (const path of [good, again]) writeFileSync(path, JSON.stringify(file));
  writeFileSync(later, JSON.stringify({ ...file, version: 2 }));
  writeFileSync(torn, JSON.stringify(file).slice(0, 200));
  const csv = join(at, 'table.csv');
  for (const [args, said] of [
    [[good, again], 'Brent is there twice: good.json and again.json'],
    [[good, later], 'version 2 of the format'],
    [[torn], 'is not a whole JSON file'],
    [[join(at, 'nowhere.json')], 'cannot be read (ENOENT)'],
    [[], 'Say which files'],
  ] as const) {
    const { stderr, status } = run(...args, '--csv', csv);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(csv)).toBe(false);
  }
});
