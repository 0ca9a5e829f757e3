import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { takeStep } from './pages/meetings.ts';
import {
  beginMinutes,
  chooseOutcome,
  closeMeeting,
  noteTheRest,
  openPart,
  record,
  recordAsHeld,
  saveDialog,
  tick,
  typeText,
} from './pages/minutes.ts';
import { fill, go, openRow } from './pages/shell.ts';
import { lock, signIn } from './pages/sign-in.ts';

const [GRACE, , DENISE] = PEOPLE;
const MEETING = /24 May 2011/;
const SAID = 'The Borough Commander said what has been done since September.';

test('minutes are taken at the meeting, agreed by the chair and circulated', async ({ demo, host }) => {
  test.setTimeout(180_000);
  await expect(demo.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  const page = await host.restart({ today: '2011-05-24' });
  await signIn(page, GRACE);
  await go(page, 'Meetings');
  await openRow(page, MEETING);
  await recordAsHeld(page);
  await beginMinutes(page);

  await tick(page, 'Ms Ruth Abrahamson');
  await expect(page.getByText('1 member present')).toBeVisible();
  await expectAccessible(page, 'the attendance');

  await openPart(page, /^1\. /);
  await typeText(page, SAID);
  await chooseOutcome(page, 'Decided');
  const decision = await record(page, 'Decision');
  await decision.getByRole('textbox', { name: 'What was decided' }).fill('To write to the borough about the lights');
  await decision.getByRole('radio', { name: 'Show of hands' }).check();
  await fill(page, { For: '2', Against: '0', Abstained: '0' });
  await decision.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(decision.getByText(/2 hands were counted, but only 1 who may vote/).first()).toBeVisible();
  await fill(page, { For: '1' });
  await saveDialog(page);
  await expect(page.getByText('Carried: 1 for, 0 against, 0 abstained')).toBeVisible();

  const action = await record(page, 'Action');
  await action.getByRole('textbox', { name: 'What is to be done' }).fill('Write the letter');
  await action.getByRole('textbox', { name: /Or the name/ }).fill('The secretary');
  await saveDialog(page);
  await expect(page.getByText(/2011\/6 Write the letter/)).toBeVisible();
  await expectAccessible(page, 'an item of the minutes');

  // What was typed is there after the page is loaded again, without any button having been pressed.
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'What was said' })).toHaveValue(SAID);

  await noteTheRest(page, 1);
  await closeMeeting(page, 'Denise Okafor-Bright');
  await takeStep(page, 'Send to the chair', 'The minutes are with the chair');
  await lock(page);

  await signIn(page, DENISE);
  await go(page, 'Meetings');
  await openRow(page, MEETING);
  await page.getByRole('tab', { name: 'Minutes' }).click();
  await expect(page.getByText(SAID)).toBeVisible();
  await takeStep(page, 'Agree', 'The minutes are agreed');
  await lock(page);

  await signIn(page, GRACE);
  await go(page, 'Meetings');
  await openRow(page, MEETING);
  await page.getByRole('tab', { name: 'Minutes' }).click();
  await takeStep(page, 'Circulate to members', 'The minutes are with members', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'How they went to members' }).fill('By e-mail to 31 members');
  });
  await go(page, 'Meetings');
  await page.getByRole('link', { name: 'Actions' }).click();
  await expect(page.getByRole('row', { name: /2011\/6/ })).toContainText('The secretary');
});
