import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateWithWeekday, formatTime } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { isForAll } from '../../db/distribution/rules.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { BackToMeeting } from '../meetings/BackToMeeting.tsx';
import { useMeetingName } from '../meetings/words.ts';
import {
  Asked,
  Button,
  Card,
  DateField,
  EmptyState,
  Page,
  PageHeader,
  ProblemBanner,
  RadioGroup,
  TextArea,
  TextField,
  toasts,
} from '../ui/index.ts';
import css from './distribution.module.css';
import { DraftsCard, PaperCard } from './OutCards.tsx';
import { RecipientsCard } from './RecipientsCard.tsx';
import { type Chosen, chooseAll, placesOf } from './recipients.ts';
import { useOutgoing } from './useOutgoing.ts';
import type { DistributionData, Paper } from './words.ts';

/** What is written when nobody has written anything yet. */
function useFirstWords({ meeting }: DistributionData, paper: Paper): { subject: string; text: string } {
  const { t } = useTranslation('distribution');
  const { groupName: group } = useSession();
  const nameOf = useMeetingName();
  const place = '';
  const facts = { group, meeting: nameOf(meeting), date: formatDateWithWeekday(meeting.date), paper: paper.title };
  if (paper.what === 'invitation') {
    const time = formatTime(meeting.start);
    return { subject: t('send.invitationSubject', facts), text: t('send.invitationText', { ...facts, time, place }) };
  }
  return { subject: t('send.paperSubject', facts), text: t('send.paperWords', { ...facts, place }) };
}

/** What is on record for good: the day, a note, and where everybody finds it. */
function RecordCard(props: {
  meetingId: number;
  paperKey: string;
  isPublic: boolean;
  chosen: Chosen;
  sha256: string;
  onDone: () => void;
}) {
  const { meetingId, paperKey, isPublic, chosen, sha256, onDone } = props;
  const { t } = useTranslation('distribution');
  const { today } = useSession();
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [website, setWebsite] = useState('');
  const [display, setDisplay] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const record = useDo(api.distribution.record);
  const places = isPublic
    ? [
        ...placesOf(website).map((name) => ({ memberId: null, name, way: 'website' as const })),
        ...placesOf(display).map((name) => ({ memberId: null, name, way: 'display' as const })),
      ]
    : [];
  const recipients = [...[...chosen].map(([memberId, way]) => ({ memberId, name: '', way })), ...places];
  const run = async () => {
    const outcome = await record.run({ meetingId, key: paperKey, on, note, recipients, sha256 });
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    toasts.show({ text: t('send.recorded') });
    onDone();
  };
  return (
    <Card title={t('send.recordTitle')}>
      <div className={css.stack}>
        <p>{t('send.recordText')}</p>
        {problem && <ProblemBanner problem={problem} />}
        <DateField label={t('send.on')} value={on} onChange={setOn} latest={today} />
        {isPublic && (
          <>
            <TextField label={t('send.website')} value={website} onChange={setWebsite} optional />
            <TextArea label={t('send.display')} value={display} onChange={setDisplay} rows={3} optional />
          </>
        )}
        <TextField label={t('send.note')} value={note} onChange={setNote} optional />
        <div className={css.actions}>
          <Button look="primary" busy={record.busy} isDisabled={recipients.length === 0} onPress={() => void run()}>
            {t('send.record')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Send({ data, paper, paperKey }: { data: DistributionData; paper: Paper; paperKey: string }) {
  const { t } = useTranslation('distribution');
  const navigate = useNavigate();
  const first = useFirstWords(data, paper);
  const edition = paper.editions.find(({ key }) => key === paperKey);
  const audience = edition?.audience ?? 'public';
  const missing = new Set(paper.missing.map(({ id }) => id));
  const { chosen, words, sha256, change, forget } = useOutgoing(data.meeting.id, paperKey, () => ({
    chosen: isForAll(audience) ? chooseAll(data.members.filter(({ id }) => missing.has(id))) : new Map(),
    words: first,
    sha256: '',
  }));
  const params = { meetingId: String(data.meeting.id) };
  const out = { meetingId: data.meeting.id, paperKey, words, chosen };
  const toEdition = (key: string | null) => {
    if (key) void navigate({ to: '/meetings/$meetingId/send', params, search: { key }, replace: true });
  };
  return (
    <>
      <PageHeader
        title={t('send.title', { title: paper.title })}
        back={<BackToMeeting meetingId={data.meeting.id} tab="distribution" />}
      />
      {paper.editions.length > 1 && (
        <Card title={t('send.edition')}>
          <RadioGroup
            label={t('send.edition')}
            hideLabel
            options={paper.editions.map((each) => ({ value: each.key, label: t(`audience.${each.audience}`) }))}
            value={paperKey}
            onChange={toEdition}
          />
        </Card>
      )}
      <RecipientsCard
        members={data.members}
        paper={paper}
        isRestricted={!isForAll(audience)}
        chosen={chosen}
        onChange={(next) => change({ chosen: next })}
      />
      <Card title={t('send.words')}>
        <div className={css.stack}>
          <TextField
            label={t('send.subject')}
            value={words.subject}
            width="full"
            onChange={(subject) => change({ words: { ...words, subject } })}
          />
          <TextArea
            label={t('send.text')}
            hint={t('send.textHint')}
            rows={7}
            value={words.text}
            onChange={(text) => change({ words: { ...words, text } })}
          />
        </div>
      </Card>
      <DraftsCard {...out} onMade={(made) => change({ sha256: made })} />
      <PaperCard {...out} />
      <RecordCard
        {...out}
        isPublic={audience === 'public'}
        sha256={sha256}
        onDone={() => {
          forget();
          void navigate({ to: '/meetings/$meetingId', params, search: { tab: 'distribution' } });
        }}
      />
    </>
  );
}

/** One paper on its way out: to whom, in which words, as drafts, letters and labels; and the record of it. */
export function SendPage() {
  const { t } = useTranslation('distribution');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/send' });
  const { key = '' } = useSearch({ from: '/meetings/$meetingId/send' });
  const answer = useAsk(api.distribution.page, { meetingId: Number(meetingId) });
  return (
    <Page>
      <Asked answer={answer}>
        {(data) => {
          const paper = data.papers.find(({ editions }) => editions.some((each) => each.key === key));
          if (!paper || !data.may.send)
            return <EmptyState title={t('papers.nothing')}>{t('papers.nothingText')}</EmptyState>;
          return <Send key={key} data={data} paper={paper} paperKey={key} />;
        }}
      </Asked>
    </Page>
  );
}
