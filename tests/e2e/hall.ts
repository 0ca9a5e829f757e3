import type { Page } from '@playwright/test';
import { decode, encode } from '../../db/base/wire.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import { AGM, BEGINS, type Playing, readersOf, type World, world } from '../integration/elections/support.ts';
import { clientOf, coreOn, PASSPHRASE, setUp } from '../support/core.ts';
import { test as demo, expect, expectAccessible } from './fixture.ts';
import { signIn } from './pages/sign-in.ts';

export { expect, expectAccessible };

/** An election on a fresh data folder, its page open; `w` plays what need not be played by hand, through the browser's own door. */
export type Hall = { page: Page; electionId: number; w: Playing };

/** The API as the page itself calls it, whichever host: what it does shows once the page asks anew. */
function apiThrough(page: Page): ApiClient {
  const send = ([name, body, input]: [string, string, unknown]) =>
    window.secretariat
      ? window.secretariat.send(name, input).then((outcome) => JSON.stringify(outcome))
      : fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-secretariat': '1' },
          body,
        }).then((answer) => answer.text());
  const call = async (name: string, input: unknown) =>
    decode(await page.evaluate(send, [name, encode(input), input] as [string, string, unknown]));
  return clientOf({ call } as Parameters<typeof clientOf>[0]);
}

type Fixtures = {
  /** Sets an election up in this process, on a fresh folder with `size` voters, then opens the program on it on that day. */
  enter: (prepare: (w: World) => Promise<number>, on?: { size?: number; today?: string }) => Promise<Hall>;
};

export const test = demo.extend<Fixtures>({
  enter: async ({ host }, use) => {
    await use(async (prepare, { size = 8, today = AGM } = {}) => {
      await host.stop();
      const made = await world(size, await setUp(await coreOn(host.folder, BEGINS)));
      const electionId = await prepare(made);
      await made.core.close();
      const page = await host.restart({ today });
      await signIn(page, { name: 'Grace Adeyemi', passphrase: PASSPHRASE });
      const api = apiThrough(page);
      return { page, electionId, w: { api, members: made.members, ...readersOf(api) } };
    });
  },
});

function addressOf(page: Page, rest: string): string {
  const address = new URL(page.url());
  address.hash = `/elections/${rest}`;
  return address.href;
}

/** Election night, as it stands now. */
export async function goToNight({ page, electionId }: Hall): Promise<void> {
  await page.goto(addressOf(page, `${electionId}/night`));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Leave the night' })).toBeVisible();
}

/** A part of the election's own page. */
export async function goToTab({ page, electionId }: Hall, tab: string): Promise<void> {
  await page.goto(addressOf(page, `${electionId}?tab=${tab}`));
  await page.reload();
  await expect(page.getByRole('tab', { selected: true })).toBeVisible();
}

/** Looks at the view for the room and comes back to the night: these words are there, those are not. */
export async function inRoom(
  hall: Hall,
  there: readonly (string | RegExp)[],
  never: readonly (string | RegExp)[] = [],
) {
  const { page, electionId } = hall;
  const back = page.url();
  await page.goto(addressOf(page, `${electionId}/room`));
  const room = page.getByRole('main');
  for (const words of there) await expect(room).toContainText(words);
  for (const words of never) await expect(room).not.toContainText(words);
  await page.goto(back);
}
