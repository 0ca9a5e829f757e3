import { parseDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { cx } from './cx.ts';
import css from './DateField.module.css';
import { given } from './given.ts';

type DatePopoverProps = {
  anchor: RefObject<HTMLElement | null>;
  value: IsoDate | null;
  earliest?: IsoDate | undefined;
  latest?: IsoDate | undefined;
  onPick: (date: IsoDate) => void;
  onClose: () => void;
};

/** The calendar of a DateField. Loaded when first opened. Weeks begin on Monday. */
export function DatePopover({ anchor, value, earliest, latest, onPick, onClose }: DatePopoverProps) {
  const { t } = useTranslation('ui');
  const limits = given({
    minValue: earliest ? parseDate(earliest) : undefined,
    maxValue: latest ? parseDate(latest) : undefined,
  });
  return (
    <I18nProvider locale="en-GB">
      <Popover
        className={cx(css.popover)}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
      >
        <Dialog aria-label={t('calendar.dialog')}>
          <Calendar
            aria-label={t('calendar.choose')}
            value={value ? parseDate(value) : null}
            onChange={(date) => onPick(date.toString())}
            firstDayOfWeek="mon"
            autoFocus
            {...limits}
          >
            <div className={css.head}>
              <Button slot="previous" className={cx(css.step)} aria-label={t('calendar.previous')}>
                <ChevronLeft aria-hidden="true" />
              </Button>
              <CalendarHeading className={cx(css.heading)} />
              <Button slot="next" className={cx(css.step)} aria-label={t('calendar.next')}>
                <ChevronRight aria-hidden="true" />
              </Button>
            </div>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={cx(css.dayName)}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={cx(css.day)} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
