import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../db/base/format.ts';
import { Card, SummaryList } from '../ui/index.ts';
import css from './members.module.css';
import type { Member, MemberPageData } from './types.ts';

/** Why somebody votes or does not, in words. */
function useVoteWords() {
  const { t } = useTranslation('members');
  return (member: Member) => {
    if (member.votes) return t('page.votesYes');
    if (member.seat) return t('page.votesNoSeat', { seat: t(`seat.${member.seat}`) });
    return t('page.votesNoStanding', { standing: t(`standing.${member.standing}`).toLowerCase() });
  };
}

/** Categories, ward, why they are here, and whom they report back to. */
export function SpeaksForCard({ member }: { member: Member }) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('page.representation')}>
      <SummaryList
        rows={[
          {
            label: t('field.categories'),
            value:
              member.categories.length > 0 ? (
                <ul className={css.plainList}>
                  {member.categories.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                </ul>
              ) : (
                t('page.noCategories')
              ),
          },
          { label: t('field.ward'), value: member.ward || t('form.noWard') },
          { label: t('field.justification'), value: <span className={css.prose}>{member.justification}</span> },
          {
            label: t('field.reportsBackTo'),
            value: member.reportsBackTo && <span className={css.prose}>{member.reportsBackTo}</span>,
          },
        ]}
      />
    </Card>
  );
}

/** Dates, standing, vote and substitute. */
export function AboutCard({ page }: { page: MemberPageData }) {
  const { t } = useTranslation('members');
  const voteWords = useVoteWords();
  const { member, reviewDueOn } = page;
  return (
    <Card title={t('page.about')}>
      <SummaryList
        rows={[
          { label: t('field.organisation'), value: member.organisation },
          { label: t('field.position'), value: member.position },
          { label: t('field.joinedOn'), value: formatDate(member.joinedOn) },
          ...(member.endedOn ? [{ label: t('field.endedOn'), value: formatDate(member.endedOn) }] : []),
          { label: t('field.standing'), value: t(`standing.${member.standing}`) },
          { label: t('page.votes'), value: voteWords(member) },
          ...(reviewDueOn ? [{ label: t('page.reviewBy'), value: formatDate(reviewDueOn) }] : []),
          { label: t('field.substituteName'), value: member.substituteName },
          ...(member.private?.substituteContact
            ? [{ label: t('field.substituteContact'), value: member.private.substituteContact }]
            : []),
        ]}
      />
    </Card>
  );
}

/** How to reach the member; a line instead for who may not see it, and after an erasure. */
export function ContactCard({ member }: { member: Member }) {
  const { t } = useTranslation('members');
  const own = member.private;
  if (!own) {
    return (
      <Card title={t('page.contact')}>
        <p>{t('page.contactHidden')}</p>
      </Card>
    );
  }
  const papers = member.receivesPapers
    ? t('page.papersYes', { way: t(`papersBy.${own.papersBy}`).toLowerCase() })
    : t('page.papersNo');
  return (
    <Card title={t('page.contact')}>
      {member.erasedAt && <p>{t('page.erased', { date: formatInstant(member.erasedAt) })}</p>}
      <SummaryList
        rows={[
          { label: t('field.email'), value: own.email && <a href={`mailto:${own.email}`}>{own.email}</a> },
          { label: t('field.phone'), value: own.phone },
          { label: t('field.mobile'), value: own.mobile },
          {
            label: t('field.address'),
            value: (own.address || own.postcode) && (
              <span className={css.prose}>{[own.address, own.postcode].filter(Boolean).join('\n')}</span>
            ),
          },
          { label: t('page.papers'), value: papers },
          ...(own.notes ? [{ label: t('field.notes'), value: <span className={css.prose}>{own.notes}</span> }] : []),
        ]}
      />
    </Card>
  );
}

/** What the member needs to take part. */
export function NeedsCard({ needs }: { needs: NonNullable<Member['private']>['accessNeeds'] }) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('page.needs')}>
      {needs.length === 0 ? (
        <p>{t('page.noNeeds')}</p>
      ) : (
        <SummaryList rows={needs.map(({ need, detail }) => ({ label: t(`need.${need}`), value: detail || '✓' }))} />
      )}
    </Card>
  );
}
