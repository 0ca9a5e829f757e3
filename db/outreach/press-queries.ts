import { asc, desc, eq } from 'drizzle-orm';
import type { MemberId, PressStatementId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { fullName } from '../members/queries.ts';
import { member } from '../members/schema.ts';
import { stillToAgree } from './rules.ts';
import { pressAgreement, pressStatement } from './schema.ts';

export type PressRow = typeof pressStatement.$inferSelect;

export const readStatement = (db: ReadDb, id: PressStatementId): PressRow | undefined =>
  db.select().from(pressStatement).where(eq(pressStatement.id, id)).get();

/** A17: the members who agreed to the statement as it stands. */
export function readAgreements(db: ReadDb, id: PressStatementId) {
  const rows = db
    .select({
      agreement: pressAgreement,
      title: member.title,
      firstName: member.firstName,
      surname: member.surname,
      organisation: member.organisation,
    })
    .from(pressAgreement)
    .innerJoin(member, eq(member.id, pressAgreement.memberId))
    .where(eq(pressAgreement.statementId, id))
    .orderBy(asc(pressAgreement.on), asc(pressAgreement.memberId))
    .all();
  return rows.map(({ agreement: { memberId, on, how }, organisation, ...names }) => ({
    ...{ memberId, on, how, organisation, name: fullName(names) },
  }));
}

/** A statement with who speaks, who agreed and how many still must; `needed` is the setting `press.membersAgreeing`. */
function whole(db: ReadDb, row: PressRow, needed: number) {
  const speaks = row.spokespersonId
    ? db.select().from(member).where(eq(member.id, row.spokespersonId)).get()
    : undefined;
  const agreements = readAgreements(db, row.id);
  return {
    ...row,
    spokesperson: speaks ? fullName(speaks) : row.spokespersonName,
    agreements,
    needed,
    missing: row.state === 'draft' ? stillToAgree(row, agreements, needed) : 0,
  };
}

/** One statement; nothing for an unknown id. */
export function readPressPage(db: ReadDb, id: PressStatementId, needed: number) {
  const row = readStatement(db, id);
  return row && whole(db, row, needed);
}
export type PressPage = NonNullable<ReturnType<typeof readPressPage>>;

/** Every statement, the latest first. */
export const readPress = (db: ReadDb, needed: number) =>
  db
    .select()
    .from(pressStatement)
    .orderBy(desc(pressStatement.on), desc(pressStatement.id))
    .all()
    .map((row) => whole(db, row, needed));
export type ListedStatement = ReturnType<typeof readPress>[number];

/** M14: the statements a member spoke for the group, and those they agreed to. */
export function readPressOfMember(db: ReadDb, id: MemberId) {
  const facts = { subject: pressStatement.subject, on: pressStatement.on, releasedOn: pressStatement.releasedOn };
  const spoken = db.select(facts).from(pressStatement).where(eq(pressStatement.spokespersonId, id)).all();
  const agreed = db
    .select({ subject: pressStatement.subject, agreedOn: pressAgreement.on, how: pressAgreement.how })
    .from(pressAgreement)
    .innerJoin(pressStatement, eq(pressStatement.id, pressAgreement.statementId))
    .where(eq(pressAgreement.memberId, id))
    .all();
  return { spoken, agreed };
}
