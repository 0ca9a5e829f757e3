export * from './elections/schema.ts';
export * from './meetings/schema.ts';
export * from './members/schema.ts';
export * from './office/schema.ts';
export * from './treasury/schema.ts';
