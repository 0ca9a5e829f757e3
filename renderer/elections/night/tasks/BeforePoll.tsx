import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Banner, Checkbox, LinkButton, ProblemBanner } from '../../../ui/index.ts';
import { DrawFields, useDraw } from '../../DrawFields.tsx';
import { LotShown } from '../../LotShown.tsx';
import { type Contest, type Round, useOfficeName } from '../../words.ts';
import { FloorLink, RollButton } from '../BeforeVote.tsx';
import { FigureFields } from '../FigureFields.tsx';
import { useNight } from '../NightContext.tsx';
import css from '../night.module.css';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';
import { useTake } from '../useTake.ts';
import { VoidButton } from '../VoidDialog.tsx';

type Props = { contest: Contest; round: Round };

const BeforeVote = () => (
  <>
    <FloorLink />
    <RollButton />
  </>
);

/** E6: in which order candidates answer, by lot. */
export function QuestionOrderTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const nameOf = useOfficeName();
  const names = round.candidates.filter(({ candidate }) => candidate !== 0);
  const draw = useDraw(names, night.protocol?.lotMethod ?? 'by_hand');
  const { take, busy, problem } = useTake();
  const drawIt = useDo(api.elections.drawQuestionOrder);
  const run = () => {
    const value = draw.value();
    if (value) void take(() => drawIt.run({ contestId: contest.id, draw: value }));
  };
  return (
    <Task
      title={t('night.questionOrder.title', { office: nameOf(contest) })}
      lead={t('night.questionOrder.lead')}
      main={{ label: t('night.questionOrder.main'), run, busy }}
      others={<BeforeVote />}
    >
      {problem && <ProblemBanner problem={problem} />}
      <DrawFields draw={draw} />
    </Task>
  );
}

/** Candidates answer in the order drawn. */
export function QuestionsTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { night, confirm } = useNight();
  const nameOf = useOfficeName();
  const hold = useDo(api.elections.holdQuestions);
  const order = contest.questionOrder ?? [];
  const lot = night.lots.findLast((each) => each.purpose === 'questions' && each.contestId === contest.id);
  const nameOfCandidate = (id: number) => round.candidates.find(({ candidate }) => candidate === id)?.name ?? '';
  return (
    <Task
      title={t('night.questions.title', { office: nameOf(contest) })}
      lead={t('night.questions.lead')}
      main={{
        label: t('night.questions.main'),
        run: () =>
          confirm({
            title: t('night.questions.main'),
            lines: [t('night.questions.confirm', { office: nameOf(contest) })],
            send: (confirmedWith) => hold.run({ roundId: round.id, confirmedWith }),
          }),
      }}
      others={<BeforeVote />}
    >
      <ol className={css.names}>
        {order
          // Who withdrew since the draw is on the lot and not on the paper.
          .filter((id) => nameOfCandidate(id) !== '')
          .map((id) => (
            <li key={id}>{nameOfCandidate(id)}</li>
          ))}
      </ol>
      {lot && (
        <details>
          <summary>{t('lot.show')}</summary>
          <LotShown lot={lot} />
        </details>
      )}
    </Task>
  );
}

const OPENING = ['printed', 'present'] as const;

/** The empty box is shown, the stamp tried, the papers counted: the poll opens. */
export function OpenPollTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { night, confirm } = useNight();
  const nameOf = useOfficeName();
  const open = useDo(api.elections.openPoll);
  const figures = useFigures(OPENING);
  const [isEmpty, setEmpty] = useState(false);
  const [isTested, setTested] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const run = () => {
    setAsked(true);
    const whole = figures.whole();
    if (!whole || !isEmpty || !isTested) return;
    confirm({
      title: t('night.open.main'),
      lines: [t('night.open.confirm', { ...whole, colour: t(`colour.${round.colour}`) })],
      send: (confirmedWith) =>
        open.run({ roundId: round.id, confirmedWith, ...whole, boxShownEmpty: true, stampTested: true }),
    });
  };
  return (
    <Task
      title={t('night.open.title', { office: nameOf(contest) })}
      lead={t('night.open.lead', { colour: t(`colour.${round.colour}`), round: round.number })}
      main={{ label: t('night.open.main'), run }}
      others={
        <>
          <BeforeVote />
          <VoidButton round={round} />
        </>
      }
    >
      {round.number > 1 && (
        <Banner tone="info" title={t('night.open.newRound', { colour: t(`colour.${round.colour}`) })}>
          <LinkButton
            to="/elections/$electionId"
            params={{ electionId: String(night.election.id) }}
            search={{ tab: 'papers' }}
            size="s"
          >
            {t('night.open.print')}
          </LinkButton>
        </Banner>
      )}
      <Checkbox
        label={t('night.open.box')}
        value={isEmpty}
        onChange={setEmpty}
        error={isAsked && !isEmpty ? t('night.open.boxMissing') : undefined}
      />
      <Checkbox
        label={t('night.open.stamp')}
        value={isTested}
        onChange={setTested}
        error={isAsked && !isTested ? t('night.open.stampMissing') : undefined}
      />
      <FigureFields
        figures={figures}
        fields={[
          { name: 'printed', label: t('night.open.printed'), hint: t('night.open.printedHint') },
          {
            name: 'present',
            label: t('night.open.present'),
            hint: t('night.open.presentHint', { count: night.roll.entitled }),
          },
        ]}
      />
    </Task>
  );
}
