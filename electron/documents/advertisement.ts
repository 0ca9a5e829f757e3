import type { ClockTime, IsoDate } from '../../db/base/brand.ts';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import { poster } from './advertisement-poster.ts';
import type { Contact, DocumentData, DocumentDefinition, PrintedVenue } from './kit/definition.ts';
import { list } from './kit/list-blocks.ts';
import { heading, onNewPage } from './kit/text-blocks.ts';
import { mm, SIZES, STYLE, styled } from './kit/theme.ts';

export type AdvertisementData = DocumentData & {
  /** A4 for the wall, A5 for handing out. */
  format: 'poster' | 'leaflet';
  /** What it is: "Public meeting", "Annual general meeting"; empty for "Public meeting". */
  name: string;
  date: IsoDate;
  start: ClockTime;
  plannedMinutes: number;
  venue: PrintedVenue | null;
  topics: readonly string[];
  /** Why to come; empty for the handbook's words. */
  invitation: string;
  /** Who may come; empty for the handbook's words. */
  welcome: string;
  contact: Contact;
  /** A9: the last day to ask for an interpreter; null when it has passed. */
  accessBy: IsoDate | null;
};

/** The public advertisement of a meeting (A7, A8, A16): a poster, or the same as a leaflet. */
export const advertisement: DocumentDefinition<AdvertisementData> = {
  kind: 'advertisement',
  title: (data, words) =>
    words('advertisement.title', {
      meeting: data.name || words('advertisement.publicMeeting'),
      date: formatDateWithWeekday(data.date),
    }),
  subject: (data, words) => words('advertisement.subject', { group: data.paper.groupName }),
  fileName: (data, words) =>
    words('advertisement.fileName', {
      date: data.date,
      format: words(`advertisement.${data.format}`),
      meeting: data.name || words('advertisement.publicMeeting'),
    }),
  sheet(data) {
    const margin = data.format === 'poster' ? mm(12) : mm(8.5);
    return {
      size: data.format === 'poster' ? 'A4' : 'A5',
      head: 'none',
      foot: false,
      margins: { top: margin, right: margin, bottom: margin, left: margin },
    };
  },
  draw(page, data, words) {
    const [width, height] = SIZES[data.format === 'poster' ? 'A4' : 'A5'];
    const scale = width / SIZES.A4[0];
    const { margins } = advertisement.sheet(data, words);
    const room = height - (margins?.top ?? 0) - (margins?.bottom ?? 0);
    const style = styled(STYLE.body, { size: Math.max(10, 15 * scale) });
    const overflow = { topics: [] as readonly string[] };
    page.add(
      poster(data, words, { scale, height: room, overflow }),
      // Laid out after the poster, which by then knows how many topics it had no room for.
      (site, columnWidth) =>
        overflow.topics.length > 0
          ? onNewPage(heading(2, words('advertisement.topicsContinued')))(site, columnWidth)
          : null,
      (site, columnWidth) => list(overflow.topics, { style, between: 6 * scale })(site, columnWidth),
    );
  },
};
