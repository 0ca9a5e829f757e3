import { useTranslation } from 'react-i18next';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Banner,
  Button,
  ButtonRow,
  Dialog,
  ProblemBanner,
  toasts,
  useProblemWords,
  WarningsDialog,
} from '../ui/index.ts';
import { DrawFields, useDraw } from './DrawFields.tsx';
import css from './elections.module.css';
import { useTake } from './night/useTake.ts';
import type { ElectionPageData } from './words.ts';

/** The candidates are final: who cannot stand is named, and the order of names is drawn where the protocol says so. */
export function FinaliseDialog({ page, onClose }: { page: ElectionPageData; onClose: () => void }) {
  const { t } = useTranslation('elections');
  const { t: tm } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const wordsOf = useProblemWords();
  const { id: electionId, version } = page.election;
  const forms = page.nominations.filter(({ state }) => state === 'entered');
  const draw = useDraw(
    forms.map(({ id, firstName, surname, office }) => ({
      candidate: id,
      name: t('finalise.nameFor', { name: `${firstName} ${surname}`, office: tm(`office.${office}`) }),
    })),
    page.protocol?.lotMethod ?? 'by_hand',
  );
  const byLot = page.protocol?.paperOrder === 'lot' && forms.length > 0;
  const finalise = useDo(api.elections.finaliseCandidates);
  const { take, busy, problem, waiting, stop, goOn } = useTake();
  const run = () => {
    const value = byLot ? draw.value() : null;
    if (byLot && !value) return;
    void take(
      (accepted) => finalise.run({ electionId, version, draw: value, accepted }),
      () => {
        toasts.show({ text: t('finalise.done') });
        onClose();
      },
    );
  };
  return (
    <Dialog title={t('next.finalise')} isOpen onClose={onClose} size="l">
      <div className={css.stack}>
        <p>{t('finalise.text')}</p>
        {problem && <ProblemBanner problem={problem} />}
        {problem?.fields && problem.fields.length > 0 && (
          <ul className={css.points}>
            {problem.fields.map((field) => (
              <li key={`${field.path} ${field.key}`}>{wordsOf(field)}</li>
            ))}
          </ul>
        )}
        {forms.length === 0 && <Banner tone="warning" title={t('finalise.nobody')} />}
        {byLot ? <DrawFields draw={draw} /> : <p>{t('finalise.alphabet')}</p>}
        <ButtonRow>
          <Button look="primary" busy={busy} onPress={run}>
            {t('next.finalise')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        </ButtonRow>
      </div>
      {waiting && <WarningsDialog warnings={waiting.warnings} busy={busy} onCancel={stop} onGoOn={goOn} />}
    </Dialog>
  );
}
