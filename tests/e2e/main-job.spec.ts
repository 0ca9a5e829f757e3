import { readFileSync } from 'node:fs';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { readPdf } from '../documents/support/read-pdf.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { addVenue, builderItems, drag, moveByKeyboard, planPublicMeeting, takeStep } from './pages/meetings.ts';
import { addMember, importLeavingOutBadRows } from './pages/members.ts';
import { addPerson } from './pages/office.ts';
import { setUp } from './pages/set-up.ts';
import { go, openRow, said } from './pages/shell.ts';
import { lock, signIn } from './pages/sign-in.ts';

const [GRACE, , DENISE] = PEOPLE;

const CSV = [
  'First name,Surname,Organisation,Categories,Justification,Reports back to,Joined on',
  'Edith,Lowenthal,Pensioners’ Forum,Older people’s forum,The forum has 900 members.,The monthly tea.,15/4/2008',
  'Kofi,Mensah,Youth Council,Youth,Elected by the youth council.,The council.,31/2/2009',
  'Ruth,Abrahamson,Disability Alliance,Disability umbrella organisation,The alliance has 26 groups.,Its council.,15/4/2008',
].join('\r\n');

test('the administrator goes from the first run to the saved advertisement', async ({ page, host }) => {
  test.setTimeout(150_000);
  await setUp(page, { wards: ['Abbotsmead', 'Bridge End'], ...GRACE });
  await addPerson(page, DENISE);

  await addMember(page, {
    firstName: 'Denise',
    surname: 'Okafor-Bright',
    categories: ['Safer Neighbourhood Panels'],
    ward: 'Abbotsmead',
    reportsBackTo: 'The panel.',
  });
  await importLeavingOutBadRows(page, CSV, { row: 3, column: 'Joined on' });
  await go(page, 'Members');
  await expect(page.getByRole('row', { name: /Lowenthal/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Mensah/ })).toHaveCount(0);

  await addVenue(page);
  await planPublicMeeting(page);
  await page.getByRole('link', { name: 'Change the agenda' }).click();
  await expect(builderItems(page).first()).toContainText('Welcome and apologies');
  await moveByKeyboard(page, 'Treasurer’s update', 'ArrowUp');
  await expect(builderItems(page).nth(2)).toContainText('Treasurer’s update');
  await drag(page, 'Presentation on a specialist issue', 'Borough police performance: presentation and questions');
  await expect(builderItems(page).nth(4)).toContainText('Presentation on a specialist issue');
  await expectAccessible(page, 'the agenda builder');
  await page.getByRole('button', { name: 'Save the agenda' }).click();
  await said(page, 'The agenda is saved');

  await page.getByRole('tab', { name: 'Advertisement' }).click();
  await page.getByRole('button', { name: 'Take the titles of the agenda’s items' }).click();
  await page.getByRole('button', { name: 'Save the advertisement' }).click();
  await said(page, 'The advertisement is saved');

  await takeStep(page, 'Send to the chair', 'The agenda is with the chair');
  await lock(page);

  await signIn(page, DENISE);
  await go(page, 'Meetings');
  await openRow(page, /24 May 2011/);
  await expect(page.getByText('This agenda waits for you')).toBeVisible();
  await takeStep(page, 'Agree the agenda', 'The agenda is agreed');
  await lock(page);

  await signIn(page, GRACE);
  await go(page, 'Meetings');
  await openRow(page, /24 May 2011/);
  await takeStep(page, 'Publish', 'The agenda is published', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'How it went to members' }).fill('By e-mail to 3 members');
    await dialog.getByRole('textbox', { name: 'How it was made public' }).fill('In the library');
  });

  await page.getByRole('tab', { name: 'Advertisement' }).click();
  await page.getByRole('link', { name: 'Preview the poster' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Public meeting');
  await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
  await expectAccessible(page, 'the preview');
  const file = await host.saved(() => page.getByRole('button', { name: 'Save', exact: true }).click(), 'poster.pdf');
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { text } = await readPdf(new Uint8Array(bytes));
  for (const words of [
    'Public meeting',
    'Tuesday',
    '24',
    'May 2011',
    '7pm',
    '2 hours',
    'Civic Centre',
    '020 7946 0123',
  ]) {
    expect(text).toContain(words);
  }
  await go(page, 'Documents');
  await expect(page.getByRole('cell', { name: 'Saved', exact: true })).toBeVisible();
});
