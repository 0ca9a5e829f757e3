import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { addMonths } from '../../db/base/dates.ts';
import { Select } from '../ui/index.ts';

/** A year as the API is asked for it: the one of that basis that holds the day. */
export type AskedYear = { date: IsoDate; basis: 'financial' | 'calendar' };

type Props = {
  value: AskedYear;
  /** The year that the API answered with: where financial years begin is the group's choice. */
  shown: { from: IsoDate };
  /** The first day of the financial year that holds the same day. */
  financialFrom: IsoDate;
  span: { first: IsoDate; last: IsoDate } | null;
  today: IsoDate;
  onChange: (year: AskedYear) => void;
};

/** The first days of all years around the planned meetings and today, a year before and after. */
function starts(monthDay: string, first: IsoDate, last: IsoDate): IsoDate[] {
  const from = Number(first.slice(0, 4)) - 1;
  const to = Number(last.slice(0, 4)) + 1;
  return Array.from({ length: to - from + 1 }, (_, at) => `${from + at}-${monthDay}`);
}

/** The choice of a financial or a calendar year. */
export function YearSelect({ value, shown, financialFrom, span, today, onChange }: Props) {
  const { t } = useTranslation('meetings');
  const days = [today, shown.from, ...(span ? [span.first, span.last] : [])].sort();
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  const label = (from: IsoDate) =>
    from.endsWith('-01-01') ? from.slice(0, 4) : `${from.slice(0, 4)}/${addMonths(from, 12).slice(2, 4)}`;
  const options = (['financial', 'calendar'] as const).flatMap((basis) =>
    starts(basis === 'financial' ? financialFrom.slice(5) : '01-01', first, last).map((from) => ({
      value: `${basis} ${from}`,
      label: label(from),
      group: t(`list.${basis}`),
    })),
  );
  return (
    <Select
      label={t('list.yearFilter')}
      options={options}
      value={`${value.basis} ${shown.from}`}
      onChange={(chosen) => {
        const [basis, date] = (chosen ?? '').split(' ');
        if (date) onChange({ basis: basis === 'calendar' ? 'calendar' : 'financial', date });
      }}
      width="w20"
    />
  );
}
