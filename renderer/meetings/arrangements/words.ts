import type { api } from '../../app/client.ts';

export type ArrangementsData = Extract<Awaited<ReturnType<typeof api.meetings.arrangements>>, { ok: true }>['value'];
export type Need = NonNullable<ArrangementsData['needs']>[number];
