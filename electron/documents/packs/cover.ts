import type { ClockTime, IsoDate } from '../../../db/base/brand.ts';
import { addMinutes } from '../../../db/base/dates.ts';
import { formatDate, formatDateWithWeekday, formatDuration, formatTime } from '../../../db/base/format.ts';
import type { Withheld } from '../../../db/packs/rules.ts';
import { box } from '../kit/box-blocks.ts';
import type { DocumentDefinition, PaperWords, PrintedVenue } from '../kit/definition.ts';
import { labels } from '../kit/list-blocks.ts';
import type { Block } from '../kit/slices.ts';
import { heading, paragraph, space } from '../kit/text-blocks.ts';
import { COLOUR, STYLE, styled } from '../kit/theme.ts';
import { placeLines } from '../venue-words.ts';
import { filed, named, type PackPaper, pageNumbers } from './parts.ts';

export type PackCoverData = PackPaper & {
  start: ClockTime;
  plannedMinutes: number;
  venue: PrintedVenue | null;
  agenda: { version: number; agreedOn: IsoDate; supplementReason: string };
  firstPage: number;
  lastPage: number;
  /** The pages that this edition leaves out. */
  withheld: readonly Withheld[];
  /** It says something that the public edition does not. */
  hasMarked: boolean;
};

/** More stretches than this are only in the contents. */
const MOST_STRETCHES = 8;

const titleOf = (data: PackCoverData, words: PaperWords) =>
  words(data.kind === 'pack' ? 'packs.pack' : 'packs.supplement');

function facts(data: PackCoverData, words: PaperWords): Block {
  const { meeting, start, plannedMinutes, venue, agenda, firstPage: first, lastPage: last } = data;
  const time = words('agenda.timeValue', {
    start: formatTime(start),
    end: formatTime(addMinutes(start, plannedMinutes)),
    length: formatDuration(plannedMinutes),
  });
  return labels(
    [
      [words('packs.date'), formatDateWithWeekday(meeting.date)],
      [words('packs.time'), time],
      [words('packs.place'), venue ? placeLines(venue).join(', ') : words('agenda.placeOpen')],
      [
        words('packs.agendaVersion'),
        words('packs.agendaValue', { version: agenda.version, date: formatDate(agenda.agreedOn) }),
      ],
      [words('packs.pages'), words('packs.pagesValue', { first, last })],
      [words('packs.edition'), words(`packs.editionValue.${data.edition}`)],
    ],
    { labelWidth: 90, between: 6, after: 16 },
  );
}

function leftOut({ withheld }: PackCoverData, words: PaperWords): Block | null {
  if (withheld.length === 0) return null;
  const count = withheld.reduce((sum, { firstPage, lastPage }) => sum + lastPage - firstPage + 1, 0);
  const pages = withheld.map(pageNumbers).join(', ');
  const text = withheld.length > MOST_STRETCHES ? words('packs.leftOutMany') : words('packs.leftOut', { count, pages });
  return box([
    paragraph(words('packs.leftOutHeading'), { style: STYLE.strong, after: 2 }),
    paragraph(text, { after: 0 }),
  ]);
}

function notForAll({ edition, hasMarked }: PackCoverData, words: PaperWords): Block | null {
  if (edition === 'public' || !hasMarked) return null;
  const strong = styled(STYLE.heading, { colour: COLOUR.warning });
  return box(
    [
      paragraph(words('packs.notForPublication'), { style: strong, after: 2 }),
      paragraph(words(edition === 'members' ? 'packs.membersNote' : 'packs.restrictedNote'), { after: 0 }),
    ],
    { bar: COLOUR.warning },
  );
}

function supplementNote({ kind, agenda, firstPage }: PackCoverData, words: PaperWords): Block | null {
  if (kind === 'pack') return null;
  const reason = agenda.supplementReason;
  return box([
    paragraph(words('packs.supplementNote', { last: firstPage - 1 }), { after: reason ? 4 : 0 }),
    ...(reason
      ? [paragraph(words('agenda.supplementText', { previous: agenda.version - 1, reason }), { after: 0 })]
      : []),
  ]);
}

/** The first page of a pack (A16): which meeting, for whom, and what is left out. */
export const packCover: DocumentDefinition<PackCoverData> = {
  kind: 'packCover',
  title: (data, words) => words('packs.coverTitle', { what: titleOf(data, words), ...named(data) }),
  subject: (data, words) => words('packs.subject', { group: data.paper.groupName }),
  fileName: (data, words) => words('packs.coverFile', filed(data)),
  sheet: () => ({ size: 'A4', head: 'full', foot: true }),
  draw(page, data, words) {
    page.add(
      space(70),
      heading(
        1,
        [
          { text: titleOf(data, words) },
          { text: `\n${data.meeting.name}`, style: { size: 17, weight: 'semibold', colour: COLOUR.ink } },
        ],
        { bookmark: titleOf(data, words), style: styled(STYLE.title, { size: 28 }), after: 22 },
      ),
      facts(data, words),
      notForAll(data, words),
      supplementNote(data, words),
      leftOut(data, words),
    );
  },
};
