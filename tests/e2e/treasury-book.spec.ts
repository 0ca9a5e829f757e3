import { expect, expectAccessible, test } from './fixture.ts';
import { fill, openRow, said } from './pages/shell.ts';
import { enterReceipt, inDialog, part } from './pages/treasury.ts';
import { openBooks } from './pages/treasury-books.ts';

/** The cash book: what is put right, ratified, paid in together, and whose name is erased. */

test.use({ today: '2010-06-30' });

test('T1: an entry is reversed by one beside it, with its reason', async ({ host }) => {
  const page = await openBooks(host);
  await part(page, 'Cash book');
  await openRow(page, /Okafor/);
  await page.getByRole('button', { name: 'Reverse this entry' }).click();
  await fill(page, { Reason: 'It was for another group' });
  await expectAccessible(page, 'reversing an entry');
  await inDialog(page, 'Reverse the entry?').getByRole('button', { name: 'Reverse this entry' }).click();
  await said(page, 'The entry is reversed');
  await expect(page.getByText('It was for another group')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reverse this entry' })).toHaveCount(0);
  await part(page, 'Cash book');
  const rows = page.getByRole('row', { name: /Okafor/ });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('366.44');
});

test('T1: a direct debit waits for a meeting and is ratified under its minute', async ({ host }) => {
  const page = await openBooks(host, async ({ api, bank, heading, fund }) => {
    const splits = [{ headingId: heading('Room hire'), fundId: fund('General'), pence: 12_00 }];
    const facts = {
      accountId: bank,
      date: '2010-05-05',
      payee: { name: 'Anyborough Hall' },
      text: 'May',
      reference: '',
    };
    const posted = await api.treasury.recordBankDebit({ ...facts, splits, files: [] });
    if (!posted.ok) throw new Error(JSON.stringify(posted));
  });
  await page
    .getByRole('link', { name: /to ratify/ })
    .first()
    .click();
  await page.getByRole('checkbox', { name: /Anyborough Hall/ }).check();
  await page.getByRole('button', { name: 'Record the ratification' }).click();
  await fill(page, { Minute: 'Steering committee, 14 June 2010, item 6' });
  await expectAccessible(page, 'ratifying');
  await inDialog(page, 'Record the ratification').getByRole('button', { name: 'Record the ratification' }).click();
  await said(page, '1 entry is ratified');
  await expect(page.getByText('Nothing waits to be ratified')).toBeVisible();
});

test('T1: receipts go to the bank together on a paying-in slip, which can be undone', async ({ host }) => {
  const page = await openBooks(host);
  await page.getByRole('link', { name: 'Enter a receipt' }).click();
  const fees = { amount: '62.50', heading: 'Fees', fund: 'General', text: 'Workshop' };
  await page.getByRole('combobox', { name: 'Paid into' }).selectOption({ label: 'Current account' });
  await enterReceipt(page, { payee: 'Bridge Tenants', ...fees });
  await part(page, 'Cash book');
  await page.getByRole('link', { name: 'Paying-in slips' }).click();
  await page.getByRole('checkbox', { name: /Bridge Tenants/ }).check();
  await page.getByRole('checkbox', { name: /Okafor/ }).check();
  await expect(page.getByText('2 receipts, £428.94')).toBeVisible();
  await page.getByRole('button', { name: 'Make a paying-in slip' }).click();
  await fill(page, { 'Number of the slip': '500017' });
  await expectAccessible(page, 'making a paying-in slip');
  await inDialog(page, 'Make a paying-in slip').getByRole('button', { name: 'Make a paying-in slip' }).click();
  await said(page, 'Slip 500017 is saved');
  await expect(page.getByRole('row', { name: /500017/ })).toContainText('428.94');
  await page.getByRole('button', { name: 'Undo the slip 500017' }).click();
  await fill(page, { Reason: 'The bank took only one' });
  await inDialog(page, 'Undo slip 500017?').getByRole('button', { name: 'Undo the slip' }).click();
  await said(page, 'The slip is undone');
  await expect(page.getByRole('checkbox', { name: /Bridge Tenants/ })).toBeVisible();
});

test('T1: six years after the last entry a payee’s name is erased, and the entry stays', async ({ host }) => {
  const page = await openBooks(host, undefined, '2018-06-30');
  await part(page, 'Set-up');
  await page.getByRole('link', { name: 'Payees' }).click();
  await page.getByRole('button', { name: 'Erase the name: Okafor' }).click();
  await expectAccessible(page, 'erasing a payee');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Erase the name' }).click();
  await said(page, 'The name is erased');
  await expect(page.getByText('Okafor')).toHaveCount(0);
  await part(page, 'Cash book');
  await expect(page.getByRole('row', { name: /Name erased/ })).toContainText('366.44');
});
