import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountLines } from '../../../../db/elections/rules.ts';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Checkbox } from '../../../ui/index.ts';
import { type Contest, type Round, useOfficeName } from '../../words.ts';
import { Checks } from '../Checks.tsx';
import { FigureFields } from '../FigureFields.tsx';
import { useNight } from '../NightContext.tsx';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';

const CLOSING = ['issued', 'unused', 'replacements', 'spoilt', 'notReturned', 'helped', 'tendered'] as const;

type Props = { contest: Contest; round: Round; rollMarks: number; onBack: () => void };

/** The poll closes: everything is counted from stubs and packets and typed, zeros too, before the box is opened. */
export function ClosePoll({ contest, round, rollMarks, onBack }: Props) {
  const { t } = useTranslation('elections');
  const { confirm } = useNight();
  const nameOf = useOfficeName();
  const close = useDo(api.elections.closePoll);
  const figures = useFigures(CLOSING);
  const [isServed, setServed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const printed = round.opening?.printed ?? 0;
  const lines = figures.soFar ? accountLines({ ...figures.soFar, printed, rollMarks, inBox: null }) : [];
  const run = () => {
    setAsked(true);
    const whole = figures.whole();
    if (!whole || !isServed) return;
    confirm({
      title: t('night.close.main'),
      lines: [t('night.close.confirm', whole)],
      send: (confirmedWith) => close.run({ roundId: round.id, confirmedWith, queueServed: true, ...whole }),
    });
  };
  return (
    <Task
      title={t('night.close.title', { office: nameOf(contest) })}
      lead={t('night.close.lead')}
      main={{ label: t('night.close.main'), run }}
      onBack={onBack}
    >
      <Checkbox
        label={t('night.close.queue')}
        value={isServed}
        onChange={setServed}
        error={isAsked && !isServed ? t('night.close.queueMissing') : undefined}
      />
      <FigureFields
        figures={figures}
        fields={CLOSING.map((name) => ({
          name,
          label: t(`figure.${name}`),
          hint: t(`figureHelp.${name}`),
        }))}
      />
      <Checks label={t('night.checks')} lines={lines} />
    </Task>
  );
}
