import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { eventInput } from '../../db/outreach/input.ts';
import { EVENT_KINDS } from '../../db/outreach/words.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useFullMeetings } from '../meetings/sub-groups/words.ts';
import {
  Asked,
  BackArrow,
  Card,
  DateField,
  FieldRow,
  Form,
  LinkButton,
  MoneyField,
  Page,
  PageHeader,
  Select,
  TextArea,
  TextField,
  TextLink,
  toasts,
} from '../ui/index.ts';
import { AttendeeFields, NOBODY } from './AttendeeFields.tsx';
import type { EventData } from './words.ts';

const NEW = {
  ...{ kind: 'conference' as const, name: '', organiser: '', place: '', from: '', until: '' },
  ...{ cost: null, agreedAtId: null, note: '', attendees: [NOBODY] },
};

function Fields({ form }: { form: unknown }) {
  const { t } = useTranslation('outreach');
  const meetings = useFullMeetings();
  return (
    <>
      <Card title={t('event.facts')}>
        <Select
          name="kind"
          label={t('event.kind')}
          options={EVENT_KINDS.map((value) => ({ value, label: t(`eventKind.${value}`) }))}
        />
        <TextField name="name" label={t('event.name')} />
        <TextField name="organiser" label={t('event.organiser')} optional />
        <TextField name="place" label={t('event.place')} optional />
        <FieldRow>
          <DateField name="from" label={t('event.from')} />
          <DateField name="until" label={t('event.until')} />
        </FieldRow>
        <MoneyField name="cost" label={t('event.cost')} hint={t('event.costHint')} optional />
        <Select
          name="agreedAtId"
          label={t('event.agreedAt')}
          options={meetings}
          emptyLabel={t('event.agreedAtNone')}
          optional
        />
        <TextArea name="note" label={t('event.note')} rows={3} optional />
      </Card>
      <Card title={t('event.attendees')}>
        <AttendeeFields form={form} />
      </Card>
    </>
  );
}

function useDone() {
  const { t } = useTranslation('outreach');
  const navigate = useNavigate();
  return ({ eventId }: { eventId: number }) => {
    toasts.show({ text: t('event.saved') });
    void navigate({ to: '/events/$eventId', params: { eventId: String(eventId) } });
  };
}

/** A15: enters an event with who goes. */
export function AddEventPage() {
  const { t } = useTranslation('outreach');
  const { t: tc } = useTranslation('common');
  const add = useDo(api.outreach.addEvent);
  const done = useDone();
  return (
    <Page narrow>
      <PageHeader
        title={t('event.addTitle')}
        lead={t('event.ruleHint')}
        back={
          <>
            <BackArrow />
            <TextLink to="/events">{t('event.back')}</TextLink>
          </>
        }
      />
      <Form
        schema={eventInput}
        initial={NEW}
        send={add.run}
        onDone={done}
        submitLabel={t('event.submit')}
        otherActions={
          <LinkButton to="/events" look="quiet">
            {tc('cancel')}
          </LinkButton>
        }
      >
        {({ form }) => <Fields form={form} />}
      </Form>
    </Page>
  );
}

function ChangeForm({ event }: { event: EventData }) {
  const { t } = useTranslation('outreach');
  const { t: tc } = useTranslation('common');
  const change = useDo(api.outreach.changeEvent);
  const done = useDone();
  const { id: eventId, version, kind, name, organiser, place, from, until, cost, agreedAtId, note } = event;
  const attendees = event.attendees.map(({ position, memberId, name: who, reportDue }) => ({
    ...{ position, memberId, name: who, reportDue: reportDue ?? '' },
  }));
  return (
    <Form
      schema={eventInput}
      initial={{ kind, name, organiser, place, from, until, cost, agreedAtId, note, attendees }}
      send={(value) => change.run({ ...value, eventId, version })}
      onDone={done}
      submitLabel={t('event.submit')}
      otherActions={
        <LinkButton to="/events/$eventId" params={{ eventId: String(eventId) }} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => <Fields form={form} />}
    </Form>
  );
}

/** Changes an event, or who goes. */
export function ChangeEventPage() {
  const { t } = useTranslation('outreach');
  const { eventId } = useParams({ from: '/events/$eventId/edit' });
  const answer = useAsk(api.outreach.event, { eventId: Number(eventId) });
  return (
    <Page narrow>
      <PageHeader
        title={t('event.changeTitle')}
        back={
          <>
            <BackArrow />
            <TextLink to="/events/$eventId" params={{ eventId }}>
              {t('event.facts')}
            </TextLink>
          </>
        }
      />
      <Asked answer={answer}>{(event) => <ChangeForm event={event} />}</Asked>
    </Page>
  );
}
