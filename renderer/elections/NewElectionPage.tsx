import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { MeetingId } from '../../db/base/brand.ts';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import { createInput, DEFAULT_OFFICES, protocolDraft } from '../../db/elections/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  DateField,
  Form,
  LinkButton,
  Page,
  PageHeader,
  Select,
  TextField,
  TextLink,
  toasts,
} from '../ui/index.ts';
import { OfficesField } from './OfficesField.tsx';

type Meetings = Extract<Awaited<ReturnType<typeof api.documents.meetings>>, { ok: true }>['value'];

const schema = z.strictObject({ ...createInput.shape, offices: protocolDraft.shape.offices });

function NewForm({ meetings }: { meetings: Meetings }) {
  const { t } = useTranslation('elections');
  const { t: tm } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const navigate = useNavigate();
  const create = useDo(api.elections.create);
  const save = useDo(api.elections.saveProtocol);
  const next = meetings.find(({ date }) => date >= today) ?? meetings[0];
  const titleOf = (date: string) => t('new.defaultTitle', { year: date.slice(0, 4) });
  return (
    <Form
      schema={schema}
      initial={{
        meetingId: (next?.id ?? null) as MeetingId | null,
        title: titleOf(next?.date ?? today),
        date: next?.date ?? '',
        offices: DEFAULT_OFFICES,
      }}
      send={async ({ offices, ...value }) => {
        const made = await create.run(value);
        if (!made.ok) return made;
        const { electionId } = made.value;
        const page = await api.elections.page({ electionId });
        if (!page.ok) return page;
        const { election, draft } = page.value;
        return save.run({
          electionId,
          version: election.version,
          title: value.title,
          date: value.date,
          protocol: { ...draft, offices },
        });
      }}
      onDone={({ electionId }) => {
        toasts.show({ text: t('new.done') });
        void navigate({ to: '/elections/$electionId/protocol', params: { electionId: String(electionId) } });
      }}
      submitLabel={t('new.submit')}
      otherActions={
        <LinkButton to="/elections" look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <>
          <Select
            name="meetingId"
            label={t('new.meeting')}
            hint={t('new.meetingHint')}
            emptyLabel={t('new.noMeeting')}
            options={meetings.map(({ id, title, date }) => ({
              value: id as number,
              label: `${formatDateWithWeekday(date)}: ${title || tm('kind.agm')}`,
            }))}
            onChange={(id) => {
              const meeting = meetings.find((each) => each.id === id);
              if (!meeting) return;
              form.setValue('date', meeting.date);
              form.setValue('title', titleOf(meeting.date));
            }}
          />
          <TextField name="title" label={t('new.title')} />
          <DateField name="date" label={t('new.date')} />
          <OfficesField form={form} path="offices" />
        </>
      )}
    </Form>
  );
}

/** A new election, as a rule that of an annual general meeting. */
export function NewElectionPage() {
  const { t } = useTranslation('elections');
  const answer = useAsk(api.documents.meetings, {});
  return (
    <Page narrow>
      <PageHeader
        title={t('new.heading')}
        lead={t('new.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/elections">{t('title')}</TextLink>
          </>
        }
      />
      <Asked answer={answer}>
        {(meetings) => <NewForm meetings={meetings.filter(({ kind }) => kind === 'agm')} />}
      </Asked>
    </Page>
  );
}
