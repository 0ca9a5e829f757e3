import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import { refuse } from '../../db/base/outcome.ts';
import { waitLeft } from '../../db/office/rules.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { keyInput, signInput } from '../../db/treasury/payments-input.ts';
import {
  findKey,
  mayStillSign,
  readAttempts,
  recordWrongKeyPassphrase,
  signWithKey,
} from '../../db/treasury/sign-service.ts';
import { keepKey, mayMakeKey } from '../../db/treasury/signatory-service.ts';
import { makeSigningKey, openSigningKey, SIGNING_FACTOR, signDigest } from '../../db/treasury/signing.ts';
import type { Core } from '../core.ts';

/** The slow work of keys, outside every transaction, and one at a time: see `oneAtATime`. What cannot be is refused before it. */

export async function makeKey(core: Core, caller: Caller, { passphrase, ...input }: z.output<typeof keyInput>) {
  const office = core.office();
  const may = mayMakeKey({ db: office.read, today: office.clock.today() }, input.signatoryId, input.minuteRef);
  if (!may.ok) return may;
  return keepKey(office, caller, input, await makeSigningKey(passphrase, SIGNING_FACTOR, office.chance));
}

/** T2: signs with the signatory's own key. A wrong passphrase makes the next attempt wait, as at sign-in. */
export async function sign(core: Core, caller: Caller, { passphrase, ...input }: z.output<typeof signInput>) {
  const office = core.office();
  const { clock } = core.options;
  const needed = readSettings(office.read)['treasury.signatories'];
  const may = mayStillSign(office.read, { ...input, on: clock.today(), needed });
  if (!may.ok) return may;
  const key = findKey(office.read, input.signatoryId);
  if (!key.ok) return key;
  const { waitUntil, failedAttempts } = readAttempts(office.read, input.signatoryId);
  const left = waitLeft(waitUntil, failedAttempts, Date.parse(clock.now()));
  if (left > 0)
    return refuse('office.waitBeforeTrying', { params: { seconds: Math.ceil(left / 1000) }, path: 'passphrase' });
  const privateKey = await openSigningKey(passphrase, key.value);
  if (!privateKey) return recordWrongKeyPassphrase(office, caller, input.signatoryId);
  try {
    return signWithKey(office, caller, input, (digest) => signDigest(privateKey, digest));
  } finally {
    privateKey.fill(0);
  }
}
