import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { formatPence } from '../../db/base/pence.ts';
import { eventReportInput } from '../../db/outreach/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { StepForm } from '../elections/StepForm.tsx';
import { useFullMeetings, useMeetingLabel } from '../meetings/sub-groups/words.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  ConfirmDialog,
  DateField,
  LinkButton,
  Page,
  PageHeader,
  ProblemBanner,
  Select,
  StatusTag,
  SummaryList,
  TextArea,
  TextLink,
  toasts,
} from '../ui/index.ts';
import css from './outreach.module.css';
import { type EventData, REPORT_TONES } from './words.ts';

type Attendee = EventData['attendees'][number];

const reportSchema = eventReportInput.omit({ eventId: true, version: true, position: true });

/** A15: what somebody who went told the group. */
function ReportDialog({ event, of, onClose }: { event: EventData; of: Attendee; onClose: () => void }) {
  const { t } = useTranslation('outreach');
  const { today } = useSession();
  const meetings = useFullMeetings();
  const send = useDo(api.outreach.reportOnEvent);
  const { position, reportedOn, reportedAtId, report } = of;
  return (
    <StepForm
      title={t('event.reportTitle', { name: of.who })}
      done={t('event.reported')}
      schema={reportSchema}
      initial={{ reportedOn: reportedOn ?? today, reportedAtId, report }}
      send={(value) => send.run({ ...value, eventId: event.id, version: event.version, position })}
      onClose={onClose}
    >
      <DateField name="reportedOn" label={t('event.reportedOn')} latest={today} />
      <Select
        name="reportedAtId"
        label={t('event.reportedAt')}
        options={meetings}
        emptyLabel={t('event.agreedAtNone')}
        optional
      />
      <TextArea name="report" label={t('event.report')} rows={6} />
    </StepForm>
  );
}

function AttendeeShown({ of, onReport }: { of: Attendee; onReport: (() => void) | undefined }) {
  const { t } = useTranslation('outreach');
  const { labelOf } = useMeetingLabel();
  const { reportedOn, reportedAt, reportDue, standing } = of;
  const given =
    reportedOn && reportedAt
      ? t('event.givenAt', { date: formatDate(reportedOn), meeting: labelOf(reportedAt) })
      : reportedOn && t('event.givenOn', { date: formatDate(reportedOn) });
  return (
    <article className={css.report}>
      <div className={css.reportHead}>
        <h3>{of.who}</h3>
        <StatusTag tone={REPORT_TONES[standing]}>{t(`standing.${standing}`)}</StatusTag>
      </div>
      <p className={css.soft}>{given || (reportDue && t('event.dueBy', { date: formatDate(reportDue) }))}</p>
      {of.report !== '' && <p className={css.words}>{of.report}</p>}
      {onReport && (
        <div>
          <Button size="s" onPress={onReport}>
            {t(reportedOn ? 'event.correct' : 'event.record')}
          </Button>
        </div>
      )}
    </article>
  );
}

function FactsCard({ event }: { event: EventData }) {
  const { t } = useTranslation('outreach');
  const { labelOf } = useMeetingLabel();
  const { kind, organiser, place, from, until, cost, agreedAt, note } = event;
  const days =
    from === until ? formatDate(from) : t('event.days', { from: formatDate(from), until: formatDate(until) });
  return (
    <Card title={t('event.facts')}>
      <SummaryList
        rows={[
          { label: t('event.kind'), value: t(`eventKind.${kind}`) },
          { label: t('events.when'), value: days },
          { label: t('event.organiser'), value: organiser },
          { label: t('event.place'), value: place },
          { label: t('event.cost'), value: cost === null ? t('event.costUnknown') : formatPence(cost) },
          {
            label: t('event.agreedAt'),
            value: agreedAt && (
              <TextLink to="/meetings/$meetingId" params={{ meetingId: String(agreedAt.id) }}>
                {labelOf(agreedAt)}
              </TextLink>
            ),
          },
          { label: t('event.note'), value: note },
        ]}
      />
    </Card>
  );
}

function RemoveDialog({ event, onClose }: { event: EventData; onClose: () => void }) {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  const remove = useDo(api.outreach.removeEvent);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async () => {
    const outcome = await remove.run({ eventId: event.id, version: event.version });
    if (!outcome.ok) return setProblem(outcome.problem);
    toasts.show({ text: t('event.removed') });
    void navigate({ to: '/events' });
  };
  return (
    <ConfirmDialog
      title={t('event.removeTitle')}
      isOpen
      tone="danger"
      busy={remove.busy}
      confirmLabel={t('event.remove')}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {problem && <ProblemBanner problem={problem} />}
      <p>{t('event.removeText', { name: event.name })}</p>
    </ConfirmDialog>
  );
}

function Shown({ event }: { event: EventData }) {
  const { t } = useTranslation('outreach');
  const mayChange = useMay('administrator');
  const { today } = useSession();
  const [asking, setAsking] = useState<'remove' | Attendee | null>(null);
  const mayReport = mayChange && today >= event.from;
  const isReported = event.attendees.some(({ reportedOn }) => reportedOn !== null);
  const end = () => setAsking(null);
  return (
    <>
      <PageHeader
        title={event.name}
        back={
          <>
            <BackArrow />
            <TextLink to="/events">{t('event.back')}</TextLink>
          </>
        }
        actions={
          mayChange && (
            <>
              {!isReported && (
                <Button look="quiet" onPress={() => setAsking('remove')}>
                  {t('event.remove')}
                </Button>
              )}
              <LinkButton to="/events/$eventId/edit" params={{ eventId: String(event.id) }}>
                {t('event.change')}
              </LinkButton>
            </>
          )
        }
      />
      <FactsCard event={event} />
      <Card title={t('event.attendees')}>
        {event.attendees.map((each) => (
          <AttendeeShown key={each.position} of={each} onReport={mayReport ? () => setAsking(each) : undefined} />
        ))}
      </Card>
      {asking === 'remove' && <RemoveDialog event={event} onClose={end} />}
      {asking !== null && asking !== 'remove' && <ReportDialog event={event} of={asking} onClose={end} />}
    </>
  );
}

/** A15: one event: its facts, who went, and what each reported. */
export function EventPage() {
  const { eventId } = useParams({ from: '/events/$eventId' });
  const answer = useAsk(api.outreach.event, { eventId: Number(eventId) });
  return (
    <Page>
      <Asked answer={answer}>{(event) => <Shown event={event} />}</Asked>
    </Page>
  );
}
