import { expect, test } from 'vitest';
import { agreedAgreement, at, beforeAgreement, draftAgreement } from '../../support/agreement.ts';
import { must } from '../../support/core.ts';

type Core = Awaited<ReturnType<typeof beforeAgreement>>;
const due = async (core: Core) =>
  must(await core.api.reports.home({})).due.flatMap((each) =>
    'agreementId' in each ? [[each.what, each.due, each.late]] : [],
  );

test('L1: the home page asks for a draft to be agreed, then signed by both sides, and for its review', async () => {
  const core = await beforeAgreement('2010-04-20');
  const agreementId = await draftAgreement(core, { reviewOn: '2010-05-20' });
  expect(await due(core)).toEqual([['agree', '2010-04-01', true]]);
  const on = '2010-04-20';
  must(await core.api.agreement.agree({ ...(await at(core, agreementId)), on, accepted: ['L1', 'L2'] }));
  expect(await due(core)).toEqual([
    ['sign', '2010-05-01', false],
    ['review', '2010-05-20', false],
  ]);
  for (const side of ['funder', 'group'] as const) {
    const signed = { side, name: 'Owen Prentice', position: '', on, scan: null };
    must(await core.api.agreement.sign({ ...(await at(core, agreementId)), ...signed }));
  }
  expect(await due(core)).toEqual([['review', '2010-05-20', false]]);
});

test('L1: the Word file is handed over and recorded as issued', async () => {
  const { api, agreementId } = await agreedAgreement();
  const { file } = must(await api.agreement.saveWord({ agreementId, number: 1 }));
  expect(file?.name).toBe('Service level agreement 2010–11.docx');
  expect(must(await api.documents.issued({ meetingId: null })).map(({ kind }) => kind)).toContain('agreement');
  expect(await api.agreement.saveWord({ agreementId, number: 2 })).toMatchObject({ problem: { kind: 'notFound' } });
});
