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
  ErrorSummary,
  Page,
  PageHeader,
  ProblemBanner,
  type SummaryEntry,
  toasts,
  useProblemWords,
} from '../ui/index.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { type DraftItem, draftOf, inputOf, problemsOf } from './agendaDraft.ts';
import { BackToMeeting } from './BackToMeeting.tsx';
import { itemFieldId } from './ItemRow.tsx';
import css from './meetings.module.css';
import { TimeBanner } from './TimeBanner.tsx';
import { useMeeting } from './useMeeting.ts';
import { type MeetingPageData, useMeetingName, whenOf } from './words.ts';

const FIELDS = {
  title: 'builder.itemTitle',
  presenter: 'agenda.presenter',
  owner: 'agenda.owner',
  minutes: 'agenda.minutes',
  points: 'builder.points',
} as const;

const isField = (field: string): field is keyof typeof FIELDS => Object.hasOwn(FIELDS, field);

/** What is wrong in words, item by item, each a link to its field. */
function useEntries(problems: readonly FieldProblem[], items: readonly DraftItem[]): SummaryEntry[] {
  const { t } = useTranslation('meetings');
  const wordsOf = useProblemWords();
  return problems.map((problem) => {
    const [, place, field = ''] = problem.path.split('.');
    const at = Number(place);
    const item = items[at];
    const name = item ? `${at + 1}. ${item.title || t('builder.newItem')}: ` : '';
    const label = item && isField(field) && problem.key.startsWith('fields.') ? `${t(FIELDS[field])}: ` : '';
    return { words: `${name}${label}${wordsOf(problem)}`, fieldId: item && itemFieldId(item.key, field) };
  });
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
  const [attempt, setAttempt] = useState(0);
  const entries = useEntries(problems, items);
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
    setAttempt((count) => count + 1);
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
      <ErrorSummary entries={entries} attempt={attempt} />
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
        <ButtonRow>
          <Button look="primary" busy={save.busy} onPress={() => void saveIt()}>
            {t('builder.save')}
          </Button>
          <Button look="quiet" onPress={() => void toMeeting()}>
            {t('builder.cancel')}
          </Button>
        </ButtonRow>
        <div role="status">
          {items.length > 0 && <TimeBanner time={time} planned={plannedMinutes} start={start} compact />}
        </div>
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
