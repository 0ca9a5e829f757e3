import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ELECTION_PAPERS } from '../../../db/elections/words.ts';
import { must } from '../../support/core.ts';
import { signInAs } from '../meetings/support.ts';
import { declaring, playTo, ready, type World, world } from './support.ts';

type Request = Parameters<World['api']['documents']['make']>[0]['request'];
type Paper = (typeof ELECTION_PAPERS)[number];

const make = (w: World, kind: Paper, electionId: number, more: object = {}) =>
  w.api.documents.make({ job: randomUUID(), request: { kind, electionId, ...more } as Request });

/** A chair elected by ballot, declared. */
async function declared() {
  const w = await world();
  const [one = 0, two = 0] = w.members;
  const id = await ready(w, { chair: [one, two] });
  const roundId = await playTo(w, id, 'chair', [5, 3]);
  const { declarationId } = must(await w.api.elections.declare(declaring(roundId)));
  const form = (await w.page(id)).nominations[0]?.id ?? 0;
  return { w, id, roundId, declarationId, form };
}

test('every paper of an election is drawn from the record, before and after the declaration', async () => {
  const { w, id, roundId, declarationId, form } = await declared();
  const of: Partial<Record<Paper, number>> = {
    ballotPapers: roundId,
    ballotAccount: roundId,
    tallySheet: roundId,
    resultForm: roundId,
    resultDeclaration: declarationId,
    filledNomination: form,
  };
  for (const kind of ELECTION_PAPERS.filter((each) => each !== 'destructionRecord')) {
    const made = must(await make(w, kind, id, { of: of[kind] ?? null, copies: 9 }));
    expect(made.kind, kind).toBe(kind);
    expect(made.pages, kind).toBeGreaterThan(0);
  }
});

test('a paper of what is not there is not made: an unknown election, a round of another, papers not sealed yet', async () => {
  const { w, id } = await declared();
  for (const [kind, electionId, of] of [
    ['electionProtocol', 999, null],
    ['ballotPapers', id, 999],
    ['resultDeclaration', id, 999],
    ['destructionRecord', id, null],
  ] as const) {
    expect(await make(w, kind, electionId, { of }), kind).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  }
});

test('E5: forms, booklet, roll and ballot papers only for those who run the election; the protocol for everybody', async () => {
  const { w, id, form, roundId } = await declared();
  await signInAs(w as never, 'reader', 'Rita Reader');
  for (const [kind, of] of [
    ['nominationsBooklet', null],
    ['filledNomination', form],
    ['electionRoll', null],
    ['ballotPapers', roundId],
  ] as const) {
    expect(await make(w, kind, id, { of }), kind).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
  }
  expect(must(await make(w, 'electionProtocol', id)).pages).toBeGreaterThan(0);
});
