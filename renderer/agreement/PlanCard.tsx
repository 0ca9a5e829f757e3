import { useTranslation } from 'react-i18next';
import { unservedOutputs } from '../../db/agreement/content-rules.ts';
import type { AgreementOutcome, Deliverable } from '../../db/agreement/types.ts';
import { outputTitle } from '../../db/agreement/work-plan-rules.ts';
import { formatDate } from '../../db/base/format.ts';
import { Banner, Card, EmptyState } from '../ui/index.ts';
import css from './agreement.module.css';
import type { AgreementData } from './words.ts';

function DeliverableLine({ of }: { of: Deliverable }) {
  const { t } = useTranslation('agreement');
  const more = [
    of.target === '' ? '' : t('plan.target', { target: of.target }),
    of.dueOn === null ? '' : t('plan.by', { date: formatDate(of.dueOn) }),
    of.output === '' ? '' : t('plan.serves', { output: outputTitle(of.output) }),
    of.measure === null ? '' : t('plan.shownBy', { measure: t(`measures.${of.measure}`) }),
  ];
  return (
    <li>
      <p className={css.words}>
        {t('plan.quarter', { quarter: of.quarter })}: {of.task}
      </p>
      <p className={css.soft}>{more.filter((each) => each !== '').join(' · ')}</p>
    </li>
  );
}

function Outcome({ of }: { of: AgreementOutcome }) {
  const { t } = useTranslation('agreement');
  return (
    <Card title={`${of.ref} ${of.text}`}>
      {of.contact !== '' && <p className={css.soft}>{t('plan.contact', { name: of.contact })}</p>}
      <ul className={css.parts}>
        {of.actions.map((action) => (
          <li key={action.number} className={css.part}>
            <h3>
              {action.ref} {action.text}
            </h3>
            <ul>
              {[...action.deliverables]
                .sort((a, b) => a.quarter - b.quarter)
                .map((each) => (
                  <DeliverableLine key={each.number} of={each} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** L1, L2: outcomes, actions and what is due of each, with the outputs of the guidance that nothing serves. */
export function PlanCard({ of }: { of: AgreementData }) {
  const { t } = useTranslation('agreement');
  const { outcomes } = of.content;
  const unserved = unservedOutputs(of.content);
  return (
    <div className={css.stack}>
      {outcomes.length === 0 && (
        <Card>
          <EmptyState title={t('plan.empty')}>{t('plan.emptyHelp')}</EmptyState>
        </Card>
      )}
      {outcomes.map((each) => (
        <Outcome key={each.number} of={each} />
      ))}
      {outcomes.length > 0 && of.emptyQuarters.length > 0 && (
        <Banner tone="warning" title={t('plan.emptyQuarters', { quarters: of.emptyQuarters.join(', ') })} />
      )}
      {outcomes.length > 0 && unserved.length > 0 && (
        <Banner tone="info" title={t('plan.unserved')}>
          <ul>
            {unserved.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}
