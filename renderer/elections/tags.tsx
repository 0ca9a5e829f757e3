import { useTranslation } from 'react-i18next';
import type { ElectionState, NominationState } from '../../db/elections/words.ts';
import { StatusTag, type StatusTone } from '../ui/index.ts';

const ELECTION: Record<ElectionState, StatusTone> = {
  protocol_draft: 'neutral',
  protocol_agreed: 'info',
  circulated: 'info',
  nominations_open: 'current',
  nominations_closed: 'current',
  candidates_final: 'current',
  roll_frozen: 'current',
  declared: 'good',
  sealed: 'good',
  destroyed: 'off',
  abandoned: 'off',
  rehearsed: 'off',
};

const NOMINATION: Record<NominationState, StatusTone> = {
  entered: 'good',
  withdrawn: 'off',
  refused_late: 'warn',
  refused: 'bad',
};

export function ElectionTag({ state }: { state: ElectionState }) {
  const { t } = useTranslation('elections');
  return <StatusTag tone={ELECTION[state]}>{t(`state.${state}`)}</StatusTag>;
}

export function NominationTag({ state }: { state: NominationState }) {
  const { t } = useTranslation('elections');
  return <StatusTag tone={NOMINATION[state]}>{t(`nominationState.${state}`)}</StatusTag>;
}
