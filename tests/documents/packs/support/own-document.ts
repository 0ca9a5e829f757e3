import type { DocumentData, Page } from '../../../../electron/documents/kit/definition.ts';
import { draw } from '../../../../electron/documents/kit/draw.ts';
import type { Block } from '../../../../electron/documents/kit/slices.ts';
import { NOW, paper } from '../../support/samples.ts';

/** A document of ours: tagged, with room at its edges. */
export async function ownDocument(
  blocks: readonly Block[],
  title = 'Our own',
): Promise<{ bytes: Uint8Array; pages: number }> {
  const definition = {
    kind: 'test',
    fileName: () => 'test',
    title: () => title,
    sheet: () => ({ size: 'A4', head: 'none', foot: false }) as const,
    draw: (page: Page) => page.add(...blocks),
  };
  const { bytes, pages } = await draw<DocumentData>(definition, { paper }, { now: NOW });
  return { bytes, pages };
}
