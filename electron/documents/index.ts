import { actionLog } from './action-log.ts';
import { advertisement } from './advertisement.ts';
import { agenda } from './agenda.ts';
import { agreement } from './agreement.ts';
import { annualReport } from './annual-report/annual-report.ts';
import { DISTRIBUTION_DOCUMENTS } from './distribution/index.ts';
import { ELECTION_DOCUMENTS } from './elections/index.ts';
import { followUpLetters } from './follow-up-letters.ts';
import { headedLetter } from './headed-letter.ts';
import type { DocumentDefinition } from './kit/definition.ts';
import { membersList } from './members-list.ts';
import { minutes } from './minutes.ts';
import { MONITORING_DOCUMENTS } from './monitoring/index.ts';
import { PACK_DOCUMENTS } from './packs/index.ts';
import { TREASURY_DOCUMENTS } from './treasury/index.ts';
import { yearPlanner } from './year-planner.ts';

/** Every document that the program can draw, by its kind. */
export const DOCUMENTS = {
  agenda,
  advertisement,
  membersList,
  minutes,
  annualReport,
  actionLog,
  followUpLetters,
  yearPlanner,
  headedLetter,
  agreement,
  ...DISTRIBUTION_DOCUMENTS,
  ...ELECTION_DOCUMENTS,
  ...TREASURY_DOCUMENTS,
  ...PACK_DOCUMENTS,
  ...MONITORING_DOCUMENTS,
} as const;

export type DocumentKind = keyof typeof DOCUMENTS;

/** The data that a document of this kind is drawn from: plain, so that it can be sent to the worker. */
export type DataOf<Kind extends DocumentKind> =
  (typeof DOCUMENTS)[Kind] extends DocumentDefinition<infer Data> ? Data : never;

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as DocumentKind[];

export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(DOCUMENTS, kind);
