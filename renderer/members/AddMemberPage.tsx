import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BLANK } from '../../db/members/input.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useSession } from '../app/status.ts';
import { Asked, BackArrow, LinkButton, Page, PageHeader, TextLink, toasts } from '../ui/index.ts';
import { ForAdministrator } from './ForAdministrator.tsx';
import { MemberForm, type MemberInput } from './MemberForm.tsx';

const blank = (today: string): MemberInput => ({ ...BLANK, categoryIds: [], accessNeeds: [], joinedOn: today });

/** A new member. */
export function AddMemberPage() {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const { today } = useSession();
  const choices = useAsk(api.members.choices, {});
  const { run } = useDo(api.members.add);
  const name = useRef('');
  return (
    <Page narrow>
      <PageHeader
        title={t('form.addTitle')}
        back={
          <>
            <BackArrow />
            <TextLink to="/members">{t('title')}</TextLink>
          </>
        }
      />
      <ForAdministrator>
        <Asked answer={choices}>
          {(value) => (
            <MemberForm
              initial={blank(today)}
              choices={value}
              memberId={null}
              submitLabel={t('form.add')}
              otherActions={
                <LinkButton to="/members" look="quiet">
                  {tc('cancel')}
                </LinkButton>
              }
              send={(fields, accepted) => {
                name.current = [fields.title, fields.firstName, fields.surname].filter(Boolean).join(' ');
                return run({ ...fields, accepted });
              }}
              onDone={({ id }) => {
                toasts.show({ text: t('form.added', { name: name.current }) });
                void navigate({ to: '/members/$memberId', params: { memberId: String(id) } });
              }}
            />
          )}
        </Asked>
      </ForAdministrator>
    </Page>
  );
}
