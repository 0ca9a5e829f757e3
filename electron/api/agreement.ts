import type { z } from 'zod';
import { beginAgreement, changeDraft, removeDraft } from '../../db/agreement/draft-service.ts';
import * as input from '../../db/agreement/input.ts';
import { readAgreementPage, readAgreements, readFreeBudgets } from '../../db/agreement/queries.ts';
import { addSignatureScan, agreeAgreement, scanOf, signAgreement } from '../../db/agreement/step-service.ts';
import { varyAgreement } from '../../db/agreement/vary-service.ts';
import type { Caller } from '../../db/base/change.ts';
import { notFound, type Outcome, ok } from '../../db/base/outcome.ts';
import { readAttachmentFile } from '../../db/office/attachments.ts';
import type { FileKind } from '../../db/office/file-rules.ts';
import type { RecordOffice } from '../../db/open.ts';
import { agreementMonitoring } from './agreement-monitoring.ts';
import { saveAgreementWord } from './agreement-papers.ts';
import { command, query } from './define.ts';
import type { Handed } from './members-export.ts';
import { monitoringPapers } from './monitoring-papers.ts';
import { withFiles } from './received-files.ts';

/** Who changes an agreement; everybody signed in reads it. */
const keeps = ['administrator'] as const;

/** What a signed page is scanned as. */
const SCAN_KINDS: readonly FileKind[] = ['pdf', 'png', 'jpeg'];

const through = <I, O, R>(
  schema: z.ZodType<O, I>,
  service: (office: RecordOffice, caller: Caller, given: O) => Outcome<R>,
) => command({ who: keeps, input: schema, run: ({ core, caller }, given: O) => service(core.office(), caller, given) });

/** L1, L2: the agreement with the funder, its work plan, its versions and who signed them. */
export const agreementApi = {
  list: query({
    who: 'signedIn',
    input: input.nothingInput,
    run: ({ core }) => ok(readAgreements(core.office().read)),
  }),

  page: query({
    who: 'signedIn',
    input: input.agreementIdInput,
    run: ({ core }, { agreementId }) => {
      const page = readAgreementPage(core.office().read, agreementId);
      return page ? ok(page) : notFound();
    },
  }),

  /** The treasury's budgets that this agreement can have. */
  budgets: query({
    who: 'signedIn',
    input: input.agreementIdInput,
    run: ({ core }, { agreementId }) => ok(readFreeBudgets(core.office().read, agreementId)),
  }),

  begin: through(input.beginInput, beginAgreement),
  change: through(input.changeDraftInput, changeDraft),
  remove: through(input.removeInput, removeDraft),
  agree: through(input.agreeInput, agreeAgreement),
  vary: through(input.varyInput, varyAgreement),

  sign: command({
    who: keeps,
    input: input.signInput,
    run: ({ core, caller }, { scan, ...given }) => {
      const files = scan === null ? [] : [{ ...scan, path: 'scan' }];
      return withFiles(core.office(), files, SCAN_KINDS, ([kept]) =>
        signAgreement(core.office(), caller, given, kept ?? null),
      );
    },
  }),

  addScan: command({
    who: keeps,
    input: input.addScanInput,
    run: ({ core, caller }, { scan, ...given }) =>
      withFiles(core.office(), [{ ...scan, path: 'scan' }], SCAN_KINDS, ([kept]) =>
        kept ? addSignatureScan(core.office(), caller, given, kept) : notFound(),
      ),
  }),

  /** Saves a version, or the draft, as a Word file from the same content as its PDF, and records it as issued. */
  saveWord: command({
    who: 'signedIn',
    input: input.paperInput,
    run: (call, given): Promise<Outcome<Handed>> => saveAgreementWord(call, given),
  }),

  /** The bytes of a signature's scan. */
  scan: query({
    who: 'signedIn',
    input: input.scanInput,
    run: ({ core }, { agreementId, number, side }) => {
      const id = scanOf(core.office(), agreementId, number, side);
      return id === null ? notFound() : readAttachmentFile(core.office(), id);
    },
  }),

  ...monitoringPapers,
  ...agreementMonitoring,
};
