import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupChangeInput, groupFields } from '../../db/office/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { Asked, BackArrow, Card, Form, LinkButton, Page, PageHeader, TextLink, toasts } from '../ui/index.ts';
import type { GroupFacts } from './groupFacts.ts';
import { HeadedPaper, type Picture } from './HeadedPaper.tsx';
import { NotAllowed } from './NotAllowed.tsx';
import { Address, Contact, Funder, GroupNames, YearStart } from './SetUpSteps.tsx';

const KEYS = Object.keys(groupFields.shape) as (keyof typeof groupFields.shape)[];

/** The facts that the form holds: the API takes no others. */
const typedOf = (group: GroupFacts) =>
  ({ ...Object.fromEntries(KEYS.map((key) => [key, group[key]])), version: group.version }) as Pick<
    GroupFacts,
    (typeof KEYS)[number] | 'version'
  >;

function GroupForm({ group, logo }: { group: GroupFacts; logo: Picture | null }) {
  const { t } = useTranslation('office');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const { look } = useSession();
  const change = useDo(api.office.changeGroup);
  return (
    <Form
      schema={groupChangeInput}
      initial={typedOf(group)}
      send={(value) => change.run(value)}
      onDone={() => {
        toasts.show({ text: t('group.saved') });
        void look();
        void navigate({ to: '/office' });
      }}
      submitLabel={t('group.save')}
      otherActions={
        <LinkButton to="/office" look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <>
          <Card title={t('setUp.group')}>
            <GroupNames />
          </Card>
          <Card title={t('setUp.funder')}>
            <Funder />
          </Card>
          <Card title={t('setUp.contact')}>
            <Contact />
          </Card>
          <Card title={t('setUp.paper')}>
            <Address />
            <HeadedPaper facts={form.watch()} logo={logo} />
          </Card>
          <Card title={t('setUp.year')}>
            <YearStart />
          </Card>
        </>
      )}
    </Form>
  );
}

/** Changes the group's facts. */
export function GroupEditPage() {
  const { t } = useTranslation('office');
  return useMay('administrator') ? <GroupEditContent /> : <NotAllowed title={t('group.editTitle')} />;
}

function GroupEditContent() {
  const { t } = useTranslation('office');
  const group = useAsk(api.office.group, {});
  const logo = useAsk(api.office.logo, {});
  return (
    <Page narrow>
      <PageHeader
        title={t('group.editTitle')}
        back={
          <>
            <BackArrow />
            <TextLink to="/office">{t('group.title')}</TextLink>
          </>
        }
      />
      <Asked answer={group}>
        {(facts) => <GroupForm group={facts} logo={logo.state === 'ready' ? logo.value : null} />}
      </Asked>
    </Page>
  );
}
