import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountLines } from '../../../../db/elections/rules.ts';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Banner, Button, TextArea } from '../../../ui/index.ts';
import { accountOf, type Contest, type Round, useOfficeName } from '../../words.ts';
import { Checks } from '../Checks.tsx';
import { FigureFields } from '../FigureFields.tsx';
import { useNight } from '../NightContext.tsx';
import { Task } from '../Task.tsx';
import { useFigures } from '../useFigures.ts';
import { VoidButton } from '../VoidDialog.tsx';

type Props = {
  contest: Contest;
  round: Round;
  onBack?: (() => void) | undefined;
  /** Given when the same figures came twice running: the count may go on. */
  onCount?: (() => void) | undefined;
};

const AGAIN = ['printed', 'issued', 'unused', 'replacements', 'spoilt', 'inBox'] as const;

/** The account once more, after arithmetic, boxes and floor were looked at. What was seen leaving stays as it was seen. */
export function AccountAgain({ contest, round, onBack, onCount }: Props) {
  const { t } = useTranslation('elections');
  const { confirm } = useNight();
  const nameOf = useOfficeName();
  const verify = useDo(api.elections.verifyAgain);
  const figures = useFigures(AGAIN);
  const [explanation, setExplanation] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isTyping, setTyping] = useState(onCount === undefined);
  const account = accountOf(round);
  const lines = account && figures.soFar ? accountLines({ ...account, ...figures.soFar }) : [];
  const run = () => {
    setAsked(true);
    const whole = figures.whole();
    if (!whole || explanation.trim() === '') return;
    confirm({
      title: t('night.variance.main'),
      lines: [explanation],
      send: (confirmedWith) => verify.run({ roundId: round.id, confirmedWith, explanation, ...whole }),
    });
  };
  return (
    <Task
      title={t('night.variance.title', { office: nameOf(contest) })}
      lead={t('night.variance.lead')}
      main={
        onCount && !isTyping
          ? { label: t('night.variance.goOn'), run: onCount }
          : { label: t('night.variance.main'), run }
      }
      onBack={onCount && isTyping ? () => setTyping(false) : onBack}
      others={
        <>
          {!isTyping && (
            <Button look="quiet" onPress={() => setTyping(true)}>
              {t('night.variance.main')}
            </Button>
          )}
          <VoidButton round={round} />
        </>
      }
    >
      {round.state === 'variance' && (
        <Banner tone="warning" title={t(onCount ? 'night.variance.twice' : 'night.variance.once')}>
          {t('night.variance.where')}
        </Banner>
      )}
      <Checks label={t('night.variance.before')} lines={round.lines} />
      {isTyping ? (
        <>
          <FigureFields
            figures={figures}
            fields={AGAIN.map((name) => ({ name, label: t(`figure.${name}`), hint: t(`figureHelp.${name}`) }))}
          />
          <TextArea
            label={t('night.variance.explanation')}
            hint={t('night.variance.explanationHint')}
            rows={3}
            value={explanation}
            onChange={setExplanation}
            error={isAsked && explanation.trim() === '' ? t('night.variance.explanationMissing') : undefined}
          />
          {lines.length > 0 && <Checks label={t('night.checks')} lines={lines} />}
        </>
      ) : (
        <p>{account?.explanation}</p>
      )}
    </Task>
  );
}
