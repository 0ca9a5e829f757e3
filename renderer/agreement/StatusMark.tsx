import { useTranslation } from 'react-i18next';
import type { Status } from '../../db/agreement/words.ts';
import { StatusTag, type StatusTone } from '../ui/StatusTag.tsx';

/** Each status has a shape of its own, so that it reads in black and white. */
const TONES: Record<Status, StatusTone> = { achieved: 'good', green: 'current', amber: 'warn', red: 'bad' };

/** L4: a status as word, shape and colour; null: none yet. */
export function StatusMark({ status }: { status: Status | null }) {
  const { t } = useTranslation('agreement');
  return (
    <StatusTag tone={status === null ? 'neutral' : TONES[status]}>
      {status === null ? t('noStatus') : t(`status.${status}`)}
    </StatusTag>
  );
}
