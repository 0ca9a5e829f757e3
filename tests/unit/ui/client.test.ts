import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import { z } from 'zod';
import { fail, type Outcome, ok } from '../../../db/base/outcome.ts';
import { command, query } from '../../../electron/api/define.ts';
import { makeClient } from '../../../renderer/app/client.ts';
import type { Transport } from '../../../renderer/app/transport.ts';
import { makeThrottle } from '../../../renderer/app/useStillHere.ts';

const sample = {
  members: {
    list: query({ who: 'signedIn', input: z.object({ search: z.string().default('') }), run: () => ok(['Ama Osei']) }),
    add: command({ who: ['administrator'], input: z.object({ name: z.string() }), run: () => ok({ id: 1 }) }),
  },
};

const clientOver = (transport: Transport, onSignedOut = () => undefined) =>
  makeClient<typeof sample>(transport, onSignedOut);

describe('the typed client', () => {
  test('sends subject.name and the input, and gives back the outcome', async () => {
    const transport = vi.fn<Transport>(async () => ok(['Ama Osei']));
    const api = clientOver(transport);
    expect(await api.members.list({ search: 'os' })).toEqual({ ok: true, value: ['Ama Osei'] });
    expect(transport).toHaveBeenCalledExactlyOnceWith('members.list', { search: 'os' });
  });

  test('its types are the API’s own, seen before parsing', () => {
    const api = clientOver(async () => ok(null));
    expectTypeOf(api.members.list).parameter(0).toEqualTypeOf<{ search?: string | undefined }>();
    expectTypeOf(api.members.add).returns.toEqualTypeOf<Promise<Outcome<{ id: number }>>>();
  });

  test('a call is the same function each time and knows its path: query keys hang on it', () => {
    const api = clientOver(async () => ok(null));
    expect(api.members.list).toBe(api.members.list);
    expect(api.members.list.path).toEqual(['members', 'list']);
  });

  test('can be awaited by mistake without calling anything', async () => {
    const transport = vi.fn<Transport>(async () => ok(null));
    const api = clientOver(transport);
    await api;
    await api.members;
    expect(transport).not.toHaveBeenCalled();
  });

  test('an answer "signed out" is told to the shell, and still given back', async () => {
    const onSignedOut = vi.fn();
    const signedOut = fail({ kind: 'signedOut', key: 'general.signedOut' });
    const api = clientOver(async () => signedOut, onSignedOut);
    expect(await api.members.list({})).toEqual(signedOut);
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  test.each([
    ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
    ['answers with nonsense', () => Promise.resolve('Bad gateway' as unknown as Outcome<unknown>)],
    ['answers with nothing', () => Promise.resolve(null as unknown as Outcome<unknown>)],
  ])('a host that %s is a problem in words, not an error', async (_, transport) => {
    const outcome = await clientOver(transport).members.list({});
    expect(outcome).toEqual({ ok: false, problem: { kind: 'trouble', key: 'general.noAnswer' } });
  });
});

test('activity is told at most once a minute', () => {
  const due = makeThrottle(60_000);
  expect([0, 10, 59_999, 60_000, 60_001, 120_000].map(due)).toEqual([true, false, false, true, false, true]);
});
