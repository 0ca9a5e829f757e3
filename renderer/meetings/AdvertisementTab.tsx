import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { advertisementInput } from '../../db/meetings/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Banner, Button, Card, Form, LinkButton, SummaryList, TextArea, toasts } from '../ui/index.ts';
import css from './meetings.module.css';
import { linesOf, type MeetingPageData } from './words.ts';

const { topics, invitation, welcome } = advertisementInput.shape;

/** Topics are typed one on a line and sent as a list. */
const schema = z.strictObject({ topics: z.string().transform(linesOf).pipe(topics), invitation, welcome });

/** The items a poster would name: not the formal ones. */
const FORMAL = ['apologies', 'previous_minutes', 'oral_updates', 'treasurer', 'other_business', 'next_meeting'];

function AdvertisementForm({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const save = useDo(api.meetings.saveAdvertisement);
  const { id: meetingId, version, invitation: text, welcome: whom } = page.meeting;
  const titles = page.items.filter((item) => !FORMAL.includes(item.kind)).map((item) => item.title);
  return (
    <Form
      schema={schema}
      initial={{ topics: page.topics.join('\n'), invitation: text, welcome: whom }}
      send={(value) => save.run({ ...value, meetingId, version })}
      onDone={() => toasts.show({ text: t('advertisement.saved') })}
      submitLabel={t('advertisement.submit')}
    >
      {({ form }) => (
        <>
          <TextArea name="topics" label={t('advertisement.topics')} hint={t('advertisement.topicsHint')} rows={5} />
          {titles.length > 0 && (
            <div>
              <Button size="s" onPress={() => form.setValue('topics', titles.join('\n'), { shouldDirty: true })}>
                {t('advertisement.fromAgenda')}
              </Button>
            </div>
          )}
          <TextArea
            name="invitation"
            label={t('advertisement.invitation')}
            hint={t('advertisement.invitationHint')}
            rows={5}
            optional
          />
          <TextArea name="welcome" label={t('advertisement.welcome')} rows={2} optional />
        </>
      )}
    </Form>
  );
}

/** A7: what the poster and the leaflet say beside the facts. */
export function AdvertisementTab({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { meeting, hasContact, may } = page;
  const { id, open, agendaState } = meeting;
  const preview = open && (
    <LinkButton to="/documents/preview" search={{ kind: 'advertisement', meeting: id, format: 'poster' }} look="quiet">
      {t('advertisement.preview')}
    </LinkButton>
  );
  return (
    <Card title={t('advertisement.title')} actions={preview}>
      <div className={css.stack}>
        {!open && <Banner tone="info" title={t('advertisement.private')} />}
        {open && !hasContact && <Banner tone="warning" title={t('advertisement.noContact')} />}
        {open && agendaState === 'published' && may.arrange && (
          <Banner tone="info" title={t('advertisement.published')} />
        )}
        {open && hasContact && <p>{t('advertisement.contact')}</p>}
        {open && may.editAdvertisement && <AdvertisementForm page={page} />}
        {open && !may.editAdvertisement && (
          <SummaryList
            rows={[
              { label: t('advertisement.topics'), value: page.topics.join('\n') },
              { label: t('advertisement.invitation'), value: meeting.invitation },
              { label: t('advertisement.welcome'), value: meeting.welcome },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
