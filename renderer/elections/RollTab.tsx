import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../db/base/brand.ts';
import { substituteInput } from '../../db/elections/input.ts';
import { useDo } from '../app/ask.ts';
import { api } from '../app/client.ts';
import { useMay } from '../app/status.ts';
import {
  Button,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  matches,
  SearchField,
  StatusTag,
  TextField,
} from '../ui/index.ts';
import css from './elections.module.css';
import { StepForm } from './StepForm.tsx';
import type { ElectionPageData } from './words.ts';

type Entry = ElectionPageData['roll']['entries'][number];

const schema = substituteInput.omit({ electionId: true, memberId: true });

function SubstituteDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation('elections');
  const name = useDo(api.elections.nameSubstitute);
  return (
    <StepForm
      title={t('roll.substitute')}
      text={t('roll.substituteText', { name: entry.name })}
      done={t('roll.substituteDone')}
      schema={schema}
      initial={{ substitute: entry.substitute }}
      send={({ substitute }) =>
        name.run({ electionId: entry.electionId, memberId: entry.memberId as MemberId, substitute })
      }
      onClose={onClose}
    >
      <TextField name="substitute" label={t('roll.substituteName')} optional />
    </StepForm>
  );
}

/** E8: who may vote, or why not, as it was frozen. Who has had a paper is on no page but the desk's. */
export function RollTab({ page }: { page: ElectionPageData }) {
  const { t } = useTranslation('elections');
  const mayRun = useMay('administrator', 'chair');
  const [search, setSearch] = useState('');
  const [named, setNamed] = useState<Entry | null>(null);
  const { entries, entitled } = page.roll;
  if (entries.length === 0) {
    return (
      <Card>
        <EmptyState title={t(page.election.state === 'destroyed' ? 'roll.destroyed' : 'roll.empty')}>
          {t(page.election.state === 'destroyed' ? 'roll.destroyedHelp' : 'roll.emptyHelp')}
        </EmptyState>
      </Card>
    );
  }
  const shown = entries.filter(({ name }) => search.trim() === '' || matches({ label: name }, search));
  // Named before the first poll opens, not after.
  const hasBegun = page.contests.some(({ rounds }) =>
    rounds.some(({ state }) => !['prepared', 'questions', 'void'].includes(state)),
  );
  const maySubstitute =
    mayRun &&
    !hasBegun &&
    page.protocol?.substitutesVote === 'yes_if_notified' &&
    page.election.state === 'roll_frozen';
  return (
    <div className={css.stack}>
      <p>{t('roll.counts', { entitled, others: entries.length - entitled })}</p>
      <p className={css.hash}>{t('roll.hash', { hash: page.election.rollSha256 ?? '' })}</p>
      <FilterBar count={shown.length} onClear={search === '' ? undefined : () => setSearch('')}>
        <SearchField label={t('roll.search')} value={search} onChange={setSearch} />
      </FilterBar>
      <Card flush>
        <DataTable
          caption={t('roll.title')}
          rows={shown}
          rowKey={({ memberId }) => memberId}
          rowName={({ name }) => name}
          initialSort={{ key: 'name', direction: 'up' }}
          columns={[
            { key: 'name', label: t('roll.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
            {
              key: 'entitled',
              label: t('roll.entitled'),
              cell: (entry) => (
                <StatusTag tone={entry.entitled ? 'good' : 'off'}>
                  {t(entry.entitled ? 'roll.votes' : 'roll.votesNot')}
                </StatusTag>
              ),
              sortBy: (entry) => (entry.entitled ? 0 : 1),
            },
            {
              key: 'reason',
              label: t('roll.reason'),
              cell: ({ reason, note }) => [reason ? t(`notEntitled.${reason}`) : '', note].filter(Boolean).join(': '),
            },
            { key: 'substitute', label: t('roll.substituteShort'), cell: ({ substitute }) => substitute },
            ...(maySubstitute
              ? [
                  {
                    key: 'name-substitute',
                    label: t('roll.change'),
                    cell: (entry: Entry) =>
                      entry.entitled && (
                        <Button size="s" look="quiet" onPress={() => setNamed(entry)}>
                          {t('roll.substitute')}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
          empty={<EmptyState title={t('roll.noMatch')} />}
        />
      </Card>
      {named && <SubstituteDialog entry={named} onClose={() => setNamed(null)} />}
    </div>
  );
}
