import { useTranslation } from 'react-i18next';
import { ACCESS_NEEDS, STANDINGS } from '../../db/members/words.ts';
import { useMay } from '../app/status.ts';
import { FilterBar, SearchField, Select } from '../ui/index.ts';
import { changed, type Filters } from './filters.ts';
import css from './members.module.css';
import type { Choices } from './types.ts';

type MemberFiltersProps = {
  filters: Filters;
  choices: Choices;
  count: number;
  onChange: (filters: Filters) => void;
};

/** Search and filters over the register. */
export function MemberFilters({ filters, choices, count, onChange }: MemberFiltersProps) {
  const { t } = useTranslation('members');
  const seesNeeds = useMay('administrator', 'chair');
  const set = (change: Partial<Record<keyof Filters, unknown>>) => onChange(changed(filters, change));
  const isFiltered = Object.keys(filters).length > 0;
  const ofKind = (kind: 'core' | 'invited', group: string) =>
    choices.categories
      .filter((each) => each.kind === kind && (each.active || each.id === filters.category))
      .map((each) => ({ value: each.id as number, label: each.name, group }));
  return (
    <FilterBar count={count} {...(isFiltered && { onClear: () => onChange({}) })}>
      <div className={css.wide}>
        <SearchField
          label={t('list.searchShort')}
          placeholder={t('list.search')}
          value={filters.search ?? ''}
          onChange={(search) => set({ search })}
        />
      </div>
      <Select<number>
        label={t('field.categories')}
        width="w20"
        emptyLabel={t('list.anyCategory')}
        value={filters.category ?? null}
        onChange={(category) => set({ category })}
        options={[...ofKind('core', t('form.core')), ...ofKind('invited', t('form.invited'))]}
      />
      <Select<number>
        label={t('field.ward')}
        width="w20"
        emptyLabel={t('list.anyWard')}
        value={filters.ward ?? null}
        onChange={(ward) => set({ ward })}
        options={choices.wards.map((each) => ({ value: each.id as number, label: each.name }))}
      />
      <Select<string>
        label={t('list.standing')}
        width="w20"
        emptyLabel={t('list.current')}
        value={filters.standing ?? null}
        onChange={(standing) => set({ standing })}
        options={[
          ...STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })),
          { value: 'all', label: t('list.all') },
        ]}
      />
      <Select<string>
        label={t('list.vote')}
        width="w20"
        emptyLabel={t('list.anyVote')}
        value={filters.vote === undefined ? null : filters.vote ? 'yes' : 'no'}
        onChange={(vote) => set({ vote: vote === null ? null : vote === 'yes' })}
        options={[
          { value: 'yes', label: t('votes.yes') },
          { value: 'no', label: t('votes.no') },
        ]}
      />
      {seesNeeds && (
        <Select<string>
          label={t('list.need')}
          width="w20"
          emptyLabel={t('list.anyNeed')}
          value={filters.need ?? null}
          onChange={(need) => set({ need })}
          options={[
            { value: 'any', label: t('list.someNeed') },
            ...ACCESS_NEEDS.map((value) => ({ value, label: t(`need.${value}`) })),
          ]}
        />
      )}
    </FilterBar>
  );
}
