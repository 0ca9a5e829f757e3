/** Short messages at the foot of the window, and what is read out. A store outside React, so that anything can speak. */

export type ToastMessage = {
  text: string;
  tone?: 'success' | 'info' | 'error';
  /** Takes back what was done; the message then stays twice as long. */
  undo?: (() => void) | undefined;
};

export type ShownToast = ToastMessage & { id: number };

/** How long a message stays, in milliseconds; it waits while the pointer or the focus is on it. */
export const STAYS = 8_000;

let next = 1;
let shown: readonly ShownToast[] = [];
let said = '';
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

export const toasts = {
  /** Shows a message and has it read out. At most three at once: the oldest goes. */
  show(message: ToastMessage): void {
    shown = [...shown, { ...message, id: next++ }].slice(-3);
    tell();
  },
  close(id: number): void {
    shown = shown.filter((each) => each.id !== id);
    tell();
  },
  clear(): void {
    shown = [];
    said = '';
    tell();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  shown: () => shown,
  said: () => said,
};

/** Has a text read out by screen readers, without showing it. */
export function announce(text: string): void {
  // The same text twice would not be read again: a no-break space makes it new.
  said = said === text ? `${text}\u00a0` : text;
  tell();
}
