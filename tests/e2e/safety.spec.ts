import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { go, openRow, said } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const [GRACE] = PEOPLE;

test('a backup is made, what a restore would lose is shown first, and the restore can be taken back', async ({
  demo: page,
}) => {
  await go(page, 'Backups');
  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await said(page, 'The backup is made and checked.');
  await go(page, 'Members');
  await openRow(page, /Papadakis/);
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByRole('textbox', { name: /^Organisation/ }).fill('Anyborough Shops');
  await page.getByRole('button', { name: 'Save the changes' }).click();
  await said(page, 'The changes have been saved.');

  await go(page, 'Backups');
  await page
    .getByRole('row', { name: /Made by hand/ })
    .getByRole('button', { name: /Restore/ })
    .click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(dialog.getByText(/What was done since would be lost: \d+ change/)).toBeVisible();
  await expect(dialog.getByText(/Papadakis/).first()).toBeVisible();
  await expectAccessible(page, 'the restore dialog');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await signIn(page, GRACE);
  await go(page, 'Members');
  await expect(page.getByRole('row', { name: /Papadakis/ })).toContainText('Anyborough Traders’ Association');

  await go(page, 'Backups');
  await page
    .getByRole('row', { name: /Before a restore/ })
    .getByRole('button', { name: /Restore/ })
    .click();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await signIn(page, GRACE);
  await go(page, 'Members');
  await expect(page.getByRole('row', { name: /Papadakis/ })).toContainText('Anyborough Shops');
});

test('records of a newer version are left as they are, and the screen says what to do', async ({ demo, host }) => {
  await expect(demo.getByRole('heading', { level: 1 })).toBeVisible();
  await host.stop();
  const file = join(host.folder, 'secretariat.sqlite');
  const sqlite = new Database(file);
  sqlite.exec(
    "insert into __drizzle_migrations (hash, created_at) values ('of a later version', 4102444800000);" +
      "insert into file_history (app_version, migrations, at) values ('9.0.0', 99, '2011-05-10T12:00:00.000Z')",
  );
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex');
  const before = hash();
  const page = await host.restart();
  await expect(page.getByText('A newer version of the program wrote these records')).toBeVisible();
  await expect(page.getByText('9.0.0')).toBeVisible();
  await expectAccessible(page, 'the trouble screen');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('It is still the same. Nothing was changed.')).toBeVisible();
  expect(hash()).toBe(before);
});

test('a second start on the same folder says where the first one is, and ends', async ({ demo, host }) => {
  await expect(demo.getByRole('heading', { level: 1 })).toBeVisible();
  const args = [join(ROOT, 'out', 'main', 'local-host.js'), '--data', host.folder, '--no-open'];
  const second = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  expect(second.status).toBe(3);
  expect(second.stderr).toContain('is already open in');
  if (host.kind === 'local') expect(second.stderr).toContain('http://127.0.0.1:');
});
