import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { OfficeName } from '../../../db/members/words.ts';
import type { PaperWords } from '../kit/definition.ts';
import type { Block } from '../kit/slices.ts';
import { table } from '../kit/table-blocks.ts';
import { heading, onNewPage, paragraph } from '../kit/text-blocks.ts';
import { type PrintedNomination, statementBlocks } from './nomination-form.ts';
import {
  CELL,
  CELL_HEAD,
  type ElectionDefinition,
  type ElectionPaper,
  named,
  officeWords,
  opening,
  sheetOf,
  titled,
} from './parts.ts';

/** E5: the flag is part of the data, so that no public pack takes a booklet by mistake. */
export type NominationsBookletData = ElectionPaper & {
  audience: 'members';
  /** The day the booklet stands as of. */
  asOf: IsoDate;
  contests: readonly { office: OfficeName; seats: number; nominations: readonly PrintedNomination[] }[];
};

const nameOf = ({ firstName, surname }: PrintedNomination): string => `${firstName} ${surname}`;

function overview({ contests }: NominationsBookletData, words: PaperWords): Block {
  return table({
    columns: [
      { head: words('elections.protocol.office'), share: 34 },
      { head: words('elections.protocol.seats'), share: 18 },
      { head: words('elections.booklet.candidates'), share: 48 },
    ],
    rows: contests.map(({ office, seats, nominations }) => [
      officeWords(office, words),
      String(seats),
      nominations.length === 0 ? words('elections.booklet.none') : nominations.map(nameOf).join('\n'),
    ]),
    style: CELL,
    headStyle: CELL_HEAD,
    summary: words('elections.booklet.summary'),
  });
}

function candidate(nomination: PrintedNomination, words: PaperWords): Block[] {
  const office = officeWords(nomination.office, words);
  const name = heading(2, [{ text: nameOf(nomination) }, { text: ` – ${office}`, style: { weight: 'regular' } }], {
    bookmark: `${nameOf(nomination)}, ${office}`,
  });
  return [onNewPage(name), ...statementBlocks(nomination, words)];
}

/** The forms of all candidates for members to read before the vote (E5): a page each. */
export const nominationsBooklet: ElectionDefinition<NominationsBookletData> = {
  kind: 'nominationsBooklet',
  audience: 'members',
  title: (data, words) => titled(words('elections.booklet.title'), data, words),
  subject: (data, words) => words('elections.subject', { group: data.paper.groupName }),
  fileName: (data, words) => named(words('elections.booklet.fileName'), data, words),
  sheet: (data, words) => sheetOf(data, 'members', words),
  draw(page, data, words) {
    page.add(
      ...opening(words('elections.booklet.heading'), data, 'members', words),
      paragraph(words('elections.booklet.text', { date: formatDate(data.asOf) })),
      overview(data, words),
      ...data.contests.flatMap(({ nominations }) => nominations.flatMap((each) => candidate(each, words))),
    );
  },
};
