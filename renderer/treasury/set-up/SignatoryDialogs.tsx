import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { formatDate } from '../../../db/base/format.ts';
import type { MandateView, SignatoryView } from '../../../db/treasury/payment-views.ts';
import {
  connectionInput,
  keyInput,
  mandateEndInput,
  mandateInput,
  signatoryChangeInput,
  signatoryInput,
} from '../../../db/treasury/payments-input.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { ComboBox, DateField, Dialog, Form, PassphraseField, Select, TextField, toasts } from '../../ui/index.ts';
import { bankOptions, only, useOverview } from '../shared/overview.ts';

type OfSignatory = { signatory: SignatoryView; onClose: () => void };

const nameAndMember = signatoryInput.omit({ personId: true });
const changeForm = signatoryChangeInput.omit({ signatoryId: true, personId: true });

export function AddSignatoryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const add = useDo(api.treasury.addSignatory);
  return (
    <Dialog title={t('signatories.add')} isOpen onClose={onClose} size="s">
      <Form
        schema={nameAndMember}
        initial={{ name: '', memberId: null }}
        send={async (value) => {
          const outcome = await add.run({ ...value, personId: null });
          if (outcome.ok) toasts.show({ text: t('signatories.added', { name: value.name }) });
          return outcome;
        }}
        onDone={onClose}
        submitLabel={t('signatories.add')}
        guard={false}
      >
        <WhoFields />
      </Form>
    </Dialog>
  );
}

/** The name as it stands on the bank's mandate, and whose record in the register it is. */
function WhoFields() {
  const { t } = useTranslation('treasury');
  const { getValues, setValue } = useFormContext();
  const members = useAsk(api.members.list, {});
  const rows = members.state === 'ready' ? members.value.rows : [];
  return (
    <>
      <ComboBox
        name="memberId"
        label={t('signatories.member')}
        hint={t('signatories.memberHint')}
        optional
        options={rows.map(({ id, name, organisation }) => ({ value: id, label: name, detail: organisation }))}
        onChange={(id) => {
          const chosen = rows.find((row) => row.id === id);
          if (chosen && getValues('name') === '') setValue('name', chosen.name);
        }}
      />
      <TextField name="name" label={t('signatories.name')} />
    </>
  );
}

/** Who it is, and the last day of somebody who signs no more. */
export function ChangeSignatoryDialog({ signatory, onClose }: OfSignatory) {
  const { t } = useTranslation('treasury');
  const change = useDo(api.treasury.changeSignatory);
  const { id: signatoryId, name, memberId, personId, endedOn } = signatory;
  return (
    <Dialog title={t('signatories.changeTitle', { name })} isOpen onClose={onClose}>
      <Form
        schema={changeForm}
        initial={{ name, memberId, endedOn: endedOn ?? '' }}
        send={(value) => change.run({ signatoryId, personId, ...value })}
        onDone={() => {
          toasts.show({ text: t('signatories.changed') });
          onClose();
        }}
        guard={false}
      >
        {({ f }) => (
          <>
            <WhoFields />
            <DateField
              name={f('endedOn')}
              label={t('signatories.endedOn')}
              hint={t('signatories.endedHint')}
              optional
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}

export function MandateDialog({ signatory, onClose }: OfSignatory) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const begin = useDo(api.treasury.beginMandate);
  const overview = useOverview();
  if (overview.state !== 'ready') return null;
  const options = bankOptions(overview.value);
  const initial = { signatoryId: signatory.id, accountId: only(options), from: today, to: '', minuteRef: '' };
  return (
    <Dialog title={`${t('signatories.addMandate')}: ${signatory.name}`} isOpen onClose={onClose}>
      <Form
        schema={mandateInput}
        initial={initial as never}
        send={begin.run}
        onDone={() => {
          toasts.show({ text: t('signatories.mandateDone') });
          onClose();
        }}
        submitLabel={t('signatories.addMandate')}
        guard={false}
      >
        {({ f }) => (
          <>
            <Select name={f('accountId')} label={t('account')} options={options} />
            <DateField name={f('from')} label={t('signatories.from')} />
            <DateField name={f('to')} label={t('signatories.to')} optional />
            <TextField name={f('minuteRef')} label={t('minuteRef')} hint={t('minuteHint')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

export function EndMandateDialog({ mandate, onClose }: { mandate: MandateView; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const end = useDo(api.treasury.endMandate);
  return (
    <Dialog title={t('signatories.endMandate')} isOpen onClose={onClose}>
      <Form
        schema={mandateEndInput}
        initial={{ mandateId: mandate.id, to: today, minuteRef: '' }}
        send={end.run}
        onDone={() => {
          toasts.show({ text: t('signatories.mandateEnded') });
          onClose();
        }}
        submitLabel={t('signatories.endMandate')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('signatories.mandate', { account: mandate.account, from: formatDate(mandate.from) })}</p>
            <DateField name={f('to')} label={t('signatories.endOn')} />
            <TextField name={f('minuteRef')} label={t('minuteRef')} hint={t('minuteHint')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** T2: the signatory types the passphrase; a second key only under a minute. */
export function KeyDialog({ signatory, onClose }: OfSignatory) {
  const { t } = useTranslation('treasury');
  const make = useDo(api.treasury.makeSigningKey);
  const isFirst = signatory.key === null;
  const title = t(isFirst ? 'signatories.makeKey' : 'signatories.newKey');
  return (
    <Dialog title={`${title}: ${signatory.name}`} isOpen onClose={onClose}>
      <Form
        schema={keyInput}
        initial={{ signatoryId: signatory.id, passphrase: '', minuteRef: '' }}
        send={make.run}
        onDone={() => {
          toasts.show({ text: t('signatories.keyDone', { name: signatory.name }) });
          onClose();
        }}
        submitLabel={title}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('signatories.keyText')}</p>
            <PassphraseField name={f('passphrase')} label={t('signatories.passphrase')} purpose="new" />
            {!isFirst && <TextField name={f('minuteRef')} label={t('minuteRef')} hint={t('minuteHint')} />}
          </>
        )}
      </Form>
    </Dialog>
  );
}

const connectionForm = connectionInput.extend({ reason: z.string().min(1, 'fields.required').max(300) });

export function ConnectionDialog({ signatory, onClose }: OfSignatory) {
  const { t } = useTranslation('treasury');
  const declare = useDo(api.treasury.declareConnection);
  const answer = useAsk(api.treasury.payees, {});
  const payees = answer.state === 'ready' ? answer.value : [];
  const initial = { payeeId: null, signatoryId: signatory.id, reason: '' };
  return (
    <Dialog title={`${t('signatories.addConnection')}: ${signatory.name}`} isOpen onClose={onClose}>
      <Form
        schema={connectionForm}
        initial={initial as never}
        send={declare.run}
        onDone={() => {
          toasts.show({ text: t('signatories.connectionDone') });
          onClose();
        }}
        submitLabel={t('signatories.addConnection')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('signatories.connectionText')}</p>
            <ComboBox
              name={f('payeeId')}
              label={t('payee')}
              options={payees.flatMap(({ payeeId, name }) =>
                name === null ? [] : [{ value: payeeId as number, label: name }],
              )}
            />
            <TextField name={f('reason')} label={t('signatories.why')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
