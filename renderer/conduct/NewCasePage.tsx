import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { caseInput } from '../../db/conduct/input.ts';
import type { ConductThrough } from '../../db/conduct/words.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  Card,
  ComboBox,
  DateField,
  Form,
  LinkButton,
  Page,
  PageHeader,
  TextArea,
  TextField,
  TextLink,
  toasts,
} from '../ui/index.ts';
import { WayFields } from './WayFields.tsx';
import type { CaseChoices } from './words.ts';

function NewForm({ choices }: { choices: CaseChoices }) {
  const { t } = useTranslation('conduct');
  const { t: tc } = useTranslation('common');
  const { today } = useSession();
  const navigate = useNavigate();
  const open = useDo(api.conduct.open);
  const members = choices.members.map(({ id, name, organisation }) => ({
    ...{ value: id as number, label: name, detail: organisation },
  }));
  return (
    <Form
      schema={caseInput}
      initial={{
        ...{ memberId: null as unknown as number, through: 'chair', seenBy: null, raisedBy: '', complaint: '' },
        openedOn: today,
      }}
      send={open.run}
      onDone={({ reference }) => {
        toasts.show({ text: t('new.opened', { reference }) });
        // Whoever opened it need not be among those who see it.
        void navigate({ to: '/conduct' });
      }}
      submitLabel={t('new.submit')}
      otherActions={
        <LinkButton to="/conduct" look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <Card>
          <ComboBox name="memberId" label={t('new.member')} options={members} />
          <WayFields
            choices={choices}
            through={form.watch('through') as ConductThrough}
            chairConcerned={choices.chairMemberId !== null && form.watch('memberId') === choices.chairMemberId}
          />
          <TextField name="raisedBy" label={t('new.raisedBy')} optional />
          <TextArea name="complaint" label={t('new.complaint')} hint={t('new.complaintHint')} rows={6} />
          <DateField name="openedOn" label={t('new.openedOn')} latest={today} />
        </Card>
      )}
    </Form>
  );
}

/** C1: opens a case. */
export function NewCasePage() {
  const { t } = useTranslation('conduct');
  const answer = useAsk(api.conduct.choices, {});
  return (
    <Page narrow>
      <PageHeader
        title={t('new.title')}
        lead={t('emptyHelp')}
        back={
          <>
            <BackArrow />
            <TextLink to="/conduct">{t('page.back')}</TextLink>
          </>
        }
      />
      <Asked answer={answer}>{(choices) => <NewForm choices={choices} />}</Asked>
    </Page>
  );
}
