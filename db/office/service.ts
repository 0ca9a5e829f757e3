import { and, eq } from 'drizzle-orm';
import { type Caller, change, differences } from '../base/change.ts';
import { changedMeanwhile, fail, type Outcome, ok, refuse } from '../base/outcome.ts';
import { seedModelMembership } from '../members/seed.ts';
import type { RecordOffice } from '../open.ts';
import { addAttachment, type KeptFile } from './attachments.ts';
import type { GroupChangeInput, SettingsInput, SetUpInput } from './input.ts';
import type { StoredSecret } from './passphrase.ts';
import { insertRecoveryCode, secretColumns } from './people-service.ts';
import { readGroup, readLogo } from './queries.ts';
import { type SettingTrouble, settingTroubles } from './rules.ts';
import { groupProfile, person, personRole, setting } from './schema.ts';
import { SETTINGS, type SettingKey, type Settings } from './settings.ts';
import { readSettings } from './settings-store.ts';

/** What set-up needs beside its input: what is too slow for a transaction and was done before. */
export type SetUpSecrets = { passphrase: StoredSecret; code: StoredSecret };

/**
 * The first-run set-up: the group with its headed paper, its wards, the model membership's categories, the recovery code
 * and the first person, who becomes administrator. Refused when there is a group already.
 */
export function setUp(
  office: RecordOffice,
  input: SetUpInput,
  secrets: SetUpSecrets,
  logo: KeptFile | null = null,
): Outcome<Caller> {
  const setter: Caller = { personId: null, name: input.person.name, roles: [] };
  return change(office, setter, [], ({ db, now, audit }) => {
    if (readGroup(db)) return refuse('office.alreadySetUp');
    const logoId = logo && addAttachment(db, logo, now);
    db.insert(groupProfile)
      .values({ id: 1, ...input.group, logoId, version: 1 })
      .run();
    seedModelMembership(db, input.wards);
    const { id } = db
      .insert(person)
      .values({ name: input.person.name, ...secretColumns(secrets.passphrase), createdAt: now, version: 1 })
      .returning({ id: person.id })
      .get();
    db.insert(personRole).values({ personId: id, role: 'administrator' }).run();
    insertRecoveryCode(db, secrets.code, now);
    const after = { ...input.group, wards: input.wards, ...(logo && { logo: logo.name }), person: input.person.name };
    // The record is the person: set-up is also their first sign-in.
    audit({ action: 'group.setUp', recordId: id, label: input.group.name, after });
    return ok({ personId: id, name: input.person.name, roles: ['administrator'] });
  });
}

/** Changes the group's own facts and its headed paper's words. Saving without a change does nothing. */
export function changeGroup(
  office: RecordOffice,
  caller: Caller,
  input: GroupChangeInput,
): Outcome<{ version: number }> {
  const { version, ...next } = input;
  const current = readGroup(office.read);
  if (current?.version === version && !differences(current, next).changed) return ok({ version });
  return change(office, caller, [], ({ db, audit }) => {
    const previous = readGroup(db);
    if (previous?.version !== version) return changedMeanwhile();
    const { before, after } = differences(previous, next);
    db.update(groupProfile)
      .set({ ...next, version: version + 1 })
      .where(eq(groupProfile.version, version))
      .run();
    audit({ action: 'group.changed', label: next.name, before, after });
    return ok({ version: version + 1 });
  });
}

/** Puts another logo on the headed paper, or none. The old picture stays in the records: issued documents carry it. */
export function changeLogo(
  office: RecordOffice,
  caller: Caller,
  version: number,
  logo: KeptFile | null,
): Outcome<{ version: number }> {
  return change(office, caller, [], ({ db, now, audit }) => {
    const group = readGroup(db);
    if (group?.version !== version) return changedMeanwhile();
    const before = { logo: readLogo(db)?.name ?? null };
    const logoId = logo && addAttachment(db, logo, now);
    db.update(groupProfile)
      .set({ logoId, version: version + 1 })
      .where(and(eq(groupProfile.id, 1), eq(groupProfile.version, version)))
      .run();
    audit({ action: 'logo.changed', label: group.name, before, after: { logo: logo?.name ?? null } });
    return ok({ version: version + 1 });
  });
}

function troubleField(trouble: SettingTrouble) {
  const path = `values.${trouble.key}`;
  if (trouble.wrong === 'pair') return { path, key: 'office.settingPair', params: { other: trouble.other } } as const;
  if (trouble.wrong === 'tooSmall')
    return { path, key: 'fields.tooSmall', params: { minimum: trouble.limit } } as const;
  return { path, key: 'fields.tooBig', params: { maximum: trouble.limit } } as const;
}

/**
 * Sets numbers of the rules, or puts them back to the handbook's (null). Each must be in its range and pairs must fit.
 * Gives all settings as they are afterwards.
 */
export function changeSettings(office: RecordOffice, caller: Caller, input: SettingsInput): Outcome<Settings> {
  const keys = Object.keys(input.values) as SettingKey[];
  const wanted = (key: SettingKey) => input.values[key] ?? SETTINGS[key].value;
  const current = readSettings(office.read);
  if (keys.every((key) => current[key] === wanted(key))) return ok(current);
  return change(office, caller, [], ({ db, settings, audit }) => {
    const changed = keys.filter((key) => settings[key] !== wanted(key));
    const next = { ...settings, ...Object.fromEntries(changed.map((key) => [key, wanted(key)])) };
    const troubles = settingTroubles(next, changed);
    if (troubles.length > 0) {
      return fail({ kind: 'refused', key: 'office.settingRange', fields: troubles.map(troubleField) });
    }
    for (const key of changed) {
      db.delete(setting).where(eq(setting.key, key)).run();
      if (next[key] !== SETTINGS[key].value) {
        db.insert(setting)
          .values({ key, value: String(next[key]) })
          .run();
      }
    }
    const pick = (from: Settings) => Object.fromEntries(changed.map((key) => [key, from[key]]));
    audit({ action: 'setting.changed', label: changed.join(', '), before: pick(settings), after: pick(next) });
    return ok(next);
  });
}
