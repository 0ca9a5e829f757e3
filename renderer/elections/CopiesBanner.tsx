import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { Banner, Button, useProblemWords } from '../ui/index.ts';
import { CopiesDialog } from './CopiesDialog.tsx';
import { type CopiesStatus, useCopyStep } from './copies.ts';
import css from './elections.module.css';

/** A copy that did not reach the stick: the step stands; try again or go on without. */
export function CopyFailed({ failure }: { failure: NonNullable<CopiesStatus['failure']> }) {
  const { t } = useTranslation('elections');
  const wordsOf = useProblemWords();
  const stepOf = useCopyStep();
  const again = useDo(api.elections.copyAgain);
  const without = useDo(api.elections.goOnWithoutCopies);
  return (
    <Banner
      tone="error"
      announce
      title={t('copies.failed', { step: stepOf(failure.step) })}
      actions={
        <>
          <Button size="s" busy={again.busy} onPress={() => void again.run({})}>
            {t('copies.again')}
          </Button>
          <Button size="s" look="quiet" busy={without.busy} onPress={() => void without.run({})}>
            {t('copies.without')}
          </Button>
        </>
      }
    >
      {wordsOf({ key: failure.key })}
    </Banner>
  );
}

/** On the night: says when no copies are made, and when one was not written. Quiet while all is well. */
export function CopiesBanner({ electionId }: { electionId: number }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  const answer = useAsk(api.elections.copies, {}, { isEnabled: mayRun });
  const [open, setOpen] = useState(false);
  if (answer.state !== 'ready') return null;
  const { state, failure } = answer.value;
  const isOff = state !== 'on';
  return (
    <>
      {(isOff || failure) && (
        <div className={css.nightCopies}>
          {failure && <CopyFailed failure={failure} />}
          {isOff && (
            <Banner
              tone="warning"
              title={t('copies.off')}
              actions={
                <Button size="s" onPress={() => setOpen(true)}>
                  {t('copies.setUp')}
                </Button>
              }
            >
              {state === 'without' ? t('copies.offWithout') : t('copies.offText')}
            </Banner>
          )}
        </div>
      )}
      {open && <CopiesDialog electionId={electionId} onClose={() => setOpen(false)} />}
    </>
  );
}
