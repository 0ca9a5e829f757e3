import { agreement } from './problems/agreement.ts';
import { conduct } from './problems/conduct.ts';
import { distribution } from './problems/distribution.ts';
import { documents } from './problems/documents.ts';
import { elections } from './problems/elections.ts';
import { fields } from './problems/fields.ts';
import { files } from './problems/files.ts';
import { general } from './problems/general.ts';
import { meetings } from './problems/meetings.ts';
import { members } from './problems/members.ts';
import { minutes } from './problems/minutes.ts';
import { office } from './problems/office.ts';
import { outreach } from './problems/outreach.ts';
import { packs } from './problems/packs.ts';
import { reports } from './problems/reports.ts';
import { safety } from './problems/safety.ts';
import { treasury } from './problems/treasury.ts';

/** Why something was not done, and what to do: one text a problem. Keys are `subject.name`. */
export const problems = {
  general,
  fields,
  files,
  office,
  members,
  meetings,
  minutes,
  distribution,
  outreach,
  conduct,
  elections,
  documents,
  packs,
  reports,
  safety,
  treasury,
  agreement,
} as const;

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** The key of a problem's words, e.g. `fields.required`. */
export type ProblemKey = Leaves<typeof problems>;
