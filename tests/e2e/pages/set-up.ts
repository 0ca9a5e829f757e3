import { expect, type Page } from '@playwright/test';
import { GROUP } from '../../../scripts/demo/group.ts';

type Answers = { wards: readonly string[]; name: string; passphrase: string };

const go = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

const onStep = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

/** Fills the fields by their labels. */
async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await page.getByLabel(label, { exact: false }).first().fill(value);
}

/** The first-run set-up from the welcome to the recovery code, which is given back. Ends on the home page. */
export async function setUp(page: Page, { wards, name, passphrase }: Answers): Promise<string> {
  await onStep(page, 'Welcome to CPEG Secretariat');
  await fill(page, { 'Name of the group': GROUP.name, 'Short name': GROUP.shortName, Borough: GROUP.borough });
  await page.getByLabel('Wards').fill(wards.join('\n'));
  await go(page);

  await onStep(page, 'The funder');
  await page.getByLabel('Funder', { exact: true }).fill(GROUP.funderName);
  await fill(page, { 'Short name of the funder': GROUP.funderShortName, 'Link member': GROUP.linkMember });
  await go(page);

  await onStep(page, 'How to reach you');
  await fill(page, { 'Whom to ask': GROUP.contactName, Telephone: GROUP.phone, 'E-mail': GROUP.email });
  await fill(page, { Fax: GROUP.fax, Minicom: GROUP.minicom });
  await go(page);

  await onStep(page, 'The headed paper');
  await page.getByLabel('Address').fill(GROUP.addressLines);
  await go(page);

  await onStep(page, 'The financial year');
  await go(page);

  await onStep(page, 'The first person who signs in');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await go(page);

  await onStep(page, 'Check your answers');
  await expect(page.getByText(GROUP.name)).toBeVisible();
  await page.getByRole('button', { name: 'Set up the group' }).click();

  await onStep(page, 'Write down the recovery code');
  const shown = await page.getByRole('main').textContent();
  const code = shown?.match(/([A-Z2-9]{5}-){3}[A-Z2-9]{5}/)?.[0] ?? '';
  await page.getByLabel('I have written it down').check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(`Signed in as ${name}`)).toBeVisible();
  return code;
}
