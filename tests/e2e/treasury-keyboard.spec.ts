import { expect, test } from './fixture.ts';
import { press, type } from './pages/keyboard.ts';
import { said } from './pages/shell.ts';
import { inDialog } from './pages/treasury.ts';
import { openBooks } from './pages/treasury-books.ts';

test.use({ today: '2010-05-10' });

test('T2: a receipt is entered, a payment prepared and a signature recorded by keyboard alone', async ({ host }) => {
  const page = await openBooks(host);
  const { keyboard } = page;

  await test.step('a receipt; the form is then ready for the next', async () => {
    await press(page, 'link', 'Enter a receipt');
    await type(page, 'Paid into', 'Cur', 'combobox');
    await type(page, 'Who it came from', 'Borough Council', 'combobox');
    await type(page, 'Amount', '1,250.50');
    await type(page, 'Heading', 'Don', 'combobox');
    await type(page, 'Fund', 'Gen', 'combobox');
    await type(page, /^What for/, 'Summer fair');
    await keyboard.press('Enter');
    await said(page, /^£1,250.50 from Borough Council is entered$/);
    await expect(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('');
  });

  await test.step('a payment, with heading, fund and words of the last one', async () => {
    await press(page, 'link', 'Payments');
    await press(page, 'link', 'Prepare a payment');
    await type(page, 'Who is paid', 'Acorn', 'combobox');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await press(page, 'button', /^Last time/);
    await type(page, 'Amount', '84');
    await type(page, /^Cheque number/, '103');
    await type(page, /^Why there is no invoice/, 'Paid at the counter');
    await press(page, 'button', 'Prepare the payment');
    await said(page, /^The payment is prepared/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Acorn Print');
  });

  await test.step('a signature in ink; Escape leaves the dialog to where it was opened', async () => {
    await press(page, 'button', 'Record a signature in ink');
    const dialog = inDialog(page, 'Record a signature in ink');
    await expect(dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Record a signature in ink' })).toBeFocused();
    await keyboard.press('Enter');
    await type(page, 'Who signs', 'Ada', 'combobox');
    await type(page, /^Who saw it/, 'Mary Achebe');
    await type(page, /^Why there is no scan/, 'Kept in the folder of cheques');
    await keyboard.press('Enter');
    await said(page, 'The signature of Ada Lowe is recorded');
  });
});
