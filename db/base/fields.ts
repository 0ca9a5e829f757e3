import { z } from 'zod';
import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';
import { isClockTime, isIsoDate } from './dates.ts';
import type { FieldProblem, Params } from './outcome.ts';

/** Characters that no name, address or minute needs and that break files and paper: controls (but tab and newline), lone surrogates. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

const message = (key: ProblemKey) => key;

function cleaned(max: number, lines: boolean) {
  return z
    .string()
    .max(max * 4, message('fields.tooLong'))
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !UNPRINTABLE.test(text), message('fields.unprintable'))
        .refine((text) => lines || !/[\n\t]/.test(text), message('fields.oneLine')),
    );
}

/** One line of text, trimmed; may be empty. */
export const line = (max = 200) => cleaned(max, false);

/** One line of text that must be there. */
export const requiredLine = (max = 200) =>
  cleaned(max, false).refine((text) => text !== '', message('fields.required'));

/** Text of several lines, trimmed; may be empty. */
export const prose = (max = 5_000) => cleaned(max, true);

export const requiredProse = (max = 5_000) =>
  cleaned(max, true).refine((text) => text !== '', message('fields.required'));

/** A real day, `YYYY-MM-DD`. */
export const isoDate = () => z.string().refine(isIsoDate, message('fields.date'));

/** A real day or nothing (null); the empty string of a form counts as nothing. */
export const optionalDate = () =>
  z.union([z.literal('').transform(() => null), z.null(), isoDate()]).describe('optionalDate');

/** A time of day, `HH:MM`. */
export const clockTime = () => z.string().refine(isClockTime, message('fields.time'));

/** An e-mail address or nothing (the empty string). */
export const optionalEmail = () =>
  line(254).refine((text) => text === '' || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text), message('fields.email'));

/** A telephone number as people write it, or nothing: digits, spaces, brackets, plus, "ext". */
export const optionalPhone = () =>
  line(40).refine(
    (text) => text === '' || (/^[\d\s()+\-./]+((ext|x)\.?\s*\d+)?$/i.test(text) && text.replace(/\D/g, '').length >= 5),
    message('fields.phone'),
  );

export const wholeNumber = (min: number, max: number) => z.int().min(min).max(max);

/** The id of a stored record. `missing`: the words for none, where "Fill this in" would not do. */
export const id = <T>(missing?: ProblemKey) =>
  z
    .int(missing)
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .transform((value) => value as T);

/** The version of a record that the caller read; another change since then makes the call fail with `changed`. */
export const version = () => z.int().positive();

/** The rules whose warnings the caller accepts. */
export const accepted = () => z.array(z.string().max(4)).max(20).default([]);

const KEYS: Record<string, ProblemKey> = {
  too_big: 'fields.tooBig',
  too_small: 'fields.tooSmall',
  invalid_type: 'fields.type',
  invalid_value: 'fields.choice',
  unrecognized_keys: 'fields.unknown',
  invalid_union: 'fields.choice',
  invalid_format: 'fields.type',
};

/** A message that a schema of ours gave itself is a key, such as `meetings.paperItem`; zod's own are sentences. */
const isKey = (text: string): text is ProblemKey => /^[a-z]+(\.\w+)+$/i.test(text);

function keyOf(issue: z.core.$ZodIssue): ProblemKey {
  if (issue.code === 'custom' || isKey(issue.message)) return issue.message as ProblemKey;
  // An empty choice or file is nothing at all: not a wrong thing, a missing one.
  if (issue.code === 'invalid_type' && /received (null|undefined)$/.test(issue.message)) return 'fields.required';
  if (issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')) return 'fields.tooLong';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'fields.required';
  return KEYS[issue.code] ?? 'fields.type';
}

function paramsOf(issue: z.core.$ZodIssue): Params | undefined {
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'custom' && issue.params) return issue.params as Params;
  return undefined;
}

/** What zod found, as field problems with our words: the same for the API, forms and imports. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => {
    const params = paramsOf(issue);
    return { path: issue.path.join('.'), key: keyOf(issue), ...(params && { params }) };
  });
}
