import { Check, Circle, CornerDownRight, type LucideIcon, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemOutcome } from '../../db/minutes/words.ts';
import { cx } from '../ui/cx.ts';
import css from './minutes.module.css';
import type { MinutesPageData } from './words.ts';

const MARKS: Record<ItemOutcome | 'none', LucideIcon> = {
  none: Circle,
  noted: Check,
  decided: Check,
  deferred: CornerDownRight,
  not_reached: Minus,
};

type Props = { page: MinutesPageData; part: string; onChoose: (part: string) => void };

/** The attendance, every item with a mark of what became of it, and the meeting's own facts and steps. */
export function PartList({ page, part, onChoose }: Props) {
  const { t } = useTranslation('minutes');
  const present = page.attendance.members.filter(({ attended }) => attended === 'present').length;
  const entry = (key: string, words: string, detail: string, outcome?: ItemOutcome | null, number?: number) => {
    const Mark = outcome === undefined ? null : MARKS[outcome ?? 'none'];
    return (
      <li key={key}>
        <button
          type="button"
          className={cx(css.part, part === key && css.chosen)}
          aria-current={part === key ? 'true' : undefined}
          onClick={() => onChoose(key)}
        >
          <span className={css.mark}>{Mark && <Mark aria-hidden="true" />}</span>
          <span>
            {number !== undefined && <span className={css.number}>{number}. </span>}
            {words}
            <span className={Mark ? 'visuallyHidden' : css.partDetail}>
              {Mark && ', '}
              {detail}
            </span>
          </span>
        </button>
      </li>
    );
  };
  return (
    <nav aria-label={t('take.parts')}>
      <ul className={css.parts}>
        {entry('attendance', t('take.attendance'), t('take.presentCount', { count: present }))}
        {page.items.map(({ id, title, outcome }, at) =>
          entry(String(id), title, outcome ? t(`outcome.${outcome}`) : t('take.noOutcome'), outcome, at + 1),
        )}
        {entry('meeting', t('take.meeting'), t('take.meetingHint'))}
      </ul>
    </nav>
  );
}
