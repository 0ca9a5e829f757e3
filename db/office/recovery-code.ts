import { randomInt } from 'node:crypto';

/** Letters and figures that nobody confuses in handwriting: no I, O, 0, 1. 20 of 32 make 100 bits. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 20;
const GROUP = 5;

/** A new recovery code as it is shown and written down: `ABCDE-FGHJK-LMNPQ-RSTUV`. */
export function makeRecoveryCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** A code as somebody typed it, ready to be compared: capitals, without spaces and hyphens. */
export const plainRecoveryCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
