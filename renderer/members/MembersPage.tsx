import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileSpreadsheet, FileText, ListTree, Upload, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import { Asked, Card, EmptyState, LinkButton, type MenuAction, MenuButton, Page, PageHeader } from '../ui/index.ts';
import { asQuery } from './filters.ts';
import { MemberFilters } from './MemberFilters.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { RuleBanner } from './RuleBanner.tsx';
import { useSaveList } from './useSaveFile.ts';

function MoreMenu({ canSave, canMaintain }: { canSave: boolean; canMaintain: boolean }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const save = useSaveList(asQuery(useSearch({ from: '/members' })));
  const saving: MenuAction[] = [
    { id: 'xlsx', label: t('list.saveExcel'), icon: FileSpreadsheet, onAction: () => void save('xlsx') },
    { id: 'csv', label: t('list.saveCsv'), icon: FileText, onAction: () => void save('csv') },
  ];
  const places: MenuAction = {
    id: 'places',
    label: t('list.places'),
    icon: ListTree,
    onAction: () => void navigate({ to: '/members/places' }),
  };
  const actions = [...(canSave ? saving : []), ...(canMaintain ? [places] : [])];
  return actions.length > 0 && <MenuButton label={t('page.more')} actions={actions} />;
}

/** The register: everybody, with search, filters, and what the rules say. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const filters = useSearch({ from: '/members' });
  const navigate = useNavigate();
  const isAdministrator = useMay('administrator');
  const answer = useAsk(api.members.list, asQuery(filters), { keep: true });
  const choices = useAsk(api.members.choices, {});
  const counts = answer.state === 'ready' ? answer.value.counts : null;
  const isEmpty = counts !== null && counts.current + counts.former === 0;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={counts && !isEmpty ? t('list.lead', { count: counts.current, voting: counts.voting }) : undefined}
        actions={
          <>
            <MoreMenu canSave={!isEmpty} canMaintain={isAdministrator} />
            {isAdministrator && (
              <>
                <LinkButton to="/members/import" icon={Upload}>
                  {t('list.import')}
                </LinkButton>
                <LinkButton to="/members/new" look="primary" icon={UserPlus}>
                  {t('list.add')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <Asked answer={answer}>
        {(register) =>
          isEmpty ? (
            <Card>
              <EmptyState title={t('list.empty')}>{t('list.emptyHelp')}</EmptyState>
            </Card>
          ) : (
            <>
              <RuleBanner warnings={register.warnings} title={t('list.rules')} />
              {choices.state === 'ready' && (
                <MemberFilters
                  filters={filters}
                  choices={choices.value}
                  count={register.rows.length}
                  onChange={(search) => void navigate({ to: '/members', search, replace: true })}
                />
              )}
              <RegisterTable rows={register.rows} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}
