import { useTranslation } from 'react-i18next';
import { Card, DataTable, EmptyState, StatusTag } from '../ui/index.ts';
import { Fillers } from './Fillers.tsx';
import css from './members.module.css';
import type { Coverage, Place } from './types.ts';

type PlaceTableProps = {
  title: string;
  places: readonly Place[];
  wards: Coverage['wards'];
  filled: number;
  onlyEmpty: boolean;
};

/** Categories with who fills them. Per-ward ones are filled when every ward's seat is. */
export function PlaceTable({ title, places, wards, filled, onlyEmpty }: PlaceTableProps) {
  const { t } = useTranslation('members');
  const seated = wards.filter((ward) => ward.by.length > 0).length;
  const isPartly = (place: Place) => place.perWard && place.by.length > 0 && seated < wards.length;
  const isWhole = (place: Place) => place.by.length > 0 && !isPartly(place);
  const shown = onlyEmpty ? places.filter((place) => !isWhole(place)) : places;
  return (
    <Card title={title} flush actions={<span>{t('coverage.ofTotal', { filled, total: places.length })}</span>}>
      <DataTable
        caption={title}
        rows={shown}
        rowKey={(place) => place.categoryId}
        rowName={(place) => place.name}
        empty={<EmptyState title={t('coverage.allFilled')} />}
        columns={[
          {
            key: 'name',
            label: t('coverage.category'),
            width: '38%',
            cell: (place) => (
              <>
                <span className={css.name}>{place.name}</span>
                {place.example && <span className={css.under}>{place.example}</span>}
              </>
            ),
          },
          {
            key: 'state',
            label: t('coverage.state'),
            width: '12rem',
            cell: (place) => {
              if (isPartly(place)) {
                return (
                  <StatusTag tone="warn">{t('coverage.partly', { filled: seated, total: wards.length })}</StatusTag>
                );
              }
              if (place.tooMany > 0) {
                return <StatusTag tone="warn">{t('coverage.several', { count: place.tooMany + 1 })}</StatusTag>;
              }
              return isWhole(place) ? (
                <StatusTag tone="good">{t('coverage.filled')}</StatusTag>
              ) : (
                <StatusTag tone="bad">{t('coverage.empty')}</StatusTag>
              );
            },
          },
          {
            key: 'by',
            label: t('coverage.by'),
            cell: (place) =>
              place.perWard && wards.length > 0 && place.by.length > 0 ? (
                <span className={css.soft}>{t('coverage.byWard')}</span>
              ) : (
                <Fillers people={place.by} />
              ),
          },
        ]}
      />
    </Card>
  );
}
