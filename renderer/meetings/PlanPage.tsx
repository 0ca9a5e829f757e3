import { useNavigate } from '@tanstack/react-router';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { planInput } from '../../db/meetings/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { BackArrow, Card, Form, LinkButton, Page, PageHeader, RadioGroup, TextLink, toasts } from '../ui/index.ts';
import { FactsFields, type FactsValues, openOf } from './FactsFields.tsx';

const schema = planInput.omit({ accepted: true });

/** Plans one meeting. */
export function PlanPage() {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const plan = useDo(api.meetings.plan);
  return (
    <Page narrow>
      <PageHeader
        title={t('plan.title')}
        lead={t('plan.lead')}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings">{t('back')}</TextLink>
          </>
        }
      />
      <Form
        schema={schema}
        initial={{
          ...{ kind: 'ordinary', title: '', date: '', start: '19:00', plannedMinutes: 120, venueId: null, room: '' },
          ...{ open: true, expectedMembers: null, expectedPublic: null, agenda: 'model' },
        }}
        send={(value, accepted) => plan.run({ ...value, open: openOf(value), accepted })}
        onDone={({ meetingId }) => {
          toasts.show({ text: t('plan.done') });
          void navigate({ to: '/meetings/$meetingId', params: { meetingId: String(meetingId) } });
        }}
        submitLabel={t('plan.submit')}
        otherActions={
          <LinkButton to="/meetings" look="quiet">
            {tc('cancel')}
          </LinkButton>
        }
      >
        {({ form }) => (
          <>
            <FactsFields form={form as unknown as UseFormReturn<FactsValues>} />
            <Card title={t('agenda.title')}>
              <RadioGroup
                name="agenda"
                label={t('plan.agenda')}
                options={[
                  { value: 'model', label: t('plan.model') },
                  { value: 'empty', label: t('plan.empty') },
                ]}
              />
            </Card>
          </>
        )}
      </Form>
    </Page>
  );
}
