import { useTranslation } from 'react-i18next';
import type { ClockTime } from '../../db/base/brand.ts';
import { formatTime } from '../../db/base/format.ts';
import { timetable } from '../../db/meetings/rules.ts';
import type { Audience } from '../../db/meetings/words.ts';
import { VisuallyHidden } from '../ui/index.ts';
import css from './meetings.module.css';

/** An item as it is read: of the draft, or of an agreed version. */
export type ReadItem = {
  title: string;
  presenter: string;
  owner: string;
  minutes: number | null;
  points: readonly string[];
  papers: readonly { title: string; audience: Audience }[];
};

/** An agenda to read: numbered, with the running time of each item. */
export function AgendaTable({
  caption,
  start,
  items,
}: {
  caption: string;
  start: ClockTime;
  items: readonly ReadItem[];
}) {
  const { t } = useTranslation('meetings');
  const times = timetable(start, items);
  const keys = items.map((item) => JSON.stringify([item.title, item.presenter, item.points]));
  return (
    // A box that scrolls must be reachable by keyboard, or what it hides is not.
    <div className={css.tableBox} {...{ tabIndex: 0, role: 'region', 'aria-label': caption }}>
      <table className={css.agendaTable}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={css.number}>
              <VisuallyHidden>{t('versions.number')}</VisuallyHidden>
            </th>
            <th scope="col">{t('agenda.time')}</th>
            <th scope="col">{t('agenda.item')}</th>
            <th scope="col">{t('agenda.presenter')}</th>
            <th scope="col">{t('agenda.owner')}</th>
            <th scope="col" className={css.number}>
              {t('agenda.minutes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            <tr key={keys[at]}>
              <td className={css.number}>{at + 1}</td>
              <td className={css.clock}>{formatTime(times[at]?.begins ?? start)}</td>
              <td>
                {item.title}
                {item.points.length > 0 && (
                  <ul className={css.points}>
                    {item.points.map((point) => (
                      <li key={point}>{point}</li>
                    ))}
                  </ul>
                )}
                {item.papers.map((paper) => (
                  <div key={paper.title} className={css.soft}>
                    {paper.title}
                    {paper.audience !== 'public' && ` (${t(`papers.marks.${paper.audience}`)})`}
                  </div>
                ))}
              </td>
              <td>{item.presenter}</td>
              <td>{item.owner}</td>
              <td className={css.number}>{item.minutes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
