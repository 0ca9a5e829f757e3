import { useTranslation } from 'react-i18next';
import type { SubGroupStanding } from '../../../db/meetings/sub-group-rules.ts';
import { StatusTag, type StatusTone } from '../../ui/StatusTag.tsx';

const TONES: Record<SubGroupStanding, StatusTone> = {
  running: 'current',
  ends_soon: 'warn',
  over: 'bad',
  closed: 'off',
};

/** A14: how a sub-group stands. */
export function SubGroupTag({ standing }: { standing: SubGroupStanding }) {
  const { t } = useTranslation('meetings');
  return <StatusTag tone={TONES[standing]}>{t(`subGroups.standing.${standing}`)}</StatusTag>;
}
