import { expect, expectAccessible, test } from './fixture.ts';
import { fill, said } from './pages/shell.ts';
import { inDialog, openPayment, otherStep, part } from './pages/treasury.ts';
import { openBooks } from './pages/treasury-books.ts';

/** What can become of a payment besides going out: amended, withdrawn, stopped, given back by the bank. */

test.use({ today: '2010-06-30' });

test('T4: what is amended is signed anew, and what is withdrawn stays in the list', async ({ host }) => {
  const page = await openBooks(host, ({ cheque }) =>
    cheque({ payee: 'Bridge Café', pence: 75_00, number: 103, isKept: true }),
  );
  await openPayment(page, /Bridge Café/);
  await expect(page.getByText('All signatures are there')).toBeVisible();
  await page.getByRole('link', { name: 'Authorisation on paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Bridge Café|Authorisation/ })).toBeVisible();
  await page.getByRole('button', { name: /^Back/ }).click();
  await otherStep(page, 'Amend');
  await expectAccessible(page, 'amending a payment');
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('80');
  await fill(page, { 'Why it is amended': 'The bill was higher' });
  await page.getByRole('button', { name: 'Amend the payment' }).click();
  await said(page, /is to be signed anew$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Bridge Café, £80.00' })).toBeVisible();
  await expect(page.getByText('2 more signatures are needed')).toBeVisible();
  await expect(page.getByText('Lapsed: the payment was amended')).toHaveCount(2);
  await otherStep(page, 'Withdraw');
  await fill(page, { Reason: 'Paid by the council after all' });
  await inDialog(page, 'Withdraw').getByRole('button', { name: 'Withdraw' }).click();
  await said(page, 'The payment is withdrawn');
  await part(page, 'Payments');
  await page.getByRole('combobox', { name: 'Payments', exact: true }).selectOption({ label: 'All' });
  await expect(page.getByRole('search').getByText('3 payments')).toBeVisible();
  await expect(page.getByRole('row', { name: /Bridge Café/ })).toContainText('Withdrawn');
});

test('T1: a cheque that went out is stopped at the bank, and its payment becomes void', async ({ host }) => {
  const page = await openBooks(host);
  await openPayment(page, /Dock Road Hall/);
  await otherStep(page, 'Make it void');
  const dialog = inDialog(page, 'Make it void');
  await fill(page, { Reason: 'Lost in the post' });
  await dialog.getByRole('button', { name: 'Make it void' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/stop/);
  await expectAccessible(page, 'a void that is refused');
  await fill(page, { 'The bank’s reference of the stop': 'STOP 4711' });
  await dialog.getByRole('button', { name: 'Make it void' }).click();
  await said(page, 'The payment is void');
  await expect(page.getByText(/STOP 4711/)).toBeVisible();
  await part(page, 'Cheque book');
  await expect(page.getByRole('row', { name: /000102/ })).toContainText('Stopped');
});

test('T1: a payment that the bank gave back is returned by the line that says so', async ({ host }) => {
  const page = await openBooks(host, async ({ api, bank }) => {
    const line = (date: string, pence: number, chequeNumber: number | null, text: string) => ({
      ...{ date, pence, chequeNumber, text },
    });
    const { rows } = (await api.treasury.search({ text: 'Acorn' })).ok
      ? ((await api.treasury.search({ text: 'Acorn' })) as { value: { rows: { entryId: number }[] } }).value
      : { rows: [] };
    const typed = await api.treasury.typeStatement({
      ...{ accountId: bank, title: 'Sheet 14', from: '2010-05-01', to: '2010-05-06' },
      ...{ opening: 3_514_57, closing: 3_514_57 },
      rows: [line('2010-05-06', -318_24, 101, 'CHEQUE'), line('2010-05-06', 318_24, null, 'RETURNED CHEQUE')],
    });
    const entry = rows[0];
    if (!typed.ok || !entry) throw new Error(JSON.stringify(typed));
    const { statementId } = typed.value;
    const { rows: lines } = await api.treasury
      .statementRows({ accountId: bank, from: null, to: null, only: 'all', offset: 0, limit: 10 })
      .then((answer) => (answer.ok ? answer.value : { rows: [] }));
    const out = lines.find(({ pence }) => pence < 0);
    const matches = [{ rows: [{ statementId, number: out?.number ?? 0 }], entries: [entry.entryId] }];
    const matched = await api.treasury.match({ accountId: bank, matches });
    if (!matched.ok) throw new Error(JSON.stringify(matched));
  });
  await openPayment(page, /Acorn Print/);
  await expect(page.getByText('Paid by the bank').first()).toBeVisible();
  await otherStep(page, 'The bank returned it');
  await expect(page.getByRole('combobox', { name: 'Line of the statement' })).toContainText('RETURNED CHEQUE');
  await fill(page, { Reason: 'Words and figures differed' });
  await expectAccessible(page, 'a payment that the bank returned');
  await inDialog(page, 'The bank returned it').getByRole('button', { name: 'The bank returned it' }).click();
  await said(page, 'The payment is recorded as returned');
  await part(page, 'Bank');
  await expect(page.getByText('Every line of the bank is matched')).toBeVisible();
});
