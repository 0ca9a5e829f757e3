/** What every file for a spreadsheet keeps to. Pure. */

export type ExportFormat = 'csv' | 'xlsx';

export const MIME: Record<ExportFormat, string> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * A cell that a spreadsheet would calculate gets an apostrophe in front, as Excel itself writes it; so does one that already
 * begins with apostrophes before such a sign. The import takes one away again.
 */
export const withoutFormula = (text: string): string => (/^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
