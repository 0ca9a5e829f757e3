import { eq, max } from 'drizzle-orm';
import type { z } from 'zod';
import type { CategoryId, WardId } from '../base/brand.ts';
import { type Caller, change, differences } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { notFound, type Outcome, ok, refuse } from '../base/outcome.ts';
import type { RecordOffice } from '../open.ts';
import type { categoryChange, categoryFields, wardChange, wardFields } from './input.ts';
import { readCategories, readUse, readWards } from './queries.ts';
import { folded } from './rules.ts';
import { category, ward } from './schema.ts';

/** The group's own categories and wards. Those of the model membership are renamed or set aside, never removed (M3). */

const nameTaken = (rows: readonly { id: number; name: string }[], name: string, id?: number) =>
  rows.some((each) => each.id !== id && folded(each.name) === folded(name));

/** A key that no other category has. */
function freshKey(db: ReadDb, name: string): string {
  const base =
    folded(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')
      .slice(0, 60) || 'category';
  const taken = new Set(readCategories(db).map((each) => each.key));
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(key)) return key;
  }
}

/** Adds a category at the end of the list. Refused when the name is there already. */
export function addCategory(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof categoryFields>,
): Outcome<{ id: CategoryId }> {
  return change(office, caller, [], ({ db, audit }) => {
    if (nameTaken(readCategories(db), input.name)) return refuse('members.categoryThere', { path: 'name' });
    const last =
      db
        .select({ position: max(category.position) })
        .from(category)
        .get()?.position ?? 0;
    const { id } = db
      .insert(category)
      .values({ ...input, key: freshKey(db, input.name), perWard: false, sendsOne: false, position: last + 1 })
      .returning({ id: category.id })
      .get();
    audit({ action: 'category.added', recordId: id, label: input.name, after: input });
    return ok({ id });
  });
}

/** Renames a category, or sets it aside (`active: false`), which is refused while current members wear it. */
export function changeCategory(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof categoryChange>,
): Outcome<{ id: CategoryId }> {
  const { id, ...fields } = input;
  return change(office, caller, [], ({ db, audit }) => {
    const rows = readCategories(db);
    const before = rows.find((each) => each.id === id);
    if (!before) return notFound();
    if (nameTaken(rows, fields.name, id)) return refuse('members.categoryThere', { path: 'name' });
    const count = readUse(db).categories.get(id) ?? 0;
    if (before.active && !fields.active && count > 0) {
      return refuse('members.categoryInUse', { path: 'active', params: { count } });
    }
    db.update(category).set(fields).where(eq(category.id, id)).run();
    const diff = differences(before, fields);
    audit({ action: 'category.changed', recordId: id, label: fields.name, before: diff.before, after: diff.after });
    return ok({ id });
  });
}

/** Adds a ward. Refused when the name is there already. */
export function addWard(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof wardFields>,
): Outcome<{ id: WardId }> {
  return change(office, caller, [], ({ db, audit }) => {
    if (nameTaken(readWards(db), input.name)) return refuse('members.wardThere', { path: 'name' });
    const { id } = db.insert(ward).values(input).returning({ id: ward.id }).get();
    audit({ action: 'ward.added', recordId: id, label: input.name, after: input });
    return ok({ id });
  });
}

/** Renames a ward, or sets it aside, which is refused while current members speak for it. */
export function changeWard(
  office: RecordOffice,
  caller: Caller,
  input: z.output<typeof wardChange>,
): Outcome<{ id: WardId }> {
  const { id, ...fields } = input;
  return change(office, caller, [], ({ db, audit }) => {
    const rows = readWards(db);
    const before = rows.find((each) => each.id === id);
    if (!before) return notFound();
    if (nameTaken(rows, fields.name, id)) return refuse('members.wardThere', { path: 'name' });
    const count = readUse(db).wards.get(id) ?? 0;
    if (before.active && !fields.active && count > 0)
      return refuse('members.wardInUse', { path: 'active', params: { count } });
    db.update(ward).set(fields).where(eq(ward.id, id)).run();
    const diff = differences(before, fields);
    audit({ action: 'ward.changed', recordId: id, label: fields.name, before: diff.before, after: diff.after });
    return ok({ id });
  });
}
