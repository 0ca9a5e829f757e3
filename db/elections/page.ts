import type { ElectionId, IsoDate, MemberId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { fullName, readTerms } from '../members/queries.ts';
import type { Role } from '../office/roles.ts';
import type { Settings } from '../office/settings.ts';
import { eligibilityOf } from './eligibility-rules.ts';
import { chainHolds, logHead } from './phase-log.ts';
import { asProtocol, circulateBy, protocolProblems, protocolWarnings } from './protocol-rules.ts';
import {
  draftOf,
  type ElectionRow,
  type NominationRow,
  readCirculations,
  readContests,
  readCorrections,
  readDeclarations,
  readElection,
  readExtensions,
  readKnownAnswers,
  readLog,
  readLots,
  readNominations,
  readProtocol,
  readProtocolVersions,
  readRoll,
  readRounds,
  readStanding,
  readWinners,
} from './queries.ts';
import { roundFacts, viewOf } from './round-view.ts';
import { countWords } from './word-rules.ts';
import { STATEMENTS } from './words.ts';

/** One election's page in one call: all that its screens show, for the roles that ask. */

type Asking = { roles: readonly Role[]; today: IsoDate; settings: Settings };

/** E5: forms are for members, at the meeting: who only reads in the office does not see them. */
export const seesForms = (roles: readonly Role[]): boolean =>
  roles.includes('administrator') || roles.includes('chair');

/** The forms with their words counted (E1) and what was found about each candidate (E4, E8, S4). */
function formsOf(db: ReadDb, row: ElectionRow, { roles, settings }: Asking) {
  const rules = readProtocol(db, row);
  const terms = readTerms(db);
  const members = new Map(readStanding(db, row.id).map((each) => [each.id, each]));
  const shown = seesForms(roles);
  const found = (form: NominationRow) => {
    const who = members.get(form.memberId);
    if (!who) return null;
    const member = { ...who, name: fullName(who) };
    return eligibilityOf({
      member,
      office: form.office,
      terms,
      on: row.date,
      rules,
      chairYears: settings['committee.chairYears'],
    });
  };
  const hidden = shown ? {} : { skills: '', experience: '', attributes: '' };
  return readNominations(db, row.id).map((form) => ({
    ...form,
    words: Object.fromEntries(STATEMENTS.map((name) => [name, countWords(form[name])])) as Record<
      (typeof STATEMENTS)[number],
      number
    >,
    ...hidden,
    eligibility: found(form),
  }));
}

/** The offices with their rounds, results and corrections. */
function contestsOf(db: ReadDb, row: ElectionRow) {
  const rounds = readRounds(db, row.id);
  const facts = roundFacts(db, rounds);
  const lots = readLots(db, row.id);
  const declarations = readDeclarations(db, row.id);
  const corrections = readCorrections(
    db,
    declarations.map(({ id }) => id),
  );
  const winners = readWinners(db, row.id);
  const contests = readContests(db, row.id);
  const next = contests.find(({ state }) => state === 'open');
  return contests.map((it) => ({
    ...it,
    questionOrder: it.questionOrder === null ? null : (JSON.parse(it.questionOrder) as number[]),
    isTurn: it.id === next?.id,
    rounds: rounds.filter(({ contestId }) => contestId === it.id).map((each) => viewOf(db, each, facts, lots)),
    declarations: declarations
      .filter(({ contestId }) => contestId === it.id)
      .map((each) => ({
        ...each,
        corrections: corrections.filter(({ declarationId }) => declarationId === each.id),
        signedOn: winners.find(({ declarationId }) => declarationId === each.id)?.signedOn ?? null,
      })),
    elected: winners.filter(({ contestId }) => contestId === it.id).map(({ memberId }): MemberId => memberId),
  }));
}

/** Everything about one election; null for an unknown id. Neither page nor API gives one teller's figures to the other. */
export function readElectionPage(db: ReadDb, id: ElectionId, asking: Asking) {
  const row = readElection(db, id);
  if (!row) return null;
  const { settings } = asking;
  const draft = draftOf(row);
  const limits = { electedOfficers: settings['committee.electedOfficers'] };
  const roll = readRoll(db, id);
  const log = readLog(db, id);
  const { protocol: _protocol, ...facts } = row;
  return {
    election: facts,
    draft,
    /** The protocol that counts: as agreed, or as the draft stands when it is complete. */
    protocol: readProtocolVersions(db, id).length > 0 ? readProtocol(db, row) : asProtocol(draft),
    missing: protocolProblems(draft, row.date, limits),
    warnings: protocolWarnings(draft, row.date, settings['elections.nominationsCloseDays']),
    circulateBy: circulateBy(row.date, settings['elections.protocolDays']),
    words: settings['elections.words'],
    versions: readProtocolVersions(db, id).map(({ content: _content, ...version }) => version),
    circulations: readCirculations(db, id),
    extensions: readExtensions(db, id),
    nominations: formsOf(db, row, asking),
    contests: contestsOf(db, row),
    roll: { entitled: roll.filter((each) => each.entitled).length, entries: roll },
    lots: readLots(db, id),
    log,
    logHead: logHead(db, id),
    chainHolds: chainHolds(log),
    answers: readKnownAnswers(db, id),
  };
}
export type ElectionPage = NonNullable<ReturnType<typeof readElectionPage>>;
