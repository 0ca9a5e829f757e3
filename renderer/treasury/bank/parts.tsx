import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { BankRow, BookGroup, BookItem } from '../../../db/treasury/bank-types.ts';
import css from './bank.module.css';

export const keyOfRow = ({ statementId, number }: { statementId: number; number: number }) =>
  `${statementId}/${number}`;

/** What the bank wrote on a line, with its day and cheque number under it. */
export function BankWords({ row, dated = false }: { row: BankRow; dated?: boolean }) {
  const { t } = useTranslation('treasury');
  const under = [
    dated ? formatDate(row.date) : '',
    row.chequeNumber === null ? '' : t('bank.cheque', { number: row.chequeNumber }),
  ].filter(Boolean);
  return (
    <>
      <span className={css.name}>{row.text || t('bank.noText')}</span>
      {under.length > 0 && <span className={css.said}>{under.join(', ')}</span>}
    </>
  );
}

/** To whom and what for, as the book has it. */
export function ItemWords({ item, dated = false }: { item: BookItem; dated?: boolean }) {
  const { t } = useTranslation('treasury');
  const under = [
    dated ? formatDate(item.date) : '',
    item.chequeNumber === null ? '' : t('bank.cheque', { number: item.chequeNumber }),
    item.payee ? item.text : '',
    item.reference,
  ].filter(Boolean);
  return (
    <>
      <span className={css.name}>{item.payee || item.text || t(`kind.${item.kind}`)}</span>
      {under.length > 0 && <span className={css.said}>{under.join(', ')}</span>}
    </>
  );
}

/** A paying-in slip as one, or its only entry. */
export function GroupWords({ group, dated = false }: { group: BookGroup; dated?: boolean }) {
  const { t } = useTranslation('treasury');
  const [only] = group.entries;
  if (group.slip === null && only) return <ItemWords item={only} dated={dated} />;
  return (
    <>
      <span className={css.name}>
        {t('bank.slip', { number: group.slip?.number ?? '', count: group.entries.length })}
      </span>
      {dated && <span className={css.said}>{formatDate(group.date)}</span>}
    </>
  );
}

/** A line of the bank, or of the book, in words: what a table reads out. */
export function useRowName() {
  const { t } = useTranslation('treasury');
  return ({ text, pence, date }: Pick<BankRow, 'text' | 'pence' | 'date'>) =>
    t('bank.rowName', { text: text || t('bank.noText'), amount: formatPence(pence), date: formatDate(date) });
}

export const nameOfGroup = ({ entries, slip }: BookGroup): string =>
  slip?.number ?? entries[0]?.payee ?? entries[0]?.text ?? '';
