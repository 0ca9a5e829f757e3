import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { AUDIT_ACTIONS, type AuditAction } from '../../db/base/audit-actions.ts';
import { type AuditWords, changesInWords } from '../../db/base/audit-rules.ts';
import { type Caller, change } from '../../db/base/change.ts';
import { londonDateTime } from '../../db/base/format.ts';
import { type Outcome, ok } from '../../db/base/outcome.ts';
import {
  type AuditEntry,
  countAudit,
  readAudit,
  readAuditNames,
  readWholeAudit,
} from '../../db/office/audit-queries.ts';
import type { AuditInput, auditExportInput } from '../../db/office/input.ts';
import { audit as words } from '../../resources/locales/en-GB/audit.ts';
import { settings } from '../../resources/locales/en-GB/settings.ts';
import type { Core } from '../core.ts';
import type { Delivery, OutgoingFile } from '../host-port.ts';

/** One page of the history with what its screen needs: how many match, and the choices of its filters. */
export function auditPage(core: Core, input: AuditInput) {
  const { read } = core.office();
  const { before: _, limit: __, ...filter } = input;
  const total = countAudit(read, {});
  const isFiltered = Object.values(filter).some((value) => value !== undefined && value !== '');
  return {
    ...readAudit(read, input),
    matching: isFiltered ? countAudit(read, filter) : total,
    total,
    names: readAuditNames(read),
    actions: Object.keys(AUDIT_ACTIONS) as AuditAction[],
  };
}

const settingNames = Object.fromEntries(Object.entries(settings.items).map(([key, item]) => [key, item.name]));
const csvWords: AuditWords = { ...words, fields: { ...words.fields, ...settingNames } };

const named = (table: Readonly<Record<string, string>>, key: string) => (Object.hasOwn(table, key) ? table[key] : key);

function csvRow(entry: AuditEntry): string[] {
  const { date, time } = londonDateTime(entry.at);
  const changes = changesInWords(entry, csvWords);
  const side = (which: 'before' | 'after') =>
    changes
      .filter((each) => each[which] !== null)
      .map((each) => `${each.field}: ${each[which]}`)
      .join('\n');
  return [
    `${date} ${time}`,
    entry.personName,
    named(words.actions, entry.action) ?? '',
    named(words.subjects, entry.subject) ?? '',
    entry.action === 'setting.changed' ? changes.map((each) => each.field).join(', ') : entry.label,
    side('before'),
    side('after'),
    entry.accepted.join(', '),
  ];
}

/** What an export gives the screen: what became of the file, and the file itself where the browser must save it. */
export type HandedOver = { name: string; delivery: Delivery; file: OutgoingFile | null };

/** Saves the matching events as CSV, newest first; formulas are escaped. That it was exported is on record. */
export async function exportAudit(
  core: Core,
  caller: Caller,
  filter: z.output<typeof auditExportInput>,
): Promise<Outcome<HandedOver>> {
  const entries = readWholeAudit(core.office().read, filter);
  const header = Object.values(words.csv);
  const text = stringify([header, ...entries.map(csvRow)], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  const name = `history-${core.options.clock.today()}.csv`;
  const file = { name, mime: 'text/csv', bytes: new TextEncoder().encode(text) };
  const delivery = await core.options.host.save(file);
  if (delivery.way === 'cancelled') return ok({ name, delivery, file: null });
  const recorded = change(core.office(), caller, [], ({ audit }) => {
    audit({ action: 'audit.exported', label: name, after: { count: entries.length, ...filter } });
    return ok({});
  });
  return recorded.ok ? ok({ name, delivery, file: delivery.way === 'browser' ? file : null }) : recorded;
}
