import { useTranslation } from 'react-i18next';
import { Card, DataTable, EmptyState, StatusTag } from '../ui/index.ts';
import { Fillers } from './Fillers.tsx';
import css from './members.module.css';
import type { Coverage } from './types.ts';

type WardTableProps = { wards: Coverage['wards']; filled: number; onlyEmpty: boolean };

/** Each ward's panel seat, and who else speaks for the ward. */
export function WardTable({ wards, filled, onlyEmpty }: WardTableProps) {
  const { t } = useTranslation('members');
  const shown = onlyEmpty ? wards.filter((ward) => ward.by.length === 0) : wards;
  return (
    <Card
      title={t('coverage.wards')}
      flush
      actions={<span>{t('coverage.ofTotal', { filled, total: wards.length })}</span>}
    >
      <DataTable
        caption={t('coverage.wards')}
        rows={shown}
        rowKey={(ward) => ward.wardId}
        rowName={(ward) => ward.name}
        empty={<EmptyState title={t('coverage.allFilled')} />}
        columns={[
          {
            key: 'name',
            label: t('coverage.ward'),
            width: '38%',
            cell: (ward) => <span className={css.name}>{ward.name}</span>,
          },
          {
            key: 'state',
            label: t('coverage.state'),
            width: '12rem',
            cell: (ward) =>
              ward.by.length > 0 ? (
                <StatusTag tone="good">{t('coverage.filled')}</StatusTag>
              ) : (
                <StatusTag tone="bad">{t('coverage.empty')}</StatusTag>
              ),
          },
          {
            key: 'by',
            label: t('coverage.by'),
            cell: (ward) => (
              <>
                <Fillers people={ward.by} />
                {ward.others.length > 0 && (
                  <span className={css.under}>
                    {t('coverage.others', { names: ward.others.map((each) => each.name).join(', ') })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
