import { useTranslation } from 'react-i18next';
import type { api } from '../app/client.ts';

export type CopiesStatus = Extract<Awaited<ReturnType<typeof api.elections.copies>>, { ok: true }>['value'];

/** The step after which a copy was made, as the log of phases names it. */
export function useCopyStep(): (step: string) => string {
  const { t } = useTranslation('elections');
  const words = t as unknown as (key: string, options: { defaultValue: string }) => string;
  return (step) => (step === 'set_up' ? t('copies.setUpStep') : words(`phase.${step}`, { defaultValue: step }));
}
