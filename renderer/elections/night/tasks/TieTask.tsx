import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TieMethod } from '../../../../db/elections/words.ts';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Banner } from '../../../ui/index.ts';
import { DrawFields, useDraw } from '../../DrawFields.tsx';
import { type Contest, type Round, useOfficeName } from '../../words.ts';
import { Figures } from '../Figures.tsx';
import { useNight } from '../NightContext.tsx';
import { RecountButton } from '../RecountDialog.tsx';
import { Task } from '../Task.tsx';
import { useVoid, VoidButton } from '../VoidDialog.tsx';
import { cannotStand, Effect, Recounts, useDeclare, voidStep } from './ResultTasks.tsx';

type Props = { contest: Contest; round: Round };

/** The lot, announced first and drawn in full view. */
function DrawTie({ contest, round, onBack }: Props & { onBack: () => void }) {
  const { t } = useTranslation('elections');
  const { night, confirm } = useNight();
  const nameOf = useOfficeName();
  const tied = round.candidates.filter(({ candidate }) => round.tally?.tied.includes(candidate));
  const draw = useDraw(tied, night.protocol?.lotMethod ?? 'by_hand');
  const record = useDo(api.elections.settleTie);
  const run = () => {
    const value = draw.value();
    if (!value) return;
    confirm({
      title: t('night.tie.record'),
      lines: [value.announced],
      send: (confirmedWith) => record.run({ roundId: round.id, confirmedWith, draw: value }),
      onDone: onBack,
    });
  };
  return (
    <Task
      title={t('night.tie.drawTitle', { office: nameOf(contest) })}
      lead={t('night.tie.drawLead')}
      main={{ label: t('night.tie.record'), run }}
      onBack={onBack}
    >
      <DrawFields draw={draw} />
    </Task>
  );
}

/** What a tie needs now: to be counted again, then a ballot between the tied where the protocol says so, then the lot. */
function nextOfTie(method: TieMethod, round: Round): 'recount' | 'reballot' | 'lot' {
  if (round.attempt < 2) return 'recount';
  return method === 'reballot_then_lot' && round.kind !== 'reballot' ? 'reballot' : 'lot';
}

/** E12: a tie for the last seat: counted again, then a ballot between the tied where the protocol says so, then the lot. */
export function TieTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { confirm, night } = useNight();
  const nameOf = useOfficeName();
  const [isDrawing, setDrawing] = useState(false);
  const isNobodyIn = (round.tally?.elected.length ?? 0) === 0;
  const reballot = t(isNobodyIn ? 'night.tie.reballotOnly' : 'night.tie.reballot');
  const confirmed = t(isNobodyIn ? 'night.tie.reballotOnlyConfirm' : 'night.tie.reballotConfirm');
  const declare = useDeclare(round, { title: reballot, lines: [confirmed] });
  const makeVoid = useVoid(round);
  const isVoid = round.attempt >= 2 && cannotStand(round);
  const recount = useDo(api.elections.requestRecount);
  const next = nextOfTie(night.protocol?.tieMethod ?? 'lot', round);
  if (isDrawing) return <DrawTie contest={contest} round={round} onBack={() => setDrawing(false)} />;
  const steps = {
    recount: {
      label: t('night.tie.recount'),
      run: () =>
        confirm({
          title: t('night.tie.recount'),
          lines: [t('night.tie.recountConfirm')],
          send: (confirmedWith) =>
            recount.run({
              roundId: round.id,
              confirmedWith,
              by: t('night.tie.recountBy'),
              granted: true,
              reason: t('night.tie.recountReason'),
            }),
        }),
    },
    // Who won outright is declared; those who tie go to a ballot between them.
    reballot: { label: reballot, run: declare.run },
    lot: { label: t('night.tie.lot'), run: () => setDrawing(true) },
  };
  return (
    <Task
      title={t('night.tie.title', { office: nameOf(contest) })}
      lead={t(next === 'reballot' && isNobodyIn ? 'night.tie.lead.reballotOnly' : `night.tie.lead.${next}`)}
      main={isVoid ? voidStep(t('night.void.main'), makeVoid) : steps[next]}
      others={
        <>
          <RecountButton round={round} />
          {!isVoid && <VoidButton round={round} />}
        </>
      }
    >
      {isVoid && makeVoid.dialog}
      <Effect round={round} />
      <Banner tone="warning" title={t('night.tie.banner', { count: round.tally?.tiedSeats ?? 1 })} announce />
      <Figures round={round} />
      <Recounts round={round} />
      {next === 'reballot' && !isVoid && declare.fields}
    </Task>
  );
}
