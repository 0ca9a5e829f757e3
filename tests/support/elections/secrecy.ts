import fc from 'fast-check';
import { expect } from 'vitest';
import { chance, guessedRight, ordersFound } from './attack.ts';
import { makeTemplate, type Night, playNight, type Template } from './secret-night.ts';

/** Two nights that the published totals cannot tell apart: the same people voted, the same totals, everything else different. */
type Pair = { one: Night; other: Night };

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

function pairs({ members }: Template): fc.Arbitrary<Pair> {
  return fc.subarray(members, { minLength: 4 }).chain((voters) =>
    fc.array(fc.nat(2), { minLength: voters.length, maxLength: voters.length }).chain((ballots) => {
      const mistakes = fc.array(
        fc.record({ after: fc.nat(voters.length - 1), memberId: fc.constantFrom(...members) }),
        { maxLength: 2 },
      );
      return fc
        .tuple(shuffled(voters), shuffled(ballots), shuffled(voters), mistakes, mistakes)
        .map(([order, second, otherOrder, wrong, otherWrong]) => {
          // The worst case for secrecy: people come to the desk in the order of what they vote.
          const sorted = [...ballots].sort((a, b) => a - b);
          const votes = new Map(order.map((id, at) => [id, sorted[at] ?? 0]));
          const otherVotes = new Map(otherOrder.map((id, at) => [id, second[at] ?? 0]));
          const before = (night: readonly number[]) => (each: Night['mistakes'][number]) =>
            !night.slice(0, each.after).includes(each.memberId);
          return {
            one: { order, votes, mistakes: wrong.filter(before(order)) },
            other: { order: otherOrder, votes: otherVotes, mistakes: otherWrong.filter(before(otherOrder)) },
          };
        });
    }),
  );
}

const differing = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)),
  );

/** The pages of a write-ahead log with their numbers, without the salts and checksums that chance makes. */
function pagesOf(log: Buffer): Buffer {
  const size = log.length < 32 ? 0 : log.readUInt32BE(8);
  const frames: Buffer[] = [];
  for (let at = 32; size > 0 && at + 24 + size <= log.length; at += 24 + size) {
    frames.push(log.subarray(at, at + 8), log.subarray(at + 24, at + 24 + size));
  }
  return Buffer.concat(frames);
}

/** What lies in the folder while the program runs; the index of the log is made of its checksums. */
const kept = (files: ReadonlyMap<string, Buffer>) =>
  new Map(
    [...files]
      .filter(([name]) => !name.endsWith('-shm'))
      .map(([name, bytes]) => [name, name.endsWith('-wal') ? pagesOf(bytes) : bytes] as const),
  );

/**
 * Plays `nights` nights with known votes, two by two, and attacks what they leave: each pair must leave the same bytes, and no
 * order found anywhere may guess better than the totals allow.
 */
export async function proveSecrecy(nights: number, seed: number): Promise<void> {
  const template = await makeTemplate(12);
  const right = new Map<string, { right: number; chance: number; votes: number }>();
  let known = { right: 0, votes: 0 };
  for (const { one, other } of fc.sample(pairs(template), { numRuns: Math.ceil(nights / 2), seed })) {
    const [first, second] = [await playNight(template, one), await playNight(template, other)];
    expect(differing(first.closed, second.closed)).toEqual([]);
    expect(differing(kept(first.open), kept(second.open))).toEqual([]);
    const voters = [...one.votes.keys()].sort((a, b) => a - b);
    for (const { from, order } of ordersFound(new Map([...first.closed, ...prefixed(first.open)]), voters)) {
      const sum = right.get(from) ?? { right: 0, chance: 0, votes: 0 };
      right.set(from, {
        right: sum.right + guessedRight(order, one.votes),
        chance: sum.chance + chance(one.votes),
        votes: sum.votes + one.votes.size,
      });
    }
    known = { right: known.right + guessedRight(one.order, one.votes), votes: known.votes + one.votes.size };
  }
  // The attack works: with the order of issue in hand it would know every vote.
  expect(known.right).toBe(known.votes);
  expect(right.size).toBeGreaterThan(3);
  for (const [from, sum] of right) {
    const noise = 4 * Math.sqrt(sum.votes * 0.25);
    expect([from, sum.right < sum.chance + noise]).toEqual([from, true]);
  }
}

const prefixed = (files: ReadonlyMap<string, Buffer>) =>
  [...files].map(([name, bytes]) => [`open/${name}`, bytes] as const);
