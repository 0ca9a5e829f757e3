import { declaring, open, playTo, ready } from '../integration/elections/support.ts';
import { add } from '../integration/members/support.ts';
import { must, PASSPHRASE } from '../support/core.ts';
import { expect, expectAccessible, goToNight, goToTab, inRoom, test } from './hall.ts';
import { nominateAtMeeting } from './pages/elections.ts';
import { confirmIn, correctRoll, drawByHand, givePapers, onTask, openPoll, take } from './pages/elections-night.ts';
import { go, openRow, said } from './pages/shell.ts';
import { signIn } from './pages/sign-in.ts';

/** Who stands, who votes, and what comes after the night, when it is not as planned. */

test.describe.configure({ timeout: 150_000 });

test('E13: a nomination at the meeting, where the protocol allows it: a new paper, and the questions begin again', async ({
  enter,
}) => {
  const hall = await enter((w) => ready(w, { chair: w.members.slice(0, 1) }, { floorNominations: true }));
  const { page } = hall;
  await goToNight(hall);
  await page.getByRole('button', { name: 'Record the order' }).click();
  await onTask(page, 'Chair: questions and answers');
  await page.getByRole('link', { name: 'Nomination at the meeting' }).click();
  await nominateAtMeeting(page, { member: 'Rahman', office: 'Chair', place: 1 });
  await goToNight(hall);
  await onTask(page, 'Chair: order of questions');
  await inRoom(hall, ['Round 2, on yellow paper', 'Ada1 Rahman', 'Ada Stander1', 'Vote for one.', 'Round 1 is void']);
  await drawByHand(page, ['Ada Stander1', 'Ada1 Rahman']);
  await page.getByRole('button', { name: 'Record the order' }).click();
  await onTask(page, 'Chair: questions and answers');
  await inRoom(hall, ['They answer in this order']);
});

test('E8: a substitute named beforehand uses the member’s one entry; once the poll is open nobody is named', async ({
  enter,
}) => {
  const hall = await enter((w) => ready(w, { chair: w.members.slice(0, 2) }, { substitutesVote: 'yes_if_notified' }));
  const { page, w, electionId } = hall;
  await goToTab(hall, 'roll');
  await page.getByRole('row', { name: /Silva/ }).getByRole('button', { name: 'Name a substitute' }).click();
  const dialog = page.getByRole('dialog', { name: 'Name a substitute' });
  await dialog.getByRole('textbox', { name: /^Substitute/ }).fill('Ben Carter');
  await dialog.getByRole('button', { name: 'Name a substitute' }).click();
  await said(page, 'The substitute is recorded');
  await expect(
    page.getByRole('row', { name: /Link, Lee/ }).getByRole('button', { name: 'Name a substitute' }),
  ).toHaveCount(0);
  await open(w, electionId, 'chair');
  await goToNight(hall);
  await givePapers(page, ['Carter']);
  await page.getByRole('combobox', { name: 'Name on the roll' }).fill('Silva');
  await expect(page.getByRole('option', { name: /Silva.*substitute: Ben Carter.*has had a paper/ })).toBeVisible();
  await inRoom(hall, ['The poll is open'], ['Carter', 'Silva', /1 of/]);
  await goToTab(hall, 'roll');
  await expect(page.getByRole('button', { name: 'Name a substitute' })).toHaveCount(0);
});

test('E9: a roll that is wrong is corrected before the poll opens, and while it is open', async ({ enter }) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    await add(w.api, { surname: 'Missing', firstName: 'Mo', joinedOn: '2011-05-24' });
    return id;
  });
  const { page } = hall;
  await goToNight(hall);
  await correctRoll(page, { member: 'Mo Missing', vote: 'Votes', reason: 'Joined today' });
  await drawByHand(page, ['Ada Stander1', 'Ada Stander2']);
  await page.getByRole('button', { name: 'Record the order' }).click();
  await take(page, 'Questions are answered');
  await expect(page.getByText('On the roll with a vote: 9.')).toBeVisible();
  await openPoll(page, 'Chair', 20, 9);
  await givePapers(page, ['Missing']);
  await correctRoll(page, { member: 'Ada7 Xu', vote: 'Does not vote', reason: 'Left in April' });
  await expect(page.getByText('1 of 8 papers given')).toBeVisible();
  await page.getByRole('combobox', { name: 'Name on the roll' }).fill('Xu');
  await expect(page.getByText('does not vote: Corrected on the night')).toBeVisible();
  await inRoom(hall, ['The poll is open'], ['Missing', 'Xu', 'Left in April']);
});

test('E7: sealed, kept until the protocol’s day, destroyed before a witness, on record', async ({ enter, host }) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    must(await w.api.elections.declare(declaring(await playTo(w, id, 'chair', [5, 3]))));
    return id;
  });
  await goToNight(hall);
  await onTask(hall.page, 'Seal the papers');
  await inRoom(hall, ['Every office is decided. Thank you.']);
  await hall.page.getByRole('main').getByRole('textbox', { name: 'Packets sealed' }).fill('6');
  await take(hall.page, 'The packets are sealed');
  await hall.page.getByRole('link', { name: 'Go to the results' }).click();
  await expect(hall.page.getByText('Sealed on 24 May 2011, to be kept until 24 November 2011.')).toBeVisible();
  await expect(hall.page.getByRole('button', { name: 'Record the destruction' })).toHaveCount(0);

  const page = await host.restart({ today: '2011-11-24' });
  await signIn(page, { name: 'Grace Adeyemi', passphrase: PASSPHRASE });
  await go(page, 'Elections');
  await expect(page.getByText(/the sealed papers may be destroyed since 24 November 2011/)).toBeVisible();
  await openRow(page, /Election of officers/);
  await page.getByRole('tab', { name: 'Result' }).click();
  await page.getByRole('button', { name: 'Record the destruction' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record the destruction' });
  await dialog.getByRole('textbox', { name: 'Witness' }).fill('Jo Marsh');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Record the destruction' }).click();
  await expect(page.getByText('Papers, roll and marks were destroyed on 24 November 2011.')).toBeVisible();
  await expectAccessible(page, 'the record of destruction');
  await page.getByRole('link', { name: 'Record of destruction' }).click();
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('tab', { name: 'Roll' }).click();
  await expect(page.getByText('The roll is destroyed')).toBeVisible();
});

test('E14: a rehearsal ended in the middle leaves nothing, and the real election is as it was', async ({ enter }) => {
  let real = 0;
  const hall = await enter(async (w) => {
    real = await ready(w, { chair: w.members.slice(0, 2) });
    const people = { returningOfficer: 'Owen Prentice', tellerA: 'Jo Marsh', tellerB: 'Sam Field' };
    return must(await w.api.elections.beginRehearsal({ kind: 'one_seat', ...people })).electionId;
  });
  const { page, w } = hall;
  const before = JSON.stringify(await w.page(real));
  await goToNight(hall);
  await openPoll(page, 'Chair', 45, 34);
  await expect(page.getByText(/^REHEARSAL/).first()).toBeVisible();
  // Nothing here that a rehearsal cannot do.
  for (const name of ['Declare the round void', 'Correct the roll'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await inRoom(hall, ['REHEARSAL', 'The poll is open']);
  await goToTab(hall, 'overview');
  await page.getByRole('button', { name: 'End the rehearsal' }).click();
  const asked = page.getByRole('alertdialog', { name: 'End the rehearsal' });
  await expect(asked.getByText('Real elections are not touched.')).toBeVisible();
  await asked.getByRole('button', { name: 'End the rehearsal' }).click();
  await said(page, 'The rehearsal is cleared away');
  await expect(page.getByRole('heading', { level: 1, name: 'Elections' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Election of officers/ })).toHaveCount(1);
  await expect(page.getByText('REHEARSAL')).toHaveCount(0);
  expect(JSON.stringify(await w.page(real))).toBe(before);
});

test('E13, E14: an office that nobody stands for is vacant, by the keyboard alone; a wrong declaration is corrected beside it', async ({
  enter,
}) => {
  const offices = [
    { office: 'chair' as const, seats: 1 },
    { office: 'treasurer' as const, seats: 1 },
  ];
  const hall = await enter((w) => ready(w, { treasurer: w.members.slice(0, 1) }, { offices }));
  const { page } = hall;
  await goToNight(hall);
  await onTask(page, 'Chair: nobody stands');
  await inRoom(hall, ['Nobody stands']);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Declare it vacant' });
  await dialog.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await inRoom(hall, ['No ballot: unopposed', 'Chair: nobody; vacant']);
  await page.keyboard.press('Enter');
  await confirmIn(page.getByRole('dialog', { name: 'Declare them elected' }), 'Declare them elected');
  await onTask(page, 'Seal the papers');
  await goToTab(hall, 'result');
  await page.getByRole('button', { name: 'Append a correction' }).last().click();
  const correction = page.getByRole('dialog', { name: 'Append a correction' });
  await correction.getByRole('textbox', { name: /What was wrong/ }).fill('The treasurer was read out as Ada Standing.');
  await correction.getByRole('textbox', { name: 'By whom' }).fill('Owen Prentice');
  await correction.getByRole('button', { name: 'Append a correction' }).click();
  await said(page, 'The correction is appended');
  await expect(page.getByText('Correction of 24 May 2011, by Owen Prentice')).toBeVisible();
  await inRoom(hall, ['Treasurer: Ada Stander1', 'Corrected: The treasurer was read out as Ada Standing.']);
});
