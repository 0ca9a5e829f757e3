import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type AuditChange, type AuditWords, changesInWords } from '../../db/base/audit-rules.ts';
import { formatDateWithWeekday, formatTime, londonDateTime } from '../../db/base/format.ts';
import { SETTING_KEYS } from '../../db/office/settings.ts';
import type { api } from '../app/client.ts';
import css from './audit.module.css';

export type AuditEntry = Extract<Awaited<ReturnType<typeof api.office.audit>>, { ok: true }>['value']['events'][number];

/** The words that put an event's fields into sentences. */
function useAuditWords(): AuditWords {
  const { t } = useTranslation('audit');
  const { t: ts } = useTranslation('settings');
  const settings = Object.fromEntries(SETTING_KEYS.map((key) => [key, ts(`items.${key}.name`)]));
  return {
    fields: { ...t('fields', { returnObjects: true }), ...settings },
    values: t('values', { returnObjects: true }),
    hidden: t('hidden'),
    empty: t('empty'),
  };
}

function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const { t } = useTranslation('audit');
  const hasBefore = changes.some(({ before }) => before !== null);
  const hasAfter = changes.some(({ after }) => after !== null);
  return (
    <table className={css.changes}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          {hasBefore && <th scope="col">{t('before')}</th>}
          {hasAfter && <th scope="col">{t(hasBefore ? 'after' : 'value')}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {hasBefore && <td>{before}</td>}
            {hasAfter && <td>{after}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Event({ event, words }: { event: AuditEntry; words: AuditWords }) {
  const { t } = useTranslation('audit');
  const named = t as unknown as (key: string) => string;
  const changes = changesInWords(event, words);
  const accepted = event.accepted.length > 0;
  // A setting's label is its key; its words are among the changes.
  const label = event.action === 'setting.changed' ? changes.map(({ field }) => field).join(', ') : event.label;
  const head = (
    <>
      <span className={css.time}>{formatTime(londonDateTime(event.at).time)}</span>
      <span className={css.what}>
        <strong>{named(`actions.${event.action}`)}</strong>
        {label !== '' && label !== event.personName && <span className={css.label}>{label}</span>}
      </span>
      <span className={css.who}>{event.personName || t('program')}</span>
    </>
  );
  if (changes.length === 0 && !accepted) {
    return <div className={css.event}>{head}</div>;
  }
  return (
    <details className={css.details}>
      <summary className={css.event}>
        <ChevronRight className={css.mark} aria-hidden="true" />
        {head}
      </summary>
      <div className={css.more}>
        {changes.length > 0 && <Changes changes={changes} />}
        {accepted && <p>{t('accepted', { rules: event.accepted.join(', ') })}</p>}
      </div>
    </details>
  );
}

/** The events by day, newest first; those with details open in place. */
export function AuditList({ events }: { events: readonly AuditEntry[] }) {
  const words = useAuditWords();
  const days = [...new Set(events.map(({ at }) => londonDateTime(at).date))];
  return (
    <>
      {days.map((day) => (
        <section key={day} aria-label={formatDateWithWeekday(day)}>
          <h2 className={css.day}>{formatDateWithWeekday(day)}</h2>
          <ul className={css.events}>
            {events
              .filter(({ at }) => londonDateTime(at).date === day)
              .map((event) => (
                <li key={event.id}>
                  <Event event={event} words={words} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
