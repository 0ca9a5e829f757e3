import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../db/base/format.ts';
import { api } from '../app/client.ts';
import type { Status } from '../app/status.ts';
import { Banner, Button, ButtonRow, Card } from '../ui/index.ts';
import { GatePage } from './GatePage.tsx';
import { TroubleBackups } from './TroubleBackups.tsx';
import css from './trouble.module.css';

export type Trouble = Extract<Status, { state: 'trouble' }>['trouble'];

/** What can be done about each kind, in the order to try it. */
const STEPS = {
  readOnly: ['trouble.readOnly.steps.disk', 'trouble.readOnly.steps.rights'],
  full: ['trouble.full.steps.bin', 'trouble.full.steps.backups'],
  newer: ['trouble.newer.steps.install', 'trouble.newer.steps.restore'],
  notDatabase: [
    'trouble.notDatabase.steps.check',
    'trouble.notDatabase.steps.move',
    'trouble.notDatabase.steps.restore',
  ],
  damaged: ['trouble.damaged.steps.restore', 'trouble.damaged.steps.disk'],
  missing: ['trouble.missing.steps.back', 'trouble.missing.steps.restore'],
  inUse: ['trouble.inUse.steps.other'],
  unreachable: ['trouble.unreachable.steps.connect', 'trouble.unreachable.steps.check'],
  failed: ['trouble.failed.steps.again', 'trouble.failed.steps.restore'],
} as const satisfies Record<Trouble['kind'], readonly string[]>;

/** The kinds that a backup can mend: the same as the core's. */
const MENDED: readonly Trouble['kind'][] = ['newer', 'notDatabase', 'damaged', 'missing', 'failed'];

function useLead(trouble: Trouble, version: string): string {
  const { t } = useTranslation('safety');
  const { kind, writtenBy } = trouble;
  if (kind !== 'newer' || !writtenBy) return t(`trouble.${kind}.lead`);
  return t('trouble.newer.leadBy', {
    version: writtenBy.version,
    when: formatInstant(writtenBy.at),
    own: version,
  });
}

/** The data folder cannot be used as it is: what is wrong, that nothing was touched, and what can be done. */
export function TroubleScreen({
  trouble,
  version,
  onAgain,
}: {
  trouble: Trouble;
  version: string;
  onAgain: () => Promise<void>;
}) {
  const { t } = useTranslation('safety');
  const lead = useLead(trouble, version);
  const [busy, setBusy] = useState(false);
  const [still, setStill] = useState(false);
  const { kind, folder, running } = trouble;
  const again = async () => {
    setBusy(true);
    const outcome = await api.safety.tryAgain({});
    setStill(outcome.ok && outcome.value.trouble !== null);
    setBusy(false);
    await onAgain();
  };
  return (
    <GatePage title={t(`trouble.${kind}.title`)} lead={lead} wide>
      <Banner tone="info" title={t(kind === 'missing' ? 'trouble.nothingDone' : 'trouble.untouched')} />
      <Card title={t('trouble.whatToDo')}>
        <div className={css.stack}>
          <ol className={css.steps}>
            {STEPS[kind].map((step) => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
          {running?.address && (
            <div>
              <p>{t('trouble.inUse.steps.address')}</p>
              <p className={css.address}>
                <a href={running.address}>{running.address}</a>
              </p>
            </div>
          )}
          <ButtonRow>
            <Button look="primary" onPress={() => void again()} busy={busy}>
              {t('trouble.again')}
            </Button>
          </ButtonRow>
          <div role="status">{still && !busy && t('trouble.still')}</div>
        </div>
      </Card>
      {MENDED.includes(kind) && <TroubleBackups isFileThere={kind !== 'missing'} onDone={onAgain} />}
      <p className={css.folder}>
        {t('trouble.folder')}: <span className={css.path}>{folder}</span>
      </p>
    </GatePage>
  );
}
