import type { Locator, Page } from '@playwright/test';

/** What somebody without a mouse does. */

type Control = 'button' | 'link' | 'textbox' | 'radio' | 'tab' | 'combobox';

const MOST_STEPS = 120;

/** Presses Tab until the focus stands on a control with that name. */
export async function tabTo(page: Page, role: Control, name: string | RegExp): Promise<Locator> {
  const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
  await wanted.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached the ${role} “${name}”`);
}

/** Goes to a button or link and presses Enter. */
export async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

/** Types into a field, over what it holds; a list jumps to what begins so. */
export async function type(page: Page, name: string | RegExp, text: string, role: Control = 'textbox'): Promise<void> {
  await tabTo(page, role, name);
  if (role === 'textbox') await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
