import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../db/base/outcome.ts';
import {
  accountChange,
  accountFields,
  fundChange,
  fundFields,
  headingChange,
  headingFields,
} from '../../../db/treasury/ledger-input.ts';
import type { Overview } from '../../../db/treasury/ledger-queries.ts';
import { HEADING_USES, INCOME_KINDS, isReceiptSection, SECTIONS } from '../../../db/treasury/words.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { DateField, Dialog, FieldRow, Form, NumberField, Select, TextField, toasts } from '../../ui/index.ts';
import { AccountFields } from './AccountFields.tsx';
import { FundFields } from './FundFields.tsx';

type DialogOf<T> = { row: T | null; onClose: () => void };

/** Saves, says so, closes. */
function useSaved(onClose: () => void) {
  const { t } = useTranslation('treasury');
  return async <R,>(name: string, outcome: Promise<Outcome<R>>): Promise<Outcome<R>> => {
    const settled = await outcome;
    if (settled.ok) {
      toasts.show({ text: t('setUp.saved', { name }) });
      onClose();
    }
    return settled;
  };
}

const ClosedOn = () => {
  const { t } = useTranslation('treasury');
  return <DateField name="closedOn" label={t('setUp.closedOn')} hint={t('setUp.closedHint')} optional />;
};

type AccountDialogProps = DialogOf<Overview['accounts'][number]> & { isTin: boolean };

export function AccountDialog({ row, isTin, onClose }: AccountDialogProps) {
  const { t } = useTranslation('treasury');
  const saved = useSaved(onClose);
  const add = useDo(api.treasury.addAccount);
  const change = useDo(api.treasury.changeAccount);
  if (row) {
    const { id: accountId, name, kind, bankName, sortCode, accountNumber, profile, float, closedOn } = row;
    const facts = { name, kind, bankName, sortCode, accountNumber, profile, float };
    return (
      <Dialog title={t('setUp.changeAccount')} isOpen onClose={onClose}>
        <Form
          schema={accountChange}
          initial={{ accountId, ...facts, closedOn: closedOn ?? '' }}
          send={(value) => saved(value.name, change.run(value))}
          guard={false}
        >
          <AccountFields isTin={kind === 'petty_cash'} />
          <ClosedOn />
        </Form>
      </Dialog>
    );
  }
  const kind = isTin ? ('petty_cash' as const) : ('current' as const);
  const empty = { name: '', kind, bankName: '', sortCode: '', accountNumber: '', profile: null };
  return (
    <Dialog title={t(isTin ? 'setUp.addTin' : 'setUp.addAccount')} isOpen onClose={onClose}>
      <Form
        schema={accountFields}
        initial={{ ...empty, float: isTin ? 10_000 : 0 }}
        send={(value) => saved(value.name, add.run(value))}
        guard={false}
      >
        <AccountFields isTin={isTin} />
      </Form>
    </Dialog>
  );
}

export function FundDialog({ row, onClose }: DialogOf<Overview['funds'][number]>) {
  const { t } = useTranslation('treasury');
  const saved = useSaved(onClose);
  const add = useDo(api.treasury.addFund);
  const change = useDo(api.treasury.changeFund);
  if (row) {
    const { id: fundId, name, kind, purpose, closedOn } = row;
    return (
      <Dialog title={t('setUp.changeFund')} isOpen onClose={onClose}>
        <Form
          schema={fundChange}
          initial={{ fundId, name, kind, purpose, closedOn: closedOn ?? '' }}
          send={(value) => saved(value.name, change.run(value))}
          guard={false}
        >
          <FundFields />
          <ClosedOn />
        </Form>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('setUp.addFund')} isOpen onClose={onClose}>
      <Form
        schema={fundFields}
        initial={{ name: '', kind: 'restricted', purpose: '' }}
        send={(value) => saved(value.name, add.run(value))}
        guard={false}
      >
        <FundFields />
      </Form>
    </Dialog>
  );
}

function HeadingFieldsShown({ section }: { section: (typeof SECTIONS)[number] }) {
  const { t } = useTranslation('treasury');
  return (
    <>
      <TextField name="name" label={t('setUp.name')} />
      <FieldRow>
        <Select
          name="section"
          label={t('setUp.section')}
          options={SECTIONS.map((value) => ({ value, label: t(`section.${value}`) }))}
        />
        {isReceiptSection(section) && (
          <Select
            name="income"
            label={t('setUp.income')}
            options={INCOME_KINDS.map((value) => ({ value, label: t(`income.${value}`) }))}
          />
        )}
      </FieldRow>
      <FieldRow>
        <Select
          name="use"
          label={t('setUp.use')}
          emptyLabel={t('setUp.noUse')}
          options={HEADING_USES.map((value) => ({ value, label: t(`use.${value}`) }))}
        />
        <NumberField name="position" label={t('setUp.position')} />
      </FieldRow>
    </>
  );
}

/** A payments heading has no income, whatever was chosen before its section. */
const fitting = <T extends { section: (typeof SECTIONS)[number]; income: unknown }>(value: T) =>
  isReceiptSection(value.section) ? value : { ...value, income: null };

export function HeadingDialog({ row, onClose }: DialogOf<Overview['headings'][number]>) {
  const { t } = useTranslation('treasury');
  const saved = useSaved(onClose);
  const add = useDo(api.treasury.addHeading);
  const change = useDo(api.treasury.changeHeading);
  if (row) {
    const { id: headingId, name, section, income, use, position, closedOn } = row;
    return (
      <Dialog title={t('setUp.changeHeading')} isOpen onClose={onClose}>
        <Form
          schema={headingChange}
          initial={{ headingId, name, section, income, use, position, closedOn: closedOn ?? '' }}
          send={(value) => saved(value.name, change.run(fitting(value)))}
          guard={false}
        >
          {({ form }) => (
            <>
              <HeadingFieldsShown section={form.watch('section')} />
              <ClosedOn />
            </>
          )}
        </Form>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('setUp.addHeading')} isOpen onClose={onClose}>
      <Form
        schema={headingFields}
        initial={{ name: '', section: 'A3', income: null, use: null, position: 500 }}
        send={(value) => saved(value.name, add.run(fitting(value)))}
        guard={false}
      >
        {({ form }) => <HeadingFieldsShown section={form.watch('section')} />}
      </Form>
    </Dialog>
  );
}
