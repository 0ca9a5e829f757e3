import { type RefObject, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { ok, type Problem } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import { holdGates } from '../app/status.ts';
import { Banner, Button, ButtonRow, Card, cx, Form, useProblemWords } from '../ui/index.ts';
import { GatePage } from './GatePage.tsx';
import css from './gate.module.css';
import { RecoveryCode } from './RecoveryCode.tsx';
import { SetUpCheck } from './SetUpCheck.tsx';
import { Contact, Funder, GroupStep, PaperStep, PersonStep, YearStart } from './SetUpSteps.tsx';
import { type Draft, emptyDraft, STEP_KEYS, type StepKey, schemaOf, setUpOf, stepOf } from './setUpDraft.ts';

const STEPS = [...STEP_KEYS, 'check'] as const;
type Step = (typeof STEPS)[number];

/** The recovery code to be shown, and how to open the gates when it is written down. */
type Code = { text: string; letGo: () => void };

function Progress({ step }: { step: Step }) {
  const { t } = useTranslation('office');
  const at = STEPS.indexOf(step);
  return (
    <>
      <div className={css.progress} aria-hidden="true">
        {STEPS.map((key, place) => (
          <span key={key} className={cx(css.bar, place <= at && css.barDone)} />
        ))}
      </div>
      <p>{t('setUp.progress', { step: at + 1, count: STEPS.length })}</p>
    </>
  );
}

/** The fields of one step. */
function Fields({ step, draft, form }: { step: StepKey; draft: Draft; form: UseFormReturn<Draft[StepKey]> }) {
  switch (step) {
    case 'group':
      return <GroupStep />;
    case 'funder':
      return <Funder />;
    case 'contact':
      return <Contact />;
    case 'paper':
      return <PaperStep draft={draft} now={form.watch() as Draft['paper']} />;
    case 'year':
      return <YearStart />;
    case 'person':
      return <PersonStep />;
  }
}

type StepProps = {
  step: StepKey;
  draft: Draft;
  onKeep: (typed: Draft[StepKey]) => void;
  onNext: () => void;
  onBack: (() => void) | null;
};

/** One step's form. Going back keeps what was typed, also what is not right yet. */
function StepForm({ step, draft, onKeep, onNext, onBack }: StepProps) {
  const { t } = useTranslation('office');
  const form: RefObject<UseFormReturn<Draft[StepKey]> | null> = useRef(null);
  const typed = () => form.current?.getValues() ?? draft[step];
  return (
    <Form
      key={step}
      guard={false}
      schema={schemaOf(step)}
      initial={draft[step]}
      send={async () => ok(onKeep(typed()))}
      onDone={onNext}
      submitLabel={t('setUp.next')}
      otherActions={
        onBack && (
          <Button
            onPress={() => {
              onKeep(typed());
              onBack();
            }}
          >
            {t('setUp.back')}
          </Button>
        )
      }
    >
      {(tools) => {
        form.current = tools.form;
        return <Fields step={step} draft={draft} form={tools.form} />;
      }}
    </Form>
  );
}

/** The last step: everything once more, then the group is set up. */
function CheckStep({
  draft,
  onChange,
  onBack,
  onCode,
}: {
  draft: Draft;
  onChange: (step: StepKey) => void;
  onBack: () => void;
  onCode: (code: Code) => void;
}) {
  const { t } = useTranslation('office');
  const wordsOf = useProblemWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const finish = async () => {
    setBusy(true);
    // The core is ready from now on, but the recovery code has to be read first.
    const letGo = holdGates();
    const outcome = await api.office.setUp(setUpOf(draft));
    setBusy(false);
    if (outcome.ok) return onCode({ text: outcome.value.recoveryCode, letGo });
    letGo();
    setProblem(outcome.problem);
  };

  const [field] = problem?.fields ?? [];
  return (
    <>
      {problem && (
        <Banner
          announce
          tone="error"
          title={field ? t('setUp.wrong', { step: t(`setUp.${stepOf(field.path)}`) }) : wordsOf(problem)}
        >
          {field && wordsOf(field)}
        </Banner>
      )}
      <Card>
        <div className={css.answers}>
          <SetUpCheck draft={draft} onChange={onChange} />
        </div>
      </Card>
      <ButtonRow>
        <Button look="primary" onPress={() => void finish()} busy={busy}>
          {t('setUp.finish')}
        </Button>
        <Button onPress={onBack} isDisabled={busy}>
          {t('setUp.back')}
        </Button>
      </ButtonRow>
    </>
  );
}

/** The first-run set-up. `onDone` after the group is set up, its recovery code is written down and the first person is signed in. */
export function SetUpScreen({ onDone }: { today: IsoDate; onDone: () => Promise<void> }) {
  const { t } = useTranslation('office');
  const [draft, setDraft] = useState(emptyDraft);
  const [step, setStep] = useState<Step>('group');
  const [returning, setReturning] = useState(false);
  const [code, setCode] = useState<Code | null>(null);
  const go = (by: 1 | -1) => setStep(STEPS[STEPS.indexOf(step) + by] ?? step);

  if (code !== null) {
    return (
      <GatePage title={t('code.title')}>
        <Card>
          <RecoveryCode
            code={code.text}
            onDone={() => {
              code.letGo();
              void onDone();
            }}
          />
        </Card>
      </GatePage>
    );
  }
  const lead = step === 'group' ? t('setUp.intro') : t(`setUp.${step}Text`);
  return (
    <GatePage
      wide
      title={step === 'group' ? t('setUp.welcome') : t(`setUp.${step}`)}
      lead={lead}
      above={<Progress step={step} />}
    >
      {step === 'check' ? (
        <CheckStep
          draft={draft}
          onBack={() => go(-1)}
          onCode={setCode}
          onChange={(wanted) => {
            setReturning(true);
            setStep(wanted);
          }}
        />
      ) : (
        <Card>
          <StepForm
            step={step}
            draft={draft}
            onKeep={(typed) => setDraft((before) => ({ ...before, [step]: typed }))}
            onNext={() => {
              if (returning) setStep('check');
              else go(1);
              setReturning(false);
            }}
            onBack={step === 'group' ? null : () => go(-1)}
          />
        </Card>
      )}
    </GatePage>
  );
}
