import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { expect, expectAccessible, test } from './fixture.ts';
import { openTab, sendOut } from './pages/distribution.ts';
import { fill, go, openRow, said } from './pages/shell.ts';

const MEETING = /24 May 2011/;

test('A8, A9: the venue is booked and an access need of the public arranged; what is due says so', async ({
  demo: page,
}) => {
  await go(page, 'Meetings');
  await openRow(page, /5 July 2011/);
  await openTab(page, 'Arrangements');
  await page.getByRole('button', { name: 'Change the booking' }).click();
  await page.getByRole('button', { name: 'Take the booking back' }).click();
  await said(page, 'The booking is taken back');
  await page.getByRole('button', { name: 'Record the booking' }).click();
  const booking = page.getByRole('dialog');
  await booking.getByRole('textbox', { name: /^Confirmed on/ }).fill('10/5/2011');
  await booking.getByRole('button', { name: 'Save the booking' }).click();
  await expect(booking.getByText('Enter who confirmed it').first()).toBeVisible();
  await fill(page, { 'Confirmed by': 'Ms Rao', Reference: 'CC/881' });
  await booking.getByRole('textbox', { name: /^Cost/ }).fill('85.50');
  await booking.getByRole('button', { name: 'Save the booking' }).click();
  await said(page, 'The booking is saved');
  await expect(page.getByText('£85.50')).toBeVisible();

  await page.getByRole('button', { name: 'Add a need of the public' }).click();
  const need = page.getByRole('dialog');
  await need.getByRole('combobox', { name: 'Need' }).selectOption({ label: 'Lip speaker' });
  await need.getByRole('textbox', { name: /^Asked for on/ }).fill('10/5/2011');
  await need.getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'The access need is saved');
  await expect(page.getByRole('row', { name: /Somebody of the public/ })).toContainText('Asked for on 10 May 2011');
  await expect(page.getByRole('listitem').filter({ hasText: 'Lip speaker, for 1' })).toContainText('Done');
  await expectAccessible(page, 'the arrangements');
});

test('an invitation goes out: drafts for the mail program, letters, and the record of who had it', async ({
  demo: page,
  host,
}) => {
  await go(page, 'Meetings');
  await openRow(page, MEETING);
  await openTab(page, 'Distribution');
  await expect(page.getByText('Nothing was sent out yet')).toBeVisible();
  await sendOut(page, 'Invitation');
  await page.getByRole('radio', { name: /One draft for all/ }).check();
  const button = page.getByRole('button', { name: /^Make the drafts for \d+ members$/ });
  const file = await host.saved(() => button.click(), 'drafts.eml');
  const draft = await PostalMime.parse(new Uint8Array(readFileSync(file)));
  expect(draft.bcc?.length).toBeGreaterThan(20);
  expect(draft.subject).toContain('24 May 2011');
  expect(draft.text).toContain('You are invited');
  expect(draft.attachments[0]?.mimeType).toBe('application/pdf');

  await page.getByRole('button', { name: /letters on headed paper$/ }).click();
  await expect(page.getByRole('img', { name: /^Page 2 of/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Address labels' }).click();
  await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
  await page.goBack();

  await page.getByRole('checkbox', { name: /Abrahamson/ }).uncheck();
  await fill(page, { 'Website, page or address': 'www.example.org/cpeg' });
  await page.getByRole('button', { name: 'Record as sent out' }).click();
  await said(page, 'It is on record as sent out');
  await expect(page.getByText('Not yet: Ms Ruth Abrahamson')).toBeVisible();
  await page
    .getByRole('row', { name: /Invitation/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('row', { name: /www\.example\.org/ })).toContainText('Website');
  await expectAccessible(page, 'who had the invitation');
});
