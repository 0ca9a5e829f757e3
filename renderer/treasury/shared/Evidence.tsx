import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../db/base/outcome.ts';
import { api } from '../../app/client.ts';
import { downloadBytes } from '../../app/download.ts';
import { Button, ProblemBanner } from '../../ui/index.ts';
import css from './shared.module.css';

type Kept = { seq: number; number: number; name: string };

/** The files of an entry or payment: each is fetched, checked against the hash in the book, and given to the computer to open. */
export function EvidenceList({ files }: { files: readonly Kept[] }) {
  const { t } = useTranslation('treasury');
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async ({ seq, number }: Kept) => {
    const outcome = await api.treasury.evidenceFile({ seq, number });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) downloadBytes(outcome.value);
  };
  if (files.length === 0) return <p className={css.soft}>{t('files.none')}</p>;
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <ul className={css.list}>
        {files.map((file) => (
          <li key={`${file.seq} ${file.number}`}>
            <Button look="quiet" size="s" icon={FileText} onPress={() => void open(file)}>
              {t('files.open', { name: file.name })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
