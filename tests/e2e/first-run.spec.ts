import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { setUp } from './pages/set-up.ts';
import { lock, signIn, trySignIn } from './pages/sign-in.ts';

const [GRACE] = PEOPLE;
const WARDS = ['Abbotsmead', 'Bridge End', 'Castle Hill'];

test.describe('the first run', () => {
  test('says next to the field and in a summary what is missing, and keeps what was typed when going back', async ({
    page,
  }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome to CPEG Secretariat' })).toBeVisible();
    await expectAccessible(page, 'set-up, first step');
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    await expect(summary).toBeVisible();
    await expectAccessible(page, 'set-up with an error');
    await summary.getByRole('link').first().click();
    await expect(page.getByLabel('Name of the group')).toBeFocused();
    await page.getByLabel('Name of the group').fill('Anyborough CPEG');
    await page.getByLabel('Short name').fill('CPEG');
    await page.getByLabel('Borough', { exact: true }).fill('Anyborough');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The funder' })).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByLabel('Name of the group')).toHaveValue('Anyborough CPEG');
  });

  test('wrong passphrases are slowed down, the right one gets in the next day', async ({ page, host }) => {
    await setUp(page, { wards: WARDS, ...GRACE });
    await lock(page);
    await expectAccessible(page, 'sign-in');
    for (const passphrase of ['wrong passphrase 1', 'wrong passphrase 2', 'wrong passphrase 3']) {
      await trySignIn(page, { ...GRACE, passphrase });
      await expect(page.getByText('That is not the passphrase of Grace Adeyemi.')).toBeVisible();
    }
    await expect(page.getByText(/Wait \d+ seconds?, then try again/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeDisabled();
    // The test's clock stands still: tomorrow the wait is over.
    const tomorrow = await host.restart({ today: '2011-05-11' });
    await signIn(tomorrow, GRACE);
  });

  test('the recovery code gives an administrator a new passphrase, once', async ({ page }) => {
    const code = await setUp(page, { wards: WARDS, ...GRACE });
    await lock(page);
    await page.getByRole('button', { name: 'Use the recovery code' }).click();
    await expectAccessible(page, 'recovery');
    await page.getByLabel('Recovery code').fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByLabel('New passphrase').fill('another four plain words');
    await page.getByLabel('The same passphrase again').fill('another four plain words');
    await page.getByRole('button', { name: 'Set the new passphrase and sign in' }).click();
    await page.getByLabel('I have written it down').check();
    await page.getByRole('button', { name: 'Go on' }).click();
    await lock(page);
    await signIn(page, { ...GRACE, passphrase: 'another four plain words' });
  });
});
