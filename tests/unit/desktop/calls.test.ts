import * as electron from 'electron';
import { expect, test, vi } from 'vitest';
import type { Core } from '../../../electron/core.ts';
import { answerCalls } from '../../../electron/desktop/calls.ts';
import { CHANNEL } from '../../../electron/desktop/channel.ts';
import type { FakeElectron } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectron());
const fake = electron as unknown as FakeElectron;

const asked = vi.fn(async () => ({ ok: true, value: 'yes' }));
answerCalls({ call: asked } as unknown as Core);
const send = async (senderFrame: object | null, name: unknown = 'office.status') =>
  await fake.ipcMain.calls.get(CHANNEL)?.({ senderFrame }, name, {});

test('the top page of our window is answered', async () => {
  expect(await send({ parent: null, url: 'app://secretariat/#/members' })).toEqual({ ok: true, value: 'yes' });
  expect(asked).toHaveBeenCalledWith('office.status', {});
});

test.each([
  ['a frame in the page', { parent: {}, url: 'app://secretariat/' }],
  ['another site', { parent: null, url: 'https://example.org/' }],
  ['another host of our scheme', { parent: null, url: 'app://elsewhere/' }],
  ['a frame that is gone', null],
])('%s is not', async (_who, frame) => {
  asked.mockClear();
  expect(await send(frame)).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
  expect(asked).not.toHaveBeenCalled();
});

test('a call without a name is not', async () => {
  asked.mockClear();
  expect(await send({ parent: null, url: 'app://secretariat/' }, { toString: 'x' })).toMatchObject({ ok: false });
  expect(asked).not.toHaveBeenCalled();
});

test('the preload shows the screens one function and nothing else', async () => {
  await import('../../../electron/preload.ts');
  const [[name, shown] = []] = fake.contextBridge.exposeInMainWorld.mock.calls;
  expect(name).toBe('secretariat');
  expect(Object.keys(shown).sort()).toEqual(['host', 'send']);
  expect(shown.host).toBe('desktop');
  expect(await shown.send('office.status', { a: 1 })).toBe('answer');
  expect(fake.ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith(CHANNEL, 'office.status', { a: 1 });
});
