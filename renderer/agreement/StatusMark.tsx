import { useTranslation } from 'react-i18next';
import type { Status } from '../../db/agreement/words.ts';
import { statusShape } from '../../db/base/chart.ts';
import { cx } from '../ui/cx.ts';
import css from './StatusMark.module.css';

/** The shape that paper and charts have too: told without its colour. */
function Shape({ status }: { status: Status }) {
  const { d, fill, stroke, width } = statusShape(status, 0, 0, 'currentColor');
  return (
    <svg className={css.shape} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={d} fill={fill ?? 'none'} stroke={stroke ?? 'none'} strokeWidth={width} />
    </svg>
  );
}

/** L4: a status as word, shape and colour; null: none yet. */
export function StatusMark({ status }: { status: Status | null }) {
  const { t } = useTranslation('agreement');
  return (
    <span className={cx(css.mark, css[status ?? 'none'])}>
      {status !== null && <Shape status={status} />}
      {status === null ? t('noStatus') : t(`status.${status}`)}
    </span>
  );
}
