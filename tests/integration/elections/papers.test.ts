import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ELECTION_PAPERS } from '../../../db/elections/words.ts';
import { must } from '../../support/core.ts';
import { signInAs } from '../meetings/support.ts';
import { declaring, nominate, open, playTo, ready, takingForms, type World, world } from './support.ts';

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
    ['electionKit', null],
    ['ballotPapers', roundId],
  ] as const) {
    expect(await make(w, kind, id, { of }), kind).toMatchObject({ ok: false, problem: { kind: 'notAllowed' } });
  }
  expect(must(await make(w, 'electionProtocol', id)).pages).toBeGreaterThan(0);
});

describe('the whole kit', () => {
  test('is one file from the frozen roll: a ballot whose poll has opened is not printed a second time', async () => {
    const w = await world();
    const [one = 0, two = 0, three = 0, four = 0] = w.members;
    const offices = [
      { office: 'chair' as const, seats: 1 },
      { office: 'treasurer' as const, seats: 1 },
    ];
    const id = await ready(w, { chair: [one, two], treasurer: [three, four] }, { offices });
    const more = { copies: 13, largePrint: 2 };
    const whole = must(await make(w, 'electionKit', id, more));
    const without = must(await make(w, 'electionKit', id, { copies: 13 }));
    expect(whole).toMatchObject({ kind: 'electionKit', title: 'Kit for the night, 24 May 2011', missing: [] });
    expect(whole.pages - without.pages).toBe(2 * 2);
    await open(w, id, 'chair');
    const rest = must(await make(w, 'electionKit', id, more));
    expect(rest.pages).toBeLessThan(whole.pages);
  });

  test('goes on record when it is printed, and can be stopped while it is drawn', async () => {
    const w = await world();
    const [one = 0, two = 0] = w.members;
    const id = await ready(w, { chair: [one, two] });
    const made = must(await make(w, 'electionKit', id, { copies: 9 }));
    must(await w.api.documents.deliver({ documentId: made.id, how: 'print' }));
    expect(must(await w.api.documents.issued({ meetingId: null }))[0]).toMatchObject({
      kind: 'electionKit',
      title: made.title,
      sha256: made.sha256,
      pages: made.pages,
      how: 'printed',
    });
    const job = randomUUID();
    const request = { kind: 'electionKit', electionId: id, copies: 900 } as const;
    const drawing = w.api.documents.make({ job, request });
    const done = async () => must(await w.api.documents.progress({ job }))?.done ?? 0;
    await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(0);
    must(await w.api.documents.cancel({ job }));
    expect(await drawing).toMatchObject({ ok: false, problem: { key: 'documents.stopped' } });
  });

  test('is not made before the roll is frozen', async () => {
    const w = await world();
    const [one = 0, two = 0] = w.members;
    const id = await takingForms(w);
    await nominate(w, id, one, 'chair');
    await nominate(w, id, two, 'chair');
    expect(await make(w, 'electionKit', id)).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  });
});
