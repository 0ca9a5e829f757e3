import type { z } from 'zod';
import type { PayeeId, PaymentId, Pence, PersonId, SignatoryId } from '../../../db/base/brand.ts';
import { type Caller, change } from '../../../db/base/change.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import { ok } from '../../../db/base/outcome.ts';
import { sha256Of } from '../../../db/office/attachments.ts';
import { record } from '../../../db/treasury/book.ts';
import type { EventKind, Payload } from '../../../db/treasury/events.ts';
import type { prepareInput } from '../../../db/treasury/payments-input.ts';
import { keepKey } from '../../../db/treasury/signatory-service.ts';
import { makeSigningKey } from '../../../db/treasury/signing.ts';
import { must } from '../../support/core.ts';
import { openSaved, type SavedCore, saveCore } from '../../support/saved-core.ts';
import { type TreasuryCore, treasuryCore } from './support.ts';

/** Anyborough with three signatories of whom two have keys, a cheque book and two payees. */

/** A cheap key: its cost is stored with it, and what is tested is not the cost. */
const CHEAP = { n: 2 ** 4, r: 8, p: 1 };
export const SIGNING_PASSPHRASE = 'amber teapot willow harbour';
const TODAY = '2011-05-10';
const caller: Caller = { personId: null, name: 'Grace Adeyemi', roles: ['administrator', 'treasurer'] };

/** What came of a call in one word: `ok`, or the rule and the problem. */
export const keyOf = (outcome: Outcome<unknown>) =>
  outcome.ok ? 'ok' : `${outcome.problem.rule ?? ''} ${outcome.problem.key}`.trim();

export type Group = Awaited<ReturnType<typeof payingGroup>>;

async function signer({ api, core, account }: TreasuryCore, name: string, key: boolean): Promise<SignatoryId> {
  const { signatoryId } = must(await api.treasury.addSignatory({ name, memberId: null, personId: null }));
  for (const each of ['Current account', 'Savings account']) {
    const days = { from: '2011-04-01', to: null, minuteRef: 'Minute 4' };
    must(await api.treasury.beginMandate({ signatoryId, accountId: account(each), ...days }));
  }
  if (key) {
    const made = await makeSigningKey(SIGNING_PASSPHRASE, CHEAP);
    must(keepKey(core.office(), caller, { signatoryId, minuteRef: '' }, made));
  }
  return signatoryId;
}

async function foundGroup() {
  const made = await treasuryCore(TODAY);
  const { api, account, fund, heading } = made;
  const bank = account('Current account');
  const ada = await signer(made, 'Ada Lowe', true);
  const ben = await signer(made, 'Ben Castle', true);
  const cyd = await signer(made, 'Cyd Moreno', false);
  const { bookId } = must(await api.treasury.addChequeBook({ accountId: bank, first: 101, last: 110 }));
  const { payeeId: printer } = must(await api.treasury.addPayee({ name: 'Acorn Print' }));
  const { payeeId: owner } = must(await api.treasury.addPayee({ name: 'Dr Ada Lowe' }));
  const known = {
    ...{ bank, savings: account('Savings account'), tin: account('Petty cash') },
    ...{ grant: fund('MPA grant'), general: fund('General') },
    ...{ hall: heading('Room hire'), print: heading('Newsletters') },
    ...{ ada, ben, cyd, bookId, printer, owner },
  };
  return { saved: saveCore(made), known };
}

let founded: ReturnType<typeof foundGroup> | undefined;

/** A copy of the group: it is founded once in every file of tests. `lived`: as it stood later. */
export async function payingGroup(lived?: SavedCore) {
  founded ??= foundGroup();
  const { saved, known } = await founded;
  const made = await openSaved(lived ?? saved);
  const { api, core } = made;
  const { bank, grant, print, printer, ada, ben } = known;
  const office = core.office();
  /** Signs the treasurer in: at the start, and after the clock moved on. */
  const signIn = () => core.session.begin({ ...caller, personId: 1 as PersonId }, 15);
  signIn();
  /** Past the services: what the bank's and the book's parts enter. */
  const put = <K extends EventKind>(kind: K, payload: Payload<K>): number =>
    must(
      change(office, caller, [], (work): Outcome<number> => {
        const seq = record(work, kind, payload);
        work.audit({ action: 'entry.posted', label: kind });
        return ok(seq as number);
      }),
    );
  const addPayee = async (name: string): Promise<PayeeId> => must(await api.treasury.addPayee({ name })).payeeId;
  /** The name put right, or wrong, after the payment was prepared. */
  const renamePayee = async (payeeId: PayeeId, name: string) => must(await api.treasury.renamePayee({ payeeId, name }));

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
  const more = { signIn, put, addPayee, renamePayee, bankRow, clear };
  return { ...made, office, caller, asked, prepare, sign, ink, page, release, at, ...more, ...known };
}
