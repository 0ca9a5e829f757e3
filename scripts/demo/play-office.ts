import { must } from './client.ts';
import { GROUP, PEOPLE, STARTED_ON, WARDS } from './group.ts';
import { demoLogo } from './logo.ts';
import { ADMINISTRATOR, type Event, signIn } from './story.ts';

/** The first day: the group, and the people who sign in. */
export const OFFICE_EVENTS: readonly Event[] = [
  {
    on: STARTED_ON,
    by: null,
    run: async (story) => {
      const [{ name, passphrase }, ...others] = PEOPLE;
      const logo = { name: 'anyborough.png', bytes: demoLogo() };
      const person = { name, passphrase };
      const { api } = story;
      must('set-up', await api.office.setUp({ group: { ...GROUP }, wards: [...WARDS], logo, person }));
      await signIn(story, ADMINISTRATOR);
      const { categories, wards } = must('choices', await api.members.choices({}));
      for (const { key, id } of categories) story.categories.set(key, id);
      for (const { name: ward, id } of wards) story.wards.set(ward, id);
      for (const each of others) must(each.name, await api.office.addPerson({ ...each, roles: [...each.roles] }));
    },
  },
];
