import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, Card } from '../ui/index.ts';
import { useActionWords, useEventLines } from './historyWords.ts';
import css from './members.module.css';
import type { MemberPageData } from './types.ts';

type Event = MemberPageData['history'][number];

const FIRST = 6;

/** A few lines at once, many only when asked for. */
function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation('members');
  if (lines.length === 0) return null;
  const list = (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (lines.length <= 4) return <div className={css.detail}>{list}</div>;
  return (
    <details className={css.detail}>
      <summary>{t('history.details', { count: lines.length })}</summary>
      {list}
    </details>
  );
}

function EventLine({ event, lines, what }: { event: Event; lines: string[]; what: string }) {
  const { t } = useTranslation('members');
  return (
    <li className={css.event}>
      <p className={css.what}>{what}</p>
      <p className={css.soft}>{t('history.by', { when: formatInstant(event.at), name: event.personName })}</p>
      <Lines lines={lines} />
      {event.accepted.length > 0 && (
        <p className={css.soft}>{t('history.accepted', { rules: event.accepted.join(', ') })}</p>
      )}
    </li>
  );
}

/** Who changed what, latest first. */
export function HistoryCard({ events }: { events: readonly Event[] }) {
  const { t } = useTranslation('members');
  const answer = useAsk(api.members.choices, {});
  const linesOf = useEventLines(answer.state === 'ready' ? answer.value : null);
  const actionWords = useActionWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? events : events.slice(0, FIRST);
  const hidden = events.length - shown.length;
  return (
    <Card title={t('history.title')}>
      {events.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <ol className={css.events}>
          {shown.map((event) => (
            <EventLine key={event.id} event={event} lines={linesOf(event)} what={actionWords(event.action)} />
          ))}
        </ol>
      )}
      {hidden > 0 && (
        <div>
          <Button look="quiet" onPress={() => setWhole(true)}>
            {t('history.more', { count: hidden })}
          </Button>
        </div>
      )}
    </Card>
  );
}
