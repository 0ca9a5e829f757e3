import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { settingTroubles } from '../../db/office/rules.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from '../../db/office/settings.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  Banner,
  Button,
  ButtonRow,
  ConfirmDialog,
  Page,
  PageHeader,
  ProblemBanner,
  toasts,
} from '../ui/index.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import css from './settings.module.css';

const GROUPS = [...new Set(SETTING_KEYS.map((key) => key.split('.')[0] ?? ''))] as Group[];
export type Group =
  | 'members'
  | 'committee'
  | 'elections'
  | 'meetings'
  | 'press'
  | 'treasury'
  | 'outreach'
  | 'office'
  | 'backups';

/** What was typed and not saved yet; null for a box that holds no number. */
export type Typed = Partial<Record<SettingKey, number | null>>;

/** Why a typed number cannot be saved, in words, by setting. */
function useFaults(values: Settings, typed: Typed): Partial<Record<SettingKey, string>> {
  const { t } = useTranslation('settings');
  const changed = Object.keys(typed) as SettingKey[];
  const next = { ...values };
  const faults: Partial<Record<SettingKey, string>> = {};
  for (const key of changed) {
    const value = typed[key];
    if (typeof value === 'number') Object.assign(next, { [key]: value });
    else faults[key] = t('outOfRange', { min: SETTINGS[key].min, max: SETTINGS[key].max });
  }
  for (const trouble of settingTroubles(next, changed)) {
    const { key } = trouble;
    if (trouble.wrong !== 'pair') faults[key] ??= t('outOfRange', { min: SETTINGS[key].min, max: SETTINGS[key].max });
    else {
      const words = { other: t(`items.${trouble.other}.name`), value: next[trouble.other] };
      faults[key] ??= next[key] > next[trouble.other] ? t('pairLow', words) : t('pairHigh', words);
    }
  }
  return faults;
}

/** Asks before typed numbers are lost. */
function LeaveDialog({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation('ui');
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <ConfirmDialog
      title={t('form.leaveTitle')}
      isOpen
      tone="danger"
      confirmLabel={t('form.leave')}
      cancelLabel={t('form.stay')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    >
      <p>{t('form.leaveText')}</p>
    </ConfirmDialog>
  );
}

function ResetAll({ values, onDone }: { values: Settings; onDone: (problem: Problem | null) => void }) {
  const { t } = useTranslation('settings');
  const change = useDo(api.office.changeSettings);
  const [open, setOpen] = useState(false);
  const own = SETTING_KEYS.filter((key) => values[key] !== SETTINGS[key].value);
  const reset = async () => {
    const outcome = await change.run({ values: Object.fromEntries(own.map((key) => [key, null])) });
    setOpen(false);
    onDone(outcome.ok ? null : outcome.problem);
    if (outcome.ok) toasts.show({ text: t('saved') });
  };
  if (own.length === 0) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('resetAll')}</Button>
      <ConfirmDialog
        title={t('resetAllTitle')}
        isOpen={open}
        confirmLabel={t('resetAll')}
        onConfirm={() => void reset()}
        onCancel={() => setOpen(false)}
        busy={change.busy}
      >
        <p>{t('resetAllText', { count: own.length })}</p>
      </ConfirmDialog>
    </>
  );
}

function SettingsForm({ values }: { values: Settings }) {
  const { t } = useTranslation('settings');
  const mayChange = useMay('administrator');
  const change = useDo(api.office.changeSettings);
  const [typed, setTyped] = useState<Typed>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const faults = useFaults(values, typed);
  const count = Object.keys(typed).length;
  const isFaulty = Object.keys(faults).length > 0;

  const type = (key: SettingKey, value: number | null) => {
    const { [key]: _, ...others } = typed;
    setTyped(value === values[key] ? others : { ...typed, [key]: value });
  };
  const save = async () => {
    if (isFaulty) {
      const first = document.getElementById(`setting-${Object.keys(faults)[0]?.replaceAll('.', '-')}`);
      first?.scrollIntoView({ block: 'center' });
      first?.focus({ preventScroll: true });
      return;
    }
    const own = (key: SettingKey) => (typed[key] === SETTINGS[key].value ? null : (typed[key] ?? null));
    const keys = Object.keys(typed) as SettingKey[];
    const outcome = await change.run({ values: Object.fromEntries(keys.map((key) => [key, own(key)])) });
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    setTyped({});
    toasts.show({ text: t('saved') });
  };

  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      {!mayChange && <Banner tone="info" title={t('readOnly')} />}
      {GROUPS.map((group) => (
        <SettingsGroup
          key={group}
          group={group}
          values={values}
          typed={typed}
          faults={faults}
          onType={mayChange ? type : null}
        />
      ))}
      {mayChange && count === 0 && (
        <ButtonRow>
          <ResetAll values={values} onDone={setProblem} />
        </ButtonRow>
      )}
      {count > 0 && (
        <div className={css.bar} role="status">
          <p>{t('unsaved', { count })}</p>
          <ButtonRow>
            <Button look="primary" onPress={() => void save()} busy={change.busy}>
              {t('save')}
            </Button>
            <Button onPress={() => setTyped({})} isDisabled={change.busy}>
              {t('discard')}
            </Button>
          </ButtonRow>
        </div>
      )}
      <LeaveDialog isDirty={count > 0} />
    </>
  );
}

/** Every number of the rules: the handbook's, and the group's own. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const answer = useAsk(api.office.settings, {});
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('intro')} />
      <Asked answer={answer}>
        {({ settings }) => (
          <SettingsForm values={Object.fromEntries(settings.map(({ key, value }) => [key, value])) as Settings} />
        )}
      </Asked>
    </Page>
  );
}
