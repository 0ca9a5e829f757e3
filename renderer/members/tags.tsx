import { useTranslation } from 'react-i18next';
import type { Standing } from '../../db/members/words.ts';
import { StatusTag, type StatusTone } from '../ui/index.ts';

const TONES: Record<Standing, StatusTone> = {
  member: 'current',
  associate: 'info',
  adviser: 'info',
  ex_officio: 'neutral',
  former: 'off',
};

/** Where a member stands, in word, shape and colour. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation('members');
  return <StatusTag tone={TONES[standing]}>{t(`standing.${standing}`)}</StatusTag>;
}

/** Whether a member may vote. */
export function VoteTag({ votes }: { votes: boolean }) {
  const { t } = useTranslation('members');
  return <StatusTag tone={votes ? 'good' : 'neutral'}>{t(votes ? 'votes.yes' : 'votes.no')}</StatusTag>;
}
