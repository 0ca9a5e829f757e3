import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { DataTable, StatusTag } from '../ui/index.ts';
import css from './packs.module.css';
import type { ShownPart } from './words.ts';

/** The parts of a pack in their order: for whom each is, and on which pages. */
export function PartsTable({ parts, unknown }: { parts: readonly ShownPart[]; unknown: string }) {
  const { t } = useTranslation('packs');
  const pagesOf = ({ stretch }: ShownPart) => {
    if (!stretch) return <span className={css.soft}>{unknown}</span>;
    const { firstPage: first, pages } = stretch;
    return pages === 1 ? String(first) : t('range', { first, last: first + pages - 1 });
  };
  const rows = parts.map((part, at) => ({ ...part, at }));
  return (
    <DataTable
      caption={t('caption')}
      rows={rows}
      rowKey={({ at }) => at}
      rowName={(part) => part.title || t('hidden')}
      columns={[
        {
          key: 'part',
          label: t('part'),
          cell: (part) => (
            <>
              {part.hidden ? t('hidden') : part.title}
              {part.reason !== '' && <div className={css.soft}>{part.reason}</div>}
            </>
          ),
        },
        { key: 'item', label: t('item'), cell: ({ item }) => item ?? '', width: '5rem' },
        {
          key: 'audience',
          label: t('forWhom'),
          width: '14rem',
          cell: ({ audience, releaseOn }) => (
            <>
              {audience === 'public' ? (
                t('audience.public')
              ) : (
                <StatusTag tone="warn">{t(`audience.${audience}`)}</StatusTag>
              )}
              {releaseOn && <div className={css.soft}>{t('release', { date: formatDate(releaseOn) })}</div>}
            </>
          ),
        },
        { key: 'pages', label: t('pages'), cell: pagesOf, align: 'end', width: '8rem' },
      ]}
    />
  );
}
