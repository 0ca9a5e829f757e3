import type { Outcome } from '../../db/base/outcome.ts';
import type { ApiClient } from '../../electron/api/index.ts';
import type { Core } from '../../electron/core.ts';

/** The same typed client as the screens have, straight on the core. */
export function clientOf(core: Core): ApiClient {
  const subject = (name: string) =>
    new Proxy({}, { get: (_, method) => (input: unknown) => core.call(`${name}.${String(method)}`, input) });
  return new Proxy({}, { get: (_, name) => subject(String(name)) }) as ApiClient;
}

/**
 * The value of a call that the demo's story needs.
 * @throws Error naming the step: the story and the program's rules no longer agree.
 */
export function must<T>(step: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo stopped at “${step}”: ${JSON.stringify(outcome.problem)}`);
}
