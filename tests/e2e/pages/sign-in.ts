import { expect, type Page } from '@playwright/test';

type Person = { readonly name: string; readonly passphrase: string };

/** The sign-in screen: chooses the person, types the passphrase, presses the button. */
export async function trySignIn(page: Page, { name, passphrase }: Person): Promise<void> {
  const choice = page.getByRole('radio', { name, exact: true });
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  if (!(await choice.isChecked())) await page.getByText(name, { exact: true }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs in and waits for the shell. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await trySignIn(page, person);
  await expect(page.getByText(`Signed in as ${person.name}`)).toBeVisible();
}

/** Locks the program with the button in the header. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
}
