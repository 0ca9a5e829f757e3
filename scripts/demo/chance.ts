import { createHash } from 'node:crypto';
import type { Chance } from '../../db/base/chance.ts';

/** Bytes that look random and are the same in every demo: SHA-256 of a counter. For made-up people only. */
export function demoChance(): Chance {
  let count = 0;
  return (length) => {
    const parts: Buffer[] = [];
    for (let made = 0; made < length; made += 32) {
      count += 1;
      parts.push(createHash('sha256').update(`Anyborough ${count}`).digest());
    }
    return Buffer.concat(parts).subarray(0, length);
  };
}
