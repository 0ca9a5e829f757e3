import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { requiredLine } from '../../../db/base/fields.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import { receiveInput } from '../../../db/treasury/ledger-input.ts';
import type { PayeeItem } from '../../../db/treasury/payee-queries.ts';
import { useSession } from '../../app/status.ts';
import { Card, DateField, FieldRow, Form, Select, TextField } from '../../ui/index.ts';
import { type Overview, only } from '../shared/overview.ts';
import { PayeeField } from '../shared/PayeeField.tsx';
import { newSplit, SplitFields } from '../shared/SplitFields.tsx';
import { checkTotal, payeeName, totalField } from '../shared/split-check.ts';
import { EvidenceField } from './EvidenceField.tsx';

const posted = receiveInput
  .extend({ payee: payeeName().extend({ name: requiredLine(160) }), total: totalField() })
  .superRefine(({ total, splits }, context) => checkTotal(total, splits, context));
export type Posted = z.output<typeof posted>;
type Typed = z.input<typeof posted>;

type PostedFormProps<R> = {
  overview: Overview;
  side: 'receipts' | 'payments';
  accounts: readonly { value: number; label: string }[];
  words: { account: string; payee: string; text: string; submit: string };
  send: (value: Omit<Posted, 'total'>) => Promise<Outcome<R>>;
  onDone: (saved: R, value: Posted) => void;
};

/** Fills in what is still empty as it was entered last time for the same payee. */
function remember(form: UseFormReturn<Typed>, { lastReceipt, lastPayment }: PayeeItem, side: 'receipts' | 'payments') {
  const last = side === 'receipts' ? lastReceipt : lastPayment;
  const splits = form.getValues('splits');
  if (!last) return;
  if (form.getValues('text') === '') form.setValue('text', last.text);
  const [first] = last.splits;
  const untouched = splits.length === 1 && (splits[0]?.headingId ?? null) === null;
  if (first && untouched) {
    form.setValue('splits.0.headingId', first.headingId);
    form.setValue('splits.0.fundId', first.fundId);
  }
}

/**
 * Money in or out of one account, entered quickly: after saving, the form is empty again but for account and day, and the first
 * field has the focus.
 */
export function PostedForm<R>({ overview, side, accounts, words, send, onDone }: PostedFormProps<R>) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const [kept, setKept] = useState({ accountId: only(accounts), date: today as string });
  const [round, setRound] = useState(0);
  const last = useRef<Posted | null>(null);
  const initial = {
    ...kept,
    payee: { name: '' },
    text: '',
    reference: '',
    total: null,
    splits: [newSplit(overview)],
    files: [],
  };
  const focusFirst = (element: HTMLDivElement | null) => {
    if (round > 0) element?.querySelector('input')?.focus();
  };
  return (
    <Card>
      <div key={round} ref={focusFirst}>
        <Form
          schema={posted}
          initial={initial as never}
          send={(value) => {
            last.current = value;
            const { total: _total, ...rest } = value;
            return send(rest);
          }}
          onDone={(saved) => {
            const value = last.current;
            if (!value) return;
            setKept({ accountId: value.accountId, date: value.date });
            setRound(round + 1);
            onDone(saved, value);
          }}
          submitLabel={words.submit}
        >
          {({ f, form }) => (
            <>
              <FieldRow>
                <DateField name={f('date')} label={t('date')} />
                <Select name={f('accountId')} label={words.account} options={accounts} />
              </FieldRow>
              <PayeeField
                name={f('payee.name')}
                label={words.payee}
                onKnown={(payee) => remember(form as unknown as UseFormReturn<Typed>, payee, side)}
              />
              <SplitFields form={form} path="splits" side={side} overview={overview} />
              <FieldRow>
                <TextField name={f('text')} label={words.text} optional />
                <TextField name={f('reference')} label={t('reference')} optional />
              </FieldRow>
              <EvidenceField name={f('files')} />
            </>
          )}
        </Form>
      </div>
    </Card>
  );
}
