import type { z } from 'zod';
import type { Caller } from '../../db/base/change.ts';
import type { Outcome } from '../../db/base/outcome.ts';
import type { Role } from '../../db/office/roles.ts';
import type { Core } from '../core.ts';

/**
 * Who may call:
 * - `anyone`: also before set-up and while locked (status, sign in)
 * - `signedIn`: anybody with a role
 * - a list: one of these roles
 */
export type Who = 'anyone' | 'signedIn' | readonly Role[];

/** What a call works with. `caller` is the signed-in person; for `anyone` calls it may be nobody (no id). */
export type Call = { core: Core; caller: Caller };

export type Method<I, O, R> = {
  readonly effect: 'query' | 'command';
  readonly who: Who;
  readonly input: z.ZodType<O, I>;
  readonly run: (call: Call, input: O) => Outcome<R> | Promise<Outcome<R>>;
};

type Definition<I, O, R> = Omit<Method<I, O, R>, 'effect'>;

/** A call that reads. It gets `core.office().read`, a read-only connection, and must not write. */
export const query = <I, O, R>(definition: Definition<I, O, R>): Method<I, O, R> => ({
  effect: 'query',
  ...definition,
});

/** A call that changes something: through one service, in one transaction. */
export const command = <I, O, R>(definition: Definition<I, O, R>): Method<I, O, R> => ({
  effect: 'command',
  ...definition,
});

/** The client's side of an API object: the same names, inputs before parsing, plain outcomes. */
export type ClientOf<A> = {
  [S in keyof A]: {
    [M in keyof A[S]]: A[S][M] extends Method<infer I, infer _O, infer R> ? (input: I) => Promise<Outcome<R>> : never;
  };
};
