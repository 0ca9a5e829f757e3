import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, expectAccessible, test } from './fixture.ts';
import { go } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';
import { part } from './pages/treasury.ts';
import { BOOKKEEPER, CHAIR, writeBooks } from './pages/treasury-books.ts';
import { closePeriod, enterBudget, forecast, noteAsset, reopenQuarter, report } from './pages/treasury-reports.ts';

const QUARTER = '1 April 2010 to 30 June 2010';
const YEAR = '1 April 2010 to 31 March 2011';

test.use({ today: '2010-07-02' });

test('T5, T6, T7: the budget is entered and followed, a report previewed and saved, a quarter closed and opened by two, the year closed', async ({
  host,
}) => {
  test.setTimeout(300_000);
  await host.stop();
  await writeBooks(host.folder);
  const page = await host.restart();
  await signIn(page, BOOKKEEPER);
  await expect(page.getByRole('region', { name: 'Treasury: waits for you' })).toContainText('1 quarter to close');
  await go(page, 'Treasury');

  await test.step('the budget is entered, and what was paid stands against it', async () => {
    await part(page, 'Budget');
    await expect(page.getByText('No budget yet')).toBeVisible();
    await expectAccessible(page, 'no budget yet');
    await enterBudget(page, {
      title: 'Agreement 2010/11',
      fund: 'MPA grant',
      contribution: '4400',
      lines: [
        { name: 'Newsletters', cost: '400', headings: ['Newsletters'] },
        { name: 'Meetings', cost: '4000', headings: ['Room hire', 'Refreshments'] },
      ],
    });
    await expect(page.getByRole('row', { name: /^Newsletters 400\.00/ })).toContainText('468.24');
    await expect(page.getByText(/^Newsletters is forecast to be overspent by/)).toBeVisible();
    await expectAccessible(page, 'the budget');
    await forecast(page, 'Newsletters', '425', 'One issue is cheaper');
    await expect(page.getByText('Forecast by hand: One issue is cheaper')).toBeVisible();
    await expect(page.getByText(/^Newsletters is forecast to be overspent by/)).toHaveCount(0);
  });

  await test.step('the treasurer’s report is looked at, saved, and its figures saved as CSV', async () => {
    await part(page, 'Reports');
    await expectAccessible(page, 'the reports');
    const own = report(page, 'Treasurer’s report');
    await own.getByLabel('Days').selectOption({ label: `Quarter: ${QUARTER}` });
    await own.getByRole('link', { name: /^Preview/ }).click();
    await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Treasurer’s report');
    const pdf = await host.saved(() => page.getByRole('button', { name: 'Save', exact: true }).click(), 'report.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(own.getByLabel('Days').locator('option:checked')).toHaveText(`Quarter: ${QUARTER}`);
    await expect(page.getByRole('row', { name: /^Treasurer’s report 30 June 2010/ })).toBeVisible();
    const csv = await host.saved(() => own.getByRole('button', { name: /^Save as CSV/ }).click(), 'report.csv');
    expect(readFileSync(csv, 'utf8')).toContain('318.24');
  });

  await test.step('the quarter is closed, and opened again by two officers', async () => {
    await part(page, 'Periods');
    await expect(page.getByText('The books are what was written')).toBeVisible();
    await expectAccessible(page, 'the periods');
    await closePeriod(page, 'quarter', QUARTER);
    await expect(page.getByRole('row', { name: new RegExp(`^${QUARTER}`) })).toContainText('Closed');
    await reopenQuarter(page, QUARTER, CHAIR, 'A receipt came late');
    await expect(page.getByRole('button', { name: `Close the quarter ${QUARTER}` })).toBeVisible();
  });

  await test.step('the year is closed for good', async () => {
    const later = await host.restart({ today: '2011-04-11' });
    await signIn(later, BOOKKEEPER);
    await go(later, 'Treasury');
    await part(later, 'Periods');
    await noteAsset(later, YEAR, { text: 'Projector', amount: '1149', when: 'Cost, March 2011' });
    await closePeriod(later, 'year', YEAR);
    await expect(later.getByText('Closed for good', { exact: true })).toBeVisible();
    await expect(later.getByRole('button', { name: /^Open again: the quarter/ })).toHaveCount(0);
    await expectAccessible(later, 'a closed year');
  });
});

test('T1: a book that was changed from outside is said on the first page and in the treasury, with what to do', async ({
  host,
}) => {
  test.setTimeout(120_000);
  await host.stop();
  await writeBooks(host.folder);
  const file = new Database(join(host.folder, 'secretariat.sqlite'));
  file.exec('drop trigger book_event_no_delete');
  file.exec('delete from book_event where seq = (select max(seq) from book_event)');
  file.close();
  const page = await host.restart();
  await signIn(page, BOOKKEEPER);
  const message = page.getByRole('alert').filter({ hasText: 'The books are not what was written' });
  await expect(message).toContainText('Leave this file as it is');
  await expect(message.getByRole('link', { name: 'Open the backups' })).toBeVisible();
  await expectAccessible(page, 'the home page with a broken book');
  await go(page, 'Treasury');
  await expect(message).toContainText('Tell the treasurer and the chair');
  await expect(page.getByRole('region', { name: 'The books', exact: true })).toContainText('Not what was written');
});
