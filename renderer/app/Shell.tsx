import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Lock, Menu, X } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdleWarning } from '../office/IdleWarning.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { LeaveDialog } from '../ui/form/LeaveGuard.tsx';
import { hasUnsaved } from '../ui/form/unsaved.ts';
import { Spinner } from '../ui/Spinner.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { toasts } from '../ui/toasts.ts';
import { api } from './client.ts';
import css from './Shell.module.css';
import { useSession } from './status.ts';
import { isFor, linkOf, NAVIGATION } from './subjects.ts';
import { useStillHere } from './useStillHere.ts';

function Navigation({ isOpen, onGo }: { isOpen: boolean; onGo: () => void }) {
  const { t } = useTranslation('common');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { person } = useSession();
  const here = linkOf(path);
  return (
    <nav id="navigation" className={cx(css.nav, isOpen && css.navOpen)} aria-label={t('navigation')}>
      <p className={css.product}>{t('productName')}</p>
      {NAVIGATION.map((group) => (
        <section key={group.key} aria-labelledby={`nav-${group.key}`}>
          <h2 id={`nav-${group.key}`} className={css.group}>
            {t(`nav.${group.key}`)}
          </h2>
          <ul className={css.links}>
            {group.links
              .filter((link) => isFor(link, person.roles))
              .map(({ key, to, icon: Icon }) => (
                <li key={key}>
                  <Link
                    to={to}
                    className={cx(css.link, to === here && css.here)}
                    aria-current={to === here ? (to === path ? 'page' : 'true') : undefined}
                    onClick={onGo}
                  >
                    <Icon aria-hidden="true" />
                    {t(`nav.${key}`)}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** After going to another page the focus stands on its title, so that it is read out; not on the first page. */
function useFocusOnNewPage() {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const moved = last.current !== undefined && path !== undefined && last.current !== path;
    if (path !== undefined) last.current = path;
    if (!moved) return;
    const content = document.getElementById('content');
    (content?.querySelector<HTMLElement>('h1[tabindex]') ?? content)?.focus({ preventScroll: true });
  }, [path]);
}

/** In a narrow window the navigation lies over the page: the focus goes into it, and Escape closes it. */
function useDrawer(isOpen: boolean, onClose: () => void) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isOpen) return;
    document.querySelector<HTMLElement>('#navigation a')?.focus();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close.current();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen]);
}

/** The frame of every page: navigation, header, content, messages. */
export function Shell() {
  const { t } = useTranslation('common');
  const { groupName, person, look } = useSession();
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  useFocusOnNewPage();
  useStillHere();
  useDrawer(isOpen, () => {
    setOpen(false);
    menu.current?.focus();
  });

  const [isAsking, setAsking] = useState(false);
  const lock = async () => {
    setAsking(false);
    await api.office.lock({});
    toasts.clear();
    await look();
  };

  return (
    <div className={css.shell}>
      <button type="button" className={css.skip} onClick={() => document.getElementById('content')?.focus()}>
        {t('skipToContent')}
      </button>
      <Navigation isOpen={isOpen} onGo={() => setOpen(false)} />
      {isOpen && <div className={css.shade} onClick={() => setOpen(false)} aria-hidden="true" />}
      <div className={css.side}>
        <header className={css.header} data-shell>
          <button
            type="button"
            ref={menu}
            className={css.menu}
            aria-expanded={isOpen}
            aria-controls="navigation"
            aria-label={t(isOpen ? 'closeNavigation' : 'openNavigation')}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <X aria-hidden="true" /> : <Menu aria-hidden="true" />}
          </button>
          <p className={css.groupName}>{groupName}</p>
          <p className={css.person}>
            {t('signedInAs', { name: person.name })} · <Link to="/office/passphrase">{t('ownPassphrase')}</Link>
          </p>
          <Button icon={Lock} size="s" onPress={() => (hasUnsaved() ? setAsking(true) : void lock())}>
            {t('lock')}
          </Button>
        </header>
        <main id="content" className={css.content} tabIndex={-1} data-scroll-restoration-id="content">
          <Suspense fallback={<Spinner block />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <ToastRegion />
      <IdleWarning />
      {isAsking && <LeaveDialog onLeave={() => void lock()} onStay={() => setAsking(false)} />}
    </div>
  );
}
