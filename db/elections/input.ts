/** What each call of elections takes: one door to its parts. Pure. */
export * from './after-input.ts';
export * from './before-input.ts';
export * from './input-parts.ts';
export * from './night-input.ts';
