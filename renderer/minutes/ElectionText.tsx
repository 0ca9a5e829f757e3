import { useTranslation } from 'react-i18next';
import { useAsk } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { type ElectionPageData, useElected, useOfficeName } from '../elections/words.ts';
import { Button } from '../ui/index.ts';
import type { Autosave } from './autosave.ts';

function Offer({ page, autosave }: { page: ElectionPageData; autosave: Autosave }) {
  const { t } = useTranslation('minutes');
  const officeOf = useOfficeName();
  const electedIn = useElected();
  const lines = page.contests.flatMap((contest) => {
    const last = contest.declarations.at(-1);
    return last ? [t('election.line', { office: officeOf(contest), names: electedIn(last.result) })] : [];
  });
  if (lines.length === 0) return null;
  const fill = () => {
    const { text } = autosave.now();
    autosave.type([text, t('election.intro'), ...lines].filter((line) => line !== '').join('\n'));
  };
  return (
    <div>
      <Button size="s" onPress={fill}>
        {t('election.fill')}
      </Button>
    </div>
  );
}

function Of({ electionId, autosave }: { electionId: number; autosave: Autosave }) {
  const answer = useAsk(api.elections.page, { electionId });
  return answer.state === 'ready' ? <Offer page={answer.value} autosave={autosave} /> : null;
}

/** E7: offers the declared results of the meeting's election as text: who was elected, never how anybody voted. */
export function ElectionText({ meetingId, autosave }: { meetingId: number; autosave: Autosave }) {
  const answer = useAsk(api.elections.list, {});
  if (answer.state !== 'ready') return null;
  return answer.value
    .filter((each) => each.meetingId === meetingId && !each.rehearsal)
    .map(({ id }) => <Of key={id} electionId={id} autosave={autosave} />);
}
