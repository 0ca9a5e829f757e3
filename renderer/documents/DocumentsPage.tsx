import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import {
  Asked,
  Button,
  Card,
  CardGrid,
  type Choice,
  Page,
  PageHeader,
  RadioGroup,
  Select,
  TextArea,
} from '../ui/index.ts';
import css from './DocumentsPage.module.css';
import { IssuedTable } from './IssuedTable.tsx';
import { letterText } from './letterText.ts';
import type { PreviewSearch } from './search.ts';

type Meetings = Extract<Awaited<ReturnType<typeof api.documents.meetings>>, { ok: true }>['value'];
type Edition = 'public' | 'members';
type Format = 'poster' | 'leaflet';

/** The next meeting to come is what somebody wants most; the list is latest first. */
function nearest(meetings: Meetings, today: string): number | null {
  const coming = meetings.filter((each) => each.date >= today);
  return (coming.at(-1) ?? meetings[0])?.id ?? null;
}

function MeetingDocuments({
  meetings,
  today,
  show,
}: {
  meetings: Meetings;
  today: string;
  show: (search: PreviewSearch) => void;
}) {
  const { t } = useTranslation('preview');
  const { t: word } = useTranslation('meetings');
  const [meeting, setMeeting] = useState(nearest(meetings, today));
  const [edition, setEdition] = useState<Edition>('public');
  const [format, setFormat] = useState<Format>('poster');
  const options = meetings.map(({ id, date, kind, title }) => ({
    value: String(id),
    label: `${formatDateWithWeekday(date)}: ${title || word(`kind.${kind}`)}`,
  }));
  const editions: Choice<Edition>[] = (['public', 'members'] as const).map((value) => ({
    value,
    label: t(`agendaEditions.${value}`),
  }));
  const formats: Choice<Format>[] = (['poster', 'leaflet'] as const).map((value) => ({
    value,
    label: t(`formats.${value}`),
  }));
  if (meeting === null) return <p>{t('noMeetings')}</p>;
  return (
    <>
      <Select
        label={t('meeting')}
        hint={t('meetingHint')}
        options={options}
        value={String(meeting)}
        onChange={(next) => setMeeting(Number(next))}
      />
      <CardGrid>
        <Card title={t('of.agenda')}>
          <div className={css.choice}>
            <p className={css.help}>{t('of.agendaHelp')}</p>
            <RadioGroup
              label={t('edition')}
              options={editions}
              value={edition}
              onChange={(next) => setEdition(next ?? 'public')}
              layout="inline"
            />
            <Button onPress={() => show({ kind: 'agenda', meeting, edition })}>{t('previewAgenda')}</Button>
          </div>
        </Card>
        <Card title={t('of.advertisement')}>
          <div className={css.choice}>
            <p className={css.help}>{t('of.advertisementHelp')}</p>
            <RadioGroup
              label={t('format')}
              options={formats}
              value={format}
              onChange={(next) => setFormat(next ?? 'poster')}
              layout="inline"
            />
            <Button onPress={() => show({ kind: 'advertisement', meeting, format })}>
              {t('previewAdvertisement')}
            </Button>
          </div>
        </Card>
      </CardGrid>
    </>
  );
}

function OtherDocuments({ show }: { show: (search: PreviewSearch) => void }) {
  const { t } = useTranslation('preview');
  const maySeeContacts = useMay('administrator', 'chair');
  const [edition, setEdition] = useState<Edition>('public');
  const [text, setText] = useState(letterText.get());
  const editions: Choice<Edition>[] = (['public', 'members'] as const).map((value) => ({
    value,
    label: t(`editions.${value}`),
    isDisabled: value === 'members' && !maySeeContacts,
  }));
  return (
    <CardGrid>
      <Card title={t('of.membersList')}>
        <div className={css.choice}>
          <p className={css.help}>{t('of.membersListHelp')}</p>
          <RadioGroup
            label={t('edition')}
            options={editions}
            value={edition}
            onChange={(next) => setEdition(next ?? 'public')}
          />
          <Button onPress={() => show({ kind: 'membersList', edition })}>{t('previewMembersList')}</Button>
        </div>
      </Card>
      <Card title={t('of.headedLetter')}>
        <div className={css.choice}>
          <TextArea label={t('letterText')} hint={t('letterTextHint')} value={text} onChange={setText} />
          <Button
            onPress={() => {
              letterText.set(text);
              show({ kind: 'headedLetter' });
            }}
          >
            {t('previewLetter')}
          </Button>
        </div>
      </Card>
    </CardGrid>
  );
}

/** Every document that can be made now, and what was issued before. */
export function DocumentsPage() {
  const { t } = useTranslation('preview');
  const navigate = useNavigate();
  const { today } = useSession();
  const meetings = useAsk(api.documents.meetings, {});
  const show = (search: PreviewSearch) => void navigate({ to: '/documents/preview', search });
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Asked answer={meetings}>{(value) => <MeetingDocuments meetings={value} today={today} show={show} />}</Asked>
      <OtherDocuments show={show} />
      <IssuedTable />
    </Page>
  );
}
