import type { Outcome } from '../../db/base/outcome.ts';
import { type KeptFile, keepFile, sweepFile } from '../../db/office/attachments.ts';
import type { FileKind } from '../../db/office/file-rules.ts';
import type { RecordOffice } from '../../db/open.ts';

/** Keeps received files before the transaction that records them, and lets them go again when it refuses. */
export function withFiles<T>(
  office: RecordOffice,
  files: readonly { name: string; bytes: Uint8Array; path: string }[],
  kinds: readonly FileKind[],
  run: (kept: KeptFile[]) => Outcome<T>,
): Outcome<T> {
  const kept: KeptFile[] = [];
  const letGo = () =>
    kept.forEach((file) => {
      sweepFile(office, file.sha256);
    });
  for (const { path, ...file } of files) {
    const one = keepFile(office, file, kinds, path);
    if (!one.ok) {
      letGo();
      return one;
    }
    kept.push(one.value);
  }
  const outcome = run(kept);
  if (!outcome.ok) letGo();
  return outcome;
}
