import { mergePack, type WorkPart } from '../../../../electron/packs/merge/pack.ts';
import type { BuiltPack } from '../../../../electron/packs/part.ts';
import { NOW } from '../../support/samples.ts';

export const OPTIONS = {
  title: 'Pack for 13 November 2010',
  author: 'Anyborough CPEG',
  subject: 'Papers & reports',
  foot: 'Anyborough CPEG · 13 November 2010',
  now: NOW,
};

/** A part that begins at page 1 unless told otherwise. */
export function partOf(bytes: Uint8Array, pages: number, more: Partial<WorkPart> = {}): WorkPart {
  const { firstPage = 1 } = more;
  return {
    bytes,
    pages,
    fileName: 'paper.pdf',
    title: 'A paper',
    head: 'Item 4: A paper',
    mark: '',
    destination: `part-${more.title ?? 'one'}`,
    numbers: Array.from({ length: pages }, (_, place) => `Page ${firstPage + place} of 87`),
    ...more,
    firstPage,
  };
}

/** Merges in this thread: what the worker does, without waiting for one. */
export const merge = (parts: readonly WorkPart[]): Promise<BuiltPack> =>
  mergePack(parts, OPTIONS, { onPart: () => {}, onProgress: () => {} });

export { ownDocument } from './own-document.ts';
