import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMinutes } from '../../db/base/dates.ts';
import { formatDate, formatDateWithWeekday, formatDuration, formatTimeRange } from '../../db/base/format.ts';
import { arrangementsInput } from '../../db/meetings/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Banner,
  Button,
  Card,
  DateField,
  Dialog,
  FieldRow,
  Form,
  LinkButton,
  NumberField,
  StatusTag,
  SummaryList,
  toasts,
} from '../ui/index.ts';
import css from './meetings.module.css';
import { AccessWords } from './VenuesPage.tsx';
import { type MeetingPageData, useMeetingName } from './words.ts';

const schema = arrangementsInput.omit({ meetingId: true, version: true, accepted: true });

/** A9, A10: numbers and interpreter, up to the day. */
function ArrangeDialog({ page, onClose }: { page: MeetingPageData; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const arrange = useDo(api.meetings.arrange);
  const { id: meetingId, version, expectedMembers, expectedPublic, interpreterAskedOn } = page.meeting;
  return (
    <Dialog title={t('arrange.change')} isOpen onClose={onClose}>
      <Form
        schema={schema}
        initial={{ expectedMembers, expectedPublic, interpreterAskedOn: interpreterAskedOn ?? '' }}
        send={(value, accepted) => arrange.run({ ...value, meetingId, version, accepted })}
        onDone={() => {
          toasts.show({ text: t('arrange.saved') });
          onClose();
        }}
        submitLabel={t('arrange.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        <FieldRow>
          <NumberField name="expectedMembers" label={t('facts.expectedMembers')} unit={t('facts.people')} optional />
          <NumberField name="expectedPublic" label={t('facts.expectedPublic')} unit={t('facts.people')} optional />
        </FieldRow>
        <DateField
          name="interpreterAskedOn"
          label={t('arrange.interpreter')}
          hint={t('arrange.interpreterHint', { date: formatDate(page.deadlines.interpreter) })}
          latest={today}
          optional
        />
      </Form>
    </Dialog>
  );
}

/** A9: who needs an interpreter, whether one was asked for, and by when. */
function Interpreter({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const { interpreter, deadlines, meeting } = page;
  if (!interpreter || interpreter.count === 0) return <>{t('arrange.nobody')}</>;
  const isLate = meeting.state === 'planned' && !meeting.interpreterAskedOn && today > deadlines.interpreter;
  const date = formatDate(meeting.interpreterAskedOn ?? deadlines.interpreter);
  const tone = meeting.interpreterAskedOn ? 'good' : isLate ? 'bad' : 'warn';
  return (
    <>
      <StatusTag tone={tone}>
        {meeting.interpreterAskedOn ? t('arrange.asked', { date }) : t('arrange.askBy', { date })}
      </StatusTag>
      <div>{t('arrange.needs', { count: interpreter.count })}:</div>
      <ul className={css.points}>
        {interpreter.members.map(({ memberId, firstName, surname, need, detail }) => (
          <li key={`${memberId} ${need}`}>
            {firstName} {surname}: {t(`arrange.need.${need as 'interpreter' | 'signer'}`)}
            {detail && `, ${detail}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The facts of a meeting, and what is arranged for it. */
export function FactsTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  const [arranging, setArranging] = useState(false);
  const { meeting, venue, nextMeeting, may, interpreter } = page;
  const params = { meetingId: String(meeting.id) };
  const next = nextMeeting
    ? [nameOf(nextMeeting), formatDateWithWeekday(nextMeeting.date), nextMeeting.venueName].filter(Boolean).join(', ')
    : t('facts.noNext');
  const state = meeting.agendaState;
  return (
    <div className={css.stack}>
      {!may.editFacts && meeting.state === 'planned' && state !== 'draft' && may.arrange && (
        <Banner tone="info" title={t(`agenda.locked.${state}`)} />
      )}
      <Card
        title={t('page.facts')}
        actions={
          may.editFacts && (
            <LinkButton to="/meetings/$meetingId/edit" params={params} look="quiet">
              {t('page.edit')}
            </LinkButton>
          )
        }
      >
        <SummaryList
          rows={[
            { label: t('facts.kind'), value: t(`kind.${meeting.kind}`) },
            { label: t('facts.title'), value: meeting.title },
            { label: t('facts.date'), value: formatDateWithWeekday(meeting.date) },
            {
              label: t('facts.time'),
              value: `${formatTimeRange(meeting.start, addMinutes(meeting.start, meeting.plannedMinutes))} (${formatDuration(meeting.plannedMinutes)})`,
            },
            { label: t('facts.venue'), value: venue ? `${venue.name}\n${venue.address}` : t('list.noVenue') },
            { label: t('facts.room'), value: meeting.room },
            ...(venue ? [{ label: t('facts.access'), value: <AccessWords venue={venue} /> }] : []),
            { label: t('facts.open'), value: meeting.open ? t('facts.openYes') : t('facts.openNo') },
            { label: t('facts.nextMeeting'), value: next },
          ]}
        />
      </Card>
      <Card
        title={t('arrange.title')}
        actions={
          may.arrange && (
            <Button look="quiet" onPress={() => setArranging(true)}>
              {t('arrange.change')}
            </Button>
          )
        }
      >
        <SummaryList
          rows={[
            { label: t('facts.expectedMembers'), value: meeting.expectedMembers },
            { label: t('facts.expectedPublic'), value: meeting.expectedPublic },
            ...(interpreter ? [{ label: t('arrange.label'), value: <Interpreter page={page} /> }] : []),
          ]}
        />
      </Card>
      {arranging && <ArrangeDialog page={page} onClose={() => setArranging(false)} />}
    </div>
  );
}
