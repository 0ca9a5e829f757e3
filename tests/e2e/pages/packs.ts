import { expect, type Locator, type Page } from '@playwright/test';
import { go, openRow } from './shell.ts';

/** Opens the pack of a meeting from the list of meetings. */
export async function openPack(page: Page, row: RegExp): Promise<void> {
  await go(page, 'Meetings');
  await openRow(page, row);
  await page.getByRole('tab', { name: 'Pack' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Packs that were built' })).toBeVisible();
}

/** The part of a table that says on which pages a part stands. */
export const partRow = (page: Page | Locator, title: string): Locator =>
  page.getByRole('row').filter({ hasText: title });

/** A pack that was built, by its name. */
export const builtPack = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

/** Waits until the pages are counted: the cover has the first. */
export const counted = (page: Page, first = '1'): Promise<void> =>
  expect(partRow(page, 'Cover').getByRole('cell', { name: first, exact: true })).toBeVisible({ timeout: 60_000 });
