import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import type { TakenStep } from '../../db/conduct/rules.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Button,
  Card,
  MenuButton,
  Page,
  PageHeader,
  StatusTag,
  SummaryList,
  TextLink,
} from '../ui/index.ts';
import { HandDialog, StepDialog } from './CaseDialogs.tsx';
import css from './conduct.module.css';
import { CASE_TONES, type CaseData } from './words.ts';

function FactsCard({ of }: { of: CaseData }) {
  const { t } = useTranslation('conduct');
  return (
    <Card title={t('page.facts')}>
      <SummaryList
        rows={[
          { label: t('about'), value: of.about },
          { label: t('openedOn'), value: formatDate(of.openedOn) },
          { label: t('through'), value: t(`throughWhom.${of.through}`) },
          { label: t('page.seenBy'), value: of.seenByName ?? t('page.seenByAdministrators') },
          { label: t('page.raisedBy'), value: of.raisedBy || t('page.notSaid') },
          { label: t('page.complaint'), value: of.complaint },
        ]}
      />
    </Card>
  );
}

function StepsCard({ of, onTake }: { of: CaseData; onTake: (step: TakenStep) => void }) {
  const { t } = useTranslation('conduct');
  return (
    <Card
      title={t('page.steps')}
      actions={
        of.next.length > 0 && (
          <MenuButton
            label={t('page.record')}
            actions={of.next.map((step) => ({ id: step, label: t(`steps.${step}`), onAction: () => onTake(step) }))}
          />
        )
      }
    >
      <ol className={css.steps}>
        {of.steps.map(({ id, step, on, text, by }) => (
          <li key={id} className={css.step}>
            <h3>{t(`steps.${step}`)}</h3>
            <p className={css.soft}>
              {formatDate(on)} · {t('page.recordedBy', { name: by })}
            </p>
            {text !== '' && <p className={css.words}>{text}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Shown({ of }: { of: CaseData }) {
  const { t } = useTranslation('conduct');
  const [taking, setTaking] = useState<TakenStep | 'hand' | null>(null);
  const end = () => setTaking(null);
  return (
    <>
      <PageHeader
        title={t('page.title', { reference: of.reference })}
        tag={<StatusTag tone={CASE_TONES[of.state]}>{t(`states.${of.state}`)}</StatusTag>}
        back={
          <>
            <BackArrow />
            <TextLink to="/conduct">{t('page.back')}</TextLink>
          </>
        }
        actions={of.mayHand && <Button onPress={() => setTaking('hand')}>{t('page.hand')}</Button>}
      />
      <Banner tone="info" title={t('page.confidential')}>
        {t('page.confidentialText')}
      </Banner>
      <FactsCard of={of} />
      <StepsCard of={of} onTake={setTaking} />
      {taking === 'hand' && <HandDialog of={of} onClose={end} />}
      {taking !== null && taking !== 'hand' && <StepDialog of={of} step={taking} onClose={end} />}
    </>
  );
}

/** C1–C3: one case, for those who may see it. */
export function CasePage() {
  const { caseId } = useParams({ from: '/conduct/$caseId' });
  const answer = useAsk(api.conduct.page, { caseId: Number(caseId) });
  return (
    <Page>
      <Asked answer={answer}>{(of) => <Shown of={of} />}</Asked>
    </Page>
  );
}
