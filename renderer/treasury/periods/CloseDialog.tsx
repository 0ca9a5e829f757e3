import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { Outcome } from '../../../db/base/outcome.ts';
import type { CloseCheck } from '../../../db/treasury/report-types.ts';
import { useAsk, useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, Banner, Button, Checkbox, Dialog, Form, SummaryList, TextLink, toasts } from '../../ui/index.ts';
import { Money } from '../shared/Money.tsx';

/** Which period: any of its days, and its days in words. */
export type Closing = { kind: 'quarter' | 'year'; date: IsoDate; period: string };

const nothing = z.strictObject({});
/** For good: the person says that the account was looked at. */
const sureOfIt = z.strictObject({ sure: z.literal(true, 'fields.required') });

function useMissing() {
  const { t } = useTranslation('treasury');
  return ({ openPayments, unreconciled, unratified, overspentFunds }: CloseCheck): string[] => [
    ...(openPayments.length > 0 ? [t('periods.openPayments', { count: openPayments.length })] : []),
    ...unreconciled.map(({ name, reconciledTo }) =>
      reconciledTo === null
        ? t('periods.unreconciled', { name })
        : t('periods.unreconciledFrom', { name, date: formatDate(reconciledTo) }),
    ),
    ...(unratified > 0 ? [t('periods.unratified', { count: unratified })] : []),
    ...overspentFunds.map((name) => t('periods.overspent', { name })),
  ];
}

function Missing({ check }: { check: CloseCheck }) {
  const { t } = useTranslation('treasury');
  const missing = useMissing()(check);
  if (missing.length === 0) return <Banner tone="success" title={t('periods.complete')} />;
  return (
    <Banner tone="warning" title={t('periods.missing')}>
      <ul>
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** What closing will do, before it is done. */
function Does({ kind }: { kind: Closing['kind'] }) {
  const { t } = useTranslation('treasury');
  const points =
    kind === 'year'
      ? (['yearDoes.shut', 'yearDoes.kept', 'yearDoes.later'] as const)
      : (['quarterDoes.shut', 'quarterDoes.again', 'quarterDoes.reports'] as const);
  return (
    <Banner tone="info" title={t('periods.whatHappens')}>
      <ul>
        {points.map((key) => (
          <li key={key}>{t(`periods.${key}`)}</li>
        ))}
      </ul>
    </Banner>
  );
}

/** The figures that will stand for good. */
function YearFigures({ date }: { date: IsoDate }) {
  const { t } = useTranslation('treasury');
  const answer = useAsk(api.treasury.yearAccount, { date });
  return (
    <Asked answer={answer}>
      {({ account }) => (
        <>
          <SummaryList
            rows={[
              { label: t('periods.figures.receipts'), value: <Money pence={account.totalReceipts.total} /> },
              { label: t('periods.figures.payments'), value: <Money pence={account.totalPayments.total} /> },
              { label: t('periods.figures.cash'), value: <Money pence={account.cash} /> },
            ]}
          />
          <p>
            <TextLink to="/documents/preview" search={{ kind: 'yearAccount', to: account.to }}>
              {t('periods.previewYear')}
            </TextLink>
          </p>
        </>
      )}
    </Asked>
  );
}

/** Closes a quarter, or a year for good: what that does, what is still missing, and for a year its figures. */
export function CloseDialog({ of, onClose }: { of: Closing; onClose: () => void }) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const isYear = of.kind === 'year';
  const answer = useAsk(isYear ? api.treasury.yearCheck : api.treasury.quarterCheck, { date: of.date });
  const quarter = useDo(api.treasury.closeQuarter);
  const year = useDo(api.treasury.closeYear);
  const title = t(isYear ? 'periods.closeYearOf' : 'periods.closeQuarterOf', { period: of.period });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Does kind={of.kind} />
      <Asked answer={answer}>{(check) => <Missing check={check} />}</Asked>
      {isYear && <YearFigures date={of.date} />}
      <Form
        schema={isYear ? sureOfIt : nothing}
        guard={false}
        initial={{}}
        submitLabel={t(isYear ? 'periods.closeYear' : 'periods.closeQuarter')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={async (_, accepted): Promise<Outcome<object>> => {
          const given = { date: of.date, accepted };
          return isYear ? await year.run(given) : await quarter.run(given);
        }}
        onDone={() => {
          onClose();
          toasts.show({ text: t(isYear ? 'periods.yearDone' : 'periods.quarterDone') });
        }}
      >
        {isYear && <Checkbox name="sure" label={t('periods.sure')} />}
      </Form>
    </Dialog>
  );
}
