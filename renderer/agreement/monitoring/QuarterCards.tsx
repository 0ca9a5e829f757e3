import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuesInput, linkMeetingInput } from '../../../db/agreement/monitoring-input.ts';
import type { MonitoredSpending } from '../../../db/agreement/types.ts';
import { formatDate } from '../../../db/base/format.ts';
import { groupedChart, groupedHeight } from '../../../db/base/grouped-chart.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { wholePounds } from '../../../db/treasury/account-rules.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { FormDialog } from '../../minutes/FormDialog.tsx';
import { Figure } from '../../treasury/shared/Money.tsx';
import { Button, Card, Chart, DateField, SummaryList, TextArea, TextField } from '../../ui/index.ts';
import css from './monitoring.module.css';
import type { Of } from './words.ts';

const useChanges = ({ page }: Of) => useMay('administrator', 'chair') && page.state === 'open';

/** What is raised with the link officer. */
export function IssuesCard({ page }: Of) {
  const { t } = useTranslation('agreement');
  const [isOpen, setOpen] = useState(false);
  const mayChange = useChanges({ page });
  const set = useDo(api.agreement.setIssues);
  const { issues } = page.content;
  const change = (
    <Button size="s" look="quiet" aria-label={t('monitoring.changeIssues')} onPress={() => setOpen(true)}>
      {t('monitoring.change')}
    </Button>
  );
  return (
    <Card title={t('monitoring.issues')} actions={mayChange && change}>
      {issues === '' ? <p className={css.soft}>{t('monitoring.issuesNone')}</p> : <p className={css.text}>{issues}</p>}
      {isOpen && (
        <FormDialog
          title={t('monitoring.issues')}
          schema={issuesInput}
          initial={{ issues }}
          send={(value) => set.run({ monitoringId: page.id, version: page.version, ...value })}
          onClose={() => setOpen(false)}
        >
          <TextArea name="issues" label={t('monitoring.issues')} rows={6} optional />
        </FormDialog>
      )}
    </Card>
  );
}

/** L3: the meeting with the link officer. */
export function MeetingCard({ page }: Of) {
  const { t } = useTranslation('agreement');
  const [isOpen, setOpen] = useState(false);
  const mayChange = useChanges({ page });
  const set = useDo(api.agreement.setLinkMeeting);
  const { metOn, metWith, agreedPoints } = page.content;
  const change = (
    <Button size="s" look="quiet" aria-label={t('monitoring.changeMeeting')} onPress={() => setOpen(true)}>
      {t('monitoring.change')}
    </Button>
  );
  return (
    <Card title={t('monitoring.meeting')} actions={mayChange && change}>
      <SummaryList
        rows={[
          { label: t('monitoring.metOn'), value: metOn && formatDate(metOn) },
          { label: t('monitoring.metWith'), value: metWith },
          {
            label: t('monitoring.agreedPoints'),
            value: agreedPoints && <span className={css.text}>{agreedPoints}</span>,
          },
        ]}
      />
      {isOpen && (
        <FormDialog
          title={t('monitoring.meeting')}
          schema={linkMeetingInput}
          initial={{ metOn: metOn ?? '', metWith, agreedPoints }}
          send={(value) => set.run({ monitoringId: page.id, version: page.version, ...value })}
          onClose={() => setOpen(false)}
        >
          <DateField name="metOn" label={t('monitoring.metOn')} optional />
          <TextField name="metWith" label={t('monitoring.metWith')} optional />
          <TextArea name="agreedPoints" label={t('monitoring.agreedPoints')} rows={5} optional />
        </FormDialog>
      )}
    </Card>
  );
}

const COLUMNS = ['cost', 'profile', 'actual', 'forecast'] as const;
const KEYS = { cost: 'cost', profile: 'profileToDate', actual: 'actual', forecast: 'forecast' } as const;

function SpendingChart({ spending: { lines } }: { spending: MonitoredSpending }) {
  const { t } = useTranslation('agreement');
  const series = (['cost', 'actual', 'forecast'] as const).map((key) => ({
    name: t(`monitoring.${key}`),
    values: lines.map((line) => wholePounds(line[key])),
  }));
  const names = lines.map(({ name }) => name);
  const model = groupedChart(names, series, { width: 640, height: groupedHeight(lines.length, 3) });
  const summary = lines.map(({ name, cost, actual }) => `${name}: ${formatPence(actual)} / ${formatPence(cost)}`);
  return <Chart title={t('monitoring.chart')} summary={summary.join('; ')} model={model} />;
}

/** T7: spending up to the quarter's end against the profile. */
export function SpendingCard({ page }: Of) {
  const { t } = useTranslation('agreement');
  const { spending } = page.content;
  if (spending === null) {
    return (
      <Card title={t('monitoring.spending')}>
        <p className={css.soft}>{t('monitoring.spendingNone')}</p>
      </Card>
    );
  }
  const rows = [...spending.lines, { ...spending, name: t('monitoring.total') }];
  return (
    <Card title={t('monitoring.spending')}>
      <div className={css.stack}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
        <section className={css.scroll} tabIndex={0} aria-label={t('monitoring.spending')}>
          <table className={css.table}>
            <caption className="visuallyHidden">{t('monitoring.spending')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('monitoring.line')}</th>
                {COLUMNS.map((key) => (
                  <th scope="col" key={key} className={css.amount}>
                    {t(`monitoring.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name}</th>
                  {COLUMNS.map((key) => (
                    <td key={key} className={css.amount}>
                      <Figure pence={row[KEYS[key]]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <p>{t('monitoring.handBack', { pounds: formatPence(spending.predictedHandBack) })}</p>
        <SpendingChart spending={spending} />
      </div>
    </Card>
  );
}
