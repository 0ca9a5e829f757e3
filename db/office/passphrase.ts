import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt's work factor. Stored with each hash, so that it can be raised later without locking anybody out. */
export type WorkFactor = { n: number; r: number; p: number };

export type StoredSecret = { salt: string; hash: string } & WorkFactor;

/** About 100 ms on an office laptop. */
export const WORK_FACTOR: WorkFactor = { n: 2 ** 15, r: 8, p: 1 };

const LENGTH = 32;

/** The key that a passphrase and a salt make. Slow on purpose. */
export function deriveKey(secret: string, salt: Buffer, factor: WorkFactor): Promise<Buffer> {
  const { n, r, p } = factor;
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, LENGTH, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Hashes a passphrase. Slow on purpose: call it before the transaction, never inside. */
export async function hashPassphrase(secret: string, factor: WorkFactor = WORK_FACTOR): Promise<StoredSecret> {
  const salt = randomBytes(16);
  const key = await deriveKey(secret, salt, factor);
  return { salt: salt.toString('base64'), hash: key.toString('base64'), ...factor };
}

/** True when `secret` is the one that was hashed; compares in constant time. */
export async function checkPassphrase(secret: string, stored: StoredSecret): Promise<boolean> {
  const key = await deriveKey(secret, Buffer.from(stored.salt, 'base64'), stored);
  const known = Buffer.from(stored.hash, 'base64');
  return known.length === key.length && timingSafeEqual(known, key);
}
