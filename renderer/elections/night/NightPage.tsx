import { useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, MonitorUp } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Button, cx } from '../../ui/index.ts';
import { CopiesBanner } from '../CopiesBanner.tsx';
import type { ElectionPageData } from '../words.ts';
import { ConfirmStep } from './ConfirmStep.tsx';
import { type Confirmable, NightContext } from './NightContext.tsx';
import css from './night.module.css';
import { Rail } from './Rail.tsx';
import { OpenPollTask, QuestionOrderTask, QuestionsTask } from './tasks/BeforePoll.tsx';
import { BoxTask } from './tasks/BoxTask.tsx';
import { CountsTask } from './tasks/CountsTask.tsx';
import { DeskTask } from './tasks/DeskTask.tsx';
import { FinishedTask, NotReadyTask, SealTask, WithoutBallotTask } from './tasks/EndTasks.tsx';
import { AgreedTask, ProvisionalTask } from './tasks/ResultTasks.tsx';
import { RulingsTask } from './tasks/RulingsTask.tsx';
import { TieTask } from './tasks/TieTask.tsx';
import { VarianceTask } from './tasks/VarianceTask.tsx';
import { type Now, taskOf } from './tasks.ts';
import { useNightLook } from './useNightLook.ts';

const OF_ROUND = {
  questionOrder: QuestionOrderTask,
  questions: QuestionsTask,
  openPoll: OpenPollTask,
  desk: DeskTask,
  box: BoxTask,
  variance: VarianceTask,
  rulings: RulingsTask,
  counts: CountsTask,
  agreed: AgreedTask,
  provisional: ProvisionalTask,
  tie: TieTask,
};

function taskShown({ task, contest, round }: Now): ReactNode {
  if (contest && round && task in OF_ROUND) {
    const Shown = OF_ROUND[task as keyof typeof OF_ROUND];
    return (
      <Shown
        key={`${round.id} ${round.state} ${round.attempt} ${round.accounts.length}`}
        contest={contest}
        round={round}
      />
    );
  }
  if (contest && task === 'withoutBallot') return <WithoutBallotTask key={contest.id} contest={contest} />;
  if (task === 'seal') return <SealTask />;
  return task === 'finished' ? <FinishedTask /> : <NotReadyTask />;
}

function Night({ night }: { night: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const navigate = useNavigate();
  const [step, setStep] = useState<Confirmable | null>(null);
  const tools = useMemo(() => ({ night, confirm: setStep }), [night]);
  const now = taskOf(night);
  const { id, title, rehearsal } = night.election;
  const params = { electionId: String(id) };
  useEffect(() => {
    document.title = t('night.windowTitle', { title });
  }, [t, title]);
  return (
    <NightContext value={tools}>
      <div className={cx(css.page, rehearsal && css.rehearsal)}>
        <header className={css.head}>
          {rehearsal && <p className={css.rehearsalWords}>{t('rehearsal.words')}</p>}
          <div className={css.bar}>
            <Button icon={ArrowLeft} size="s" onPress={() => void navigate({ to: '/elections/$electionId', params })}>
              {t('night.leave')}
            </Button>
            <h1>{title}</h1>
            <Button
              icon={MonitorUp}
              size="s"
              onPress={() => window.open(`#/elections/${id}/room`, 'room', 'popup,width=1280,height=800')}
            >
              {t('night.openRoom')}
            </Button>
          </div>
          {!rehearsal && <CopiesBanner electionId={id} />}
        </header>
        <Rail now={now} />
        {taskShown(now)}
      </div>
      {step && <ConfirmStep step={step} election={night.election} onClose={() => setStep(null)} />}
    </NightContext>
  );
}

/** The night of the vote: full screen, one step after the other. */
export function NightPage() {
  const { electionId } = useParams({ from: '/elections/$electionId/night' });
  const answer = useAsk(api.elections.page, { electionId: Number(electionId) });
  useNightLook();
  return <Asked answer={answer}>{(night) => <Night night={night} />}</Asked>;
}
