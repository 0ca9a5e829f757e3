/** Where the book stopped being what was written. `seq` is the first event that is not, or that what was changed belongs to. */
export type BookFault = {
  seq: number;
  what:
    | 'event'
    | 'entry'
    | 'line'
    | 'signature'
    | 'statement_row'
    | 'month_total'
    | 'shortened'
    | 'rewritten'
    | 'unreadable';
};

export type VerifyOptions = {
  /** Called about every thousandth event. */
  onProgress?: (done: number, all: number) => void;
  /** Looked at between two events. */
  isCancelled?: () => boolean;
};

export type Verified = { events: number; fault: BookFault | null; cancelled: boolean };
