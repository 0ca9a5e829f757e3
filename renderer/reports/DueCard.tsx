import { useTranslation } from 'react-i18next';
import { addDays, daysBetween } from '../../db/base/dates.ts';
import { formatDate, formatDateWithWeekday } from '../../db/base/format.ts';
import { useSession } from '../app/status.ts';
import { Card, EmptyState, StatusTag, TextLink } from '../ui/index.ts';
import css from './home.module.css';
import type { HomeAnswer } from './homeAnswer.ts';

type DueItem = HomeAnswer['due'][number];
type DueElection = Extract<DueItem, { electionId: unknown }>;
type DueOther = Extract<DueItem, { subGroupId: unknown } | { eventId: unknown }>;
type DueMinutes = Extract<DueItem, { minutesOf: unknown }>;
type DueAction = Extract<DueItem, { actionId: unknown }>;
type DueAgreement = Extract<DueItem, { agreementId: unknown }>;
type DueMeeting = Exclude<DueItem, DueElection | DueOther | DueMinutes | DueAction | DueAgreement>;

/** More than this would push everything else off the page. */
const SHOWN = 8;

/** Where each thing is done. */
const ofAgenda = (what: DueMeeting['what']) =>
  what === 'send_to_chair' || what === 'agree' || what === 'publish' || what === 'answer_requests';

const OF_ARRANGEMENTS: readonly DueMeeting['what'][] = [
  'ask_interpreter',
  'book_venue',
  'confirm_venue',
  'expected_numbers',
];

function MeetingWords({ item }: { item: DueMeeting }) {
  const { t } = useTranslation('reports');
  const { t: tm } = useTranslation('meetings');
  const meeting = item.title === '' ? tm(`kind.${item.kind}`) : item.title;
  return (
    <div className={css.words}>
      <p>
        <TextLink
          to={ofAgenda(item.what) ? '/meetings/$meetingId/agenda' : '/meetings/$meetingId'}
          params={{ meetingId: String(item.meetingId) }}
          search={OF_ARRANGEMENTS.includes(item.what) ? { tab: 'arrangements' } : {}}
        >
          {tm(`due.${item.what}`)}
        </TextLink>
      </p>
      <p className={css.soft}>{t('due.onMeeting', { meeting, date: formatDate(item.date) })}</p>
    </div>
  );
}

/** E10, E3, E7: each leads to the part of the election where it is done. */
function ElectionWords({ item }: { item: DueElection }) {
  const { t } = useTranslation('reports');
  return (
    <div className={css.words}>
      <p>
        <TextLink
          to="/elections/$electionId"
          params={{ electionId: String(item.electionId) }}
          search={item.what === 'destroy' ? { tab: 'result' } : {}}
        >
          {t(`due.election.${item.what}`)}
        </TextLink>
      </p>
      <p className={css.soft}>{t('due.onMeeting', { meeting: item.title, date: formatDate(item.date) })}</p>
    </div>
  );
}

/** A14, A15: a sub-group's end, and a report somebody owes. */
function OtherWords({ item }: { item: DueOther }) {
  const { t } = useTranslation('reports');
  const words = t(`due.other.${item.what}`);
  return (
    <div className={css.words}>
      <p>
        {'eventId' in item ? (
          <TextLink to="/events/$eventId" params={{ eventId: String(item.eventId) }}>
            {words}
          </TextLink>
        ) : (
          <TextLink to="/meetings/sub-groups/$subGroupId" params={{ subGroupId: String(item.subGroupId) }}>
            {words}
          </TextLink>
        )}
      </p>
      <p className={css.soft}>{t('due.onMeeting', { meeting: item.title, date: formatDate(item.date) })}</p>
    </div>
  );
}

/** A12: the next step of a meeting's minutes. */
function MinutesWords({ item }: { item: DueMinutes }) {
  const { t } = useTranslation('reports');
  const { t: tm } = useTranslation('meetings');
  const meeting = item.title === '' ? tm(`kind.${item.kind}`) : item.title;
  return (
    <div className={css.words}>
      <p>
        <TextLink to="/meetings/$meetingId" params={{ meetingId: String(item.minutesOf) }} search={{ tab: 'minutes' }}>
          {t(`due.minutes.${item.what}`)}
        </TextLink>
      </p>
      <p className={css.soft}>{t('due.onMeeting', { meeting, date: formatDate(item.date) })}</p>
    </div>
  );
}

/** A13: an open action. */
function ActionWords({ item }: { item: DueAction }) {
  const { t } = useTranslation('reports');
  return (
    <div className={css.words}>
      <p>
        <TextLink to="/meetings/actions">{t('due.action', { reference: item.reference, text: item.text })}</TextLink>
      </p>
      <p className={css.soft}>{t('due.actionOwner', { owner: item.owner })}</p>
    </div>
  );
}

/** L1: an agreement to agree, to sign or to review. */
function AgreementWords({ item }: { item: DueAgreement }) {
  const { t } = useTranslation('reports');
  return (
    <div className={css.words}>
      <p>
        <TextLink to="/agreement/$agreementId" params={{ agreementId: String(item.agreementId) }}>
          {t(`due.agreement.${item.what}`)}
        </TextLink>
      </p>
      <p className={css.soft}>{t('due.ofAgreement', { date: formatDate(item.date) })}</p>
    </div>
  );
}

function Words({ item }: { item: DueItem }) {
  if ('electionId' in item) return <ElectionWords item={item} />;
  if ('minutesOf' in item) return <MinutesWords item={item} />;
  if ('agreementId' in item) return <AgreementWords item={item} />;
  if ('actionId' in item) return <ActionWords item={item} />;
  return 'meetingId' in item ? <MeetingWords item={item} /> : <OtherWords item={item} />;
}

function Line({ item }: { item: DueItem }) {
  const { t } = useTranslation('reports');
  const { today } = useSession();
  const days = daysBetween(today, item.due);
  const soon = item.due <= addDays(today, 7);
  const tone = item.late ? 'bad' : soon ? 'warn' : 'neutral';
  const left =
    days === 0 ? t('due.today') : item.late ? t('due.late', { count: -days }) : t('due.inDays', { count: days });
  return (
    <li className={css.item}>
      <StatusTag tone={tone}>{t(item.late ? 'due.lateTag' : soon ? 'due.soon' : 'due.later')}</StatusTag>
      <Words item={item} />
      <p className={css.dueOn}>
        {formatDateWithWeekday(item.due)}
        <span className={css.soft}>{left}</span>
      </p>
    </li>
  );
}

function keyOf(item: DueItem): string {
  if ('electionId' in item) return `election ${item.electionId} ${item.what}`;
  if ('subGroupId' in item) return `sub-group ${item.subGroupId}`;
  if ('eventId' in item) return `event ${item.eventId} ${item.position}`;
  if ('minutesOf' in item) return `minutes ${item.minutesOf}`;
  if ('agreementId' in item) return `agreement ${item.agreementId} ${item.what}`;
  return 'actionId' in item ? `action ${item.actionId}` : `meeting ${item.meetingId} ${item.what}`;
}

/** What has to be done, the most pressing first. */
export function DueCard({ due }: { due: HomeAnswer['due'] }) {
  const { t } = useTranslation('reports');
  if (due.length === 0) {
    return (
      <Card title={t('due.title')}>
        <EmptyState title={t('due.nothing')}>{t('due.nothingText')}</EmptyState>
      </Card>
    );
  }
  const shown = due.slice(0, SHOWN);
  return (
    <Card title={t('due.title')} flush>
      <ul className={css.list}>
        {shown.map((item) => (
          <Line key={keyOf(item)} item={item} />
        ))}
        {due.length > shown.length && (
          <li className={css.item}>
            <span />
            <TextLink to="/meetings">{t('due.more', { count: due.length - shown.length })}</TextLink>
          </li>
        )}
      </ul>
    </Card>
  );
}
