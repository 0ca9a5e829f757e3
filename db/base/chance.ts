import { randomBytes } from 'node:crypto';

/** Gives so many bytes that nobody can guess. */
export type Chance = (length: number) => Buffer;

/** The machine's own, which the program always uses. The demo brings another one, so that its data is the same every time. */
export const machineChance: Chance = (length) => randomBytes(length);
