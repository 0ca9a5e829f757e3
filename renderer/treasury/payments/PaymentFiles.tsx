import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../db/base/outcome.ts';
import { api } from '../../app/client.ts';
import { downloadBytes } from '../../app/download.ts';
import { Button, ProblemBanner } from '../../ui/index.ts';
import css from '../shared/shared.module.css';

type Named = { sha256: string; name: string };

/** Files of a payment: invoices, and the scans of what was signed. */
export function PaymentFiles({ paymentId, files }: { paymentId: number; files: readonly Named[] }) {
  const { t } = useTranslation('treasury');
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (sha256: string) => {
    const outcome = await api.treasury.paymentFile({ paymentId, sha256 });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) downloadBytes(outcome.value);
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <ul className={css.list}>
        {files.map(({ sha256, name }) => (
          <li key={sha256}>
            <Button look="quiet" size="s" icon={FileText} onPress={() => void open(sha256)}>
              {t('files.open', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
