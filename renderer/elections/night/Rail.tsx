import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/index.ts';
import { useOfficeName } from '../words.ts';
import { useNight } from './NightContext.tsx';
import css from './night.module.css';
import { checklistOf, currentRound, type Now } from './tasks.ts';

const ICONS = { done: CircleCheck, current: CircleDot, toDo: Circle };

/** Left: the offices in their order, and how far the ballot is. */
export function Rail({ now }: { now: Now }) {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const nameOf = useOfficeName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard; a banner makes the rail scroll
    <nav tabIndex={0} className={css.rail} aria-label={t('night.rail')}>
      <h2>{t('night.offices')}</h2>
      <ol className={css.offices}>
        {night.contests.map((contest) => {
          const round = currentRound(contest);
          const isNow = contest.id === now.contest?.id;
          return (
            <li
              key={contest.id}
              className={cx(css.office, isNow && css.officeNow)}
              aria-current={isNow ? 'step' : undefined}
            >
              {nameOf(contest)}
              <span className={css.officeState}>
                {contest.state === 'closed'
                  ? t('night.officeClosed')
                  : isNow && round
                    ? t(`roundState.${round.state}`)
                    : t(`route.${contest.route}`)}
              </span>
            </li>
          );
        })}
      </ol>
      {now.contest && now.round && (
        <>
          <h2>{t('night.ballot', { round: now.round.number, colour: t(`colour.${now.round.colour}`) })}</h2>
          <ol className={css.steps}>
            {checklistOf(now.round, now.contest.questionsHeld).map(({ step, state }) => {
              const Icon = ICONS[state];
              const tone = { done: css.stepDone, current: css.stepNow, toDo: css.stepLater }[state];
              return (
                <li key={step} className={cx(css.step, tone)} aria-current={state === 'current' ? 'step' : undefined}>
                  <Icon aria-hidden="true" />
                  <span>
                    {t(`checklist.${step}`)}
                    <span className="visuallyHidden"> {t(`checklistState.${state}`)}</span>
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </nav>
  );
}
