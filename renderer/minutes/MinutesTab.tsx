import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { useMeetingName } from '../meetings/words.ts';
import { Asked, Banner, Card, LinkButton, StatusTag } from '../ui/index.ts';
import { BeginCard } from './BeginCard.tsx';
import { MinutesProgress } from './MinutesProgress.tsx';
import css from './minutes.module.css';
import { PaperCard } from './PaperCard.tsx';
import { ReadQuestion } from './ReadQuestion.tsx';
import { useDecisionWords } from './Records.tsx';
import { ActionTag, OutcomeTag } from './tags.tsx';
import { type MinuteItem, type MinutesPageData, nameIn } from './words.ts';

/** One item as it was taken, to be read. */
function Item({ page, item, at }: { page: MinutesPageData; item: MinuteItem; at: number }) {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const decided = useDecisionWords();
  return (
    <section className={css.taken}>
      <header className={css.takenHead}>
        <h3 className={css.takenTitle}>{t('take.itemHeading', { number: at + 1, title: item.title })}</h3>
        <OutcomeTag outcome={item.outcome} />
        {item.audience !== 'public' && <StatusTag tone="warn">{t(`audience.${item.audience}`)}</StatusTag>}
      </header>
      {item.hidden && <p className={css.soft}>{t('read.hidden')}</p>}
      {item.text !== '' && <p className={css.prose}>{item.text}</p>}
      <ul className={css.plain}>
        {item.interests.map((row) => (
          <li key={`interest ${row.id}`}>
            {t('read.interest', { name: nameIn(page, row.memberId, row.name), nature: row.nature })}
          </li>
        ))}
        {item.updates.map((row) => (
          <li key={`update ${row.id}`} className={css.prose}>
            <strong>{nameIn(page, row.memberId, '')}</strong>: {row.text}
          </li>
        ))}
        {item.questions.map((row) => (
          <li key={`question ${row.id}`} className={css.prose}>
            <ReadQuestion row={row} mayReply={page.may.act} />
          </li>
        ))}
        {item.decisions.map((row) => (
          <li key={`decision ${row.id}`}>
            <strong>{t('record.decision')}</strong>: {row.text} ({decided(row)})
          </li>
        ))}
        {page.actions
          .filter(({ itemId }) => itemId === item.id)
          .map((row) => (
            <li key={`action ${row.id}`}>
              <strong>{row.reference}</strong> {row.text}{' '}
              <span className={css.soft}>{t('actions.ownerDue', { owner: row.owner, date: formatDate(row.due) })}</span>{' '}
              <ActionTag state={row.state} isLate={row.due < today} />
            </li>
          ))}
      </ul>
    </section>
  );
}

/** A12: the corrections that these minutes record of earlier ones, and those with which they were adopted. */
function Corrections({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const nameOf = useMeetingName();
  const list = (rows: readonly { item: string; text: string }[]) => (
    <ul className={css.points}>
      {rows.map(({ item, text }) => (
        <li key={`${item} ${text}`}>{item === '' ? text : t('adopt.line', { item, text })}</li>
      ))}
    </ul>
  );
  return (
    <>
      {page.corrections.length > 0 && (
        <Banner tone="info" title={t('adopt.correctedTitle')}>
          {list(page.corrections)}
        </Banner>
      )}
      {page.adopted.map((each) => (
        <Banner
          key={each.meetingId}
          tone="info"
          title={t(each.corrections.length > 0 ? 'adopt.adoptedCorrected' : 'adopt.adoptedHere', {
            meeting: nameOf(each),
            date: formatDate(each.date),
          })}
        >
          {each.corrections.length > 0 && list(each.corrections)}
        </Banner>
      ))}
    </>
  );
}

function Taken({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const meetingId = String(page.meeting.id);
  return (
    <div className={css.stack}>
      <MinutesProgress page={page} />
      <Corrections page={page} />
      {page.editions.length > 0 && <PaperCard meetingId={page.meeting.id} editions={page.editions} />}
      <Card
        title={t('read.title')}
        actions={
          page.may.take && (
            <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId }}>
              {t('read.take')}
            </LinkButton>
          )
        }
      >
        {page.items.map((item, at) => (
          <Item key={item.id} page={page} item={item} at={at} />
        ))}
      </Card>
    </div>
  );
}

/** The minutes on the page of a meeting: how far they are, and what they say. */
export function MinutesTab({ meetingId }: { meetingId: number }) {
  const answer = useAsk(api.minutes.page, { meetingId });
  return <Asked answer={answer}>{(page) => (page.minutes ? <Taken page={page} /> : <BeginCard page={page} />)}</Asked>;
}
