import { describe, expect, test } from 'vitest';
import { freshCore, must, PASSPHRASE, readyCore } from '../support/core.ts';

describe('the first run', () => {
  test('begins with set-up and ends signed in', async () => {
    const { api } = await freshCore();
    expect(must(await api.office.status({})).state).toBe('setUp');
    const ready = await readyCore();
    expect(must(await ready.api.office.status({}))).toMatchObject({ state: 'ready', today: '2011-05-10' });
  });

  test('locks, slows wrong passphrases down, and lets the right one in', async () => {
    const { api, clock } = await readyCore();
    must(await api.office.lock({}));
    const locked = must(await api.office.status({}));
    if (locked.state !== 'signedOut') throw new Error('not locked');
    const personId = locked.people[0]?.id ?? 0;
    for (const key of ['office.wrongPassphrase', 'office.wrongPassphrase', 'office.wrongPassphraseWait']) {
      expect(await api.office.signIn({ personId, passphrase: 'wrong' })).toMatchObject({ problem: { key } });
    }
    expect(await api.office.signIn({ personId, passphrase: PASSPHRASE })).toMatchObject({
      problem: { key: 'office.waitBeforeTrying' },
    });
    clock.set('2011-05-10', '09:10:00.000');
    expect(must(await api.office.signIn({ personId, passphrase: PASSPHRASE })).roles).toEqual(['administrator']);
    clock.set('2011-05-10', '11:00:00.000');
    expect(must(await api.office.status({})).state).toBe('signedOut');
  });
});
