import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flat, readPdf } from '../../documents/support/read-pdf.ts';
import { must, PASSPHRASE } from '../../support/core.ts';
import { textOfPaper } from './paper-text.ts';
import { paper, treasuryCore } from './support.ts';

const YEAR = '2011-03-31';
const close = { date: YEAR, accepted: ['T1'] };

/** Anyborough's books with one payment of the year, in June, when it can be closed. */
async function overYear() {
  const made = await treasuryCore(YEAR);
  const splits = [{ headingId: made.heading('Room hire'), fundId: made.fund('General'), pence: 60_00 }];
  const facts = { accountId: made.account('Current account'), date: '2010-05-20', text: 'Hall', reference: '' };
  must(
    await made.api.treasury.recordBankDebit({ ...facts, payee: { name: 'Civic Centre' }, splits, files: [paper()] }),
  );
  made.clock.set('2011-06-01');
  must(await made.api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
  const attachments = join(made.folder, 'attachments');
  return { ...made, attachments, kept: () => readdirSync(attachments).sort() };
}

test('T8: a year is closed with every figure and the hash of its account’s PDF, whose bytes are kept', async () => {
  const { api, core, attachments } = await overYear();
  const { headCode } = must(await api.treasury.bookState({}));
  const { pdfSha256 } = must(await api.treasury.closeYear(close));
  const bytes = readFileSync(join(attachments, pdfSha256));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(pdfSha256);
  const kept = must(await api.treasury.closedAccount({ date: YEAR }));
  expect(kept).toMatchObject({ mime: 'application/pdf', name: '2011-03-31 Receipts and payments account.pdf' });
  expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true);
  const text = flat((await readPdf(kept.bytes)).text).replaceAll('\u00a0', ' ');
  expect(text).toContain('Cash funds this year end 4,244.17 2,310.40 – 6,554.57');
  expect(text).toContain('The year was closed on 1 June 2011 by Grace Adeyemi');
  expect(text).toContain(headCode);
  // T1: the code on it is one that left the program.
  expect(must(await api.treasury.issuedCodes({}))).toMatchObject([
    { code: headCode, document: 'yearAccount', to: YEAR },
  ]);
  // The hash is in the book itself, not only in what is projected from it.
  const event = core.office().sqlite.prepare(`select payload from book_event where kind = 'year.closed'`).pluck().get();
  expect(JSON.parse(String(event))).toMatchObject({ pdfSha256, from: '2010-04-01', to: YEAR });
  const { year } = must(await api.treasury.yearAccount({ date: YEAR }));
  expect(year.closed?.pdfSha256).toBe(pdfSha256);
  writeFileSync(join(attachments, pdfSha256), bytes.subarray(1));
  expect(await api.treasury.closedAccount({ date: YEAR })).toMatchObject({ problem: { key: 'files.damaged' } });
  expect(await api.treasury.closedAccount({ date: '2011-06-01' })).toMatchObject({ problem: { kind: 'notFound' } });
});

test('T8: invariant 20: a closed year says whether the books still give its figures; new names change nothing', async () => {
  const made = await overYear();
  const { api, core } = made;
  expect(must(await api.treasury.yearAccount({ date: YEAR })).stillSame).toBeNull();
  must(await api.treasury.closeYear(close));
  const { headings } = must(await api.treasury.overview({}));
  const hall = headings.find(({ name }) => name === 'Room hire');
  if (!hall) throw new Error('no heading');
  const { id: headingId, section, income, use, position } = hall;
  const renamed = { headingId, name: 'Halls', section, income, use, position, closedOn: null };
  must(await api.treasury.changeHeading(renamed));
  expect(must(await api.treasury.yearAccount({ date: YEAR })).stillSame).toBe(true);
  expect(await textOfPaper(made, 'yearAccount', { to: YEAR })).toContain('the books gave the same figures');
  core.office().sqlite.exec(`update month_total set pence = pence + 1 where side = 'heading' and month = '2010-05'`);
  const after = must(await api.treasury.yearAccount({ date: YEAR }));
  expect(after.stillSame).toBe(false);
  expect(after.account.closing.total).toBe(6_554_57);
  expect(await textOfPaper(made, 'yearAccount', { to: YEAR })).toContain('do not give these figures any more');
});

test('T8: whatever stops the PDF leaves neither file nor close: a disk that refuses, books that go on meanwhile', async () => {
  const { api, core, attachments, folder, kept } = await overYear();
  const before = kept();
  const nothing = async () => {
    expect(kept()).toEqual(before);
    expect(must(await api.treasury.yearAccount({ date: YEAR })).year.closed).toBeNull();
    expect(must(await api.treasury.issuedCodes({}))).toEqual([]);
  };
  const aside = join(folder, 'aside');
  renameSync(attachments, aside);
  writeFileSync(attachments, 'no folder');
  await expect(api.treasury.closeYear(close)).rejects.toThrow('a bug in treasury.closeYear');
  rmSync(attachments);
  renameSync(aside, attachments);
  await nothing();
  const { make } = core.desk;
  core.desk.make = async (...work) => {
    const made = await make(...work);
    must(await api.treasury.addPayee({ name: 'Somebody new' }));
    return made;
  };
  expect(await api.treasury.closeYear(close)).toMatchObject({ problem: { rule: 'T8', key: 'treasury.bookMoved' } });
  await nothing();
  core.desk.make = make;
  must(await api.treasury.closeYear(close));
  expect(kept()).toHaveLength(before.length + 1);
});
