import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addScanInput, agreeInput, signInput } from '../../db/agreement/input.ts';
import type { Side } from '../../db/agreement/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { StepForm } from '../elections/StepForm.tsx';
import { ConfirmDialog, DateField, FileField, TextField, toasts, useProblemWords } from '../ui/index.ts';
import type { AgreementData } from './words.ts';

type Props = { of: AgreementData; onClose: () => void };

const SCANS = ['.pdf', '.png', '.jpg', '.jpeg'];
const agreeSchema = agreeInput.omit({ agreementId: true, version: true, accepted: true });
const signSchema = signInput.omit({ agreementId: true, version: true, side: true });
const scanSchema = addScanInput.pick({ scan: true });

/** L1: both sides agree: it never changes again but by a variation. */
export function AgreeDialog({ of, onClose }: Props) {
  const { t } = useTranslation('agreement');
  const { today } = useSession();
  const agree = useDo(api.agreement.agree);
  return (
    <StepForm
      title={t('agree.title')}
      text={t('agree.text')}
      done={t('agree.done')}
      schema={agreeSchema}
      initial={{ on: today }}
      send={(value, accepted) => agree.run({ ...value, agreementId: of.id, version: of.version, accepted })}
      onClose={onClose}
    >
      <DateField name="on" label={t('agree.on')} latest={today} />
    </StepForm>
  );
}

/** L1: one side's signature under the version in force. */
export function SignDialog({ of, side, onClose }: Props & { side: Side }) {
  const { t } = useTranslation('agreement');
  const { today } = useSession();
  const sign = useDo(api.agreement.sign);
  const { name, position } = of.content[`${side}Representative`];
  return (
    <StepForm
      title={t(`sign.title.${side}`)}
      text={t('sign.text')}
      done={t('sign.done')}
      schema={signSchema}
      initial={{ name, position, on: today, scan: null }}
      send={(value) => sign.run({ ...value, side, agreementId: of.id, version: of.version })}
      onClose={onClose}
    >
      <TextField name="name" label={t('person.name')} />
      <TextField name="position" label={t('person.position')} optional />
      <DateField name="on" label={t('sign.on')} latest={today} />
      <FileField name="scan" label={t('sign.scan')} hint={t('sign.scanHint')} endings={SCANS} optional />
    </StepForm>
  );
}

/** The signed page, scanned later. */
export function ScanDialog({ of, number, side, onClose }: Props & { number: number; side: Side }) {
  const { t } = useTranslation('agreement');
  const add = useDo(api.agreement.addScan);
  return (
    <StepForm
      title={t(`versions.addScan.${side}`)}
      text={t('sign.stays')}
      done={t('sign.scanAdded')}
      schema={scanSchema}
      initial={{}}
      send={(value) => add.run({ ...value, number, side, agreementId: of.id, version: of.version })}
      onClose={onClose}
    >
      <FileField name="scan" label={t('sign.scan')} endings={SCANS} />
    </StepForm>
  );
}

/** A draft that was begun by mistake. */
export function RemoveDialog({ of, onClose }: Props) {
  const { t } = useTranslation('agreement');
  const remove = useDo(api.agreement.remove);
  const wordsOf = useProblemWords();
  const navigate = useNavigate();
  const confirm = async () => {
    const outcome = await remove.run({ agreementId: of.id, version: of.version });
    if (!outcome.ok) {
      toasts.show({ text: wordsOf(outcome.problem), tone: 'error' });
      return onClose();
    }
    toasts.show({ text: t('remove.done') });
    void navigate({ to: '/agreement' });
  };
  return (
    <ConfirmDialog
      title={t('remove.title')}
      isOpen
      confirmLabel={t('remove.confirm')}
      onConfirm={() => void confirm()}
      onCancel={onClose}
      tone="danger"
      busy={remove.busy}
    >
      {t('remove.text')}
    </ConfirmDialog>
  );
}
