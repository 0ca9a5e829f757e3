import { expect, expectAccessible, test } from './fixture.ts';
import { fill, said } from './pages/shell.ts';
import { inDialog, part } from './pages/treasury.ts';
import { openBooks } from './pages/treasury-books.ts';

test.use({ today: '2010-06-30' });

test('T2: a voucher takes from the tin, a count enters what is short, and the top-up is signed like any payment', async ({
  host,
}) => {
  const page = await openBooks(host);
  await part(page, 'Petty cash');
  await page.getByRole('link', { name: 'Enter a voucher' }).click();
  await page.getByRole('combobox', { name: 'Who got the money' }).fill('Corner Shop');
  await page.getByRole('textbox', { name: 'Amount' }).fill('38.65');
  await page.getByRole('combobox', { name: 'Heading' }).selectOption({ label: 'Refreshments' });
  await page.getByRole('combobox', { name: 'Fund' }).selectOption({ label: 'General' });
  await page.getByRole('button', { name: 'Save the voucher' }).click();
  await said(page, /Voucher \d+: £38.65/);

  await part(page, 'Petty cash');
  const before = page.getByText('£61.35').first();
  await expect(before).toBeVisible();
  await page.getByRole('button', { name: 'Count the tin' }).click();
  const count = inDialog(page, 'Count the tin');
  await count.getByRole('textbox', { name: '£20.00 each' }).fill('3');
  await count.getByRole('textbox', { name: '£1.00 each' }).fill('1');
  await expect(count.getByRole('textbox', { name: 'Counted', exact: true })).toHaveValue('61.00');
  await expectAccessible(page, 'counting the tin');
  await count.getByRole('button', { name: 'Count the tin' }).click();
  await said(page, /The tin differs by/);
  await expect(page.getByRole('table', { name: 'Counts' })).toContainText('0.35');

  await page.getByRole('link', { name: 'Prepare a top-up of £38.65' }).click();
  await fill(page, { 'What for': 'Petty cash to 30 June' });
  await page.getByRole('textbox', { name: /^Why there is no/ }).fill('The vouchers are in the tin');
  await page.getByRole('button', { name: 'Prepare the payment' }).click();
  await said(page, /^The payment is prepared/);
  await expect(page.getByText('2 more signatures are needed')).toBeVisible();
  await part(page, 'Petty cash');
  await expect(page.getByRole('link', { name: 'A top-up is on its way' })).toBeVisible();
});
