import { describe, expect, test } from 'vitest';
import { change, differences } from '../../db/base/change.ts';
import { ok, refuse } from '../../db/base/outcome.ts';
import { auditEvent, ward } from '../../db/schema.ts';
import { readyCore } from '../support/core.ts';

const CALLER = { personId: null, name: 'Grace Adeyemi', roles: ['administrator'] as const };

describe('a change', () => {
  test('is written with its one audit event, or not at all', async () => {
    const { core } = await readyCore();
    const office = core.office();
    const before = office.read.select().from(auditEvent).all().length;
    const refused = change(office, CALLER, [], ({ db, audit }) => {
      db.insert(ward).values({ name: 'Elm' }).run();
      audit({ action: 'ward.added', label: 'Elm' });
      return refuse('general.notFound');
    });
    expect(refused.ok).toBe(false);
    expect(office.read.select().from(auditEvent).all()).toHaveLength(before);
    expect(
      office.read
        .select()
        .from(ward)
        .all()
        .map((row) => row.name),
    ).not.toContain('Elm');
  });

  test('that forgets its audit event, or writes two, is a bug and undone', async () => {
    const { core } = await readyCore();
    const office = core.office();
    const add = (events: number) => () =>
      change(office, CALLER, [], ({ db, audit }) => {
        db.insert(ward)
          .values({ name: `Elm ${events}` })
          .run();
        for (let n = 0; n < events; n += 1) audit({ action: 'ward.added', label: 'Elm' });
        return ok(null);
      });
    expect(add(0)).toThrow('0 audit events');
    expect(add(2)).toThrow('2 audit events');
    expect(
      office.read
        .select()
        .from(ward)
        .all()
        .filter((row) => row.name.startsWith('Elm')),
    ).toEqual([]);
  });

  test('a warning stops it until it is accepted, and that it was is on record', async () => {
    const { core } = await readyCore();
    const office = core.office();
    const add = (accepted: string[]) =>
      change(office, CALLER, accepted, ({ warn, audit }) => {
        const stop = warn([{ rule: 'M4', key: 'general.warned' }]);
        if (stop) return stop;
        audit({ action: 'ward.added', label: 'Elm' });
        return ok('done');
      });
    expect(add([])).toMatchObject({ ok: false, problem: { kind: 'warned', warnings: [{ rule: 'M4' }] } });
    expect(add(['M4'])).toEqual({ ok: true, value: 'done' });
    expect(office.read.select().from(auditEvent).all().at(-1)?.accepted).toBe('["M4"]');
  });

  test('the audit event never holds a private value, only that it changed', () => {
    const found = differences({ name: 'Ada', phone: '1' }, { name: 'Ada', phone: '2' }, ['phone']);
    expect(found).toEqual({ before: { phone: '(private)' }, after: { phone: '(private)' }, changed: true });
  });

  test('the read handle cannot write, even where the types are gone', async () => {
    const { core } = await readyCore();
    const reader = core.office().read as unknown as ReturnType<typeof core.office>['write'];
    expect(() => reader.insert(ward).values({ name: 'Elm' }).run()).toThrow(/readonly/);
  });
});
