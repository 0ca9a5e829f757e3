import { useState } from 'react';
import { afterPress } from './afterPress.ts';

/** What was typed, read: the value it means, or the words for why it means none, with what goes on to the form instead. */
export type Reading<V> = { value: V; words: string | null };

type TypedOptions<V> = {
  value: V;
  /** Reads a text. Where it means no value, `value` is what the form's schema will refuse. */
  read: (text: string) => Reading<V>;
  onChange?: ((value: V) => void) | undefined;
  onBlur?: (() => void) | undefined;
  onFault?: ((words: string | null) => void) | undefined;
};

/**
 * A box whose text means a value (a date, a time, a number): the text stays as typed while the person is in the box,
 * and its problem is said only when they leave. A value from outside, such as a form's reset, replaces the text.
 */
export function useTyped<V>({ value, read, onChange, onBlur, onFault }: TypedOptions<V>) {
  const [typed, setTyped] = useState<{ text: string; sent: V } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const isMine = typed !== null && Object.is(typed.sent, value);
  return {
    /** The text in the box while it is the person's own; null: show the value. */
    text: isMine ? typed.text : null,
    /** Why the text means no value, once the box has been left. */
    fault: isMine ? fault : null,
    take(text: string) {
      const reading = read(text);
      setTyped({ text, sent: reading.value });
      setFault(null);
      onFault?.(reading.words);
      onChange?.(reading.value);
    },
    leave() {
      const words = isMine ? read(typed.text).words : null;
      afterPress(() => setFault(words));
      if (words === null) setTyped(null);
      onBlur?.();
    },
    /** A value was chosen another way. */
    replace(next: V) {
      setTyped(null);
      setFault(null);
      onFault?.(null);
      onChange?.(next);
    },
  };
}
