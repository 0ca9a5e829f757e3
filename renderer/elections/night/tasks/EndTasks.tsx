import { useTranslation } from 'react-i18next';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Banner, LinkButton, ProblemBanner } from '../../../ui/index.ts';
import { type Contest, type Nomination, useOfficeName, withoutBallot } from '../../words.ts';
import { FloorLink } from '../BeforeVote.tsx';
import { FigureFields } from '../FigureFields.tsx';
import { useNight } from '../NightContext.tsx';
import css from '../night.module.css';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';
import { useTake } from '../useTake.ts';

/** The night begins when candidates are final and the roll is frozen. */
export function NotReadyTask() {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const { take, busy, problem } = useTake();
  const freeze = useDo(api.elections.freezeRoll);
  const { id, version, state } = night.election;
  const mayFreeze = state === 'candidates_final';
  return (
    <Task
      title={t(mayFreeze ? 'night.freeze.title' : 'night.notReady.title')}
      lead={t(mayFreeze ? 'night.freeze.lead' : 'night.notReady.lead')}
      main={
        mayFreeze
          ? {
              label: t('night.freeze.main'),
              busy,
              run: () => void take(() => freeze.run({ electionId: id, version })),
            }
          : undefined
      }
    >
      {problem && <ProblemBanner problem={problem} />}
      {mayFreeze && <Banner tone="info" title={t('night.freeze.kit')} />}
      <p>
        <LinkButton to="/elections/$electionId" params={{ electionId: String(id) }}>
          {t('night.toElection')}
        </LinkButton>
      </p>
    </Task>
  );
}

const nameOfForm = ({ firstName, surname }: Nomination) => `${firstName} ${surname}`;

/** E13: an office that nobody or only as many stand for as it has seats, declared without a ballot. */
export function WithoutBallotTask({ contest }: { contest: Contest }) {
  const { t } = useTranslation('elections');
  const { night, confirm } = useNight();
  const nameOf = useOfficeName();
  const declare = useDo(api.elections.declareWithoutBallot);
  const { elected, vacant } = withoutBallot(night, contest);
  return (
    <Task
      title={t(elected.length > 0 ? 'night.unopposed.title' : 'night.vacant.title', { office: nameOf(contest) })}
      lead={t(elected.length > 0 ? 'night.unopposed.lead' : 'night.vacant.lead')}
      main={{
        label: t(elected.length > 0 ? 'night.unopposed.main' : 'night.vacant.main'),
        run: () =>
          confirm({
            title: t(elected.length > 0 ? 'night.unopposed.main' : 'night.vacant.main'),
            lines: [
              ...(elected.length > 0
                ? [t('night.unopposed.confirm', { names: elected.map(nameOfForm).join(', ') })]
                : []),
              ...(vacant > 0 ? [t('night.vacant.confirm', { count: vacant })] : []),
            ],
            send: (confirmedWith, accepted) => declare.run({ contestId: contest.id, confirmedWith, accepted }),
          }),
      }}
      others={<FloorLink />}
    >
      <ul className={css.names}>
        {elected.map((form) => (
          <li key={form.id}>{nameOfForm(form)}</li>
        ))}
      </ul>
      {vacant > 0 && <p className={css.big}>{t('result.vacant', { count: vacant })}</p>}
    </Task>
  );
}

/** Every office is declared: the papers go into packets and are sealed. */
export function SealTask() {
  const { t } = useTranslation('elections');
  const { night, confirm } = useNight();
  const seal = useDo(api.elections.seal);
  const figures = useFigures(['packets'] as const);
  const { id, version } = night.election;
  const run = () => {
    const whole = figures.whole();
    if (!whole) return;
    confirm({
      title: t('night.seal.main'),
      lines: [t('night.seal.confirm', { count: whole.packets })],
      send: (confirmedWith) => seal.run({ electionId: id, version, confirmedWith, ...whole }),
    });
  };
  return (
    <Task title={t('night.seal.title')} lead={t('night.seal.lead')} main={{ label: t('night.seal.main'), run }}>
      <ul>
        {(['valid', 'rejected', 'spoilt', 'unused', 'stubs', 'roll'] as const).map((packet) => (
          <li key={packet}>{t(`packet.${packet}`)}</li>
        ))}
      </ul>
      <FigureFields figures={figures} fields={[{ name: 'packets', label: t('night.seal.packets') }]} />
    </Task>
  );
}

/** Nothing is left to do here tonight. */
export function FinishedTask() {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const isRehearsal = night.election.rehearsal;
  return (
    <Task title={t(isRehearsal ? 'night.finished.rehearsed' : 'night.finished.title')} lead={t('night.finished.lead')}>
      <p>
        <LinkButton
          to="/elections/$electionId"
          params={{ electionId: String(night.election.id) }}
          search={{ tab: 'result' }}
          look="primary"
        >
          {t('night.finished.main')}
        </LinkButton>
      </p>
    </Task>
  );
}
