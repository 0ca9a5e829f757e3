import { useTranslation } from 'react-i18next';
import type { ActionState, ItemOutcome, MinutesState } from '../../db/minutes/words.ts';
import { StatusTag, type StatusTone } from '../ui/index.ts';

const STATES: Record<MinutesState, StatusTone> = {
  draft: 'neutral',
  with_chair: 'current',
  agreed: 'info',
  circulated: 'info',
  public: 'good',
  adopted: 'good',
};

const OUTCOMES: Record<ItemOutcome, StatusTone> = {
  noted: 'good',
  decided: 'good',
  deferred: 'warn',
  not_reached: 'off',
};

const ACTIONS: Record<ActionState, StatusTone> = { open: 'current', done: 'good', dropped: 'off' };

export function MinutesTag({ state }: { state: MinutesState }) {
  const { t } = useTranslation('minutes');
  return <StatusTag tone={STATES[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** What became of an item; nothing chosen is a state too. */
export function OutcomeTag({ outcome }: { outcome: ItemOutcome | null }) {
  const { t } = useTranslation('minutes');
  return outcome === null ? (
    <StatusTag tone="neutral">{t('take.noOutcome')}</StatusTag>
  ) : (
    <StatusTag tone={OUTCOMES[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>
  );
}

/** How an action stands; overdue is said before open. */
export function ActionTag({ state, isLate }: { state: ActionState; isLate: boolean }) {
  const { t } = useTranslation('minutes');
  return isLate && state === 'open' ? (
    <StatusTag tone="bad">{t('actions.overdue')}</StatusTag>
  ) : (
    <StatusTag tone={ACTIONS[state]}>{t(`actions.state.${state}`)}</StatusTag>
  );
}
