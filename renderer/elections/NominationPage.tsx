import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { floorInput, lateFormInput, nominationChangeInput, nominationInput } from '../../db/elections/input.ts';
import { STATEMENTS } from '../../db/elections/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Asked,
  Banner,
  Card,
  Checkbox,
  DateField,
  Form,
  LinkButton,
  NumberField,
  Page,
  PageHeader,
  TextArea,
  toasts,
} from '../ui/index.ts';
import { BackToElection } from './BackToElection.tsx';
import { useElection } from './useElection.ts';
import { NameFields, WhoStands } from './WhoStands.tsx';
import { WordHelp } from './WordHelp.tsx';
import type { ElectionPageData, Nomination } from './words.ts';

const newSchema = nominationInput.omit({ electionId: true, accepted: true });
const floorSchema = floorInput.omit({ electionId: true, accepted: true });
const lateSchema = lateFormInput.omit({ electionId: true });
const changeSchema = nominationChangeInput.omit({ nominationId: true, version: true });

const EMPTY = { surname: '', firstName: '', skills: '', experience: '', attributes: '', consent: false };

type Props = { page: ElectionPageData };

/** Where to go when it is done or given up, and what to say. */
function useLeave(page: ElectionPageData) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const to = {
    to: '/elections/$electionId',
    params: { electionId: String(page.election.id) },
    search: { tab: 'nominations' },
  } as const;
  return {
    leave: () => {
      toasts.show({ text: t('nomination.saved') });
      void navigate(to);
    },
    cancel: (
      <LinkButton {...to} look="quiet">
        {tc('cancel')}
      </LinkButton>
    ),
  };
}

/** E1: the three answers, counted while they are typed as the API and the paper count them. */
function Answers({ page }: Props) {
  const { t } = useTranslation('elections');
  return (
    <Card title={t('nomination.answersTitle')}>
      <p>{t('nomination.answersHelp', { count: page.words })}</p>
      {STATEMENTS.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`statement.${name}`)}
          hint={t(`statementHint.${name}`)}
          rows={6}
          count={{ of: 'words', max: page.words }}
        />
      ))}
      <details>
        <summary>{t('help.words.title')}</summary>
        <WordHelp />
      </details>
      <Checkbox name="consent" label={t('nomination.consent')} />
    </Card>
  );
}

function NewForm({ page }: Props) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const { leave, cancel } = useLeave(page);
  const nominate = useDo(api.elections.nominate);
  const { closeOn, id: electionId } = page.election;
  return (
    <Form
      schema={newSchema}
      initial={{ ...EMPTY, receivedOn: today }}
      send={(value, accepted) => nominate.run({ ...value, electionId, accepted })}
      onDone={leave}
      submitLabel={t('nomination.save')}
      otherActions={cancel}
    >
      <Card>
        <WhoStands page={page} />
        <DateField
          name="receivedOn"
          label={t('nomination.received')}
          hint={closeOn ? t('deadline.is', { date: formatDate(closeOn) }) : ''}
          latest={today}
        />
      </Card>
      <Answers page={page} />
    </Form>
  );
}

function FloorForm({ page }: Props) {
  const { t } = useTranslation('elections');
  const { leave, cancel } = useLeave(page);
  const nominate = useDo(api.elections.nominateFromFloor);
  return (
    <Form
      schema={floorSchema}
      initial={EMPTY}
      send={(value, accepted) => nominate.run({ ...value, electionId: page.election.id, accepted })}
      onDone={leave}
      submitLabel={t('nomination.save')}
      otherActions={cancel}
    >
      <Card>
        <WhoStands page={page} />
        <NumberField name="place" label={t('nomination.place')} hint={t('nomination.placeHint')} />
      </Card>
      <Answers page={page} />
    </Form>
  );
}

function LateForm({ page }: Props) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const { leave, cancel } = useLeave(page);
  const record = useDo(api.elections.recordLateForm);
  return (
    <Form
      schema={lateSchema}
      initial={{ surname: '', firstName: '', receivedOn: today }}
      send={(value) => record.run({ ...value, electionId: page.election.id })}
      onDone={leave}
      submitLabel={t('nomination.saveLate')}
      otherActions={cancel}
    >
      <Card>
        <WhoStands page={page} />
        <DateField name="receivedOn" label={t('nomination.received')} latest={today} />
      </Card>
    </Form>
  );
}

function ChangeForm({ page, nomination }: Props & { nomination: Nomination }) {
  const { t } = useTranslation('elections');
  const { today } = useSession();
  const { leave, cancel } = useLeave(page);
  const change = useDo(api.elections.changeNomination);
  const { id: nominationId, version, surname, firstName, consent, receivedOn } = nomination;
  const { skills, experience, attributes } = nomination;
  return (
    <Form
      schema={changeSchema}
      initial={{ surname, firstName, skills, experience, attributes, consent, receivedOn }}
      send={(value) => change.run({ ...value, nominationId, version })}
      onDone={leave}
      submitLabel={t('nomination.save')}
      otherActions={cancel}
    >
      <Card>
        <NameFields />
        <DateField name="receivedOn" label={t('nomination.received')} latest={today} />
      </Card>
      <Answers page={page} />
    </Form>
  );
}

const HEADINGS = { floor: 'nomination.floor', late: 'nomination.late', enter: 'nomination.enter' } as const;
const FORMS = { floor: FloorForm, late: LateForm, enter: NewForm };

function WhichForm({ page }: Props) {
  const { t } = useTranslation('elections');
  const { way = 'enter', id } = useSearch({ from: '/elections/$electionId/nomination' });
  const changed = page.nominations.find((form) => form.id === id);
  const Shown = FORMS[way];
  return (
    <>
      <PageHeader
        title={t(changed ? 'nomination.change' : HEADINGS[way])}
        lead={page.election.title}
        back={<BackToElection electionId={page.election.id} tab="nominations" />}
      />
      {way !== 'enter' && <Banner tone="info" title={t(`nomination.${way}Text`)} />}
      {changed ? <ChangeForm page={page} nomination={changed} /> : <Shown page={page} />}
    </>
  );
}

/** A nomination form as it came in: in time, late, at the meeting, or changed. */
export function NominationPage() {
  const { electionId } = useParams({ from: '/elections/$electionId/nomination' });
  const answer = useElection(electionId);
  return (
    <Page narrow>
      <Asked answer={answer}>{(page) => <WhichForm page={page} />}</Asked>
    </Page>
  );
}
