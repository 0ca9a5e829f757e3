import { expect, expectAccessible, test } from './fixture.ts';
import { go } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';
import { part } from './pages/treasury.ts';
import { BOOKKEEPER, writeBooks } from './pages/treasury-books.ts';
import { enterBudget } from './pages/treasury-reports.ts';

test.use({ today: '2010-07-02' });

test('L1: an agreement is begun, written from the guidance, agreed, signed and varied', async ({ host }) => {
  test.setTimeout(300_000);
  await host.stop();
  await writeBooks(host.folder);
  const page = await host.restart();
  await signIn(page, BOOKKEEPER);
  await go(page, 'Treasury');
  await part(page, 'Budget');
  await enterBudget(page, {
    ...{ title: 'Agreement 2010/11', fund: 'MPA grant', contribution: '4400' },
    lines: [
      { name: 'Newsletters', cost: '400', headings: ['Newsletters'] },
      { name: 'Meetings', cost: '4000', headings: ['Room hire', 'Refreshments'] },
    ],
  });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const field = (name: string | RegExp) => page.getByLabel(name, { exact: typeof name === 'string' });

  await test.step('begun', async () => {
    await go(page, 'Agreement');
    await expect(page.getByText('No agreement yet')).toBeVisible();
    await expectAccessible(page, 'no agreement yet');
    await button('Begin an agreement').click();
    await expectAccessible(page, 'beginning an agreement');
    await button('Begin the draft').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1 April 2010');
    await expect(page.getByText('Before it can be agreed')).toBeVisible();
    await expectAccessible(page, 'an empty draft');
  });

  await test.step('written, with its budget and deliverables of the guidance', async () => {
    await page.getByRole('link', { name: 'Change the draft' }).click();
    await field('Description of the project').fill('Engagement between residents and their police.');
    await field('Outcomes').fill('Residents know how to be heard.');
    await field('Conditions of the grant').fill('Paid each quarter after its monitoring.');
    await field(/^Budget of the treasury/).selectOption({ index: 1 });
    await button('Add an outcome').click();
    await field('Outcome 1: text').fill('Residents are asked and heard');
    await field('Action 1.1: text').fill('Meet in public');
    await button('Take out: Action 1.1, deliverable 1').click();
    await button('Add from the guidance to action 1.1').click();
    await expectAccessible(page, 'the guidance’s outputs');
    await page.getByRole('checkbox', { name: /^At least four public meetings/ }).check();
    await button('Add the deliverables').click();
    await expectAccessible(page, 'the draft’s form');
    await button('Save the draft').click();
    await page.getByRole('tab', { name: 'Work plan' }).click();
    await expect(page.getByText('Quarter 4: Hold a meeting in public')).toBeVisible();
    await expectAccessible(page, 'the work plan');
  });

  await test.step('agreed, with the warning gone on from, and signed by both sides', async () => {
    await button('Agree').click();
    await button('Agree the agreement').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go on anyway' }).click();
    for (const side of ['Funder', 'Group']) {
      await button(`${side} signs`).click();
      await button(`Enter the ${side.toLowerCase()}’s signature`).click();
      await expect(button(`${side} signs`)).toHaveCount(0);
    }
    await expect(page.getByText('Signed', { exact: true }).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Versions and signatures' }).click();
    await expect(page.getByRole('region', { name: /^Version 1, agreed on/ })).toContainText('Owen Prentice');
    await expectAccessible(page, 'versions and signatures');
  });

  await test.step('varied: only what was changed is the variation', async () => {
    await page.getByRole('link', { name: 'Vary' }).click();
    await field('Reason').fill('Agreed with the link officer.');
    await field('Project lead').fill('Denise Cole');
    await expectAccessible(page, 'varying an agreement');
    await button('Record the variation').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go on anyway' }).click();
    await page.getByRole('tab', { name: 'Versions and signatures' }).click();
    const varied = page.getByRole('region', { name: /^Version 2, variation of/ });
    await expect(varied.getByRole('heading', { level: 3 })).toHaveText(['Project lead']);
    await expect(varied).toContainText('From then on: Denise Cole');
  });
});
