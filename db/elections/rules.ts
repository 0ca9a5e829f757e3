/** The pure rules that screens share with the services. Lots are drawn by the core alone. */
export * from './account-rules.ts';
export * from './count-rules.ts';
export * from './eligibility-rules.ts';
export * from './protocol-rules.ts';
export * from './result-rules.ts';
export * from './roll-rules.ts';
export * from './route-rules.ts';
export * from './state-rules.ts';
export * from './word-rules.ts';
