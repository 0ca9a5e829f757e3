import type { Page } from '@playwright/test';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, test } from './fixture.ts';
import { builderItems } from './pages/meetings.ts';

const MOST_STEPS = 120;

/** Presses Tab until the focus stands on a control with that name, as somebody without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'link' | 'textbox' | 'radio' | 'tab', name: string | RegExp) {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await wanted.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached the ${role} “${name}”`);
}

async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, 'textbox', name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

test('the main job goes by keyboard alone: plan, reorder, send to the chair, preview', async ({ demo: page }) => {
  await expect(page.getByText(`Signed in as ${PEOPLE[0].name}`)).toBeVisible();
  await press(page, 'link', 'Meetings');
  await press(page, 'link', 'Plan a meeting');
  await type(page, /^Title/, 'Neighbourhood evening');
  await type(page, 'Date', '14/6/2011');
  await type(page, 'Start', '7pm');
  await press(page, 'button', 'Plan the meeting');
  const goOn = page.getByRole('button', { name: 'Go on anyway' });
  const title = page.getByRole('heading', { level: 1, name: 'Neighbourhood evening' });
  await goOn.or(title).first().waitFor();
  if (await goOn.isVisible()) await press(page, 'button', 'Go on anyway');
  await expect(title).toBeVisible();

  await press(page, 'link', 'Change the agenda');
  await tabTo(page, 'button', 'Drag to move: Any other business');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(builderItems(page).nth(7)).toContainText('Any other business');
  await expect(page.getByRole('button', { name: 'Drag to move: Any other business' })).toBeFocused();
  await press(page, 'button', 'Save the agenda');

  await press(page, 'button', 'Send to the chair');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Send to the chair' })).toBeFocused();

  await press(page, 'link', 'Preview as PDF');
  await expect(page.getByRole('img', { name: /Page 1 of/ })).toBeVisible();
});

test('the first Tab offers the way past the navigation', async ({ demo: page }) => {
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the main content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
