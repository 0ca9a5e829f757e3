import type { ApiClient } from '../../../electron/api/index.ts';
import { must, PASSPHRASE, readyCore } from '../../support/core.ts';
import { add } from '../members/support.ts';

type Role = 'administrator' | 'chair' | 'treasurer' | 'reader';

/** A group on 10 May 2011 with four members. */
export async function groupOfFour() {
  const made = await readyCore();
  const { api } = made;
  const amina = await add(api, { firstName: 'Amina', surname: 'Rahman' });
  const kofi = await add(api, { firstName: 'Kofi', surname: 'Mensah' });
  const edith = await add(api, { firstName: 'Edith', surname: 'Lowenthal' });
  const ruth = await add(api, { firstName: 'Ruth', surname: 'Abrahamson' });
  return { ...made, amina, kofi, edith, ruth };
}
export type Four = Awaited<ReturnType<typeof groupOfFour>>;

/** Somebody else who signs in; the administrator stays signed in. */
export async function addPerson(api: ApiClient, name: string, ...roles: Role[]): Promise<number> {
  must(await api.office.addPerson({ name, passphrase: PASSPHRASE, roles }));
  return must(await api.office.people({})).people.find((each) => each.name === name)?.id ?? 0;
}

/** From now on this person is at the laptop. */
export async function signInAs(api: ApiClient, personId: number): Promise<void> {
  must(await api.office.lock({}));
  must(await api.office.signIn({ personId, passphrase: PASSPHRASE }));
}
