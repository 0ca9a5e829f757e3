import { folded } from '../rules.ts';

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor rev revd reverend fr father rabbi imam sheikh cllr councillor sir dame lord lady baroness baron supt ch/supt insp sgt pc dcs pcso'.split(
    ' ',
  ),
);

const isTitle = (word: string) => TITLES.has(folded(word).replace(/\.$/, ''));

/** "Cllr Amina Rahman" or "Rahman, Amina" as title, first name and surname: the last word is the surname. */
export function splitName(text: string): { title: string; firstName: string; surname: string } {
  const [last = '', rest] = text.split(/,(.*)/s).map((part) => part.trim());
  const words = (rest ? `${rest} ${last.replace(/\s+/g, '\u00a0')}` : text).trim().split(/[ \t\n]+/);
  let titles = 0;
  while (titles < words.length - 1 && isTitle(words[titles] ?? '')) titles += 1;
  return {
    title: words.slice(0, titles).join(' '),
    firstName: words.slice(titles, -1).join(' '),
    surname: (words.at(-1) ?? '').replace(/\u00a0/g, ' '),
  };
}
