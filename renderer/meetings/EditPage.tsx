import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meetingInput } from '../../db/meetings/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Banner, Form, LinkButton, Page, PageHeader, toasts } from '../ui/index.ts';
import { BackToMeeting } from './BackToMeeting.tsx';
import { FactsFields, openOf } from './FactsFields.tsx';
import { useMeeting } from './useMeeting.ts';
import { type MeetingPageData, useMeetingName, whenOf } from './words.ts';

function EditForm({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const change = useDo(api.meetings.change);
  const {
    id,
    version,
    kind,
    title,
    date,
    start,
    plannedMinutes,
    venueId,
    room,
    open,
    expectedMembers,
    expectedPublic,
  } = page.meeting;
  const params = { meetingId: String(id) };
  return (
    <Form
      schema={meetingInput}
      initial={{ kind, title, date, start, plannedMinutes, venueId, room, open, expectedMembers, expectedPublic }}
      send={(value, accepted) => change.run({ ...value, open: openOf(value), meetingId: id, version, accepted })}
      onDone={() => {
        toasts.show({ text: t('edit.done') });
        void navigate({ to: '/meetings/$meetingId', params, search: { tab: 'facts' } });
      }}
      submitLabel={t('edit.submit')}
      otherActions={
        <LinkButton to="/meetings/$meetingId" params={params} search={{ tab: 'facts' }} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => <FactsFields form={form} kept={page.venue} />}
    </Form>
  );
}

/** Changes the facts of a meeting while its agenda is a draft. */
export function EditPage() {
  const { t } = useTranslation('meetings');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/edit' });
  const answer = useMeeting(meetingId);
  const nameOf = useMeetingName();
  return (
    <Page narrow>
      <Asked answer={answer}>
        {(page) => (
          <>
            <PageHeader
              title={t('edit.title')}
              lead={`${nameOf(page.meeting)}, ${whenOf(page.meeting)}`}
              back={<BackToMeeting meetingId={page.meeting.id} tab="facts" />}
            />
            {page.may.editFacts ? (
              // The key is the meeting, not its version: an answer that comes again must not empty a half-typed form.
              <EditForm key={page.meeting.id} page={page} />
            ) : (
              <Banner tone="info" title={t('agenda.locked.with_chair')} />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}
