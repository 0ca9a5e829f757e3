import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonId } from '../../db/base/brand.ts';
import { fixedClock } from '../../db/base/clock.ts';
import type { Problem } from '../../db/base/outcome.ts';
import { ROLES, type Role } from '../../db/office/roles.ts';
import type { Method } from '../../electron/api/define.ts';
import { api } from '../../electron/api/index.ts';
import { type Core, createCore } from '../../electron/core.ts';
import { enGB } from '../../resources/locales/en-GB/index.ts';
import { clientOf, GROUP, must, PASSPHRASE, testHost } from '../support/core.ts';
import { dump } from '../support/dump.ts';
import { malformedInputs, plausible } from '../support/malformed.ts';

/** The whole API, whatever it holds: a call that is added later is tested from that moment. */
type AnyMethod = Method<unknown, unknown, unknown>;
const methods = Object.entries(api).flatMap(([subject, calls]) =>
  Object.entries(calls as Record<string, AnyMethod>).map(([name, method]) => ({ name: `${subject}.${name}`, method })),
);
const COUNT = 200;
const SEED = 20_110_524;
/** No call may take anything at all; these take an empty object, which is then no malformed input of theirs. */
const takesNothing = methods.filter(({ method }) => method.input.safeParse({}).success).map(({ name }) => name);

let core: Core;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cpeg-refuses-'));
  core = await createCore({ folder, clock: fixedClock('2011-05-10'), appVersion: '0.1.0', host: testHost() });
  const client = clientOf(core);
  must(
    await client.office.setUp({
      group: GROUP,
      wards: ['Abbey', 'Bridge'],
      person: { name: 'Grace Adeyemi', passphrase: PASSPHRASE },
    }),
  );
  must(await client.office.changePerson({ id: 1, version: 1, name: 'Grace Adeyemi', roles: [...ROLES] }));
});

afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

const asPerson = (roles: readonly Role[]) =>
  core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles }, 15);

function hasWords(key: string): boolean {
  const [subject = '', name = ''] = key.split('.');
  const group = enGB.problems[subject as keyof typeof enGB.problems] as Record<string, string> | undefined;
  return group !== undefined && Object.hasOwn(group, name);
}

/** The problem of an outcome that must be one, with words for every key in it. */
function problemOf(outcome: Awaited<ReturnType<Core['call']>>): Problem {
  if (outcome.ok) throw new Error('went through');
  const { problem } = outcome;
  const keys = [problem.key, ...(problem.fields ?? []).map((field) => field.key)];
  expect(keys.filter((key) => !hasWords(key))).toEqual([]);
  return problem;
}

describe('malformed input', () => {
  test.each(methods)(`$name refuses ${COUNT} of them, says where, and writes nothing`, async ({ name, method }) => {
    asPerson(ROLES);
    const inputs = malformedInputs(method.input, COUNT, SEED);
    expect(inputs.length).toBe(COUNT);
    const before = dump(core.office());
    for (const input of inputs) {
      const problem = problemOf(await core.call(name, input));
      expect(problem.kind).toBe('invalid');
      expect(problem.fields?.length).toBeGreaterThan(0);
    }
    expect(dump(core.office())).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('every call has an input schema that does not take just anything', () => {
    for (const { name, method } of methods) {
      expect([name, method.input.safeParse({ surprise: 1 }).success]).toEqual([name, false]);
      expect([name, method.input.safeParse(null).success]).toEqual([name, false]);
    }
    expect(takesNothing).toContain('office.status');
  });

  test('no call takes a field that it does not know', () => {
    for (const { name, method } of methods) {
      const [input] = fc.sample(plausible(method.input), { numRuns: 1, seed: SEED });
      const issues = JSON.stringify(method.input.safeParse({ ...(input as object), surprise: 1 }).error?.issues ?? []);
      expect([name, issues]).toEqual([name, expect.stringContaining('"unrecognized_keys"')]);
    }
  });

  test.each([
    '',
    '.',
    'office',
    'office.',
    'office.status.more',
    '__proto__.toString',
    'office.__proto__',
    'office.constructor',
    'nothing.here',
    'x'.repeat(10_000),
  ])('there is no call %j', async (name) => {
    expect(problemOf(await core.call(name, {})).key).toBe('general.unknownCall');
  });
});

describe('input of the right shape that makes no sense', () => {
  /** Slow by design (scrypt), or about the session and the program itself: their own tests know them. */
  const left = (name: string) =>
    /^(treasury\.makeSigningKey|office\.(setUp|signIn|recover|lock|addPerson|resetPassphrase|changeOwnPassphrase|makeRecoveryCode))$/.test(
      name,
    );

  test.each(methods.filter(({ name }) => !left(name) && !name.startsWith('safety.')))(
    '$name answers it with a plain outcome, never an exception',
    async ({ name, method }) => {
      for (const input of fc.sample(plausible(method.input), { numRuns: 25, seed: SEED })) {
        asPerson(ROLES);
        const outcome = await core.call(name, input);
        if (!outcome.ok) problemOf(outcome);
      }
    },
  );
});

describe('who may', () => {
  const kindFor = async (name: string) => problemOf(await core.call(name, 'malformed')).kind;

  test.each(methods)('$name is refused to everybody else before its input is looked at', async ({ name, method }) => {
    const { who } = method;
    core.session.end();
    expect(await kindFor(name)).toBe(who === 'anyone' ? 'invalid' : 'signedOut');
    for (const role of ROLES) {
      setRole(role);
      asPerson([role]);
      const allowed = typeof who === 'string' || who.includes(role);
      expect([role, await kindFor(name)]).toEqual([role, allowed ? 'invalid' : 'notAllowed']);
    }
    setRole(...ROLES);
  });

  test('the role counts as it is in the file, not as it was at sign-in', async () => {
    setRole('reader');
    asPerson(ROLES);
    expect(await kindFor('office.changeGroup')).toBe('notAllowed');
    setRole(...ROLES);
    expect(await kindFor('office.changeGroup')).toBe('invalid');
  });

  /** Past the service on purpose: it would refuse to leave the group without an administrator. */
  function setRole(...roles: Role[]) {
    const { sqlite } = core.office();
    sqlite.prepare('delete from person_role where person_id = 1').run();
    for (const role of roles) sqlite.prepare('insert into person_role values (1, ?)').run(role);
  }
});
