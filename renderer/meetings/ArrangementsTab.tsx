import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Banner } from '../ui/index.ts';
import { AccessCard } from './arrangements/AccessCard.tsx';
import { BookingCard, DutiesCard, InvitedCard, NumbersCard } from './arrangements/cards.tsx';
import { AccessDialog, BookingDialog, NumbersDialog } from './arrangements/dialogs.tsx';
import type { Need } from './arrangements/words.ts';
import css from './meetings.module.css';
import type { MeetingPageData } from './words.ts';

type Open = 'numbers' | 'booking' | { need: Need | null };

/** A8–A10, M8, M9: everything that is arranged before a meeting, with what is due and by when. */
export function ArrangementsTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const answer = useAsk(api.meetings.arrangements, { meetingId: page.meeting.id });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <Asked answer={answer}>
      {(data) => (
        <div className={css.stack}>
          {data.duties.length > 0 ? (
            <DutiesCard data={data} />
          ) : (
            <Banner tone="info" title={t(`state.${data.meeting.state}`)}>
              {t('arrange.over')}
            </Banner>
          )}
          <BookingCard data={data} onChange={() => setOpen('booking')} />
          <AccessCard data={data} onArrange={(need) => setOpen({ need })} />
          <NumbersCard data={data} onChange={() => setOpen('numbers')} />
          <InvitedCard data={data} />
          {open === 'numbers' && <NumbersDialog data={data} onClose={close} />}
          {open === 'booking' && <BookingDialog data={data} onClose={close} />}
          {open !== null && typeof open === 'object' && <AccessDialog data={data} need={open.need} onClose={close} />}
        </div>
      )}
    </Asked>
  );
}
