import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pressInput } from '../../db/outreach/input.ts';
import { PRESS_KINDS } from '../../db/outreach/words.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { useMemberOptions } from '../elections/useMemberOptions.ts';
import {
  Asked,
  BackArrow,
  Banner,
  Card,
  ComboBox,
  DateField,
  Form,
  LinkButton,
  Page,
  PageHeader,
  RadioGroup,
  TextArea,
  TextField,
  TextLink,
  toasts,
} from '../ui/index.ts';
import type { StatementData } from './words.ts';

function Fields() {
  const { t } = useTranslation('outreach');
  const { today } = useSession();
  const members = useMemberOptions();
  return (
    <Card>
      <RadioGroup
        name="kind"
        label={t('statement.kind')}
        layout="inline"
        options={PRESS_KINDS.map((value) => ({ value, label: t(`pressKind.${value}`) }))}
      />
      <TextField name="subject" label={t('statement.subject')} />
      <TextField name="outlet" label={t('statement.outlet')} hint={t('statement.outletHint')} optional />
      <TextArea name="text" label={t('statement.text')} hint={t('statement.textHint')} rows={10} />
      <ComboBox name="spokespersonId" label={t('statement.member')} options={members} optional />
      <TextField name="spokespersonName" label={t('statement.other')} hint={t('statement.otherHint')} optional />
      <DateField name="on" label={t('statement.on')} latest={today} />
      <TextArea name="note" label={t('statement.note')} rows={2} optional />
    </Card>
  );
}

const useGoTo = () => {
  const navigate = useNavigate();
  return (statementId: number) =>
    void navigate({ to: '/press/$statementId', params: { statementId: String(statementId) } });
};

/** A17: drafts something for the press. */
export function DraftStatementPage() {
  const { t } = useTranslation('outreach');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const add = useDo(api.outreach.draftStatement);
  const goTo = useGoTo();
  return (
    <Page narrow>
      <PageHeader
        title={t('statement.addTitle')}
        lead={t('press.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/press">{t('statement.back')}</TextLink>
          </>
        }
      />
      <Form
        schema={pressInput}
        initial={{
          ...{ kind: 'statement', subject: '', outlet: '', text: '', spokespersonId: null, spokespersonName: '' },
          ...{ on: today, note: '' },
        }}
        send={add.run}
        onDone={({ statementId }) => {
          toasts.show({ text: t('statement.saved') });
          goTo(statementId);
        }}
        submitLabel={t('statement.submit')}
        otherActions={
          <LinkButton to="/press" look="quiet">
            {tc('cancel')}
          </LinkButton>
        }
      >
        <Fields />
      </Form>
    </Page>
  );
}

function ChangeForm({ statement }: { statement: StatementData }) {
  const { t } = useTranslation('outreach');
  const { t: tc } = useTranslation('common');
  const change = useDo(api.outreach.changeStatement);
  const goTo = useGoTo();
  const {
    id: statementId,
    version,
    kind,
    subject,
    outlet,
    text,
    spokespersonId,
    spokespersonName,
    on,
    note,
  } = statement;
  return (
    <>
      {statement.agreements.length > 0 && (
        <Banner tone="warning" title={t('statement.lapseTitle')}>
          {t('statement.lapseText')}
        </Banner>
      )}
      <Form
        schema={pressInput}
        initial={{ kind, subject, outlet, text, spokespersonId, spokespersonName, on, note }}
        send={(value) => change.run({ ...value, statementId, version })}
        onDone={({ lapsed }) => {
          toasts.show({
            text: lapsed > 0 ? t('statement.savedLapsed', { count: lapsed }) : t('statement.saved'),
          });
          goTo(statementId);
        }}
        submitLabel={t('statement.submit')}
        otherActions={
          <LinkButton to="/press/$statementId" params={{ statementId: String(statementId) }} look="quiet">
            {tc('cancel')}
          </LinkButton>
        }
      >
        <Fields />
      </Form>
    </>
  );
}

/** A17: changes a draft; with other words agreements lapse, and it says so before and after. */
export function ChangeStatementPage() {
  const { t } = useTranslation('outreach');
  const { statementId } = useParams({ from: '/press/$statementId/edit' });
  const answer = useAsk(api.outreach.statement, { statementId: Number(statementId) });
  return (
    <Page narrow>
      <PageHeader
        title={t('statement.changeTitle')}
        back={
          <>
            <BackArrow />
            <TextLink to="/press/$statementId" params={{ statementId }}>
              {t('statement.words')}
            </TextLink>
          </>
        }
      />
      <Asked answer={answer}>{(statement) => <ChangeForm statement={statement} />}</Asked>
    </Page>
  );
}
