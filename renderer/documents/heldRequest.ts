import type { DocumentRequest } from './search.ts';

let held: DocumentRequest | null = null;

/** What a page asked the preview for, when it is too private or too long for an address: letters, labels. */
export const heldRequest = {
  get: () => held,
  set(next: DocumentRequest) {
    held = next;
  },
};
