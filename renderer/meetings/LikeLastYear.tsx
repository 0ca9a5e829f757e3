import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { addMonths, isIsoDate } from '../../db/base/dates.ts';
import { isoDate } from '../../db/base/fields.ts';
import { formatDate, formatDateWithWeekday } from '../../db/base/format.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Banner,
  Card,
  DateField,
  EmptyState,
  Form,
  IconButton,
  Select,
  StatusTag,
  TimeField,
  toasts,
  useProblemWords,
} from '../ui/index.ts';
import css from './meetings.module.css';

type Repeated = Extract<Awaited<ReturnType<typeof api.meetings.repeatCycle>>, { ok: true }>['value'];
type Row = Repeated['meetings'][number] & { key: number };

const KINDS = ['ordinary', 'agm', 'public_event'] as const;
const accept = z.strictObject({});

/** The meetings like last year's: each can be changed or left out before it is planned. */
function Rows({ rows, onChange }: { rows: readonly Row[]; onChange: (rows: Row[]) => void }) {
  const { t } = useTranslation('meetings');
  const choices = useAsk(api.meetings.choices, {});
  const venues = choices.state === 'ready' ? choices.value.venues : [];
  const set = (key: number, more: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  return (
    <ol className={css.dates}>
      {rows.map((row) => (
        <li key={row.key} className={css.repeatRow}>
          <p className={css.repeatLike}>
            {t('cycle.like', { date: formatDateWithWeekday(row.like) })}{' '}
            {row.clash && <StatusTag tone="warn">{t(`cycle.clash.${row.clash}`)}</StatusTag>}
          </p>
          <DateField
            label={t('cycle.date')}
            value={row.date}
            // Another day: what was said of the first one is no longer known.
            onChange={(date) => set(row.key, { date, clash: null })}
          />
          <Select
            label={t('cycle.kind')}
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={row.kind}
            onChange={(kind) => kind && set(row.key, { kind })}
          />
          <TimeField label={t('cycle.start')} value={row.start} onChange={(start) => set(row.key, { start })} />
          <Select
            label={t('facts.venue')}
            emptyLabel={t('facts.venueNone')}
            options={venues.map(({ id, name }) => ({ value: id as number, label: name }))}
            value={row.venueId}
            onChange={(venueId) => set(row.key, { venueId: venueId as Row['venueId'] })}
          />
          <IconButton
            icon={Trash2}
            label={t('cycle.remove', { date: isIsoDate(row.date) ? formatDate(row.date) : '' })}
            onPress={() => onChange(rows.filter((each) => each.key !== row.key))}
          />
        </li>
      ))}
    </ol>
  );
}

function Preview({ found }: { found: Repeated }) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  const navigate = useNavigate();
  const plan = useDo(api.meetings.planCycle);
  const { year, last, planned, warnings } = found;
  const [rows, setRows] = useState<Row[]>(found.meetings.map((each, key) => ({ ...each, key })));
  if (found.meetings.length === 0) {
    return (
      <EmptyState title={t('cycle.noLast')}>
        {t('cycle.noLastHelp', { from: formatDate(last.from), to: formatDate(last.to) })}
      </EmptyState>
    );
  }
  const meetings = rows.map(({ date, kind, start, plannedMinutes, venueId, room }) => ({
    date,
    kind,
    own: { start, plannedMinutes, venueId, room },
  }));
  return (
    <div className={css.stack}>
      <p>
        {t('cycle.year', { from: formatDate(year.from), to: formatDate(year.to) })}
        {planned > 0 && ` ${t('cycle.already', { count: planned })}`}
      </p>
      {warnings.length === 0 ? (
        <Banner tone="success" title={t('cycle.fine')} />
      ) : (
        <Banner tone="warning" title={t('cycle.check')}>
          <ul>
            {warnings.map((warning) => (
              <li key={warning.key}>
                {wordsOf(warning)} ({t('progress.rule', { rule: warning.rule })})
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <Rows rows={rows} onChange={setRows} />
      <Form
        schema={accept}
        initial={{}}
        send={(_value, accepted) =>
          // Time and place of all: each of these has its own.
          plan.run({ start: '19:00', plannedMinutes: 120, venueId: null, meetings, accepted })
        }
        onDone={({ meetingIds }) => {
          toasts.show({ text: t('cycle.done', { count: meetingIds.length }) });
          void navigate({ to: '/meetings', search: { date: year.from, basis: 'financial' } });
        }}
        submitLabel={t('cycle.accept')}
        guard={false}
      >
        {null}
      </Form>
    </div>
  );
}

const wish = z.strictObject({ from: isoDate() });

/** A1: next year's meetings after the pattern of this year's. */
export function LikeLastYear() {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const [found, setFound] = useState<{ value: Repeated; key: number } | null>(null);
  return (
    <Card title={t('cycle.likeTitle')}>
      <div className={css.stack}>
        <p>{t('cycle.likeText')}</p>
        <Form
          schema={wish}
          initial={{ from: addMonths(today, 12) }}
          send={async (value) => {
            const outcome = await api.meetings.repeatCycle(value);
            if (outcome.ok) setFound((before) => ({ value: outcome.value, key: (before?.key ?? 0) + 1 }));
            return outcome;
          }}
          submitLabel={t('cycle.likeSubmit')}
          guard={false}
        >
          <DateField name="from" label={t('cycle.from')} />
        </Form>
        {found && <Preview key={found.key} found={found.value} />}
      </div>
    </Card>
  );
}
