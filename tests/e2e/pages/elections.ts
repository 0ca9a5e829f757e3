import { expect, type Page } from '@playwright/test';
import { fill, go, said } from './shell.ts';

/** The election's pages before the night. */

type Wizard = { meeting: RegExp; without: readonly string[]; committeeSeats: number };

/** Prepares an election from the annual general meeting; ends on the page of the protocol. */
export async function prepareElection(page: Page, { meeting, without, committeeSeats }: Wizard): Promise<void> {
  await go(page, 'Elections');
  await page.getByRole('link', { name: 'Prepare an election' }).first().click();
  const meetings = page.getByRole('combobox', { name: 'Annual general meeting' });
  const label = await meetings.locator('option').filter({ hasText: meeting }).first().textContent();
  await meetings.selectOption({ label: label ?? '' });
  for (const office of without) await page.getByRole('button', { name: `Remove ${office}` }).click();
  await page.getByRole('textbox', { name: 'Seats' }).last().fill(String(committeeSeats));
  await page.getByRole('button', { name: 'Go on to the protocol' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The protocol' })).toBeVisible();
}

/** Fills in what has no default and saves; ends on the election's page. */
export async function saveProtocol(page: Page, dates: { opens: string; closes: string }): Promise<void> {
  await fill(page, {
    'Forms are taken from': dates.opens,
    'Deadline for forms': dates.closes,
    'Completed forms go to': 'Grace Adeyemi, Civic Centre',
    'Whom to ask for help': 'Grace Adeyemi, 020 7946 0000',
  });
  await page.getByRole('button', { name: 'Save the protocol' }).click();
  await said(page, 'The protocol is saved');
}

/** Goes past warnings if there are any, and waits for the message. */
async function goneThrough(page: Page, done: string): Promise<void> {
  const goOn = page.getByRole('button', { name: 'Go on anyway' });
  const toast = page.getByText(done, { exact: true });
  await goOn.or(toast).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await said(page, done);
}

/** A step with a dialog: opens it, fills it, takes the step. */
export async function step(page: Page, name: string, done: string, values: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  for (const [label, value] of Object.entries(values)) await dialog.getByRole('textbox', { name: label }).fill(value);
  await dialog.getByRole('button', { name, exact: true }).click();
  await goneThrough(page, done);
}

/** Who runs the election. */
export async function setPeople(page: Page, people: { officer: string; a: string; b: string }): Promise<void> {
  await page.getByRole('region', { name: 'Who runs the election' }).getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the people' });
  await dialog.getByRole('textbox', { name: 'Returning officer' }).fill(people.officer);
  await dialog.getByRole('textbox', { name: 'Teller A' }).fill(people.a);
  await dialog.getByRole('textbox', { name: 'Teller B' }).fill(people.b);
  await dialog.getByRole('button', { name: 'Save the people' }).click();
  await said(page, 'The people are saved');
}

export type Form = { member: string; office: string; answer?: string };

/** Enters a form in time; ends on the list of nominations. */
export async function enterForm(page: Page, { member, office, answer = 'I know the wards.' }: Form): Promise<void> {
  await page.getByRole('link', { name: 'Enter a form' }).click();
  await page.getByRole('combobox', { name: 'Member' }).fill(member);
  await page.getByRole('option', { name: member }).click();
  await page.getByRole('combobox', { name: 'Office' }).selectOption({ label: office });
  for (const name of ['Skills', 'Experience', 'Personal attributes']) {
    await page.getByRole('textbox', { name }).fill(answer);
  }
  await page.getByRole('checkbox', { name: /^The candidate has signed/ }).check();
  await page.getByRole('button', { name: 'Save the form' }).click();
  await expect(page.getByRole('region', { name: member, exact: true })).toBeVisible();
}

/** Fills in the form of a nomination at the meeting and saves it. */
export async function nominateAtMeeting(
  page: Page,
  { member, office, place }: { member: string; office: string; place: number },
): Promise<void> {
  await page.getByRole('combobox', { name: 'Member' }).fill(member);
  await page.getByRole('option', { name: new RegExp(member) }).click();
  await page.getByRole('combobox', { name: 'Office' }).selectOption({ label: office });
  await page.getByRole('textbox', { name: 'Place on the ballot paper' }).fill(String(place));
  for (const name of ['Skills', 'Experience', 'Personal attributes']) {
    await page.getByRole('textbox', { name }).fill('I know the wards.');
  }
  await page.getByRole('checkbox', { name: /^The candidate has signed/ }).check();
  await page.getByRole('button', { name: 'Save the form' }).click();
  await said(page, 'The form is saved');
}

/** Makes the candidates final with a lot drawn by hand: the names in the order drawn. */
export async function finalise(page: Page, order: readonly RegExp[]): Promise<void> {
  await page.getByRole('button', { name: 'Make the candidates final' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make the candidates final' });
  for (const name of order) await dialog.getByRole('button', { name }).click();
  await dialog.getByRole('button', { name: 'Make the candidates final' }).click();
  await goneThrough(page, 'The candidates are final');
}
