import { type FormEvent, lazy, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../db/base/brand.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import type { Status } from '../app/status.ts';
import { Button, ButtonRow, Card, PassphraseField, RadioGroup, Select, useProblemWords } from '../ui/index.ts';
import { GatePage } from './GatePage.tsx';
import css from './gate.module.css';
import { lastPerson } from './lastPerson.ts';
import { useCountdown } from './useCountdown.ts';

// With the schemas and the form it stands on, which signing in does not need.
const RecoverCard = lazy(() => import('./RecoverCard.tsx').then((m) => ({ default: m.RecoverCard })));

type SignedOut = Extract<Status, { state: 'signedOut' }>;
type People = SignedOut['people'];

/** Up to this many people are shown all at once; more go into a list. */
const FEW = 6;

/** The seconds that a problem asks to wait. */
const secondsOf = (problem: Problem) => Number(problem.params?.seconds ?? 0);

/** Chooses who signs in. */
function Who({
  people,
  value,
  error,
  onChange,
}: {
  people: People;
  value: number | null;
  error: string | undefined;
  onChange: (id: number) => void;
}) {
  const { t } = useTranslation('office');
  const options = people.map(({ id, name }) => ({ value: Number(id), label: name }));
  const choose = (id: number | null) => id !== null && onChange(id);
  return people.length <= FEW ? (
    <RadioGroup label={t('signIn.who')} options={options} value={value} error={error} onChange={choose} />
  ) : (
    <Select label={t('signIn.who')} options={options} value={value} error={error} onChange={choose} width="full" />
  );
}

/** Where the wait of a person stands: the core's when the screen opened, then what each attempt answered. */
function useWait(people: People, personId: number | null) {
  const { left, start } = useCountdown();
  useEffect(() => {
    start(people.find(({ id }) => Number(id) === personId)?.waitSeconds ?? 0);
  }, [people, personId, start]);
  return { left, start };
}

function SignInCard({ people, onDone }: { people: People; onDone: () => Promise<void> }) {
  const { t } = useTranslation('office');
  const wordsOf = useProblemWords();
  const before = people.find(({ id }) => Number(id) === lastPerson()) ?? (people.length === 1 ? people[0] : undefined);
  const [personId, setPersonId] = useState<number | null>(before ? Number(before.id) : null);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [whoError, setWhoError] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [waited, setWaited] = useState(false);
  const { left, start } = useWait(people, personId);
  const form = useRef<HTMLFormElement>(null);

  const choose = (id: number) => {
    setPersonId(id);
    setError(undefined);
    setWhoError(undefined);
    setWaited(false);
  };
  const refused = (problem: Problem) => {
    const seconds = secondsOf(problem);
    // The countdown says how long; words with the same number in them would stand still beside it.
    const wrong = problem.key === 'office.wrongPassphraseWait' ? 'office.wrongPassphrase' : problem.key;
    setError(problem.key === 'office.waitBeforeTrying' ? undefined : wordsOf({ ...problem, key: wrong }));
    setPassphrase('');
    setWaited(seconds > 0);
    start(seconds);
    form.current?.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || left > 0) return;
    setWhoError(personId === null ? t('signIn.whoMissing') : undefined);
    setError(passphrase === '' ? t('signIn.passphraseMissing') : undefined);
    // An empty box is no guess: it must not make anybody wait.
    if (personId === null || passphrase === '') return;
    setBusy(true);
    const outcome = await api.office.signIn({ personId, passphrase });
    setBusy(false);
    if (!outcome.ok) return refused(outcome.problem);
    await onDone();
  };

  return (
    <Card>
      <form className={css.stack} onSubmit={submit} ref={form} noValidate>
        <Who people={people} value={personId} error={whoError} onChange={choose} />
        <PassphraseField
          label={t('signIn.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          error={error}
          autoFocus={before !== undefined}
        />
        <div role="status">
          {left > 0 && <p>{t('signIn.wait', { count: left })}</p>}
          {left === 0 && waited && <p>{t('signIn.waitOver')}</p>}
        </div>
        <ButtonRow>
          <Button type="submit" look="primary" busy={busy} isDisabled={left > 0}>
            {t('signIn.submit')}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** Signing in, and the screen of the locked program. `onDone` after somebody has signed in. */
export function SignInScreen({
  groupName,
  people,
  onDone,
}: {
  groupName: string;
  people: People;
  onDone: () => Promise<void>;
}) {
  const { t } = useTranslation('office');
  const [forgotten, setForgotten] = useState(false);
  const administrators = people.filter((person) => person.administrator);
  if (forgotten) {
    return (
      <GatePage title={t('signIn.recoverTitle')} lead={t('signIn.recoverText')} above={<p>{groupName}</p>}>
        <RecoverCard
          people={administrators.map(({ id, name }) => ({ id: Number(id) as PersonId, name }))}
          onBack={() => setForgotten(false)}
          onDone={onDone}
        />
      </GatePage>
    );
  }
  return (
    <GatePage
      title={t('signIn.title')}
      lead={lastPerson() === null ? undefined : t('signIn.locked')}
      above={<p>{groupName}</p>}
    >
      <SignInCard people={people} onDone={onDone} />
      <div className={css.part}>
        <p>
          <strong>{t('signIn.forgotten')}</strong>
        </p>
        <p className={css.lead}>{t('signIn.forgottenText')}</p>
        <ButtonRow>
          <Button size="s" onPress={() => setForgotten(true)}>
            {t('signIn.useCode')}
          </Button>
        </ButtonRow>
      </div>
    </GatePage>
  );
}
