import { beforeEach, expect, test, vi } from 'vitest';
import { announce, toasts } from '../../../renderer/ui/toasts.ts';

beforeEach(() => toasts.clear());

test('at most three messages at once: the oldest goes', () => {
  for (const text of ['one', 'two', 'three', 'four']) toasts.show({ text });
  expect(toasts.shown().map((each) => each.text)).toEqual(['two', 'three', 'four']);
});

test('closing takes that one away and tells those who listen', () => {
  const heard = vi.fn();
  const stop = toasts.subscribe(heard);
  toasts.show({ text: 'one' });
  toasts.show({ text: 'two' });
  const [first] = toasts.shown();
  toasts.close(first?.id ?? -1);
  expect(toasts.shown().map((each) => each.text)).toEqual(['two']);
  stop();
  toasts.clear();
  expect(heard).toHaveBeenCalledTimes(3);
});

test('the same words twice are read out twice', () => {
  announce('Moved');
  const first = toasts.said();
  announce('Moved');
  expect(toasts.said()).not.toBe(first);
  expect(toasts.said().trim()).toBe('Moved');
});
