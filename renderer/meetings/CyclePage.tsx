import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../db/base/dates.ts';
import { formatDate } from '../../db/base/format.ts';
import { cycleInput, cycleWishInput } from '../../db/meetings/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  BackArrow,
  Banner,
  Card,
  DateField,
  FieldRow,
  Form,
  IconButton,
  LinkButton,
  NumberField,
  Page,
  PageHeader,
  Select,
  TextLink,
  TimeField,
  toasts,
  useProblemWords,
} from '../ui/index.ts';
import { LikeLastYear } from './LikeLastYear.tsx';
import css from './meetings.module.css';

type Suggestion = Extract<Awaited<ReturnType<typeof api.meetings.suggestCycle>>, { ok: true }>['value'];
type Row = { key: number; date: string; kind: 'ordinary' | 'agm' | 'public_event' };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const KINDS = ['ordinary', 'agm', 'public_event'] as const;

/** The suggested dates, to change or leave out before they are accepted. */
function Rows({ rows, onChange }: { rows: readonly Row[]; onChange: (rows: Row[]) => void }) {
  const { t } = useTranslation('meetings');
  const set = (key: number, more: Partial<Row>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
  return (
    <ol className={css.dates}>
      {rows.map((row) => (
        <li key={row.key} className={css.dateRow}>
          <DateField label={t('cycle.date')} value={row.date} onChange={(date) => set(row.key, { date })} />
          <Select
            label={t('cycle.kind')}
            options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={row.kind}
            onChange={(kind) => kind && set(row.key, { kind })}
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

const acceptSchema = cycleInput.pick({ start: true, plannedMinutes: true, venueId: true });

function Preview({ suggestion, wished }: { suggestion: Suggestion; wished: number }) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  const navigate = useNavigate();
  const plan = useDo(api.meetings.planCycle);
  const choices = useAsk(api.meetings.choices, {});
  const [rows, setRows] = useState<Row[]>(suggestion.meetings.map((each, key) => ({ ...each, key })));
  const venues = choices.state === 'ready' ? choices.value.venues : [];
  const { year, planned, warnings } = suggestion;
  return (
    <Card title={t('cycle.preview')}>
      <div className={css.stack}>
        <p>
          {t('cycle.year', { from: formatDate(year.from), to: formatDate(year.to) })}
          {planned > 0 && ` ${t('cycle.already', { count: planned })}`}
        </p>
        {suggestion.meetings.length < wished && (
          <Banner tone="warning" title={t('cycle.few', { count: suggestion.meetings.length })} />
        )}
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
          schema={acceptSchema}
          initial={{ start: '19:00', plannedMinutes: 120, venueId: null }}
          send={(value, accepted) =>
            plan.run({ ...value, meetings: rows.map(({ date, kind }) => ({ date, kind })), accepted })
          }
          onDone={({ meetingIds }) => {
            toasts.show({ text: t('cycle.done', { count: meetingIds.length }) });
            void navigate({ to: '/meetings', search: { date: year.from, basis: 'financial' } });
          }}
          submitLabel={t('cycle.accept')}
        >
          <FieldRow>
            <TimeField name="start" label={t('cycle.start')} />
            <NumberField name="plannedMinutes" label={t('facts.plannedMinutes')} unit={t('facts.minutes')} />
          </FieldRow>
          <Select
            name="venueId"
            label={t('facts.venue')}
            emptyLabel={t('facts.venueNone')}
            options={venues.map(({ id, name, stepFree }) => ({
              value: id as number,
              label: stepFree ? name : t('facts.notStepFree', { name }),
            }))}
          />
        </Form>
      </div>
    </Card>
  );
}

/** A1: dates for a whole year, suggested, changed, accepted. */
export function CyclePage() {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const [found, setFound] = useState<{ suggestion: Suggestion; wished: number; key: number } | null>(null);
  const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
  return (
    <Page narrow>
      <PageHeader
        title={t('cycle.title')}
        lead={t('cycle.lead')}
        actions={
          <LinkButton
            to="/documents/preview"
            search={{ kind: 'yearPlanner', from: today, basis: 'financial' }}
            look="quiet"
          >
            {t('planner')}
          </LinkButton>
        }
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{t('back')}</TextLink>
          </>
        }
      />
      <LikeLastYear />
      <Card title={t('cycle.evenTitle')}>
        <Form
          schema={cycleWishInput}
          initial={{ from: today, count: 5, weekday: 2, agm: 1 }}
          send={async (value) => {
            const outcome = await api.meetings.suggestCycle(value);
            if (outcome.ok) {
              setFound((before) => ({ suggestion: outcome.value, wished: value.count, key: (before?.key ?? 0) + 1 }));
            }
            return outcome;
          }}
          submitLabel={t('cycle.suggest')}
          guard={false}
        >
          <DateField name="from" label={t('cycle.from')} />
          <FieldRow>
            <NumberField name="count" label={t('cycle.count')} hint={t('cycle.countHint')} />
            <Select
              name="weekday"
              label={t('cycle.weekday')}
              options={WEEKDAYS.map((day, at) => ({ value: at + 1, label: t(`weekday.${day}`) }))}
            />
          </FieldRow>
          <Select
            name="agm"
            label={t('cycle.agm')}
            options={[
              { value: 0, label: t('cycle.agmNone') },
              ...numbers.map((value) => ({ value, label: t('cycle.agmOf', { count: value }) })),
            ]}
          />
        </Form>
      </Card>
      {found && <Preview key={found.key} suggestion={found.suggestion} wished={found.wished} />}
    </Page>
  );
}
