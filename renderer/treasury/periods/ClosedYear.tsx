import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import type { Problem } from '../../../db/base/outcome.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { downloadBytes } from '../../app/download.ts';
import { Asked, Banner, Button, ProblemBanner } from '../../ui/index.ts';
import css from './periods.module.css';

/** T8: of a closed year, whether the books still give its figures, and the very PDF that it was closed with. */
export function ClosedYear({ date }: { date: IsoDate }) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.yearAccount, { date });
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async () => {
    const outcome = await api.treasury.closedAccount({ date });
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) downloadBytes(outcome.value);
  };
  return (
    <div className={css.closed}>
      {problem && <ProblemBanner problem={problem} />}
      <Asked answer={answer}>
        {({ stillSame }) =>
          stillSame === false ? (
            <Banner tone="error" title={t('periods.notSame')}>
              {t('periods.notSameText')}
            </Banner>
          ) : (
            <p>{t('periods.stillSame')}</p>
          )
        }
      </Asked>
      <Button look="quiet" size="s" icon={FileText} onPress={() => void open()}>
        {t('periods.openClosed')}
      </Button>
    </div>
  );
}
