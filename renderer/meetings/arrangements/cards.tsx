import { useTranslation } from 'react-i18next';
import { addDays } from '../../../db/base/dates.ts';
import { formatDate, formatDateWithWeekday } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { BookingState } from '../../../db/meetings/arrangement-rules.ts';
import { useMay, useSession } from '../../app/status.ts';
import { Button, Card, LinkButton, StatusTag, type StatusTone, SummaryList, type SummaryRow } from '../../ui/index.ts';
import css from '../meetings.module.css';
import type { ArrangementsData } from './words.ts';

type Props = { data: ArrangementsData };
type Duty = ArrangementsData['duties'][number];

/** Everything to be arranged, by its day. */
export function DutiesCard({ data }: Props) {
  const { t } = useTranslation('meetings');
  const { t: tm } = useTranslation('members');
  const { today } = useSession();
  const wordsOf = ({ what, need, count = 0 }: Duty) =>
    what === 'access_need'
      ? t('arrange.needOf', { need: need ? tm(`need.${need}`) : '', count })
      : t(`arrange.duty.${what}`);
  const tagOf = ({ done, late, due }: Duty) => {
    if (done) return <StatusTag tone="good">{t('arrange.done')}</StatusTag>;
    if (late) return <StatusTag tone="bad">{t('arrange.late')}</StatusTag>;
    if (due < addDays(today, 7)) return <StatusTag tone="warn">{t('arrange.soon')}</StatusTag>;
    return <StatusTag tone="neutral">{t('arrange.toDo')}</StatusTag>;
  };
  return (
    <Card title={t('arrange.duties')}>
      <ul className={css.duties}>
        {data.duties.map((duty) => (
          <li key={`${duty.what} ${duty.need ?? ''}`} className={css.duty}>
            <span>{wordsOf(duty)}</span>
            <span className={css.soft}>{t('arrange.by', { date: formatDateWithWeekday(duty.due) })}</span>
            {tagOf(duty)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const BOOKING_TONES: Record<BookingState, StatusTone> = {
  none: 'neutral',
  moved: 'warn',
  asked: 'current',
  confirmed: 'good',
};

/** What is known of the booking, row by row. */
function useBookingRows({ booking, venue }: ArrangementsData): SummaryRow[] {
  const { t } = useTranslation('meetings');
  if (!booking) return venue ? [{ label: t('arrange.venue.contact'), value: venue.contact }] : [];
  const { venueName, date, askedOn, confirmedOn, confirmedBy, reference, cost, note } = booking;
  const confirmed = confirmedOn && `${formatDate(confirmedOn)}, ${confirmedBy}`;
  return [
    {
      label: t('arrange.venue.for'),
      value: t('arrange.venue.forText', { venue: venueName, date: formatDate(date) }),
    },
    { label: t('arrange.venue.askedOn'), value: formatDate(askedOn) },
    ...(confirmed ? [{ label: t('arrange.venue.confirmedOn'), value: confirmed }] : []),
    { label: t('arrange.venue.reference'), value: reference },
    { label: t('arrange.venue.cost'), value: cost === 0 ? t('arrange.venue.free') : cost && formatPence(cost) },
    ...(note ? [{ label: t('arrange.venue.note'), value: note }] : []),
  ];
}

/** A8: whether the venue is booked. */
export function BookingCard({ data, onChange }: Props & { onChange: () => void }) {
  const { t } = useTranslation('meetings');
  const { booking, bookingState, venue, may } = data;
  const rows = useBookingRows(data);
  return (
    <Card
      title={t('arrange.venue.title')}
      actions={
        may.arrange &&
        venue && (
          <Button look="quiet" onPress={onChange}>
            {t(booking ? 'arrange.venue.change' : 'arrange.venue.record')}
          </Button>
        )
      }
    >
      <SummaryList
        rows={[
          { label: t('facts.venue'), value: venue?.name ?? t('arrange.venue.noVenue') },
          {
            label: t('arrange.access.stateHeading'),
            value: <StatusTag tone={BOOKING_TONES[bookingState]}>{t(`arrange.venue.state.${bookingState}`)}</StatusTag>,
          },
          ...rows,
        ]}
      />
    </Card>
  );
}

/** A10: what members said, what is expected, and how many papers that makes. */
export function NumbersCard({ data, onChange }: Props & { onChange: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: tm } = useTranslation('members');
  const { meeting, coming, papers, may } = data;
  const { expectedMembers, expectedPublic } = meeting;
  const catering =
    expectedMembers === null && expectedPublic === null ? null : (expectedMembers ?? 0) + (expectedPublic ?? 0);
  const forms = papers.forms.map(({ need, count }) => `${tm(`need.${need}`)}: ${count}`).join('\n');
  return (
    <Card
      title={t('arrange.numbers.title')}
      actions={
        may.arrange && (
          <Button look="quiet" onPress={onChange}>
            {t('arrange.change')}
          </Button>
        )
      }
    >
      <SummaryList
        rows={[
          { label: t('arrange.numbers.said'), value: t('arrange.numbers.saidText', coming) },
          { label: t('arrange.numbers.members'), value: expectedMembers },
          { label: t('arrange.numbers.public'), value: expectedPublic },
          { label: t('arrange.numbers.catering'), value: catering },
          {
            label: t('arrange.numbers.papers'),
            value: t('arrange.numbers.papersText', { ...papers, byHand: papers.by_hand }),
          },
          {
            label: t('arrange.numbers.print'),
            value: t('arrange.numbers.printText', { count: papers.post + papers.by_hand }),
          },
          { label: t('arrange.numbers.forms'), value: forms || t('arrange.numbers.noForms') },
        ]}
      />
    </Card>
  );
}

/** M8, M9: the invitation, and the way to apologies and substitutes. */
export function InvitedCard({ data }: Props) {
  const { t } = useTranslation('meetings');
  const mayDistribute = useMay('administrator', 'chair');
  const { invited, meeting } = data;
  const to = { to: '/meetings/$meetingId', params: { meetingId: String(meeting.id) } } as const;
  return (
    <Card title={t('arrange.invited.title')}>
      <div className={css.stack}>
        <SummaryList
          rows={[
            {
              label: t('arrange.invited.on'),
              value: invited
                ? t('arrange.invited.onText', { date: formatDate(invited.on), count: invited.recipients.length })
                : t('arrange.invited.notYet'),
            },
          ]}
        />
        <div className={css.actions}>
          {mayDistribute && (
            <LinkButton {...to} search={{ tab: 'distribution' }}>
              {t('arrange.invited.distribution')}
            </LinkButton>
          )}
          <LinkButton {...to} search={{ tab: 'attendance' }}>
            {t('arrange.invited.attendance')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
