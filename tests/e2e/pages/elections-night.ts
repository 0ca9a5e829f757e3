import { expect, type Locator, type Page } from '@playwright/test';

/** Election night, step by step. */

const primary = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });

/** The heading of the one task. */
export const onTask = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();

/** Confirms a step by the returning officer and a teller. */
export async function confirmIn(dialog: Locator, step: string): Promise<void> {
  await dialog.getByRole('checkbox', { name: /returning officer, confirms/ }).check();
  await dialog.getByRole('radio', { name: /teller A/ }).check();
  await dialog.getByRole('button', { name: step, exact: true }).click();
}

/** Takes the main step with its confirmation. */
export async function take(page: Page, step: string): Promise<void> {
  await primary(page, step).click();
  const dialog = page.getByRole('dialog', { name: step });
  await confirmIn(dialog, step);
  await expect(dialog).toBeHidden();
}

/** Types figures by their labels. */
export async function figures(page: Page, values: Record<string, number>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    await page.getByRole('main').getByRole('textbox', { name: label, exact: true }).fill(String(value));
  }
}

/** Draws names by hand, in order. */
export async function drawByHand(page: Page, order: readonly string[]): Promise<void> {
  for (const name of order) await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

/** The questions of one office: order drawn, answered. */
export async function questions(page: Page, office: string, order: readonly string[]): Promise<void> {
  await onTask(page, `${office}: order of questions`);
  await drawByHand(page, order);
  await primary(page, 'Record the order').click();
  await onTask(page, `${office}: questions and answers`);
  await take(page, 'Questions are answered');
}

/** Opens the poll. */
export async function openPoll(page: Page, office: string, printed: number, present: number): Promise<void> {
  await onTask(page, `${office}: open the poll`);
  await page.getByRole('checkbox', { name: 'The box was shown empty and sealed' }).check();
  await page.getByRole('checkbox', { name: 'The official stamp was tested' }).check();
  await figures(page, { 'Papers printed': printed, 'Members in the room who may vote': present });
  await take(page, 'Open the poll');
  await onTask(page, `${office}: the poll is open`);
}

/** Gives papers with the keyboard alone: a name, then Enter. */
export async function givePapers(page: Page, names: readonly string[]): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Name on the roll' });
  for (const [at, name] of names.entries()) {
    await search.fill(name);
    await search.press('Enter');
    await expect(page.getByText(`${at + 1} of`, { exact: false }).first()).toBeVisible();
    await expect(search).toHaveValue('');
  }
}

export type Closing = { issued: number; unused: number; spoilt?: number; replacements?: number; notReturned?: number };

/** Closes the poll with the figures of the desk. */
export async function closePoll(page: Page, closing: Closing): Promise<void> {
  await primary(page, 'Close the poll').click();
  await page.getByRole('checkbox', { name: 'Everybody who was in the queue has been served' }).check();
  await figures(page, {
    'Papers issued, by the stubs': closing.issued,
    'Papers unused': closing.unused,
    'Replacements given': closing.replacements ?? 0,
    'Spoilt papers handed back': closing.spoilt ?? 0,
    'Papers seen leaving the room': closing.notReturned ?? 0,
    'Voters helped': 0,
    'Disputed second papers, sealed': 0,
  });
  await take(page, 'Close the poll now');
}

/** Counts the papers of the box face down. */
export async function countBox(page: Page, inBox: number): Promise<void> {
  await figures(page, { 'Papers in the box': inBox });
  await take(page, 'Compare with the account');
}

/** Rules on doubtful papers: none rejected but those given. */
export async function rule(page: Page, rejected: Record<string, number> = {}): Promise<void> {
  for (const reason of [
    'No official mark',
    'More votes than seats',
    'Shows who voted',
    'Not marked',
    'Uncertain what is meant',
  ]) {
    await figures(page, { [`Rejected: ${reason}`]: rejected[reason] ?? 0, [`Objected: ${reason}`]: 0 });
  }
  await take(page, 'The rulings are made');
}

/** One teller's whole count. */
export async function count(page: Page, teller: string, values: Record<string, number>): Promise<void> {
  await page
    .getByRole('contentinfo')
    .or(page.getByRole('main'))
    .getByRole('button', { name: `Enter the count of ${teller}` })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^Count of ${teller}`) })).toBeVisible();
  await figures(page, values);
  await primary(page, 'Hand in this count').click();
}

/** The candidates are consulted and everything is signed. */
export async function sign(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^The candidates have seen the figures/ }).check();
  await page.getByRole('checkbox', { name: /^Returning officer and tellers have signed/ }).check();
}

/** Declares with the candidates consulted and everything signed. */
export async function declare(page: Page): Promise<void> {
  await sign(page);
  await take(page, 'Declare the result');
}

/** Declares the round void, with the reason, past the words that ask for one. */
export async function voidRound(page: Page, reason: string): Promise<void> {
  const name = 'Declare the round void';
  await page.getByRole('main').getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('button', { name }).click();
  await expect(dialog.getByText('Enter the reason')).toBeVisible();
  await dialog.getByRole('textbox', { name: /Reason/ }).fill(reason);
  await dialog.getByRole('button', { name }).click();
  await expect(dialog.getByText(reason)).toBeVisible();
  await confirmIn(dialog, name);
  await expect(dialog).toBeHidden();
}

/** A recount that a candidate asked for, answered by the returning officer. */
export async function askRecount(page: Page, by: string, answer: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Recount asked for' }).click();
  const asked = page.getByRole('dialog', { name: 'A recount was asked for' });
  await asked.getByRole('textbox', { name: 'Who asked' }).fill(by);
  await asked.getByRole('radio', { name: answer }).check();
  await asked.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await asked.getByRole('button', { name: 'Record the answer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record the answer' });
  await confirmIn(dialog, 'Record the answer');
  await expect(dialog).toBeHidden();
}

/** Corrects one entry of the roll, confirmed by the returning officer and a teller. */
export async function correctRoll(
  page: Page,
  { member, vote, reason }: { member: string; vote: 'Votes' | 'Does not vote'; reason: string },
): Promise<void> {
  const name = 'Correct the roll';
  await page.getByRole('main').getByRole('button', { name }).click();
  const asked = page.getByRole('dialog', { name });
  await asked.getByRole('combobox', { name: 'Member' }).fill(member);
  await page.getByRole('option', { name: new RegExp(member) }).click();
  await asked.getByRole('radio', { name: vote, exact: true }).check();
  await asked.getByRole('textbox', { name: /Reason/ }).fill(reason);
  await asked.getByRole('button', { name }).click();
  await confirmIn(page.getByRole('dialog').last(), name);
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export type Account = { printed: number; issued: number; unused: number; inBox: number };

/** The whole account once more, with what was looked at. */
export async function enterAccountAgain(page: Page, account: Account, looked: string): Promise<void> {
  await figures(page, {
    'Papers printed': account.printed,
    'Papers issued, by the stubs': account.issued,
    'Papers unused': account.unused,
    'Replacements given': 0,
    'Spoilt papers handed back': 0,
    'Papers in the box': account.inBox,
  });
  await page.getByRole('textbox', { name: /What was looked at/ }).fill(looked);
  await take(page, 'Enter the account again');
}
