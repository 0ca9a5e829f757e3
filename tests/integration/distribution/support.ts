import { must } from '../../support/core.ts';
import { bringTo, type World, world } from '../meetings/support.ts';
import { add } from '../members/support.ts';

/** A meeting whose agenda is published, and four members: by e-mail, by post, by hand, and one without an e-mail address. */
export async function sending() {
  const w: World = await world();
  const someone = (surname: string) => ({ title: 'Ms', surname, organisation: `${surname} Forum` });
  const members = [
    await add(w.api, { ...someone('Adams'), email: 'adams@example.org' }),
    await add(w.api, {
      ...someone('Brown'),
      email: 'brown@example.org',
      papersBy: 'post',
      address: '1 High Street\nAnyborough',
    }),
    await add(w.api, { ...someone('Clarke'), email: '', address: '', papersBy: 'by_hand' }),
    await add(w.api, { ...someone('Davies'), email: 'davies@example.org' }),
  ] as [number, number, number, number];
  const meetingId = await w.plan();
  await bringTo(w, meetingId, 'published');
  const page = async () => must(await w.api.distribution.page({ meetingId }));
  return { ...w, members, meetingId, distribution: page };
}
export type Sending = Awaited<ReturnType<typeof sending>>;
