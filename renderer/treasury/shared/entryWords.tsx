import { useTranslation } from 'react-i18next';
import type { EntryItem } from '../../../db/treasury/entry-list.ts';
import { StatusTag } from '../../ui/index.ts';
import css from './shared.module.css';

/** Who an entry is with, in words: the payee, or what kind of entry it is. */
export function useEntryName(): (item: EntryItem) => string {
  const { t } = useTranslation('treasury');
  return ({ payee, payeeId, kind }) => payee ?? (payeeId === null ? t(`kind.${kind}`) : t('book.erased'));
}

/** What there is to know of an entry at a glance. */
export function EntryTags({ item }: { item: EntryItem }) {
  const { t } = useTranslation('treasury');
  return (
    <div className={css.tags}>
      {item.reversedBy !== null && <StatusTag tone="off">{t('book.reversed')}</StatusTag>}
      {item.kind === 'reversal' && <StatusTag tone="off">{t('book.reversal')}</StatusTag>}
      {item.ratify === 'waiting' && <StatusTag tone="warn">{t('book.waiting')}</StatusTag>}
      {item.matched && <StatusTag tone="good">{t('book.matched')}</StatusTag>}
    </div>
  );
}

/** The text of an entry with its numbers. */
export function EntryText({ item }: { item: EntryItem }) {
  const { t } = useTranslation('treasury');
  const parts = [
    item.chequeNumber === null ? '' : t('book.cheque', { number: item.chequeNumber }),
    item.voucher === null ? '' : t('book.voucher', { number: item.voucher }),
    item.reference,
    item.headings.join(', '),
    item.files === 0 ? '' : t('book.files', { count: item.files }),
  ].filter((part) => part !== '');
  return (
    <>
      {item.text}
      {parts.length > 0 && <span className={css.under}>{parts.join(' · ')}</span>}
    </>
  );
}
