import { useTranslation } from 'react-i18next';
import { AUDIT_ACTIONS, type AuditAction } from '../../db/base/audit-actions.ts';
import { isIsoDate } from '../../db/base/dates.ts';
import { DateField, FilterBar, SearchField, Select } from '../ui/index.ts';

export type Filters = { text: string; person: string; action: AuditAction | ''; from: string; to: string };

export const NO_FILTERS: Filters = { text: '', person: '', action: '', from: '', to: '' };

/** The filters as the API takes them: what is empty is left out. */
export const filterOf = (filters: Filters) => {
  // A date that cannot be read stays in its field with a word beside it; it filters nothing.
  const fits = ([key, value]: [string, string]) =>
    key === 'from' || key === 'to' ? isIsoDate(value) : value.trim() !== '';
  return Object.fromEntries(Object.entries(filters).filter(fits)) as Partial<Omit<Filters, 'action'>> & {
    action?: AuditAction;
  };
};

const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** Who, what, when, and words. */
export function AuditFilters({
  filters,
  onChange,
  names,
  count,
  onClear,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
  names: readonly string[];
  count: number;
  onClear: () => void;
}) {
  const { t } = useTranslation('audit');
  const isFiltered = Object.values(filters).some((value) => value !== '');
  const set = (part: Partial<Filters>) => onChange({ ...filters, ...part });
  return (
    <FilterBar count={count} onClear={isFiltered ? onClear : undefined}>
      <SearchField label={t('text')} value={filters.text} onChange={(text) => set({ text })} />
      <Select
        label={t('who')}
        emptyLabel={t('anybody')}
        value={filters.person === '' ? null : filters.person}
        onChange={(person) => set({ person: person ?? '' })}
        options={names.map((name) => ({ value: name, label: name }))}
        width="w20"
      />
      <Select
        label={t('what')}
        emptyLabel={t('anything')}
        value={filters.action === '' ? null : filters.action}
        onChange={(action) => set({ action: action ?? '' })}
        options={ACTIONS.map((action) => ({
          value: action,
          label: t(`actions.${action}`),
          group: t(`subjects.${AUDIT_ACTIONS[action]}`),
        }))}
        width="w20"
      />
      <DateField label={t('from')} hint="" value={filters.from} onChange={(from) => set({ from })} />
      <DateField label={t('to')} hint="" value={filters.to} onChange={(to) => set({ to })} />
    </FilterBar>
  );
}
