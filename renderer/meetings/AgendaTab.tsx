import { useTranslation } from 'react-i18next';
import { Banner, Card, EmptyState, LinkButton } from '../ui/index.ts';
import { AgendaTable } from './AgendaTable.tsx';
import { ArisingCard } from './ArisingCard.tsx';
import css from './meetings.module.css';
import { TimeBanner } from './TimeBanner.tsx';
import type { MeetingPageData } from './words.ts';

/** The agenda to read, with the way to change it and to its PDF. */
export function AgendaTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { meeting, items, time, may } = page;
  const { id, start, plannedMinutes, agendaState } = meeting;
  const params = { meetingId: String(id) };
  const build = may.editAgenda && (
    <LinkButton to="/meetings/$meetingId/agenda" params={params} look="secondary">
      {t('agenda.build')}
    </LinkButton>
  );
  if (items.length === 0) {
    return (
      <Card title={t('agenda.title')}>
        <EmptyState title={t('agenda.empty')} action={build}>
          {may.editAgenda ? t('agenda.emptyHelp') : t('agenda.emptyRead')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className={css.stack}>
      <Card
        title={t('agenda.title')}
        actions={
          <>
            <LinkButton to="/documents/preview" search={{ kind: 'agenda', meeting: id }} look="quiet">
              {t('agenda.preview')}
            </LinkButton>
            {build}
          </>
        }
      >
        <div className={css.stack}>
          {may.arrange && agendaState !== 'draft' && <Banner tone="info" title={t(`agenda.locked.${agendaState}`)} />}
          <TimeBanner time={time} planned={plannedMinutes} start={start} />
          <AgendaTable caption={t('agenda.title')} start={start} items={items} />
        </div>
      </Card>
      {meeting.state === 'planned' && <ArisingCard meeting={meeting} />}
    </div>
  );
}
