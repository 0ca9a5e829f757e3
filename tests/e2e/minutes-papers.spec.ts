import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixture.ts';
import { go, said } from './pages/shell.ts';

test('minutes on paper, letters after the meeting, a reply, the calendar, and a year like the one before', async ({
  demo: page,
  host,
}) => {
  test.setTimeout(180_000);
  await go(page, 'Meetings');
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  const calendar = await host.saved(() =>
    page.getByRole('menuitem', { name: 'Calendar file: meetings and deadlines' }).click(),
  );
  expect(readFileSync(calendar, 'utf8')).toContain('SUMMARY:Agenda to the chair: Public meeting');

  await page.getByRole('link', { name: 'Actions' }).click();
  await expectAccessible(page, 'the actions');
  await page.getByRole('link', { name: 'Ordinary meeting, 18 January 2011' }).first().click();
  const word = await host.saved(() => page.getByRole('button', { name: 'Save as a Word file' }).click());
  expect(readFileSync(word).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('radio', { name: 'For members' }).check();
  await expectAccessible(page, 'the minutes with their papers');
  await page.getByRole('link', { name: 'Preview', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: /^Minutes as circulated: .* members’ edition$/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();

  await page.getByRole('link', { name: 'Letters after the meeting' }).click();
  await page.getByRole('checkbox', { name: 'Mr Colm Ó Briain' }).check();
  await page
    .getByRole('textbox', { name: 'Letter to Mr Colm Ó Briain' })
    .fill('Dear Mr Ó Briain,\n\nPlease tell us more.');
  await expectAccessible(page, 'the letters');
  await page.getByRole('button', { name: 'Preview 1 letter' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Letter after the meeting of 18 January 2011' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('textbox', { name: 'Letter to Mr Colm Ó Briain' })).toHaveValue(/tell us more/);
  await page.getByRole('link', { name: '18 January 2011' }).click();
  await page.getByRole('button', { name: 'Record the reply' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'The reply is on record');
  await expect(page.getByText('replied on 10 May 2011')).toBeVisible();

  await go(page, 'Meetings');
  await page.getByRole('link', { name: 'Suggest a year' }).click();
  await page.getByRole('button', { name: 'Suggest the same again' }).click();
  await expect(page.getByText('Like Tuesday 24 May 2011')).toBeVisible();
  await expectAccessible(page, 'a year like the one before');
});
