import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { fixedClock } from '../../../db/base/clock.ts';
import { openRecordOffice } from '../../../db/open.ts';
import { projectionsOf, replay } from '../../../db/treasury/replay.ts';
import { verifyBook } from '../../../db/treasury/verify.ts';
import { resourcePath } from '../../../electron/resources.ts';
import { freshCore, freshFolder, must } from '../../support/core.ts';
import { flipBytes } from '../../support/treasury/tamper.ts';
import { type Group, payingGroup } from './payments-support.ts';

/** A book with payments in every state, signatures, and rows of the bank's; its core is closed. */
async function closedBook(): Promise<Group> {
  const group = await payingGroup();
  for (const state of ['draft', 'signed', 'ready', 'withdrawn', 'released', 'cleared', 'void'] as const)
    await group.at(state);
  group.bankRow(1_234);
  must(await group.api.treasury.issueCode({ document: 'cashBook', to: '2011-05-10', title: 'Cash book' }));
  await group.core.close();
  return group;
}

test('T1: invariant 8: any byte of a protected row that is changed on the disk is named by the first wrong event', async () => {
  const { folder } = await closedBook();
  const result = flipBytes(join(folder, 'secretariat.sqlite'), freshFolder(), 60, 20_110_524);
  expect(result.tables.size).toBe(5);
  expect(result.named).toBeGreaterThan(50);
});

test('T1: invariant 8: a book that was shortened is caught by a code that left the program', async () => {
  const { folder } = await closedBook();
  const { core, api } = await freshCore('2011-05-10', folder);
  const last = must(await withSession(core, () => api.treasury.bookState({}))).events;
  expect(await core.book.settled()).toMatchObject({ state: 'right', events: last });
  const { sqlite } = core.office();
  sqlite.exec('drop trigger book_event_no_delete');
  sqlite.prepare('delete from book_event where seq = ?').run(last);
  core.book.start(core.office());
  expect(await core.book.settled()).toMatchObject({ state: 'wrong', seq: last });
  const refused = await withSession(core, () =>
    api.treasury.addFund({ name: 'New', kind: 'unrestricted', purpose: '' }),
  );
  expect(refused).toMatchObject({ problem: { key: 'treasury.bookWrong', rule: 'T1', params: { seq: last } } });
  expect((await withSession(core, () => api.treasury.years({}))).ok).toBe(true);
});

async function withSession<T>(core: Awaited<ReturnType<typeof freshCore>>['core'], run: () => Promise<T>): Promise<T> {
  core.session.begin({ personId: 1 as never, name: 'Grace Adeyemi', roles: ['administrator', 'treasurer'] }, 15);
  return await run();
}

test('T1: invariant 9: replayed from its events alone, the book has the same rows in every table', async () => {
  const { folder } = await closedBook();
  const clock = fixedClock('2011-05-10');
  const options = { clock, appVersion: '0.1.0', migrationsFolder: resourcePath('db/migrations') };
  const to = freshFolder();
  cpSync(join(folder, 'secretariat.sqlite'), join(to, 'copy.sqlite'));
  const kept = openRecordOffice({ ...options, file: join(to, 'copy.sqlite') });
  const anew = openRecordOffice({ ...options, file: join(to, 'anew.sqlite') });
  try {
    replay(kept.read, anew.write);
    const rows = projectionsOf(anew.read);
    expect(rows).toEqual(projectionsOf(kept.read));
    expect(rows.signature?.length).toBeGreaterThan(5);
  } finally {
    kept.close();
    anew.close();
  }
});

test('T1: a sum by month that is not what its lines come to is named by the first of its entries', async () => {
  const { folder } = await closedBook();
  const sqlite = new Database(join(folder, 'secretariat.sqlite'));
  const sum = sqlite.prepare("select * from month_total where side = 'heading' order by lines desc").get() as object;
  const of = 'month = @month and side = @side and side_id = @side_id and fund_id = @fund_id';
  const first = sqlite
    .prepare(
      `select min(entry_id) from line where heading_id = @side_id and fund_id = @fund_id and date like @month || '%'`,
    )
    .pluck()
    .get(sum);
  try {
    expect(verifyBook(sqlite).fault).toBeNull();
    for (const [wrong, seq] of [
      [`update month_total set pence = pence + 1 where ${of}`, first],
      [`update month_total set lines = lines + 1 where ${of}`, first],
      [`delete from month_total where ${of}`, first],
      ["insert into month_total select '1999-01', side, side_id, fund_id, pence, lines from month_total limit 1", 0],
    ] as const) {
      sqlite.exec('begin');
      const work = sqlite.prepare(wrong);
      if (wrong.includes('@')) work.run(sum);
      else work.run();
      expect(verifyBook(sqlite).fault, wrong).toEqual({ seq, what: 'month_total' });
      sqlite.exec('rollback');
    }
  } finally {
    sqlite.close();
  }
});
