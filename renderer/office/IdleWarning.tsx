import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Button, ButtonRow, Dialog } from '../ui/index.ts';
import { notePerson } from './lastPerson.ts';

/** The warning comes this many seconds before the program locks. */
const WARN_BEFORE = 60;
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'input'] as const;

/** When this window last saw somebody. */
function useLastSign() {
  const last = useRef(Date.now());
  useEffect(() => {
    const seen = () => {
      last.current = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, seen, { passive: true, capture: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true });
    };
  }, []);
  return last;
}

/** Says a minute before that the program will lock, and locks it; sends another person than before to the home page. Mounted once, inside the shell. */
export function IdleWarning() {
  const { t } = useTranslation('office');
  const session = useSession();
  const navigate = useNavigate();
  const { lockMinutes, person, look } = session;
  const [left, setLeft] = useState<number | null>(null);
  const locksAt = useRef(0);
  const lastSign = useLastSign();
  const asking = useRef(false);

  // Not before the gate opens: while no page is drawn the router does not move.
  useEffect(() => {
    if (notePerson(person.id)) void navigate({ to: '/', replace: true });
  }, [person.id, navigate]);

  // Each new answer of the core sets the time anew, also one with the same figures.
  useEffect(() => {
    locksAt.current = Date.now() + (session.lockMinutes * 60 - session.idleSeconds) * 1000;
    setLeft(null);
  }, [session]);

  const stay = useCallback(async () => {
    if (asking.current) return;
    asking.current = true;
    await api.office.stillHere({});
    await look();
    asking.current = false;
  }, [look]);

  useEffect(() => {
    const warnFor = Math.min(WARN_BEFORE, (lockMinutes * 60) / 2);
    const timer = setInterval(() => {
      const seconds = Math.ceil((locksAt.current - Date.now()) / 1000);
      if (seconds > warnFor) return;
      // Somebody typed since the core last heard of it: no warning for them.
      const seenAgo = (Date.now() - lastSign.current) / 1000;
      if (seenAgo < lockMinutes * 60 - warnFor) void stay();
      else if (seconds > 0) setLeft(seconds);
      else void look();
    }, 1000);
    return () => clearInterval(timer);
  }, [lockMinutes, look, stay, lastSign]);

  const lock = async () => {
    await api.office.lock({});
    await look();
  };

  return (
    <Dialog
      title={t('idle.title')}
      isOpen={left !== null}
      onClose={() => void stay()}
      role="alertdialog"
      size="s"
      actions={
        <ButtonRow>
          <Button look="primary" onPress={() => void stay()} autoFocus>
            {t('idle.stay')}
          </Button>
          <Button onPress={() => void lock()}>{t('idle.lockNow')}</Button>
        </ButtonRow>
      }
    >
      <p>{t('idle.text', { count: left ?? 0 })}</p>
    </Dialog>
  );
}
