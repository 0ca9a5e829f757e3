import type { MeetingId } from '../db/base/brand.ts';
import { formatDate } from '../db/base/format.ts';
import type { ReadDb } from '../db/base/handles.ts';
import { type FollowUp, type FollowUps, readFollowUps } from '../db/minutes/follow-up.ts';
import type { FollowUpLettersData } from './documents/follow-up-letters.ts';
import type { HeadedPaper, PaperWords } from './documents/kit/definition.ts';
import { paperWords } from './documents/kit/words.ts';

/** The paragraphs that a letter begins with: what the minutes say about this person. */
function letterText({ date, next }: FollowUps, person: FollowUp, signed: string, words: PaperWords): string {
  const { salutation, came, actions, owes, asked } = person;
  const of = { date: formatDate(date) };
  const bullets = (rows: readonly string[]) => rows.map((each) => `• ${each}`).join('\n');
  const paragraphs = [
    salutation ? words('minutes.letters.dear', { name: salutation }) : words('minutes.letters.dearAnybody'),
    ...(came ? [words('minutes.letters.came', of)] : []),
    ...(actions.length > 0
      ? [
          words('minutes.letters.actions', { ...of, count: actions.length }),
          bullets(
            actions.map(({ reference, text, due }) =>
              words('minutes.letters.action', { reference, text: text.replace(/\.$/, ''), due: formatDate(due) }),
            ),
          ),
          next ? words('minutes.letters.actionsNext', { date: formatDate(next) }) : words('minutes.letters.actionsSay'),
        ]
      : []),
    ...(owes.length > 0
      ? [
          words('minutes.letters.owes', { ...of, count: owes.length }),
          bullets(owes.map(({ question }) => question)),
          words('minutes.letters.owesSay'),
        ]
      : []),
    ...(asked
      ? [
          words('minutes.letters.asked', of),
          `“${asked.question}”`,
          asked.answeredBy
            ? words('minutes.letters.answerBy', { name: asked.answeredBy, answer: asked.answer || '…' })
            : words('minutes.letters.answer', { answer: asked.answer || '…' }),
        ]
      : []),
    words('minutes.letters.yours'),
    [signed, words('minutes.letters.secretariat')].filter((each) => each !== '').join('\n'),
  ];
  return paragraphs.join('\n\n');
}

/** The letters that the minutes suggest, each with its reasons and its text to change. */
export function suggestLetters(db: ReadDb, id: MeetingId, signed: string) {
  const found = readFollowUps(db, id);
  if (!found) return undefined;
  const words = paperWords();
  return {
    date: found.date,
    people: found.people.map((person) => ({
      ...{ key: person.key, name: person.name, hasAddress: person.address.length > 0 },
      ...{ actions: person.actions.length, owes: person.owes.length, came: person.came, asked: person.asked !== null },
      text: letterText(found, person, signed, words),
    })),
  };
}

/** The chosen letters, in the order of the suggestions. Null when nobody is chosen, or somebody the minutes do not know. */
export function lettersData(
  db: ReadDb,
  paper: HeadedPaper,
  {
    meetingId,
    letters,
    today,
  }: { meetingId: MeetingId; letters: readonly { key: string; text: string }[]; today: string },
): FollowUpLettersData | null {
  const found = readFollowUps(db, meetingId);
  const chosen = new Map(letters.map(({ key, text }) => [key, text]));
  const people = found?.people.filter(({ key }) => chosen.has(key)) ?? [];
  if (!found || people.length === 0 || people.length !== chosen.size) return null;
  return {
    ...{ paper, meetingDate: found.date, date: today },
    letters: people.map(({ key, name, address }) => ({
      name,
      addressee: [name, ...address],
      text: chosen.get(key) ?? '',
    })),
  };
}
