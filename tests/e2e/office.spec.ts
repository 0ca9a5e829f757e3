import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { go, openRow, said } from './pages/shell.ts';

test.describe('members', () => {
  test('M1: the form says in a summary and beside the field that a justification is missing, then saves', async ({
    demo: page,
  }) => {
    await go(page, 'Members');
    await page.getByRole('searchbox').fill('papadakis');
    await openRow(page, /Papadakis/);
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    const justification = page.getByRole('textbox', { name: /^Justification/ });
    const before = await justification.inputValue();
    await justification.fill('');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await summary.getByRole('link', { name: /rule M1/ }).click();
    await expect(justification).toBeFocused();
    await justification.fill(`${before} He also edits the traders’ letter.`);
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await said(page, 'The changes have been saved.');
    await expect(page.getByText('He also edits the traders’ letter.').first()).toBeVisible();
  });

  test('M3: the coverage names who fills a place and what is empty', async ({ demo: page }) => {
    await go(page, 'Coverage');
    await expect(page.getByText('17 of 17 filled').or(page.getByText('16 of 17 filled'))).toBeVisible();
    await expect(page.getByRole('row', { name: /Traveller/ })).toContainText('EMPTY');
    await expect(page.getByRole('row', { name: /^Quarry Hill/ })).toContainText('EMPTY');
    await page.getByRole('checkbox', { name: 'Show only what is empty' }).check();
    await expect(page.getByRole('row', { name: /^Abbotsmead/ })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Quarry Hill/ })).toBeVisible();
  });

  test('the register is filtered, and the list saved as it is filtered', async ({ demo: page, host }) => {
    await go(page, 'Members');
    await page.getByRole('combobox', { name: 'Standing' }).selectOption({ label: 'Associate member' });
    await expect(page.getByRole('row')).toHaveCount(3);
    const file = await host.saved(async () => {
      await page.getByRole('button', { name: /More|Save the list/ }).click();
      await page.getByRole('menuitem', { name: /CSV/ }).click();
    }, 'list.csv');
    const csv = readFileSync(file, 'utf8');
    expect(csv).toContain('Sørensen');
    expect(csv).not.toContain('Okafor');
  });
});

test.describe('settings and history', () => {
  test('a number of the rules is checked, changed, and found again in the history', async ({ demo: page }) => {
    await go(page, 'Settings');
    const size = page.getByRole('textbox', { name: /Suggested size of the group/ });
    await size.fill('0');
    await page.getByRole('button', { name: 'Save', exact: false }).first().click();
    await expect(size).toHaveAttribute('aria-invalid', 'true');
    await size.fill('45');
    await page.getByRole('button', { name: 'Save', exact: false }).first().click();
    await expect(page.getByText('Handbook: 40').first()).toBeVisible();
    await go(page, 'History of changes');
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Setting changed' });
    await expect(page.getByRole('search').getByText('1 result', { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Membership ended' });
    await expect(page.getByText('Peter Grimshaw')).toBeVisible();
    await expect(page.getByText('Ameena Jaffer')).toBeVisible();
  });

  test('somebody who only reads is offered no changes', async ({ demo: page }) => {
    await page.getByRole('button', { name: 'Lock' }).click();
    await page.getByText('Owen Prentice', { exact: true }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill('copper window gentle reeds');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await go(page, 'Members');
    await expect(page.getByRole('link', { name: 'Add a member' })).toHaveCount(0);
    await go(page, 'Meetings');
    await expect(page.getByRole('link', { name: 'Plan a meeting' })).toHaveCount(0);
  });
});
