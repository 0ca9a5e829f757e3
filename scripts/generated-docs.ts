/**
 * The documents that are made from the code: which changes are recorded, who may what, a monitoring file's schema. `node scripts/generated-docs.ts`
 * writes them; a test says when they are out of date.
 */
import { writeFileSync } from 'node:fs';
import { monitoringFileSchema } from '../db/agreement/monitoring-file.ts';
import { AUDIT_ACTIONS, type AuditAction } from '../db/base/audit-actions.ts';
import { ROLES } from '../db/office/roles.ts';
import type { Who } from '../electron/api/define.ts';
import { api } from '../electron/api/index.ts';
import { resourcePath } from '../electron/resources.ts';
import { audit } from '../resources/locales/en-GB/audit.ts';

const MADE =
  'Made by `node scripts/generated-docs.ts`; a test says when it is out of date. Change the code, not this file.';

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** docs/audit-events.md: every event of the history, by subject. */
export function auditEventsDocument(): string {
  const actions = Object.keys(AUDIT_ACTIONS) as AuditAction[];
  const subjects = [...new Set(Object.values(AUDIT_ACTIONS))];
  const sections = subjects.map((subject) => {
    const rows = actions
      .filter((action) => AUDIT_ACTIONS[action] === subject)
      .map((action) => [`\`${action}\``, audit.actions[action], audit.explained[action]]);
    return `## ${audit.subjects[subject]}\n\n${table(['event', 'called', 'when'], rows)}`;
  });
  const intro = [
    'Every change writes exactly one of these in the same transaction: who, when, what it is about, and before and after',
    'of the fields that changed. Passphrases and codes are never in it; personal fields only say that they changed (M14).',
    'Rows are never changed or deleted: triggers in the file refuse it.',
  ].join('\n');
  return `# What the history records\n\n${MADE}\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}

const mayDo = (who: Who, role: (typeof ROLES)[number]) => typeof who === 'string' || who.includes(role);

/** docs/who-may-what.md: every call of the API and the roles that may make it. */
export function whoMayWhatDocument(): string {
  const sections = Object.entries(api).map(([subject, calls]) => {
    const methods = Object.entries(calls as Record<string, { who: Who; effect: string }>);
    const rows = methods.map(([name, { who, effect }]) => [
      `\`${subject}.${name}\``,
      effect === 'query' ? 'reads' : 'changes',
      who === 'anyone' ? 'yes' : '',
      ...ROLES.map((role) => (mayDo(who, role) ? 'yes' : '')),
    ]);
    return `## ${subject}\n\n${table(['call', 'does', 'while locked', ...ROLES], rows)}`;
  });
  const intro = 'The core checks this at every call, with the roles as they are in the file at that moment.';
  return `# Who may what\n\n${MADE}\n\n${intro}\n\n${sections.join('\n\n')}\n`;
}

/** docs/monitoring-file.schema.json: what a quarter's monitoring file holds, for whoever collects them. */
export const monitoringFileDocument = (): string => `${JSON.stringify(monitoringFileSchema(), null, 2)}\n`;

if (import.meta.main) {
  writeFileSync(resourcePath('docs/audit-events.md'), auditEventsDocument());
  writeFileSync(resourcePath('docs/who-may-what.md'), whoMayWhatDocument());
  writeFileSync(resourcePath('docs/monitoring-file.schema.json'), monitoringFileDocument());
}
