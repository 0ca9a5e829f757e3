import type { IsoDate, Pence } from '../../base/brand.ts';

/** A row as a file has it. `row`: its line in the file, or its number among the entries in XML. */
export type ReadRow = {
  row: number;
  date: IsoDate;
  pence: Pence;
  text: string;
  chequeNumber: number | null;
  /** The bank's own id of it; '' for none. */
  bankId: string;
  /** The balance after it; null where the file has none. */
  balance: Pence | null;
};

/** What a reader finds: rows in the order of the file. */
export type ReadFile = {
  rows: ReadRow[];
  /** The days the file says it covers, and the balance it ends with; null where it does not say. */
  from: IsoDate | null;
  to: IsoDate | null;
  closing: Pence | null;
  /** The account as the file shows it; '' where it does not. */
  account: string;
};

export type Reader = (text: string) => ReadFile;
