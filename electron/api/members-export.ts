import type { MemberId } from '../../db/base/brand.ts';
import { type Caller, change } from '../../db/base/change.ts';
import { notFound, type Outcome, ok, refuse } from '../../db/base/outcome.ts';
import { type ExportFormat, MIME } from '../../db/base/spreadsheet-rules.ts';
import { csvBytes, exportColumns, exportName, exportRows, xlsxBytes } from '../../db/members/exchange/export.ts';
import { heldCsv, heldJson, readHeld } from '../../db/members/exchange/held.ts';
import type { ListInput } from '../../db/members/input.ts';
import { readCategories, readMembers, readWards } from '../../db/members/queries.ts';
import { byId, maySeePrivate, selectMembers } from '../../db/members/register.ts';
import { members as words } from '../../resources/locales/en-GB/members.ts';
import type { Core } from '../core.ts';
import type { Delivery, OutgoingFile } from '../host-port.ts';

/** What became of a saved file; `file` is there when the screen must download it. */
export type Handed = { way: Delivery['way']; path?: string; file?: OutgoingFile };

/** Hands a finished file to the host, and puts it on record unless the person thought better of it. */
export async function hand(core: Core, file: OutgoingFile, record: () => Outcome<unknown>): Promise<Outcome<Handed>> {
  const delivery = await core.options.host.save(file);
  if (delivery.way === 'cancelled') return ok({ way: 'cancelled' });
  const recorded = record();
  if (!recorded.ok) return recorded;
  return ok({
    way: delivery.way,
    ...('path' in delivery && { path: delivery.path }),
    ...(delivery.way === 'browser' && { file }),
  });
}

/** The register as searched, filtered and sorted, as a file. Contact details only for who may see them. */
export async function exportRegister(
  core: Core,
  caller: Caller,
  input: ListInput,
  format: ExportFormat,
): Promise<Outcome<Handed>> {
  const { read } = core.office();
  const [members, categories, wards] = [readMembers(read), readCategories(read), readWards(read)];
  const seesPrivate = maySeePrivate(caller.roles);
  const whole = byId(members);
  const chosen = selectMembers(members, categories, wards, input, seesPrivate).flatMap(
    (row) => whole.get(row.id) ?? [],
  );
  if (chosen.length === 0) return refuse('members.nothingToExport');
  const { headings, rows } = exportRows(chosen, categories, wards, exportColumns(seesPrivate));
  const bytes = format === 'csv' ? csvBytes(headings, rows) : await xlsxBytes(words.title, headings, rows);
  const name = exportName(core.options.clock.today(), format);
  return hand(core, { name, mime: MIME[format], bytes }, () =>
    change(core.office(), caller, [], ({ audit }) => {
      audit({
        action: 'members.exported',
        label: name,
        after: { members: chosen.length, contactDetails: seesPrivate },
      });
      return ok({});
    }),
  );
}

const HELD_MIME = { json: 'application/json', csv: MIME.csv } as const;

/** M14: all that is held on one member, as a file for the member. */
export async function exportHeld(
  core: Core,
  caller: Caller,
  id: MemberId,
  format: 'json' | 'csv',
): Promise<Outcome<Handed>> {
  const held = readHeld(core.office().read, id);
  if (!held) return notFound();
  const { fact, value } = words.held;
  const bytes = format === 'json' ? heldJson(held) : heldCsv(held, [fact, value]);
  const name = `held-on-member-${id}-${core.options.clock.today()}.${format}`;
  return hand(core, { name, mime: HELD_MIME[format], bytes }, () =>
    change(core.office(), caller, [], ({ audit }) => {
      audit({ action: 'member.exported', recordId: id, label: held.name });
      return ok({});
    }),
  );
}
