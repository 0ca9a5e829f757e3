import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Asked,
  BackArrow,
  Banner,
  LinkButton,
  type MenuAction,
  MenuButton,
  Page,
  PageHeader,
  TextLink,
} from '../ui/index.ts';
import { BringBackDialog } from './BringBackDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { AboutCard, ContactCard, NeedsCard, SpeaksForCard } from './MemberCards.tsx';
import css from './members.module.css';
import { NoMember } from './NoMember.tsx';
import { RuleBanner } from './RuleBanner.tsx';
import { TermsCard } from './TermsCard.tsx';
import { StandingTag, VoteTag } from './tags.tsx';
import type { MemberPageData } from './types.ts';
import { useSaveHeld } from './useSaveFile.ts';

type Asking = 'end' | 'bringBack' | 'erase' | null;

function useActions({ member }: MemberPageData, ask: (what: Asking) => void): MenuAction[] {
  const { t } = useTranslation('members');
  const save = useSaveHeld(member.id, member.name);
  const isFormer = member.standing === 'former';
  const held: MenuAction[] = [
    { id: 'json', label: t('page.heldJson'), onAction: () => void save('json') },
    { id: 'csv', label: t('page.heldCsv'), onAction: () => void save('csv') },
  ];
  if (!isFormer) return [...held, { id: 'end', label: t('page.end'), tone: 'danger', onAction: () => ask('end') }];
  const erase: MenuAction = { id: 'erase', label: t('page.erase'), tone: 'danger', onAction: () => ask('erase') };
  return [
    { id: 'back', label: t('page.bringBack'), onAction: () => ask('bringBack') },
    ...held,
    ...(member.erasedAt ? [] : [erase]),
  ];
}

function Whole({ page }: { page: MemberPageData }) {
  const { t } = useTranslation('members');
  const isAdministrator = useMay('administrator');
  const [asking, setAsking] = useState<Asking>(null);
  const actions = useActions(page, setAsking);
  const { member } = page;
  const close = () => setAsking(null);
  return (
    <>
      <PageHeader
        title={member.name}
        lead={[member.position, member.organisation].filter(Boolean).join(', ') || undefined}
        tag={
          <>
            <StandingTag standing={member.standing} />
            {member.standing !== 'former' && <VoteTag votes={member.votes} />}
          </>
        }
        back={
          <>
            <BackArrow />
            <TextLink to="/members">{t('page.back')}</TextLink>
          </>
        }
        actions={
          isAdministrator && (
            <>
              <MenuButton label={t('page.more')} actions={actions} />
              {member.standing !== 'former' && (
                <LinkButton
                  to="/members/$memberId/change"
                  params={{ memberId: String(member.id) }}
                  look="primary"
                  icon={Pencil}
                >
                  {t('page.change')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      {member.endedOn && (
        <Banner tone="info" title={t('page.ended', { date: formatDate(member.endedOn) })}>
          {t('page.endedWhy', { reason: member.endReason })}
        </Banner>
      )}
      <RuleBanner warnings={page.warnings} title={t('page.rules')} />
      <div className={css.halves}>
        <div className={css.stack}>
          <SpeaksForCard member={member} />
          <TermsCard page={page} />
          <HistoryCard events={page.history} />
        </div>
        <div className={css.stack}>
          <AboutCard page={page} />
          <ContactCard member={member} />
          {member.private && <NeedsCard needs={member.private.accessNeeds} />}
        </div>
      </div>
      {asking === 'end' && <EndDialog page={page} onClose={close} />}
      {asking === 'bringBack' && <BringBackDialog member={member} onClose={close} />}
      {asking === 'erase' && <EraseDialog member={member} onClose={close} />}
    </>
  );
}

/** One member, with everything that is known. */
export function MemberPage() {
  const { memberId } = useParams({ from: '/members/$memberId' });
  const answer = useAsk(api.members.page, { id: Number(memberId) });
  return (
    <Page>
      {answer.state === 'problem' && <NoMember />}
      <Asked answer={answer}>{(page) => <Whole page={page} />}</Asked>
    </Page>
  );
}
