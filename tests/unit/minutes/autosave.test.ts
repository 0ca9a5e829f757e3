import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Outcome, ok } from '../../../db/base/outcome.ts';
import { createAutosave, LONGEST_MS, PAUSE_MS } from '../../../renderer/minutes/autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A record that a test sees; each save takes `slow` milliseconds. */
function office(slow = 5) {
  const saves: { at: number; text: string; version: number }[] = [];
  let version = 1;
  const begin = Date.now();
  const save = async (text: string, asked: number): Promise<Outcome<{ version: number }>> => {
    await new Promise((done) => setTimeout(done, slow));
    if (asked !== version) return { ok: false, problem: { kind: 'changed', key: 'general.changed' } };
    version += 1;
    saves.push({ at: Date.now() - begin, text, version: asked });
    return ok({ version });
  };
  return { saves, save, record: createAutosave({ text: '', version: 1 }, save) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('what is typed is saved', () => {
  test('0.7 seconds after the last key, once', async () => {
    const { saves, record } = office();
    record.type('The');
    await pass(PAUSE_MS - 1);
    expect([saves.length, record.now().state]).toEqual([0, 'waiting']);
    await pass(6);
    expect(saves).toMatchObject([{ text: 'The' }]);
    expect(record.now()).toMatchObject({ state: 'saved', version: 2 });
    await pass(60_000);
    expect(saves).toHaveLength(1);
  });

  test('while typing never stops, at the latest every 1.5 seconds: nothing typed is unsaved for two seconds', async () => {
    const { saves, record } = office(40);
    const typedAt: number[] = [];
    let text = '';
    for (let key = 0; key < 300; key += 1) {
      text += 'x';
      typedAt.push(key * 100);
      record.type(text);
      await pass(100);
    }
    await pass(PAUSE_MS + 100);
    expect(saves.at(-1)?.text).toBe(text);
    for (const [key, at] of typedAt.entries()) {
      const saved = saves.find((each) => each.text.length > key);
      expect((saved?.at ?? Number.POSITIVE_INFINITY) - at, `key ${key}`).toBeLessThanOrEqual(LONGEST_MS + 2 * 40 + 100);
    }
  });

  test('keys that fall while a save runs are saved after it, with the version it gave', async () => {
    const { saves, record } = office(300);
    record.type('a');
    await pass(PAUSE_MS + 100);
    record.type('ab');
    expect(record.now().state).toBe('saving');
    await pass(3_000);
    expect(saves.map(({ text, version }) => [text, version])).toEqual([
      ['a', 1],
      ['ab', 2],
    ]);
    expect(record.now().state).toBe('saved');
  });

  test('leaving saves at once, whatever is under way', async () => {
    const { saves, record } = office(50);
    record.type('a');
    const first = record.flush();
    record.type('ab');
    const second = record.flush();
    await pass(200);
    await Promise.all([first, second]);
    expect(saves.at(-1)?.text).toBe('ab');
    expect(record.now().state).toBe('saved');
  });

  test('a refusal is said, the words stay, and the next key tries again', async () => {
    const { record, saves } = office();
    record.moved(7);
    record.type('mine');
    await pass(PAUSE_MS + 10);
    expect(record.now()).toMatchObject({ state: 'failed', text: 'mine', problem: { kind: 'changed' } });
    record.refresh('theirs', 8);
    expect(record.now().text).toBe('mine');
    record.refresh('theirs', 1, true);
    record.type('theirs and mine');
    await pass(PAUSE_MS + 10);
    expect(saves).toMatchObject([{ text: 'theirs and mine' }]);
  });

  test('what another screen saved is taken only while nothing waits here', async () => {
    const { record } = office();
    record.refresh('from elsewhere', 5);
    expect(record.now()).toMatchObject({ text: 'from elsewhere', version: 5 });
    record.type('typed here');
    record.refresh('again elsewhere', 6);
    expect(record.now().text).toBe('typed here');
  });
});
