import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/index.ts';
import { KeysDialog, useKeysDialog } from './KeysDialog.tsx';
import { useNightKeys } from './keys.ts';
import css from './night.module.css';

export type TaskProps = {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** The one step of this moment; Enter takes it. */
  main?: { label: string; run: () => void; busy?: boolean; tone?: 'danger' } | undefined;
  /** What else may be done now. */
  others?: ReactNode;
  /** Escape and "Back"; nothing where there is no way back within the task. */
  onBack?: (() => void) | undefined;
};

/** One task in the middle of the screen, with one primary button. */
export function Task({ title, lead, children, main, others, onBack }: TaskProps) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const keys = useKeysDialog();
  useNightKeys({ onMain: main?.run, onBack: () => onBack?.(), onKeys: keys.open });
  useEffect(() => {
    // Another title is another task: it is read out, and the keys begin from there.
    if (heading.current && title !== '') heading.current.focus({ preventScroll: true });
  }, [title]);
  return (
    <main className={css.task} id="content" tabIndex={-1}>
      <div className={css.taskBody}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </div>
      <footer className={css.foot}>
        {main && (
          <Button
            look={main.tone === 'danger' ? 'danger' : 'primary'}
            onPress={main.run}
            {...(main.busy !== undefined && { busy: main.busy })}
          >
            {main.label}
          </Button>
        )}
        {onBack && <Button onPress={onBack}>{tc('back')}</Button>}
        <div className={css.others}>
          {others}
          <Button look="quiet" onPress={keys.open} aria-label={t('keys.button')}>
            ?
          </Button>
        </div>
      </footer>
      {keys.isOpen && <KeysDialog onClose={keys.close} />}
    </main>
  );
}
