import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Count, countLines, votesPossible } from '../../../../db/elections/rules.ts';
import { TELLERS, type Teller } from '../../../../db/elections/words.ts';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { announce, Banner, Button, ProblemBanner, StatusTag } from '../../../ui/index.ts';
import { accountOf, type Contest, type Round, rejectedOf, useOfficeName } from '../../words.ts';
import { Checks } from '../Checks.tsx';
import { FigureFields } from '../FigureFields.tsx';
import { useNight } from '../NightContext.tsx';
import css from '../night.module.css';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';
import { useTake } from '../useTake.ts';
import { VoidButton } from '../VoidDialog.tsx';

type Props = { contest: Contest; round: Round };

/** The figures of one teller as a count. */
function asCount(round: Round, typed: Record<string, number>): Count {
  const sorts = round.seats > 1 ? Array.from({ length: round.seats }, (_, at) => typed[`sort${at + 1}`] ?? 0) : [];
  return {
    valid: typed.valid ?? 0,
    votes: round.candidates.map(({ candidate }) => ({ candidate, votes: typed[`c${candidate}`] ?? 0 })),
    sort: sorts,
  };
}

/** One teller's whole count. The other's is nowhere on this screen, nor is what is on it after it was handed in. */
function TellerCount({ contest, round, teller, onBack }: Props & { teller: Teller; onBack: () => void }) {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const nameOf = useOfficeName();
  const name = teller === 'a' ? night.election.tellerA : night.election.tellerB;
  const sorts = round.seats > 1 ? Array.from({ length: round.seats }, (_, at) => at + 1) : [];
  const figures = useFigures([
    'valid',
    ...sorts.map((marks) => `sort${marks}`),
    ...round.candidates.map(({ candidate }) => `c${candidate}`),
  ]);
  const { take, busy, problem } = useTake();
  const handIn = useDo(api.elections.submitCount);
  const soFar = figures.soFar && asCount(round, figures.soFar);
  const lines = soFar ? countLines(soFar, round.seats, accountOf(round)?.inBox ?? 0, rejectedOf(round)) : [];
  const run = () => {
    const whole = figures.whole();
    if (!whole) return;
    void take(
      () => handIn.run({ roundId: round.id, teller, ...mutable(asCount(round, whole)) }),
      () => {
        announce(t('night.counts.handedIn', { name }));
        onBack();
      },
    );
  };
  return (
    <Task
      title={t('night.counts.of', { name, teller: teller.toUpperCase() })}
      lead={t('night.counts.blind', { office: nameOf(contest) })}
      main={{ label: t('night.counts.handIn'), run, busy }}
      onBack={onBack}
    >
      {problem && <ProblemBanner problem={problem} />}
      <FigureFields
        figures={figures}
        fields={[
          { name: 'valid', label: t('night.counts.valid') },
          ...sorts.map((marks) => ({ name: `sort${marks}`, label: t('night.counts.sort', { count: marks }) })),
        ]}
      />
      <h3>{t('night.counts.votes')}</h3>
      <FigureFields
        figures={figures}
        fields={round.candidates.map(({ candidate, name: label }) => ({
          name: `c${candidate}`,
          label: candidate === 0 ? t('reopen') : label,
        }))}
      />
      {soFar && !votesPossible(soFar) && <Banner tone="warning" title={t('night.counts.impossible')} announce />}
      <Checks label={t('night.checks')} lines={lines} />
    </Task>
  );
}

const mutable = ({ valid, votes, sort }: Count) => ({ valid, votes: [...votes], sort: [...sort] });

/** Two blind counts. Of a disagreement it is said only that there is one. */
export function CountsTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const nameOf = useOfficeName();
  const [teller, setTeller] = useState<Teller | null>(null);
  const names: Record<Teller, string> = { a: night.election.tellerA, b: night.election.tellerB };
  if (teller) return <TellerCount contest={contest} round={round} teller={teller} onBack={() => setTeller(null)} />;
  const next = TELLERS.find((each) => !round.handedIn.includes(each)) ?? null;
  return (
    <Task
      title={t('night.counts.title', { office: nameOf(contest) })}
      lead={t('night.counts.lead')}
      main={next ? { label: t('night.counts.enter', { name: names[next] }), run: () => setTeller(next) } : undefined}
      others={<VoidButton round={round} />}
    >
      <table className={css.result}>
        <thead>
          <tr>
            <th scope="col">{t('night.counts.teller')}</th>
            <th scope="col">{t('night.counts.state')}</th>
            <th scope="col">{t('night.counts.task')}</th>
          </tr>
        </thead>
        <tbody>
          {TELLERS.map((each) => (
            <tr key={each}>
              <th scope="row">{t('night.tellerNamed', { name: names[each], teller: each.toUpperCase() })}</th>
              <td>
                <StatusTag tone={round.handedIn.includes(each) ? 'good' : 'current'}>
                  {t(round.handedIn.includes(each) ? 'night.counts.isIn' : 'night.counts.isOut')}
                </StatusTag>
              </td>
              <td>
                {!round.handedIn.includes(each) && (
                  <Button onPress={() => setTeller(each)}>{t('night.counts.enter', { name: names[each] })}</Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.lead}>{t('night.counts.rejected', { count: rejectedOf(round) })}</p>
    </Task>
  );
}
