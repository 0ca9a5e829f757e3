import { CircleCheck, Info, OctagonAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import css from './ToastRegion.module.css';
import { type ShownToast, STAYS, toasts } from './toasts.ts';

const ICONS = { success: CircleCheck, info: Info, error: OctagonAlert };

function Toast({ toast }: { toast: ShownToast }) {
  const { t } = useTranslation('ui');
  const [held, setHeld] = useState(false);
  const { id, text, tone = 'success', undo } = toast;
  useEffect(() => {
    if (held || tone === 'error') return;
    const timer = setTimeout(() => toasts.close(id), undo ? 2 * STAYS : STAYS);
    return () => clearTimeout(timer);
  }, [held, id, tone, undo]);
  const Icon = ICONS[tone];
  return (
    <li
      className={cx(css.toast, css[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon className={css.icon} aria-hidden="true" />
      <span className={css.text}>{text}</span>
      {undo && (
        <Button
          size="s"
          onPress={() => {
            undo();
            toasts.close(id);
          }}
        >
          {t('undo')}
        </Button>
      )}
      <button type="button" className={css.close} aria-label={t('dismiss')} onClick={() => toasts.close(id)}>
        <X aria-hidden="true" />
      </button>
    </li>
  );
}

/** Where toasts appear and announcements are read out. Once in the program. */
export function ToastRegion() {
  const { t } = useTranslation('ui');
  const shown = useSyncExternalStore(toasts.subscribe, toasts.shown);
  const said = useSyncExternalStore(toasts.subscribe, toasts.said);
  return (
    <>
      <section className={css.region} aria-label={t('notifications')} aria-live="polite" data-no-print>
        <ul className={css.list}>
          {shown.map((toast) => (
            <Toast key={toast.id} toast={toast} />
          ))}
        </ul>
      </section>
      <div className="visuallyHidden" aria-live="assertive">
        {said}
      </div>
    </>
  );
}
