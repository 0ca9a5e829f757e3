import { expect, type Page } from '@playwright/test';

/** Goes to a part of the meeting whose page is open. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true');
}

/** Opens the page that sends a paper out, from the distribution of the meeting. */
export async function sendOut(page: Page, paper: string): Promise<void> {
  await page.getByRole('link', { name: `Send out: ${paper}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Send out: ${paper}` })).toBeVisible();
}
