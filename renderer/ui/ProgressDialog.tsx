import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import css from './ProgressDialog.module.css';

export type ProgressBarProps = {
  label: string;
  /** 0 to 100; null while nobody knows. */
  percent: number | null;
};

/** How far something is. */
export function ProgressBar({ label, percent }: ProgressBarProps) {
  const { t } = useTranslation('ui');
  const whole = percent === null ? null : Math.round(Math.max(0, Math.min(100, percent)));
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <span>{label}</span>
        {whole !== null && <span>{t('progress.percent', { percent: whole })}</span>}
      </div>
      {/* Without a value the browser draws it as under way. */}
      <progress className={css.bar} aria-label={label} max={100} {...(whole !== null && { value: whole })} />
    </div>
  );
}

export type ProgressDialogProps = ProgressBarProps & {
  title: string;
  isOpen: boolean;
  /** Left out where it cannot be cancelled. */
  onCancel?: (() => void) | undefined;
  /** Cancelling has been asked for. */
  isCancelling?: boolean;
};

/** A long job: how far it is, and the way out. */
export function ProgressDialog({ title, isOpen, onCancel, isCancelling = false, ...bar }: ProgressDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={() => onCancel?.()}
      canClose={onCancel !== undefined && !isCancelling}
      role="alertdialog"
      size="s"
      actions={
        onCancel && (
          <Button onPress={onCancel} busy={isCancelling}>
            {t(isCancelling ? 'progress.cancelling' : 'progress.cancel')}
          </Button>
        )
      }
    >
      <ProgressBar {...bar} />
    </Dialog>
  );
}
