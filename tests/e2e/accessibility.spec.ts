import { expect, expectAccessible, test } from './fixture.ts';

/** Every screen by its address; ids are those of the demo. */
const SCREENS = [
  '/',
  '/members',
  '/members/new',
  '/members/import',
  '/members/places',
  '/members/coverage',
  '/members/1',
  '/members/1/change',
  '/meetings',
  '/meetings?view=month',
  '/meetings?view=year',
  '/meetings/new',
  '/meetings/cycle',
  '/meetings/venues',
  '/meetings/compliance',
  '/meetings/10',
  '/meetings/10?tab=facts',
  '/meetings/10?tab=papers',
  '/meetings/10?tab=advertisement',
  '/meetings/10?tab=pack',
  '/meetings/8?tab=history',
  '/meetings/12/edit',
  '/meetings/12/agenda',
  '/meetings/14/supplement',
  '/meetings/10?tab=arrangements',
  '/meetings/10?tab=distribution',
  '/meetings/10/send?key=invitation',
  '/meetings/8?tab=attendance',
  '/meetings/8?tab=minutes',
  '/meetings/actions',
  '/meetings/attendance',
  '/treasury',
  '/treasury/book',
  '/treasury/book/receipt',
  '/treasury/book/slips',
  '/treasury/book/ratify',
  '/treasury/payments',
  '/treasury/payments/new',
  '/treasury/cheques',
  '/treasury/petty-cash',
  '/treasury/set-up',
  '/treasury/set-up/signatories',
  '/treasury/set-up/payees',
  '/treasury/bank?tab=match',
  '/treasury/bank?tab=statements',
  '/treasury/bank?tab=reconcile',
  '/treasury/bank/type',
  '/treasury/budget',
  '/treasury/budget/new',
  '/treasury/reports',
  '/treasury/periods',
  '/agreement',
  '/documents',
  '/documents/preview?kind=membersList&edition=public',
  '/meetings/sub-groups',
  '/events',
  '/events/new',
  '/press',
  '/press/new',
  '/conduct',
  '/conduct/new',
  '/office',
  '/office/edit',
  '/office/people',
  '/office/passphrase',
  '/office/settings',
  '/office/audit',
  '/office/backups',
  '/help',
  '/nowhere',
] as const;

for (const half of [0, 1]) {
  const screens = SCREENS.filter((_, at) => at % 2 === half);
  test(`every screen is without serious accessibility faults (${half + 1} of 2)`, async ({ demo: page }) => {
    test.setTimeout(300_000);
    const { origin } = new URL(page.url());
    for (const screen of screens) {
      await test.step(screen, async () => {
        await page.goto(`${origin}/#${screen}`);
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText('Loading…')).toHaveCount(0);
        // Only the content scrolls: what is hidden from sight must not make the window scroll into nothing.
        const beyond = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
        expect(beyond, `${screen} scrolls only inside`).toBeLessThanOrEqual(0);
        await expectAccessible(page, screen);
      });
    }
  });
}

test('every screen reflows at 400% zoom: nothing scrolls sideways in a window of 320 pixels', async ({
  demo: page,
}) => {
  test.setTimeout(240_000);
  const { origin } = new URL(page.url());
  await page.setViewportSize({ width: 320, height: 700 });
  for (const screen of SCREENS) {
    await test.step(screen, async () => {
      await page.goto(`${origin}/#${screen}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Loading…')).toHaveCount(0);
      const beyond = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth);
      expect(beyond, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
    });
  }
});
