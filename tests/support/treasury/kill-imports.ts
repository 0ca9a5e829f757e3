import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { AccountId, PersonId } from '../../../db/base/brand.ts';
import { verifyBook } from '../../../db/treasury/verify.ts';
import type { Core } from '../../../electron/core.ts';
import { treasuryCore } from '../../integration/treasury/support.ts';
import { coreOn, freshFolder } from '../core.ts';
import { longFile } from './long-file.ts';

const PROGRAM = join(import.meta.dirname, 'import-process.ts');
const ROWS = 3_000;

type Run = { confirmed: boolean; took: number };

/** Imports in a process of its own, and pulls the plug `after` milliseconds after it began to; null: not at all. */
function importIn(folder: string, accountId: AccountId, after: number | null): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, folder, String(accountId), String(ROWS)]);
    let said = '';
    let complaints = '';
    let began = 0;
    let ended = 0;
    child.stderr.on('data', (bytes: Buffer) => {
      complaints += bytes.toString();
    });
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('confirmed\n')) ended = performance.now();
      if (began > 0) return;
      began = performance.now();
      // Not a wait for something to happen: the moment itself is what is tried out.
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.on('error', fail);
    child.on('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') fail(new Error(complaints));
      else done({ confirmed: ended > 0, took: ended - began });
    });
  });
}

const countOf = (core: Core, sql: string) => core.office().sqlite.prepare(`select count(*) from ${sql}`).pluck().get();

/** Everything an import writes; all there or nothing of it. */
const written = (core: Core) => [
  countOf(core, 'statement'),
  countOf(core, 'statement_row'),
  countOf(core, "book_event where kind = 'statement.imported'"),
  countOf(core, "audit_event where action = 'statement.imported'"),
  countOf(core, "attachment where name = 'long.csv'"),
];

/**
 * Kills the import of a statement `times` times, at moments spread over the whole of it. After each the file is sound, the
 * statement is there whole or not at all (whole when that was confirmed), and importing it again says which.
 */
export async function killImports(times: number): Promise<{ none: number; whole: number }> {
  const begun = await treasuryCore();
  await begun.core.close();
  const accountId = begun.account('Current account');
  const folderOfCopy = () => {
    const folder = join(freshFolder(), 'copy');
    cpSync(begun.folder, folder, { recursive: true });
    return folder;
  };
  const { took } = await importIn(folderOfCopy(), accountId, null);
  const found = { none: 0, whole: 0 };
  for (let kill = 0; kill < times; kill += 1) {
    const folder = folderOfCopy();
    const { confirmed } = await importIn(folder, accountId, (took * 1.2 * kill) / Math.max(1, times - 1));
    const { core, api } = await coreOn(folder, '2011-03-31');
    core.session.begin({ personId: 1 as PersonId, name: 'Grace Adeyemi', roles: ['treasurer'] }, 15);
    const { sqlite } = core.office();
    expect(sqlite.pragma('integrity_check', { simple: true }), `file after kill ${kill}`).toBe('ok');
    expect(verifyBook(sqlite).fault, `book after kill ${kill}`).toBeNull();
    const after = written(core);
    const whole = after[0] === 1;
    expect(after, `after kill ${kill}`).toEqual(whole ? [1, ROWS, 1, 1, 1] : [0, 0, 0, 0, 0]);
    if (confirmed) expect(whole, 'what was confirmed is there').toBe(true);
    found[whole ? 'whole' : 'none'] += 1;
    const again = await api.treasury.importStatement({ accountId, profile: 'hsbc', file: longFile(ROWS) });
    expect(again).toMatchObject(
      whole ? { problem: { key: 'treasury.sameFile' } } : { ok: true, value: { added: ROWS } },
    );
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}
