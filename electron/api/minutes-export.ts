import { type Caller, change } from '../../db/base/change.ts';
import { formatDate } from '../../db/base/format.ts';
import { type Outcome, ok } from '../../db/base/outcome.ts';
import { MIME } from '../../db/base/spreadsheet-rules.ts';
import type { Year } from '../../db/meetings/cycle.ts';
import { csvBytes } from '../../db/members/exchange/export.ts';
import { readAttendanceYear } from '../../db/minutes/attendance-queries.ts';
import { attendanceTotals } from '../../db/minutes/attendance-rules.ts';
import { minutes as words } from '../../resources/locales/en-GB/minutes.ts';
import type { Core } from '../core.ts';
import { type Handed, hand } from './members-export.ts';

/** M7: what each meeting of a year was to each member, in the order of the meetings, with the totals. */
export function attendanceOf(core: Core, year: Year) {
  const { meetings, members } = readAttendanceYear(core.office().read, year.from, year.to);
  return {
    meetings,
    members: members.map(({ member, attended }) => ({
      ...{ memberId: member.id, name: member.name, organisation: member.organisation },
      attended: meetings.map(({ id }) => attended.get(id) ?? null),
      totals: attendanceTotals(meetings.flatMap(({ id }) => attended.get(id) ?? [])),
    })),
  };
}

/** M7: the year as a CSV file; a name that begins like a formula is no formula in it. */
export function exportAttendance(core: Core, caller: Caller, year: Year): Promise<Outcome<Handed>> {
  const { meetings, members } = attendanceOf(core, year);
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
  const bytes = csvBytes([...headings, ...attendedHeadings, rateHeading, run], rows);
  const name = `attendance-${year.from}.csv`;
  return hand(core, { name, mime: MIME.csv, bytes }, () =>
    change(core.office(), caller, [], ({ audit }) => {
      audit({ action: 'attendance.exported', label: name, after: { members: members.length } });
      return ok({});
    }),
  );
}
