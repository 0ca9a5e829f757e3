import { ok } from '../../db/base/outcome.ts';
import { copiesInput, nothingInput } from '../../db/elections/input.ts';
import { command, query } from './define.ts';

/** Who runs elections. An outgoing chair who stands leaves it to the administrator. */
export const runs = ['administrator', 'chair'] as const;

/** Encrypted copies of an election on tonight's stick. */
export const copiesApi = {
  /** How the copies stand; answers when the one that is being written is done. */
  copies: query({
    who: runs,
    input: nothingInput,
    run: async ({ core }) => {
      await core.stick.settled();
      return ok(core.stick.status());
    },
  }),

  /** Asks for a folder in the machine's own dialog, where there is one. */
  chooseCopyFolder: command({
    who: runs,
    input: nothingInput,
    run: async ({ core }) => ok(await core.options.host.chooseFolder()),
  }),

  setUpCopies: command({
    who: runs,
    input: copiesInput,
    run: ({ core, caller }, given) => core.stick.setUp(caller, given),
  }),
  copyAgain: command({ who: runs, input: nothingInput, run: ({ core, caller }) => core.stick.tryAgain(caller) }),
  goOnWithoutCopies: command({
    who: runs,
    input: nothingInput,
    run: ({ core, caller }) => core.stick.goOnWithout(caller),
  }),
};
