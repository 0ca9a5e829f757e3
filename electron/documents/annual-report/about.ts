import { formatDate } from '../../../db/base/format.ts';
import type { PaperWords } from '../kit/definition.ts';
import { type Content, type ContentText, strong } from '../paper-content.ts';
import type { AnnualReportData, ReportCommitteeMember, ReportMember, ReportOfficer } from './data.ts';

/** The group itself: its aims, who held which office, the committee, and the members with whom they represent. */

function officers(list: readonly ReportOfficer[], words: PaperWords): Content[] {
  if (list.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words('annualReport.officers.heading') },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.officers.office'), share: 22 },
        { head: words('annualReport.officers.name'), share: 26 },
        { head: words('annualReport.officers.from'), share: 17 },
        { head: words('annualReport.officers.until'), share: 17 },
        { head: words('annualReport.officers.termEnds'), share: 18 },
      ],
      rows: list.map(({ office, name, from, until, termEnds }) => [
        office,
        name,
        formatDate(from),
        until ? formatDate(until) : words('annualReport.officers.holds'),
        termEnds ? formatDate(termEnds) : words('annualReport.officers.noEnd'),
      ]),
      summary: words('annualReport.officers.summary'),
    },
  ];
}

function committee(list: readonly ReportCommitteeMember[], words: PaperWords): Content[] {
  if (list.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: words('annualReport.committee.heading') },
    {
      kind: 'table',
      columns: [
        { head: words('annualReport.committee.name'), share: 30 },
        { head: words('annualReport.committee.role'), share: 30 },
        { head: words('annualReport.committee.represents'), share: 40 },
      ],
      rows: list.map(({ name, role, represents }) => [name, role, represents]),
      summary: words('annualReport.committee.summary'),
    },
  ];
}

const lines = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');

function memberRow(member: ReportMember, words: PaperWords): ContentText[] {
  const offices = member.offices.join(', ');
  return [
    [strong(member.name), ...(offices ? [`\n${offices}`] : [])],
    lines(member.organisation, member.position),
    lines(...member.categories),
    member.ward,
    lines(words(`membersList.standings.${member.standing}`), member.seat),
    words(member.votes ? 'membersList.votes' : 'membersList.doesNotVote'),
  ];
}

/** M2: as the public list of members: no contact details. */
function members(list: readonly ReportMember[], words: PaperWords): Content[] {
  if (list.length === 0) return [];
  const voting = list.filter(({ votes }) => votes).length;
  return [
    { kind: 'heading', level: 3, text: words('annualReport.members.heading') },
    { kind: 'text', text: words('annualReport.members.count', { count: list.length, voting }), keep: true },
    {
      kind: 'table',
      columns: [
        { head: words('membersList.name'), share: 21 },
        { head: words('membersList.organisation'), share: 23 },
        { head: words('membersList.categories'), share: 24 },
        { head: words('membersList.ward'), share: 12 },
        { head: words('membersList.standing'), share: 13 },
        { head: words('membersList.vote'), share: 7 },
      ],
      rows: list.map((member) => memberRow(member, words)),
      summary: words('annualReport.members.summary'),
      size: 'small',
    },
  ];
}

export function aboutContent({ about }: AnnualReportData, words: PaperWords): Content[] {
  const aims: Content[] =
    about.aims.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: words('annualReport.aims') },
          { kind: 'list', items: about.aims },
        ];
  return [
    ...aims,
    ...officers(about.officers, words),
    ...committee(about.committee, words),
    ...members(about.members, words),
  ];
}
