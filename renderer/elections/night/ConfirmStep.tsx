import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TELLERS, type Teller } from '../../../db/elections/words.ts';
import {
  announce,
  Button,
  ButtonRow,
  Checkbox,
  Dialog,
  ProblemBanner,
  RadioGroup,
  WarningsDialog,
} from '../../ui/index.ts';
import type { ElectionPageData } from '../words.ts';
import type { Confirmable } from './NightContext.tsx';
import css from './night.module.css';
import { useTake } from './useTake.ts';

type Props = { step: Confirmable; election: ElectionPageData['election']; onClose: () => void };

/** Every step of the night is confirmed by the returning officer and one teller, by name. */
export function ConfirmStep({ step, election, onClose }: Props) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const [officer, setOfficer] = useState(false);
  const [teller, setTeller] = useState<Teller | null>(null);
  const [isAsked, setAsked] = useState(false);
  const { take, busy, problem, waiting, stop, goOn } = useTake();
  const names: Record<Teller, string> = { a: election.tellerA, b: election.tellerB };

  const confirm = () => {
    setAsked(true);
    if (!officer || teller === null || busy) return;
    void take(
      (accepted) => step.send(teller, accepted),
      () => {
        announce(t('night.done', { step: step.title }));
        step.onDone?.();
        onClose();
      },
    );
  };
  return (
    <Dialog title={step.title} isOpen onClose={onClose} canClose={!busy}>
      <form
        noValidate
        className={css.stack}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          confirm();
        }}
      >
        {step.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {problem && <ProblemBanner problem={problem} />}
        <Checkbox
          label={t('night.officerConfirms', { name: election.returningOfficer })}
          value={officer}
          onChange={setOfficer}
          error={isAsked && !officer ? t('night.officerMissing') : undefined}
        />
        <RadioGroup
          label={t('night.tellerConfirms')}
          options={TELLERS.map((value) => ({
            value,
            label: t('night.tellerNamed', { name: names[value], teller: value.toUpperCase() }),
          }))}
          value={teller}
          onChange={setTeller}
          error={isAsked && teller === null ? t('night.tellerMissing') : undefined}
        />
        <ButtonRow>
          <Button look={step.tone === 'danger' ? 'danger' : 'primary'} type="submit" busy={busy}>
            {step.title}
          </Button>
          <Button look="quiet" isDisabled={busy} onPress={onClose}>
            {tc('cancel')}
          </Button>
        </ButtonRow>
      </form>
      {waiting && <WarningsDialog warnings={waiting.warnings} busy={busy} onCancel={stop} onGoOn={goOn} />}
    </Dialog>
  );
}
