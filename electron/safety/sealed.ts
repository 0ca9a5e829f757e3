import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { deriveKey, type WorkFactor } from '../../db/office/passphrase.ts';

/**
 * A sealed copy: bytes encrypted with AES-256-GCM in one file, the key made of a passphrase by scrypt.
 *
 * mark (8) · version (1) · log2 N, r, p (1 each) · salt (16) · iv (12) · tag (16) · encrypted bytes · SHA-256 of all before (32)
 *
 * The mark to the iv are authenticated with the bytes. The sum at the end tells a damaged file from a wrong passphrase, which
 * GCM alone cannot.
 */

const MARK = Buffer.from('CPEGCOPY', 'latin1');
const VERSION = 1;
const SALT_AT = 12;
const IV_AT = 28;
const TAG_AT = 40;
const BYTES_AT = 56;
const SUM_LENGTH = 32;

/** About half a second on an office laptop: a stick can be lost, and whoever finds it may try for years. */
const FACTOR: WorkFactor = { n: 2 ** 17, r: 8, p: 1 };

/** The key that seals, with what goes into the header so that the passphrase finds it again. */
export type SealKey = { key: Buffer; salt: Buffer; factor: WorkFactor };

export async function makeSealKey(passphrase: string): Promise<SealKey> {
  const salt = randomBytes(16);
  return { key: await deriveKey(passphrase, salt, FACTOR), salt, factor: FACTOR };
}

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** The bytes, sealed. Every call draws its own iv. */
export function seal(plain: Buffer, { key, salt, factor }: SealKey): Buffer {
  const iv = randomBytes(12);
  const head = Buffer.concat([MARK, Buffer.from([VERSION, Math.log2(factor.n), factor.r, factor.p]), salt, iv]);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(head);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const whole = Buffer.concat([head, cipher.getAuthTag(), sealed]);
  return Buffer.concat([whole, sumOf(whole)]);
}

/** What the header says of the key; null for figures that no copy of ours has, and that would only keep the machine busy. */
function factorIn(bytes: Buffer): WorkFactor | null {
  const [log = 0, r = 0, p = 0] = bytes.subarray(9, SALT_AT);
  return log >= 14 && log <= 18 && r === 8 && p >= 1 && p <= 2 ? { n: 2 ** log, r, p } : null;
}

/** The bytes with a key that was made already: how a copy is read again after it was written. Null when it does not fit. */
export function unsealWith(bytes: Buffer, key: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(IV_AT, TAG_AT), { authTagLength: 16 });
  decipher.setAAD(bytes.subarray(0, TAG_AT)).setAuthTag(bytes.subarray(TAG_AT, BYTES_AT));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(BYTES_AT, -SUM_LENGTH)), decipher.final()]);
  } catch {
    // The only thing that final() throws: the tag does not fit.
    return null;
  }
}

/** Opens a sealed copy. A file of another kind, a newer one, a damaged one and a wrong passphrase are each told apart. */
export async function unseal(given: Uint8Array, passphrase: string): Promise<Outcome<Buffer>> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) return refuse('safety.notACopy', { path: 'file' });
  const whole = bytes.subarray(0, -SUM_LENGTH);
  const isWhole = bytes.length > BYTES_AT + SUM_LENGTH && sumOf(whole).equals(bytes.subarray(-SUM_LENGTH));
  if (!isWhole) return refuse('safety.damagedCopy', { path: 'file' });
  if (bytes[MARK.length] !== VERSION) return refuse('safety.newerCopy', { path: 'file' });
  const factor = factorIn(bytes);
  if (!factor) return refuse('safety.damagedCopy', { path: 'file' });
  const plain = unsealWith(bytes, await deriveKey(passphrase, bytes.subarray(SALT_AT, IV_AT), factor));
  return plain ? ok(plain) : refuse('safety.wrongCopyPassphrase', { path: 'passphrase' });
}
