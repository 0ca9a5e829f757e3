import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { Asked, BackArrow, Banner, LinkButton, Page, PageHeader, TextLink, toasts } from '../ui/index.ts';
import { ForAdministrator } from './ForAdministrator.tsx';
import { MemberForm, type MemberInput } from './MemberForm.tsx';
import { NoMember } from './NoMember.tsx';
import type { Choices, Member } from './types.ts';

/** The stored member as the form's first values; nothing for a former member, or for who may not see what is private. */
function fieldsOf(member: Member): MemberInput | null {
  if (!member.private || member.standing === 'former') return null;
  const { title, firstName, surname, organisation, position, standing, seat, wardId } = member;
  const { justification, reportsBackTo, joinedOn, substituteName, categoryIds } = member;
  return {
    ...{ title, firstName, surname, organisation, position, standing, seat, wardId },
    ...{ justification, reportsBackTo, joinedOn, substituteName, categoryIds },
    ...member.private,
  };
}

function ChangeForm({ member, choices }: { member: Member; choices: Choices }) {
  const { t } = useTranslation('members');
  const { t: tc } = useTranslation('common');
  const navigate = useNavigate();
  const { run } = useDo(api.members.change);
  const initial = fieldsOf(member);
  const there = { to: '/members/$memberId', params: { memberId: String(member.id) } } as const;
  if (!initial) {
    return (
      <Banner tone="info" title={t('form.formerTitle')}>
        {t('form.formerText')}
      </Banner>
    );
  }
  return (
    <MemberForm
      initial={initial}
      choices={choices}
      memberId={member.id}
      submitLabel={t('form.save')}
      otherActions={
        <LinkButton {...there} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
      send={(fields, accepted) => run({ ...fields, id: member.id, version: member.version, accepted })}
      onDone={() => {
        toasts.show({ text: t('form.changed') });
        void navigate(there);
      }}
    />
  );
}

/** Changes what is written about a member. */
export function ChangeMemberPage() {
  const { t } = useTranslation('members');
  const { memberId } = useParams({ from: '/members/$memberId/change' });
  const answer = useAsk(api.members.page, { id: Number(memberId) });
  const choices = useAsk(api.members.choices, {});
  return (
    <Page narrow>
      {answer.state === 'problem' && <NoMember />}
      <Asked answer={answer}>
        {({ member }) => (
          <>
            <PageHeader
              title={t('form.changeTitle', { name: member.name })}
              back={
                <>
                  <BackArrow />
                  <TextLink to="/members/$memberId" params={{ memberId }}>
                    {member.name}
                  </TextLink>
                </>
              }
            />
            <ForAdministrator>
              <Asked answer={choices}>{(value) => <ChangeForm member={member} choices={value} />}</Asked>
            </ForAdministrator>
          </>
        )}
      </Asked>
    </Page>
  );
}
