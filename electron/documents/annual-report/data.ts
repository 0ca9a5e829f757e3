import type { StatusCounts } from '../../../db/agreement/types.ts';
import type { Quarter, Status } from '../../../db/agreement/words.ts';
import type { IsoDate } from '../../../db/base/brand.ts';
import type { ChartModel } from '../../../db/base/chart-shapes.ts';
import type { CollectedOf } from '../../../db/members/words.ts';
import type { ReportSection } from '../../../db/reports/words.ts';
import type { DocumentData } from '../kit/definition.ts';
import type { CoveragePlace, ListedMember } from '../members-list.ts';
import type { Content } from '../paper-content.ts';
import type { PrintedBudget } from '../treasury/budget-parts.ts';
import type { ExaminersPageData } from '../treasury/examiners-page.ts';
import type { YearAccountData } from '../treasury/year-parts.ts';

/**
 * What the annual report is drawn from, as PDF and as Word file: plain data, which can be sent to the press. Everything that is
 * in it is printed: what may not be published must not be in it.
 */

/** Y1: how far the report is. It stands on the cover; until the report is approved it stands on every page. */
export type ReportMark =
  | { state: 'draft' }
  | { state: 'agreed'; on: IsoDate; by: string }
  /** `minuteRef`: the minute of the annual general meeting that approved it; '' where it is not known. */
  | { state: 'approved'; on: IsoDate; minuteRef: string }
  | { state: 'published'; approvedOn: IsoDate; minuteRef: string; on: IsoDate; where: string };

/** A picture as it was stored. One that cannot be printed becomes its alternative text. */
export type ReportPicture = {
  bytes: Uint8Array;
  mime: string;
  /** '' for none. */
  caption: string;
  /** What it shows, for those who cannot see it. */
  alternativeText: string;
};

/** A chart with its alternative text, which says the figures. */
export type ReportChart = { model: ChartModel; alternativeText: string; caption: string };

/** A table of a section, with its heading. `empty`: said where there are no rows; '' leaves the table out then. */
export type SectionTable = {
  name: string;
  /** For readers who do not see the table. */
  summary: string;
  columns: readonly { head: string; share: number; align?: 'right' }[];
  rows: readonly (readonly string[])[];
  empty: string;
};

/**
 * One part of the report in the order of printing. What the records say of it (`meetings` for the part `meetings` and so on,
 * below) follows what was written, so it is not said here again; a part that has records must therefore be here, written or not.
 * One with nothing written and no records is left out.
 */
export type SectionData = {
  key: ReportSection;
  /** Its heading, and its line in the contents. */
  title: string;
  /** What was written, figures filled in: `writtenContent` (written.ts) makes it of what a person typed. */
  text: readonly Content[];
  facts?: readonly (readonly [label: string, value: string])[];
  tables?: readonly SectionTable[];
  charts?: readonly ReportChart[];
  pictures?: readonly ReportPicture[];
};

/** S, E: who held an office in the year, in the order of the offices. `until` null: still holds it. */
export type ReportOfficer = {
  office: string;
  name: string;
  from: IsoDate;
  until: IsoDate | null;
  /** When the term ends, or ended; null where it is not limited. */
  termEnds: IsoDate | null;
};

export type ReportCommitteeMember = {
  name: string;
  /** "Chair", "Co-opted", "Ex officio". */
  role: string;
  /** Whom they speak for. */
  represents: string;
};

/** A member as the public list of members prints one: no contact details. */
export type ReportMember = Omit<ListedMember, 'contacts' | 'substitute'>;

/** `null` where it was not counted. */
export type MeetingAttendance = {
  members: number | null;
  /** Deputies, advisers, police and officers of the council. */
  others: number | null;
  public: number | null;
  total: number | null;
};

/** M7, A13: a meeting of the year and what came of it. */
export type ReportMeeting = {
  name: string;
  date: IsoDate;
  /** "Town Hall, High Street"; '' where there is none. */
  place: string;
  /** Open to everybody. */
  open: boolean;
  attendance: MeetingAttendance;
  /** What was decided, as the public minutes say it. */
  decisions: readonly string[];
  /** Actions that were agreed, and how they stand at the year's end. */
  actions: { agreed: number; done: number; open: number };
  /** What was done: the action and its outcome, one text each. */
  done: readonly string[];
};

/** An event, a seminar, a consultation in person. */
export type ReportEvent = {
  name: string;
  date: IsoDate;
  place: string;
  attended: number | null;
  /** '' where nothing was noted. */
  cameOf: string;
};

/** L4: a target of the agreement and how it stood when the last quarter was finished. */
export type ReportTarget = {
  ref: string;
  text: string;
  position: string;
  /** Null: not reported on. */
  status: Status | null;
  /** The planned improvement, with its deadline, of amber and red. */
  improvement: string;
  deadline: IsoDate | null;
  /** The four quarters; null where there is none. */
  history: readonly [Status | null, Status | null, Status | null, Status | null];
};

export type ReportOutcome = {
  ref: string;
  text: string;
  /** L5. */
  counts: StatusCounts;
  targets: readonly ReportTarget[];
};

/** L3–L5: the monitoring that the report goes by. */
export type ReportMonitoring = {
  agreementTitle: string;
  funderName: string;
  quarter: Quarter;
  /** The quarter's last day. */
  asOf: IsoDate;
  counts: StatusCounts;
  outcomes: readonly ReportOutcome[];
};

/** M10: one answer. `null` where the count is too small to be printed: its words say so, and nobody can be told from it. */
export type RepresentationRow = {
  answer: string;
  members: number | null;
  /** Of those who answered, in per mille; null with a count that is not printed. */
  membersPerMille: number | null;
  executive: number | null;
  /** The borough's population, in per mille; null where it is not known. */
  boroughPerMille: number | null;
};

export type ReportRepresentation = {
  /** Whose answers were collected: forms given out, and forms that came back. */
  collected: readonly { of: CollectedOf; on: IsoDate; asked: number; returned: number }[];
  /** Counts below this one are not printed. */
  suppressBelow: number;
  /** Where the borough's figures are from; '' for none. */
  boroughSource: string;
  questions: readonly { question: string; rows: readonly RepresentationRow[] }[];
  /** M3: the places of the model membership. */
  coverage: readonly { name: string; places: readonly CoveragePlace[] }[];
};

/** E: an election of the year as it was declared. */
export type ReportElection = {
  name: string;
  date: IsoDate;
  /** Papers in the box, and members who could vote; null where there was no poll. */
  turnout: { voted: number; entitled: number } | null;
  results: readonly {
    office: string;
    seats: number;
    candidates: readonly { name: string; votes: number | null; elected: boolean }[];
    /** "Unopposed", "Decided by lot"; '' for none. */
    note: string;
  }[];
};

export type AnnualReportData = DocumentData & {
  /** The financial year. */
  year: { from: IsoDate; until: IsoDate };
  mark: ReportMark;
  sections: readonly SectionData[];
  /** In the part `about`. */
  about: {
    aims: readonly string[];
    officers: readonly ReportOfficer[];
    committee: readonly ReportCommitteeMember[];
    members: readonly ReportMember[];
  };
  meetings: readonly ReportMeeting[];
  events: readonly ReportEvent[];
  /** Null: nothing was monitored. */
  monitoring: ReportMonitoring | null;
  representation: ReportRepresentation | null;
  elections: readonly ReportElection[];
  /** T6, T8: in the part `treasurer`. The budget of the year with each grant. */
  budgets: readonly PrintedBudget[];
  /** T8: the year's account in the shape of CC16. Null: the books have none yet. */
  accounts: Omit<YearAccountData, 'paper'> | null;
  /** The independent examiner's page; null where none is asked for. */
  examiner: Omit<ExaminersPageData, 'paper'> | null;
  /** Words added to a published report, beside it. The oldest first. */
  corrections: readonly { on: IsoDate; text: string; by: string }[];
};
