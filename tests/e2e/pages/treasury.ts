import { expect, type Locator, type Page } from '@playwright/test';
import { png } from '../../support/png.ts';
import { fill, said } from './shell.ts';

/** The treasury's pages. */

/** A photo of a receipt or statement; another width is another file. */
export const photo = (name: string, width: number) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(png(width, 1)),
});

/** Goes to a part of the treasury by its links. */
export async function part(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the treasury' })
    .getByRole('link', { name, exact: true })
    .click();
}

const next = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

export type Beginning = { on: string; general: string; grant: string; cash: string; statement: string };

/** The guided start with the offered accounts, funds and headings; ends on the overview. */
export async function beginBooks(page: Page, { on, general, grant, cash, statement }: Beginning): Promise<void> {
  await page.getByRole('link', { name: 'Begin the books' }).click();
  await fill(page, { 'Day of the opening balances': on });
  await next(page);
  await next(page);
  await next(page);
  await next(page);
  const bank = page.getByRole('group', { name: 'Current account' });
  await bank.getByRole('textbox', { name: /^General fund/ }).fill(general);
  await bank.getByRole('textbox', { name: /^MPA grant/ }).fill(grant);
  await bank.getByRole('textbox', { name: /^Balance on the bank statement/ }).fill(statement);
  await bank.locator('input[type=file]').setInputFiles(photo('statement.png', 31));
  await page
    .getByRole('group', { name: 'Petty cash' })
    .getByRole('textbox', { name: /^General fund/ })
    .fill(cash);
  await expect(page.getByText('The statement agrees with the cash book')).toBeVisible();
  await next(page);
  await page.getByRole('button', { name: 'Begin the books' }).click();
  await said(page, 'The books are begun');
}

export type Receipt = { payee: string; amount: string; heading: string; fund: string; text: string };

/** Enters a receipt on the page for it; the form is then ready for the next. */
export async function enterReceipt(page: Page, { payee, amount, heading, fund, text }: Receipt): Promise<void> {
  await page.getByRole('combobox', { name: 'Who it came from' }).fill(payee);
  await page.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await page.getByRole('combobox', { name: 'Heading' }).selectOption({ label: heading });
  await page.getByRole('combobox', { name: 'Fund' }).selectOption({ label: fund });
  await fill(page, { 'What for': text });
  await page.getByRole('button', { name: 'Save the receipt' }).click();
  await said(page, /is entered$/);
}

export const inDialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** Adds somebody who signs, with a mandate; `passphrase` makes a key. */
export async function addSignatory(page: Page, name: string, minute: string, passphrase?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a signatory' }).click();
  const added = inDialog(page, 'Add a signatory');
  await added.getByRole('textbox', { name: 'Name' }).fill(name);
  await added.getByRole('button', { name: 'Add a signatory' }).click();
  await page.getByRole('button', { name: `Add a mandate: ${name}` }).click();
  const mandate = inDialog(page, `Add a mandate: ${name}`);
  await mandate.getByRole('textbox', { name: 'Minute' }).fill(minute);
  await mandate.getByRole('button', { name: 'Add a mandate' }).click();
  await expect(mandate).toBeHidden();
  if (passphrase === undefined) return;
  await page.getByRole('button', { name: `Make a key: ${name}` }).click();
  const key = inDialog(page, `Make a key: ${name}`);
  await key.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await key.getByRole('button', { name: 'Make a key' }).click();
  await said(page, `The key of ${name} is made`);
}

/** Enters a cheque book on the page of cheques. */
export async function addChequeBook(page: Page, first: string, last: string): Promise<void> {
  await page.getByRole('button', { name: 'Enter a cheque book' }).click();
  const dialog = inDialog(page, 'Enter a cheque book');
  await dialog.getByRole('textbox', { name: 'First number' }).fill(first);
  await dialog.getByRole('textbox', { name: 'Last number' }).fill(last);
  await dialog.getByRole('button', { name: 'Enter a cheque book' }).click();
  await said(page, 'The cheque book is entered');
}

export type Prepared = { payee: string; text: string; lines: { heading: string; fund: string; amount: string }[] };

/** Prepares a payment to somebody new, split over the lines; ends on its page. */
export async function preparePayment(page: Page, total: string, { payee, text, lines }: Prepared): Promise<void> {
  await page.getByRole('button', { name: 'Somebody new' }).click();
  const dialog = inDialog(page, 'Add a payee');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(payee);
  await dialog.getByRole('button', { name: 'Add the payee' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill(total);
  for (let at = 1; at < lines.length; at++) await page.getByRole('button', { name: 'Split over another line' }).click();
  const several = lines.length > 1;
  for (const [at, { heading, fund, amount }] of lines.entries()) {
    const number = several ? ` ${at + 1}` : '';
    await page.getByRole('combobox', { name: `Heading${number}`, exact: true }).selectOption({ label: heading });
    await page.getByRole('combobox', { name: `Fund${number}`, exact: true }).selectOption({ label: fund });
    if (several) await page.getByRole('textbox', { name: `Amount${number}`, exact: true }).fill(amount);
  }
  await fill(page, { 'What for': text });
  await page.locator('input[type=file]').setInputFiles(photo('invoice.png', 32));
  await page.getByRole('button', { name: 'Prepare the payment' }).click();
  await said(page, /^The payment is prepared/);
}

/** Signs with the signatory's own key, on the payment's page. */
export async function signWithKey(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign with a key' }).click();
  const dialog = inDialog(page, 'Sign with a key');
  const who = dialog.getByRole('combobox', { name: 'Who signs' });
  await who.selectOption({ label: name });
  await dialog.getByLabel(`Passphrase of ${name}’s key`).fill(passphrase);
  await dialog.getByRole('button', { name: 'Sign with a key' }).click();
  await said(page, `${name} has signed`);
}

/** Records a signature given in ink, with its witness and a scan. */
export async function signInInk(page: Page, name: string, witness: string): Promise<void> {
  await page.getByRole('button', { name: 'Record a signature in ink' }).click();
  const dialog = inDialog(page, 'Record a signature in ink');
  await dialog.getByRole('combobox', { name: 'Who signs' }).selectOption({ label: name });
  await dialog.getByRole('textbox', { name: 'Who saw it' }).fill(witness);
  await dialog.locator('input[type=file]').setInputFiles(photo('signed.png', 33));
  await dialog.getByRole('button', { name: 'Record a signature in ink' }).click();
  await said(page, `The signature of ${name} is recorded`);
}

/** T2: the treasurer lets it go. */
export async function release(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Release the payment' }).click();
  const dialog = inDialog(page, 'Release the payment');
  await dialog.getByRole('button', { name: 'Release the payment' }).click();
  await said(page, 'The payment is released');
}

/** A step of a payment from the menu beside its main button. */
export async function otherStep(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: /^More actions/ }).click();
  await page.getByRole('menuitem', { name: step }).click();
}

/** Opens a payment from the list of all of them. */
export async function openPayment(page: Page, payee: RegExp): Promise<void> {
  await part(page, 'Payments');
  await page.getByRole('combobox', { name: 'Payments', exact: true }).selectOption({ label: 'All' });
  await page.getByRole('row', { name: payee }).getByRole('button').first().click();
}
