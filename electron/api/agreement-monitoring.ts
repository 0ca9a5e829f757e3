import type { z } from 'zod';
import { finishMonitoring } from '../../db/agreement/monitoring-finish.ts';
import * as input from '../../db/agreement/monitoring-input.ts';
import { readMonitoringPage, readQuartersPage } from '../../db/agreement/monitoring-page.ts';
import {
  beginMonitoring,
  followUpDeadline,
  saveMonitoringEntry,
  setLinkMeeting,
  setMonitoringIssues,
} from '../../db/agreement/monitoring-service.ts';
import type { Caller } from '../../db/base/change.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import type { RecordOffice } from '../../db/open.ts';
import { command, query } from './define.ts';

/** Who monitors; everybody signed in reads it. */
const monitors = ['administrator', 'chair'] as const;

const through = <I, O, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, given: O) => Outcome<R>,
) =>
  command({ who: monitors, input: schema, run: ({ core, caller }, given: O) => service(core.office(), caller, given) });

/** L3–L6: an agreement's monitoring, quarter by quarter. */
export const agreementMonitoring = {
  quarters: query({
    who: 'signedIn',
    input: input.monitoredAgreementInput,
    run: ({ core }, { agreementId }) => {
      const page = readQuartersPage(core.office().read, agreementId, core.options.clock.today());
      return page ? ok(page) : notFound();
    },
  }),

  monitoring: query({
    who: 'signedIn',
    input: input.monitoringIdInput,
    run: ({ core }, { monitoringId }) => {
      const page = readMonitoringPage(core.office().read, monitoringId, core.options.clock.today());
      return page ? ok(page) : notFound();
    },
  }),

  beginMonitoring: through(input.beginMonitoringInput, beginMonitoring),
  saveEntry: through(input.saveEntryInput, saveMonitoringEntry),
  setIssues: through(input.setIssuesInput, setMonitoringIssues),
  setLinkMeeting: through(input.setLinkMeetingInput, setLinkMeeting),
  finishMonitoring: through(input.finishMonitoringInput, finishMonitoring),
  followUp: through(input.followUpDeadlineInput, followUpDeadline),
};
