import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../db/base/outcome.ts';
import type { BankRow, BookGroup, MatchingPage, Suggestion } from '../../../db/treasury/bank-types.ts';
import { useDo } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Button, Card, type Column, DataTable, EmptyState, ProblemBanner, StatusTag, toasts } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import { Figure } from '../shared/Money.tsx';
import css from './bank.module.css';
import { BankWords, GroupWords, keyOfRow, useRowName } from './parts.tsx';

type Pair = { key: string; suggestion: Suggestion; row: BankRow; group: BookGroup };

function pairsOf({ suggestions, rows, groups }: MatchingPage): Pair[] {
  const rowOf = new Map(rows.map((row) => [keyOfRow(row), row]));
  const groupOf = new Map(groups.map((group) => [group.key, group]));
  return suggestions.flatMap((suggestion) => {
    const key = keyOfRow(suggestion.row);
    const [row, group] = [rowOf.get(key), groupOf.get(suggestion.groupKey)];
    return row && group ? [{ key, suggestion, row, group }] : [];
  });
}

/** Matches that are offered, side by side with their reasons: a person confirms one or several. */
export function Suggestions({ page }: { page: MatchingPage }) {
  const { t } = useTranslation('treasury');
  const keeps = useKeeps();
  const nameOf = useRowName();
  const [selected, setSelected] = useState<Set<string | number>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const { run, busy } = useDo(api.treasury.match);
  const pairs = pairsOf(page);
  const chosen = pairs.filter(({ key }) => selected.has(key));

  const confirm = async (which: readonly Pair[]) => {
    setProblem(null);
    const matches = which.map(({ suggestion, group }) => ({
      rows: [suggestion.row],
      entries: group.entries.map(({ entryId }) => entryId),
    }));
    const outcome = await run({ accountId: page.accountId, matches });
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return;
    }
    setSelected(new Set());
    toasts.show({ text: t('bank.match.done', { count: which.length }) });
  };

  const columns: Column<Pair>[] = [
    { key: 'bank', label: t('bank.bankSays'), cell: ({ row }) => <BankWords row={row} dated /> },
    { key: 'book', label: t('bank.bookSays'), cell: ({ group }) => <GroupWords group={group} dated /> },
    { key: 'amount', label: t('amount'), align: 'end', cell: ({ row }) => <Figure pence={row.pence} /> },
    {
      key: 'why',
      label: t('bank.match.why'),
      cell: ({ suggestion: { reason, unsure } }) => (
        <>
          <StatusTag tone={unsure || reason === 'amount' ? 'warn' : 'good'}>
            {t(`bank.match.reason.${reason}`)}
          </StatusTag>
          {unsure && <span className={css.said}>{t('bank.match.unsure')}</span>}
        </>
      ),
    },
  ];
  const action: Column<Pair> = {
    key: 'confirm',
    label: t('bank.match.confirm'),
    hideLabel: true,
    align: 'end',
    cell: (pair) => (
      <Button
        size="s"
        isDisabled={busy}
        onPress={() => void confirm([pair])}
        aria-label={t('bank.match.confirmOf', { name: nameOf(pair.row) })}
      >
        {t('bank.match.confirm')}
      </Button>
    ),
  };
  return (
    <Card
      title={t('bank.match.suggestions')}
      flush
      actions={
        keeps &&
        pairs.length > 0 && (
          <Button
            look="primary"
            size="s"
            busy={busy}
            isDisabled={chosen.length === 0}
            onPress={() => void confirm(chosen)}
          >
            {t('bank.match.confirmChosen', { count: chosen.length })}
          </Button>
        )
      }
    >
      {problem && (
        <div className={css.inset}>
          <ProblemBanner problem={problem} />
        </div>
      )}
      <DataTable
        caption={t('bank.match.suggestions')}
        rows={pairs}
        rowKey={({ key }) => key}
        rowName={({ row }) => nameOf(row)}
        {...(keeps && { selection: { selected, onChange: setSelected } })}
        columns={keeps ? [...columns, action] : columns}
        empty={<EmptyState title={t('bank.match.none')}>{t('bank.match.noneHelp')}</EmptyState>}
      />
    </Card>
  );
}
