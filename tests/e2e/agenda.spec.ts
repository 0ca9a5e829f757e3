import { expect, expectAccessible, test } from './fixture.ts';
import { takeStep } from './pages/meetings.ts';
import { go, openRow, said } from './pages/shell.ts';

test('A3: the secretariat records the chair’s agreement; the name of the chair is there already', async ({
  demo: page,
}) => {
  await go(page, 'Meetings');
  await openRow(page, /strategic assessment/);
  await takeStep(page, 'Record the chair’s agreement', 'The agenda is agreed', async (dialog) => {
    await expect(dialog.getByRole('textbox', { name: 'Name of the chair' })).toHaveValue('Denise Okafor-Bright');
    await expectAccessible(page, 'the dialog of a step');
    await dialog.getByRole('radio', { name: 'By telephone' }).check();
  });
  await page.getByRole('tab', { name: 'Versions and history' }).click();
  await expect(page.getByRole('row', { name: /Denise Okafor-Bright/ }).first()).toContainText(/by telephone/i);
});

test('A3: a late step asks for the reason, and the compliance report shows it', async ({ demo: page }) => {
  const reason = 'The monitoring network sent its figures on 9 May.';
  await go(page, 'Meetings');
  await openRow(page, /Stop and search working group/);
  await takeStep(page, 'Send to the chair', 'The agenda is with the chair', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Why it is late' }).fill(reason);
  });
  await go(page, 'Meetings');
  await page.getByRole('link', { name: 'Compliance report' }).click();
  await expect(page.getByRole('row', { name: /Stop and search working group/ }).first()).toContainText(reason);
});

test('A4: a supplement to a published agenda becomes version 2; version 1 stays', async ({ demo: page }) => {
  await go(page, 'Meetings');
  await openRow(page, /Police surgery/);
  await page.getByRole('link', { name: 'Make a supplement' }).click();
  await page.getByRole('textbox', { name: /^Room/ }).fill('Large hall');
  await page
    .getByRole('textbox', { name: 'Why there is a supplement' })
    .fill('More people than expected have signed up.');
  await page.getByRole('textbox', { name: 'How it went to members' }).fill('By e-mail');
  await page.getByRole('textbox', { name: 'How it was made public' }).fill('Notice on the door');
  await page.getByRole('button', { name: 'Publish the supplement' }).click();
  await said(page, 'The supplement is published');
  await page.getByRole('tab', { name: 'Versions and history' }).click();
  await expect(page.getByRole('row', { name: /More people than expected/ }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show version 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Show version 2' }).click();
  await expect(page.getByRole('dialog').getByText('Large hall', { exact: false })).toBeVisible();
});
