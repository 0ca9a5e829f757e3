import { expect, expectAccessible, test } from './fixture.ts';
import { signIn } from './pages/sign-in.ts';
import { BOOKKEEPER, CHAIR, writeBooks } from './pages/treasury-books.ts';

test.use({ today: '2010-07-10' });

const QUARTER = '1 April 2010 to 30 June 2010';

test('T1: the books are read; a quarter closes with what is missing named, and two officers open it again', async ({
  host,
}) => {
  await host.stop();
  await writeBooks(host.folder);
  const page = await host.restart();
  await signIn(page, BOOKKEEPER);
  await page.getByRole('link', { name: 'Treasury' }).click();
  await page.getByRole('link', { name: 'Reports', exact: true }).click();
  await expect(page.getByText('The books are what was written')).toBeVisible();
  await page.getByRole('button', { name: 'Read the books now' }).click();
  await expect(page.getByText('The books are what was written')).toBeVisible();
  await expectAccessible(page, 'periods');

  await page.getByRole('button', { name: `Close the quarter ${QUARTER}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Current account is not reconciled to the last day');
  await expectAccessible(page, 'closing a quarter');
  await dialog.getByRole('button', { name: 'Close the quarter' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on anyway' }).click();
  const again = page.getByRole('button', { name: `Open the quarter ${QUARTER} again` });
  await again.click();
  await dialog.getByLabel('Why it is opened again').fill('A receipt came late');
  await dialog.getByLabel('The second officer', { exact: true }).selectOption({ label: CHAIR.name });
  await dialog.getByLabel('The second officer’s passphrase').fill(BOOKKEEPER.passphrase);
  await dialog.getByRole('button', { name: 'Open again' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'opening a quarter again');
  await dialog.getByLabel('The second officer’s passphrase').fill(CHAIR.passphrase);
  await dialog.getByRole('button', { name: 'Open again' }).click();
  await expect(page.getByRole('button', { name: `Close the quarter ${QUARTER}` })).toBeVisible();
});
