import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import { addDays } from '../../db/base/dates.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { type KeptFile, readFileOfHash } from '../../db/office/attachments.ts';
import type { FileKind } from '../../db/office/file-rules.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { RecordOffice } from '../../db/open.ts';
import { yearStart } from '../../db/treasury/account-queries.ts';
import { beginBooks } from '../../db/treasury/begin-service.ts';
import { readCashBook } from '../../db/treasury/cash-book.ts';
import * as chart from '../../db/treasury/chart-service.ts';
import { addEvidence, ratifyEntries, readToRatify, reverseEntry } from '../../db/treasury/correction-service.ts';
import { readItems } from '../../db/treasury/entry-list.ts';
import { readEntryPage } from '../../db/treasury/entry-page.ts';
import * as input from '../../db/treasury/ledger-input.ts';
import { readOverview } from '../../db/treasury/ledger-queries.ts';
import { findPayees, listPayees } from '../../db/treasury/payee-queries.ts';
import { addPayee, erasePayee, renamePayee } from '../../db/treasury/payee-service.ts';
import { countCash, findPettyCash } from '../../db/treasury/petty-cash.ts';
import * as posting from '../../db/treasury/posting-service.ts';
import { evidence } from '../../db/treasury/schema.ts';
import { searchEntries } from '../../db/treasury/search.ts';
import { bankSlip, readSlips, readUnbanked, undoSlip } from '../../db/treasury/slip-service.ts';
import { startingHeadings } from '../../db/treasury/starting-headings.ts';
import { command, query } from './define.ts';
import { withFiles } from './received-files.ts';

/** Who writes the books. */
export const bookkeepers = ['treasurer', 'administrator'] as const;

/** Receipts, invoices and statements on paper: photos or PDFs. */
export const EVIDENCE_KINDS: readonly FileKind[] = ['pdf', 'jpeg', 'png'];

/** A call that does one thing through one service. */
export const through = <I, O, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, input: O) => Outcome<R>,
) =>
  command({
    who: bookkeepers,
    input: schema,
    run: ({ core, caller }, given: O) => service(core.office(), caller, given),
  });

type Received = { name: string; bytes: Uint8Array };

/** The same with files: kept on disk before the transaction, let go when it refuses. */
export const throughWithFiles = <I, O extends { files: Received[] }, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, input: Omit<O, 'files'>, files: readonly KeptFile[]) => Outcome<R>,
) =>
  command({
    who: bookkeepers,
    input: schema,
    run: ({ core, caller }, { files, ...given }: O) => {
      const received = files.map((file, at) => ({ ...file, path: `files.${at}` }));
      return withFiles(core.office(), received, EVIDENCE_KINDS, (kept) => service(core.office(), caller, given, kept));
    },
  });

export const treasuryLedger = {
  /** Accounts with balances by fund, funds, headings: the first page, and what every form chooses from. */
  overview: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => ok(readOverview(core.office().read)),
  }),

  /** What the guided start begins with. */
  startingPoint: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read } = core.office();
      const yearEnd = addDays(yearStart(read, core.options.clock.today()), -1);
      return ok({ begun: readOverview(read).begun, headings: startingHeadings(), yearEnd });
    },
  }),

  cashBook: query({
    who: 'signedIn',
    input: input.cashBookInput,
    run: ({ core }, given) => ok(readCashBook(core.office().read, given)),
  }),

  /** One entry with lines, files, reversal, matches, payment, ratification and slip. */
  entry: query({
    who: 'signedIn',
    input: input.entryIdInput,
    run: ({ core }, { entryId }) => {
      const page = readEntryPage(core.office().read, entryId);
      return page ? ok(page) : notFound();
    },
  }),

  search: query({
    who: 'signedIn',
    input: input.searchInput,
    run: ({ core }, given) => ok(searchEntries(core.office().read, given)),
  }),

  /** The bytes of a receipt or invoice, checked against the hash in the book. */
  evidenceFile: query({
    who: 'signedIn',
    input: input.evidenceFileInput,
    run: ({ core }, { seq, number }) => {
      const row = core
        .office()
        .read.select({ sha256: evidence.sha256 })
        .from(evidence)
        .where(and(eq(evidence.seq, seq as never), eq(evidence.number, number)))
        .get();
      return row ? readFileOfHash(core.office(), row.sha256) : notFound();
    },
  }),

  /** Payees as one types, each with how it was entered last time. */
  findPayees: query({
    who: 'signedIn',
    input: input.payeesInput,
    run: ({ core }, { text }) => ok(findPayees(core.office().read, text)),
  }),

  /** Every payee, and from when its name may be erased. */
  payees: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read } = core.office();
      return ok(listPayees(read, readSettings(read)['treasury.payeeYears']));
    },
  }),

  /** A tin: cash in hand, vouchers not paid back, what a top-up comes to, counts. */
  pettyCash: query({
    who: 'signedIn',
    input: input.accountIdInput,
    run: ({ core }, { accountId }) => findPettyCash(core.office().read, accountId),
  }),

  /** Paying-in slips of an account, and the receipts that could go on one. */
  slips: query({
    who: 'signedIn',
    input: input.accountIdInput,
    run: ({ core }, { accountId }) => {
      const { read } = core.office();
      const waiting = readUnbanked(read, accountId).map(({ id }) => id);
      return ok({ slips: readSlips(read, accountId), waiting: readItems(read, waiting) });
    },
  }),

  /** What the bank took by itself and no meeting has ratified yet. */
  toRatify: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => {
      const { read } = core.office();
      return ok(
        readItems(
          read,
          readToRatify(read).map(({ id }) => id),
        ),
      );
    },
  }),

  /** The guided start, all at once. */
  begin: command({
    who: bookkeepers,
    input: input.beginInput,
    run: ({ core, caller }, given) => {
      const office = core.office();
      const received = given.accounts.flatMap(({ files }, at) =>
        files.map((file, number) => ({ ...file, path: `accounts.${at}.files.${number}` })),
      );
      return withFiles(office, received, EVIDENCE_KINDS, (kept) => {
        let taken = 0;
        const accounts = given.accounts.map(({ files, ...account }) => {
          taken += files.length;
          return { ...account, files: kept.slice(taken - files.length, taken) };
        });
        return beginBooks(office, caller, { ...given, accounts });
      });
    },
  }),

  addAccount: through(input.accountFields, chart.addAccount),
  changeAccount: through(input.accountChange, chart.changeAccount),
  addFund: through(input.fundFields, chart.addFund),
  changeFund: through(input.fundChange, chart.changeFund),
  addHeading: through(input.headingFields, chart.addHeading),
  changeHeading: through(input.headingChange, chart.changeHeading),

  receive: throughWithFiles(input.receiveInput, posting.receive),
  recordBankDebit: throughWithFiles(input.bankDebitInput, posting.recordBankDebit),
  recordVoucher: throughWithFiles(input.voucherInput, posting.recordVoucher),
  bankCash: throughWithFiles(input.bankCashInput, posting.bankCash),
  transferBetweenFunds: throughWithFiles(input.fundTransferInput, posting.transferBetweenFunds),
  countCash: through(input.countInput, countCash),
  reverse: through(input.reverseInput, reverseEntry),
  addEvidence: throughWithFiles(input.evidenceInput, addEvidence),
  ratify: through(input.ratifyInput, ratifyEntries),
  bankSlip: through(input.slipInput, bankSlip),
  undoSlip: through(input.slipUndoInput, undoSlip),

  addPayee: through(input.payeeFields, addPayee),
  renamePayee: through(input.payeeRename, renamePayee),
  /** T1: the name goes, the entries stay. */
  erasePayee: command({
    who: ['treasurer'],
    input: input.payeeErase,
    run: ({ core, caller }, given) => erasePayee(core.office(), caller, given),
  }),
};
