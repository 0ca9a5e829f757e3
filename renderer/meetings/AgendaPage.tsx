import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem, Problem } from '../../db/base/outcome.ts';
import { timeCheck } from '../../db/meetings/rules.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { LeaveGuard } from '../ui/form/LeaveGuard.tsx';
import {
  Asked,
  Banner,
  Button,
  ButtonRow,
  Card,
  Page,
  PageHeader,
  ProblemBanner,
  toasts,
  useProblemWords,
} from '../ui/index.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { type DraftItem, draftOf, inputOf, problemsOf } from './agendaDraft.ts';
import { BackToMeeting } from './BackToMeeting.tsx';
import css from './meetings.module.css';
import { TimeBanner } from './TimeBanner.tsx';
import { useMeeting } from './useMeeting.ts';
import { type MeetingPageData, useMeetingName, whenOf } from './words.ts';

/** What is wrong in words, item by item. */
function Problems({ problems, items }: { problems: readonly FieldProblem[]; items: readonly DraftItem[] }) {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  return (
    <Banner tone="error" title={t('builder.problems')} announce>
      <ul>
        {problems.map((problem) => {
          const at = Number(problem.path.split('.')[1]);
          const name = items[at]?.title || t('builder.newItem');
          return (
            <li key={`${problem.path} ${problem.key}`}>
              {Number.isInteger(at) ? `${at + 1}. ${name}: ` : ''}
              {wordsOf(problem)}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}

function Builder({ page }: { page: MeetingPageData }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const save = useDo(api.meetings.saveAgenda);
  const { id, version, start, plannedMinutes, kind } = page.meeting;
  const [first] = useState(() => draftOf(page.items));
  const [items, setItems] = useState<readonly DraftItem[]>(first);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const saved = useRef(false);
  const isDirty = JSON.stringify(inputOf(items)) !== JSON.stringify(inputOf(first));
  // The limit is the settings'; the sums follow what is typed.
  const settings = { 'meetings.longestMinutes': page.time.limit } as Parameters<typeof timeCheck>[2];
  const time = timeCheck(items, plannedMinutes, settings);
  const toMeeting = () =>
    navigate({ to: '/meetings/$meetingId', params: { meetingId: String(id) }, search: { tab: 'agenda' } });
  const saveIt = async () => {
    const found = problemsOf(items);
    setProblems(found);
    setProblem(null);
    if (found.length > 0) return;
    const outcome = await save.run({ meetingId: id, version, items: inputOf(items) });
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return;
    }
    saved.current = true;
    toasts.show({ text: t('builder.saved') });
    await toMeeting();
  };
  return (
    <>
      {problem && <ProblemBanner problem={problem} />}
      {problems.length > 0 && <Problems problems={problems} items={items} />}
      <Card title={t('builder.items')}>
        <AgendaEditor
          items={items}
          onChange={(change) => setItems((now) => change(now))}
          start={start}
          kind={kind}
          problems={problems}
        />
      </Card>
      <div className={css.footer}>
        <div role="status">
          <TimeBanner time={time} planned={plannedMinutes} start={start} />
        </div>
        <ButtonRow>
          <Button look="primary" busy={save.busy} onPress={() => void saveIt()}>
            {t('builder.save')}
          </Button>
          <Button look="quiet" onPress={() => void toMeeting()}>
            {t('builder.cancel')}
          </Button>
        </ButtonRow>
      </div>
      <LeaveGuard isDirty={isDirty} saved={saved} />
    </>
  );
}

/** A5: the agenda of a draft, built item by item. */
export function AgendaPage() {
  const { t } = useTranslation('meetings');
  const { meetingId } = useParams({ from: '/meetings/$meetingId/agenda' });
  const answer = useMeeting(meetingId);
  const nameOf = useMeetingName();
  return (
    <Page>
      <Asked answer={answer}>
        {(page) => {
          const { meeting, may } = page;
          const state = meeting.agendaState === 'draft' ? 'with_chair' : meeting.agendaState;
          return (
            <>
              <PageHeader
                title={t('builder.title')}
                lead={`${nameOf(meeting)}, ${whenOf(meeting)}`}
                back={<BackToMeeting meetingId={meeting.id} tab="agenda" />}
              />
              {may.editAgenda ? (
                <Builder key={meeting.id} page={page} />
              ) : (
                <Banner tone="info" title={t(`agenda.locked.${state}`)} />
              )}
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
