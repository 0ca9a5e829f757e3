import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEOPLE } from '../../scripts/demo/group.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { enterForm, finalise, prepareElection, saveProtocol, setPeople, step } from './pages/elections.ts';
import { setUpStick } from './pages/elections-copies.ts';
import {
  closePoll,
  count,
  countBox,
  declare,
  drawByHand,
  givePapers,
  onTask,
  openPoll,
  questions,
  rule,
  take,
} from './pages/elections-night.ts';
import { openRow, said } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

const [GRACE] = PEOPLE;
const TELLERS = { a: 'Anna Bright', b: 'Ben Marsh' };
const VOTERS = ['Abrahamson', 'Achebe', 'Balogun', 'Cheung', 'Chowdhury', 'Halloran'];
const COPY_WORDS = 'seven brown hens dancing';
const CHAIR = ['Beatrice Nkemelu', 'Gurdeep Singh Mann'];
const COMMITTEE = ['Shirin Rahmani', 'Kofi Mensah-Clarke', 'Jerome Baptiste'];

test('the whole night: a chair counted again, an unopposed treasurer, a vacant post, the last seat by lot', async ({
  demo,
  host,
}) => {
  test.setTimeout(300_000);
  let page = demo;
  await prepareElection(page, { meeting: /5 July 2011/, without: [], committeeSeats: 2 });
  await expectAccessible(page, 'the protocol');
  await saveProtocol(page, { opens: '10 May 2011', closes: '31 May 2011' });
  await step(page, 'Record the agreement', 'The protocol is agreed', { 'Agreed by': 'The steering committee' });
  await step(page, 'Record that it was sent', 'It is recorded that the protocol was sent', { 'How many people': '36' });
  await page.getByRole('button', { name: 'Open nominations' }).click();
  await said(page, 'Nominations are open');
  await setPeople(page, { officer: 'Amaka Thornhill', ...TELLERS });
  await expectAccessible(page, 'an election');

  await page.getByRole('tab', { name: 'Nominations' }).click();
  for (const member of CHAIR) await enterForm(page, { member, office: 'Chair' });
  await enterForm(page, { member: 'Harold Whitcombe', office: 'Treasurer' });
  for (const member of COMMITTEE) await enterForm(page, { member, office: 'Committee member' });
  await expectAccessible(page, 'the nominations');

  // The deadline passes; then it is the evening of the meeting.
  page = await host.restart({ today: '2011-07-05' });
  await signIn(page, GRACE);
  await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link', { name: 'Elections' }).click();
  await openRow(page, /Election of officers 2011/);
  await page.getByRole('button', { name: 'Close nominations' }).click();
  await said(page, 'Nominations are closed');
  await finalise(page, [/Nkemelu/, /Mann/, /Whitcombe/, /Rahmani/, /Mensah/, /Baptiste/]);
  await page.getByRole('button', { name: 'Freeze the roll' }).click();
  await said(page, 'The roll is frozen');
  const stick = mkdtempSync(join(tmpdir(), 'cpeg-stick-'));
  await setUpStick(page, stick, COPY_WORDS);
  await expectAccessible(page, 'the copies');
  await page.getByRole('tab', { name: 'Papers' }).click();
  await expectAccessible(page, 'the papers');
  await page.getByRole('link', { name: 'Preview: Ballot papers', exact: true }).first().click();
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  await page.goBack();

  await page.getByRole('link', { name: 'Open election night' }).first().click();
  await questions(page, 'Chair', CHAIR);
  await expectAccessible(page, 'opening the poll');
  await openPoll(page, 'Chair', 40, VOTERS.length);
  await givePapers(page, VOTERS);
  await expectAccessible(page, 'the desk');
  await closePoll(page, { issued: 6, unused: 34 });
  await countBox(page, 6);
  await rule(page);
  await count(page, TELLERS.a, { 'Valid papers': 6, 'Gurdeep Singh Mann': 4, 'Beatrice Nkemelu': 2 });
  await onTask(page, 'Chair: two counts');
  // B's screen has nothing of A's.
  await page
    .getByRole('button', { name: `Enter the count of ${TELLERS.b}` })
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: 'Gurdeep Singh Mann' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await count(page, TELLERS.b, { 'Valid papers': 6, 'Gurdeep Singh Mann': 3, 'Beatrice Nkemelu': 3 });
  await expect(page.getByText('The two counts disagree')).toBeVisible();
  await expectAccessible(page, 'a disagreement');
  await rule(page);
  for (const teller of [TELLERS.a, TELLERS.b]) {
    await count(page, teller, { 'Valid papers': 6, 'Gurdeep Singh Mann': 4, 'Beatrice Nkemelu': 2 });
  }
  await onTask(page, 'Chair: both counts agree');
  // The stick is pulled and put back.
  renameSync(stick, `${stick}-pulled`);
  await take(page, 'Show the candidates');
  await expect(page.getByText(/The copy after “Figures shown to the candidates” was not written/)).toBeVisible();
  await expectAccessible(page, 'a copy that was not written');
  renameSync(`${stick}-pulled`, stick);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/was not written/)).toBeHidden();
  await declare(page);

  await onTask(page, 'Treasurer: no ballot needed');
  await take(page, 'Declare them elected');
  await onTask(page, 'Secretary: nobody stands');
  await take(page, 'Declare it vacant');

  const committee = 'Committee members (2 seats)';
  await questions(page, committee, COMMITTEE);
  await openPoll(page, committee, 40, VOTERS.length);
  await givePapers(page, VOTERS);
  await closePoll(page, { issued: 6, unused: 34 });
  await countBox(page, 6);
  const tied = {
    'Valid papers': 6,
    'Papers with 1 mark': 1,
    'Papers with 2 marks': 5,
    'Shirin Rahmani': 3,
    'Kofi Mensah-Clarke': 3,
    'Jerome Baptiste': 5,
  };
  for (const attempt of [1, 2]) {
    await rule(page);
    for (const teller of [TELLERS.a, TELLERS.b]) await count(page, teller, tied);
    await take(page, 'Show the candidates');
    await onTask(page, `${committee}: a tie`);
    if (attempt === 1) await take(page, 'Count again');
  }
  await expectAccessible(page, 'a tie');
  await page.getByRole('button', { name: 'Draw the lot' }).click();
  await drawByHand(page, ['Kofi Mensah-Clarke', 'Shirin Rahmani']);
  await take(page, 'Record the lot');
  await onTask(page, `${committee}: provisional figures`);
  await declare(page);

  await onTask(page, 'Seal the papers');
  await page.getByRole('main').getByRole('textbox', { name: 'Packets sealed' }).fill('7');
  await take(page, 'The packets are sealed');
  await onTask(page, 'The night is over');
  await page.getByRole('link', { name: 'Go to the results' }).click();
  await expect(page.getByText('Gurdeep Singh Mann').first()).toBeVisible();
  await expect(page.getByText('Kofi Mensah-Clarke, Jerome Baptiste').first()).toBeVisible();
  await expectAccessible(page, 'the results');
  rmSync(stick, { recursive: true });
});

test('the room sees the state and the names, and no figure before the declaration', async ({ demo: page }) => {
  await page.getByRole('navigation', { name: 'Subjects' }).getByRole('link', { name: 'Elections' }).click();
  await page.getByRole('button', { name: 'Rehearse' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rehearse the night' });
  await dialog.getByRole('textbox', { name: 'Returning officer' }).fill('Amaka Thornhill');
  await dialog.getByRole('textbox', { name: 'Teller A' }).fill(TELLERS.a);
  await dialog.getByRole('textbox', { name: 'Teller B' }).fill(TELLERS.b);
  await dialog.getByRole('button', { name: 'Begin the rehearsal' }).click();
  await expect(page.getByText(/^REHEARSAL/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Open election night' }).first().click();
  await openPoll(page, 'Chair', 45, 34);
  await expect(page.getByText(/^REHEARSAL/).first()).toBeVisible();
  await givePapers(page, VOTERS.slice(0, 2));
  const night = page.url();
  await page.goto(night.replace(/night$/, 'room'));
  await expect(page.getByText('The poll is open')).toBeVisible();
  await expect(page.getByText(/^REHEARSAL/).first()).toBeVisible();
  await expect(page.getByText('Abrahamson')).toHaveCount(0);
  await expect(page.getByText(/2 of/)).toHaveCount(0);
  await expectAccessible(page, 'the room');
});
