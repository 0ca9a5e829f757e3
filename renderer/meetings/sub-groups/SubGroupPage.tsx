import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay } from '../../app/status.ts';
import { Asked, BackArrow, Banner, Button, Card, Page, PageHeader, SummaryList, TextLink } from '../../ui/index.ts';
import { ChangeDialog } from './FactsDialog.tsx';
import { MeetingsCard, MembersCard, ReportsCard } from './SubGroupCards.tsx';
import { CloseDialog, ReopenDialog } from './SubGroupDialogs.tsx';
import { SubGroupTag } from './SubGroupTag.tsx';
import { type SubGroupData, useMeetingLabel } from './words.ts';

/** A14: its end is near or past. */
function Reminder({ group }: { group: SubGroupData }) {
  const { t } = useTranslation('meetings');
  const { standing, endsOn } = group;
  if (standing !== 'ends_soon' && standing !== 'over') return null;
  const title = t(standing === 'over' ? 'subGroups.remindOver' : 'subGroups.remindSoon', { date: formatDate(endsOn) });
  return (
    <Banner tone="warning" title={title}>
      {t('subGroups.remindText')}
    </Banner>
  );
}

function FactsCard({ group, onChange }: { group: SubGroupData; onChange: (() => void) | undefined }) {
  const { t } = useTranslation('meetings');
  const { labelOf } = useMeetingLabel();
  const { agreedAt, agreedOn, endsOn, closedOn, closedReason, terms } = group;
  const closed = closedOn && [
    {
      label: t('subGroups.closedOn'),
      value: t('subGroups.closedWhy', { date: formatDate(closedOn), reason: closedReason }),
    },
  ];
  return (
    <Card
      title={t('subGroups.about')}
      actions={onChange && <Button onPress={onChange}>{t('subGroups.change')}</Button>}
    >
      <SummaryList
        rows={[
          { label: t('subGroups.terms'), value: terms },
          {
            label: t('subGroups.agreedOn'),
            value: agreedAt ? (
              <TextLink to="/meetings/$meetingId" params={{ meetingId: String(agreedAt.id) }}>
                {labelOf(agreedAt)}
              </TextLink>
            ) : (
              formatDate(agreedOn)
            ),
          },
          { label: t('subGroups.endsOn'), value: formatDate(endsOn) },
          ...(closed || []),
        ]}
      />
    </Card>
  );
}

function Shown({ group }: { group: SubGroupData }) {
  const { t } = useTranslation('meetings');
  const mayChange = useMay('administrator');
  const [asking, setAsking] = useState<'change' | 'close' | 'reopen' | null>(null);
  const isClosed = group.standing === 'closed';
  const end = () => setAsking(null);
  return (
    <>
      <PageHeader
        title={group.name}
        tag={<SubGroupTag standing={group.standing} />}
        back={
          <>
            <BackArrow />
            <TextLink to="/meetings/sub-groups">{t('subGroups.back')}</TextLink>
          </>
        }
        actions={
          mayChange && (
            <Button onPress={() => setAsking(isClosed ? 'reopen' : 'close')}>
              {t(isClosed ? 'subGroups.reopen' : 'subGroups.close')}
            </Button>
          )
        }
      />
      <Reminder group={group} />
      <FactsCard group={group} onChange={mayChange && !isClosed ? () => setAsking('change') : undefined} />
      <MembersCard group={group} />
      <MeetingsCard group={group} />
      <ReportsCard group={group} />
      {asking === 'change' && <ChangeDialog group={group} onClose={end} />}
      {asking === 'close' && <CloseDialog group={group} onClose={end} />}
      {asking === 'reopen' && <ReopenDialog group={group} onClose={end} />}
    </>
  );
}

/** A14: one sub-group: terms, end, members, meetings and reports. */
export function SubGroupPage() {
  const { subGroupId } = useParams({ from: '/meetings/sub-groups/$subGroupId' });
  const answer = useAsk(api.meetings.subGroup, { subGroupId: Number(subGroupId) });
  return (
    <Page>
      <Asked answer={answer}>{(group) => <Shown group={group} />}</Asked>
    </Page>
  );
}
