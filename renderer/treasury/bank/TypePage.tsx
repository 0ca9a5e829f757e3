import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import { addDays } from '../../../db/base/dates.ts';
import { formatPence } from '../../../db/base/pence.ts';
import type { StatementList } from '../../../db/treasury/bank-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import {
  Asked,
  BackArrow,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  FieldSet,
  Form,
  LinkButton,
  MoneyField,
  PageHeader,
  StatusTag,
  TextField,
  TextLink,
  toasts,
} from '../../ui/index.ts';
import { Begun } from '../shared/Begun.tsx';
import { type AccountOverview, bankAccounts } from '../shared/overview.ts';
import { TreasuryPage } from '../TreasuryPage.tsx';
import { TypedRows } from './TypedRows.tsx';
import { emptyRow, sumUp, type TypedDraft, toRows, typedSchema } from './typed-schema.ts';

/** Whether the lines lead from one balance to the other, as one types. */
function Sum({ draft }: { draft: TypedDraft }) {
  const { t } = useTranslation('treasury');
  const { sum, missing } = sumUp(draft);
  return (
    <p role="status">
      {t('bank.type.sum', { sum: formatPence(sum) })}{' '}
      {missing !== null && (
        <StatusTag tone={missing === 0 ? 'good' : 'warn'}>
          {missing === 0 ? t('bank.type.agrees') : t('bank.type.differs', { amount: formatPence(Math.abs(missing)) })}
        </StatusTag>
      )}
    </p>
  );
}

function TypeForm({ account, list }: { account: AccountOverview; list: StatementList }) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const type = useDo(api.treasury.typeStatement);
  // It begins where the last statement ended.
  const from: IsoDate | '' = list.lastDate === null ? '' : addDays(list.lastDate, 1);
  const initial = { title: '', from, to: '', opening: list.bankBalance, closing: null, rows: [emptyRow(from)] };
  return (
    <Card>
      <Form
        schema={typedSchema}
        initial={initial as never}
        send={async ({ rows: typed, ...facts }) => {
          const { rows, places } = toRows(typed);
          const outcome = await type.run({ accountId: account.id, ...facts, rows });
          if (outcome.ok) {
            toasts.show({ text: t('bank.read.done', { count: outcome.value.added }) });
            return outcome;
          }
          // Empty lines were left out: what is wrong is said of the line where it stands.
          const fields = outcome.problem.fields?.map((field) => {
            const [, at, what] = /^rows\.(\d+)\.(\w+)$/.exec(field.path) ?? [];
            const place = places[Number(at)];
            if (place === undefined) return field;
            const params = { ...field.params, row: place + 1 };
            return { ...field, path: `rows.${place}.${what === 'pence' ? 'out' : what}`, params };
          });
          return { ...outcome, problem: { ...outcome.problem, ...(fields && { fields }) } };
        }}
        onDone={() => void navigate({ to: '/treasury/bank', search: { account: account.id, tab: 'match' } })}
        submitLabel={t('bank.type.submit')}
        otherActions={
          <LinkButton to="/treasury/bank" search={{ account: account.id, tab: 'statements' }} look="quiet">
            {tc('cancel')}
          </LinkButton>
        }
      >
        {({ f, form }) => (
          <>
            <TextField name={f('title')} label={t('bank.type.name')} hint={t('bank.type.nameHint')} />
            <FieldRow>
              <DateField name={f('from')} label={t('bank.type.from')} />
              <DateField name={f('to')} label={t('bank.type.to')} />
            </FieldRow>
            <FieldRow>
              <MoneyField name={f('opening')} label={t('bank.type.opening')} hint={t('bank.type.openingHint')} />
              <MoneyField name={f('closing')} label={t('bank.type.closing')} hint={t('bank.type.closingHint')} />
            </FieldRow>
            <FieldSet legend={t('bank.type.lines')} hint={t('bank.type.linesHint')}>
              <TypedRows form={form as never} />
            </FieldSet>
            <Sum draft={form.watch() as TypedDraft} />
          </>
        )}
      </Form>
    </Card>
  );
}

function OfAccount({ account }: { account: AccountOverview }) {
  const answer = useAsk(api.treasury.statements, { accountId: account.id });
  return <Asked answer={answer}>{(list) => <TypeForm account={account} list={list} />}</Asked>;
}

/** A statement that came on paper: its lines are typed, and must lead from its first balance to its last. */
export function TypePage() {
  const { t } = useTranslation('treasury');
  const search = useSearch({ from: '/treasury/bank/type' });
  return (
    <TreasuryPage>
      <Begun>
        {(overview) => {
          const accounts = bankAccounts(overview);
          const account = accounts.find(({ id }) => id === search.account) ?? accounts[0];
          return (
            <>
              <PageHeader
                title={t('bank.type.title')}
                lead={account && t('bank.type.lead', { account: account.name })}
                back={
                  <>
                    <BackArrow />
                    <TextLink to="/treasury/bank" search={{ ...search, tab: 'statements' }}>
                      {t('parts.bank')}
                    </TextLink>
                  </>
                }
              />
              {account ? (
                <OfAccount account={account} />
              ) : (
                <Card>
                  <EmptyState title={t('bank.noAccount')}>{t('bank.noAccountHelp')}</EmptyState>
                </Card>
              )}
            </>
          );
        }}
      </Begun>
    </TreasuryPage>
  );
}
