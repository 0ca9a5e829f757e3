/**
 * Leaving a field can add or remove an error, and everything below moves. Where the field is left by pressing the mouse
 * on a button, the button would move away under the pointer before it is let go, and the click be lost: so the change
 * waits until then.
 */

let isDown = false;
const waiting = new Set<() => void>();

function up() {
  isDown = false;
  const now = [...waiting];
  waiting.clear();
  // The click comes after the pointer is up: it belongs to the page as it was.
  setTimeout(() => {
    for (const change of now) change();
  });
}

if (typeof window !== 'undefined') {
  window.addEventListener(
    'pointerdown',
    () => {
      isDown = true;
    },
    true,
  );
  window.addEventListener('pointerup', up, true);
  window.addEventListener('pointercancel', up, true);
}

/** Runs `change` at once, or when the mouse button that is down is let go. */
export function afterPress(change: () => void): void {
  if (isDown) waiting.add(change);
  else change();
}
