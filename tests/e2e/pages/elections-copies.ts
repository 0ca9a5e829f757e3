import { expect, type Page } from '@playwright/test';
import { go, said } from './shell.ts';

/** The encrypted copies of an election on a stick. */

/** Sets up the stick on the election's page. */
export async function setUpStick(page: Page, folder: string, passphrase: string): Promise<void> {
  await expect(page.getByText('Copies are off')).toBeVisible();
  await page.getByRole('button', { name: 'Set up tonight’s stick' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up tonight’s stick' });
  await dialog.getByRole('textbox', { name: 'Folder on the stick' }).fill(folder);
  await dialog.getByRole('textbox', { name: 'Passphrase of the copies' }).fill(passphrase);
  await dialog.getByRole('textbox', { name: /again/ }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Set up tonight’s stick' }).click();
  await said(page, 'The stick is set up, and the first copy is on it');
  await expect(page.getByText('Copies are on')).toBeVisible();
}

/** Opens a copy from the page of the backups, to see what restoring it would do. */
export async function openCopy(page: Page, path: string, passphrase: string): Promise<void> {
  await go(page, 'Backups');
  await page.getByRole('button', { name: 'Open an encrypted copy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open an encrypted copy' });
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByRole('textbox', { name: 'Passphrase of the copies' }).fill(passphrase);
  await dialog.getByRole('button', { name: 'Open the copy' }).click();
}
