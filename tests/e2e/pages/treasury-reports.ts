import { expect, type Page } from '@playwright/test';
import { fill, said } from './shell.ts';

/** The budget, the reports and the periods of the treasury. */

export type BudgetLine = { name: string; cost: string; headings: readonly string[] };
export type NewBudget = { title: string; fund: string; contribution: string; lines: readonly BudgetLine[] };

/** Enters a budget from its empty page; ends on the page of the budget. */
export async function enterBudget(page: Page, { title, fund, contribution, lines }: NewBudget): Promise<void> {
  await page.getByRole('link', { name: 'Enter a budget' }).click();
  await fill(page, { 'Name of the agreement': title });
  await page.getByLabel('Fund that the grant is in').selectOption({ label: fund });
  await page.getByLabel('Funder’s contribution in all').fill(contribution);
  for (const [at, { name, cost, headings }] of lines.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByRole('textbox', { name: 'Line', exact: true }).nth(at).fill(name);
    await page.getByRole('textbox', { name: 'Project cost', exact: true }).nth(at).fill(cost);
    for (const heading of headings) await page.getByRole('combobox', { name: heading }).selectOption({ label: name });
  }
  await page.keyboard.press('Tab');
  await expect(page.getByText('The funder’s parts add up to the contribution')).toBeVisible();
  await page.getByRole('button', { name: 'Save the budget' }).click();
  await said(page, 'The budget is saved');
}

/** Says what a line will come to, and why. */
export async function forecast(page: Page, name: string, amount: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: `Change the forecast of ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Forecast of ${name}` });
  await dialog.getByLabel('What the line will come to by the end').fill(amount);
  await dialog.getByLabel('Why').fill(reason);
  await dialog.getByRole('button', { name: 'Use this forecast' }).click();
  await expect(dialog).toBeHidden();
}

/** The card of one report. */
export const report = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Closes a period with its warnings accepted. */
export async function closePeriod(page: Page, what: 'quarter' | 'year', days: string): Promise<void> {
  await page.getByRole('button', { name: `Close the ${what} ${days}` }).click();
  const dialog = page.getByRole('dialog', { name: `Close the ${what} ${days}` });
  await expect(dialog.getByText('What closing does')).toBeVisible();
  if (what === 'year') await dialog.getByRole('checkbox', { name: /may be closed for good$/ }).check();
  await dialog.getByRole('button', { name: `Close the ${what}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on anyway' }).click();
  await said(page, what === 'year' ? 'The year is closed for good' : 'The quarter is closed');
}

/** Opens a quarter again with a second officer. */
export async function reopenQuarter(
  page: Page,
  days: string,
  { name, passphrase }: { name: string; passphrase: string },
  reason: string,
): Promise<void> {
  await page.getByRole('button', { name: `Open again: the quarter ${days}` }).click();
  const dialog = page.getByRole('dialog', { name: `Open again: the quarter ${days}` });
  await dialog.getByLabel('Why it is opened again').fill(reason);
  await dialog.getByLabel('The second officer', { exact: true }).selectOption({ label: name });
  await dialog.getByLabel('The second officer’s passphrase').fill(passphrase);
  await dialog.getByRole('button', { name: 'Open again' }).click();
  await said(page, 'The quarter is open again');
}

/** T8: notes something kept for use, for section B of the year's account. */
export async function noteAsset(
  page: Page,
  days: string,
  { text, amount, when }: { text: string; amount: string; when: string },
): Promise<void> {
  await page.getByRole('button', { name: `Assets and debts, year ${days}` }).click();
  const dialog = page.getByRole('dialog', { name: `Assets and debts, year ${days}` });
  await dialog.getByRole('button', { name: 'Add an item' }).click();
  await dialog.getByRole('textbox', { name: 'In words' }).fill(text);
  await dialog.getByRole('textbox', { name: /^Amount/ }).fill(amount);
  await dialog.getByRole('textbox', { name: /^When due/ }).fill(when);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Assets and debts are saved');
}
