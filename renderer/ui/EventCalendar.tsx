import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { addMonths } from '../../db/base/dates.ts';
import { formatDateWithWeekday, formatMonth } from '../../db/base/format.ts';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import css from './EventCalendar.module.css';
import { IconButton } from './IconButton.tsx';
import { monthGrid, twelveMonths } from './time/monthGrid.ts';

export type CalendarEvent = {
  key: string | number;
  date: IsoDate;
  label: string;
  /** Before the label: "7pm". */
  time?: string | undefined;
  tone?: 'plain' | 'strong' | 'off' | undefined;
  onOpen?: (() => void) | undefined;
};

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function WeekdayHeads() {
  const { t } = useTranslation('ui');
  return (
    <thead>
      <tr>
        {WEEKDAYS.map((day) => (
          <th key={day} scope="col" className={css.weekday}>
            {t(`calendar.${day}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Event({ event }: { event: CalendarEvent }) {
  const words = `${event.time ? `${event.time} ` : ''}${event.label}`;
  const className = cx(css.event, css[event.tone ?? 'plain']);
  return event.onOpen ? (
    <button type="button" className={className} onClick={event.onOpen}>
      {words}
    </button>
  ) : (
    <span className={className}>{words}</span>
  );
}

export type EventCalendarProps = {
  /** `YYYY-MM`. */
  month: string;
  onMonth: (month: string) => void;
  events: readonly CalendarEvent[];
  today: IsoDate;
};

/** One month with its events. */
export function EventCalendar({ month, onMonth, events, today }: EventCalendarProps) {
  const { t } = useTranslation('ui');
  const step = (months: number) => onMonth(addMonths(`${month}-01`, months).slice(0, 7));
  return (
    <section className={css.calendar} aria-label={formatMonth(month)}>
      <header className={css.head}>
        <IconButton icon={ChevronLeft} label={t('calendar.previous')} onPress={() => step(-1)} />
        <h3 className={css.title} aria-live="polite">
          {formatMonth(month)}
        </h3>
        <IconButton icon={ChevronRight} label={t('calendar.next')} onPress={() => step(1)} />
        <Button size="s" onPress={() => onMonth(today.slice(0, 7))}>
          {t('calendar.today')}
        </Button>
      </header>
      <table className={css.grid}>
        <WeekdayHeads />
        <tbody>
          {monthGrid(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((date, at) =>
                date === null ? (
                  <td key={`${month} ${WEEKDAYS[at]}`} className={css.blank} />
                ) : (
                  <td key={date} className={cx(css.day, date === today && css.today)}>
                    <time dateTime={date} className={css.number}>
                      {Number(date.slice(8))}
                      <span className="visuallyHidden"> {formatDateWithWeekday(date)}</span>
                    </time>
                    {events
                      .filter((event) => event.date === date)
                      .map((event) => (
                        <Event key={event.key} event={event} />
                      ))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export type YearCalendarProps = {
  /** The first of the twelve months, `YYYY-MM`. */
  from: string;
  events: readonly CalendarEvent[];
  today: IsoDate;
  /** Words under each month's name, such as a count of what is due. */
  note?: ((month: string) => ReactNode) | undefined;
};

/** Twelve months at a glance: each with the list of its events. */
export function YearCalendar({ from, events, today, note }: YearCalendarProps) {
  const { t } = useTranslation('ui');
  return (
    <ol className={css.year}>
      {twelveMonths(from).map((month) => {
        const own = events.filter((event) => event.date.startsWith(month)).sort((a, b) => a.date.localeCompare(b.date));
        return (
          <li key={month} className={cx(css.month, today.startsWith(month) && css.thisMonth)}>
            <h3 className={css.monthName}>{formatMonth(month)}</h3>
            {note?.(month)}
            {own.length === 0 ? (
              <p className={css.none}>{t('calendar.none')}</p>
            ) : (
              <ul className={css.events}>
                {own.map((event) => (
                  <li key={event.key} className={css.entry}>
                    <time dateTime={event.date} className={css.entryDay}>
                      {Number(event.date.slice(8))}
                    </time>
                    <Event event={event} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}
