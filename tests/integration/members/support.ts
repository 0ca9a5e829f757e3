import type { z } from 'zod';
import type { Outcome } from '../../../db/base/outcome.ts';
import type { addInput } from '../../../db/members/input.ts';
import type { Role } from '../../../db/office/roles.ts';
import type { ApiClient } from '../../../electron/api/index.ts';
import type { Core } from '../../../electron/core.ts';
import { must } from '../../support/core.ts';

export type Add = z.input<typeof addInput>;

/** A member about whom everything is written down as it should be, but for what `more` says. */
export const fields = (more: Partial<Add> = {}): Omit<Add, 'accepted'> => ({
  title: 'Ms',
  firstName: 'Amina',
  surname: 'Rahman',
  organisation: 'Anyborough Youth Forum',
  position: 'Co-ordinator',
  email: 'amina.rahman@example.org',
  phone: '020 7946 0301',
  mobile: '07700 900301',
  address: '1 Long Street\nAnyborough',
  postcode: 'AN1 1AB',
  papersBy: 'email',
  standing: 'member',
  seat: null,
  wardId: null,
  justification: 'Speaks for the borough’s young people, whom nobody else on the group speaks for.',
  reportsBackTo: 'The forum’s monthly meeting',
  joinedOn: '2010-05-11',
  substituteName: 'Ben Carter',
  substituteContact: '020 7946 0302',
  notes: 'Prefers e-mail',
  categoryIds: [],
  accessNeeds: [],
  ...more,
});

/** The ids of categories and wards by key and name. */
export async function places(api: ApiClient) {
  const { categories, wards } = must(await api.members.choices({}));
  const category = (key: string) => categories.find((each) => each.key === key)?.id ?? 0;
  const ward = (name: string) => wards.find((each) => each.name === name)?.id ?? 0;
  return { category, ward };
}

/** Adds a member, accepting whatever is warned of. */
export async function add(api: ApiClient, more: Partial<Add> = {}) {
  const accepted = ['M3', 'M4', 'M5', 'M12', 'E9'];
  const { category } = await places(api);
  return must(await api.members.add({ ...fields({ categoryIds: [category('youth')], ...more }), accepted })).id;
}

/** The rules that a refusal warned of. */
export const warned = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : (outcome.problem.warnings ?? []).map((each) => each.rule);

/** From now on the person at the laptop has these roles only. */
export function signedInAs(core: Core, ...roles: Role[]): void {
  const personId = core.session.caller()?.personId;
  const { sqlite } = core.office();
  sqlite.prepare('delete from person_role where person_id = ?').run(personId);
  for (const role of roles) sqlite.prepare('insert into person_role values (?, ?)').run(personId, role);
}
