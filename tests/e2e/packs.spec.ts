import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { readPdf } from '../documents/support/read-pdf.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { builtPack, counted, openPack, partRow } from './pages/packs.ts';
import { lock, signIn } from './pages/sign-in.ts';

const [, , , OWEN] = PEOPLE;
const MAY = /24 May 2011/;

test('the pack of a meeting: what it holds, built again, stopped, and saved in the edition for everybody', async ({
  demo: page,
  host,
}) => {
  test.setTimeout(240_000);
  await openPack(page, MAY);
  await counted(page);
  await expect(partRow(page, 'Patrols by ward and hour')).toContainText('Members');
  await expect(partRow(page, 'Support for witnesses')).toContainText('Restricted');
  await expect(builtPack(page, 'Pack 1')).toContainText('In use');
  await expectAccessible(page, 'the pack of a meeting');

  await page.getByRole('button', { name: 'Build the pack anew' }).click();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The pack was stopped, and nothing of it was kept')).toBeVisible({ timeout: 60_000 });
  await expect(builtPack(page, 'Pack 2')).toHaveCount(0);

  await page.getByRole('button', { name: 'Build the pack anew' }).click();
  await expect(builtPack(page, 'Pack 2')).toContainText('In use', { timeout: 120_000 });
  await expect(builtPack(page, 'Pack 1')).toContainText('Replaced');
  await page.getByRole('button', { name: 'Contents of Pack 2' }).click();
  const dialog = page.getByRole('dialog', { name: 'Contents of Pack 2' });
  await expect(partRow(dialog, 'Support for witnesses')).toBeVisible();
  await expectAccessible(page, 'the contents of a pack');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const save = page.getByRole('button', { name: 'Save the public edition of Pack 2' });
  const bytes = readFileSync(await host.saved(() => save.click(), 'pack.pdf'));
  const { text, bookmarks } = await readPdf(new Uint8Array(bytes));
  expect(text).not.toMatch(/Support for witnesses|Patrols by ward/);
  expect(text).toMatch(/Pages? \d+(–\d+)? not for publication/);
  expect(bookmarks[0]?.title).toBe('Cover');
});

test('a paper whose file is gone is named, and the pack waits for it', async ({ demo: page, host }) => {
  await openPack(page, MAY);
  await counted(page);
  const folder = join(host.folder, 'attachments');
  // The map is the only picture of its size among the papers.
  const png = readdirSync(folder).filter(
    (name) => readFileSync(join(folder, name)).subarray(1, 4).toString() === 'PNG',
  );
  const [map = ''] = png.sort((a, b) => statSync(join(folder, b)).size - statSync(join(folder, a)).size);
  renameSync(join(folder, map), join(host.folder, 'moved.png'));
  await page.getByRole('button', { name: 'Build the pack anew' }).click();
  await expect(page.getByText(/The file of “Map of the wards.*” was moved or is damaged/).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(builtPack(page, 'Pack 2')).toHaveCount(0);
});

test('a reader has the public edition, and of the other papers their pages alone', async ({ demo: page, host }) => {
  await lock(page);
  await signIn(page, OWEN);
  await openPack(page, MAY);
  await expect(page.getByRole('heading', { name: 'What the pack will hold' })).toHaveCount(0);
  await expect(builtPack(page, 'Pack 1').getByText('Public edition')).toBeVisible();
  await expect(page.getByText('Restricted edition')).toHaveCount(0);
  await page.getByRole('button', { name: 'Contents of Pack 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Contents of Pack 1' });
  await expect(partRow(dialog, 'A paper that is not for publication')).toHaveCount(2);
  await expect(dialog.getByText('Support for witnesses')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const save = page.getByRole('button', { name: 'Save the public edition of Pack 1' });
  const bytes = readFileSync(await host.saved(() => save.click(), 'public.pdf'));
  expect((await readPdf(new Uint8Array(bytes))).text).not.toMatch(/Support for witnesses|Patrols by ward/);
});
