import { useTranslation } from 'react-i18next';
import type { AgendaState, MeetingState } from '../../db/meetings/words.ts';
import { StatusTag, type StatusTone } from '../ui/index.ts';

const AGENDA: Record<AgendaState, StatusTone> = {
  draft: 'neutral',
  with_chair: 'current',
  agreed: 'info',
  published: 'good',
};

const MEETING: Record<MeetingState, StatusTone> = {
  planned: 'current',
  held: 'good',
  postponed: 'warn',
  cancelled: 'off',
};

export function AgendaTag({ state }: { state: AgendaState }) {
  const { t } = useTranslation('meetings');
  return <StatusTag tone={AGENDA[state]}>{t(`agendaState.${state}`)}</StatusTag>;
}

export function MeetingTag({ state }: { state: MeetingState }) {
  const { t } = useTranslation('meetings');
  return <StatusTag tone={MEETING[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** A meeting in one tag: how far its agenda is, or what became of the meeting. */
export const StandingTag = ({ state, agendaState }: { state: MeetingState; agendaState: AgendaState }) =>
  state === 'planned' ? <AgendaTag state={agendaState} /> : <MeetingTag state={state} />;

/** Days late in a word, a shape and a colour. */
export function LateTag({ days }: { days: number }) {
  const { t } = useTranslation('meetings');
  return <StatusTag tone="bad">{t('daysLate', { count: days })}</StatusTag>;
}
