import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Button, ButtonRow, Card, ConfirmDialog, Dialog, ProblemBanner } from '../ui/index.ts';
import { RecoveryCode } from './RecoveryCode.tsx';

/** Makes a new recovery code, for when the paper is lost. */
export function RecoveryCodeCard() {
  const { t } = useTranslation('office');
  const make = useDo(api.office.makeRecoveryCode);
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async () => {
    const outcome = await make.run({});
    setAsking(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) setCode(outcome.value.recoveryCode);
  };
  return (
    <Card title={t('people.codeTitle')}>
      <p>{t('people.codeText')}</p>
      {problem && <ProblemBanner problem={problem} />}
      <ButtonRow>
        <Button onPress={() => setAsking(true)}>{t('people.makeCode')}</Button>
      </ButtonRow>
      <ConfirmDialog
        title={t('people.makeCodeTitle')}
        isOpen={asking}
        confirmLabel={t('people.makeCode')}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
        busy={make.busy}
      >
        <p>{t('people.makeCodeText')}</p>
      </ConfirmDialog>
      <Dialog title={t('code.title')} isOpen={code !== null} onClose={() => setCode(null)} canClose={false}>
        <RecoveryCode code={code ?? ''} onDone={() => setCode(null)} />
      </Dialog>
    </Card>
  );
}
