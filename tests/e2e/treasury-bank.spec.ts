import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixture.ts';
import { signIn } from './pages/sign-in.ts';
import { BOOKKEEPER, writeBooks } from './pages/treasury-books.ts';

const statement = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'statements', name);

test.use({ today: '2010-06-30' });

test('T1: the bank’s file clears the released payment, and the month reconciles', async ({ host }) => {
  await host.stop();
  await writeBooks(host.folder);
  const page = await host.restart();
  await signIn(page, BOOKKEEPER);
  await page.getByRole('link', { name: 'Treasury' }).click();
  await page.getByRole('link', { name: 'Bank', exact: true }).click();

  await test.step('a torn file is refused, with its row and column', async () => {
    await expect(page.getByText('No statement yet')).toBeVisible();
    await expectAccessible(page, 'statements, none yet');
    await page.locator('input[type=file]').setInputFiles(statement('lloyds-amount-one-decimal.csv'));
    await page.getByRole('button', { name: 'Look into the file' }).click();
    await expect(page.getByRole('alert')).toContainText(/row \d+, column “/);
  });

  await test.step('the statement is looked into, then read in', async () => {
    await page.locator('input[type=file]').setInputFiles(statement('lloyds-newest-first.csv'));
    await page.getByRole('button', { name: 'Look into the file' }).click();
    await expect(page.getByText('3 new, 0 on record already')).toBeVisible();
    await expectAccessible(page, 'a statement before it is read in');
    await page.getByRole('button', { name: 'Read in 3 new lines' }).click();
  });

  await test.step('the cheque and the donation are confirmed; the direct debit is entered', async () => {
    const offered = page.getByRole('region', { name: 'These seem to belong together' });
    await expect(offered.getByText('Cheque number and amount')).toBeVisible();
    await expectAccessible(page, 'matching');
    await offered.getByRole('checkbox').first().check();
    await offered.getByRole('button', { name: 'Confirm the chosen (2)' }).click();
    const byHand = page.getByRole('region', { name: 'Match by hand' });
    await byHand.getByRole('checkbox', { name: /ANYBOROUGH HALL/ }).check();
    await byHand.getByRole('button', { name: /^Enter this line in the book/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Heading').selectOption({ label: 'Room hire' });
    await dialog.getByLabel('Fund').selectOption({ label: 'General' });
    await expectAccessible(page, 'entering a line of the bank');
    await dialog.getByRole('button', { name: 'Enter it' }).click();
    await expect(page.getByText('Every line of the bank is matched')).toBeVisible();
  });

  await test.step('the month closes at no difference, and can be opened again with a reason', async () => {
    await page.getByRole('tab', { name: 'Reconcile' }).click();
    await page.getByLabel('Statement’s last day').fill('31/5/2010');
    await page.getByLabel(/^Closing balance on the statement/).fill('3502.76');
    await page.keyboard.press('Tab');
    await expect(page.getByText('Does not agree')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Close at no difference' })).toBeDisabled();
    await page.getByLabel(/^Closing balance on the statement/).fill('3502.77');
    await page.keyboard.press('Tab');
    await expect(page.getByText('Agrees to the penny')).toBeVisible();
    await expect(page.getByRole('row', { name: /Dock Road Hall/ })).toContainText('150.00');
    await expectAccessible(page, 'reconciling');
    await page.getByRole('button', { name: 'Close at no difference' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Close at no difference' }).click();
    await expect(page.getByRole('button', { name: 'Open again: the reconciliation to 31 May 2010' })).toBeVisible();
    await page.getByRole('tab', { name: 'The bank’s lines' }).click();
    await page.getByRole('button', { name: /^Matched: .*DONATION OKAFOR/ }).click();
    await expect(page.getByRole('dialog')).toContainText('This match is reconciled');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Reconcile' }).click();
    await page.getByRole('button', { name: 'Open again: the reconciliation to 31 May 2010' }).click();
    await page.getByRole('dialog').getByLabel('Why it is opened again').fill('A line was missing');
    await page.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
    await expect(page.getByText('A line was missing')).toBeVisible();
  });
});
