import { expect, type Page } from '@playwright/test';

/** Records the meeting whose page is open as held. */
export async function recordAsHeld(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record as held' }).click();
  const sure = page.getByRole('alertdialog').getByRole('button', { name: 'Record as held' });
  await sure.click();
  await expect(sure).toHaveCount(0);
}

/** Opens the minutes of the meeting whose page is open, and begins them. */
export async function beginMinutes(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Minutes' }).click();
  await page.getByRole('button', { name: 'Begin the minutes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Minutes:/ })).toBeVisible();
}

/** Goes to a part of the screen that takes minutes. */
export const openPart = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the minutes' }).getByRole('button', { name }).click();

/** Ticks a member as present. */
export async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole('checkbox', { name }).check();
  await expect(
    page.getByRole('listitem').filter({ hasText: name }).getByText('Present', { exact: true }),
  ).toBeVisible();
}

/** Types what was said under the item that is open, and waits until it is saved. */
export async function typeText(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'What was said' }).pressSequentially(text);
  await expect(page.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
}

export async function chooseOutcome(page: Page, outcome: string): Promise<void> {
  await page.getByRole('radio', { name: outcome }).check();
  await expect(page.getByRole('radio', { name: outcome })).toBeChecked();
}

/** Opens the dialog that records something under the item. */
export async function record(page: Page, what: string) {
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
  return page.getByRole('dialog', { name: what });
}

export async function saveDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Says of every item that is still open that it was noted. */
export async function noteTheRest(page: Page, from: number): Promise<void> {
  const items = page.getByRole('navigation', { name: 'Parts of the minutes' }).getByRole('button', { name: /^\d+\. / });
  const count = await items.count();
  for (let at = from; at < count; at += 1) {
    await items.nth(at).click();
    await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${at + 1}\\. `) })).toBeVisible();
    await chooseOutcome(page, 'Noted');
  }
}

/** Writes down who was in the chair. */
export async function closeMeeting(page: Page, inTheChair: string): Promise<void> {
  await openPart(page, /Close of the meeting/);
  await page.getByRole('textbox', { name: /^In the chair/ }).fill(inTheChair);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}
