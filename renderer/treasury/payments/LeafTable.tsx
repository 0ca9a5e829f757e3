import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { LeafView } from '../../../db/treasury/payment-views.ts';
import type { LeafState } from '../../../db/treasury/words.ts';
import { Button, Card, DataTable, StatusTag, type StatusTone } from '../../ui/index.ts';
import { Figure } from '../shared/Money.tsx';
import css from '../shared/shared.module.css';

/** A cheque's number as it is printed: six digits at least. */
export const numbered = (number: number): string => String(number).padStart(6, '0');

const TONES: Record<LeafState, StatusTone> = {
  unused: 'neutral',
  assigned: 'current',
  released: 'info',
  cleared: 'good',
  stopped: 'off',
  spoiled: 'off',
};

type LeafTableProps = {
  rows: readonly LeafView[];
  gaps: readonly number[];
  onPayment: (paymentId: number) => void;
  /** Undefined for those who do not write the books. */
  onSpoil: ((number: number) => void) | undefined;
};

/** Leaves in the order of their numbers; a leaf with a payment opens it. */
export function LeafTable({ rows, gaps, onPayment, onSpoil }: LeafTableProps) {
  const { t } = useTranslation('treasury');
  return (
    <Card flush>
      <DataTable
        caption={t('parts.cheques')}
        rows={rows}
        rowKey={({ number }) => number}
        rowName={({ number }) => t('payments.cheque', { number: numbered(number) })}
        columns={[
          {
            key: 'number',
            label: t('cheques.number'),
            sortBy: ({ number }) => number,
            cell: ({ number, paymentId }) =>
              paymentId === null ? (
                numbered(number)
              ) : (
                <Button
                  look="quiet"
                  size="s"
                  aria-label={t('payments.cheque', { number: numbered(number) })}
                  onPress={() => onPayment(paymentId)}
                >
                  {numbered(number)}
                </Button>
              ),
          },
          {
            key: 'state',
            label: t('cheques.stateLabel'),
            sortBy: ({ state }) => state,
            cell: ({ number, state, stale }) => (
              <div className={css.tags}>
                <StatusTag tone={gaps.includes(number) ? 'warn' : TONES[state]}>
                  {t(`cheques.state.${state}`)}
                </StatusTag>
                {stale && <StatusTag tone="warn">{t('cheques.stale')}</StatusTag>}
              </div>
            ),
          },
          {
            key: 'payee',
            label: t('payee'),
            sortBy: ({ payee }) => payee,
            cell: ({ payee, reason }) => (
              <>
                {payee}
                {reason !== '' && <span className={css.under}>{reason}</span>}
              </>
            ),
          },
          {
            key: 'released',
            label: t('cheques.released'),
            sortBy: ({ releasedOn }) => releasedOn ?? '',
            cell: ({ releasedOn }) => releasedOn && formatDate(releasedOn),
          },
          {
            key: 'amount',
            label: t('amount'),
            align: 'end',
            sortBy: ({ pence }) => pence ?? 0,
            cell: ({ pence }) => <Figure pence={pence} />,
          },
          {
            key: 'spoil',
            label: t('cheques.spoil'),
            hideLabel: true,
            align: 'end',
            cell: ({ number, state }) =>
              state === 'unused' &&
              onSpoil && (
                <Button
                  look="quiet"
                  size="s"
                  aria-label={`${t('cheques.spoil')}: ${numbered(number)}`}
                  onPress={() => onSpoil(number)}
                >
                  {t('cheques.spoil')}
                </Button>
              ),
          },
        ]}
      />
    </Card>
  );
}
