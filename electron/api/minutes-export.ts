import type { MemberId } from '../../db/base/brand.ts';
import { type Caller, change } from '../../db/base/change.ts';
import { formatDate } from '../../db/base/format.ts';
import { type Outcome, ok } from '../../db/base/outcome.ts';
import { MIME } from '../../db/base/spreadsheet-rules.ts';
import type { Year } from '../../db/meetings/cycle.ts';
import { csvBytes } from '../../db/members/exchange/export.ts';
import { readCategories, readMembers } from '../../db/members/queries.ts';
import { readAttendanceYear } from '../../db/minutes/attendance-queries.ts';
import { type Attended, attendanceTotals, categoryTotals } from '../../db/minutes/attendance-rules.ts';
import { minutes as words } from '../../resources/locales/en-GB/minutes.ts';
import type { Core } from '../core.ts';
import { type Handed, hand } from './members-export.ts';

/** M7: each category that somebody speaks for, by those who do; a member with several hats counts in each of them. */
function categoriesOf(core: Core, attended: ReadonlyMap<MemberId, readonly Attended[]>) {
  const { read } = core.office();
  const hats = readMembers(read).filter(({ id }) => attended.has(id));
  return readCategories(read).flatMap(({ id, name }) => {
    const speakers = hats.filter(({ categoryIds }) => categoryIds.includes(id));
    if (speakers.length === 0) return [];
    return [{ categoryId: id, name, totals: categoryTotals(speakers.map((each) => attended.get(each.id) ?? [])) }];
  });
}

/** M7: what each meeting of a year was to each member, in the order of the meetings, with the totals; and by category. */
export function attendanceOf(core: Core, year: Year) {
  const { meetings, members } = readAttendanceYear(core.office().read, year.from, year.to);
  const attendedBy = new Map(
    members.map(({ member, attended }) => [member.id, meetings.flatMap(({ id }) => attended.get(id) ?? [])]),
  );
  return {
    meetings,
    categories: categoriesOf(core, attendedBy),
    members: members.map(({ member, attended }) => ({
      ...{ memberId: member.id, name: member.name, organisation: member.organisation },
      attended: meetings.map(({ id }) => attended.get(id) ?? null),
      totals: attendanceTotals(attendedBy.get(member.id) ?? []),
    })),
  };
}

/** M7: the year as a CSV file; a name that begins like a formula is no formula in it. */
export function exportAttendance(core: Core, caller: Caller, year: Year): Promise<Outcome<Handed>> {
  const { meetings, members, categories } = attendanceOf(core, year);
  const { member, organisation, expectedAt, rateHeading, run } = words.year;
  const attendedHeadings = (['present', 'substitute', 'apologies', 'absent'] as const).map(
    (each) => words.attended[each],
  );
  const headings = [member, organisation, ...meetings.map(({ date }) => formatDate(date)), expectedAt];
  const rows = members.map(({ name, organisation: of, attended, totals }) => [
    ...[name, of, ...attended.map((each) => (each === null ? '' : words.attended[each])), String(totals.meetings)],
    ...[totals.present, totals.substitute, totals.apologies, totals.absent].map(String),
    ...[totals.rate === null ? '' : String(totals.rate), String(totals.absentInRun)],
  ]);
  // The same columns: a category stands where a member does, the number who speak for it where the organisation does.
  const ofCategories = categories.map(({ name, totals }) => [
    ...[name, words.year.speakers.replace('{{count}}', String(totals.members)), ...meetings.map(() => '')],
    ...[totals.meetings, totals.present, totals.substitute, totals.apologies, totals.absent].map(String),
    ...[totals.rate === null ? '' : String(totals.rate), ''],
  ]);
  const all = [...headings, ...attendedHeadings, rateHeading, run];
  const apart = [[], [words.year.categories]].map((cells) => all.map((_, at) => cells[at] ?? ''));
  const bytes = csvBytes(all, ofCategories.length === 0 ? rows : [...rows, ...apart, ...ofCategories]);
  const name = `attendance-${year.from}.csv`;
  return hand(core, { name, mime: MIME.csv, bytes }, () =>
    change(core.office(), caller, [], ({ audit }) => {
      audit({ action: 'attendance.exported', label: name, after: { members: members.length } });
      return ok({});
    }),
  );
}
