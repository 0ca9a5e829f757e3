import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDateWithWeekday, formatDayMonth } from '../../db/base/format.ts';
import type { AgendaStep } from '../../db/meetings/words.ts';
import { useMay } from '../app/status.ts';
import { Banner, Button, Card, LinkButton, StateSteps, type Step, useProblemWords } from '../ui/index.ts';
import { HoldMeeting } from './MeetingActions.tsx';
import css from './meetings.module.css';
import { StepDialog } from './StepDialog.tsx';
import type { MeetingPageData } from './words.ts';

type Next = MeetingPageData['next'][number];

/** The agenda's states with their days: due, done, late. */
function useSteps(page: MeetingPageData): Step[] {
  const { t } = useTranslation('meetings');
  const { progress, meeting } = page;
  const detail = ({ step, on, due, daysLate, position }: (typeof progress)[number]) => {
    const late = daysLate > 0 && position !== 'to_do' ? `, ${t('daysLate', { count: daysLate })}` : '';
    if (on) return `${formatDate(on)}${late}`;
    const date = formatDateWithWeekday(due);
    if (step !== 'publish' || late !== '') return `${t('progress.dueOn', { date })}${late}`;
    return t('progress.aim', { date, aim: formatDayMonth(page.deadlines.publishAim) });
  };
  const draft: Step = {
    key: 'draft',
    label: t('progress.draft'),
    state: meeting.agendaState === 'draft' ? 'current' : 'done',
  };
  const atState = { with_chair: 'send_to_chair', agreed: 'agree', published: 'publish', draft: '' }[
    meeting.agendaState
  ];
  return [
    draft,
    ...progress.map(
      (each): Step => ({
        key: each.step,
        label: t(`progress.${each.step}`),
        // A state is where the agenda is, so the last step taken is the one it stands at.
        state:
          each.step === atState
            ? each.step === 'publish'
              ? 'done'
              : 'current'
            : each.position === 'done'
              ? 'done'
              : 'toDo',
        detail: detail(each),
        isLate: each.position !== 'to_do' && each.daysLate > 0,
      }),
    ),
  ];
}

/** What stands in the way of a step, and what to look at before it. */
function Obstacles({ next }: { next: Next }) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  const lines = (entries: readonly (Next['blockers'][number] | Next['warnings'][number])[]) => (
    <ul className={css.blocked}>
      {entries.map((each) => (
        <li key={`${each.key} ${JSON.stringify(each.params ?? {})}`}>
          {wordsOf(each)} {each.rule && <span className={css.soft}>{t('progress.rule', { rule: each.rule })}</span>}
        </li>
      ))}
    </ul>
  );
  if (next.blockers.length > 0) {
    return (
      <Banner tone="warning" title={t('progress.blocked')}>
        {lines(next.blockers)}
      </Banner>
    );
  }
  if (next.warnings.length === 0) return null;
  return (
    <Banner tone="info" title={t('progress.look')}>
      {lines(next.warnings)}
    </Banner>
  );
}

const FIRST: readonly AgendaStep[] = ['send_to_chair', 'agree', 'publish'];

/** Where the agenda stands, and what can be done next. */
export function ProgressCard({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const steps = useSteps(page);
  const isChair = useMay('chair');
  const [open, setOpen] = useState<AgendaStep | null>(null);
  const mine = page.next.filter((each) => each.mayTake);
  const main = mine.find((each) => FIRST.includes(each.step));
  const nameOf = (step: AgendaStep) => {
    if (isChair && step === 'agree') return t('action.agreeChair');
    if (isChair && step === 'return_to_draft') return t('action.returnChair');
    return t(`action.${step}`);
  };
  const { agendaState, id } = page.meeting;
  const waits = agendaState === 'with_chair';
  const isOpen = page.next.find((each) => each.step === open);
  return (
    <Card title={t('progress.title')}>
      <div className={css.stack}>
        <StateSteps label={t('progress.label')} steps={steps} />
        {waits && isChair && (
          <Banner tone="info" title={t('progress.forChair')}>
            {t('progress.forChairText')}
          </Banner>
        )}
        {waits && !isChair && mine.length > 0 && <p>{t('progress.waiting')}</p>}
        {agendaState === 'published' && <p>{t('progress.finished')}</p>}
        <HoldMeeting page={page} />
        {main && <Obstacles next={main} />}
        {mine.length === 0 && page.next.length > 0 && agendaState !== 'published' && <p>{t('progress.notYours')}</p>}
        {mine.length > 0 && (
          <div className={css.actions}>
            {[...mine]
              .sort((a, b) => FIRST.indexOf(b.step) - FIRST.indexOf(a.step))
              .map(({ step, blockers }) =>
                step === 'supplement' ? (
                  <LinkButton key={step} to="/meetings/$meetingId/supplement" params={{ meetingId: String(id) }}>
                    {nameOf(step)}
                  </LinkButton>
                ) : (
                  <Button
                    key={step}
                    look={FIRST.includes(step) ? 'primary' : 'secondary'}
                    isDisabled={blockers.length > 0}
                    onPress={() => setOpen(step)}
                  >
                    {nameOf(step)}
                  </Button>
                ),
              )}
          </div>
        )}
      </div>
      {isOpen && <StepDialog page={page} next={isOpen} title={nameOf(isOpen.step)} onClose={() => setOpen(null)} />}
    </Card>
  );
}
