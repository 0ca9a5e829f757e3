import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPence, sumPence } from '../../../db/base/pence.ts';
import { bankCashInput, countInput } from '../../../db/treasury/ledger-input.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import {
  DateField,
  Dialog,
  FieldRow,
  FieldSet,
  Form,
  MoneyField,
  NumberField,
  Select,
  TextField,
  toasts,
} from '../../ui/index.ts';
import { bankOptions, fundOptions, type Overview, only } from '../shared/overview.ts';

type TinDialogProps = { accountId: number; inHand: number; overview: Overview; onClose: () => void };

/** Notes and coins, in pence. */
const PIECES = [2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const;

/** How many of each note and coin; their sum goes into the field below. */
function CountSheet({ onSum }: { onSum: (pence: number) => void }) {
  const { t } = useTranslation('treasury');
  const [pieces, setPieces] = useState<Partial<Record<number, number | null>>>({});
  const take = (worth: number, count: number | null) => {
    const next = { ...pieces, [worth]: count };
    setPieces(next);
    onSum(sumPence(PIECES.map((each) => each * (next[each] ?? 0))));
  };
  return (
    <FieldSet legend={t('tin.countSheet')} hint={t('tin.sheetHelp')}>
      <FieldRow>
        {PIECES.map((worth) => (
          <NumberField
            key={worth}
            label={t('tin.worth', { amount: formatPence(worth) })}
            value={pieces[worth] ?? null}
            onChange={(count) => take(worth, count)}
          />
        ))}
      </FieldRow>
    </FieldSet>
  );
}

/** A count of the tin; a difference is entered with it. */
export function CountDialog({ accountId, inHand, overview, onClose }: TinDialogProps) {
  const { t } = useTranslation('treasury');
  const { today, person } = useSession();
  const count = useDo(api.treasury.countCash);
  const funds = fundOptions(overview);
  const initial = { accountId, date: today, counted: null, countedBy: person.name, fundId: funds[0]?.value ?? null };
  return (
    <Dialog title={t('tin.count')} isOpen onClose={onClose} size="l">
      <Form
        schema={countInput}
        initial={initial as never}
        send={count.run}
        onDone={({ difference }) => {
          const amount = formatPence(difference);
          toasts.show({ text: difference === 0 ? t('tin.countDone') : t('tin.countDiffers', { amount }) });
          onClose();
        }}
        submitLabel={t('tin.count')}
        guard={false}
      >
        {({ f, form }) => (
          <>
            <p>{t('tin.countText', { amount: formatPence(inHand) })}</p>
            <CountSheet onSum={(pence) => form.setValue('counted', pence)} />
            <FieldRow>
              <MoneyField name={f('counted')} label={t('tin.counted')} />
              <DateField name={f('date')} label={t('date')} />
              <TextField name={f('countedBy')} label={t('tin.countedBy')} />
              <Select name={f('fundId')} label={t('tin.countFund')} options={funds} />
            </FieldRow>
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** Cash from the tin that went into the bank. */
export function BankCashDialog({ accountId, overview, onClose }: TinDialogProps) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const bank = useDo(api.treasury.bankCash);
  const banks = bankOptions(overview);
  const funds = fundOptions(overview);
  const initial = {
    fromAccountId: accountId,
    toAccountId: only(banks),
    fundId: only(funds),
    date: today,
    pence: null,
    text: '',
    reference: '',
    files: [],
  };
  return (
    <Dialog title={t('tin.bank')} isOpen onClose={onClose}>
      <Form
        schema={bankCashInput}
        initial={initial as never}
        send={async (value) => {
          const outcome = await bank.run(value);
          if (outcome.ok) toasts.show({ text: t('tin.bankDone', { amount: formatPence(value.pence) }) });
          return outcome;
        }}
        onDone={onClose}
        submitLabel={t('tin.bankWhat')}
        guard={false}
      >
        {({ f }) => (
          <>
            <p>{t('tin.bankText')}</p>
            <MoneyField name={f('pence')} label={t('amount')} />
            <Select name={f('toAccountId')} label={t('tin.bankTo')} options={banks} />
            <Select name={f('fundId')} label={t('fund')} options={funds} />
            <DateField name={f('date')} label={t('date')} />
            <TextField name={f('text')} label={t('text')} optional />
          </>
        )}
      </Form>
    </Dialog>
  );
}
