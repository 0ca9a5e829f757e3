import { createHash } from 'node:crypto';
import type { PersonId } from '../../../db/base/brand.ts';
import { fixedClock } from '../../../db/base/clock.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import { REJECTION_REASONS } from '../../../db/elections/words.ts';
import { type Core, createCore } from '../../../electron/core.ts';
import { dump } from '../dump.ts';

/** One night as a list of calls, for a process that may be killed at any moment. Knows nothing of the test runner. */

export type Hall = { folder: string; electionId: number; roundId: number; members: number[]; candidates: number[] };
export type Step = { name: string; input: object };

/** From the opening to the sealed packets: with a mistake at the desk, a variance, and two tellers who disagree first. */
export function stepsOf({ electionId, roundId, members, candidates }: Hall): Step[] {
  const both = { roundId, confirmedWith: 'a' };
  const voters = members.slice(0, 9);
  const rejections = REJECTION_REASONS.map((reason) => ({ reason, papers: 0, objected: 0 }));
  const votes = (...figures: number[]) => candidates.map((candidate, at) => ({ candidate, votes: figures[at] ?? 0 }));
  const handIn = (teller: 'a' | 'b', ...figures: number[]) => ({
    name: 'submitCount',
    input: { roundId, teller, valid: 9, votes: votes(...figures), sort: [] },
  });
  const account = { printed: 20, issued: 10, unused: 10, replacements: 1, spoilt: 1 };
  return [
    { name: 'openPoll', input: { ...both, printed: 20, present: 9, boxShownEmpty: true, stampTested: true } },
    ...voters.map((memberId) => ({ name: 'issuePaper', input: { roundId, memberId } })),
    { name: 'takeBackPaper', input: { roundId, memberId: voters[3] } },
    { name: 'issuePaper', input: { roundId, memberId: voters[3] } },
    { name: 'countAtDesk', input: { roundId, what: 'replaced', by: 1 } },
    {
      name: 'closePoll',
      input: {
        ...both,
        queueServed: true,
        issued: 10,
        unused: 10,
        replacements: 1,
        spoilt: 1,
        notReturned: 0,
        helped: 0,
        tendered: 0,
      },
    },
    { name: 'verify', input: { ...both, inBox: 8 } },
    { name: 'verifyAgain', input: { ...both, ...account, inBox: 9, explanation: 'One paper stuck in the box' } },
    { name: 'recordRejections', input: { ...both, rejections } },
    handIn('a', 5, 3, 1),
    handIn('b', 5, 2, 2),
    { name: 'recordRejections', input: { ...both, rejections } },
    handIn('b', 5, 3, 1),
    handIn('a', 5, 3, 1),
    { name: 'announce', input: both },
    { name: 'requestRecount', input: { ...both, by: 'A candidate', granted: false, reason: 'Counted twice already' } },
    {
      name: 'declare',
      input: { ...both, candidatesConsulted: true, signed: true, publishFigures: true, ruling: '', accepted: ['E7'] },
    },
    { name: 'seal', input: { electionId, version: null, confirmedWith: 'a', packets: 6 } },
  ];
}

/** The core on the hall's folder with its administrator at the laptop; the clock stands still, so that a night can be compared. */
export async function openHall(folder: string): Promise<Core> {
  const clock = fixedClock('2011-05-24', '19:00:00.000');
  const host = {
    kind: 'local' as const,
    save: async () => ({ way: 'browser' as const }),
    open: async () => ({ way: 'opened' as const }),
    print: async () => ({ way: 'opened' as const }),
    chooseFolder: async () => ({ way: 'typed' as const }),
    report(call: string, error: unknown): never {
      throw new Error(`a bug in ${call}`, { cause: error });
    },
  };
  const core = await createCore({ folder, clock, appVersion: '0.1.0', host });
  core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles: ['administrator'] }, 15);
  return core;
}

/** Takes one step. Throws when it is refused: on this night nothing is. */
export async function takeStep(core: Core, { electionId }: Hall, { name, input }: Step): Promise<void> {
  const { sqlite } = core.office();
  const version = sqlite.prepare('select version from election where id = ?').pluck().get(electionId);
  const given = 'version' in input ? { ...input, version } : input;
  const outcome: Outcome<unknown> = await core.call(`elections.${name}`, given);
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`);
}

/** Everything in the records, as one hash. */
export const stateOf = (core: Core): string => createHash('sha256').update(dump(core.office())).digest('hex');
