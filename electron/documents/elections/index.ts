import { ballotAccount } from './ballot-account.ts';
import { ballotPapers } from './ballot-papers.ts';
import { chairsDeclaration } from './chairs-declaration.ts';
import { destructionRecord } from './destruction-record.ts';
import { electionKit } from './election-kit.ts';
import { electionReport } from './election-report.ts';
import { resultDeclaration, resultForm } from './election-result.ts';
import { powerCut, tellersInstructions } from './instructions.ts';
import { nightRecord } from './night-record.ts';
import { filledNomination, nominationForm } from './nomination-form.ts';
import { nominationsBooklet } from './nominations-booklet.ts';
import { electionProtocol } from './protocol.ts';
import { questionsOrder } from './questions-order.ts';
import { electionRoll } from './roll.ts';
import { tallySheet } from './tally-sheet.ts';

/** The election's papers, by their kind. */
export const ELECTION_DOCUMENTS = {
  electionProtocol,
  nominationForm,
  filledNomination,
  nominationsBooklet,
  electionRoll,
  questionsOrder,
  tellersInstructions,
  powerCut,
  nightRecord,
  electionKit,
  ballotPapers,
  ballotAccount,
  tallySheet,
  resultForm,
  resultDeclaration,
  chairsDeclaration,
  electionReport,
  destructionRecord,
} as const;

export type ElectionDocumentKind = keyof typeof ELECTION_DOCUMENTS;

const KINDS = Object.keys(ELECTION_DOCUMENTS) as ElectionDocumentKind[];

/** E5: the only kinds of an election that a public pack may hold. */
export const PUBLIC_KINDS: readonly ElectionDocumentKind[] = KINDS.filter(
  (kind) => ELECTION_DOCUMENTS[kind].audience === 'public',
);

/**
 * E5: true when a paper of an election may stand in a public pack: its kind is public, and its data are not marked for
 * members. Asked with the data as they are, so that a filled form cannot pass as a blank one.
 */
export const mayBePublic = (kind: ElectionDocumentKind, data: object): boolean =>
  PUBLIC_KINDS.includes(kind) && !('audience' in data && data.audience !== 'public');
