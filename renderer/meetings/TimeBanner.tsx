import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClockTime } from '../../db/base/brand.ts';
import { addMinutes } from '../../db/base/dates.ts';
import { formatDuration, formatTime } from '../../db/base/format.ts';
import { Banner, cx } from '../ui/index.ts';
import css from './meetings.module.css';

type Time = { total: number; limit: number; overPlanned: number; overLimit: number };

type Props = {
  time: Time;
  /** The planned length in minutes. */
  planned: number;
  start: ClockTime;
  /** In one line, for a bar that stays in sight. */
  compact?: boolean;
};

/** A2: the items' time against the planned length and the longest a meeting lasts, in words. */
export function TimeBanner({ time, planned, start, compact = false }: Props) {
  const { t } = useTranslation('meetings');
  const total = formatDuration(time.total);
  const ends = t('agenda.ends', { time: formatTime(addMinutes(start, time.total)) });
  if (time.overPlanned === 0 && time.overLimit === 0) {
    const words = { total, planned: formatDuration(planned) };
    return compact ? (
      <p className={css.total}>
        {t('agenda.fitsShort', words)} {ends}.
      </p>
    ) : (
      <p className={css.total}>
        {t('agenda.fits', words)} {ends}.
      </p>
    );
  }
  const words =
    time.overLimit > 0
      ? t('agenda.overLimit', { total, over: formatDuration(time.overLimit), limit: formatDuration(time.limit) })
      : t('agenda.over', { total, over: formatDuration(time.overPlanned) });
  if (compact) {
    return (
      <p className={cx(css.total, css.over)}>
        <TriangleAlert aria-hidden="true" /> {words} {ends}. {t('progress.rule', { rule: 'A2' })}.
      </p>
    );
  }
  return (
    <Banner tone="warning" title={words}>
      {ends}. {t('progress.rule', { rule: 'A2' })}.
    </Banner>
  );
}
