import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate } from '../../db/base/format.ts';
import { box } from './kit/box-blocks.ts';
import type { DocumentData, DocumentDefinition, PaperWords } from './kit/definition.ts';
import type { Block } from './kit/slices.ts';
import { type Cell, table } from './kit/table-blocks.ts';
import { heading, paragraph } from './kit/text-blocks.ts';
import { COLOUR, mm } from './kit/theme.ts';

export type PrintedStanding = 'member' | 'associate' | 'adviser' | 'ex_officio' | 'former';

export type ListedMember = {
  /** As printed: title, first name, surname. The list keeps the order it is given. */
  name: string;
  organisation: string;
  /** The person's position in the organisation. */
  position: string;
  categories: readonly string[];
  ward: string;
  standing: PrintedStanding;
  /** The name of one of the three seats without a vote (E8), or empty. */
  seat: string;
  votes: boolean;
  /** Offices held, e.g. "Chair". */
  offices: readonly string[];
  /** Printed in the members' edition only. */
  contacts: { phone: string; mobile: string; email: string };
  substitute: string;
};

/** M3: a place of the model membership and who fills it. */
export type CoveragePlace = {
  name: string;
  filledBy: readonly string[];
  /** `partly`: a category with one place a ward of which some are empty. */
  state: 'filled' | 'partly' | 'empty';
};

export type MembersListData = DocumentData & {
  edition: 'public' | 'members';
  asOf: IsoDate;
  members: readonly ListedMember[];
  coverage: { core: readonly CoveragePlace[]; invited: readonly CoveragePlace[]; wards: readonly CoveragePlace[] };
};

const lines = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');

function contactCell({ contacts, substitute }: ListedMember, words: PaperWords): Cell {
  const email = contacts.email ? [{ text: contacts.email, link: `mailto:${contacts.email}` }] : [];
  const phones = [contacts.phone, contacts.mobile].filter((each) => each !== '').join('\n');
  const other = substitute ? words('membersList.substitute', { name: substitute }) : '';
  return [
    ...(phones ? [{ text: `${phones}${email.length > 0 || other ? '\n' : ''}` }] : []),
    ...email,
    ...(other ? [{ text: `${email.length > 0 ? '\n' : ''}${other}` }] : []),
  ];
}

function memberRow(member: ListedMember, data: MembersListData, words: PaperWords): Cell[] {
  const offices = member.offices.join(', ');
  const cells: Cell[] = [
    [{ text: member.name, style: { weight: 'bold' } }, ...(offices ? [{ text: `\n${offices}` }] : [])],
    lines(member.organisation, member.position),
    lines(...member.categories),
    member.ward,
    lines(words(`membersList.standings.${member.standing}`), member.seat),
    words(member.votes ? 'membersList.votes' : 'membersList.doesNotVote'),
  ];
  return data.edition === 'members' ? [...cells, contactCell(member, words)] : cells;
}

function memberTable(data: MembersListData, words: PaperWords): Block {
  if (data.members.length === 0) return paragraph(words('membersList.none'));
  const columns = [
    { head: words('membersList.name'), share: 19 },
    { head: words('membersList.organisation'), share: 22 },
    { head: words('membersList.categories'), share: 25 },
    { head: words('membersList.ward'), share: 13 },
    { head: words('membersList.standing'), share: 13 },
    { head: words('membersList.vote'), share: 8 },
  ];
  return table({
    columns: data.edition === 'members' ? [...columns, { head: words('membersList.contacts'), share: 30 }] : columns,
    rows: data.members.map((member) => memberRow(member, data, words)),
    summary: words('membersList.tableSummary'),
  });
}

/** A word and a sign: the state is read without colour too. */
const STATE_SIGNS = { filled: '+', partly: '±', empty: '–' } as const;

function placeRow(place: CoveragePlace, words: PaperWords): Cell[] {
  const state = words(`membersList.${place.state}`);
  const strong = place.state === 'filled' ? {} : { style: { weight: 'bold' as const, colour: COLOUR.warning } };
  return [
    place.name,
    place.filledBy.length > 0 ? place.filledBy.join('\n') : words('membersList.nobody'),
    [{ text: `${STATE_SIGNS[place.state]} ${state}`, ...strong }],
  ];
}

function coverageBlocks(title: string, head: string, places: readonly CoveragePlace[], words: PaperWords): Block[] {
  if (places.length === 0) return [];
  const filled = places.filter((place) => place.state === 'filled').length;
  return [
    heading(3, title),
    paragraph(words('membersList.coverageCount', { filled, total: places.length }), { keepWithNext: true }),
    table({
      columns: [
        { head, share: 38 },
        { head: words('membersList.filledBy'), share: 44 },
        { head: words('membersList.state'), share: 19 },
      ],
      rows: places.map((place) => placeRow(place, words)),
      summary: words('membersList.coverageSummary'),
    }),
  ];
}

/** The members' list (M2, M3, M13, A16): public without contacts, or for members with them. */
export const membersList: DocumentDefinition<MembersListData> = {
  kind: 'membersList',
  title: (data, words) =>
    words(data.edition === 'members' ? 'membersList.titleMembers' : 'membersList.title', {
      date: formatDate(data.asOf),
    }),
  subject: (data, words) => words('membersList.subject', { group: data.paper.groupName }),
  fileName: (data, words) =>
    words(data.edition === 'members' ? 'membersList.fileNameMembers' : 'membersList.fileName', { date: data.asOf }),
  sheet: (data, words) => ({
    size: 'A4',
    landscape: data.edition === 'members',
    head: 'full',
    foot: true,
    margins: { top: mm(14), right: mm(16), bottom: mm(20), left: mm(16) },
    ...(data.edition === 'members' && { notice: words('membersList.notice') }),
  }),
  draw(page, data, words) {
    const voting = data.members.filter((member) => member.votes).length;
    const { core, invited, wards } = data.coverage;
    page.add(
      heading(1, words('membersList.heading')),
      paragraph(words('membersList.asOf', { count: data.members.length, date: formatDate(data.asOf), voting })),
      data.edition === 'members' &&
        box([paragraph(words('membersList.noticeText'), { after: 0 })], { bar: COLOUR.warning }),
      memberTable(data, words),
      core.length + invited.length + wards.length > 0 && heading(2, words('membersList.coverage')),
      ...coverageBlocks(words('membersList.core'), words('membersList.category'), core, words),
      ...coverageBlocks(words('membersList.wards'), words('membersList.wardName'), wards, words),
      ...coverageBlocks(words('membersList.invited'), words('membersList.category'), invited, words),
    );
  },
};
