import { expect, expectAccessible, test } from './fixture.ts';
import { fill, said } from './pages/shell.ts';
import { part } from './pages/treasury.ts';
import { openBooks } from './pages/treasury-books.ts';

test.use({ today: '2010-06-30' });

test('T1: a statement from paper is typed with the keyboard alone; what is wrong is said of its line', async ({
  host,
}) => {
  const page = await openBooks(host);
  const { keyboard } = page;
  await part(page, 'Bank');
  await page.getByRole('link', { name: 'Type one from paper' }).click();
  await expectAccessible(page, 'typing a statement');
  await fill(page, { Sheet: 'Sheet 14', 'First day': '1/5/2010', 'Last day': '31/5/2010' });
  await fill(page, { 'Balance brought forward': '3514.57', 'Balance carried forward': '3562.77' });

  await test.step('Enter begins the next line, with the day of the one before', async () => {
    await page.getByRole('textbox', { name: 'Line 1: Day' }).fill('4/5/2010');
    await keyboard.press('Tab');
    await keyboard.type('DONATION');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('366.44');
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Line 2: Day' })).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Line 2: Day' })).toHaveValue(/4 May 2010|04?\/0?5\/2010/);
    await keyboard.type('10/6/2010');
    await fill(page, {
      'Line 2: What the bank wrote': 'CHEQUE',
      'Line 2: Cheque': '101',
      'Line 2: Paid out': '318.24',
    });
    await fill(page, { 'Line 2: Paid in': '1' });
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Line 3: Day' })).toBeFocused();
  });

  await test.step('both sums on one line, a day outside the sheet, and a balance that does not come out are refused', async () => {
    const send = page.getByRole('button', { name: 'Read it in' });
    await send.click();
    await expect(page.getByRole('alert')).toContainText('Line 2: an amount either in or out, not both.');
    await fill(page, { 'Line 2: Paid in': '' });
    await send.click();
    await expect(page.getByRole('alert')).toContainText('Line 2: this day is not between 1 May 2010 and 31 May 2010.');
    await expectAccessible(page, 'a typed statement with a wrong line');
    await fill(page, { 'Line 2: Day': '10/5/2010', 'Balance carried forward': '3562.76' });
    await expect(page.getByText('£0.01 away from the balance carried forward')).toBeVisible();
    await send.click();
    await expect(page.getByRole('alert')).toContainText('£0.01');
    await fill(page, { 'Balance carried forward': '3562.77' });
    await keyboard.press('Tab');
    await expect(page.getByText('Agrees with the balance carried forward')).toBeVisible();
    await send.click();
  });

  await said(page, /^2 /);
  const offered = page.getByRole('region', { name: 'These seem to belong together' });
  await expect(offered.getByText('Cheque number and amount')).toBeVisible();
});
