import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import type { AccountId, FundId, HeadingId, PaymentId, Pence } from '../base/brand.ts';
import { type Chance, machineChance } from '../base/chance.ts';
import { deriveKey, type WorkFactor } from '../office/passphrase.ts';
import { canonicalJson } from './canonical.ts';
import type { PaymentMethod, PaymentPurpose } from './words.ts';

/** What a signature is over, and the keys that make it (T2). The same library in every host. */

/** Everything that is signed for. */
export type SignedFor = {
  paymentId: PaymentId;
  version: number;
  purpose: PaymentPurpose;
  method: PaymentMethod;
  payeeHash: string | null;
  pence: Pence;
  accountId: AccountId;
  toAccountId: AccountId | null;
  chequeNumber: number | null;
  text: string;
  reference: string;
  noEvidence: string;
  splits: readonly { headingId: HeadingId | null; fundId: FundId; pence: Pence }[];
  evidence: readonly string[];
};

/** Hex SHA-256 over what is signed for: another payee, amount, account, cheque, split or file is another digest (invariant 12). */
export function paymentDigest(facts: SignedFor): string {
  const splits = facts.splits.map(({ headingId, fundId, pence }) => ({ headingId, fundId, pence }));
  const said = canonicalJson({ format: 'cpeg-payment-v1', ...facts, splits, evidence: [...facts.evidence].sort() });
  return createHash('sha256').update(said).digest('hex');
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
/** A signature of ours is good for nothing else. */
const message = (digest: string) => new TextEncoder().encode(`cpeg-signature-v1\n${digest}`);

export const signDigest = (privateKey: Uint8Array, digest: string): string =>
  hex(ed25519.sign(message(digest), privateKey));

/** True when `proof` (hex) is the signature of the key (hex) over the digest. Never throws. */
export function signatureHolds(publicKey: string, digest: string, proof: string): boolean {
  try {
    return ed25519.verify(bytesOf(proof), message(digest), bytesOf(publicKey), { zip215: false });
  } catch {
    return false;
  }
}

/** About 0.3 s on an office laptop: a stolen file must be slow to guess at. Stored with each key. */
export const SIGNING_FACTOR: WorkFactor = { n: 2 ** 17, r: 8, p: 1 };

const SALT = 16;
const NONCE = 12;
const TAG = 16;

export type WrappedKey = { publicKey: string; wrapped: Buffer; factor: WorkFactor };

/** A new pair; the private key sealed by the passphrase. Slow on purpose: before the transaction, never inside. */
export async function makeSigningKey(
  passphrase: string,
  factor: WorkFactor = SIGNING_FACTOR,
  chance: Chance = machineChance,
): Promise<WrappedKey> {
  const { secretKey, publicKey: point } = ed25519.keygen(new Uint8Array(chance(32)));
  const publicKey = hex(point);
  const salt = chance(SALT);
  const nonce = chance(NONCE);
  const seal = createCipheriv('aes-256-gcm', await deriveKey(passphrase, salt, factor), nonce);
  // Bound to its public key: a sealed key put in another's place does not open.
  seal.setAAD(Buffer.from(publicKey));
  const sealed = Buffer.concat([seal.update(secretKey), seal.final()]);
  secretKey.fill(0);
  return { publicKey, wrapped: Buffer.concat([salt, nonce, sealed, seal.getAuthTag()]), factor };
}

/** The private key, when the passphrase is right; null when it is not. Slow on purpose. Wipe it after use. */
export async function openSigningKey(passphrase: string, key: WrappedKey): Promise<Uint8Array | null> {
  const { wrapped, publicKey, factor } = key;
  const salt = wrapped.subarray(0, SALT);
  const derived = await deriveKey(passphrase, salt, factor);
  try {
    const open = createDecipheriv('aes-256-gcm', derived, wrapped.subarray(SALT, SALT + NONCE));
    open.setAAD(Buffer.from(publicKey));
    open.setAuthTag(wrapped.subarray(-TAG));
    const bare = Buffer.concat([open.update(wrapped.subarray(SALT + NONCE, -TAG)), open.final()]);
    return hex(ed25519.getPublicKey(bare)) === publicKey ? new Uint8Array(bare) : null;
  } catch {
    return null;
  }
}
