import { useTranslation } from 'react-i18next';
import { accountLines } from '../../../../db/elections/rules.ts';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { accountOf, type Contest, type Round, useOfficeName } from '../../words.ts';
import { Checks } from '../Checks.tsx';
import { FigureFields } from '../FigureFields.tsx';
import { useNight } from '../NightContext.tsx';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';
import { VoidButton } from '../VoidDialog.tsx';

type Props = { contest: Contest; round: Round };

/** The box is opened in view, and its papers are counted face down against the account. */
export function BoxTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { confirm } = useNight();
  const nameOf = useOfficeName();
  const verify = useDo(api.elections.verify);
  const figures = useFigures(['inBox'] as const);
  const account = accountOf(round);
  const lines = account ? accountLines({ ...account, inBox: figures.typed.inBox }) : [];
  const run = () => {
    const whole = figures.whole();
    if (!whole) return;
    confirm({
      title: t('night.box.main'),
      lines: [t('night.box.confirm', { count: whole.inBox })],
      send: (confirmedWith) => verify.run({ roundId: round.id, confirmedWith, ...whole }),
    });
  };
  return (
    <Task
      title={t('night.box.title', { office: nameOf(contest) })}
      lead={t('night.box.lead')}
      main={{ label: t('night.box.main'), run }}
      others={<VoidButton round={round} />}
    >
      <FigureFields
        figures={figures}
        fields={[{ name: 'inBox', label: t('figure.inBox'), hint: t('figureHelp.inBox') }]}
      />
      <Checks label={t('night.checks')} lines={lines} />
    </Task>
  );
}
