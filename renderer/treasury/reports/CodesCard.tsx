import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../../db/base/format.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Card, DataTable, EmptyState } from '../../ui/index.ts';

/** T1: the codes that left the program on paper. */
export function CodesCard() {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.issuedCodes, {});
  return (
    <Card title={t('books.issued')} flush>
      <Asked answer={answer}>
        {(codes) => (
          <DataTable
            caption={t('books.issued')}
            rows={codes}
            rowKey={({ at, document }) => `${at} ${document}`}
            rowName={({ title }) => title}
            empty={<EmptyState title={t('books.issuedNone')}>{t('books.issuedNoneHelp')}</EmptyState>}
            columns={[
              { key: 'document', label: t('books.document'), cell: (row) => t(`books.coded.${row.document}`) },
              { key: 'to', label: t('books.to'), cell: (row) => formatDate(row.to) },
              { key: 'at', label: t('books.at'), cell: (row) => formatInstant(row.at) },
              { key: 'code', label: t('books.codeLabel'), cell: (row) => row.code },
            ]}
          />
        )}
      </Asked>
    </Card>
  );
}
