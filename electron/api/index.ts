import { agreementApi } from './agreement.ts';
import { conductApi } from './conduct.ts';
import type { ClientOf } from './define.ts';
import { distributionApi } from './distribution.ts';
import { documentsApi } from './documents.ts';
import { electionsApi } from './elections.ts';
import { meetingsApi } from './meetings.ts';
import { membersApi } from './members.ts';
import { minutesApi } from './minutes.ts';
import { officeApi } from './office.ts';
import { outreachApi } from './outreach.ts';
import { packsApi } from './packs.ts';
import { reportsApi } from './reports.ts';
import { safetyApi } from './safety.ts';
import { treasuryApi } from './treasury.ts';

/** The contract between the screens and the core: its type is all that the screens know of it. */
export const api = {
  office: officeApi,
  members: membersApi,
  meetings: meetingsApi,
  minutes: minutesApi,
  distribution: distributionApi,
  outreach: outreachApi,
  packs: packsApi,
  conduct: conductApi,
  elections: electionsApi,
  treasury: treasuryApi,
  agreement: agreementApi,
  documents: documentsApi,
  reports: reportsApi,
  safety: safetyApi,
};

export type Api = typeof api;
export type ApiClient = ClientOf<Api>;
