import { type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** CHECKs that many tables have, made from the same closed lists as the types. The values are the program's own words. */

export const oneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;

export const isFlag = (column: AnySQLiteColumn): SQL => sql`${column} in (0, 1)`;

export const notEmpty = (column: AnySQLiteColumn): SQL => sql`trim(${column}) <> ''`;
