import { useTranslation } from 'react-i18next';
import type { Warning } from '../../../db/base/outcome.ts';
import { ConfirmDialog } from '../Dialog.tsx';
import { useProblemWords } from '../problemWords.ts';
import css from './Form.module.css';

type WarningsDialogProps = {
  warnings: readonly Warning[];
  busy?: boolean;
  onGoOn: () => void;
  onCancel: () => void;
};

/** What the rules say against it, one line a rule; the person may go on, and that they did is recorded. */
export function WarningsDialog({ warnings, busy = false, onGoOn, onCancel }: WarningsDialogProps) {
  const { t } = useTranslation('ui');
  const wordsOf = useProblemWords();
  return (
    <ConfirmDialog
      title={t('form.warningTitle')}
      isOpen
      busy={busy}
      confirmLabel={t('form.goOn')}
      cancelLabel={t('goBack')}
      onConfirm={onGoOn}
      onCancel={onCancel}
    >
      <p>{t('form.warningIntro')}</p>
      <ul className={css.warnings}>
        {warnings.map((warning) => (
          <li key={`${warning.rule} ${warning.key} ${JSON.stringify(warning.params ?? {})}`}>
            {wordsOf(warning)} <span className={css.rule}>{t('form.rule', { rule: warning.rule })}</span>
          </li>
        ))}
      </ul>
      <p>{t('form.recorded')}</p>
    </ConfirmDialog>
  );
}
