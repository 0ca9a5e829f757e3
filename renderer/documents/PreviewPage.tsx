import { useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../db/base/outcome.ts';
import { queryClient } from '../app/ask.ts';
import { FrameOfElection } from '../elections/RehearsalFrame.tsx';
import {
  BackArrow,
  Banner,
  Button,
  ButtonRow,
  Page,
  PageHeader,
  ProblemBanner,
  ProgressBar,
  RadioGroup,
} from '../ui/index.ts';
import { deliver, type How } from './deliver.ts';
import { heldRequest } from './heldRequest.ts';
import { chosenLetters, letterText } from './letterText.ts';
import { PdfPages, type Zoom } from './PdfPages.tsx';
import css from './PreviewPage.module.css';
import { requestOf } from './search.ts';
import { type Made, useMade } from './useMade.ts';

type Ready = Extract<Made, { state: 'ready' }>;

function Actions({ made, onProblem }: { made: Ready; onProblem: (problem: Problem | null) => void }) {
  const { t } = useTranslation('preview');
  const [busy, setBusy] = useState<How | null>(null);
  const run = async (how: How) => {
    setBusy(how);
    const { id, fileName } = made.told;
    const outcome = await deliver({ id, fileName, bytes: made.bytes }, how, t).finally(() => setBusy(null));
    onProblem(outcome.ok ? null : outcome.problem);
    // It is on record now: the list of issued documents and the history change.
    if (outcome.ok) void queryClient.invalidateQueries();
  };
  const button = (how: How, look?: 'primary') => (
    <Button {...(look && { look })} busy={busy === how} isDisabled={busy !== null} onPress={() => void run(how)}>
      {t(how)}
    </Button>
  );
  return (
    <ButtonRow>
      {button('save', 'primary')}
      {button('open')}
      {button('print')}
    </ButtonRow>
  );
}

function Notes({ made }: { made: Ready }) {
  const { t } = useTranslation('preview');
  const { kind, fromVersion, missing } = made.told;
  return (
    <>
      {kind === 'agenda' && !fromVersion && (
        <Banner tone="warning" title={t('draftTitle')}>
          {t('draft')}
        </Banner>
      )}
      {missing.length > 0 && (
        <Banner tone="warning" title={t('missingTitle')}>
          {t('missing', { characters: missing.join(' ') })}
        </Banner>
      )}
    </>
  );
}

function lead(made: Made, t: ReturnType<typeof useTranslation<'preview'>>['t']): string {
  if (made.state !== 'ready') return '';
  const pages = t('pages', { count: made.told.pages });
  return made.told.fromVersion ? `${pages}, ${t('fromVersion')}` : pages;
}

/** A document as it will be on paper. A paper of a rehearsal stands in the rehearsal's stripes. */
export function PreviewPage() {
  const { election } = useSearch({ from: '/documents/preview' });
  if (!election) return <Preview />;
  return (
    <FrameOfElection electionId={election}>
      <Preview />
    </FrameOfElection>
  );
}

/** What is saved, opened or printed is exactly what is shown. */
function Preview() {
  const { t } = useTranslation('preview');
  const router = useRouter();
  const search = useSearch({ from: '/documents/preview' });
  const [attempt, setAttempt] = useState(0);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [problem, setProblem] = useState<Problem | null>(null);
  const made = useMade(requestOf(search, letterText.get(), chosenLetters.get(), heldRequest.get()), attempt);
  const zooms = (['page', 'width', 'large'] as const).map((value) => ({ value, label: t(`zooms.${value}`) }));

  return (
    <Page>
      <PageHeader
        title={made.state === 'ready' ? made.told.title : t(`of.${search.kind}`)}
        lead={lead(made, t)}
        back={
          <>
            <BackArrow />
            <button type="button" className={css.back} onClick={() => router.history.back()}>
              {t('back')}
            </button>
          </>
        }
        actions={made.state === 'ready' && <Actions made={made} onProblem={setProblem} />}
      />
      {problem && <ProblemBanner problem={problem} />}
      {made.state === 'problem' && (
        <ProblemBanner
          problem={made.problem}
          actions={<Button onPress={() => setAttempt(attempt + 1)}>{t('again')}</Button>}
        />
      )}
      {made.state === 'drawing' && (
        <div className={css.drawing}>
          <ProgressBar label={t('drawing')} percent={made.percent} />
          <Button onPress={made.cancel}>{t('cancel')}</Button>
        </div>
      )}
      {made.state === 'ready' && (
        <>
          <Notes made={made} />
          <div data-no-print>
            <RadioGroup
              label={t('zoom')}
              options={zooms}
              value={zoom}
              onChange={(next) => setZoom(next ?? 'width')}
              layout="inline"
            />
          </div>
          <PdfPages bytes={made.bytes} zoom={zoom} />
        </>
      )}
    </Page>
  );
}
