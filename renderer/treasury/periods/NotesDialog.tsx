import { Plus, Trash2 } from 'lucide-react';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import type { YearAccountPage } from '../../../db/treasury/account-types.ts';
import { noteYearInput } from '../../../db/treasury/book-input.ts';
import { BALANCE_NOTES, type BalanceNoteKind } from '../../../db/treasury/words.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  Button,
  Dialog,
  FieldRow,
  FieldSet,
  Form,
  MoneyField,
  Select,
  TextField,
  toasts,
} from '../../ui/index.ts';
import { fundOptions, type Overview } from '../shared/overview.ts';
import css from '../shared/shared.module.css';

const fields = noteYearInput.pick({ notes: true });

type Held = { note: BalanceNoteKind; text: string; fundId: number | null; pence: number | null; when: string };
type WithNotes = { notes: Held[] };

const empty = (): Held => ({ note: 'B4', text: '', fundId: null, pence: null, when: '' });

function Rows({ form, overview, unpaid }: { form: unknown; overview: Overview; unpaid: YearAccountPage['unpaid'] }) {
  const { t } = useTranslation('treasury');
  const { control, watch } = form as UseFormReturn<WithNotes>;
  const { fields: rows, append, remove } = useFieldArray({ control, name: 'notes' });
  const noted = watch('notes').map(({ text }) => text);
  const bills = unpaid.map(({ payee, text, pence }): Held => {
    const words = payee === null ? text : `${payee}: ${text}`;
    return { note: 'B5', text: words, fundId: null, pence, when: '' };
  });
  const missing = bills.filter(({ text }) => !noted.includes(text));
  return (
    <>
      {rows.length === 0 && <p className={css.soft}>{t('notes.none')}</p>}
      {rows.map((row, at) => (
        <FieldSet key={row.id} legend={t('notes.number', { number: at + 1 })}>
          <FieldRow>
            <Select
              name={`notes.${at}.note`}
              label={t('notes.kind')}
              options={BALANCE_NOTES.map((value) => ({ value, label: t(`notes.kinds.${value}`) }))}
            />
            <Select
              name={`notes.${at}.fundId`}
              label={t('notes.fund')}
              emptyLabel={t('notes.noFund')}
              options={fundOptions(overview)}
              optional
            />
          </FieldRow>
          <TextField name={`notes.${at}.text`} label={t('notes.text')} width="full" />
          <FieldRow>
            <MoneyField name={`notes.${at}.pence`} label={t('amount')} optional />
            <TextField name={`notes.${at}.when`} label={t('notes.when')} optional />
          </FieldRow>
          <div>
            <Button look="quiet" size="s" icon={Trash2} onPress={() => remove(at)}>
              {t('notes.remove', { number: at + 1 })}
            </Button>
          </div>
        </FieldSet>
      ))}
      <div className={css.actions}>
        <Button icon={Plus} size="s" onPress={() => append(empty())}>
          {t('notes.add')}
        </Button>
        {missing.length > 0 && (
          <Button icon={Plus} size="s" onPress={() => append(missing)}>
            {t('notes.bills', { count: missing.length })}
          </Button>
        )}
      </div>
    </>
  );
}

type Props = { date: IsoDate; period: string; overview: Overview; onClose: () => void };

/** T8: B2–B5 of the year's statement: what the group has and owes beside its cash. */
export function NotesDialog({ date, period, overview, onClose }: Props) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const answer = useAsk(api.treasury.yearAccount, { date });
  const { run } = useDo(api.treasury.noteYear);
  return (
    <Dialog title={t('notes.titleOf', { period })} isOpen onClose={onClose} size="l">
      <p>{t('notes.lead')}</p>
      <Asked answer={answer}>
        {({ notes, unpaid }) => (
          <Form
            schema={fields}
            guard={false}
            initial={{
              notes: notes.map(({ note, text, fundId, pence, when }) => ({ note, text, fundId, pence, when })),
            }}
            otherActions={
              <Button look="quiet" onPress={onClose}>
                {tc('cancel')}
              </Button>
            }
            send={(value) => run({ date, ...value })}
            onDone={() => {
              onClose();
              toasts.show({ text: t('notes.saved') });
            }}
          >
            {({ form }) => <Rows form={form} overview={overview} unpaid={unpaid} />}
          </Form>
        )}
      </Asked>
    </Dialog>
  );
}
