import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from './Button.tsx';
import { cx } from './cx.ts';
import css from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot; inside a Form the form brings its own. */
  actions?: ReactNode;
  size?: 's' | 'm' | 'l';
  /** alertdialog: the person has to answer. */
  role?: 'dialog' | 'alertdialog';
  /** False while something runs that must not be left: no closing by Escape or by the cross. */
  canClose?: boolean;
};

const CONTROLS = 'a[href], button, input, select, textarea';

/** What scrolls and has nothing in it to stand on can be stood on itself, or nobody without a mouse reads its end. */
function reachable(body: HTMLDivElement | null) {
  if (!body) return undefined;
  const look = () => {
    if (body.scrollHeight > body.clientHeight && !body.querySelector(CONTROLS)) body.tabIndex = 0;
    else body.removeAttribute('tabindex');
  };
  const watched = new ResizeObserver(look);
  watched.observe(body);
  for (const child of body.children) watched.observe(child);
  return () => watched.disconnect();
}

/** A window over the page. Focus goes in, stays in, and comes back where it was; Escape closes. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  size = 'm',
  role = 'dialog',
  canClose = true,
}: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      className={cx(css.overlay)}
      isOpen={isOpen}
      isKeyboardDismissDisabled={!canClose}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={cx(css.modal, css[size])}>
        <AriaDialog role={role} className={cx(css.dialog)}>
          <header className={css.head}>
            <Heading slot="title" level={2} className={cx(css.title)}>
              {title}
            </Heading>
            {canClose && role === 'dialog' && <IconButton icon={X} label={t('close')} onPress={onClose} />}
          </header>
          <div className={css.body} ref={reachable}>
            {children}
          </div>
          {actions && <footer className={css.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export type ConfirmDialogProps = {
  title: string;
  children: ReactNode;
  isOpen: boolean;
  /** The verb: "Remove the member", never "OK". */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  onConfirm: () => void;
  onCancel: () => void;
  /** danger: what is hard to reverse. */
  tone?: 'plain' | 'danger';
  busy?: boolean;
};

/** Asks before what is hard to reverse. The safe answer has the focus. */
export function ConfirmDialog({
  title,
  children,
  isOpen,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
  tone = 'plain',
  busy = false,
}: ConfirmDialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      role="alertdialog"
      size="s"
      canClose={!busy}
      actions={
        <ButtonRow>
          <Button look={tone === 'danger' ? 'danger' : 'primary'} onPress={onConfirm} busy={busy}>
            {confirmLabel}
          </Button>
          <Button onPress={onCancel} isDisabled={busy} autoFocus={tone === 'danger'}>
            {cancelLabel ?? t('cancel')}
          </Button>
        </ButtonRow>
      }
    >
      {children}
    </Dialog>
  );
}
