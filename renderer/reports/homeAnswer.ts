import type { api } from '../app/client.ts';

/** The home page as the core tells it. */
export type HomeAnswer = Extract<Awaited<ReturnType<typeof api.reports.home>>, { ok: true }>['value'];
