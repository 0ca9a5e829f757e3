import { useTranslation } from 'react-i18next';
import { formatPence } from '../../../db/base/pence.ts';
import { expectInput } from '../../../db/treasury/book-input.ts';
import type { BudgetFacts, BudgetLineFigures } from '../../../db/treasury/budget-types.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, Dialog, Form, MoneyField, TextArea, toasts, useProblemWords } from '../../ui/index.ts';

type Props = { budget: BudgetFacts; line: BudgetLineFigures; onClose: () => void };

const fields = expectInput.pick({ reason: true }).extend({ expected: expectInput.shape.expected.unwrap() });

/** T7: what a person expects a line to come to, with the reason; or the program's forecast again. */
export function ForecastDialog({ budget, line, onClose }: Props) {
  const { t } = useTranslation('treasury');
  const { t: tc } = useTranslation('common');
  const wordsOf = useProblemWords();
  const { run, busy } = useDo(api.treasury.expectBudget);
  const { number, name, actual, committed, ownForecast, expected, expectedReason } = line;
  const at = { budgetId: budget.id, version: budget.version, number };
  const back = async () => {
    const outcome = await run({ ...at, expected: null, reason: '' });
    onClose();
    if (outcome.ok) toasts.show({ text: t('budget.expect.backDone', { name }) });
    else toasts.show({ text: wordsOf(outcome.problem), tone: 'error' });
  };
  return (
    <Dialog title={t('budget.expect.title', { name })} isOpen onClose={onClose}>
      <p>
        {t('budget.expect.text', {
          forecast: formatPence(ownForecast),
          actual: formatPence(actual),
          committed: formatPence(committed),
          rest: formatPence(ownForecast - actual - committed),
        })}
      </p>
      <Form
        schema={fields}
        guard={false}
        initial={{ expected: expected as number, reason: expectedReason }}
        submitLabel={t('budget.expect.save')}
        otherActions={
          <>
            {expected !== null && (
              <Button busy={busy} onPress={() => void back()}>
                {t('budget.expect.back')}
              </Button>
            )}
            <Button look="quiet" onPress={onClose}>
              {tc('cancel')}
            </Button>
          </>
        }
        send={(value) => run({ ...at, ...value })}
        onDone={() => onClose()}
      >
        {({ f }) => (
          <>
            <MoneyField name={f('expected')} label={t('budget.expect.pence')} />
            <TextArea name={f('reason')} label={t('budget.expect.reason')} rows={2} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
