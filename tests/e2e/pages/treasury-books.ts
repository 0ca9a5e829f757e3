import type { Page } from '@playwright/test';
import { anyborough } from '../../integration/treasury/support.ts';
import { coreOn, must, PASSPHRASE, setUp } from '../../support/core.ts';
import type { Host } from '../host.ts';
import { go } from './shell.ts';
import { signIn } from './sign-in.ts';

/** Who keeps the books in these tests. */
export const BOOKKEEPER = { name: 'Grace Adeyemi', passphrase: PASSPHRASE };

/** Another officer, without whom a quarter stays closed. */
export const CHAIR = { name: 'Ifeoma Okafor', passphrase: 'another set of words' };

/** Who releases payments in a group whose books are not begun. */
export const TREASURER = { name: 'Harold Whitcombe', passphrase: 'a third set of words' };

/** Sets up a group with its administrator and its treasurer, and no books. */
export async function setUpWithoutBooks(folder: string, today: string): Promise<void> {
  const { core, api } = await setUp(await coreOn(folder, today));
  must(await api.office.addPerson({ ...TREASURER, roles: ['treasurer'] }));
  await core.close();
}

/** The day on which they were written; the program is then opened on a later one. */
const WRITTEN = '2010-05-06';

type Api = Awaited<ReturnType<typeof coreOn>>['api'];
type Books = { bank: number; heading: (name: string) => number; fund: (name: string) => number };
type Cheque = { payee: string; pence: number; number: number; isKept?: boolean };

/** What a test may add to the books: past the screens, where the screens are not the point. */
export type Writer = Books & {
  api: Api;
  /** A cheque as the group writes it: prepared, signed by two, and released unless it is kept. */
  cheque: (cheque: Cheque) => Promise<void>;
};

async function cheque(
  api: Api,
  books: Books,
  signers: readonly number[],
  { payee, pence, number, isKept = false }: Cheque,
): Promise<void> {
  const { payeeId } = must(await api.treasury.addPayee({ name: payee }));
  const splits = [{ headingId: books.heading('Newsletters'), fundId: books.fund('MPA grant'), pence }];
  const { paymentId } = must(
    await api.treasury.preparePayment({
      what: { purpose: 'payee', payeeId, splits },
      accountId: books.bank,
      method: 'cheque',
      chequeNumber: number,
      text: 'Spring newsletter',
      reference: `INV ${number}`,
      evidence: [],
      noEvidence: 'Order form only',
    }),
  );
  for (const signatoryId of signers) {
    must(
      await api.treasury.recordInkSignature({
        paymentId,
        version: 1,
        signatoryId,
        on: WRITTEN,
        witness: 'Olu Bright',
        scan: null,
        noScan: 'Kept in the folder of cheques',
      }),
    );
  }
  if (!isKept) must(await api.treasury.releasePayment({ paymentId, version: 1, on: WRITTEN }));
}

/**
 * Writes Anyborough's books into an empty data folder: begun on 1 April 2010, a donation received and two cheques
 * released on 6 May. The statement `lloyds-newest-first.csv` has the donation, the first cheque and a direct debit.
 */
export async function writeBooks(folder: string, more?: (writer: Writer) => Promise<void>): Promise<void> {
  const { core, api } = await setUp(await coreOn(folder, WRITTEN));
  const roles = ['administrator', 'treasurer'] as const;
  must(await api.office.changePerson({ id: 1, version: 1, name: BOOKKEEPER.name, roles: [...roles] }));
  must(await api.office.addPerson({ ...CHAIR, roles: ['chair'] }));
  must(await api.treasury.begin(anyborough()));
  const { accounts, funds, headings } = must(await api.treasury.overview({}));
  const idOf = (list: readonly { id: number; name: string }[]) => (name: string) => {
    const found = list.find((each) => each.name === name);
    if (!found) throw new Error(`nothing of the name ${name}`);
    return found.id;
  };
  const books = { bank: idOf(accounts)('Current account'), heading: idOf(headings), fund: idOf(funds) };
  must(
    await api.treasury.receive({
      accountId: books.bank,
      date: '2010-05-04',
      payee: { name: 'Okafor' },
      text: 'Donation',
      reference: '',
      splits: [{ headingId: books.heading('Donations'), fundId: books.fund('General'), pence: 366_44 }],
      files: [],
    }),
  );
  const signers: number[] = [];
  for (const name of ['Ada Lowe', 'Ben Castle']) {
    const { signatoryId } = must(await api.treasury.addSignatory({ name, memberId: null, personId: null }));
    const mandate = { signatoryId, accountId: books.bank, from: '2010-04-01', to: null, minuteRef: 'Minute 4' };
    must(await api.treasury.beginMandate(mandate));
    signers.push(signatoryId);
  }
  must(await api.treasury.addChequeBook({ accountId: books.bank, first: 101, last: 110 }));
  const writer: Writer = { ...books, api, cheque: (facts) => cheque(api, books, signers, facts) };
  await writer.cheque({ payee: 'Acorn Print', pence: 318_24, number: 101 });
  await writer.cheque({ payee: 'Dock Road Hall', pence: 150_00, number: 102 });
  await more?.(writer);
  await core.close();
}

/** The program on these books, with the bookkeeper in the treasury. */
export async function openBooks(host: Host, more?: (writer: Writer) => Promise<void>, today?: string): Promise<Page> {
  await host.stop();
  await writeBooks(host.folder, more);
  const page = await host.restart(today === undefined ? {} : { today });
  await signIn(page, BOOKKEEPER);
  await go(page, 'Treasury');
  return page;
}
