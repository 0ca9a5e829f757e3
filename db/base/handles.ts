import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type * as schema from '../schema.ts';

export type Drizzle = BetterSQLite3Database<typeof schema>;

/** What a reader gets: no insert, update or delete, and underneath a connection that SQLite itself opened read-only. */
export type ReadDb = Pick<Drizzle, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>;

/** What a service gets inside its one transaction. Serves every query that takes a `ReadDb` too. */
export type WriteDb = ReadDb & Pick<Drizzle, 'insert' | 'update' | 'delete'>;
