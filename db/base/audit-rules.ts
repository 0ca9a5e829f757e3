import { isIsoDate } from './dates.ts';
import { formatDate, formatInstant } from './format.ts';

/** The part of the locale `audit` that puts an event's fields into words, with the names of settings. Pure. */
export type AuditWords = {
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>> & { yes: string; no: string };
  hidden: string;
  empty: string;
};

/** One field of an event, in words; null where the event says nothing about that side. */
export type AuditChange = { field: string; before: string | null; after: string | null };

/** `reportsBackTo` gives "Reports back to": for a field without words of its own. */
function fromCamel(name: string): string {
  const spaced = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Names in a row; whole records each on a line of its own. */
function listInWords(values: readonly unknown[], words: AuditWords): string {
  const each = values.map((value) => wordsOf(value, words));
  return each.length === 0 ? words.empty : each.join(values.some((value) => typeof value === 'object') ? '\n' : ', ');
}

function wordsOf(value: unknown, words: AuditWords): string {
  if (value === null || value === undefined || value === '') return words.empty;
  if (value === '(private)') return words.hidden;
  if (typeof value === 'boolean') return value ? words.values.yes : words.values.no;
  if (Array.isArray(value)) return listInWords(value, words);
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([name, each]) => `${fieldName(name, words)}: ${wordsOf(each, words)}`);
    return parts.join('; ');
  }
  const text = String(value);
  if (isIsoDate(text)) return formatDate(text);
  if (INSTANT.test(text)) return formatInstant(text);
  return Object.hasOwn(words.values, text) ? (words.values[text] ?? text) : text;
}

const fieldName = (name: string, words: AuditWords) =>
  Object.hasOwn(words.fields, name) ? (words.fields[name] ?? name) : fromCamel(name);

/** The fields that an event changed, in words, in the order in which it names them. */
export function changesInWords(
  event: { before: Record<string, unknown>; after: Record<string, unknown> },
  words: AuditWords,
): AuditChange[] {
  const names = [...new Set([...Object.keys(event.before), ...Object.keys(event.after)])];
  const side = (values: Record<string, unknown>, name: string) =>
    Object.hasOwn(values, name) ? wordsOf(values[name], words) : null;
  return names.map((name) => ({
    field: fieldName(name, words),
    before: side(event.before, name),
    after: side(event.after, name),
  }));
}
