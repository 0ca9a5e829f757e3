import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import {
  type ChoiceName,
  DEFAULT_CHOICES,
  type ProtocolDraft,
  protocolDraft,
  saveProtocolInput,
} from '../../db/elections/input.ts';
import {
  LOT_METHODS,
  OTHER_OFFICERS_YEARLY,
  OTHER_POSTS,
  PAPER_ORDERS,
  SUBSTITUTES_VOTE,
  TERM_COUNTING,
  TIE_METHODS,
  UNCONTESTED,
  WHO_MAY_STAND,
} from '../../db/elections/words.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Asked,
  Banner,
  Card,
  Checkbox,
  DateField,
  FieldRow,
  Form,
  LinkButton,
  NumberField,
  Page,
  PageHeader,
  RadioGroup,
  TextArea,
  TextField,
  toasts,
} from '../ui/index.ts';
import { BackToElection } from './BackToElection.tsx';
import { OfficesField } from './OfficesField.tsx';
import { useElection } from './useElection.ts';
import type { ElectionPageData } from './words.ts';

const schema = z.strictObject({
  title: saveProtocolInput.shape.title,
  date: saveProtocolInput.shape.date,
  protocol: protocolDraft,
});

/** The seven questions that are answered by one of two or three words; the eighth is a number of months. */
const QUESTIONS = {
  substitutesVote: SUBSTITUTES_VOTE,
  termCounting: TERM_COUNTING,
  uncontested: UNCONTESTED,
  tieMethod: TIE_METHODS,
  otherPosts: OTHER_POSTS,
  whoMayStand: WHO_MAY_STAND,
  otherOfficersYearly: OTHER_OFFICERS_YEARLY,
} as const satisfies Partial<Record<ChoiceName, readonly string[]>>;

type Question = keyof typeof QUESTIONS;

/** "No. Our default." for the first of each list. */
function useAnswers() {
  const { t } = useTranslation('elections');
  const words = t as unknown as (key: string) => string;
  return (question: Question) =>
    QUESTIONS[question].map((value) => ({
      value: value as string,
      label: words(`choice.${question}.${value}`),
      hint:
        value === DEFAULT_CHOICES[question]
          ? t('protocol.isDefault', { why: words(`choiceHelp.${question}.${value}`) })
          : words(`choiceHelp.${question}.${value}`),
    }));
}

/** An unanswered draft shows the boxes of a date as empty, which the schema reads as nothing. */
const forForm = (draft: ProtocolDraft) => ({ ...draft, opensOn: draft.opensOn ?? '', closesOn: draft.closesOn ?? '' });

function ProtocolForm({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const answersOf = useAnswers();
  const save = useDo(api.elections.saveProtocol);
  const { id, version, title, date } = page.election;
  const params = { electionId: String(id) };
  return (
    <Form
      schema={schema}
      initial={{ title, date, protocol: forForm(page.draft) }}
      send={(value) => save.run({ ...value, electionId: id, version })}
      onDone={() => {
        toasts.show({ text: t('protocol.saved') });
        void navigate({ to: '/elections/$electionId', params });
      }}
      submitLabel={t('protocol.save')}
      otherActions={
        <LinkButton to="/elections/$electionId" params={params} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <>
          <Card title={t('protocol.what')}>
            <TextField name="title" label={t('new.title')} />
            <DateField name="date" label={t('new.date')} />
            <OfficesField form={form} path="protocol.offices" />
          </Card>
          <Card title={t('protocol.timetable')}>
            <FieldRow>
              <DateField name="protocol.opensOn" label={t('protocol.opensOn')} />
              <DateField name="protocol.closesOn" label={t('protocol.closesOn')} hint={t('protocol.closesOnHint')} />
            </FieldRow>
            <TextArea name="protocol.sendTo" label={t('protocol.sendTo')} rows={2} />
            <TextArea
              name="protocol.helpFrom"
              label={t('protocol.helpFrom')}
              hint={t('protocol.helpFromHint')}
              rows={2}
            />
          </Card>
          <Card title={t('protocol.silent')}>
            <p>{t('protocol.silentHelp')}</p>
            {(Object.keys(QUESTIONS) as Question[]).map((question) => (
              <RadioGroup
                key={question}
                name={`protocol.${question}`}
                label={t(`question.${question}`)}
                options={answersOf(question)}
              />
            ))}
            <NumberField
              name="protocol.retentionMonths"
              label={t('question.retentionMonths')}
              hint={t('protocol.isDefault', { why: t('choiceHelp.retentionMonths') })}
              unit={t('protocol.months')}
            />
          </Card>
          <Card title={t('protocol.night')}>
            <Checkbox name="protocol.floorNominations" label={t('protocol.floor')} hint={t('protocol.floorHint')} />
            <RadioGroup
              name="protocol.paperOrder"
              label={t('protocol.paperOrder')}
              options={PAPER_ORDERS.map((value) => ({ value, label: t(`paperOrder.${value}`) }))}
            />
            <RadioGroup
              name="protocol.lotMethod"
              label={t('protocol.lotMethod')}
              options={LOT_METHODS.map((value) => ({
                value,
                label: t(`lotMethod.${value}`),
                hint: t(`draw.methodHelp.${value}`),
              }))}
            />
            <TextArea name="protocol.notes" label={t('protocol.notes')} optional rows={4} />
          </Card>
        </>
      )}
    </Form>
  );
}

/** E10: the protocol while it is a draft. Every question on which the handbook is silent has our default, explained. */
export function ProtocolPage() {
  const { t } = useTranslation('elections');
  const { electionId } = useParams({ from: '/elections/$electionId/protocol' });
  const answer = useElection(electionId);
  return (
    <Page narrow>
      <Asked answer={answer}>
        {(page) => (
          <>
            <PageHeader
              title={t('protocol.heading')}
              lead={t('protocol.lead')}
              back={<BackToElection electionId={page.election.id} />}
            />
            {page.election.state === 'protocol_draft' ? (
              <ProtocolForm key={page.election.id} page={page} />
            ) : (
              <Banner tone="info" title={t('protocol.locked')} />
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}
