import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { downloadBytes } from '../app/download.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  Banner,
  Button,
  ButtonRow,
  Card,
  EmptyState,
  Page,
  PageHeader,
  ProblemBanner,
  toasts,
  useProblemWords,
} from '../ui/index.ts';
import { AuditFilters, type Filters, filterOf, NO_FILTERS } from './AuditFilters.tsx';
import { type AuditEntry, AuditList } from './AuditList.tsx';
import { NotAllowed } from './NotAllowed.tsx';

const PAGE = 50;

/** Pages after the first, which are asked for by hand and stay as they are. */
function useOlder(filter: ReturnType<typeof filterOf>, first: readonly AuditEntry[], more: boolean) {
  const wordsOf = useProblemWords();
  const key = `${JSON.stringify(filter)} ${first[0]?.id ?? 0}`;
  const [older, setOlder] = useState<{ key: string; events: AuditEntry[]; more: boolean }>({ key, events: [], more });
  const [busy, setBusy] = useState(false);
  // Another filter, or a new event at the top: what was fetched before no longer follows on.
  const kept = older.key === key ? older : { key, events: [], more };
  const fetchMore = async () => {
    const last = kept.events.at(-1) ?? first.at(-1);
    if (!last) return;
    setBusy(true);
    const outcome = await api.office.audit({ ...filter, before: last.id, limit: PAGE });
    setBusy(false);
    if (outcome.ok) setOlder({ key, events: [...kept.events, ...outcome.value.events], more: outcome.value.more });
    else toasts.show({ tone: 'error', text: wordsOf(outcome.problem) });
  };
  return { events: [...first, ...kept.events], more: kept.more, fetchMore, busy };
}

type Page1 = Extract<Awaited<ReturnType<typeof api.office.audit>>, { ok: true }>['value'];

function Events({ page, filter, onClear }: { page: Page1; filter: ReturnType<typeof filterOf>; onClear: () => void }) {
  const { t } = useTranslation('audit');
  const { events, more, fetchMore, busy } = useOlder(filter, page.events, page.more);
  if (events.length === 0) {
    return (
      <EmptyState title={t('noMatch')} action={<Button onPress={onClear}>{t('clear')}</Button>}>
        {t('noMatchText')}
      </EmptyState>
    );
  }
  return (
    <>
      <AuditList events={events} />
      {more && (
        <ButtonRow>
          <Button onPress={() => void fetchMore()} busy={busy}>
            {t('more')}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

/** The filters as typed, a moment later: not every letter asks the core. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 200);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The history of changes: newest first, filtered, with before and after in words. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  return useMay('administrator', 'chair') ? <AuditContent /> : <NotAllowed title={t('title')} />;
}

function AuditContent() {
  const { t } = useTranslation('audit');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const settled = useSettled(filters);
  const { from, to } = filterOf(filters);
  const wrongDates = from !== undefined && to !== undefined && from > to;
  const filter = filterOf(settled);
  const answer = useAsk(api.office.audit, { ...filter, limit: PAGE }, { keep: true });
  const exporting = useDo(api.office.exportAudit);
  const [problem, setProblem] = useState<Parameters<typeof ProblemBanner>[0]['problem'] | null>(null);
  const clear = () => setFilters(NO_FILTERS);

  const save = async () => {
    const outcome = await exporting.run(filterOf(filters));
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok || outcome.value.delivery.way === 'cancelled') return;
    if (outcome.value.file) downloadBytes(outcome.value.file);
    toasts.show({ text: t('exported', { name: outcome.value.name }) });
  };

  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('intro')}
        actions={
          <Button icon={Download} onPress={() => void save()} busy={exporting.busy}>
            {t('export')}
          </Button>
        }
      />
      {problem && <ProblemBanner problem={problem} />}
      <Asked answer={answer}>
        {(page) => (
          <>
            <AuditFilters
              filters={filters}
              onChange={setFilters}
              names={page.names}
              count={page.matching}
              onClear={clear}
            />
            {wrongDates && <Banner tone="warning" title={t('dates')} announce />}
            <Card flush>
              <Events page={page} filter={filter} onClear={clear} />
            </Card>
          </>
        )}
      </Asked>
    </Page>
  );
}
