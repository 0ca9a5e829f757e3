import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../db/base/format.ts';
import type { Problem } from '../../../db/base/outcome.ts';
import { formatPence, pence, sumPence } from '../../../db/base/pence.ts';
import type { BankRow, MatchingPage } from '../../../db/treasury/bank-types.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, ButtonRow, Card, DataTable, EmptyState, ProblemBanner, StatusTag, toasts } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import type { Overview } from '../shared/overview.ts';
import css from './bank.module.css';
import { PostRowDialog } from './PostRowDialog.tsx';
import { BankWords, GroupWords, keyOfRow, nameOfGroup, useRowName } from './parts.tsx';

type Chosen = ReadonlySet<string | number>;
const NONE: Chosen = new Set();

/** What is chosen on both sides, whether it agrees, and what can be done with it. */
function Bar({ page, rows, groups, onDone }: { page: MatchingPage; rows: Chosen; groups: Chosen; onDone: () => void }) {
  const { t } = useTranslation('treasury');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useDo(api.treasury.match);
  const chosenRows = page.rows.filter((row) => rows.has(keyOfRow(row)));
  const chosenGroups = page.groups.filter(({ key }) => groups.has(key));
  const sums = {
    rows: sumPence(chosenRows.map((row) => row.pence)),
    groups: sumPence(chosenGroups.map((group) => group.pence)),
  };
  const agree = chosenRows.length + chosenGroups.length > 0 && sums.rows === sums.groups;
  const match = async () => {
    setProblem(null);
    const outcome = await run({
      accountId: page.accountId,
      matches: [
        {
          rows: chosenRows.map(({ statementId, number }) => ({ statementId, number })),
          entries: chosenGroups.flatMap(({ entries }) => entries.map(({ entryId }) => entryId)),
        },
      ],
    });
    if (!outcome.ok) return setProblem(outcome.problem);
    onDone();
    toasts.show({ text: t('bank.match.done', { count: 1 }) });
  };
  if (chosenRows.length + chosenGroups.length === 0) return null;
  return (
    <>
      {problem && (
        <div className={css.inset}>
          <ProblemBanner problem={problem} />
        </div>
      )}
      <div className={css.bar}>
        <span className={css.facts} role="status">
          {t('bank.match.chosen', { rows: formatPence(sums.rows), groups: formatPence(sums.groups) })}
          <StatusTag tone={agree ? 'good' : 'warn'}>
            {agree
              ? t('bank.match.agree')
              : t('bank.match.differ', { amount: formatPence(pence(sums.rows - sums.groups)) })}
          </StatusTag>
        </span>
        <Button look="primary" isDisabled={!agree} busy={busy} onPress={() => void match()}>
          {t('bank.match.matchThem')}
        </Button>
      </div>
    </>
  );
}

/** Everything without a match on both sides: put together by hand, or entered from the bank's line. */
export function ByHand({ page, overview }: { page: MatchingPage; overview: Overview }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const nameOf = useRowName();
  const [rows, setRows] = useState<Chosen>(NONE);
  const [groups, setGroups] = useState<Chosen>(NONE);
  const [posting, setPosting] = useState<BankRow | null>(null);
  const clear = () => {
    setRows(NONE);
    setGroups(NONE);
  };
  const only = rows.size === 1 && groups.size === 0 ? page.rows.find((row) => rows.has(keyOfRow(row))) : undefined;
  return (
    <Card title={t('bank.match.rest')} flush>
      <p className={css.inset}>{t('bank.match.restHelp')}</p>
      <div className={css.sides}>
        <div className={css.side}>
          <h3 className={css.sideTitle}>{t('bank.match.rows')}</h3>
          <DataTable
            caption={t('bank.match.rows')}
            rows={page.rows}
            rowKey={keyOfRow}
            rowName={nameOf}
            {...(keeps && { selection: { selected: rows, onChange: setRows } })}
            columns={[
              { key: 'what', label: t('bank.what'), cell: (row) => <BankWords row={row} dated /> },
              { key: 'amount', label: t('amount'), align: 'end', cell: (row) => <Figure pence={row.pence} /> },
            ]}
          />
        </div>
        <div className={css.side}>
          <h3 className={css.sideTitle}>{t('bank.match.groups')}</h3>
          <DataTable
            caption={t('bank.match.groups')}
            rows={page.groups}
            rowKey={({ key }) => key}
            rowName={(group) => nameOf({ text: nameOfGroup(group), pence: group.pence, date: group.date })}
            {...(keeps && { selection: { selected: groups, onChange: setGroups } })}
            empty={<EmptyState title={t('bank.match.noGroups')} />}
            columns={[
              { key: 'what', label: t('bank.what'), cell: (group) => <GroupWords group={group} dated /> },
              { key: 'amount', label: t('amount'), align: 'end', cell: (group) => <Figure pence={group.pence} /> },
            ]}
          />
        </div>
      </div>
      <Bar page={page} rows={rows} groups={groups} onDone={clear} />
      {keeps && (
        <div className={css.bar}>
          <span>{t('bank.match.postHint')}</span>
          <ButtonRow>
            <Button
              isDisabled={!only}
              onPress={() => only && setPosting(only)}
              aria-label={only && `${t('bank.match.post')}: ${formatDate(only.date)}, ${formatPence(only.pence)}`}
            >
              {t('bank.match.post')}
            </Button>
          </ButtonRow>
        </div>
      )}
      {posting && (
        <PostRowDialog
          accountId={page.accountId}
          row={posting}
          overview={overview}
          onClose={() => setPosting(null)}
          onDone={clear}
        />
      )}
    </Card>
  );
}
