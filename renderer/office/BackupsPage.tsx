import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, Banner, Button, Card, Page, PageHeader, SummaryList, toasts, useProblemWords } from '../ui/index.ts';
import { OpenCopyDialog } from './BackupsCopy.tsx';
import { RestoreDialog } from './BackupsRestore.tsx';
import { type Backup, BackupsTable } from './BackupsTable.tsx';

type List = Extract<Awaited<ReturnType<typeof api.safety.list>>, { ok: true }>['value'];

/** Whether the records are safe: the last good backup, or why there is none. */
function Standing({ list }: { list: List }) {
  const { t } = useTranslation('safety');
  const wordsOf = useProblemWords();
  const { lastFailure, lastGood } = list;
  if (lastFailure) {
    return (
      <Banner tone="error" title={t('failed')}>
        <p>{wordsOf({ key: lastFailure.key })}</p>
        <p>{t('failedAt', { when: formatInstant(lastFailure.at) })}</p>
      </Banner>
    );
  }
  // Said by the empty list.
  if (!lastGood) return null;
  return (
    <Banner tone="success" title={t('lastGood', { when: formatInstant(lastGood) })}>
      {t('lastGoodText')}
    </Banner>
  );
}

function Where({ backupsFolder, schedule }: Pick<List, 'backupsFolder' | 'schedule'>) {
  const { t } = useTranslation('safety');
  const kept = t('where.daysText', {
    days: t('where.days', { count: schedule.daily }),
    weeks: t('where.weeks', { count: schedule.weekly }),
    months: t('where.months', { count: schedule.monthly }),
  });
  return (
    <Card title={t('where.title')}>
      <SummaryList
        rows={[
          { label: t('where.folder'), value: backupsFolder },
          { label: t('where.kept'), value: kept.charAt(0).toUpperCase() + kept.slice(1) },
          { label: t('where.elsewhere'), value: t('where.elsewhereText') },
        ]}
      />
    </Card>
  );
}

/** The backups: whether there is a good one, make one now, restore one. */
export function BackupsPage() {
  const { t } = useTranslation('safety');
  const answer = useAsk(api.safety.list, {});
  const makeNow = useDo(api.safety.makeNow);
  const wordsOf = useProblemWords();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [isOpening, setOpening] = useState(false);
  const make = async () => {
    const made = await makeNow.run({});
    if (made.ok) toasts.show({ text: t('made') });
    else toasts.show({ text: wordsOf(made.problem), tone: 'error' });
    // A failure changes what this page says, too.
    if (!made.ok && answer.state === 'ready') answer.again();
  };
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button onPress={() => setOpening(true)}>{t('copy.open')}</Button>
            <Button look="primary" onPress={() => void make()} busy={makeNow.busy}>
              {t('makeNow')}
            </Button>
          </>
        }
      />
      <Asked answer={answer}>
        {(list) => (
          <>
            <Standing list={list} />
            <Card flush>
              <BackupsTable backups={list.backups} onRestore={setChosen} />
            </Card>
            <Where backupsFolder={list.backupsFolder} schedule={list.schedule} />
          </>
        )}
      </Asked>
      {isOpening && <OpenCopyDialog onClose={() => setOpening(false)} />}
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}
