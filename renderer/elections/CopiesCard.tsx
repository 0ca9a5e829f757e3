import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { Asked, Banner, Button, Card, SummaryList } from '../ui/index.ts';
import { CopyFailed } from './CopiesBanner.tsx';
import { CopiesDialog } from './CopiesDialog.tsx';
import { type CopiesStatus, useCopyStep } from './copies.ts';
import css from './elections.module.css';
import type { ElectionPageData } from './words.ts';

/** From when there is something to lose until the packets are sealed. */
const SHOWN = ['nominations_open', 'nominations_closed', 'candidates_final', 'roll_frozen', 'declared', 'sealed'];

function Standing({ status }: { status: CopiesStatus }) {
  const { t } = useTranslation('elections');
  const stepOf = useCopyStep();
  const { state, folder, sameDisk, last, failure, waits } = status;
  if (state !== 'on') {
    return (
      <Banner tone="warning" title={t('copies.off')}>
        {state === 'without' ? t('copies.offWithout') : t('copies.offText')}
      </Banner>
    );
  }
  const line = last
    ? t('copies.lastLine', { when: formatInstant(last.at), step: stepOf(last.step) })
    : t('copies.none');
  return (
    <>
      {failure ? <CopyFailed failure={failure} /> : <Banner tone="success" title={t('copies.on')} />}
      {sameDisk && <Banner tone="warning" title={t('copies.sameDisk')} />}
      {waits && <p>{t('copies.waits')}</p>}
      <SummaryList
        rows={[
          { label: t('copies.where'), value: folder },
          { label: t('copies.last'), value: line },
        ]}
      />
    </>
  );
}

/** Tonight's stick: whether every step is copied to it, and where. */
export function CopiesCard({ election: { id, state, rehearsal } }: Pick<ElectionPageData, 'election'>) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  const isShown = mayRun && !rehearsal && SHOWN.includes(state);
  const answer = useAsk(api.elections.copies, {}, { isEnabled: isShown });
  const [open, setOpen] = useState(false);
  if (!isShown) return null;
  return (
    <Card title={t('copies.title')}>
      <Asked answer={answer}>
        {(status) => (
          <div className={css.stack}>
            <Standing status={status} />
            <div>
              <Button onPress={() => setOpen(true)}>
                {t(status.state === 'on' ? 'copies.setUpOther' : 'copies.setUp')}
              </Button>
            </div>
          </div>
        )}
      </Asked>
      {open && <CopiesDialog electionId={id} onClose={() => setOpen(false)} />}
    </Card>
  );
}
