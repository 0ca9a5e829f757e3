import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { termEndFields, termFields } from '../../db/members/input.ts';
import { OFFICES, OFFICES_HOW } from '../../db/members/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import {
  Button,
  Card,
  DataTable,
  DateField,
  Dialog,
  Form,
  RadioGroup,
  Select,
  TextField,
  toasts,
} from '../ui/index.ts';
import css from './members.module.css';
import type { Member, MemberPageData, Term } from './types.ts';

function BeginDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const { run } = useDo(api.members.beginTerm);
  return (
    <Dialog title={t('terms.beginFor', { name: member.name })} isOpen onClose={onClose}>
      <Form
        schema={termFields}
        guard={false}
        initial={{ how: 'elected', startedOn: today, note: '' }}
        submitLabel={t('terms.beginSubmit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={(value) => run({ ...value, memberId: member.id })}
        onDone={onClose}
      >
        {({ f }) => (
          <>
            <Select<string>
              name={f('office')}
              label={t('terms.office')}
              options={OFFICES.map((value) => ({ value, label: t(`office.${value}`) }))}
            />
            <RadioGroup
              name={f('how')}
              label={t('terms.how')}
              layout="inline"
              options={OFFICES_HOW.map((value) => ({ value, label: t(`how.${value}`) }))}
            />
            <DateField name={f('startedOn')} label={t('terms.startedOn')} latest={today} />
            <TextField name={f('note')} label={t('terms.note')} hint={t('terms.noteHint')} optional />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function EndTermDialog({ term, onClose }: { term: Term; onClose: () => void }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const { run } = useDo(api.members.endTerm);
  return (
    <Dialog title={t('terms.endOf', { office: t(`office.${term.office}`) })} isOpen size="s" onClose={onClose}>
      <Form
        schema={termEndFields}
        guard={false}
        initial={{ endedOn: today }}
        submitLabel={t('terms.endSubmit')}
        otherActions={
          <Button look="quiet" onPress={onClose}>
            {tc('cancel')}
          </Button>
        }
        send={(value) => run({ ...value, id: term.id })}
        onDone={() => {
          onClose();
          toasts.show({ text: t('terms.ended') });
        }}
      >
        {({ f }) => <DateField name={f('endedOn')} label={t('terms.endOn')} latest={today} />}
      </Form>
    </Dialog>
  );
}

/** S1, S3, S4, S7: the offices a member holds and held. */
export function TermsCard({ page }: { page: MemberPageData }) {
  const { t } = useTranslation('members');
  const isAdministrator = useMay('administrator');
  const [asking, setAsking] = useState<'begin' | Term | null>(null);
  const { member, terms, chair } = page;
  const close = () => setAsking(null);
  return (
    <Card
      title={t('terms.title')}
      flush={terms.length > 0}
      actions={
        isAdministrator &&
        member.standing !== 'former' && (
          <Button size="s" onPress={() => setAsking('begin')}>
            {t('terms.begin')}
          </Button>
        )
      }
    >
      {chair && (
        <p className={css.inset}>
          {t('terms.chair', { since: formatDate(chair.since), years: chair.years, maximum: chair.maximum })}
        </p>
      )}
      {terms.length === 0 ? (
        <p>{t('terms.none')}</p>
      ) : (
        <DataTable
          caption={t('terms.title')}
          rows={terms}
          rowKey={(term) => term.id}
          rowName={(term) => t(`office.${term.office}`)}
          columns={[
            {
              key: 'office',
              label: t('terms.office'),
              cell: (term) => (
                <>
                  <span className={css.name}>{t(`office.${term.office}`)}</span>
                  <span className={css.under}>{[t(`how.${term.how}`), term.note].filter(Boolean).join('. ')}</span>
                </>
              ),
            },
            { key: 'from', label: t('terms.from'), cell: (term) => formatDate(term.startedOn) },
            {
              key: 'to',
              label: t('terms.to'),
              cell: (term) =>
                term.endedOn ? (
                  formatDate(term.endedOn)
                ) : isAdministrator ? (
                  <Button
                    size="s"
                    onPress={() => setAsking(term)}
                    aria-label={t('terms.endOf', { office: t(`office.${term.office}`) })}
                  >
                    {t('terms.end')}
                  </Button>
                ) : (
                  t('terms.running')
                ),
            },
          ]}
        />
      )}
      {asking === 'begin' && <BeginDialog member={member} onClose={close} />}
      {asking !== null && asking !== 'begin' && <EndTermDialog term={asking} onClose={close} />}
    </Card>
  );
}
