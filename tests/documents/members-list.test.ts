import { expect, test } from 'vitest';
import { type MembersListData, membersList } from '../../electron/documents/members-list.ts';
import { drawAndRead } from './support/draw.ts';
import { flat } from './support/read-pdf.ts';
import { membersData } from './support/samples.ts';

const read = async (change: Partial<MembersListData> = {}) => {
  const { drawn, pdf } = await drawAndRead(membersList, { ...membersData, ...change });
  return { drawn, pdf, text: flat(pdf.text) };
};

test('the public edition prints no contact details; the members’ edition prints them and says whom it is for', async () => {
  const open = await read();
  for (const words of ['020 7946 0201', '07700 900123', 'member@example.org', 'Peter Lund']) {
    expect(open.text).not.toContain(words);
  }
  const own = await read({ edition: 'members' });
  for (const words of ['020 7946 0201', '07700 900123', 'member@example.org', 'Substitute: Peter Lund']) {
    expect(own.text).toContain(words);
  }
  for (const page of own.pdf.pages) expect(page.text).toContain('For members only');
});

test('M2: a member’s hats all stand in one row', async () => {
  const { text } = await read();
  expect(text).toMatch(
    /Joan Adeyemi.*Safer Neighbourhood Panels.*Black and minority ethnic organisations.*Older people’s forum.*Abbey.*Rhodri/,
  );
});

test('M13, E8: who has a vote is said in words', async () => {
  const { text } = await read();
  expect(text).toMatch(/Rhodri Llŷr.*Member Yes/);
  expect(text).toMatch(/Dara Okafor.*Ex officio Borough Commander No/);
  expect(text).toMatch(/Małgorzata Żuk.*Associate No/);
  expect(text).toContain('4 members as of 10 May 2011, 2 with a vote');
});

test('M3: the model membership follows, with each place filled by whom, or empty', async () => {
  const { text } = await read();
  expect(text).toMatch(
    /Core categories 2 of 4 are filled\..*Partly filled.*Victims Ms Małgorzata Żuk \+ Filled.*Youth Nobody yet – Empty/,
  );
  expect(text).toMatch(/Wards 1 of 2 are filled\..*Brook Nobody yet – Empty/);
});

test('nobody yet', async () => {
  const { text } = await read({ members: [], coverage: { core: [], invited: [], wards: [] } });
  expect(text).toContain('Nobody has been entered in the register yet');
  expect(text).not.toContain('The model membership');
});

test('bookmarks follow the headings', async () => {
  const { pdf } = await read();
  expect(pdf.bookmarks).toMatchObject([
    {
      title: 'Members',
      items: [
        {
          title: 'The model membership',
          items: [{ title: 'Core categories' }, { title: 'Wards' }, { title: 'Categories that may be invited' }],
        },
      ],
    },
  ]);
});
