import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { abandonInput, agreeProtocolInput, circulateInput, reviseProtocolInput } from '../../db/elections/input.ts';
import { mayMove } from '../../db/elections/rules.ts';
import { CIRCULATED_HOW, type ElectionState } from '../../db/elections/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  LinkButton,
  NumberField,
  ProblemBanner,
  RadioGroup,
  TextArea,
  TextField,
  toasts,
  WarningsDialog,
} from '../ui/index.ts';
import { EndRehearsal } from './EndRehearsal.tsx';
import { FinaliseDialog } from './FinaliseDialog.tsx';
import { useTake } from './night/useTake.ts';
import { StepForm } from './StepForm.tsx';
import { hasKit } from './WholeKitCard.tsx';
import type { ElectionPageData } from './words.ts';

const OF = { electionId: true, version: true } as const;
const agreeSchema = agreeProtocolInput.omit({ ...OF, accepted: true });
const circulateSchema = circulateInput.omit({ ...OF, accepted: true });
const reviseSchema = reviseProtocolInput.omit(OF);
const abandonSchema = abandonInput.omit(OF);

type DialogName = 'agree' | 'circulate' | 'revise' | 'abandon' | 'finalise';
type Props = { page: ElectionPageData; onClose: () => void };

function AgreeDialog({ page, onClose }: Props) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const { id: electionId, version } = page.election;
  const agree = useDo(api.elections.agreeProtocol);
  return (
    <StepForm
      title={t('next.agree')}
      text={t('next.agreeText')}
      done={t('next.agreed')}
      schema={agreeSchema}
      initial={{ agreedBy: '', agreedOn: today }}
      send={(value, accepted) => agree.run({ ...value, electionId, version, accepted })}
      onClose={onClose}
    >
      <TextField name="agreedBy" label={t('next.agreedBy')} hint={t('next.agreedByHint')} />
      <DateField name="agreedOn" label={t('next.agreedOn')} latest={today} />
    </StepForm>
  );
}

function CirculateDialog({ page, onClose }: Props) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const { id: electionId, version } = page.election;
  const circulate = useDo(api.elections.circulate);
  return (
    <StepForm
      title={t('next.circulate')}
      text={t('next.circulateText', { date: formatDate(page.circulateBy) })}
      done={t('next.circulated')}
      schema={circulateSchema}
      initial={{ on: today, to: t('next.toDefault'), how: 'email' }}
      send={(value, accepted) => circulate.run({ ...value, electionId, version, accepted })}
      onClose={onClose}
    >
      <DateField name="on" label={t('next.on')} latest={today} />
      <TextField name="to" label={t('next.to')} />
      <RadioGroup
        name="how"
        label={t('next.how')}
        options={CIRCULATED_HOW.map((value) => ({ value, label: t(`circulatedHow.${value}`) }))}
      />
      <NumberField name="members" label={t('next.members')} />
    </StepForm>
  );
}

function ReviseDialog({ page, onClose }: Props) {
  const { t } = useTranslation('elections');
  const { id: electionId, version } = page.election;
  const revise = useDo(api.elections.reviseProtocol);
  return (
    <StepForm
      title={t('next.revise')}
      text={t('next.reviseText')}
      done={t('next.revised')}
      schema={reviseSchema}
      initial={{ reason: '' }}
      send={(value) => revise.run({ ...value, electionId, version })}
      onClose={onClose}
    >
      <TextArea name="reason" label={t('next.reason')} rows={2} />
    </StepForm>
  );
}

function AbandonDialog({ page, onClose }: Props) {
  const { t } = useTranslation('elections');
  const { id: electionId, version } = page.election;
  const abandon = useDo(api.elections.abandon);
  return (
    <StepForm
      title={t('next.abandon')}
      text={t('next.abandonText')}
      done={t('next.abandoned')}
      schema={abandonSchema}
      initial={{ reason: '' }}
      send={(value) => abandon.run({ ...value, electionId, version })}
      onClose={onClose}
    >
      <TextArea name="reason" label={t('next.reason')} rows={2} />
    </StepForm>
  );
}

const DIALOGS = {
  agree: AgreeDialog,
  circulate: CirculateDialog,
  revise: ReviseDialog,
  abandon: AbandonDialog,
  finalise: FinaliseDialog,
};

/** The states before the night, each with what is to be done. */
const HINTS = [
  'protocol_draft',
  'protocol_agreed',
  'circulated',
  'nominations_open',
  'nominations_closed',
  'candidates_final',
  'roll_frozen',
  'declared',
  'sealed',
] as const satisfies readonly ElectionState[];

/** What is to be done next, with its one button. */
export function NextStep({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const [open, setOpen] = useState<DialogName | null>(null);
  const { take, busy, problem, waiting, stop, goOn } = useTake();
  const openNominations = useDo(api.elections.openNominations);
  const closeNominations = useDo(api.elections.closeNominations);
  const freezeRoll = useDo(api.elections.freezeRoll);
  const { id: electionId, version, state, rehearsal } = page.election;
  const hint = HINTS.find((each) => each === state);
  const params = { electionId: String(electionId) };
  const of = { electionId, version };
  const said = (key: 'next.opened' | 'next.closed' | 'next.frozen') => () => toasts.show({ text: t(key) });
  const primary = (label: string, run: () => void) => (
    <Button look="primary" busy={busy} onPress={run}>
      {label}
    </Button>
  );
  const dialog = (name: DialogName, label: string) => primary(label, () => setOpen(name));
  const night = (
    <LinkButton to="/elections/$electionId/night" params={params} look="primary">
      {t('page.night')}
    </LinkButton>
  );
  const MAIN: Partial<Record<ElectionState, ReactNode>> = {
    protocol_draft:
      page.missing.length > 0 ? (
        <LinkButton to="/elections/$electionId/protocol" params={params} look="primary">
          {t('protocol.edit')}
        </LinkButton>
      ) : (
        dialog('agree', t('next.agree'))
      ),
    protocol_agreed: dialog('circulate', t('next.circulate')),
    circulated: primary(t('next.open'), () => void take(() => openNominations.run(of), said('next.opened'))),
    nominations_open: primary(t('next.close'), () => void take(() => closeNominations.run(of), said('next.closed'))),
    nominations_closed: dialog('finalise', t('next.finalise')),
    candidates_final: primary(t('next.freeze'), () => void take(() => freezeRoll.run(of), said('next.frozen'))),
    roll_frozen: night,
    declared: night,
  };
  if (!hint) return null;
  const Shown = open && DIALOGS[open];
  return (
    <Card title={rehearsal ? t('next.rehearsalTitle') : t('next.title')}>
      {problem && <ProblemBanner problem={problem} />}
      <p>{rehearsal ? t('next.rehearsal') : t(`next.hint.${hint}`)}</p>
      <ButtonRow>
        {MAIN[state]}
        {hasKit(page) && (
          <LinkButton to="/elections/$electionId" params={params} search={{ tab: 'papers' }}>
            {t('next.kit')}
          </LinkButton>
        )}
        {state === 'circulated' && <Button onPress={() => setOpen('circulate')}>{t('next.circulateAgain')}</Button>}
        {!rehearsal && mayMove(state, 'revise_protocol') && (
          <Button look="quiet" onPress={() => setOpen('revise')}>
            {t('next.revise')}
          </Button>
        )}
        {rehearsal ? (
          <EndRehearsal electionId={electionId} />
        ) : (
          mayMove(state, 'abandon') && (
            <Button look="quiet" onPress={() => setOpen('abandon')}>
              {t('next.abandon')}
            </Button>
          )
        )}
      </ButtonRow>
      {Shown && <Shown page={page} onClose={() => setOpen(null)} />}
      {waiting && <WarningsDialog warnings={waiting.warnings} busy={busy} onCancel={stop} onGoOn={goOn} />}
    </Card>
  );
}
