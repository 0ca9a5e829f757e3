import type { IsoDate } from '../../base/brand.ts';

/** A received file as rows of cells, whatever it came as. */

/** What stands in a cell: text, a day (an Excel date cell), or something that cannot be used. */
export type Cell = { text: string } | { text: string; date: IsoDate } | { text: string; trouble: 'formula' | 'error' };

export type Table = {
  kind: 'csv' | 'xlsx';
  /** How a CSV file was written; said openly, because a wrong guess garbles names. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | null;
  /** What separates the cells of a CSV file. */
  delimiter: ',' | ';' | '\t' | null;
  /** The name of the sheet that was read, and of those that were not. */
  sheet: string;
  otherSheets: string[];
  /** Every row, empty ones too; `number` is the row's number in the spreadsheet. */
  rows: { number: number; cells: Cell[] }[];
};

export const LIMITS = {
  bytes: 5_000_000,
  rows: 2_000,
  columns: 200,
  /** An .xlsx file is a zip archive: what it may hold unpacked, and in how many parts. */
  unpackedBytes: 60_000_000,
  parts: 1_000,
} as const;
