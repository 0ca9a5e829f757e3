import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountId, FundId, HeadingId, PaymentId, Pence } from '../../../db/base/brand.ts';
import {
  makeSigningKey,
  openSigningKey,
  paymentDigest,
  type SignedFor,
  signatureHolds,
  signDigest,
} from '../../../db/treasury/signing.ts';

const CHEAP = { n: 2 ** 4, r: 8, p: 1 };
const number = fc.integer({ min: 1, max: 9 });
const signedFor: fc.Arbitrary<SignedFor> = fc.record({
  paymentId: number.map((id) => id as PaymentId),
  version: number,
  purpose: fc.constantFrom('payee', 'own_account'),
  method: fc.constantFrom('cheque', 'bank_transfer'),
  payeeHash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  pence: number.map((each) => each as Pence),
  accountId: number.map((id) => id as AccountId),
  toAccountId: fc.option(number.map((id) => id as AccountId)),
  chequeNumber: fc.option(number),
  text: fc.string(),
  reference: fc.string(),
  noEvidence: fc.string(),
  splits: fc.array(
    fc.record({
      headingId: fc.option(number.map((id) => id as HeadingId)),
      fundId: number.map((id) => id as FundId),
      pence: number.map((each) => each as Pence),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  evidence: fc.uniqueArray(fc.constantFrom('c'.repeat(64), 'd'.repeat(64), 'e'.repeat(64))),
});

test('T4: invariant 12: another value of any field is another digest, which no signature of the first holds over', async () => {
  const key = await makeSigningKey('amber teapot willow harbour', CHEAP);
  const secret = (await openSigningKey('amber teapot willow harbour', key)) as Uint8Array;
  fc.assert(
    fc.property(signedFor, signedFor, (one, other) => {
      const digest = paymentDigest(one);
      const proof = signDigest(secret, digest);
      expect(signatureHolds(key.publicKey, digest, proof)).toBe(true);
      for (const field of Object.keys(one) as (keyof SignedFor)[]) {
        const changed = paymentDigest({ ...one, [field]: other[field] });
        const sorted = (facts: SignedFor) =>
          JSON.stringify(field === 'evidence' ? [...facts.evidence].sort() : facts[field]);
        expect(changed === digest).toBe(sorted(one) === sorted(other));
        if (changed !== digest) expect(signatureHolds(key.publicKey, changed, proof)).toBe(false);
      }
    }),
    { numRuns: 8 },
  );
});

test('T2: a key opens with its own passphrase only, and not in the place of another', async () => {
  const key = await makeSigningKey('amber teapot willow harbour', CHEAP);
  const other = await makeSigningKey('amber teapot willow harbour', CHEAP);
  expect(await openSigningKey('amber teapot willow harbor', key)).toBeNull();
  expect(await openSigningKey('amber teapot willow harbour', { ...key, publicKey: other.publicKey })).toBeNull();
  expect(signatureHolds('zz', 'a', 'b')).toBe(false);
});
