import { qpdfCheck } from '../../../../electron/packs/door/qpdf.ts';

/** What qpdf finds wrong with a file: nothing, or the objects it names. */
export async function faultsOf(bytes: Uint8Array): Promise<{ clean: boolean; objects: readonly number[] }> {
  const { clean, objects } = await qpdfCheck(bytes);
  return { clean, objects };
}

export const NO_FAULTS = { clean: true, objects: [] };
