import { z } from 'zod';
import { notFound, ok } from '../../db/base/outcome.ts';
import { caseHandInput, caseIdInput, caseInput, caseStepInput } from '../../db/conduct/input.ts';
import { readCaseChoices, readCasePage, readCases } from '../../db/conduct/queries.ts';
import { handCase, openCase, takeCaseStep } from '../../db/conduct/service.ts';
import { command, query } from './define.ts';

/**
 * Cases under the code of conduct (C1–C3). Anybody may ask, because a vice chair signs in as somebody who only reads; which
 * cases there are to the one who asks, each reading decides.
 */
export const conductApi = {
  /** The cases the person may see; none for everybody else. */
  list: query({
    who: 'signedIn',
    input: z.strictObject({}),
    run: ({ core, caller }) => ok(readCases(core.office().read, caller)),
  }),

  page: query({
    who: 'signedIn',
    input: caseIdInput,
    run: ({ core, caller }, { caseId }) => {
      const page = readCasePage(core.office().read, caseId, caller);
      return page ? ok(page) : notFound();
    },
  }),

  /** What the form of a new case offers. */
  choices: query({
    who: ['administrator', 'chair'],
    input: z.strictObject({}),
    run: ({ core }) => ok(readCaseChoices(core.office().read)),
  }),

  open: command({
    who: ['administrator', 'chair'],
    input: caseInput,
    run: ({ core, caller }, input) => openCase(core.office(), caller, input),
  }),

  takeStep: command({
    who: 'signedIn',
    input: caseStepInput,
    run: ({ core, caller }, input) => takeCaseStep(core.office(), caller, input),
  }),

  hand: command({
    who: ['administrator'],
    input: caseHandInput,
    run: ({ core, caller }, input) => handCase(core.office(), caller, input),
  }),
};
