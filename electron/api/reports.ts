import { z } from 'zod';
import { ok } from '../../db/base/outcome.ts';
import { readHome } from '../../db/reports/home.ts';
import { query } from './define.ts';

export const reportsApi = {
  /** What the home page shows: due and late, the next meeting, warnings, gaps, the last backup. */
  home: query({
    who: 'signedIn',
    input: z.strictObject({}),
    run: ({ core, caller }) =>
      ok({ ...readHome(core.office().read, core.options.clock.today(), caller.roles), backup: core.keeper.status() }),
  }),
};
