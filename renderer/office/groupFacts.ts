import type { api } from '../app/client.ts';

/** The group as the core tells it. */
export type GroupFacts = Extract<Awaited<ReturnType<typeof api.office.group>>, { ok: true }>['value'];
