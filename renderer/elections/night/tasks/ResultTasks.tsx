import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDo } from '../../../app/ask.ts';
import { api } from '../../../app/client.ts';
import { Banner, Checkbox, ProblemBanner, RadioGroup, TextArea, toasts } from '../../../ui/index.ts';
import { LotShown } from '../../LotShown.tsx';
import { type Contest, type Round, useOfficeName } from '../../words.ts';
import { Checks } from '../Checks.tsx';
import { Figures } from '../Figures.tsx';
import { useNight } from '../NightContext.tsx';
import css from '../night.module.css';
import { RecountButton } from '../RecountDialog.tsx';
import { Task } from '../Task.tsx';
import { useTake } from '../useTake.ts';
import { useVoid, VoidButton } from '../VoidDialog.tsx';

type Props = { contest: Contest; round: Round };

/** Both counts agree. Nobody has heard the figures yet: the candidates come first. */
export function AgreedTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { confirm } = useNight();
  const nameOf = useOfficeName();
  const announce = useDo(api.elections.announce);
  return (
    <Task
      title={t('night.agreed.title', { office: nameOf(contest) })}
      lead={t('night.agreed.lead')}
      main={{
        label: t('night.agreed.main'),
        run: () =>
          confirm({
            title: t('night.agreed.main'),
            lines: [t('night.agreed.confirm')],
            send: (confirmedWith) => announce.run({ roundId: round.id, confirmedWith }),
          }),
      }}
      others={
        <>
          <RecountButton round={round} />
          <VoidButton round={round} />
        </>
      }
    >
      <Banner tone="success" title={t('night.agreed.banner')} announce />
      <Checks label={t('night.checks')} lines={round.lines} />
    </Task>
  );
}

/** What the difference between papers and voters means for the last seat. */
export function Effect({ round }: { round: Round }) {
  const { t } = useTranslation('elections');
  const { effect, variance, tally } = round;
  if (effect === null || effect === 'none' || !variance || !tally) return null;
  return (
    <Banner tone={effect === 'ruling' ? 'warning' : 'error'} title={t(`night.effect.${effect}`)}>
      {t('night.effect.figures', { excess: variance.excess, shortfall: variance.shortfall, gap: tally.gap ?? 0 })}
    </Banner>
  );
}

/** E9, E11: the difference could have decided it: such a round is void and balloted again. */
export const cannotStand = ({ effect }: Round): boolean => effect === 'void' || effect === 'tendered';

/** Where a round cannot stand, that it is void is the one step. */
export const voidStep = (label: string, { open }: ReturnType<typeof useVoid>) =>
  open && { label, run: open, tone: 'danger' as const };

/** The requests for a recount so far, with their answers. */
export function Recounts({ round }: { round: Round }) {
  const { t } = useTranslation('elections');
  if (round.recounts.length === 0) return null;
  return (
    <section>
      <h3>{t('night.recount.list')}</h3>
      <ul>
        {round.recounts.map((each) => (
          <li key={`${each.attempt} ${each.by} ${each.reason}`}>
            {t(each.granted ? 'night.recount.wasGranted' : 'night.recount.wasRefused', {
              name: each.by,
              reason: each.reason,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a declaration needs beside the confirmation, and the step itself. */
export function useDeclare(round: Round, as?: { title: string; lines: string[] }) {
  const { t } = useTranslation('elections');
  const { confirm } = useNight();
  const declare = useDo(api.elections.declare);
  const reveals = round.reveals;
  const needsRuling = round.effect === 'ruling';
  const [isConsulted, setConsulted] = useState(false);
  const [isSigned, setSigned] = useState(false);
  const [figures, setFigures] = useState<'with' | 'without' | null>(reveals ? null : 'with');
  const [ruling, setRuling] = useState('');
  const [isAsked, setAsked] = useState(false);
  const run = () => {
    setAsked(true);
    if (!isConsulted || !isSigned || figures === null || (needsRuling && ruling.trim() === '')) return;
    confirm({
      title: as?.title ?? t('night.declare.main'),
      lines: as?.lines ?? [t('night.declare.confirm')],
      send: (confirmedWith, accepted) =>
        declare.run({
          roundId: round.id,
          confirmedWith,
          accepted,
          candidatesConsulted: true,
          signed: true,
          publishFigures: figures === 'with',
          ruling,
        }),
    });
  };
  const fields = (
    <div className={css.stack}>
      <Checkbox
        label={t('night.declare.consulted')}
        value={isConsulted}
        onChange={setConsulted}
        error={isAsked && !isConsulted ? t('night.declare.consultedMissing') : undefined}
      />
      <Checkbox
        label={t('night.declare.signed')}
        hint={t('night.declare.signedHint')}
        value={isSigned}
        onChange={setSigned}
        error={isAsked && !isSigned ? t('night.declare.signedMissing') : undefined}
      />
      {reveals && (
        <>
          <Banner tone="warning" title={t('night.declare.reveals')} />
          <RadioGroup
            label={t('night.declare.figures')}
            options={[
              { value: 'without', label: t('night.declare.without') },
              { value: 'with', label: t('night.declare.with') },
            ]}
            value={figures}
            onChange={setFigures}
            error={isAsked && figures === null ? t('night.declare.figuresMissing') : undefined}
          />
        </>
      )}
      {needsRuling && (
        <TextArea
          label={t('night.declare.ruling')}
          hint={t('night.declare.rulingHint')}
          rows={3}
          value={ruling}
          onChange={setRuling}
          error={isAsked && ruling.trim() === '' ? t('night.declare.rulingMissing') : undefined}
        />
      )}
    </div>
  );
  return { run, fields };
}

/** Provisional: the candidates see the figures and may ask for a recount; then the result is declared for good. */
export function ProvisionalTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const nameOf = useOfficeName();
  const { run, fields } = useDeclare(round);
  const isVoid = cannotStand(round);
  const makeVoid = useVoid(round);
  const lot = night.lots.find(({ id }) => id === round.lotId);
  const vacant = round.tally?.vacant ?? 0;
  if (night.election.rehearsal) return <RehearsedTask contest={contest} round={round} />;
  return (
    <Task
      title={t('night.provisional.title', { office: nameOf(contest) })}
      lead={t('night.provisional.lead')}
      main={isVoid ? voidStep(t('night.void.main'), makeVoid) : { label: t('night.declare.main'), run }}
      others={
        <>
          <RecountButton round={round} />
          {!isVoid && <VoidButton round={round} />}
        </>
      }
    >
      {isVoid && makeVoid.dialog}
      <Effect round={round} />
      <Figures round={round} />
      {vacant > 0 && <p className={css.big}>{t('result.vacant', { count: vacant })}</p>}
      <Recounts round={round} />
      {lot && (
        <section className={css.stack}>
          <h3>{t('night.tie.drawn')}</h3>
          <LotShown lot={lot} />
        </section>
      )}
      {!isVoid && fields}
    </Task>
  );
}

/** A rehearsal ends with the comparison against the answers that were dealt out. It is never declared. */
function RehearsedTask({ contest, round }: Props) {
  const { t } = useTranslation('elections');
  const { night } = useNight();
  const nameOf = useOfficeName();
  const navigate = useNavigate();
  const end = useDo(api.elections.endRehearsal);
  const { take, busy, problem } = useTake();
  const run = () =>
    void take(async () => {
      const ended = await end.run({ electionId: night.election.id });
      if (!ended.ok) return ended;
      toasts.show({ text: t(ended.value.right ? 'night.rehearsed.right' : 'night.rehearsed.wrong') });
      void navigate({ to: '/elections' });
      return ended;
    });
  return (
    <Task
      title={t('night.rehearsed.title', { office: nameOf(contest) })}
      lead={t('night.rehearsed.lead')}
      main={{ label: t('night.rehearsed.main'), run, busy }}
      others={<RecountButton round={round} />}
    >
      {problem && <ProblemBanner problem={problem} />}
      <Figures round={round} />
    </Task>
  );
}
