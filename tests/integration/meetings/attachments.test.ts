import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../db/base/change.ts';
import { change } from '../../../db/base/change.ts';
import { ok } from '../../../db/base/outcome.ts';
import {
  addAttachment,
  attachmentsFolder,
  dropUnusedAttachment,
  keepFile,
  readAttachmentFile,
  sha256Of,
  sweepFile,
} from '../../../db/office/attachments.ts';
import { PAPER_KINDS } from '../../../db/office/file-rules.ts';
import { freshCore, must } from '../../support/core.ts';

const PDF = new TextEncoder().encode('%PDF-1.7\na small paper\n%%EOF');
const caller: Caller = { personId: null, name: 'Grace Adeyemi', roles: ['administrator'] };

async function stored() {
  const { core } = await freshCore();
  const office = core.office();
  const kept = must(keepFile(office, { name: 'Crime map.pdf', bytes: PDF }, PAPER_KINDS));
  const id = must(
    change(office, caller, [], ({ db, now, audit }) => {
      audit({ action: 'logo.changed', label: kept.name });
      return ok(addAttachment(db, kept, now));
    }),
  );
  return { office, kept, id, folder: attachmentsFolder(office) };
}

describe('the attachments of the data folder', () => {
  test('are whole files under their hash, and come back as they were', async () => {
    const { office, id, folder } = await stored();
    expect(readdirSync(folder)).toEqual([sha256Of(PDF)]);
    expect(must(readAttachmentFile(office, id))).toEqual({
      name: 'Crime map.pdf',
      mime: 'application/pdf',
      bytes: PDF,
    });
  });

  test('mend a half file left under the hash when the same bytes come again', async () => {
    const { office, kept, id, folder } = await stored();
    writeFileSync(join(folder, kept.sha256), '%PDF');
    expect(readAttachmentFile(office, id)).toMatchObject({ problem: { key: 'files.damaged' } });
    must(keepFile(office, { name: 'Crime map.pdf', bytes: PDF }, PAPER_KINDS));
    expect(new Uint8Array(readFileSync(join(folder, kept.sha256)))).toEqual(PDF);
  });

  test('leave nothing behind when the place cannot be written', async () => {
    const { core } = await freshCore();
    const office = core.office();
    writeFileSync(attachmentsFolder(office), 'in the way');
    expect(() => keepFile(office, { name: 'a.pdf', bytes: PDF }, PAPER_KINDS)).toThrow();
    expect(readFileSync(attachmentsFolder(office), 'utf8')).toBe('in the way');
  });

  test('are deleted with the last row that names them, and not before', async () => {
    const { office, kept, id, folder } = await stored();
    sweepFile(office, kept.sha256);
    expect(existsSync(join(folder, kept.sha256))).toBe(true);
    must(
      change(office, caller, [], ({ db, audit }) => {
        dropUnusedAttachment(db, id);
        audit({ action: 'logo.changed', label: kept.name });
        return ok({});
      }),
    );
    sweepFile(office, kept.sha256);
    expect(readdirSync(folder)).toEqual([]);
  });
});
