import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '../ui/Button.tsx';
import css from './CrashBoundary.module.css';

/** Says that a page has a bug, and the two ways on. */
export function CrashPage({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className={css.crash} role="alert">
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.text')}</p>
      <ButtonRow>
        <Button look="primary" onPress={onAgain}>
          {t('crash.again')}
        </Button>
        <Button
          onPress={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {t('crash.home')}
        </Button>
      </ButtonRow>
      <details>
        <summary>{t('crash.details')}</summary>
        <pre className={css.details}>
          {error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)}
        </pre>
      </details>
    </div>
  );
}

/** Catches what a bug throws while drawing, so that the window is never empty. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: unknown; crashed: boolean }> {
  override state = { error: null as unknown, crashed: false };

  static getDerivedStateFromError(error: unknown) {
    return { error, crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main>
        <CrashPage error={this.state.error} onAgain={() => window.location.reload()} />
      </main>
    );
  }
}
