import { ready, takingForms } from '../integration/elections/support.ts';
import { expect, expectAccessible, goToTab, test } from './hall.ts';

test('S4, E8: who may stand, and every past term, is said before anything more of the form is typed', async ({
  enter,
}) => {
  const hall = await enter(
    async (w) => {
      w.core.office().sqlite.exec(
        `insert into office_term (member_id, office, how, started_on, ended_on, note)
         values (${w.members[0]}, 'chair', 'elected', '2006-05-20', '2010-05-20', '')`,
      );
      return takingForms(w);
    },
    { today: '2011-04-02' },
  );
  const { page } = hall;
  await goToTab(hall, 'nominations');
  await page.getByRole('link', { name: 'Enter a form' }).click();
  const choose = async (member: string) => {
    await page.getByRole('combobox', { name: 'Member' }).fill(member);
    await page.getByRole('option', { name: member }).click();
  };
  await choose('Okafor');
  await page.getByRole('combobox', { name: 'Office' }).selectOption({ label: 'Chair' });
  await expect(page.getByText(/has been chair for 4 years/)).toBeVisible();
  await expect(page.getByRole('row', { name: /20 May 2006/ })).toContainText('20 May 2010');
  await expectAccessible(page, 'a form with past terms');
  await choose('Crown');
  await expect(page.getByText(/holds one of the three seats/)).toBeVisible();
  await choose('Rahman');
  await expect(page.getByText('This member may stand for this office')).toBeVisible();
});

test('the whole kit is drawn to be looked at, from the list of what is in it to the last page', async ({ enter }) => {
  test.setTimeout(180_000);
  const hall = await enter((w) => ready(w, { chair: w.members.slice(0, 2) }));
  const { page } = hall;
  await goToTab(hall, 'papers');
  await page.getByRole('link', { name: 'Preview the whole kit' }).click();
  const sheets = page.getByRole('img', { name: /^Page \d+ of/ });
  await expect(sheets.first()).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'the whole kit');
});
