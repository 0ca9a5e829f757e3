import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../db/base/outcome.ts';
import { supplementInput } from '../../db/meetings/input.ts';
import { timeCheck } from '../../db/meetings/rules.ts';
import { AGREED_HOW } from '../../db/meetings/words.ts';
import { useAsk, useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay, useSession } from '../app/status.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import {
  Asked,
  Banner,
  Card,
  DateField,
  Form,
  LinkButton,
  Page,
  PageHeader,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  TimeField,
  toasts,
} from '../ui/index.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { type DraftItem, draftOf, inputOf, problemsOf } from './agendaDraft.ts';
import { BackToMeeting } from './BackToMeeting.tsx';
import { type NewPaper, NewPapers, paperProblem } from './NewPapers.tsx';
import { TimeBanner } from './TimeBanner.tsx';
import { useMeeting } from './useMeeting.ts';
import { type MeetingPageData, useMeetingName, whenOf } from './words.ts';

const schema = supplementInput.omit({ meetingId: true, version: true, items: true, papers: true, accepted: true });

function SupplementForm({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const { t: tc } = useTranslation('common');
  const { today, person } = useSession();
  const isChair = useMay('chair');
  const navigate = useNavigate();
  const supplement = useDo(api.meetings.supplement);
  const choices = useAsk(api.meetings.choices, {});
  const { id: meetingId, version, start, plannedMinutes, kind, venueId, room, open } = page.meeting;
  const [items, setItems] = useState<readonly DraftItem[]>(() => draftOf(page.items));
  const [papers, setPapers] = useState<readonly NewPaper[]>([]);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const saved = useRef(false);
  const [first] = useState(items);
  const params = { meetingId: String(meetingId) };
  const settings = { 'meetings.longestMinutes': page.time.limit } as Parameters<typeof timeCheck>[2];
  const venues = choices.state === 'ready' ? choices.value.venues : [];
  const offered = venues.map(({ id, name }) => ({ value: id as number, label: name }));
  const kept =
    page.venue && !offered.some(({ value }) => value === page.venue?.id)
      ? [{ value: page.venue.id as number, label: page.venue.name }]
      : [];
  const ways = AGREED_HOW.filter((how) => isChair || how !== 'in_program');
  return (
    <Form
      schema={schema}
      initial={{
        ...{ how: isChair ? 'in_program' : 'email', by: isChair ? person.name : page.chair, on: today, reason: '' },
        ...{ start, venueId, room, toMembers: '', toPublic: '' },
      }}
      send={async (value, accepted) => {
        const found = [...problemsOf(items), ...papers.flatMap((paper, at) => paperProblem(paper, items, at))];
        setProblems(found);
        if (found.length > 0) {
          return { ok: false, problem: { kind: 'invalid', key: 'general.invalid', fields: found } };
        }
        const sent = papers.map(({ key: _key, itemKey, file, ...paper }) => ({
          ...{ ...paper, file: file ?? { name: '', bytes: new Uint8Array() } },
          item: items.findIndex((item) => item.key === itemKey),
        }));
        return supplement.run({ ...value, meetingId, version, items: inputOf(items), papers: sent, accepted });
      }}
      onDone={() => {
        saved.current = true;
        toasts.show({ text: t('done.supplement') });
        void navigate({ to: '/meetings/$meetingId', params, search: { tab: 'history' } });
      }}
      submitLabel={t('supplement.submit')}
      // Items and papers are outside the form's own fields: one guard for all.
      guard={false}
      otherActions={
        <LinkButton to="/meetings/$meetingId" params={params} look="quiet">
          {tc('cancel')}
        </LinkButton>
      }
    >
      {({ form }) => (
        <>
          <LeaveGuard isDirty={items !== first || papers.length > 0 || form.formState.isDirty} saved={saved} />
          <Card title={t('supplement.agenda')}>
            <AgendaEditor
              items={items}
              onChange={(change) => setItems((now) => change(now))}
              start={form.watch('start')}
              kind={kind}
              problems={problems}
            />
            <TimeBanner time={timeCheck(items, plannedMinutes, settings)} planned={plannedMinutes} start={start} />
          </Card>
          <Card title={t('supplement.papers')}>
            <NewPapers papers={papers} items={items} problems={problems} onChange={setPapers} />
          </Card>
          <Card title={t('supplement.place')}>
            <TimeField name="start" label={t('facts.start')} />
            <Select
              name="venueId"
              label={t('facts.venue')}
              options={[...offered, ...kept]}
              emptyLabel={t('facts.venueNone')}
            />
            <TextField name="room" label={t('facts.room')} optional />
          </Card>
          <Card title={t('supplement.consent')}>
            <TextArea name="reason" label={t('supplement.reason')} rows={3} />
            <RadioGroup
              name="how"
              label={t('dialog.how')}
              options={ways.map((value) => ({ value, label: t(`how.${value}`) }))}
              layout="inline"
            />
            {form.watch('how') !== 'in_program' && (
              <>
                <TextField name="by" label={t('dialog.by')} />
                <DateField name="on" label={t('dialog.on')} latest={today} />
              </>
            )}
          </Card>
          <Card title={t('supplement.publishing')}>
            <TextField name="toMembers" label={t('dialog.toMembers')} hint={t('dialog.toMembersHint')} />
            {open && <TextField name="toPublic" label={t('dialog.toPublic')} hint={t('dialog.toPublicHint')} />}
          </Card>
        </>
      )}
    </Form>
  );
}

/** A4: a supplement to a published agenda. */
export function SupplementPage() {
  const { t } = useTranslation('meetings');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/supplement' });
  const answer = useMeeting(meetingId);
  const nameOf = useMeetingName();
  return (
    <Page>
      <Asked answer={answer}>
        {(page) => {
          const mayTake = page.next.some(({ step, mayTake: may }) => step === 'supplement' && may);
          return (
            <>
              <PageHeader
                title={t('supplement.title')}
                lead={
                  <>
                    {nameOf(page.meeting)}, {whenOf(page.meeting)}. {t('supplement.lead')}
                  </>
                }
                back={<BackToMeeting meetingId={page.meeting.id} />}
              />
              {mayTake ? (
                <SupplementForm key={page.meeting.id} page={page} />
              ) : (
                <Banner tone="info" title={t('supplement.locked')} />
              )}
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
