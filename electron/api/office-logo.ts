import { type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { readAttachmentFile } from '../../db/office/attachments.ts';
import { readGroup } from '../../db/office/queries.ts';
import type { Core } from '../core.ts';

export type LogoPicture = { name: string; mime: string; bytes: Uint8Array };

/** The bytes of the group's logo, checked against their hash; null when the group has none. */
export function readLogoPicture(core: Core): Outcome<LogoPicture | null> {
  const group = readGroup(core.office().read);
  if (!group) return refuse('office.notSetUp');
  return group.logoId ? readAttachmentFile(core.office(), group.logoId) : ok(null);
}
