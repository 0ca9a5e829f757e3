import type { ProblemKey } from '../../resources/locales/en-GB/problems.ts';

/** A rule of `docs/rules.md`, by its number. */
export type RuleId = `${'A' | 'C' | 'E' | 'L' | 'M' | 'S' | 'T' | 'Y'}${number}`;

export type Params = Record<string, string | number>;

/** What is wrong with one field of the input; `path` is the field's place, e.g. `topics.2`. */
export type FieldProblem = { path: string; key: ProblemKey; params?: Params };

/** A rule that only warns: the person may go on, and that they did is recorded. */
export type Warning = { rule: RuleId; key: ProblemKey; params?: Params };

/**
 * Why a call did nothing. Plain data, because a rule that says no is expected; throwing is for bugs.
 * - invalid: the input is malformed (`fields` say where)
 * - refused: a rule or the state of things says no
 * - warned: goes through when sent again with the warnings' rules in `accepted`
 * - notAllowed / signedOut: the caller may not, or is nobody
 * - changed: somebody changed the record since it was read
 * - trouble: the data folder cannot be used as it is
 */
export type Problem = {
  kind: 'invalid' | 'refused' | 'warned' | 'notAllowed' | 'signedOut' | 'notFound' | 'changed' | 'trouble';
  key: ProblemKey;
  rule?: RuleId;
  params?: Params;
  fields?: FieldProblem[];
  warnings?: Warning[];
};

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const fail = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** Refused by a rule, or by the state of things when no rule is given. */
export function refuse(key: ProblemKey, more: { rule?: RuleId; params?: Params; path?: string } = {}) {
  const { rule, params, path } = more;
  return fail({
    kind: 'refused',
    key,
    ...(rule && { rule }),
    ...(params && { params }),
    ...(path && { fields: [{ path, key, ...(params && { params }) }] }),
  });
}

export const notFound = (key: ProblemKey = 'general.notFound') => fail({ kind: 'notFound', key });

export const changedMeanwhile = () => fail({ kind: 'changed', key: 'general.changed' });

/** The warnings the caller has not accepted yet, as a problem; nothing when all are accepted. */
export function unaccepted(warnings: readonly Warning[], accepted: readonly string[]) {
  const open = warnings.filter((warning) => !accepted.includes(warning.rule));
  if (open.length === 0) return null;
  return fail({ kind: 'warned', key: 'general.warned', warnings: [...open] });
}
