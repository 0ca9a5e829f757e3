import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { useTellSaved } from '../app/tellSaved.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Button,
  ButtonRow,
  Card,
  LinkButton,
  Page,
  PageHeader,
  StatusTag,
  Tabs,
  TextLink,
  useProblemWords,
} from '../ui/index.ts';
import css from './agreement.module.css';
import { FactsCards } from './FactsCards.tsx';
import { PlanCard } from './PlanCard.tsx';
import { AgreeDialog, RemoveDialog, SignDialog } from './StepDialogs.tsx';
import { VersionsCard } from './VersionsCard.tsx';
import { type AgreementData, STATE_TONES } from './words.ts';

type Step = 'agree' | 'remove' | 'funder' | 'group';

/** What is still missing before a draft can be agreed. */
function GapsBanner({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const wordsOf = useProblemWords();
  if (of.state !== 'draft' || of.gaps.length === 0) return null;
  const said = [...new Set(of.gaps.map(wordsOf))];
  return (
    <Banner tone="info" title={t('page.gaps')}>
      <ul>
        {said.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** L3: to the quarters; a draft has none. */
function MonitoringLink({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  if (of.state === 'draft') return null;
  return (
    <LinkButton to="/agreement/$agreementId/monitoring" params={{ agreementId: String(of.id) }}>
      {t('page.monitoring')}
    </LinkButton>
  );
}

/** What can be done next, with the step that is next as the main one. */
function Actions({ of, onTake }: { of: AgreementData; onTake: (step: Step) => void }) {
  const { t } = useTranslation('agreement');
  const params = { agreementId: String(of.id) };
  if (of.state === 'draft') {
    return (
      <ButtonRow>
        <LinkButton to="/agreement/$agreementId/edit" params={params}>
          {t('page.change')}
        </LinkButton>
        <Button look="primary" onPress={() => onTake('agree')}>
          {t('agree.open')}
        </Button>
        <Button look="quiet" onPress={() => onTake('remove')}>
          {t('remove.open')}
        </Button>
      </ButtonRow>
    );
  }
  const newest = of.versions.at(-1);
  return (
    <ButtonRow>
      {newest?.signatures.funder === null && (
        <Button look="primary" onPress={() => onTake('funder')}>
          {t('sign.open.funder')}
        </Button>
      )}
      {newest?.signatures.group === null && (
        <Button look="primary" onPress={() => onTake('group')}>
          {t('sign.open.group')}
        </Button>
      )}
      <LinkButton to="/agreement/$agreementId/vary" params={params}>
        {t('vary.open')}
      </LinkButton>
      <MonitoringLink of={of} />
    </ButtonRow>
  );
}

function PaperCard({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const tell = useTellSaved();
  const save = useDo(api.agreement.saveWord);
  const saveWord = async () =>
    tell(await save.run({ agreementId: of.id, number: null }), {
      handed: t('paper.wordSaved'),
      at: (path) => t('paper.wordSavedAt', { path }),
    });
  return (
    <Card title={t('paper.title')}>
      <ButtonRow>
        <LinkButton to="/documents/preview" search={{ kind: 'agreement', agreement: of.id }}>
          {t('paper.preview')}
        </LinkButton>
        <Button busy={save.busy} onPress={() => void saveWord()}>
          {t('paper.word')}
        </Button>
      </ButtonRow>
    </Card>
  );
}

function Shown({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const keeps = useMay('administrator');
  const [step, setStep] = useState<Step | null>(null);
  const end = () => setStep(null);
  const { content } = of;
  return (
    <>
      <PageHeader
        title={t('page.title', { from: formatDate(content.from), until: formatDate(content.until) })}
        tag={<StatusTag tone={STATE_TONES[of.state]}>{t(`states.${of.state}`)}</StatusTag>}
        back={
          <>
            <BackArrow />
            <TextLink to="/agreement">{t('list.title')}</TextLink>
          </>
        }
        actions={keeps ? <Actions of={of} onTake={setStep} /> : <MonitoringLink of={of} />}
      />
      <GapsBanner of={of} />
      <Tabs
        label={t('page.parts')}
        tabs={[
          {
            id: 'agreement',
            label: t('page.agreement'),
            content: (
              <div className={css.stack}>
                <FactsCards of={of} />
                <PaperCard of={of} />
              </div>
            ),
          },
          { id: 'plan', label: t('page.plan'), content: <PlanCard of={of} /> },
          { id: 'versions', label: t('page.versions'), content: <VersionsCard of={of} /> },
        ]}
      />
      {step === 'agree' && <AgreeDialog of={of} onClose={end} />}
      {step === 'remove' && <RemoveDialog of={of} onClose={end} />}
      {(step === 'funder' || step === 'group') && <SignDialog of={of} side={step} onClose={end} />}
    </>
  );
}

/** L1: one agreement in the order of the funder's form, its work plan and its versions. */
export function AgreementPage() {
  const { agreementId } = useParams({ from: '/agreement/$agreementId' });
  const answer = useAsk(api.agreement.page, { agreementId: Number(agreementId) });
  return (
    <Page>
      <Asked answer={answer}>{(of) => <Shown of={of} />}</Asked>
    </Page>
  );
}
