import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REJECTION_REASONS, type RejectionReason } from '../../../../db/elections/words.ts';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Banner, Button, NumberField } from '../../../ui/index.ts';
import { type Contest, type Round, useOfficeName } from '../../words.ts';
import { useNight } from '../NightContext.tsx';
import css from '../night.module.css';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';
import { VoidButton } from '../VoidDialog.tsx';
import { AccountAgain } from './AccountAgain.tsx';

type Props = { contest: Contest; round: Round; onBack?: (() => void) | undefined };
type Box = `${RejectionReason}.papers` | `${RejectionReason}.objected`;

const BOXES: Box[] = REJECTION_REASONS.flatMap((reason): Box[] => [`${reason}.papers`, `${reason}.objected`]);

/** Section 7: the returning officer rules on doubtful papers, in view; only these reasons reject a paper. */
export function RulingsTask({ contest, round, onBack }: Props) {
  const { t } = useTranslation('elections');
  const { night, confirm } = useNight();
  const nameOf = useOfficeName();
  const reject = useDo(api.elections.recordRejections);
  const figures = useFigures(BOXES);
  const [again, setAgain] = useState(false);
  const total = REJECTION_REASONS.reduce((sum, reason) => sum + (figures.typed[`${reason}.papers`] ?? 0), 0);
  // The last line of the log says why both count again; of a disagreement it says only that.
  const why = night.log.findLast(({ roundId, to }) => roundId === round.id && to === 'recount')?.note;
  const isRecount = round.state === 'recount';
  const run = () => {
    const whole = figures.whole();
    if (!whole) return;
    const rejections = REJECTION_REASONS.map((reason) => ({
      reason,
      papers: whole[`${reason}.papers`],
      objected: whole[`${reason}.objected`],
    }));
    confirm({
      title: t('night.rulings.main'),
      lines: [t('night.rulings.confirm', { count: total })],
      send: (confirmedWith) => reject.run({ roundId: round.id, confirmedWith, rejections }),
    });
  };
  if (again) return <AccountAgain contest={contest} round={round} onBack={() => setAgain(false)} />;
  const box = (name: Box, label: string) => (
    <NumberField
      hideLabel
      label={label}
      value={figures.typed[name]}
      onChange={(value) => figures.set(name, value)}
      onFault={(words) => figures.fault(name, words)}
      error={figures.isMissing(name) ? t('night.figureMissing') : undefined}
    />
  );
  return (
    <Task
      title={t('night.rulings.title', { office: nameOf(contest) })}
      lead={t('night.rulings.lead')}
      main={{ label: t('night.rulings.main'), run }}
      onBack={onBack}
      others={
        <>
          {round.state !== 'variance' && (
            <Button look="quiet" onPress={() => setAgain(true)}>
              {t('night.rulings.again')}
            </Button>
          )}
          <VoidButton round={round} />
        </>
      }
    >
      {isRecount && why === 'disagree' && (
        <Banner tone="warning" title={t('night.counts.disagree')} announce>
          {t('night.counts.disagreeHelp')}
        </Banner>
      )}
      {isRecount && why === 'unbalanced' && (
        <Banner tone="warning" title={t('night.counts.unbalanced')} announce>
          {t('night.counts.unbalancedHelp')}
        </Banner>
      )}
      {isRecount && why !== 'disagree' && why !== 'unbalanced' && (
        <Banner tone="info" title={t('night.counts.recount')} />
      )}
      <table className={css.result}>
        <thead>
          <tr>
            <th scope="col">{t('night.rulings.reason')}</th>
            <th scope="col">{t('night.rulings.papers')}</th>
            <th scope="col">{t('night.rulings.objected')}</th>
          </tr>
        </thead>
        <tbody>
          {REJECTION_REASONS.map((reason) => (
            <tr key={reason}>
              <th scope="row">{t(`rejection.${reason}`)}</th>
              <td>{box(`${reason}.papers`, t('night.rulings.papersOf', { reason: t(`rejection.${reason}`) }))}</td>
              <td>{box(`${reason}.objected`, t('night.rulings.objectedOf', { reason: t(`rejection.${reason}`) }))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.big}>{t('night.rulings.total', { count: total })}</p>
      <p className={css.lead}>{t('night.rulings.counts')}</p>
    </Task>
  );
}
