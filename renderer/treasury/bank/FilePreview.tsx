import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { PreviewRow, StatementPreview } from '../../../db/treasury/bank-types.ts';
import { Banner, Button, ButtonRow, DataTable, StatusTag, SummaryList, useProblemWords } from '../../ui/index.ts';
import { Figure } from '../shared/Money.tsx';
import css from './bank.module.css';
import { useRowName } from './parts.tsx';

/** What the file holds in all: days, sums, balances, and how much of it is new. */
function Facts({ preview }: { preview: StatementPreview }) {
  const { t } = useTranslation('treasury');
  const { firstDate, lastDate, opening, closing, added, total } = preview;
  const balance = (pence: number | null) => (pence === null ? t('bank.read.none') : formatPence(pence));
  return (
    <SummaryList
      rows={[
        {
          label: t('bank.read.period'),
          value:
            firstDate && lastDate && t('bank.read.periodOf', { from: formatDate(firstDate), to: formatDate(lastDate) }),
        },
        { label: t('bank.read.lines'), value: t('bank.read.linesOf', { added, known: total - added }) },
        { label: t('bank.read.opening'), value: balance(opening) },
        { label: t('bank.read.in'), value: formatPence(preview.in) },
        { label: t('bank.read.out'), value: formatPence(preview.out) },
        { label: t('bank.read.closing'), value: balance(closing) },
      ]}
    />
  );
}

type Props = { preview: StatementPreview; busy: boolean; onRead: () => void; onAgain: () => void };

/** The file before it is read in: what hinders it, what is new, what is on record already. */
export function FilePreview({ preview, busy, onRead, onAgain }: Props) {
  const { t } = useTranslation('treasury');
  const wordsOf = useProblemWords();
  const nameOf = useRowName();
  const { hindrance, added } = preview;
  return (
    <>
      {hindrance && (
        <Banner tone="error" title={t('bank.read.hindered')} announce>
          {wordsOf(hindrance)}
        </Banner>
      )}
      {!hindrance && added === 0 && <Banner tone="info" title={t('bank.read.nothingNew')} announce />}
      <h3>{t('bank.read.found', { file: preview.fileName })}</h3>
      <Facts preview={preview} />
      <ButtonRow>
        {!hindrance && added > 0 && (
          <Button look="primary" busy={busy} onPress={onRead}>
            {t('bank.read.import', { count: added })}
          </Button>
        )}
        <Button onPress={onAgain} isDisabled={busy}>
          {t('bank.read.another')}
        </Button>
      </ButtonRow>
      {preview.total > preview.rows.length && <p>{t('bank.read.shown', { count: preview.rows.length })}</p>}
      <DataTable<PreviewRow>
        caption={preview.fileName}
        rows={preview.rows}
        rowKey={(row) => row.row}
        rowName={nameOf}
        columns={[
          { key: 'date', label: t('date'), width: '8.5rem', cell: (row) => formatDate(row.date) },
          { key: 'text', label: t('bank.bankSays'), cell: (row) => <span className={css.name}>{row.text}</span> },
          { key: 'pence', label: t('amount'), align: 'end', cell: (row) => <Figure pence={row.pence} /> },
          { key: 'balance', label: t('balance'), align: 'end', cell: (row) => <Figure pence={row.balance} /> },
          {
            key: 'state',
            label: t('bank.read.state'),
            cell: (row) => (
              <StatusTag tone={row.isNew ? 'current' : 'off'}>
                {t(row.isNew ? 'bank.read.isNew' : 'bank.read.isKnown')}
              </StatusTag>
            ),
          },
          { key: 'row', label: t('bank.read.line'), align: 'end', cell: (row) => row.row },
        ]}
      />
    </>
  );
}
