import type {} from 'i18next';
import { agreement } from './agreement.ts';
import { annualReport } from './annual-report.ts';
import { audit } from './audit.ts';
import { common } from './common.ts';
import { conduct } from './conduct.ts';
import { distribution } from './distribution.ts';
import { documents } from './documents.ts';
import { elections } from './elections.ts';
import { hosts } from './hosts.ts';
import { meetings } from './meetings.ts';
import { members } from './members.ts';
import { minutes } from './minutes.ts';
import { office } from './office.ts';
import { outreach } from './outreach.ts';
import { packs } from './packs.ts';
import { preview } from './preview.ts';
import { problems } from './problems.ts';
import { reports } from './reports.ts';
import { safety } from './safety.ts';
import { settings } from './settings.ts';
import { treasury } from './treasury.ts';
import { ui } from './ui.ts';

/** All British English words, by namespace. Each namespace has one owner: its subject. */
export const enGB = {
  common,
  ui,
  problems,
  office,
  members,
  meetings,
  minutes,
  distribution,
  outreach,
  conduct,
  packs,
  elections,
  treasury,
  agreement,
  documents,
  preview,
  reports,
  annualReport,
  settings,
  audit,
  safety,
  hosts,
} as const;

type OfProblems = { [S in keyof typeof problems as `problems/${S}`]: (typeof problems)[S] };

/** The words as i18next has them: each subject's problems are a namespace of their own, fetched with the subject. */
export type Namespaces = Omit<typeof enGB, 'problems'> & OfProblems;

/** Typed keys: a wrong key, or a missing `{{name}}`, does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Namespaces;
    returnNull: false;
  }
}
