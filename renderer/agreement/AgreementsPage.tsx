import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginInput } from '../../db/agreement/input.ts';
import { addDays } from '../../db/base/dates.ts';
import { formatDate } from '../../db/base/format.ts';
import { formatPence } from '../../db/base/pence.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import {
  Asked,
  Button,
  Card,
  DataTable,
  DateField,
  Dialog,
  EmptyState,
  Form,
  Page,
  PageHeader,
  Select,
  StatusTag,
  toasts,
} from '../ui/index.ts';
import { type ListedAgreement, STATE_TONES } from './words.ts';

const rangeOf = ({ from, until }: ListedAgreement) => `${formatDate(from)} – ${formatDate(until)}`;

/** L1: begins a year's agreement, from last year's where there is one. */
function BeginDialog({ all, onClose }: { all: readonly ListedAgreement[]; onClose: () => void }) {
  const { t } = useTranslation('agreement');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const navigate = useNavigate();
  const begin = useDo(api.agreement.begin);
  const [last] = all;
  const from = last ? addDays(last.until, 1) : `${today.slice(0, 4)}-04-01`;
  return (
    <Dialog title={t('begin.title')} isOpen onClose={onClose}>
      <Form
        schema={beginInput}
        initial={{ from, copyOf: last?.id ?? null }}
        send={(value) => begin.run(value)}
        onDone={({ agreementId }) => {
          toasts.show({ text: t('begin.done') });
          void navigate({ to: '/agreement/$agreementId', params: { agreementId: String(agreementId) } });
        }}
        submitLabel={t('begin.submit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        guard={false}
      >
        <DateField name="from" label={t('facts.from')} hint={t('begin.fromHint')} />
        {all.length > 0 && (
          <Select
            name="copyOf"
            label={t('begin.copyOf')}
            hint={t('begin.copyOfHint')}
            emptyLabel={t('begin.empty')}
            options={all.map((each) => ({ value: each.id as number, label: rangeOf(each) }))}
            optional
          />
        )}
      </Form>
    </Dialog>
  );
}

function Table({ rows }: { rows: readonly ListedAgreement[] }) {
  const { t } = useTranslation('agreement');
  const navigate = useNavigate();
  return (
    <DataTable
      caption={t('list.title')}
      rows={rows}
      rowKey={({ id }) => id}
      rowName={rangeOf}
      onOpen={({ id }) => void navigate({ to: '/agreement/$agreementId', params: { agreementId: String(id) } })}
      initialSort={{ key: 'year', direction: 'down' }}
      empty={<EmptyState title={t('list.empty')}>{t('list.emptyHelp')}</EmptyState>}
      columns={[
        { key: 'year', label: t('list.year'), cell: rangeOf, sortBy: ({ from }) => from },
        {
          key: 'state',
          label: t('list.state'),
          cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{t(`states.${state}`)}</StatusTag>,
          sortBy: ({ state }) => state,
        },
        {
          key: 'version',
          label: t('list.version'),
          cell: ({ versions }) => (versions === 0 ? '–' : String(versions)),
          sortBy: ({ versions }) => versions,
        },
        {
          key: 'grant',
          label: t('list.grant'),
          align: 'end',
          cell: ({ grant }) => formatPence(grant),
          sortBy: ({ grant }) => grant,
        },
      ]}
    />
  );
}

/** L1: the agreements, one a year. */
export function AgreementsPage() {
  const { t } = useTranslation('agreement');
  const keeps = useMay('administrator');
  const answer = useAsk(api.agreement.list, {});
  const [isBeginning, setBeginning] = useState(false);
  return (
    <Page>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          keeps && (
            <Button look="primary" onPress={() => setBeginning(true)}>
              {t('begin.open')}
            </Button>
          )
        }
      />
      <Asked answer={answer}>
        {(rows) => (
          <>
            <Card flush>
              <Table rows={rows} />
            </Card>
            {isBeginning && <BeginDialog all={rows} onClose={() => setBeginning(false)} />}
          </>
        )}
      </Asked>
    </Page>
  );
}
