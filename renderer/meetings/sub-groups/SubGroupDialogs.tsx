import { useTranslation } from 'react-i18next';
import {
  subGroupCloseInput,
  subGroupJoinInput,
  subGroupLeaveInput,
  subGroupMeetingInput,
  subGroupReopenInput,
  subGroupReportInput,
} from '../../../db/meetings/sub-group-input.ts';
import { SUB_GROUP_ROLES } from '../../../db/meetings/words.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/status.ts';
import { StepForm } from '../../elections/StepForm.tsx';
import { useMemberOptions } from '../../elections/useMemberOptions.ts';
import { ComboBox, DateField, FileField, RadioGroup, Select, TextArea } from '../../ui/index.ts';
import { PAPER_ENDINGS } from '../PapersTab.tsx';
import { type SubGroupData, useMeetingLabel } from './words.ts';

type Props = { group: SubGroupData; onClose: () => void };

const OF = { subGroupId: true, version: true } as const;
const closeSchema = subGroupCloseInput.omit({ ...OF, accepted: true });
const reopenSchema = subGroupReopenInput.omit(OF);
const joinSchema = subGroupJoinInput.omit(OF);
const leaveSchema = subGroupLeaveInput.pick({ until: true });
const meetingSchema = subGroupMeetingInput.omit(OF);
const reportSchema = subGroupReportInput.omit(OF);

const ofGroup = ({ id: subGroupId, version }: SubGroupData) => ({ subGroupId, version });

export function CloseDialog({ group, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const close = useDo(api.meetings.closeSubGroup);
  return (
    <StepForm
      title={t('subGroups.close')}
      done={t('subGroups.closed')}
      schema={closeSchema}
      initial={{ on: today, reason: '' }}
      send={(value, accepted) => close.run({ ...value, ...ofGroup(group), accepted })}
      onClose={onClose}
    >
      <DateField name="on" label={t('subGroups.closeOn')} latest={today} />
      <TextArea name="reason" label={t('subGroups.closeReason')} rows={3} />
    </StepForm>
  );
}

export function ReopenDialog({ group, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const reopen = useDo(api.meetings.reopenSubGroup);
  return (
    <StepForm
      title={t('subGroups.reopen')}
      done={t('subGroups.reopened')}
      schema={reopenSchema}
      initial={{ reason: '' }}
      send={(value) => reopen.run({ ...value, ...ofGroup(group) })}
      onClose={onClose}
    >
      <TextArea name="reason" label={t('subGroups.reopenReason')} rows={3} />
    </StepForm>
  );
}

export function JoinDialog({ group, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const options = useMemberOptions();
  const join = useDo(api.meetings.joinSubGroup);
  return (
    <StepForm
      title={t('subGroups.join')}
      done={t('subGroups.joined')}
      schema={joinSchema}
      initial={{ memberId: null as unknown as number, role: 'member', from: today }}
      send={(value) => join.run({ ...value, ...ofGroup(group) })}
      onClose={onClose}
    >
      <ComboBox name="memberId" label={t('subGroups.member')} options={options} />
      <RadioGroup
        name="role"
        label={t('subGroups.role')}
        layout="inline"
        options={SUB_GROUP_ROLES.map((value) => ({ value, label: t(`subGroups.roles.${value}`) }))}
      />
      <DateField name="from" label={t('subGroups.from')} />
    </StepForm>
  );
}

export function LeaveDialog({ group, seat, onClose }: Props & { seat: SubGroupData['members'][number] }) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const leave = useDo(api.meetings.leaveSubGroup);
  const { memberId, from, name } = seat;
  return (
    <StepForm
      title={t('subGroups.leave', { name })}
      done={t('subGroups.left')}
      schema={leaveSchema}
      initial={{ until: today < from ? from : today }}
      send={(value) => leave.run({ ...value, ...ofGroup(group), memberId, from })}
      onClose={onClose}
    >
      <DateField name="until" label={t('subGroups.leaveUntil')} />
    </StepForm>
  );
}

export function LinkDialog({ group, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const { optionsOf } = useMeetingLabel();
  const link = useDo(api.meetings.linkSubGroupMeeting);
  return (
    <StepForm
      title={t('subGroups.link')}
      {...(group.freeMeetings.length === 0 && { text: t('subGroups.linkNone') })}
      done={t('subGroups.linked')}
      schema={meetingSchema}
      initial={{ meetingId: null as unknown as number }}
      send={(value) => link.run({ ...value, ...ofGroup(group) })}
      onClose={onClose}
    >
      <Select name="meetingId" label={t('subGroups.linkMeeting')} options={optionsOf(group.freeMeetings)} />
    </StepForm>
  );
}

export function ReportDialog({ group, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const { today } = useSession();
  const { optionsOf } = useMeetingLabel();
  const report = useDo(api.meetings.reportSubGroup);
  return (
    <StepForm
      title={t('subGroups.report')}
      done={t('subGroups.reported')}
      schema={reportSchema}
      initial={{ on: today, meetingId: null, text: '', file: null }}
      send={(value) => report.run({ ...value, ...ofGroup(group) })}
      onClose={onClose}
    >
      <DateField name="on" label={t('subGroups.reportOn')} latest={today} />
      <Select
        name="meetingId"
        label={t('subGroups.reportAt')}
        options={optionsOf(group.fullMeetings)}
        emptyLabel={t('subGroups.reportAtNone')}
        optional
      />
      <TextArea name="text" label={t('subGroups.reportText')} rows={6} />
      <FileField
        name="file"
        label={t('subGroups.reportFile')}
        hint={t('subGroups.reportFileHint')}
        endings={PAPER_ENDINGS}
        optional
      />
    </StepForm>
  );
}
