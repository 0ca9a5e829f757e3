import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { extendInput, nominationEndInput } from '../../db/elections/input.ts';
import { STATEMENTS } from '../../db/elections/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { Button, Card, DateField, EmptyState, LinkButton, SummaryList, TextArea } from '../ui/index.ts';
import css from './elections.module.css';
import { Findings } from './Findings.tsx';
import { StepForm } from './StepForm.tsx';
import { NominationTag } from './tags.tsx';
import { type ElectionPageData, type Nomination, useOfficeName } from './words.ts';

const endSchema = nominationEndInput.omit({ nominationId: true, version: true });
const extendSchema = extendInput.omit({ electionId: true, version: true });
const BEFORE_NIGHT = ['nominations_open', 'nominations_closed', 'candidates_final', 'roll_frozen'];

type EndWay = 'withdraw' | 'refuse';

function EndDialog({ form, way, onClose }: { form: Nomination; way: EndWay; onClose: () => void }) {
  const { t } = useTranslation('elections');
  const withdraw = useDo(api.elections.withdraw);
  const refuse = useDo(api.elections.refuse);
  const call = way === 'withdraw' ? withdraw : refuse;
  return (
    <StepForm
      title={t(`nomination.${way}`)}
      text={t(`nomination.${way}Text`, { name: `${form.firstName} ${form.surname}` })}
      done={t(`nomination.${way}Done`)}
      schema={endSchema}
      initial={{ reason: '' }}
      send={({ reason }) => call.run({ nominationId: form.id, version: form.version, reason })}
      onClose={onClose}
    >
      <TextArea name="reason" label={t('nomination.reason')} rows={2} />
    </StepForm>
  );
}

function FormCard({ page, form }: { page: ElectionPageData; form: Nomination }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  const [ending, setEnding] = useState<EndWay | null>(null);
  const { state } = page.election;
  const isEntered = form.state === 'entered';
  const mayChange = mayRun && isEntered && (state === 'nominations_open' || state === 'nominations_closed');
  return (
    <Card
      title={`${form.firstName} ${form.surname}`}
      level={3}
      actions={
        <>
          <NominationTag state={form.state} />
          {mayChange && (
            <LinkButton
              to="/elections/$electionId/nomination"
              params={{ electionId: String(page.election.id) }}
              search={{ id: form.id }}
              size="s"
            >
              {t('nomination.change')}
            </LinkButton>
          )}
          {mayRun && isEntered && BEFORE_NIGHT.includes(state) && (
            <Button size="s" look="quiet" onPress={() => setEnding('withdraw')}>
              {t('nomination.withdraw')}
            </Button>
          )}
          {mayChange && (
            <Button size="s" look="quiet" onPress={() => setEnding('refuse')}>
              {t('nomination.refuse')}
            </Button>
          )}
        </>
      }
    >
      {isEntered && form.eligibility && <Findings eligibility={form.eligibility} office={form.office} />}
      <SummaryList
        rows={[
          { label: t('nomination.received'), value: formatDate(form.receivedOn) },
          { label: t('nomination.source'), value: t(`source.${form.source}`) },
          {
            label: t('nomination.consentShort'),
            value: t(form.consent ? 'nomination.consented' : 'nomination.notConsented'),
          },
          ...(form.endedOn
            ? [{ label: t('nomination.ended'), value: `${formatDate(form.endedOn)}: ${form.reason}` }]
            : []),
        ]}
      />
      {mayRun && (form.state === 'entered' || form.state === 'withdrawn') && (
        <details>
          <summary>{t('nomination.answers')}</summary>
          <div className={css.stack}>
            <p className={css.soft}>{t('nomination.membersOnly')}</p>
            {STATEMENTS.map((name) => (
              <section key={name}>
                <h4>
                  {t(`statement.${name}`)} ({t('nomination.wordCount', { count: form.words[name] })})
                </h4>
                <p className={css.statement}>{form[name]}</p>
              </section>
            ))}
          </div>
        </details>
      )}
      {ending && <EndDialog form={form} way={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

function Deadline({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  const [isOpen, setOpen] = useState(false);
  const extend = useDo(api.elections.extendDeadline);
  const { id: electionId, version, state, closeOn } = page.election;
  const mayExtend = mayRun && (state === 'nominations_open' || state === 'nominations_closed');
  return (
    <Card
      title={t('deadline.title')}
      actions={
        mayExtend && (
          <Button size="s" onPress={() => setOpen(true)}>
            {t('deadline.extend')}
          </Button>
        )
      }
    >
      <p>{closeOn ? t('deadline.is', { date: formatDate(closeOn) }) : t('deadline.none')}</p>
      {page.extensions.length > 0 && (
        <ul className={css.points}>
          {page.extensions.map((each) => (
            <li key={each.id}>
              {t('deadline.extended', {
                from: formatDate(each.from),
                to: formatDate(each.to),
                reason: each.reason,
                by: each.by,
                on: formatDate(each.on),
              })}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <StepForm
          title={t('deadline.extend')}
          text={t('deadline.extendText')}
          done={t('deadline.done')}
          schema={extendSchema}
          initial={{ to: '', reason: '' }}
          send={(value) => extend.run({ ...value, electionId, version })}
          onClose={() => setOpen(false)}
        >
          <DateField name="to" label={t('deadline.to')} />
          <TextArea name="reason" label={t('deadline.reason')} rows={2} />
        </StepForm>
      )}
    </Card>
  );
}

/** E1 to E5: the forms office by office. Their answers are for members only. */
export function NominationsTab({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const mayRun = useMay('administrator', 'chair');
  const { id, state } = page.election;
  const params = { electionId: String(id) };
  const taking = state === 'nominations_open' || state === 'nominations_closed';
  const floor = page.protocol?.floorNominations && (state === 'candidates_final' || state === 'roll_frozen');
  const offices = page.contests.length > 0 ? page.contests : (page.protocol ?? page.draft).offices;
  return (
    <div className={css.stack}>
      <Deadline page={page} />
      {mayRun && (
        <div className={css.actions}>
          {taking && (
            <>
              <LinkButton to="/elections/$electionId/nomination" params={params} look="primary">
                {t('nomination.enter')}
              </LinkButton>
              <LinkButton to="/elections/$electionId/nomination" params={params} search={{ way: 'late' }}>
                {t('nomination.late')}
              </LinkButton>
            </>
          )}
          {floor && (
            <LinkButton to="/elections/$electionId/nomination" params={params} search={{ way: 'floor' }}>
              {t('nomination.floor')}
            </LinkButton>
          )}
        </div>
      )}
      {page.nominations.length === 0 && (
        <Card>
          <EmptyState title={t('nomination.empty')}>
            {t(taking ? 'nomination.emptyHelp' : 'nomination.emptyLater')}
          </EmptyState>
        </Card>
      )}
      {page.nominations.length > 0 &&
        offices.map((office) => {
          const forms = page.nominations.filter((form) => form.office === office.office);
          return (
            <section key={office.office} className={css.stack} aria-label={nameOf(office)}>
              <h2>{nameOf(office)}</h2>
              {forms.length === 0 && <p>{t('nomination.nobody')}</p>}
              {forms.map((form) => (
                <FormCard key={form.id} page={page} form={form} />
              ))}
            </section>
          );
        })}
    </div>
  );
}
