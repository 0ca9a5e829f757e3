import { expect, type Page } from '@playwright/test';
import { said } from './shell.ts';

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
