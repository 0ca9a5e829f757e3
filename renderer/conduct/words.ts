import type { ConductState } from '../../db/conduct/words.ts';
import type { api } from '../app/client.ts';
import type { StatusTone } from '../ui/StatusTag.tsx';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type ListedCase = Value<typeof api.conduct.list>[number];
export type CaseData = Value<typeof api.conduct.page>;
export type CaseChoices = Value<typeof api.conduct.choices>;

export const CASE_TONES: Record<ConductState, StatusTone> = {
  open: 'current',
  decided: 'good',
  appealed: 'warn',
  closed: 'off',
};
