import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDate } from '../../../db/base/format.ts';
import type { QuarterState, YearState } from '../../../db/treasury/account-types.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { useMay, useSession } from '../../app/status.ts';
import { Asked, Button, Card, type Column, DataTable, StatusTag } from '../../ui/index.ts';
import { useKeeps } from '../shared/Begun.tsx';
import type { Overview } from '../shared/overview.ts';
import css from '../shared/shared.module.css';
import { CloseDialog, type Closing } from './CloseDialog.tsx';
import { ClosedYear } from './ClosedYear.tsx';
import { NotesDialog } from './NotesDialog.tsx';
import { ReopenDialog, type Reopening } from './ReopenDialog.tsx';

type Asking = { close: Closing } | { reopen: Reopening } | { note: { date: IsoDate; period: string } };

function useSpan() {
  const { t } = useTranslation('treasury');
  return ({ from, to }: { from: QuarterState['from']; to: QuarterState['to'] }) =>
    t('periods.quarter', { from: formatDate(from), to: formatDate(to) });
}

function State({ quarter }: { quarter: QuarterState }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const { from, to, closed } = quarter;
  if (closed) {
    return (
      <>
        <StatusTag tone="good">{t('periods.closed')}</StatusTag>
        <span className={css.under}>{t('periods.closedOn', { on: formatDate(closed.on), by: closed.by })}</span>
      </>
    );
  }
  if (to < today) return <StatusTag tone="warn">{t('periods.open')}</StatusTag>;
  if (from > today) return <StatusTag tone="neutral">{t('periods.toCome')}</StatusTag>;
  return <StatusTag tone="current">{t('periods.running')}</StatusTag>;
}

function Year({ year, onAsk }: { year: YearState; onAsk: (asking: Asking) => void }) {
  const { t } = useTranslation('treasury');
  const { today } = useSession();
  const spanOf = useSpan();
  const keeps = useKeeps();
  const isTreasurer = useMay('treasurer');
  const isOver = ({ to }: { to: string }) => to < today;
  const columns: Column<QuarterState>[] = [
    { key: 'quarter', label: t('periods.quarterLabel'), width: '45%', cell: (row) => spanOf(row) },
    {
      key: 'state',
      label: t('periods.state'),
      cell: (row) => <State quarter={row} />,
    },
    {
      key: 'do',
      label: t('periods.closeQuarter'),
      hideLabel: true,
      align: 'end',
      cell: (row) => {
        const period = spanOf(row);
        if (year.closed || !keeps) return null;
        if (row.closed) {
          const { closeId } = row.closed;
          return (
            <Button
              size="s"
              look="quiet"
              onPress={() => onAsk({ reopen: { closeId, period } })}
              aria-label={t('periods.reopenOf', { period })}
            >
              {t('periods.reopen')}
            </Button>
          );
        }
        if (!isOver(row)) return null;
        return (
          <Button
            size="s"
            onPress={() => onAsk({ close: { kind: 'quarter', date: row.from, period } })}
            aria-label={t('periods.closeQuarterOf', { period })}
          >
            {t('periods.closeQuarter')}
          </Button>
        );
      },
    },
  ];
  const title = t('periods.year', { from: formatDate(year.from), to: formatDate(year.to) });
  const period = spanOf(year);
  return (
    <Card
      title={title}
      flush
      actions={
        year.closed ? (
          <>
            <StatusTag tone="good">{t('periods.closedForGood')}</StatusTag>
            <span>{t('periods.closedOn', { on: formatDate(year.closed.on), by: year.closed.by })}</span>
          </>
        ) : (
          <div className={css.actions}>
            {isOver(year) && !isTreasurer && <span className={css.soft}>{t('periods.treasurerOnly')}</span>}
            {keeps && (
              <Button
                size="s"
                look="quiet"
                onPress={() => onAsk({ note: { date: year.from, period } })}
                aria-label={t('notes.titleOf', { period })}
              >
                {t('notes.title')}
              </Button>
            )}
            {isOver(year) && isTreasurer && (
              <Button
                size="s"
                onPress={() => onAsk({ close: { kind: 'year', date: year.from, period } })}
                aria-label={t('periods.closeYearOf', { period })}
              >
                {t('periods.closeYear')}
              </Button>
            )}
          </div>
        )
      }
    >
      <DataTable caption={title} rows={year.quarters} rowKey={({ from }) => from} rowName={spanOf} columns={columns} />
      {year.closed && <ClosedYear date={year.from} />}
    </Card>
  );
}

/** The years the books tell of, each with its quarters: closed when they are right, opened again by two. */
export function YearCards({ overview }: { overview: Overview }) {
  const answer = useAsk(api.treasury.years, {});
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Asked answer={answer}>
        {(years) => years.map((year) => <Year key={year.from} year={year} onAsk={setAsking} />)}
      </Asked>
      {asking && 'close' in asking && <CloseDialog of={asking.close} onClose={close} />}
      {asking && 'note' in asking && <NotesDialog {...asking.note} overview={overview} onClose={close} />}
      {asking && 'reopen' in asking && <ReopenDialog of={asking.reopen} onClose={close} />}
    </>
  );
}
