import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonId } from '../../../db/base/brand.ts';
import { fixedClock } from '../../../db/base/clock.ts';
import { createCore } from '../../../electron/core.ts';
import {
  AGM,
  closing,
  count,
  declaring,
  open,
  ready,
  WITH_A,
  type World,
  world,
} from '../../integration/elections/support.ts';
import { clientOf, must, testHost } from '../core.ts';

/** Nights with known votes, played through the real services, and everything they leave behind. */

export type Night = {
  /** Voters in the order in which they come to the desk. */
  order: readonly number[];
  /** What each of them votes: a place on the paper. Never enters the program. */
  votes: ReadonlyMap<number, number>;
  /** Marks set by mistake and taken back, after so many voters. */
  mistakes: readonly { after: number; memberId: number }[];
};

export type Template = { folder: string; electionId: number; roundId: number; members: number[] };

/** A folder whose election stands just before its poll opens: three candidates for the chair, `voters` members. */
export async function makeTemplate(voters: number): Promise<Template> {
  const w = await world(voters);
  const electionId = await ready(w, { chair: w.members.slice(0, 3) });
  const it = await w.contest(electionId, 'chair');
  const { id: roundId, candidates } = await w.round(electionId, 'chair');
  const order = candidates.map(({ candidate }) => candidate);
  must(
    await w.api.elections.drawQuestionOrder({
      contestId: it.id,
      draw: { method: 'by_hand', announced: 'A bag', order },
    }),
  );
  must(await w.api.elections.holdQuestions({ roundId, ...WITH_A }));
  await w.core.close();
  const folder = mkdtempSync(join(tmpdir(), 'cpeg-secret-'));
  cpSync(w.folder, folder, { recursive: true });
  return { folder, electionId, roundId, members: w.members };
}

/** Every file under a folder by its name; locks of the running program are none of the night's. */
function filesOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !/lock/.test(name));
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** The moment `minutes` after 7pm on the night: every voter comes at a time of their own. */
const timeOf = (minutes: number) =>
  `${String(19 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.000`;

/**
 * Plays one night on a copy of the template: every paper given out in its order and at its minute, the box shaken, counted
 * twice and declared. @returns the files while the result is on the screen, and those after the program was closed
 */
export async function playNight(
  template: Template,
  night: Night,
): Promise<{ open: Map<string, Buffer>; closed: Map<string, Buffer> }> {
  const folder = mkdtempSync(join(tmpdir(), 'cpeg-night-'));
  cpSync(template.folder, folder, { recursive: true });
  const clock = fixedClock(AGM, timeOf(0));
  const core = await createCore({ folder, clock, appVersion: '0.1.0', host: testHost() });
  const at = (minutes: number) => {
    clock.set(AGM, timeOf(minutes));
    core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles: ['administrator'] }, 15);
  };
  try {
    at(1);
    const api = clientOf(core);
    const { roundId, electionId } = template;
    const w = { ...worldOf(api, electionId), api } as unknown as World;
    await open(w, electionId, 'chair');
    const mistake = async (after: number) => {
      for (const { memberId } of night.mistakes.filter((each) => each.after === after)) {
        must(await api.elections.issuePaper({ roundId, memberId }));
        must(await api.elections.takeBackPaper({ roundId, memberId }));
      }
    };
    for (const [place, memberId] of night.order.entries()) {
      at(2 + place);
      await mistake(place);
      must(await api.elections.issuePaper({ roundId, memberId }));
    }
    at(90);
    const voted = night.order.length;
    must(await api.elections.closePoll({ roundId, ...WITH_A, queueServed: true, ...closing(voted) }));
    must(await api.elections.verify({ roundId, ...WITH_A, inBox: voted }));
    const { candidates } = await w.round(electionId, 'chair');
    const totals = candidates.map(({ candidate }, place) => ({
      candidate,
      votes: [...night.votes.values()].filter((vote) => vote === place).length,
    }));
    await count(w, roundId, { valid: voted, votes: totals });
    must(await api.elections.announce({ roundId, ...WITH_A }));
    if (new Set(totals.map(({ votes }) => votes)).size === 3) must(await api.elections.declare(declaring(roundId)));
    const whileOpen = filesOf(folder);
    await core.close();
    return { open: whileOpen, closed: filesOf(folder) };
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As much of a world as `open` and `count` ask for. */
function worldOf(api: ReturnType<typeof clientOf>, electionId: number) {
  const page = async () => must(await api.elections.page({ electionId }));
  const contest = async () => (await page()).contests[0];
  const round = async () => (await contest())?.rounds.at(-1);
  return { page, contest, round };
}
