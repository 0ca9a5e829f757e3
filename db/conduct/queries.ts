import { asc, desc, eq, like } from 'drizzle-orm';
import type { ConductCaseId, MemberId, PersonId } from '../base/brand.ts';
import type { Caller } from '../base/change.ts';
import type { ReadDb } from '../base/handles.ts';
import { fullName, readMembers, readOfficers } from '../members/queries.ts';
import { isCurrent } from '../members/rules.ts';
import { member } from '../members/schema.ts';
import { readPeople } from '../office/queries.ts';
import { person } from '../office/schema.ts';
import { maySee, stepsFrom } from './rules.ts';
import { conductCase, conductStep } from './schema.ts';

/** Every reading of a case asks who reads: to everybody but those of C1 there are no cases. */

export type CaseRow = typeof conductCase.$inferSelect;

/** The case, if the asker may see it; nothing otherwise, as if it were not there. */
export function readCase(db: ReadDb, id: ConductCaseId, asker: Caller): CaseRow | undefined {
  const row = db.select().from(conductCase).where(eq(conductCase.id, id)).get();
  return row && maySee(row, asker) ? row : undefined;
}

export const readCaseSteps = (db: ReadDb, id: ConductCaseId) =>
  db.select().from(conductStep).where(eq(conductStep.caseId, id)).orderBy(asc(conductStep.id)).all();

/** The highest number a reference of that year has: `C2011/3` gives 3. */
export function lastCaseNumber(db: ReadDb, year: string): number {
  const rows = db
    .select({ reference: conductCase.reference })
    .from(conductCase)
    .where(like(conductCase.reference, `C${year}/%`))
    .all();
  return rows.reduce((most, { reference }) => Math.max(most, Number(reference.split('/')[1])), 0);
}

/** The member who holds the office of chair now. */
export const readChairMember = (db: ReadDb): MemberId | null =>
  readOfficers(db).find(({ office }) => office === 'chair')?.memberId ?? null;

const columns = {
  row: conductCase,
  seenByName: person.name,
  title: member.title,
  firstName: member.firstName,
  surname: member.surname,
};

/** The cases that the asker may see, the newest first. */
export const readCases = (db: ReadDb, asker: Caller) =>
  db
    .select(columns)
    .from(conductCase)
    .innerJoin(member, eq(member.id, conductCase.memberId))
    .leftJoin(person, eq(person.id, conductCase.seenBy))
    .orderBy(desc(conductCase.openedOn), desc(conductCase.id))
    .all()
    .filter(({ row }) => maySee(row, asker))
    .map(({ row, seenByName, ...names }) => {
      const { complaint: _complaint, raisedBy: _raisedBy, ...listed } = row;
      return { ...listed, seenByName, about: fullName(names) };
    });
export type ListedCase = ReturnType<typeof readCases>[number];

/** One case with everything its page shows, for who may see it. */
export function readCasePage(db: ReadDb, id: ConductCaseId, asker: Caller) {
  const row = readCase(db, id, asker);
  if (!row) return undefined;
  const listed = readCases(db, asker).find((each) => each.id === id);
  const steps = readCaseSteps(db, id);
  return {
    ...row,
    about: listed?.about ?? '',
    seenByName: listed?.seenByName ?? null,
    steps,
    next: stepsFrom(
      row.state,
      steps.map(({ step }) => step),
    ),
    mayHand: asker.roles.includes('administrator'),
  };
}
export type CasePage = NonNullable<ReturnType<typeof readCasePage>>;

/** What the form offers: current members, who of them is in the chair, and who signs in. */
export function readCaseChoices(db: ReadDb) {
  const members = readMembers(db)
    .filter(isCurrent)
    .map((each) => ({ id: each.id, name: fullName(each), organisation: each.organisation }));
  const people = readPeople(db)
    .filter(({ active }) => active)
    .map(({ id, name, roles }): { id: PersonId; name: string; isChair: boolean } => ({
      id,
      name,
      isChair: roles.includes('chair'),
    }));
  return { members, people, chairMemberId: readChairMember(db) };
}
