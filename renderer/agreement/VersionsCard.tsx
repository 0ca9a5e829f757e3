import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SIDES, type Side } from '../../db/agreement/words.ts';
import { formatDate } from '../../db/base/format.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { api } from '../app/client.ts';
import { downloadBytes } from '../app/download.ts';
import { useMay } from '../app/status.ts';
import { Button, Card, EmptyState, LinkButton, ProblemBanner, SummaryList } from '../ui/index.ts';
import css from './agreement.module.css';
import { ScanDialog } from './StepDialogs.tsx';
import type { AgreementData } from './words.ts';

type Version = AgreementData['versions'][number];

function Signature({ of, version, side }: { of: AgreementData; version: Version; side: Side }) {
  const { t } = useTranslation('agreement');
  const keeps = useMay('administrator');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isAdding, setAdding] = useState(false);
  const signed = version.signatures[side];
  if (signed === null) return t('versions.unsigned');
  const open = async () => {
    const outcome = await api.agreement.scan({ agreementId: of.id, number: version.number, side });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) downloadBytes(outcome.value);
  };
  const name = [signed.name, signed.position].filter((each) => each !== '').join(', ');
  return (
    <>
      <p>{t('versions.signed', { name, date: formatDate(signed.on) })}</p>
      {problem && <ProblemBanner problem={problem} />}
      {signed.attachmentId !== null && (
        <Button size="s" look="quiet" onPress={() => void open()}>
          {t(`versions.openScan.${side}`)}
        </Button>
      )}
      {signed.attachmentId === null && keeps && (
        <Button size="s" onPress={() => setAdding(true)}>
          {t(`versions.addScan.${side}`)}
        </Button>
      )}
      {isAdding && <ScanDialog of={of} number={version.number} side={side} onClose={() => setAdding(false)} />}
    </>
  );
}

function VersionCard({ of, version }: { of: AgreementData; version: Version }) {
  const { t } = useTranslation('agreement');
  const { number, on, by, reason, changes } = version;
  const title =
    number === 1
      ? t('versions.first', { date: formatDate(on) })
      : t('versions.later', { number, date: formatDate(on) });
  return (
    <Card
      title={title}
      actions={
        <LinkButton
          size="s"
          look="quiet"
          to="/documents/preview"
          search={{ kind: 'agreement', agreement: of.id, version: number }}
        >
          {t('versions.preview', { number })}
        </LinkButton>
      }
    >
      <SummaryList
        rows={[
          { label: t('versions.by'), value: by },
          ...(number > 1 ? [{ label: t('versions.reason'), value: reason }] : []),
          ...SIDES.map((side) => ({
            label: t(`sides.${side}`),
            value: <Signature of={of} version={version} side={side} />,
          })),
        ]}
      />
      {changes.length > 0 && (
        <ul className={css.parts}>
          {changes.map(({ what, before, after }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was changed never changes again
            <li key={at} className={css.part}>
              <h3>{what}</h3>
              {before !== '' && <p className={css.words}>{t('versions.before', { text: before })}</p>}
              {after !== '' && <p className={css.words}>{t('versions.after', { text: after })}</p>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** L1: every version, the newest first: what it changed and why, and who signed it. */
export function VersionsCard({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  if (of.versions.length === 0) {
    return (
      <Card>
        <EmptyState title={t('versions.empty')}>{t('versions.emptyHelp')}</EmptyState>
      </Card>
    );
  }
  return (
    <div className={css.stack}>
      {[...of.versions].reverse().map((version) => (
        <VersionCard key={version.number} of={of} version={version} />
      ))}
    </div>
  );
}
