import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { negate } from '../../../db/base/pence.ts';
import { budgetQuarters } from '../../../db/treasury/budget-rules.ts';
import type { BudgetReport, HandBack } from '../../../db/treasury/budget-types.ts';
import { Card } from '../../ui/index.ts';
import { Figure, Money } from '../shared/Money.tsx';
import shared from '../shared/shared.module.css';
import css from './budget.module.css';

type Of = { report: BudgetReport };

/** The agreement's money: the project's cost and the funder's contribution apart, what came, and what will be left. */
export function AgreementCard({ report }: Of) {
  const { t } = useTranslation('treasury');
  const { budget, handBack, date } = report;
  const facts = [
    { key: 'cost', pence: budget.cost },
    { key: 'contribution', pence: budget.contribution },
    { key: 'received', pence: handBack.received },
    { key: 'handBack', pence: handBack.predicted },
  ] as const;
  return (
    <Card
      title={budget.title}
      actions={<span className={shared.soft}>{t('budget.asOn', { date: formatDate(date) })}</span>}
    >
      <p className={shared.soft}>
        {t('budget.span', { fund: budget.fundName, from: formatDate(budget.from), to: formatDate(budget.to) })}
      </p>
      <dl className={css.facts}>
        {facts.map(({ key, pence }) => (
          <div key={key} className={css.fact}>
            <dt>{t(`budget.${key}`)}</dt>
            <dd>
              <Money pence={pence} strong />
            </dd>
          </div>
        ))}
      </dl>
      <p className={shared.soft}>{t(handBack.predicted < 0 ? 'budget.handBackBelow' : 'budget.handBackHelp')}</p>
    </Card>
  );
}

const OUT: readonly (keyof HandBack)[] = ['spent', 'committed', 'stillToSpend'];

/** How what will be left is reckoned. */
export function ReckoningCard({ report: { handBack } }: Of) {
  const { t } = useTranslation('treasury');
  const rows = ['broughtForward', 'contribution', 'other', 'spent', 'committed', 'stillToSpend'] as const;
  return (
    <Card title={t('budget.reckoning')} flush>
      <table className={css.reckoning}>
        <caption className="visuallyHidden">{t('budget.reckoning')}</caption>
        <tbody>
          {rows.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`budget.reckoned.${key}`)}</th>
              <td>
                <Figure pence={OUT.includes(key) ? negate(handBack[key]) : handBack[key]} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('budget.reckoned.predicted')}</th>
            <td>
              <Figure pence={handBack.predicted} strong />
            </td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}

/** T6: which headings count on which line, and what each quarter was planned to cost. */
export function QuartersCard({ report: { budget, lines } }: Of) {
  const { t } = useTranslation('treasury');
  const quarters = budgetQuarters(budget.from, budget.to).map(({ to }, at) => ({ to, number: at + 1 }));
  return (
    <Card title={t('budget.quarters')} flush>
      <div className={shared.scroll}>
        <table className={css.lines}>
          <caption className="visuallyHidden">{t('budget.quarters')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('budget.line')}</th>
              <th scope="col" className={css.words}>
                {t('budget.covers')}
              </th>
              {quarters.map(({ number, to }) => (
                <th scope="col" key={number}>
                  {t('budget.quarter', { number })}
                  <span className={shared.under}>{formatDate(to)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ number, name, headings, quarters: parts }) => (
              <tr key={number}>
                <th scope="row">{name}</th>
                <td className={css.words}>
                  {headings.length === 0 ? t('budget.coversNone') : headings.map((each) => each.name).join(', ')}
                </td>
                {quarters.map((quarter, at) => (
                  <td key={quarter.number}>
                    <Figure pence={parts[at] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Every change since it was agreed, with its reason. */
export function ChangesCard({ report: { changes } }: Of) {
  const { t } = useTranslation('treasury');
  if (changes.length === 0) return null;
  return (
    <Card title={t('budget.changes')}>
      <ul className={shared.list}>
        {changes.map(({ on, by, reason }) => (
          <li key={`${on} ${by} ${reason}`}>{t('budget.changedBy', { date: formatDate(on), by, reason })}</li>
        ))}
      </ul>
    </Card>
  );
}
