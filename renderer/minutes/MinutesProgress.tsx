import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../db/base/brand.ts';
import { formatDate, formatDateWithWeekday } from '../../db/base/format.ts';
import { daysLate } from '../../db/meetings/rules.ts';
import { MINUTES_STATES, type MinutesStep } from '../../db/minutes/words.ts';
import { useMay, useSession } from '../app/status.ts';
import { Banner, Button, Card, StateSteps, type Step, useProblemWords } from '../ui/index.ts';
import { MinutesStepDialog } from './MinutesStepDialog.tsx';
import css from './minutes.module.css';
import type { MinutesPageData } from './words.ts';

const MAIN: readonly MinutesStep[] = ['send_to_chair', 'agree', 'circulate', 'make_public', 'adopt'];

/** The steps with their days and lateness; `place` counts from 1, as the states they lead to do. */
function standingOf(page: MinutesPageData, today: IsoDate) {
  const { next_meeting, ...own } = page.deadlines;
  const due: Partial<Record<MinutesStep, IsoDate | null>> = { ...own, make_public: next_meeting, adopt: next_meeting };
  const at = MINUTES_STATES.indexOf(page.minutes?.state ?? 'draft');
  return MAIN.filter((step) => step !== 'make_public' || page.meeting.open).map((step) => {
    const place = MAIN.indexOf(step) + 1;
    const done = place <= at ? page.steps.findLast((each) => each.step === step) : undefined;
    const day = done ? done.due : (due[step] ?? null);
    const isNear = place <= at + 1;
    return { step, place, at, on: done?.on ?? null, due: day, late: isNear ? daysLate(done?.on ?? today, day) : 0 };
  });
}

/** The states of the minutes with their days: due, done, late. */
function useSteps(page: MinutesPageData): Step[] {
  const { t } = useTranslation('minutes');
  const { today } = useSession();
  const standing = standingOf(page, today);
  const isDraft = page.minutes?.state === 'draft';
  const wordsOf = ({ on, due }: (typeof standing)[number]) => {
    if (on) return formatDate(on);
    return due ? t('progress.dueOn', { date: formatDateWithWeekday(due) }) : t('progress.nextMeeting');
  };
  const stateOf = ({ step, place, at }: (typeof standing)[number]): Step['state'] => {
    if (place === at && step !== 'adopt') return 'current';
    return place <= at ? 'done' : 'toDo';
  };
  return [
    { key: 'draft', label: t('progress.draft'), state: isDraft ? 'current' : 'done' },
    ...standing.map((each): Step => {
      const words = wordsOf(each);
      return {
        key: each.step,
        label: t(`progress.${each.step as 'agree'}`),
        state: stateOf(each),
        detail: each.late > 0 ? t('progress.late', { words, count: each.late }) : words,
        isLate: each.late > 0,
      };
    }),
  ];
}

/** Where the minutes stand, what stands in the way, and what can be done next. */
export function MinutesProgress({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const wordsOf = useProblemWords();
  const isChair = useMay('chair');
  const steps = useSteps(page);
  const [open, setOpen] = useState<MinutesStep | null>(null);
  const mine = page.next.filter((each) => each.mayTake);
  const main = mine.find((each) => MAIN.includes(each.step));
  const asked = page.next.find((each) => each.step === open);
  const state = page.minutes?.state;
  return (
    <Card title={t('progress.title')}>
      <div className={css.stack}>
        <StateSteps label={t('progress.label')} steps={steps} />
        {state === 'with_chair' && <p>{t(isChair ? 'progress.forChair' : 'progress.waiting')}</p>}
        {state === 'adopted' && <p>{t('progress.locked')}</p>}
        {main && main.blockers.length > 0 && (
          <Banner tone="warning" title={t('progress.blocked')}>
            <ul className={css.blocked}>
              {main.blockers.map((each) => (
                <li key={each.key}>{wordsOf(each)}</li>
              ))}
            </ul>
          </Banner>
        )}
        {mine.length > 0 && (
          <div className={css.actions}>
            {[...mine]
              .sort((a, b) => Number(MAIN.includes(b.step)) - Number(MAIN.includes(a.step)))
              .map(({ step, blockers }) => (
                <Button
                  key={step}
                  look={MAIN.includes(step) ? 'primary' : 'secondary'}
                  isDisabled={blockers.length > 0}
                  onPress={() => setOpen(step)}
                >
                  {t(`step.${step}`)}
                </Button>
              ))}
          </div>
        )}
      </div>
      {asked && <MinutesStepDialog page={page} next={asked} onClose={() => setOpen(null)} />}
    </Card>
  );
}
