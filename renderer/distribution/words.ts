import type { api } from '../app/client.ts';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type DistributionData = Value<typeof api.distribution.page>;
export type Paper = DistributionData['papers'][number];
export type Sent = DistributionData['sent'][number];
export type Recipient = DistributionData['members'][number];
