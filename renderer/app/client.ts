import type { Outcome, Problem } from '../../db/base/outcome.ts';
import type { Method } from '../../electron/api/define.ts';
import type { Api } from '../../electron/api/index.ts';
import { loadWordsOf } from './i18n.ts';
import { chooseTransport, type Transport } from './transport.ts';

/** A call of the API as the screens see it; `path` is its subject and name. */
export type ApiCall<I, R> = ((input: I) => Promise<Outcome<R>>) & {
  readonly path: readonly [subject: string, name: string];
};

/** The API's own type, seen from this side: the same names, inputs before parsing, plain outcomes. */
export type ClientOf<A> = {
  readonly [S in keyof A]: {
    readonly [M in keyof A[S]]: A[S][M] extends Method<infer I, infer _O, infer R> ? ApiCall<I, R> : never;
  };
};

const lost: Outcome<never> = { ok: false, problem: { kind: 'trouble', key: 'general.noAnswer' } };

/**
 * A client over a transport. `onSignedOut` hears of every answer that says nobody is signed in (any more).
 * A host that does not answer, or answers with no outcome, gives a problem `general.noAnswer`: calls never throw.
 * `onProblem` is waited for before the caller hears of the problem.
 */
export function makeClient<A>(
  transport: Transport,
  onSignedOut: () => void,
  onProblem: (problem: Problem) => Promise<void> = async () => {},
): ClientOf<A> {
  const send = async (name: string, input: unknown): Promise<Outcome<unknown>> => {
    const outcome = await transport(name, input).catch(() => lost);
    const sound = typeof outcome === 'object' && outcome !== null && typeof outcome.ok === 'boolean';
    if (sound && !outcome.ok && outcome.problem.kind === 'signedOut') onSignedOut();
    const answer = sound ? outcome : lost;
    if (!answer.ok) await onProblem(answer.problem);
    return answer;
  };
  const calls = new Map<string, unknown>();
  const callOf = (subject: string, name: string) => {
    const path = `${subject}.${name}`;
    const known = calls.get(path) ?? Object.assign((input: unknown) => send(path, input), { path: [subject, name] });
    calls.set(path, known);
    return known;
  };
  const named = (make: (name: string) => unknown) =>
    // `then` would make a promise of it when it is awaited by mistake.
    new Proxy({}, { get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined) });
  return named((subject) => named((name) => callOf(subject, name))) as ClientOf<A>;
}

const signedOutListeners = new Set<() => void>();

/** Calls `listener` whenever the core says that nobody is signed in. Gives back the way to stop. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** The API: `await api.members.list({ … })`. In components use `useAsk` and `useDo`. */
export const api = makeClient<Api>(
  (name, input) => chooseTransport()(name, input),
  () => {
    for (const listener of signedOutListeners) listener();
  },
  loadWordsOf,
);
