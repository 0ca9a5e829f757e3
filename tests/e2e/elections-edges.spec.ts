import {
  closing,
  count as countByApi,
  open,
  type Playing,
  playTo,
  poll,
  ready,
  recount,
  WITH_A,
} from '../integration/elections/support.ts';
import { must } from '../support/core.ts';
import { expect, expectAccessible, goToNight, goToTab, inRoom, test } from './hall.ts';
import {
  askRecount,
  confirmIn,
  count,
  countBox,
  declare,
  drawByHand,
  enterAccountAgain,
  givePapers,
  onTask,
  openPoll,
  rule,
  sign,
  take,
  voidRound,
} from './pages/elections-night.ts';

/** What does not go as planned between the questions and the declaration: played by hand, and seen from the room. */

test.describe.configure({ timeout: 150_000 });

const TELLERS = ['Jo Marsh', 'Sam Field'] as const;
const [ONE, TWO, THREE] = ['Ada Stander1', 'Ada Stander2', 'Ada Stander3'] as const;
const SEARCHED = 'Boxes, floor and packets searched: one paper is not there';

const votesOf = async (w: Playing, id: number, figures: number[]) =>
  (await w.round(id, 'chair')).candidates.map(({ candidate }, at) => ({ candidate, votes: figures[at] ?? 0 }));

test('E12: a tie for the chair: counted again, one ballot between the tied, then the lot by hand', async ({
  enter,
}) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 3) }, { tieMethod: 'reballot_then_lot' });
    await playTo(w, id, 'chair', [1, 3, 3]);
    return id;
  });
  const { page, w, electionId } = hall;
  await goToNight(hall);
  await onTask(page, 'Chair: a tie');
  await inRoom(hall, ['A tie is being settled'], ['Tied', 'Votes']);
  await take(page, 'Count again');
  await rule(page);
  for (const teller of TELLERS) await count(page, teller, { 'Valid papers': 7, [ONE]: 1, [TWO]: 3, [THREE]: 3 });
  await take(page, 'Show the candidates');
  await sign(page);
  await take(page, 'Ballot again between the tied');
  await onTask(page, 'Chair: open the poll');
  await inRoom(
    hall,
    ['Round 2, on yellow paper', `another ballot between ${TWO}, ${THREE}`, 'The poll opens soon'],
    ['vacant'],
  );

  const second = await playTo(w, electionId, 'chair', [4, 4]);
  await recount(w, second, { valid: 8, votes: await votesOf(w, electionId, [4, 4]) });
  await page.reload();
  await page.getByRole('button', { name: 'Draw the lot' }).click();
  await drawByHand(page, [THREE, TWO]);
  await take(page, 'Record the lot');
  await onTask(page, 'Chair: provisional figures');
  await inRoom(hall, ['The lot', 'Announced: Equal slips', THREE], ['Votes of', 'Elected']);
  await declare(page);
  await onTask(page, 'Seal the papers');
  await inRoom(hall, [`Elected: ${THREE}`, 'The last seat was decided by lot.']);
  await goToTab(hall, 'result');
  await expect(page.getByText(`another ballot between ${TWO}, ${THREE}`)).toBeVisible();
  await expect(page.getByText('By a ballot between those who tied')).toBeVisible();
});

test('E12: a lot from a seed, with what anybody in the room needs to check it', async ({ enter }) => {
  const hall = await enter(async (w) => {
    const more = { lotMethod: 'by_program' as const };
    const id = await ready(w, { chair: w.members.slice(0, 2) }, more);
    const roundId = await playTo(w, id, 'chair', [4, 4]);
    await recount(w, roundId, { valid: 8, votes: await votesOf(w, id, [4, 4]) });
    return id;
  });
  const { page, w, electionId } = hall;
  await goToNight(hall);
  await page.getByRole('button', { name: 'Draw the lot' }).click();
  await page.getByRole('button', { name: 'Record the lot' }).click();
  await expect(page.getByText('Enter the seed that was made in the room')).toBeVisible();
  await page.getByRole('textbox', { name: 'Seed made in the room' }).fill('4 6 1 3 3 2');
  await take(page, 'Record the lot');
  await onTask(page, 'Chair: provisional figures');
  const lot = (await w.page(electionId)).lots.find(({ purpose }) => purpose === 'tie');
  const [first] = lot?.lines ?? [];
  const check = ['Seed: 4 6 1 3 3 2', 'put each text into any SHA-256 program', first?.text ?? '?', first?.hash ?? '?'];
  await inRoom(hall, check, ['Votes']);
  await declare(page);
  await onTask(page, 'Seal the papers');
  await inRoom(hall, [`Elected: ${first?.name}`, ...check]);
});

test('E13: a chair with nobody against: Re-open nominations wins, and the chair is vacant', async ({ enter }) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 1) });
    await open(w, id, 'chair');
    return id;
  });
  const { page, w, electionId } = hall;
  await goToNight(hall);
  await inRoom(
    hall,
    ['The poll is open', `Yes: ${ONE}`, 'Re-open nominations', 'A yes elects the candidate'],
    ['Vote for'],
  );
  const { id: roundId } = await w.round(electionId, 'chair');
  await poll(w, roundId, w.members);
  must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 8 }));
  await page.reload();
  await rule(page);
  for (const teller of TELLERS) await count(page, teller, { 'Valid papers': 8, [ONE]: 3, 'Re-open nominations': 5 });
  await take(page, 'Show the candidates');
  await expect(page.getByText('1 seat vacant')).toBeVisible();
  await inRoom(hall, ['The candidates are consulted'], ['vacant', 'Votes']);
  await declare(page);
  await onTask(page, 'Seal the papers');
  await inRoom(hall, ['1 seat vacant', 'Chair: nobody; vacant']);
});

test('E11: a round that cannot stand is void, with its reason, and balloted again in a new colour', async ({
  enter,
}) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    await open(w, id, 'chair');
    return id;
  });
  const { page } = hall;
  await goToNight(hall);
  await givePapers(page, ['Okafor', 'Rahman']);
  await voidRound(page, 'The box was left alone');
  await onTask(page, 'Chair: open the poll');
  await expect(page.getByText('give out yellow papers only')).toBeVisible();
  await expectAccessible(page, 'a new round');
  await inRoom(hall, ['Round 1 is void: The box was left alone', 'on yellow paper', 'The poll opens soon'], ['Okafor']);
  await openPoll(page, 'Chair', 20, 8);
  // Who had a paper of the void round has had none of this one.
  await givePapers(page, ['Okafor']);
});

test('a recount asked for by a candidate: refused with the reason, then granted', async ({ enter }) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    await playTo(w, id, 'chair', [4, 3]);
    return id;
  });
  const { page } = hall;
  await goToNight(hall);
  await askRecount(page, TWO, 'Refused', 'Counted twice, and both tellers found the same');
  await expect(page.getByText(`${TWO}: refused. Counted twice`)).toBeVisible();
  await inRoom(hall, ['The candidates are consulted'], ['refused', 'Votes']);
  await askRecount(page, TWO, 'Granted: count again', 'One vote between them');
  await onTask(page, 'Chair: doubtful papers');
  await inRoom(hall, ['Counting again'], ['granted', 'Votes']);
  await rule(page);
  for (const teller of TELLERS) await count(page, teller, { 'Valid papers': 7, [ONE]: 4, [TWO]: 3 });
  await take(page, 'Show the candidates');
  await declare(page);
  await onTask(page, 'Seal the papers');
  await inRoom(hall, [`Elected: ${ONE}`]);
});

test('E11: a paper is missing: the same figures twice, an explanation, a ruling, and the result stands', async ({
  enter,
}) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    await poll(w, await open(w, id, 'chair'), w.members, closing(8));
    return id;
  });
  const { page } = hall;
  await goToNight(hall);
  await countBox(page, 7);
  await onTask(page, 'Chair: the papers do not balance');
  await inRoom(hall, ['The papers are being checked', '8 expected and 7 in the box. 1 missing.'], ['Okafor']);
  const counted = { printed: 20, issued: 8, unused: 12, inBox: 6 };
  await enterAccountAgain(page, counted, 'The box and the floor were searched');
  // Typed anew each time: nothing of the last account is left in the boxes.
  await expect(page.getByRole('textbox', { name: 'Papers in the box' })).toHaveValue('');
  await expect(page.getByText('8 expected and 6 in the box')).toBeVisible();
  await enterAccountAgain(page, { ...counted, inBox: 7 }, SEARCHED);
  await enterAccountAgain(page, { ...counted, inBox: 7 }, SEARCHED);
  await expect(page.getByText('The same figures came twice')).toBeVisible();
  await expectAccessible(page, 'the same figures twice');
  await page.getByRole('button', { name: 'Go on with the difference on record' }).click();
  await rule(page);
  for (const teller of TELLERS) await count(page, teller, { 'Valid papers': 7, [ONE]: 4, [TWO]: 3 });
  await take(page, 'Show the candidates');
  await inRoom(hall, ['The candidates are consulted'], ['Votes']);
  await page.getByRole('textbox', { name: /Ruling of the returning officer/ }).fill('A paper was taken home.');
  await declare(page);
  await onTask(page, 'Seal the papers');
  await inRoom(hall, [`Elected: ${ONE}`]);
  await goToTab(hall, 'result');
  await expect(page.getByText(SEARCHED)).toBeVisible();
  await expect(page.getByText('A paper was taken home.')).toBeVisible();
});

test('E11: more papers than voters, and it could have decided: the one step is to declare the round void', async ({
  enter,
}) => {
  const hall = await enter(async (w) => {
    const id = await ready(w, { chair: w.members.slice(0, 2) });
    const roundId = await open(w, id, 'chair');
    await poll(w, roundId, w.members.slice(0, 7), closing(7));
    const figures = { printed: 20, issued: 7, unused: 13, replacements: 0, spoilt: 0, inBox: 8 };
    must(await w.api.elections.verify({ roundId, ...WITH_A, inBox: 8 }));
    must(await w.api.elections.verifyAgain({ roundId, ...WITH_A, ...figures, explanation: 'Counted three times' }));
    await countByApi(w, roundId, { valid: 7, votes: await votesOf(w, id, [4, 3]), rejected: { unmarked: 1 } });
    must(await w.api.elections.announce({ roundId, ...WITH_A }));
    return id;
  });
  const { page } = hall;
  await goToNight(hall);
  await expect(page.getByRole('button', { name: 'Declare the result' })).toHaveCount(0);
  await inRoom(hall, ['The candidates are consulted', '1 too many'], ['Votes']);
  // The keyboard alone.
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog', { name: 'Declare the round void' });
  await asked.getByRole('textbox', { name: /Reason/ }).fill('One paper too many');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await confirmIn(page.getByRole('dialog', { name: 'Declare the round void' }), 'Declare the round void');
  await onTask(page, 'Chair: open the poll');
  await inRoom(hall, ['Round 1 is void: One paper too many']);
});
