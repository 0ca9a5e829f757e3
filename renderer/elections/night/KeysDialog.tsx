import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/index.ts';
import css from './night.module.css';

const KEYS = ['enter', 'escape', 'question', 'slash', 'arrows', 'tab'] as const;

export function useKeysDialog() {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** The keys as a list; the help has the same. */
export function KeyList() {
  const { t } = useTranslation('elections');
  return (
    <dl className={css.keyList}>
      {KEYS.map((key) => (
        <div key={key} className={css.keyPair}>
          <dt>
            <kbd>{t(`keys.${key}.key`)}</kbd>
          </dt>
          <dd>{t(`keys.${key}.does`)}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('elections');
  return (
    <Dialog title={t('keys.title')} isOpen onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}
