import { expect, type Page } from '@playwright/test';
import { fill, go, said } from './shell.ts';

type NewMember = {
  firstName: string;
  surname: string;
  categories: readonly string[];
  ward?: string;
  reportsBackTo: string;
};

/** Adds a member by the form and comes back to the member's page. */
export async function addMember(page: Page, member: NewMember): Promise<void> {
  await go(page, 'Members');
  await page.getByRole('link', { name: 'Add a member' }).first().click();
  await fill(page, { 'First name': member.firstName, Surname: member.surname, Organisation: 'A panel' });
  await page.getByRole('textbox', { name: 'Joined on' }).fill('1 April 2011');
  for (const category of member.categories) await page.getByRole('checkbox', { name: category }).check();
  if (member.ward) await page.getByRole('combobox', { name: 'Ward' }).selectOption({ label: member.ward });
  await page.getByRole('textbox', { name: /^Justification/ }).fill(`${member.surname} speaks for the ward’s panel.`);
  await page.getByRole('textbox', { name: /^Reports back to/ }).fill(member.reportsBackTo);
  await page.getByRole('button', { name: 'Add the member' }).click();
  await said(page, `${member.firstName} ${member.surname} has been added.`);
}

/** Imports a CSV, leaving out the rows with problems after they were shown. */
export async function importLeavingOutBadRows(page: Page, csv: string, bad: { row: number; column: string }) {
  await go(page, 'Members');
  await page.getByRole('link', { name: 'Import a list' }).first().click();
  await page
    .getByLabel('The file', { exact: true })
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const row = page.getByRole('row', { name: new RegExp(`^${bad.row} `) });
  await expect(row.getByText(bad.column)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import \d+ member/ })).toBeDisabled();
  await page.getByRole('checkbox', { name: `Leave out row ${bad.row}` }).check();
  await page.getByRole('button', { name: /^Import \d+ member/ }).click();
  const goOn = page.getByRole('button', { name: 'Go on anyway' });
  await goOn
    .or(page.getByText(/imported$/))
    .first()
    .waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await expect(page.getByText(/members? (has|have) been imported/)).toBeVisible();
}
