import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../db/base/format.ts';
import type { Attended } from '../../db/minutes/attendance-rules.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import {
  Button,
  Card,
  Checkbox,
  EmptyState,
  MenuButton,
  matches,
  SearchField,
  StatusTag,
  type StatusTone,
} from '../ui/index.ts';
import { ApologiesDialog, GuestDialog, StretchesDialog, SubstituteDialog } from './AttendanceDialogs.tsx';
import css from './minutes.module.css';
import { useAtOnce } from './useAtOnce.ts';
import { useTold } from './useTold.ts';
import { type ListedMember, type MinutesPageData, stretchTimes } from './words.ts';

const TONES: Record<Attended, StatusTone> = {
  present: 'good',
  substitute: 'good',
  apologies: 'info',
  absent: 'warn',
  expected: 'neutral',
};

type Asked =
  | { what: 'apologies' | 'substitute'; row: ListedMember }
  | { what: 'stretches'; who: { memberId: number } | { attendanceId: number }; name: string; stretches: Stretches }
  | { what: 'guest' };
type Stretches = NonNullable<ListedMember['record']>['stretches'];

/** Less than the whole meeting, in words. */
function Times({ stretches }: { stretches: Stretches }) {
  const { t } = useTranslation('minutes');
  return stretchTimes(stretches).map(({ arrived, left }) => (
    <span key={`${arrived} ${left}`}>
      {arrived && left
        ? t('attendance.fromTo', { arrived, left })
        : arrived
          ? t('attendance.arrived', { time: arrived })
          : t('attendance.left', { time: left ?? '' })}
    </span>
  ));
}

/** What is known of a member beside the tick: times, apologies, a substitute, whether they said they come. */
function Details({ row }: { row: ListedMember }) {
  const { t } = useTranslation('minutes');
  const { record, substitute } = row;
  const on = record?.apologiesOn;
  const at = record?.apologiesAt;
  return (
    <p className={css.details}>
      {record && <Times stretches={record.stretches} />}
      {on && (
        <span>
          {t(at ? 'attendance.apologiesAt' : 'attendance.apologiesOn', {
            date: formatDate(on),
            time: at ? formatTime(at) : '',
          })}
        </span>
      )}
      {substitute && <span>{t('attendance.substituteIs', { name: substitute.name })}</span>}
      {record?.coming === true && row.attended === 'expected' && <span>{t('attendance.saidYes')}</span>}
      {record?.coming === false && !on && <span>{t('attendance.saidNo')}</span>}
    </p>
  );
}

type RowProps = { page: MinutesPageData; row: ListedMember; onAsk: (asked: Asked) => void };

function MemberRow({ page, row, onAsk }: RowProps) {
  const { t } = useTranslation('minutes');
  const tell = useTold();
  const tick = useDo(api.minutes.setPresent);
  const coming = useDo(api.minutes.setComing);
  const { id: meetingId, state } = page.meeting;
  const may = page.may.attendance;
  const { record, substitute } = row;
  const isThere = (record?.stretches.length ?? 0) > 0;
  const [present, setPresent] = useAtOnce(isThere, (value) =>
    tell(tick.run({ meetingId, who: { memberId: row.id }, present: value })),
  );
  const say = (value: boolean | null) => void tell(coming.run({ meetingId, memberId: row.id, coming: value }));
  return (
    <li className={css.person}>
      <div>
        {may ? (
          <Checkbox label={row.name} hint={row.organisation} value={present} onChange={setPresent} />
        ) : (
          <>
            <p className={css.name}>{row.name}</p>
            <p className={css.soft}>{row.organisation}</p>
          </>
        )}
        {may && substitute && (
          <div className={css.indent}>
            <Checkbox
              label={t('attendance.substituteCame', { name: substitute.name })}
              value={substitute.stretches.length > 0}
              onChange={(value) =>
                void tell(tick.run({ meetingId, who: { attendanceId: substitute.id }, present: value }))
              }
            />
          </div>
        )}
      </div>
      <Details row={row} />
      <StatusTag tone={TONES[row.attended]}>{t(`attended.${row.attended}`)}</StatusTag>
      {may && (
        <MenuButton
          name={row.name}
          actions={[
            ...(present
              ? [
                  {
                    id: 'stretches',
                    label: t('attendance.times'),
                    onAction: () =>
                      onAsk({
                        what: 'stretches',
                        who: { memberId: row.id },
                        name: row.name,
                        stretches: record?.stretches ?? [],
                      }),
                  },
                ]
              : []),
            { id: 'apologies', label: t('attendance.apologies'), onAction: () => onAsk({ what: 'apologies', row }) },
            { id: 'substitute', label: t('attendance.substitute'), onAction: () => onAsk({ what: 'substitute', row }) },
            ...(substitute && substitute.stretches.length > 0
              ? [
                  {
                    id: 'substituteTimes',
                    label: t('attendance.substituteTimes'),
                    onAction: () =>
                      onAsk({
                        what: 'stretches',
                        who: { attendanceId: substitute.id },
                        name: substitute.name,
                        stretches: substitute.stretches,
                      }),
                  },
                ]
              : []),
            ...(state === 'planned'
              ? [
                  { id: 'yes', label: t('attendance.sayYes'), onAction: () => say(true) },
                  { id: 'no', label: t('attendance.sayNo'), onAction: () => say(false) },
                  { id: 'unknown', label: t('attendance.sayUnknown'), onAction: () => say(null) },
                ]
              : []),
          ]}
        />
      )}
    </li>
  );
}

function Guests({ page, onAsk }: { page: MinutesPageData; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation('minutes');
  const { t: tc } = useTranslation('common');
  const tell = useTold();
  const remove = useDo(api.minutes.removeGuest);
  const { guests } = page.attendance;
  const may = page.may.attendance;
  return (
    <Card
      title={t('attendance.guests')}
      flush={guests.length > 0}
      actions={
        may && (
          <Button size="s" onPress={() => onAsk({ what: 'guest' })}>
            {t('attendance.addGuest')}
          </Button>
        )
      }
    >
      {guests.length === 0 && <p className={css.soft}>{t('attendance.noGuests')}</p>}
      <ul className={css.people}>
        {guests.map((guest) => (
          <li key={guest.id} className={css.person}>
            <div>
              <p className={css.name}>{guest.name}</p>
              <p className={css.soft}>{guest.organisation}</p>
            </div>
            <p className={css.details}>
              <Times stretches={guest.stretches} />
            </p>
            <span />
            {may && (
              <MenuButton
                name={guest.name}
                actions={[
                  {
                    id: 'times',
                    label: t('attendance.times'),
                    onAction: () =>
                      onAsk({
                        what: 'stretches',
                        who: { attendanceId: guest.id },
                        name: guest.name,
                        stretches: guest.stretches,
                      }),
                  },
                  {
                    id: 'remove',
                    label: tc('remove'),
                    tone: 'danger' as const,
                    onAction: () => void tell(remove.run({ attendanceId: guest.id })),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** M7–M9: who is expected and who came, ticked off a list. */
export function AttendancePanel({ page }: { page: MinutesPageData }) {
  const { t } = useTranslation('minutes');
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { members } = page.attendance;
  const counts = Map.groupBy(members, (row) => row.attended);
  const shown =
    search.trim() === ''
      ? members
      : members.filter(({ name, organisation }) => matches({ label: name, detail: organisation }, search));
  const close = () => setAsked(null);
  const meetingId = page.meeting.id;
  return (
    <div className={css.stack}>
      <Card title={t('attendance.members')} flush>
        <div className={css.above}>
          <SearchField label={t('attendance.find')} value={search} onChange={setSearch} />
          <p className={css.counts}>
            {(['present', 'substitute', 'apologies', 'absent', 'expected'] as const)
              .filter((each) => counts.has(each))
              .map((each) =>
                t('attendance.count', { what: t(`attended.${each}`), count: counts.get(each)?.length ?? 0 }),
              )
              .join(' · ')}
          </p>
        </div>
        {shown.length === 0 && (
          <EmptyState title={t(members.length === 0 ? 'attendance.empty' : 'attendance.noneFound')} />
        )}
        <ul className={css.people}>
          {shown.map((row) => (
            <MemberRow key={row.id} page={page} row={row} onAsk={setAsked} />
          ))}
        </ul>
      </Card>
      <Guests page={page} onAsk={setAsked} />
      {asked?.what === 'apologies' && <ApologiesDialog meetingId={meetingId} row={asked.row} onClose={close} />}
      {asked?.what === 'substitute' && <SubstituteDialog page={page} row={asked.row} onClose={close} />}
      {asked?.what === 'stretches' && <StretchesDialog meetingId={meetingId} {...asked} onClose={close} />}
      {asked?.what === 'guest' && <GuestDialog meetingId={meetingId} onClose={close} />}
    </div>
  );
}
