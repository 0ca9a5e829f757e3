import { expect, type Page } from '@playwright/test';
import { go, said } from './shell.ts';

type Person = { name: string; passphrase: string; roles: readonly string[] };

const ROLE_WORDS: Record<string, string> = {
  administrator: 'Administrator',
  treasurer: 'Treasurer',
  chair: 'Chair',
  reader: 'Read only',
};

/** Lets a person in with their roles. */
export async function addPerson(page: Page, { name, passphrase, roles }: Person): Promise<void> {
  await go(page, 'People who sign in');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  for (const role of roles) await dialog.getByRole('checkbox', { name: ROLE_WORDS[role] ?? role }).check();
  await dialog.getByLabel('First passphrase').fill(passphrase);
  await dialog.getByLabel('The same passphrase again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Add the person' }).click();
  await said(page, `${name} can sign in now.`);
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}
