import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, test } from './fixture.ts';
import { press, tabTo, type } from './pages/keyboard.ts';
import { builderItems } from './pages/meetings.ts';

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
