import { useParams } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  Button,
  Card,
  DataTable,
  EmptyState,
  IconButton,
  LinkButton,
  Page,
  PageHeader,
  ProblemBanner,
  StatusTag,
  SummaryList,
  TextLink,
  toasts,
} from '../ui/index.ts';
import css from './outreach.module.css';
import { PressTag } from './PressTag.tsx';
import { AgreeDialog, ReleaseDialog, WithdrawDialog } from './StatementDialogs.tsx';
import type { StatementData } from './words.ts';

type Props = { statement: StatementData; mayChange: boolean };

/** A17: who agreed, and how many still must. */
function AgreementsCard({ statement, mayChange }: Props) {
  const { t } = useTranslation('outreach');
  const { t: tm } = useTranslation('minutes');
  const [isAgreeing, setAgreeing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const takeBack = useDo(api.outreach.takeBackAgreement);
  const { id: statementId, version, agreements, missing, needed, state } = statement;
  const undo = async (memberId: number) => {
    const outcome = await takeBack.run({ statementId, version, memberId });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) toasts.show({ text: t('statement.takenBack') });
  };
  return (
    <Card
      title={t('statement.agreements')}
      actions={mayChange && <Button onPress={() => setAgreeing(true)}>{t('statement.record')}</Button>}
    >
      {problem && <ProblemBanner problem={problem} />}
      <p className={css.soft}>{t('statement.agreementsHelp', { count: needed })}</p>
      {state === 'draft' && (
        <p>
          <StatusTag tone={missing > 0 ? 'warn' : 'good'}>
            {missing > 0 ? t('statement.missing', { count: missing }) : t('statement.enough')}
          </StatusTag>
        </p>
      )}
      <DataTable
        caption={t('statement.agreements')}
        rows={agreements}
        rowKey={({ memberId }) => memberId}
        rowName={({ name }) => name}
        empty={<EmptyState title={t('statement.nobody')}>{t('statement.nobodyHelp')}</EmptyState>}
        columns={[
          {
            key: 'name',
            label: t('statement.name'),
            cell: ({ name, organisation }) => (
              <>
                {name}
                <div className={css.soft}>{organisation}</div>
              </>
            ),
          },
          { key: 'on', label: t('statement.agreedOn'), cell: ({ on }) => formatDate(on) },
          { key: 'how', label: t('statement.how'), cell: ({ how }) => tm(`givenHow.${how}`) },
          {
            key: 'actions',
            label: t('statement.change'),
            hideLabel: true,
            align: 'end',
            cell: ({ memberId, name }) =>
              mayChange && (
                <IconButton
                  icon={Undo2}
                  label={t('statement.takeBack', { name })}
                  onPress={() => void undo(memberId)}
                />
              ),
          },
        ]}
      />
      {isAgreeing && <AgreeDialog statement={statement} onClose={() => setAgreeing(false)} />}
    </Card>
  );
}

function FactsCard({ statement }: { statement: StatementData }) {
  const { t } = useTranslation('outreach');
  const { kind, outlet, spokesperson, on, releasedOn, note } = statement;
  return (
    <Card title={t('statement.facts')}>
      <SummaryList
        rows={[
          { label: t('statement.kind'), value: t(`pressKind.${kind}`) },
          { label: t('statement.outlet'), value: outlet || t('statement.outletAll') },
          { label: t('press.spokesperson'), value: spokesperson },
          { label: t('statement.on'), value: formatDate(on) },
          ...(releasedOn ? [{ label: t('statement.releasedOn'), value: formatDate(releasedOn) }] : []),
          { label: t('statement.note'), value: note },
        ]}
      />
    </Card>
  );
}

function Shown({ statement }: { statement: StatementData }) {
  const { t } = useTranslation('outreach');
  const mayChange = useMay('administrator') && statement.state === 'draft';
  const [asking, setAsking] = useState<'release' | 'withdraw' | null>(null);
  const end = () => setAsking(null);
  return (
    <>
      <PageHeader
        title={statement.subject}
        tag={<PressTag of={statement} />}
        back={
          <>
            <BackArrow />
            <TextLink to="/press">{t('statement.back')}</TextLink>
          </>
        }
        actions={
          mayChange && (
            <>
              <Button look="quiet" onPress={() => setAsking('withdraw')}>
                {t('statement.withdraw')}
              </Button>
              <LinkButton to="/press/$statementId/edit" params={{ statementId: String(statement.id) }}>
                {t('statement.change')}
              </LinkButton>
              {statement.missing === 0 && (
                <Button look="primary" onPress={() => setAsking('release')}>
                  {t('statement.release')}
                </Button>
              )}
            </>
          )
        }
      />
      <Card title={t('statement.words')}>
        <p className={css.words}>{statement.text}</p>
      </Card>
      <AgreementsCard statement={statement} mayChange={mayChange} />
      <FactsCard statement={statement} />
      {asking === 'release' && <ReleaseDialog statement={statement} onClose={end} />}
      {asking === 'withdraw' && <WithdrawDialog statement={statement} onClose={end} />}
    </>
  );
}

/** A17: one statement: its words, who agreed to them, and its release. */
export function StatementPage() {
  const { statementId } = useParams({ from: '/press/$statementId' });
  const answer = useAsk(api.outreach.statement, { statementId: Number(statementId) });
  return (
    <Page>
      <Asked answer={answer}>{(statement) => <Shown statement={statement} />}</Asked>
    </Page>
  );
}
