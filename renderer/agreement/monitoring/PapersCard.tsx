import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { MONITORING_PAPERS, type MonitoringPaper } from '../../../db/agreement/words.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { useTellSaved } from '../../app/tellSaved.ts';
import { Button, ButtonRow, Card, LinkButton } from '../../ui/index.ts';
import css from './monitoring.module.css';
import type { Of } from './words.ts';

type WordPaper = Exclude<MonitoringPaper, 'monitoringDashboard'>;

const isWordPaper = (kind: MonitoringPaper): kind is WordPaper => kind !== 'monitoringDashboard';

/** L3–L5: the quarter's reports as PDF and Word file, and, once it is finished, the file for the funder's officer. */
export function PapersCard({ page }: Of) {
  const { t } = useTranslation('agreement');
  const mayFile = useMay('administrator', 'treasurer', 'chair');
  const tell = useTellSaved();
  const word = useDo(api.agreement.saveMonitoringWord);
  const file = useDo(api.agreement.saveMonitoringFile);
  const at = (path: string) => t('monitoring.papers.savedAt', { path });
  const saveWord = async (kind: WordPaper) =>
    tell(await word.run({ kind, monitoringId: page.id }), { handed: t('monitoring.papers.wordSaved'), at });
  const saveFile = async () =>
    tell(await file.run({ monitoringId: page.id }), { handed: t('monitoring.papers.fileSaved'), at });
  return (
    <Card title={t('monitoring.papers.title')}>
      <div className={css.stack}>
        <dl className={css.papers}>
          {MONITORING_PAPERS.map((kind) => {
            const paper = t(`monitoring.papers.${kind}`);
            return (
              <Fragment key={kind}>
                <dt>{paper}</dt>
                <dd>
                  <ButtonRow>
                    <LinkButton
                      to="/documents/preview"
                      search={{ kind, monitoring: page.id }}
                      aria-label={t('monitoring.papers.preview', { paper })}
                    >
                      {t('monitoring.papers.previewShort')}
                    </LinkButton>
                    {isWordPaper(kind) && (
                      <Button
                        look="quiet"
                        busy={word.busy}
                        aria-label={t('monitoring.papers.word', { paper })}
                        onPress={() => void saveWord(kind)}
                      >
                        {t('monitoring.papers.wordShort')}
                      </Button>
                    )}
                  </ButtonRow>
                </dd>
              </Fragment>
            );
          })}
        </dl>
        {mayFile && page.state === 'finished' && (
          <>
            <p className={css.text}>{t('monitoring.papers.fileText')}</p>
            <ButtonRow>
              <Button busy={file.busy} onPress={() => void saveFile()}>
                {t('monitoring.papers.file')}
              </Button>
            </ButtonRow>
          </>
        )}
      </div>
    </Card>
  );
}
