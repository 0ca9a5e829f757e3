import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../db/base/dates.ts';
import { formatDate } from '../../db/base/format.ts';
import { members as words } from '../../resources/locales/en-GB/members.ts';
import type { Choices, MemberPageData } from './types.ts';

/** The history's events in words: what the audit keeps as names and ids. */

type Event = MemberPageData['history'][number];

const has = <T extends object>(object: T, key: string): key is keyof T & string => Object.hasOwn(object, key);

/** Fields whose values are ids or fixed names, and which words those have. */
function useNames(choices: Choices | null): Record<string, (value: string) => string | undefined> {
  const { t } = useTranslation('members');
  const office = (value: string) => (has(words.office, value) ? t(`office.${value}`) : undefined);
  return {
    standing: (value) => (has(words.standing, value) ? t(`standing.${value}`) : undefined),
    seat: (value) => (has(words.seat, value) ? t(`seat.${value}`) : undefined),
    papersBy: (value) => (has(words.papersBy, value) ? t(`papersBy.${value}`) : undefined),
    how: (value) => (has(words.how, value) ? t(`how.${value}`) : undefined),
    office,
    offices: office,
    wardId: (value) => choices?.wards.find((each) => String(each.id) === value)?.name,
    categoryIds: (value) => choices?.categories.find((each) => String(each.id) === value)?.name,
  };
}

function useValueWords(choices: Choices | null) {
  const { t } = useTranslation('members');
  const names = useNames(choices);
  const one = (field: string, value: unknown): string => {
    const text = value === null || value === undefined ? '' : String(value);
    if (text === '') return t('history.nothing');
    return names[field]?.(text) ?? (isIsoDate(text) ? formatDate(text) : text);
  };
  return (field: string, value: unknown): string => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.length === 0 ? t('history.nothing') : values.map((each) => one(field, each)).join('; ');
  };
}

function useFieldWords() {
  const { t } = useTranslation('members');
  const others: Record<string, string> = {
    categoryIds: t('field.categories'),
    wardId: t('field.ward'),
    office: t('terms.office'),
    offices: t('terms.title'),
    how: t('terms.how'),
    startedOn: t('terms.startedOn'),
    note: t('terms.note'),
  };
  return (field: string): string => others[field] ?? (has(words.field, field) ? t(`field.${field}`) : field);
}

const isBlank = (value: unknown) => value === '' || value === null || value === undefined;

/** What an event changed, a line a field. */
export function useEventLines(choices: Choices | null): (event: Event) => string[] {
  const { t } = useTranslation('members');
  const valueWords = useValueWords(choices);
  const fieldWords = useFieldWords();
  const line = ({ before }: Event, key: string, to: unknown): string => {
    const field = fieldWords(key);
    if (to === '(private)') return t('history.private', { field });
    if (!(key in before) || before[key] === to) return t('history.set', { field, to: valueWords(key, to) });
    return t('history.fromTo', { field, from: valueWords(key, before[key]), to: valueWords(key, to) });
  };
  return (event) =>
    Object.entries(event.after)
      .filter(([key, to]) => key !== 'erasedAt' && !(isBlank(to) && isBlank(event.before[key])))
      .map(([key, to]) => line(event, key, to));
}

/** What was done, in a few words. */
export function useActionWords(): (action: string) => string {
  const { t } = useTranslation('members');
  return (action) => t(has(words.history.action, action) ? `history.action.${action}` : 'history.action.other');
}
