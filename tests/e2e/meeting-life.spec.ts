import type { Page } from '@playwright/test';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, test } from './fixture.ts';
import { openTab, sendOut } from './pages/distribution.ts';
import { addVenue, planMeeting, planPublicMeeting, takeStep } from './pages/meetings.ts';
import { addMember } from './pages/members.ts';
import { beginMinutes, closeMeeting, noteTheRest, recordAsHeld, tick } from './pages/minutes.ts';
import { addPerson } from './pages/office.ts';
import { setUp } from './pages/set-up.ts';
import { fill, go, openRow, said } from './pages/shell.ts';
import { lock, signIn } from './pages/sign-in.ts';

const [GRACE, , DENISE] = PEOPLE;
const MAY = /24 May 2011/;

async function open(page: Page, meeting: RegExp): Promise<void> {
  await go(page, 'Meetings');
  await openRow(page, meeting);
}

/** The chair signs in, takes a step, and the administrator is back. */
async function asChair(page: Page, tab: string, step: string, done: string): Promise<void> {
  await lock(page);
  await signIn(page, DENISE);
  await open(page, MAY);
  await openTab(page, tab);
  await takeStep(page, step, done);
  await lock(page);
  await signIn(page, GRACE);
  await open(page, MAY);
}

test('a meeting from the notice to its approved minutes', async ({ page: first, host }) => {
  test.setTimeout(600_000);
  let page = first;
  await setUp(page, { wards: ['Abbotsmead'], ...GRACE });
  await addPerson(page, DENISE);
  for (const surname of ['Lowenthal', 'Mensah']) {
    const reportsBackTo = 'The panel.';
    await addMember(page, { firstName: 'Edith', surname, categories: ['Youth'], reportsBackTo });
  }
  await addVenue(page);
  await planPublicMeeting(page);

  await openTab(page, 'Advertisement');
  await page.getByRole('button', { name: 'Take the titles of the agenda’s items' }).click();
  await page.getByRole('button', { name: 'Save the advertisement' }).click();
  await said(page, 'The advertisement is saved');
  await takeStep(page, 'Send to the chair', 'The agenda is with the chair');
  await asChair(page, 'Agenda', 'Agree the agenda', 'The agenda is agreed');
  await takeStep(page, 'Publish', 'The agenda is published', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'How it went to members' }).fill('By hand to 2 members');
    await dialog.getByRole('textbox', { name: 'How it was made public' }).fill('In the library');
  });

  await openTab(page, 'Distribution');
  await sendOut(page, 'Agenda, version 1');
  await page.getByRole('button', { name: 'Record as sent out' }).click();
  await said(page, 'It is on record as sent out');
  await expect(page.getByText('Every member has had it')).toBeVisible();

  await openTab(page, 'Arrangements');
  await page.getByRole('button', { name: 'Record the booking' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the booking' }).click();
  await said(page, 'The booking is saved');
  await openTab(page, 'Attendance');
  await page.getByRole('button', { name: 'More actions: Edith Mensah' }).click();
  await page.getByRole('menuitem', { name: 'Apologies' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Apologies on 10 May 2011')).toBeVisible();
  await planMeeting(page, 'July meeting', '26/7/2011');

  page = await host.restart({ today: '2011-05-24' });
  await signIn(page, GRACE);
  await open(page, MAY);
  await recordAsHeld(page);
  await beginMinutes(page);
  await tick(page, 'Edith Lowenthal');
  await noteTheRest(page, 0);
  await closeMeeting(page, 'Denise Okafor-Bright');
  await takeStep(page, 'Send to the chair', 'The minutes are with the chair');
  await asChair(page, 'Minutes', 'Agree', 'The minutes are agreed');
  await openTab(page, 'Distribution');
  await expect(page.getByText('Minutes, version 1')).toBeVisible();
  await openTab(page, 'Minutes');
  await takeStep(page, 'Circulate to members', 'The minutes are with members', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'How they went to members' }).fill('By hand to 2 members');
  });

  page = await host.restart({ today: '2011-07-26' });
  await signIn(page, GRACE);
  await open(page, MAY);
  await openTab(page, 'Minutes');
  await takeStep(page, 'Make public', 'The minutes are public', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'How they were made public' }).fill('On the website');
  });
  await open(page, /26 July 2011/);
  await recordAsHeld(page);
  await beginMinutes(page);
  await open(page, MAY);
  await openTab(page, 'Minutes');
  await takeStep(page, 'Adopt', 'The minutes are adopted and locked', async (dialog) => {
    await dialog.getByRole('button', { name: 'Add a correction' }).click();
    await fill(page, { Correction: 'Ms Lowenthal spoke for the pensioners.' });
  });
  await expect(page.getByText('These minutes are adopted and locked.')).toBeVisible();
  await expect(page.getByText(/Ms Lowenthal spoke for the pensioners/)).toBeVisible();
});
