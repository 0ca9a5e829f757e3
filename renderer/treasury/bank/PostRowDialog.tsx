import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import { formatPence } from '../../../db/base/pence.ts';
import { postFromStatementInput } from '../../../db/treasury/bank-input.ts';
import type { BankRow } from '../../../db/treasury/bank-types.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { given } from '../../ui/given.ts';
import { Button, Dialog, FieldRow, Form, Select, SummaryList, TextField, toasts } from '../../ui/index.ts';
import { fundOptions, headingOptions, type Overview, only } from '../shared/overview.ts';

const fields = postFromStatementInput.pick({ headingId: true, fundId: true, payee: true, text: true });

type Props = { accountId: AccountId; row: BankRow; overview: Overview; onClose: () => void; onDone: () => void };

/** Makes the entry of a charge, interest or direct debit that only the bank knew of, and matches it. */
export function PostRowDialog({ accountId, row, overview, onClose, onDone }: Props) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const { run } = useDo(api.treasury.postFromStatement);
  const isOut = row.pence < 0;
  const funds = fundOptions(overview);
  const use = isOut ? 'bank_charges' : 'bank_interest';
  const usual = overview.headings.find((each) => each.use === use && each.closedOn === null);
  return (
    <Dialog title={t('bank.post.title')} isOpen onClose={onClose}>
      <SummaryList
        rows={[
          {
            label: t('bank.post.line'),
            value: `${formatDate(row.date)}, ${row.text || t('bank.noText')}, ${formatPence(row.pence)}`,
          },
        ]}
      />
      <p>{t(isOut ? 'bank.post.out' : 'bank.post.in')}</p>
      <Form
        schema={fields}
        guard={false}
        initial={{
          ...given({ headingId: usual?.id, fundId: only(funds) ?? undefined }),
          payee: '',
          text: row.text,
        }}
        submitLabel={t('bank.post.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={(value, accepted) =>
          run({ ...value, accountId, row: { statementId: row.statementId, number: row.number }, accepted })
        }
        onDone={() => {
          onClose();
          onDone();
          toasts.show({ text: t('bank.post.done') });
        }}
      >
        {({ f }) => (
          <>
            <FieldRow>
              <Select
                name={f('headingId')}
                label={t('heading')}
                options={headingOptions(overview, isOut ? 'payments' : 'receipts')}
              />
              <Select name={f('fundId')} label={t('fund')} options={funds} />
            </FieldRow>
            <TextField
              name={f('payee')}
              label={t(isOut ? 'bank.post.payeeOut' : 'bank.post.payeeIn')}
              hint={t('bank.post.payeeHint')}
              optional
            />
            <TextField name={f('text')} label={t('bank.post.text')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
