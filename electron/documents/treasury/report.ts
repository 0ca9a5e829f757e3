import type { IsoDate, Pence } from '../../../db/base/brand.ts';
import type { ChartModel } from '../../../db/base/chart-shapes.ts';
import type { Block } from '../kit/slices.ts';

/**
 * A report of the treasury as plain parts: drawn as a PDF (report-blocks.ts), and written as CSV and XLSX (report-files.ts), so
 * that the three can never tell different figures.
 */

/** What stands in a cell. Money is whole pence, or whole pounds where the paper is in pounds; null is an empty cell. */
export type ReportCell =
  | string
  | { pence: Pence | null }
  | { pounds: number | null }
  | { date: IsoDate | null }
  | { number: number | null };

export type ReportColumn = {
  head: string;
  /** Its share of the width. */
  share: number;
  kind: 'text' | 'money' | 'date' | 'number';
};

/** `total` stands out and is never alone at the top of a page; `group` heads the rows below it; `kept` stays with the next one. */
export type ReportRow = { cells: readonly ReportCell[]; look?: 'total' | 'group' | 'kept' };

export type ReportTable = {
  kind: 'table';
  /** Its heading on paper, its line in CSV, its sheet in a workbook. */
  name: string;
  /** For readers who do not see the table. */
  summary: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** The column whose cells name their rows; the first unless told otherwise. */
  rowHead?: number;
  /** Rows closer together, for a table that belongs on one page. */
  dense?: true;
  /** Said where there are no rows. */
  empty: string;
};

export type ReportPart =
  | ReportTable
  | { kind: 'heading'; text: string; level?: 3 }
  /** `keep`: on the page of what follows it. */
  | { kind: 'text'; text: string; look?: 'small' | 'strong' | 'warning'; keep?: true }
  /** Labels with their values: a table of two columns in a file. */
  | { kind: 'facts'; name: string; facts: readonly (readonly [label: string, value: ReportCell])[] }
  /** Of the paper only: a file has its figures in a table. */
  | { kind: 'chart'; model: ChartModel; alt: string; caption: string }
  | { kind: 'paper'; blocks: readonly (Block | null | false)[] };

export type Report = {
  title: string;
  /** What it is about, below the title: the period, the account. */
  about: string;
  parts: readonly ReportPart[];
};

export const money = (pence: Pence | null): ReportCell => ({ pence });
export const day = (date: IsoDate | null): ReportCell => ({ date });
export const count = (number: number | null): ReportCell => ({ number });

export const text = (head: string, share: number): ReportColumn => ({ head, share, kind: 'text' });
export const amounts = (head: string, share = 13): ReportColumn => ({ head, share, kind: 'money' });
export const days = (head: string, share = 12): ReportColumn => ({ head, share, kind: 'date' });
export const numbers = (head: string, share = 10): ReportColumn => ({ head, share, kind: 'number' });
