import type { ClockTime } from '../../db/base/brand.ts';
import { formatTime } from '../../db/base/format.ts';
import type { Stretch } from '../../db/minutes/attendance-rules.ts';
import type { MinutesEdition } from '../../db/minutes/edition-rules.ts';
import type { PaperWords } from './kit/definition.ts';
import type { Content } from './paper-content.ts';

/** M7–M9: who was expected, who came, in whose place, and who gave apologies. */

function stretchWords({ arrived, left }: Stretch, words: PaperWords): string {
  const at = (time: ClockTime | null) => (time === null ? '' : formatTime(time));
  if (arrived !== null && left !== null) {
    return words('minutes.arrivedLeft', { arrived: at(arrived), left: at(left) });
  }
  if (arrived !== null) return words('minutes.arrived', { arrived: at(arrived) });
  return left === null ? '' : words('minutes.left', { left: at(left) });
}

type Person = { name: string; organisation: string; stretches?: readonly Stretch[]; for?: string };

/** "Jade Lim (Northside Young People’s Forum, from 7:25pm)" */
function personWords({ name, organisation, stretches = [], for: whom }: Person, words: PaperWords): string {
  const about = [
    organisation,
    ...(whom ? [words('minutes.inPlaceOf', { name: whom })] : []),
    ...stretches.map((each) => stretchWords(each, words)),
  ].filter((each) => each !== '');
  return about.length > 0 ? words('minutes.person', { name, about: about.join(', ') }) : name;
}

/** The attendance of a meeting: the numbers, then everybody by name. */
export function attendanceContent(minutes: MinutesEdition, words: PaperWords): Content[] {
  const { present, substitutes, inAttendance, apologies, absent } = minutes;
  const heading: Content = { kind: 'heading', level: 2, text: words('minutes.attendance') };
  const expected = present.length + substitutes.length + apologies.length + absent.length;
  if (expected + inAttendance.length === 0) return [heading, { kind: 'text', text: words('minutes.nobody') }];
  const counts = words('minutes.counts', {
    expected,
    present: present.length,
    substitute: substitutes.length,
    apologies: apologies.length,
    absent: absent.length,
    inAttendance: inAttendance.length,
  });
  const named = (people: readonly Person[]) => people.map((each) => personWords(each, words)).join('; ');
  return [
    heading,
    { kind: 'text', text: counts, keep: true },
    {
      kind: 'facts',
      facts: [
        [words('minutes.attended.present'), named(present)],
        [words('minutes.attended.substitutes'), named(substitutes)],
        [words('minutes.attended.inAttendance'), named(inAttendance)],
        [words('minutes.attended.inAdvance'), named(apologies.filter((each) => each.inAdvance))],
        [words('minutes.attended.notInAdvance'), named(apologies.filter((each) => !each.inAdvance))],
        [words('minutes.attended.absent'), named(absent)],
      ],
    },
  ];
}
