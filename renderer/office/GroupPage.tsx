import { ImagePlus, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  Button,
  ButtonRow,
  Card,
  CardGrid,
  ConfirmDialog,
  LinkButton,
  Page,
  PageHeader,
  ProblemBanner,
  SummaryList,
  type SummaryRow,
  toasts,
} from '../ui/index.ts';
import type { GroupFacts } from './groupFacts.ts';
import { HeadedPaper, type Picture } from './HeadedPaper.tsx';
import { LogoDialog } from './LogoDialog.tsx';
import { useMonths } from './SetUpSteps.tsx';

const FUNDER = [
  'funderName',
  'funderShortName',
  'linkMember',
  'linkOfficer',
  'linkOfficerPhone',
  'linkOfficerEmail',
] as const;
const CONTACT = ['contactName', 'phone', 'email', 'fax', 'minicom', 'website'] as const;

function LogoActions({ group, logo }: { group: GroupFacts; logo: Picture | null }) {
  const { t } = useTranslation('office');
  const change = useDo(api.office.changeLogo);
  const [open, setOpen] = useState<'choose' | 'remove' | null>(null);
  const [problem, setProblem] = useState<Parameters<typeof ProblemBanner>[0]['problem'] | null>(null);
  const remove = async () => {
    const outcome = await change.run({ version: group.version, logo: null });
    setOpen(null);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) toasts.show({ text: t('group.logoRemoved') });
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      <ButtonRow>
        <Button icon={ImagePlus} onPress={() => setOpen('choose')}>
          {t(logo ? 'group.changeLogo' : 'group.addLogo')}
        </Button>
        {logo && (
          <Button look="quiet" icon={Trash2} onPress={() => setOpen('remove')}>
            {t('group.removeLogo')}
          </Button>
        )}
      </ButtonRow>
      <LogoDialog group={group} isOpen={open === 'choose'} onClose={() => setOpen(null)} />
      <ConfirmDialog
        title={t('group.removeLogoTitle')}
        isOpen={open === 'remove'}
        tone="danger"
        confirmLabel={t('group.removeLogo')}
        onConfirm={() => void remove()}
        onCancel={() => setOpen(null)}
        busy={change.busy}
      >
        <p>{t('group.removeLogoText')}</p>
      </ConfirmDialog>
    </>
  );
}

function Facts({ group }: { group: GroupFacts }) {
  const { t } = useTranslation('office');
  const months = useMonths();
  const month = months.find(({ value }) => value === group.yearStartMonth)?.label ?? '';
  const rows = (keys: readonly (typeof FUNDER | typeof CONTACT)[number][]): SummaryRow[] =>
    keys.map((key) => ({ label: t(`fields.${key}`), value: group[key] }));
  return (
    <CardGrid>
      <Card title={t('group.facts')}>
        <SummaryList
          rows={[
            { label: t('fields.shortName'), value: group.shortName },
            ...rows(FUNDER),
            { label: t('fields.yearStart'), value: `${group.yearStartDay} ${month}` },
          ]}
        />
      </Card>
      <Card title={t('group.contact')}>
        <SummaryList rows={rows(CONTACT)} />
      </Card>
    </CardGrid>
  );
}

/** The group's own facts and its headed paper. */
export function GroupPage() {
  const { t } = useTranslation('office');
  const group = useAsk(api.office.group, {});
  const logo = useAsk(api.office.logo, {});
  const mayChange = useMay('administrator');
  return (
    <Page>
      <PageHeader
        title={t('group.title')}
        lead={t('group.lead')}
        actions={
          mayChange && (
            <LinkButton to="/office/edit" look="primary" icon={Pencil}>
              {t('group.edit')}
            </LinkButton>
          )
        }
      />
      <Asked answer={group}>
        {(facts) => (
          <>
            <Card title={t('paper.title')}>
              <Asked answer={logo}>
                {(picture) => (
                  <>
                    <HeadedPaper facts={facts} logo={picture} />
                    {mayChange && <LogoActions group={facts} logo={picture} />}
                  </>
                )}
              </Asked>
            </Card>
            <Facts group={facts} />
          </>
        )}
      </Asked>
    </Page>
  );
}
