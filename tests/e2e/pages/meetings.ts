import { expect, type Locator, type Page } from '@playwright/test';
import { fill, go, said } from './shell.ts';

export async function addVenue(page: Page): Promise<void> {
  await go(page, 'Meetings');
  await page.getByRole('link', { name: 'Venues' }).click();
  await page.getByRole('button', { name: 'Add a venue' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Civic Centre');
  await dialog.getByRole('textbox', { name: 'Address' }).fill('High Street\nAnyborough AN1 1AA');
  await dialog.getByRole('checkbox', { name: 'Step-free from the street to the room' }).check();
  await dialog.getByRole('checkbox', { name: 'Hearing loop' }).check();
  await dialog.getByRole('button', { name: 'Save the venue' }).click();
  await said(page, 'The venue is added');
}

/** Plans a meeting with the model agenda; ends on its page. Warnings about the year are gone past. */
export async function planMeeting(page: Page, title: string, date: string): Promise<void> {
  await go(page, 'Meetings');
  await page.getByRole('link', { name: 'Plan a meeting' }).first().click();
  await fill(page, { Title: title, Date: date, Start: '7pm', 'Planned length': '120' });
  await page.getByRole('combobox', { name: 'Venue' }).selectOption({ label: 'Civic Centre' });
  await fill(page, { 'Room, or how to find it': 'Council chamber' });
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Plans the handbook's public meeting. */
export const planPublicMeeting = (page: Page) => planMeeting(page, 'Public meeting', '24/5/2011');

/** The items of the builder, in order, by their titles. */
export const builderItems = (page: Page): Locator =>
  page.getByRole('list', { name: 'Agenda items' }).locator(':scope > li');

const handle = (page: Page, name: string) => page.getByRole('button', { name: `Drag to move: ${name}` });

/** Moves an item one place with Alt and an arrow key. */
export async function moveByKeyboard(page: Page, name: string, way: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  await handle(page, name).focus();
  await page.keyboard.press(`Alt+${way}`);
  await expect(handle(page, name)).toBeFocused();
}

/** Drags an item by its handle onto the place of another. */
export async function drag(page: Page, name: string, onto: string): Promise<void> {
  await handle(page, name).scrollIntoViewIfNeeded();
  const from = await handle(page, name).boundingBox();
  const to = await handle(page, onto).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 - 4, { steps: 5 });
  await page.mouse.up();
}

/** Takes a step of the agenda: its button, its dialog with `answers`, and any warning that is gone past. */
export async function takeStep(
  page: Page,
  step: string,
  done: string,
  answers: (dialog: Locator) => Promise<unknown> = async () => {},
): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: step });
  await answers(dialog);
  await dialog.getByRole('button', { name: step, exact: true }).click();
  const goOn = page.getByRole('button', { name: 'Go on anyway' });
  const toast = page.getByText(done, { exact: true });
  await goOn.or(toast).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await said(page, done);
}
