import { z } from 'zod';
import type { MemberId } from '../../db/base/brand.ts';
import { accepted, id, line } from '../../db/base/fields.ts';
import { notFound, ok } from '../../db/base/outcome.ts';
import { coverage } from '../../db/members/coverage.ts';
import { IMPORT_FIELDS } from '../../db/members/exchange/columns.ts';
import { readTable } from '../../db/members/exchange/import.ts';
import { importMembers, previewImport } from '../../db/members/exchange/import-service.ts';
import { LIMITS } from '../../db/members/exchange/table.ts';
import {
  addInput,
  bringBackInput,
  categoryChange,
  categoryFields,
  changeInput,
  endInput,
  eraseInput,
  listInput,
  termEndInput,
  termInput,
  wardChange,
  wardFields,
} from '../../db/members/input.ts';
import { readMemberPage } from '../../db/members/page.ts';
import { addCategory, addWard, changeCategory, changeWard } from '../../db/members/places.ts';
import { fullName, readCategories, readMembers, readSeats, readUse, readWards } from '../../db/members/queries.ts';
import { register } from '../../db/members/register.ts';
import { addMember, bringMemberBack, changeMember, endMember, eraseMember } from '../../db/members/service.ts';
import { beginTerm, endTerm } from '../../db/members/terms.ts';
import { readSettings } from '../../db/office/settings-store.ts';
import type { Core } from '../core.ts';
import { command, query } from './define.ts';
import { exportHeld, exportRegister } from './members-export.ts';

const nothing = z.strictObject({});
const administrator = ['administrator'] as const;

/** A chosen file: its name for the record, its bytes, which column means what, and the rows left out on purpose. */
const importFile = z.strictObject({
  name: line(200),
  bytes: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, 'fields.type')
    .refine((bytes) => bytes.length <= LIMITS.bytes, 'members.fileTooBig'),
  columns: z
    .array(z.strictObject({ index: z.int().min(0).max(LIMITS.columns), field: z.enum(IMPORT_FIELDS).nullable() }))
    .max(LIMITS.columns)
    .default([]),
  leftOut: z.array(z.int().positive().max(1_000_000)).max(LIMITS.rows).default([]),
});

/** What forms and filters choose from: categories and wards with how many current members use them, and who sits where. */
function choices(core: Core) {
  const { read } = core.office();
  const use = readUse(read);
  return {
    categories: readCategories(read).map((each) => ({ ...each, members: use.categories.get(each.id) ?? 0 })),
    wards: readWards(read).map((each) => ({ ...each, members: use.wards.get(each.id) ?? 0 })),
    seats: readSeats(read),
  };
}

export const membersApi = {
  /** The register: searched, filtered, sorted, with its counts and the warnings of M4 and M12. */
  list: query({
    who: 'signedIn',
    input: listInput,
    run: ({ core, caller }, input) => {
      const { read } = core.office();
      return ok(
        register(readMembers(read), readCategories(read), readWards(read), readSettings(read), input, caller.roles),
      );
    },
  }),

  /** One member with everything: private parts only for the administrator and the chair. */
  page: query({
    who: 'signedIn',
    input: z.strictObject({ id: id<MemberId>() }),
    run: ({ core, caller }, input) => {
      const page = readMemberPage(core.office().read, input.id, core.options.clock.today(), caller.roles);
      return page ? ok(page) : notFound();
    },
  }),

  /** Categories, wards and seats, for forms and filters. */
  choices: query({ who: 'signedIn', input: nothing, run: ({ core }) => ok(choices(core)) }),

  /** M3: the model membership, filled by whom or empty. */
  coverage: query({
    who: 'signedIn',
    input: nothing,
    run: ({ core }) => {
      const { read } = core.office();
      const members = readMembers(read).map((each) => ({ ...each, name: fullName(each) }));
      return ok(coverage(readCategories(read), readWards(read), members));
    },
  }),

  add: command({
    who: administrator,
    input: addInput,
    run: ({ core, caller }, input) => addMember(core.office(), caller, input),
  }),

  change: command({
    who: administrator,
    input: changeInput,
    run: ({ core, caller }, input) => changeMember(core.office(), caller, input),
  }),

  /** Ends a membership; gives what `bringBack` needs to undo it. */
  end: command({
    who: administrator,
    input: endInput,
    run: ({ core, caller }, input) => endMember(core.office(), caller, input),
  }),

  bringBack: command({
    who: administrator,
    input: bringBackInput,
    run: ({ core, caller }, input) => bringMemberBack(core.office(), caller, input),
  }),

  /** M14: erases what a former member can be reached by. */
  erase: command({
    who: administrator,
    input: eraseInput,
    run: ({ core, caller }, input) => eraseMember(core.office(), caller, input),
  }),

  beginTerm: command({
    who: administrator,
    input: termInput,
    run: ({ core, caller }, input) => beginTerm(core.office(), caller, input),
  }),

  endTerm: command({
    who: administrator,
    input: termEndInput,
    run: ({ core, caller }, input) => endTerm(core.office(), caller, input),
  }),

  addCategory: command({
    who: administrator,
    input: categoryFields,
    run: ({ core, caller }, input) => addCategory(core.office(), caller, input),
  }),

  changeCategory: command({
    who: administrator,
    input: categoryChange,
    run: ({ core, caller }, input) => changeCategory(core.office(), caller, input),
  }),

  addWard: command({
    who: administrator,
    input: wardFields,
    run: ({ core, caller }, input) => addWard(core.office(), caller, input),
  }),

  changeWard: command({
    who: administrator,
    input: wardChange,
    run: ({ core, caller }, input) => changeWard(core.office(), caller, input),
  }),

  /** What an import of this file would do, problem by problem; writes nothing. */
  importPreview: query({
    who: administrator,
    input: importFile,
    run: async ({ core }, { bytes, columns, leftOut }) => {
      const table = await readTable(bytes);
      return table.ok ? previewImport(core.office(), table.value, columns, leftOut) : table;
    },
  }),

  /** Imports a file whose rows are clean or left out on purpose. */
  importRun: command({
    who: administrator,
    input: importFile.extend({ accepted: accepted() }),
    run: async ({ core, caller }, { name, bytes, ...input }) => {
      const table = await readTable(bytes);
      return table.ok ? importMembers(core.office(), caller, { name, table: table.value }, input) : table;
    },
  }),

  /** Saves the list as searched and filtered. `file` is there when the screen must download it. */
  exportList: command({
    who: 'signedIn',
    input: listInput.extend({ format: z.enum(['csv', 'xlsx']) }),
    run: ({ core, caller }, { format, ...input }) => exportRegister(core, caller, input, format),
  }),

  /** M14: saves all that is held on one member. */
  exportHeld: command({
    who: administrator,
    input: z.strictObject({ id: id<MemberId>(), format: z.enum(['json', 'csv']) }),
    run: ({ core, caller }, input) => exportHeld(core, caller, input.id, input.format),
  }),
};
