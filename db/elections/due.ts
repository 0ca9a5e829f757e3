import type { ElectionId, IsoDate } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import type { RuleId } from '../base/outcome.ts';
import type { Settings } from '../office/settings.ts';
import { circulateBy } from './protocol-rules.ts';
import { readElections } from './queries.ts';

/** What the home page reminds of: the protocol, the deadline, papers whose day has come. */
export type DueElection = {
  electionId: ElectionId;
  title: string;
  /** The day of the vote. */
  date: IsoDate;
  what: 'circulate' | 'close_nominations' | 'destroy';
  rule: RuleId;
  due: IsoDate;
  late: boolean;
};

const DRAFTS = ['protocol_draft', 'protocol_agreed'];

/** E10, E3 and the retention of papers, each with its day; the soonest first. Rehearsals remind of nothing. */
export function dueElections(db: ReadDb, settings: Settings, today: IsoDate): DueElection[] {
  const due: DueElection[] = [];
  for (const { id: electionId, title, state, date, closeOn, keepUntil, rehearsal } of readElections(db)) {
    if (rehearsal) continue;
    const add = (what: DueElection['what'], rule: RuleId, day: IsoDate) =>
      due.push({ electionId, title, date, what, rule, due: day, late: day < today });
    if (DRAFTS.includes(state)) add('circulate', 'E10', circulateBy(date, settings['elections.protocolDays']));
    if (state === 'nominations_open' && closeOn !== null) add('close_nominations', 'E3', closeOn);
    if (state === 'sealed' && keepUntil !== null && keepUntil <= today) add('destroy', 'E7', keepUntil);
  }
  return due.sort((a, b) => (a.due < b.due ? -1 : 1));
}
