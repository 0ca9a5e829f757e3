import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import type { Outcome, Problem } from '../../db/base/outcome.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { holdGates, useSession } from '../app/status.ts';
import { Asked, Banner, Button, ButtonRow, Dialog, ProblemBanner } from '../ui/index.ts';
import css from './BackupsChanges.module.css';
import { type Changes, ChangesList } from './BackupsChanges.tsx';
import { type Backup, useContentsWords } from './BackupsTable.tsx';

type Restored = { wayBack: string | null };

/** What the person must know before they go back: what is lost, and that there is a way back. */
export function Consequences({ backup, lost, back }: { backup: Backup; lost: Changes | null; back: Changes | null }) {
  const { t } = useTranslation('safety');
  const contentsOf = useContentsWords();
  return (
    <div className={css.stack}>
      <p>{t('restore.intro', { contents: contentsOf(backup) })}</p>
      {lost && lost.total === 0 && <Banner tone="success" title={t('restore.nothingLost')} />}
      {lost && lost.total > 0 && (
        <>
          <Banner tone="warning" title={t('restore.lost', { count: lost.total })} />
          <ChangesList changes={lost} />
        </>
      )}
      {back && back.total > 0 && (
        <>
          <Banner tone="info" title={t('restore.back', { count: back.total })} />
          <ChangesList changes={back} />
        </>
      )}
      <p>{t('restore.wayBack')}</p>
    </div>
  );
}

/** The result stays until it was read: after it everybody has to sign in. */
function Done({ backup, restored, onGoOn }: { backup: Backup; restored: Restored; onGoOn: () => void }) {
  const { t } = useTranslation('safety');
  return (
    <Dialog
      title={t('restore.done')}
      isOpen
      onClose={onGoOn}
      size="s"
      role="alertdialog"
      actions={
        <Button look="primary" onPress={onGoOn} autoFocus>
          {t('restore.goOn')}
        </Button>
      }
    >
      <div className={css.stack}>
        <p>{t('restore.doneText', { when: formatInstant(backup.at) })}</p>
        {restored.wayBack && <p>{t('restore.doneWayBack', { name: restored.wayBack })}</p>}
      </div>
    </Dialog>
  );
}

/** Does a restore once: what became of it stays on the screen until it was read. */
function useRestore(run: () => Promise<Outcome<Restored>>) {
  const { look } = useSession();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const letGo = useRef<() => void>(() => undefined);
  const restore = async () => {
    setBusy(true);
    setProblem(null);
    // Everybody is signed out from now on, but what became of the restore has to be read first.
    letGo.current = holdGates();
    // Not through useDo: it would ask everything anew, and nobody is signed in any more.
    const outcome = await run();
    setBusy(false);
    if (outcome.ok) return setRestored(outcome.value);
    letGo.current();
    setProblem(outcome.problem);
  };
  const goOn = () => {
    letGo.current();
    void look();
  };
  return { busy, problem, restored, restore, goOn };
}

type ConfirmProps = {
  backup: Backup;
  run: () => Promise<Outcome<Restored>>;
  isReady?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** What a restore would undo, and the button that does it. */
export function ConfirmRestore({ backup, run, isReady = true, onClose, children }: ConfirmProps) {
  const { t } = useTranslation('safety');
  const { t: tu } = useTranslation('ui');
  const { busy, problem, restored, restore, goOn } = useRestore(run);
  if (restored) return <Done backup={backup} restored={restored} onGoOn={goOn} />;
  return (
    <Dialog
      title={t('restore.title', { when: formatInstant(backup.at) })}
      isOpen
      onClose={onClose}
      canClose={!busy}
      actions={
        <ButtonRow>
          <Button look="danger" onPress={() => void restore()} busy={busy} isDisabled={!isReady}>
            {t('restore.confirm')}
          </Button>
          <Button onPress={onClose} isDisabled={busy} autoFocus>
            {tu('cancel')}
          </Button>
        </ButtonRow>
      }
    >
      <div className={css.stack}>
        {problem && <ProblemBanner problem={problem} />}
        {children}
      </div>
    </Dialog>
  );
}

/** Shows what restoring a backup of the list would undo, then does it. */
export function RestoreDialog({ backup, onClose }: { backup: Backup; onClose: () => void }) {
  const answer = useAsk(api.safety.previewRestore, { name: backup.name });
  const run = () => api.safety.restore({ name: backup.name });
  return (
    <ConfirmRestore backup={backup} run={run} isReady={answer.state === 'ready'} onClose={onClose}>
      <Asked answer={answer}>{({ lost, back }) => <Consequences backup={backup} lost={lost} back={back} />}</Asked>
    </ConfirmRestore>
  );
}
