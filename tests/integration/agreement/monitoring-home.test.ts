import { expect, test } from 'vitest';
import { must, PASSPHRASE } from '../../support/core.ts';
import { agreedWith, begin, finish, save, trafficLightPlan } from '../../support/monitoring.ts';

test('L3, L4, L7, L9: the home page tells of a quarter to monitor, a deadline until it is followed up, and what is missing', async () => {
  const w = await agreedWith(trafficLightPlan, '2010-06-20');
  const home = async () => must(await w.api.reports.home({}));
  const on = async (day: string) => {
    w.clock.set(day);
    must(await w.api.office.signIn({ personId: 1, passphrase: PASSPHRASE }));
    return home();
  };
  const rules = (each: Awaited<ReturnType<typeof home>>) => each.agreement.map(({ rule, key }) => [rule, key]);
  const early = await home();
  expect(early.monitoring).toEqual([]);
  expect(rules(early)).toEqual([['L7', 'agreement.noInformation']]);
  const over = await on('2010-07-05');
  expect(over.monitoring).toMatchObject([{ what: 'monitoring', quarter: 1, due: '2010-07-28', late: false }]);
  expect(rules(over)).toEqual([['L7', 'agreement.newslettersBehind']]);
  expect((await on('2010-07-29')).monitoring).toMatchObject([{ late: true }]);
  const monitoringId = await begin(w, w.agreementId, 1);
  for (let at = 1; at <= 6; at += 1) must(await save(w, monitoringId, at));
  must(await save(w, monitoringId, 4, { status: 'amber', improvement: 'Ask again', deadline: '2010-08-31' }));
  must(await finish(w, monitoringId));
  expect((await home()).monitoring).toMatchObject([{ what: 'improvement', deliverable: 4, late: false }]);
  expect((await on('2010-09-01')).monitoring).toMatchObject([{ what: 'improvement', late: true }]);
  must(await w.api.agreement.followUp({ monitoringId, deliverable: 4, on: '2010-09-01', text: 'Done.' }));
  expect((await home()).monitoring).toEqual([]);
  expect(rules(await on('2011-01-20')).filter(([rule]) => rule === 'L9')).toEqual([
    ['L9', 'agreement.reportNotReceived.custody_visitors'],
    ['L9', 'agreement.reportNotReceived.stop_and_search'],
  ]);
});
