import { expect, expectAccessible, test } from './fixture.ts';
import { agree, chooseMember, draftStatement } from './pages/outreach.ts';
import { fill, go, said } from './pages/shell.ts';

test('A17: a statement goes out when two other members agreed to its words as they stand', async ({ demo: page }) => {
  await draftStatement(page, 'Stop and search figures', 'We ask for the figures every month.', 'Mensah-Clarke');
  await expect(page.getByText('2 more members must agree')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Release' })).toHaveCount(0);
  await agree(page, 'Lowenthal');
  await agree(page, 'Papadakis');
  await expect(page.getByText('Enough members agreed: it may go out')).toBeVisible();

  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await fill(page, { Words: 'We ask for the figures every quarter.' });
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await said(page, /2 agreements lapsed/);
  await expect(page.getByText('Nobody has agreed yet')).toBeVisible();

  await agree(page, 'Lowenthal');
  await agree(page, 'Papadakis');
  await expectAccessible(page, 'a statement');
  await page.getByRole('button', { name: 'Release' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await said(page, 'The statement is released');
  await expect(page.getByRole('button', { name: 'Record an agreement' })).toHaveCount(0);
  await go(page, 'Press');
  await expect(page.getByRole('row', { name: /Stop and search figures/ })).toContainText('Released');
});

test('A14: a sub-group with terms, an end, a member, a meeting and a report, closed in the end', async ({
  demo: page,
}) => {
  await go(page, 'Meetings');
  await page.getByRole('link', { name: 'Sub-groups' }).click();
  await page.getByRole('button', { name: 'Begin a sub-group' }).click();
  await fill(page, { Name: 'Stop and search', 'Terms of reference': 'To read the figures.', 'Agreed on': '1/2/2011' });
  await page.getByRole('dialog').getByRole('button', { name: 'Begin a sub-group' }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Ends on');
  await fill(page, { 'Ends on': '31/5/2011' });
  await page.getByRole('dialog').getByRole('button', { name: 'Begin a sub-group' }).click();
  await said(page, 'The sub-group is begun');
  await page
    .getByRole('row', { name: /Stop and search/ })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByText('This sub-group ends on 31 May 2011')).toBeVisible();

  await page.getByRole('button', { name: 'Add a member' }).click();
  await chooseMember(page.getByRole('dialog'), 'Member', 'Lowenthal');
  await page.getByRole('dialog').getByRole('button', { name: 'Add a member' }).click();
  await said(page, 'The member is in the sub-group');

  await page.getByRole('button', { name: 'Add a meeting' }).click();
  const meetings = page.getByRole('dialog').getByRole('combobox', { name: 'Meeting' });
  await meetings.selectOption({ label: 'Stop and search working group, 19 May 2011' });
  await page.getByRole('dialog').getByRole('button', { name: 'Add a meeting' }).click();
  await said(page, 'The meeting is this sub-group’s');

  await page.getByRole('button', { name: 'Record a report' }).click();
  await fill(page, { 'What was reported': 'The figures were read.' });
  await page.getByRole('dialog').getByRole('button', { name: 'Record a report' }).click();
  await said(page, 'The report is on record');
  await expectAccessible(page, 'a sub-group');

  await page.getByRole('button', { name: 'Close the sub-group' }).click();
  await fill(page, { 'Why it is closed': 'Its work is done' });
  await page.getByRole('dialog').getByRole('button', { name: 'Close the sub-group' }).click();
  await said(page, 'The sub-group is closed');
});
