import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { readSettings } from '../office/settings-store.ts';
import type { RecordOffice } from '../open.ts';
import { auditEvent } from '../schema.ts';
import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.ts';
import type { Instant, IsoDate, PersonId } from './brand.ts';
import type { Chance } from './chance.ts';
import type { WriteDb } from './handles.ts';
import { type Outcome, type Problem, unaccepted, type Warning } from './outcome.ts';

/** Who asks. The program itself has no `personId`. */
export type Caller = { personId: PersonId | null; name: string; roles: readonly Role[] };

export type AuditRecord = {
  action: AuditAction;
  recordId?: number;
  label: string;
  before?: object;
  after?: object;
};

/** What a service works with inside its transaction. */
export type Change = {
  readonly db: WriteDb;
  readonly caller: Caller;
  readonly settings: Settings;
  readonly chance: Chance;
  readonly now: Instant;
  readonly today: IsoDate;
  /** Records what happened: exactly once a change. */
  audit(record: AuditRecord): void;
  /** A problem when one of the warnings was not accepted; null when the person may go on. Accepted ones go on record. */
  warn(warnings: readonly Warning[]): { ok: false; problem: Problem } | null;
};

class Undo extends Error {}

/** Runs in one transaction; what is not ok is undone. */
function inTransaction<T>(office: RecordOffice, run: (db: WriteDb) => Outcome<T>): Outcome<T> {
  let outcome: Outcome<T> | undefined;
  try {
    office.write.transaction(
      (db) => {
        outcome = run(db);
        if (!outcome.ok) throw new Undo();
      },
      { behavior: 'immediate' },
    );
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!outcome) throw new Error('a change ended without an outcome');
  return outcome;
}

/**
 * E7: the one exception to "one audit event a call": marks on the roll and counts at the desk while a poll is open. An event
 * would say when somebody was given a paper, and events in a row would say in which order. What happened is on record as
 * totals when the poll closes. And A12: what is typed in minutes, saved at every pause. Who may use it is named by a test.
 */
export const changeWithoutEvent = inTransaction;

/**
 * One call, one transaction, one audit event. `run` is synchronous; when its outcome is not ok everything it wrote is undone.
 * Throws when `run` succeeds without exactly one audit event (a bug), or when SQLite fails.
 */
export function change<T>(
  office: RecordOffice,
  caller: Caller,
  accepted: readonly string[],
  run: (change: Change) => Outcome<T>,
): Outcome<T> {
  return inTransaction(office, (db) => inside(office, db, caller, accepted, run));
}

function inside<T>(
  office: RecordOffice,
  db: WriteDb,
  caller: Caller,
  accepted: readonly string[],
  run: (change: Change) => Outcome<T>,
): Outcome<T> {
  const now = office.clock.now();
  let events = 0;
  const taken: string[] = [];
  const audit = (record: AuditRecord) => {
    events += 1;
    db.insert(auditEvent)
      .values({
        at: now,
        personId: caller.personId,
        personName: caller.name,
        action: record.action,
        subject: AUDIT_ACTIONS[record.action],
        recordId: record.recordId ?? null,
        label: record.label,
        before: record.before ? JSON.stringify(record.before) : null,
        after: record.after ? JSON.stringify(record.after) : null,
        accepted: taken.length > 0 ? JSON.stringify(taken) : null,
      })
      .run();
  };
  const warn = (warnings: readonly Warning[]) => {
    const open = unaccepted(warnings, accepted);
    if (!open) taken.push(...warnings.map((warning) => warning.rule));
    return open;
  };
  const { clock, chance } = office;
  const outcome = run({ db, caller, settings: readSettings(db), chance, now, today: clock.today(), audit, warn });
  if (outcome.ok && events !== 1) throw new Error(`a change wrote ${events} audit events instead of one`);
  return outcome;
}

/**
 * The fields of `next` that differ from `previous`, as `before` and `after` for an audit event.
 * Private fields only say that they changed: their values must not outlive an erasure (M14).
 */
export function differences<T extends object>(previous: T, next: Partial<T>, privateFields: readonly (keyof T)[] = []) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const key of Object.keys(next) as (keyof T & string)[]) {
    if (JSON.stringify(previous[key]) === JSON.stringify(next[key])) continue;
    const hidden = privateFields.includes(key);
    before[key] = hidden ? '(private)' : previous[key];
    after[key] = hidden ? '(private)' : next[key];
  }
  return { before, after, changed: Object.keys(after).length > 0 };
}
