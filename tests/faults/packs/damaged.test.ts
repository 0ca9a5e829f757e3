import { expect, test } from 'vitest';
import { examinePdf } from '../../../electron/packs/index.ts';
import { damaged, soundFiles } from '../../documents/packs/support/damage.ts';

const RUNS = Number(process.env.FAULT_RUNS ?? 300);

test(`${RUNS} damaged PDFs at the door: refused by their names or let in, and never a crash or a hang`, async () => {
  const sound = await soundFiles();
  const answers: Record<string, number> = {};
  for (let number = 1000; number < 1000 + RUNS; number++) {
    const { kind, bytes } = damaged(sound, number);
    const name = `${number} (${kind}).pdf`;
    const answer = await examinePdf(bytes, name);
    const said = answer.ok ? 'let in' : answer.problem.key;
    answers[said] = (answers[said] ?? 0) + 1;
    if (!answer.ok) expect(answer.problem.params).toMatchObject({ name });
    expect(said, `file ${number}, ${kind}`).not.toMatch(/tooLong|tooMuchMemory/);
  }
  const all = Object.values(answers).reduce((sum, each) => sum + each, 0);
  process.stdout.write(`${JSON.stringify(answers)}\n`);
  expect(all).toBe(RUNS);
}, 3_600_000);
