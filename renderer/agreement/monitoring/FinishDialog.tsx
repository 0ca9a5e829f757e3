import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../db/base/outcome.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, ButtonRow, Dialog, ProblemBanner, toasts, useProblemWords, WarningsDialog } from '../../ui/index.ts';
import css from './monitoring.module.css';
import type { Of } from './words.ts';

/** L4: finishes the quarter, or names everything that is missing and leads there. */
export function FinishDialog({ page, onClose }: Of & { onClose: () => void }) {
  const { t } = useTranslation('agreement');
  const { t: tc } = useTranslation('common');
  const wordsOf = useProblemWords();
  const finish = useDo(api.agreement.finishMonitoring);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (accepted: string[]) => {
    const done = await finish.run({ monitoringId: page.id, version: page.version, accepted });
    if (!done.ok) return setProblem(done.problem);
    toasts.show({ text: t('monitoring.finished') });
    onClose();
  };
  const show = (path: string) => {
    onClose();
    const [, number] = path.split('.');
    // After the dialog has given the focus back.
    requestAnimationFrame(() => document.getElementById(`deliverable-${number}`)?.scrollIntoView({ block: 'center' }));
  };
  const { quarter } = page.content;
  const isMissing = page.lacks.length > 0;
  return (
    <>
      <Dialog title={t('monitoring.finishTitle', { quarter })} isOpen onClose={onClose}>
        <div className={css.stack}>
          {problem && problem.kind !== 'warned' && <ProblemBanner problem={problem} />}
          <p>{t(isMissing ? 'monitoring.missing' : 'monitoring.finishText')}</p>
          {isMissing && (
            <ul className={css.list}>
              {page.lacks.map((lack) => (
                <li key={lack.path}>
                  <Button look="quiet" onPress={() => show(lack.path)}>
                    {wordsOf(lack)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <ButtonRow>
            {!isMissing && (
              <Button look="primary" busy={finish.busy} onPress={() => void send([])}>
                {t('monitoring.finish')}
              </Button>
            )}
            <Button look="quiet" onPress={onClose}>
              {tc('cancel')}
            </Button>
          </ButtonRow>
        </div>
      </Dialog>
      {problem?.kind === 'warned' && (
        <WarningsDialog
          warnings={problem.warnings ?? []}
          busy={finish.busy}
          onGoOn={() => void send((problem.warnings ?? []).map(({ rule }) => rule))}
          onCancel={() => setProblem(null)}
        />
      )}
    </>
  );
}
