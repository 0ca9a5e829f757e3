import { YEAR_BUDGET, YEAR_STEPS, type YearSplit, type YearStep } from '../../../scripts/demo/treasury-year.ts';
import { must } from '../../support/core.ts';
import { paper, type TreasuryCore, treasuryCore } from './support.ts';

type Payment = Extract<YearStep, { kind: 'payment' }>;

/** A payment as the bank took it by itself: posted like any other, without the signatures that other tests are about. */
async function byDebit(core: TreasuryCore, step: Payment): Promise<void> {
  const { on: date, payee, text } = step;
  const files = [paper()];
  const facts = {
    accountId: core.account('Current account'),
    date,
    payee: { name: payee },
    text,
    reference: '',
    files,
  };
  must(await core.api.treasury.recordBankDebit({ ...facts, splits: splitsOf(core, step.splits, 'payments') }));
}

function splitsOf(core: TreasuryCore, splits: readonly YearSplit[], side: 'receipts' | 'payments') {
  const sections = side === 'receipts' ? ['A1', 'A2'] : ['A3', 'A4'];
  return splits.map(({ heading, fund, pence }) => ({
    headingId: core.heading(heading, ...sections),
    fundId: core.fund(fund),
    pence,
  }));
}

/** Plays one step of the year through the API. */
export async function playStep(core: TreasuryCore, step: YearStep, pay = byDebit): Promise<void> {
  if (step.kind === 'payment') return pay(core, step);
  const { api } = core;
  if (step.kind === 'fundTransfer') {
    const { on: date, from, to, pence, text } = step;
    const funds = { fromFundId: core.fund(from), toFundId: core.fund(to) };
    must(
      await api.treasury.transferBetweenFunds({
        accountId: core.account('Current account'),
        ...{ ...funds, date, pence, text, reference: '' },
      }),
    );
    return;
  }
  const { on: date, payee, text, splits } = step;
  const facts = { date, payee: { name: payee }, text, reference: '', files: [paper()] };
  if (step.kind === 'voucher')
    must(
      await api.treasury.recordVoucher({
        ...{ accountId: core.account('Petty cash'), ...facts },
        splits: splitsOf(core, splits, 'payments'),
      }),
    );
  else
    must(
      await api.treasury.receive({
        ...{ accountId: core.account(step.account), ...facts },
        splits: splitsOf(core, splits, 'receipts'),
      }),
    );
}

/** Anyborough's core with the whole year entered through the API, and its budget. */
export async function workedYear(today = '2011-03-31') {
  const core = await treasuryCore(today);
  for (const step of YEAR_STEPS) await playStep(core, step);
  const { fund, lines, ...facts } = YEAR_BUDGET;
  const { budgetId } = must(
    await core.api.treasury.agreeBudget({
      ...facts,
      fundId: core.fund(fund),
      lines: lines.map(({ headings, ...line }) => ({
        ...line,
        quarters: null,
        headings: headings.map((name) => core.heading(name, name === 'Equipment' ? 'A4' : 'A3')),
      })),
    }),
  );
  return { ...core, budgetId };
}
