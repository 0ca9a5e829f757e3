import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  AccountId,
  FundId,
  HeadingId,
  PayeeId,
  PaymentId,
  Pence,
  PersonId,
  SignatoryId,
} from '../../../db/base/brand.ts';
import { type Caller, change } from '../../../db/base/change.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import { ok } from '../../../db/base/outcome.ts';
import { sha256Of } from '../../../db/office/attachments.ts';
import { record } from '../../../db/treasury/book.ts';
import type { EventKind, Payload } from '../../../db/treasury/events.ts';
import type { prepareInput } from '../../../db/treasury/payments-input.ts';
import { posting } from '../../../db/treasury/posting-rules.ts';
import { payee } from '../../../db/treasury/schema.ts';
import { keepKey } from '../../../db/treasury/signatory-service.ts';
import { makeSigningKey } from '../../../db/treasury/signing.ts';
import { must, readyCore } from '../../support/core.ts';

/** A group with a bank account, petty cash, three signatories of whom two have keys, a cheque book and two payees. */

/** A cheap key: its cost is stored with it, and what is tested is not the cost. */
const CHEAP = { n: 2 ** 4, r: 8, p: 1 };
export const SIGNING_PASSPHRASE = 'amber teapot willow harbour';

export type Group = Awaited<ReturnType<typeof payingGroup>>;

export async function payingGroup(today = '2011-05-10') {
  const made = await readyCore(today);
  const { api, core } = made;
  must(
    await api.office.changePerson({ id: 1, version: 1, name: 'Grace Adeyemi', roles: ['administrator', 'treasurer'] }),
  );
  const office = core.office();
  const caller: Caller = { personId: null, name: 'Grace Adeyemi', roles: ['administrator', 'treasurer'] };
  /** Past the services: what the ledger's part enters. */
  const put = <K extends EventKind>(kind: K, payload: Payload<K>): number =>
    must(
      change(office, caller, [], (work): Outcome<number> => {
        const seq = record(work, kind, payload);
        work.audit({ action: 'entry.posted', label: kind });
        return ok(seq as number);
      }),
    );
  const bankFacts = { bankName: 'Anybank', sortCode: '', accountNumber: '', profile: null, closedOn: null };
  const account = (name: string, kind: 'current' | 'savings' | 'petty_cash', float = 0) =>
    put('account.added', { name, kind, ...bankFacts, float: float as Pence }) as AccountId;
  const bank = account('Current account', 'current');
  const savings = account('Savings', 'savings');
  const tin = account('Petty cash', 'petty_cash', 10_000);
  const grant = put('fund.added', { name: 'Grant', kind: 'restricted', purpose: '', closedOn: null }) as FundId;
  const general = put('fund.added', { name: 'General', kind: 'unrestricted', purpose: '', closedOn: null }) as FundId;
  const headingFacts = { income: null, use: null, closedOn: null };
  const hall = put('heading.added', { name: 'Room hire', section: 'A3', position: 1, ...headingFacts }) as HeadingId;
  const print = put('heading.added', { name: 'Newsletters', section: 'A3', position: 2, ...headingFacts }) as HeadingId;
  const addPayee = (name: string): PayeeId => {
    const salt = 'salt';
    const id = put('payee.added', { hash: sha256Of(salt + name) }) as PayeeId;
    office.write.update(payee).set({ name, salt, erasedOn: null }).where(eq(payee.id, id)).run();
    return id;
  };
  /** The name put right, or wrong, after the payment was prepared. */
  const renamePayee = (id: PayeeId, name: string) => {
    put('payee.renamed', { payeeId: id, hash: sha256Of(`salt${name}`) });
    office.write.update(payee).set({ name }).where(eq(payee.id, id)).run();
  };
  put('entry.posted', {
    posting: posting({
      kind: 'opening',
      date: '2011-04-01',
      text: 'Opening balance',
      lines: [
        { accountId: bank, fundId: grant, pence: 1_000_000 as Pence },
        { contra: 'opening', fundId: grant, pence: -1_000_000 as Pence },
      ],
    }),
    evidence: [],
  });
  const signer = async (name: string, key: boolean): Promise<SignatoryId> => {
    const { signatoryId } = must(await api.treasury.addSignatory({ name, memberId: null, personId: null }));
    for (const accountId of [bank, savings]) {
      must(
        await api.treasury.beginMandate({
          signatoryId,
          accountId,
          from: '2011-04-01',
          to: null,
          minuteRef: 'Minute 4',
        }),
      );
    }
    if (key)
      must(keepKey(office, caller, { signatoryId, minuteRef: '' }, await makeSigningKey(SIGNING_PASSPHRASE, CHEAP)));
    return signatoryId;
  };
  const ada = await signer('Ada Lowe', true);
  const ben = await signer('Ben Castle', true);
  const cyd = await signer('Cyd Moreno', false);
  const { bookId } = must(await api.treasury.addChequeBook({ accountId: bank, first: 101, last: 110 }));
  const printer = addPayee('Acorn Print');
  const owner = addPayee('Dr Ada Lowe');

  type Ask = Partial<z.input<typeof prepareInput>> & { payeeId?: PayeeId; pence?: number };
  const asked = ({ payeeId = printer, pence = 15_000, ...more }: Ask = {}): z.input<typeof prepareInput> => ({
    what: { purpose: 'payee', payeeId, splits: [{ headingId: print, fundId: grant, pence }] },
    accountId: bank,
    method: 'cheque',
    chequeNumber: null,
    text: 'Spring newsletter',
    reference: 'INV 7',
    evidence: [],
    noEvidence: 'Order form only',
    ...more,
  });
  const prepare = async (ask: Ask = {}) => must(await api.treasury.preparePayment(asked(ask)));
  const sign = (paymentId: PaymentId, signatoryId: SignatoryId, version = 1, passphrase = SIGNING_PASSPHRASE) =>
    api.treasury.signPayment({ paymentId, version, signatoryId, passphrase });
  const ink = (paymentId: PaymentId, signatoryId: SignatoryId, more: object = {}) =>
    api.treasury.recordInkSignature({
      paymentId,
      version: 1,
      signatoryId,
      on: made.clock.today(),
      witness: 'Olu Bright',
      scan: null,
      noScan: 'The scanner is broken',
      ...more,
    });
  const page = async (paymentId: PaymentId) => must(await api.treasury.payment({ paymentId }));
  const release = (paymentId: PaymentId, on = made.clock.today(), version = 1) =>
    api.treasury.releasePayment({ paymentId, version, on });
  /** A payment in the given state. */
  const at = async (
    state: 'draft' | 'signed' | 'ready' | 'withdrawn' | 'released' | 'cleared' | 'void',
    ask: Ask = {},
  ) => {
    const { paymentId } = await prepare(ask);
    const of = { paymentId, version: 1 };
    if (state === 'withdrawn')
      must(await api.treasury.withdrawPayment({ ...of, reason: 'Not needed', chequeWritten: false }));
    if (state === 'draft' || state === 'withdrawn') return paymentId;
    must(await sign(paymentId, ada));
    if (state === 'signed') return paymentId;
    must(await sign(paymentId, ben));
    if (state === 'ready') return paymentId;
    const { entryId } = must(await release(paymentId));
    if (state === 'void') {
      const on = made.clock.today();
      must(await api.treasury.voidPayment({ ...of, on, reason: 'Lost', stopReference: 'STOP 1', chequeInHand: false }));
    }
    if (state === 'cleared') clear(entryId, -(await page(paymentId)).pence);
    return paymentId;
  };
  let files = 0;
  /** The bank's row on a statement of its own. */
  const bankRow = (pence: number, date = made.clock.today(), accountId = bank) => {
    files += 1;
    const statementId = put('statement.imported', {
      accountId,
      profile: null,
      fileName: `${files}.csv`,
      sha256: sha256Of(`statement ${files}`),
      firstDate: date,
      lastDate: date,
      closing: null,
      rows: 1,
      added: [
        {
          date,
          pence: pence as Pence,
          text: 'UNPAID CHQ',
          chequeNumber: null,
          bankId: 'FIT 9',
          balance: null,
          likeness: `${files}`,
        },
      ],
    });
    return { statementId, number: 1 };
  };
  const clear = (entryId: number, pence: number) =>
    put('match.made', {
      accountId: bank,
      pence: pence as Pence,
      rows: [bankRow(pence) as Payload<'match.made'>['rows'][number]],
      entries: [entryId as Payload<'match.made'>['entries'][number]],
    });
  /** Signed in again, after the clock moved on. */
  const signIn = () => core.session.begin({ ...caller, personId: 1 as PersonId }, 15);
  const close = { signIn, put, addPayee, renamePayee, bankRow, clear };
  const people = { ada, ben, cyd };
  const books = { bank, savings, tin, grant, general, hall, print, printer, owner, bookId };
  return { ...made, office, caller, asked, prepare, sign, ink, page, release, at, ...close, ...people, ...books };
}
