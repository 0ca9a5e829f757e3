import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import { Button, Card, ConfirmDialog, Dialog, EmptyState, ProblemBanner, Spinner } from '../ui/index.ts';
import { type Backup, BackupsTable, useContentsWords } from './BackupsTable.tsx';
import css from './trouble.module.css';

type Restored = { backup: Backup; wayBack: string | null };

/** Asked directly: outside the shell nothing that was asked is kept in memory. */
function useBackups(): { backups: readonly Backup[] | null; problem: Problem | null } {
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof api.safety.backupsInTrouble>> | null>(null);
  useEffect(() => {
    void api.safety.backupsInTrouble({}).then(setAnswer);
  }, []);
  return { backups: answer?.ok ? answer.value.backups : null, problem: answer && !answer.ok ? answer.problem : null };
}

function Choice({ onChoose }: { onChoose: (backup: Backup) => void }) {
  const { t } = useTranslation('safety');
  const { backups, problem } = useBackups();
  if (problem) return <ProblemBanner problem={problem} />;
  if (!backups) return <Spinner block />;
  if (backups.length > 0) return <BackupsTable backups={backups} onRestore={onChoose} />;
  return <EmptyState title={t('trouble.noBackups')}>{t('trouble.noBackupsText')}</EmptyState>;
}

/** The backups that could take the place of records that cannot be opened. */
export function TroubleBackups({ isFileThere, onDone }: { isFileThere: boolean; onDone: () => Promise<void> }) {
  const { t } = useTranslation('safety');
  const contentsOf = useContentsWords();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);

  const restore = async (backup: Backup) => {
    setBusy(true);
    const outcome = await api.safety.restoreInTrouble({ name: backup.name });
    setBusy(false);
    setChosen(null);
    if (outcome.ok) setRestored({ backup, ...outcome.value });
    else setProblem(outcome.problem);
  };
  return (
    <Card title={t('trouble.backups')} flush>
      {problem && <ProblemBanner problem={problem} />}
      <Choice onChoose={setChosen} />
      {chosen && (
        <ConfirmDialog
          title={t('restore.title', { when: formatInstant(chosen.at) })}
          isOpen
          tone="danger"
          busy={busy}
          confirmLabel={t('restore.confirm')}
          onConfirm={() => void restore(chosen)}
          onCancel={() => setChosen(null)}
        >
          <div className={css.stack}>
            <p>{t('restore.intro', { contents: contentsOf(chosen) })}</p>
            {isFileThere && <p>{t('restore.unknownLost')}</p>}
            {isFileThere && <p>{t('restore.setAside')}</p>}
          </div>
        </ConfirmDialog>
      )}
      {restored && (
        <Dialog
          title={t('restore.done')}
          isOpen
          size="s"
          role="alertdialog"
          onClose={() => void onDone()}
          actions={
            <Button look="primary" onPress={() => void onDone()} autoFocus>
              {t('restore.goOn')}
            </Button>
          }
        >
          <div className={css.stack}>
            <p>{t('restore.doneText', { when: formatInstant(restored.backup.at) })}</p>
            {restored.wayBack && <p>{t('restore.doneSetAside', { name: restored.wayBack })}</p>}
          </div>
        </Dialog>
      )}
    </Card>
  );
}
