import { useTranslation } from 'react-i18next';
import { GIVEN_HOW } from '../../db/minutes/words.ts';
import { pressAgreeInput, pressReleaseInput, pressWithdrawInput } from '../../db/outreach/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { StepForm } from '../elections/StepForm.tsx';
import { useMemberOptions } from '../elections/useMemberOptions.ts';
import { ComboBox, DateField, Select, TextArea } from '../ui/index.ts';
import type { StatementData } from './words.ts';

type Props = { statement: StatementData; onClose: () => void };

const OF = { statementId: true, version: true } as const;
const agreeSchema = pressAgreeInput.omit(OF);
const releaseSchema = pressReleaseInput.omit(OF);
const withdrawSchema = pressWithdrawInput.omit(OF);

const ofStatement = ({ id: statementId, version }: StatementData) => ({ statementId, version });

/** A17: a member other than the spokesperson, who has not agreed yet. */
export function AgreeDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('outreach');
  const { t: tm } = useTranslation('minutes');
  const { today } = useSession();
  const agree = useDo(api.outreach.agreeToStatement);
  const taken = new Set<number | null>([
    statement.spokespersonId,
    ...statement.agreements.map(({ memberId }) => memberId),
  ]);
  const members = useMemberOptions().filter(({ value }) => !taken.has(value));
  return (
    <StepForm
      title={t('statement.record')}
      text={t('statement.recordText')}
      done={t('statement.recorded')}
      schema={agreeSchema}
      initial={{ memberId: null as unknown as number, on: today, how: 'email' }}
      send={(value) => agree.run({ ...value, ...ofStatement(statement) })}
      onClose={onClose}
    >
      <ComboBox name="memberId" label={t('statement.name')} options={members} />
      <DateField name="on" label={t('statement.agreedOn')} latest={today} />
      <Select
        name="how"
        label={t('statement.how')}
        options={GIVEN_HOW.map((value) => ({ value, label: tm(`givenHow.${value}`) }))}
      />
    </StepForm>
  );
}

export function ReleaseDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('outreach');
  const { today } = useSession();
  const release = useDo(api.outreach.releaseStatement);
  return (
    <StepForm
      title={t('statement.release')}
      text={t('statement.releaseText')}
      done={t('statement.released')}
      schema={releaseSchema}
      initial={{ on: today }}
      send={(value) => release.run({ ...value, ...ofStatement(statement) })}
      onClose={onClose}
    >
      <DateField name="on" label={t('statement.releaseOn')} latest={today} />
    </StepForm>
  );
}

export function WithdrawDialog({ statement, onClose }: Props) {
  const { t } = useTranslation('outreach');
  const withdraw = useDo(api.outreach.withdrawStatement);
  return (
    <StepForm
      title={t('statement.withdraw')}
      text={t('statement.withdrawText')}
      done={t('statement.withdrawn')}
      schema={withdrawSchema}
      initial={{ note: '' }}
      send={(value) => withdraw.run({ ...value, ...ofStatement(statement) })}
      onClose={onClose}
    >
      <TextArea name="note" label={t('statement.withdrawNote')} rows={3} />
    </StepForm>
  );
}
