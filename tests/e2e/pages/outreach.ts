import { expect, type Locator, type Page } from '@playwright/test';
import { fill, go, said } from './shell.ts';

/** Chooses a member by name in a box that searches. */
export async function chooseMember(where: Page | Locator, label: string, name: string): Promise<void> {
  await where.getByRole('combobox', { name: label }).fill(name);
  await where.getByRole('option', { name: new RegExp(name) }).click();
}

/** Drafts a statement that a member gives; ends on its page. */
export async function draftStatement(page: Page, subject: string, words: string, speaker: string): Promise<void> {
  await go(page, 'Press');
  await page.getByRole('link', { name: 'Draft a statement' }).first().click();
  await fill(page, { Subject: subject, Words: words });
  await chooseMember(page, 'Spokesperson', speaker);
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await said(page, 'The draft is saved');
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

/** Records that a member agreed to the statement whose page is open. */
export async function agree(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Record an agreement' }).click();
  const dialog = page.getByRole('dialog');
  await chooseMember(dialog, 'Member', name);
  await dialog.getByRole('button', { name: 'Record an agreement' }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}
