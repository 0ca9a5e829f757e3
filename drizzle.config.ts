import { defineConfig } from 'drizzle-kit';

/** `npm run migration -- --name what` writes the next migration; then add STRICT and the triggers by hand. */
export default defineConfig({ dialect: 'sqlite', schema: './db/*/schema.ts', out: './db/migrations' });
