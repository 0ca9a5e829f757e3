import { expect, type Page } from '@playwright/test';

/** Goes to a page by the left navigation. */
export async function go(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link', { name: link, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: link })).toBeVisible();
}

/** Waits for the short message after something was done. */
export const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('region', { name: /notification/i }).getByText(text)).toBeVisible();

/** Fills text fields by their labels, in order. */
export async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole('textbox', { name: new RegExp(`^${label}( \\(optional\\))?$`) }).fill(value);
  }
}

/** Opens what a row of a list stands for. */
export const openRow = (page: Page, row: RegExp) =>
  page
    .getByRole('row', { name: row })
    .getByRole('button')
    .or(page.getByRole('row', { name: row }).getByRole('link'))
    .first()
    .click();
