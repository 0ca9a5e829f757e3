import { useTranslation } from 'react-i18next';
import { FilesField } from '../../ui/index.ts';

/** The endings of photos and PDFs. */
export const EVIDENCE_ENDINGS = ['.pdf', '.jpg', '.jpeg', '.png'];

/** Receipts and invoices as photos or PDFs. */
export function EvidenceField({ name, label, optional = true }: { name: string; label?: string; optional?: boolean }) {
  const { t } = useTranslation('treasury');
  return (
    <FilesField
      name={name}
      label={label ?? t('files.label')}
      hint={t('files.hint')}
      endings={EVIDENCE_ENDINGS}
      optional={optional}
    />
  );
}
