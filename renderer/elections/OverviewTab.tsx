import { useTranslation } from 'react-i18next';
import { formatDate, formatInstant } from '../../db/base/format.ts';
import { ELECTION_STATES, type ElectionState } from '../../db/elections/words.ts';
import { useMay } from '../app/status.ts';
import {
  Banner,
  Card,
  DataTable,
  EmptyState,
  LinkButton,
  StateSteps,
  SummaryList,
  useProblemWords,
} from '../ui/index.ts';
import { CopiesCard } from './CopiesCard.tsx';
import css from './elections.module.css';
import { NextStep } from './NextStep.tsx';
import { PeopleCard } from './PeopleCard.tsx';
import { PracticeCard } from './PracticeCard.tsx';
import { type ElectionPageData, useOfficeName } from './words.ts';

const SHOWN = [
  'protocol_draft',
  'circulated',
  'nominations_open',
  'candidates_final',
  'roll_frozen',
  'sealed',
] as const satisfies readonly ElectionState[];

/** States that stand under another's name. */
const SHOWN_AS: Partial<Record<ElectionState, ElectionState>> = {
  protocol_agreed: 'circulated',
  nominations_closed: 'nominations_open',
  declared: 'sealed',
};

/** Where the election stands, in the order of its states. */
function Progress({ state }: { state: ElectionState }) {
  const { t } = useTranslation('elections');
  const place = (each: ElectionState) => ELECTION_STATES.indexOf(each);
  const now = SHOWN_AS[state] ?? state;
  return (
    <StateSteps
      label={t('progress.label')}
      steps={SHOWN.map((key) => {
        const isDone = place(key) < place(now) || (key === now && (now === 'sealed' || state === 'destroyed'));
        return {
          key,
          label: t(`progress.${key}`),
          state: isDone ? 'done' : key === now ? 'current' : 'toDo',
        };
      })}
    />
  );
}

/** What the protocol says, and how it went out. */
function ProtocolCard({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const wordsOf = useProblemWords();
  const nameOf = useOfficeName();
  const mayRun = useMay('administrator');
  const { election, versions, circulations, missing: problems } = page;
  const protocol = page.protocol && election.state !== 'protocol_draft' ? page.protocol : page.draft;
  const words = t as unknown as (key: string) => string;
  const day = (date: string | null) => (date ? formatDate(date as typeof election.date) : '');
  const isDraft = election.state === 'protocol_draft';
  const answer = (question: string, value: string | null) =>
    value === null ? '' : words(`choice.${question}.${value}`);
  return (
    <Card
      title={t('protocol.card')}
      actions={
        mayRun &&
        isDraft && (
          <LinkButton to="/elections/$electionId/protocol" params={{ electionId: String(election.id) }} size="s">
            {t('protocol.edit')}
          </LinkButton>
        )
      }
    >
      {isDraft && problems.length > 0 && (
        <Banner tone="info" title={t('protocol.incomplete', { count: problems.length })}>
          <ul className={css.points}>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.key}`}>{wordsOf(problem)}</li>
            ))}
          </ul>
        </Banner>
      )}
      <SummaryList
        rows={[
          { label: t('protocol.offices'), value: protocol.offices.map(nameOf).join(', ') },
          { label: t('protocol.opensOn'), value: day(protocol.opensOn) },
          { label: t('protocol.closesOn'), value: day(election.closeOn ?? protocol.closesOn) },
          { label: t('protocol.sendTo'), value: protocol.sendTo },
          { label: t('protocol.helpFrom'), value: protocol.helpFrom },
          { label: t('question.substitutesVote'), value: answer('substitutesVote', protocol.substitutesVote) },
          { label: t('question.termCounting'), value: answer('termCounting', protocol.termCounting) },
          { label: t('question.uncontested'), value: answer('uncontested', protocol.uncontested) },
          { label: t('question.tieMethod'), value: answer('tieMethod', protocol.tieMethod) },
          { label: t('question.otherPosts'), value: answer('otherPosts', protocol.otherPosts) },
          { label: t('question.whoMayStand'), value: answer('whoMayStand', protocol.whoMayStand) },
          {
            label: t('question.otherOfficersYearly'),
            value: answer('otherOfficersYearly', protocol.otherOfficersYearly),
          },
          {
            label: t('question.retentionMonths'),
            value:
              protocol.retentionMonths === null ? '' : t('protocol.monthsCount', { count: protocol.retentionMonths }),
          },
          {
            label: t('protocol.floor'),
            value: t(protocol.floorNominations ? 'protocol.floorYes' : 'protocol.floorNo'),
          },
          { label: t('protocol.paperOrder'), value: t(`paperOrder.${protocol.paperOrder}`) },
          { label: t('protocol.notes'), value: protocol.notes },
        ]}
      />
      {versions.map((version) => (
        <section key={version.number}>
          <h3>{t('protocol.version', { number: version.number })}</h3>
          <p>{t('protocol.agreed', { name: version.agreedBy, date: formatDate(version.agreedOn) })}</p>
          <p className={css.hash}>{t('protocol.hash', { hash: version.sha256 })}</p>
          <ul className={css.points}>
            {circulations
              .filter(({ number }) => number === version.number)
              .map((each) => (
                <li key={`${each.on} ${each.to}`}>
                  {t('protocol.circulatedLine', {
                    date: formatDate(each.on),
                    to: each.to,
                    how: t(`circulatedHow.${each.how}`),
                    count: each.members,
                  })}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

/** The log of phases: every line carries the hash of the one before. */
function LogCard({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const words = t as unknown as (key: string, options: { defaultValue: string }) => string;
  const named = (state: string) => words(`phase.${state}`, { defaultValue: state });
  return (
    <Card title={t('log.title')} flush>
      <DataTable
        caption={t('log.title')}
        rows={page.log}
        rowKey={({ id }) => id}
        rowName={({ to }) => named(to)}
        columns={[
          { key: 'at', label: t('log.at'), cell: ({ at }) => formatInstant(at) },
          { key: 'to', label: t('log.step'), cell: ({ to }) => named(to) },
          { key: 'by', label: t('log.by'), cell: ({ confirmedBy }) => confirmedBy },
          { key: 'note', label: t('log.note'), cell: ({ note }) => <span className={css.hash}>{note}</span> },
          { key: 'hash', label: t('log.hash'), cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code> },
        ]}
        empty={<EmptyState title={t('log.empty')} />}
      />
    </Card>
  );
}

/** Where the election stands, what is next, and what the protocol says. */
export function OverviewTab({ page }: { page: ElectionPageData }) {
  const mayRun = useMay('administrator');
  const { state, rehearsal } = page.election;
  return (
    <div className={css.stack}>
      {!rehearsal && state !== 'abandoned' && <Progress state={state} />}
      {mayRun && <NextStep page={page} />}
      <PeopleCard page={page} />
      <CopiesCard election={page.election} />
      {rehearsal ? <PracticeCard page={page} /> : <ProtocolCard page={page} />}
      <LogCard page={page} />
    </div>
  );
}
