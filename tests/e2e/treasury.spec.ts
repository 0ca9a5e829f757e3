import { expect, expectAccessible, test } from './fixture.ts';
import { go, openRow } from './pages/shell.ts';
import { lock, signIn } from './pages/sign-in.ts';
import {
  addChequeBook,
  addSignatory,
  beginBooks,
  enterReceipt,
  part,
  preparePayment,
  release,
  signInInk,
  signWithKey,
} from './pages/treasury.ts';
import { BOOKKEEPER, setUpWithoutBooks, TREASURER } from './pages/treasury-books.ts';

const KEY = 'marble donkey lantern seven hedge';

test('T2: the books are begun, money comes in, an administrator prepares, two people sign, the treasurer releases', async ({
  host,
}) => {
  test.setTimeout(300_000);
  await host.stop();
  await setUpWithoutBooks(host.folder, '2011-05-10');
  const page = await host.restart();
  await signIn(page, BOOKKEEPER);
  await go(page, 'Treasury');
  await expect(page.getByText('The books are not begun yet')).toBeVisible();
  await expectAccessible(page, 'the treasury before its books');
  await beginBooks(page, {
    on: '31 March 2011',
    general: '1,204.17',
    grant: '2,110.40',
    cash: '100',
    statement: '3314.57',
  });
  await expect(page.getByRole('cell', { name: '3,314.57' }).first()).toBeVisible();
  await expectAccessible(page, 'the overview');

  await page.getByRole('link', { name: 'Enter a receipt' }).click();
  await enterReceipt(page, {
    payee: 'Metropolitan Police Authority',
    amount: '8750',
    heading: 'Grant',
    fund: 'MPA grant',
    text: 'First quarter',
  });
  await expectAccessible(page, 'entering a receipt');
  await page.getByRole('link', { name: /Metropolitan Police Authority/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Receipt: Metropolitan Police Authority' })).toBeVisible();
  await expectAccessible(page, 'an entry');

  await part(page, 'Set-up');
  await expectAccessible(page, 'the set-up');
  await page.getByRole('link', { name: 'Who signs' }).click();
  await addSignatory(page, 'Denise Okafor-Bright', 'Steering committee, 12 April 2011, item 4', KEY);
  await addSignatory(page, 'Samuel Abrahamson', 'Steering committee, 12 April 2011, item 4');
  await expectAccessible(page, 'the signatories');
  await part(page, 'Cheque book');
  await addChequeBook(page, '100241', '100265');
  await expectAccessible(page, 'the cheque book');

  await part(page, 'Payments');
  await page.getByRole('link', { name: 'Prepare a payment' }).click();
  await preparePayment(page, '315.50', {
    payee: 'Anyborough Print Shop',
    text: 'Newsletter and agendas, May',
    lines: [
      { heading: 'Newsletters', fund: 'MPA grant', amount: '300' },
      { heading: 'Office', fund: 'General fund', amount: '15.50' },
    ],
  });
  await expect(page.getByText('2 more signatures are needed')).toBeVisible();
  await signWithKey(page, 'Denise Okafor-Bright', KEY);
  await signInInk(page, 'Samuel Abrahamson', 'Mary Achebe');
  await expect(page.getByText('All signatures are there. The treasurer releases it.')).toBeVisible();
  await expect(page.getByText('Own key, at this program')).toBeVisible();
  await expect(page.getByText('Ink on paper')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Release the payment' })).toHaveCount(0);
  await expectAccessible(page, 'a payment');

  await lock(page);
  await signIn(page, TREASURER);
  await go(page, 'Treasury');
  await page.getByRole('link', { name: '1 payment to release' }).click();
  await openRow(page, /Anyborough Print Shop/);
  await release(page);
  await part(page, 'Cash book');
  await expect(page.getByRole('row', { name: /Anyborough Print Shop/ })).toContainText('315.50');
  await expectAccessible(page, 'the cash book');
  await part(page, 'Petty cash');
  await expect(page.getByText('Should be in the tin')).toBeVisible();
  await expectAccessible(page, 'petty cash');
});
