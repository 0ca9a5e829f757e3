import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from './Checkbox.tsx';
import { cx } from './cx.ts';
import css from './DataTable.module.css';
import { Spinner } from './Spinner.tsx';
import { type SortState, type SortValue, sortRows } from './sortRows.ts';

export type Column<R> = {
  key: string;
  label: string;
  /** What the cell shows. */
  cell: (row: R) => ReactNode;
  /** What the column is sorted by; without it the column cannot be sorted. */
  sortBy?: ((row: R) => SortValue) | undefined;
  align?: 'start' | 'end' | undefined;
  /** A CSS width, e.g. `8rem`. */
  width?: string | undefined;
  /** The header is for screen readers only: action columns. */
  hideLabel?: boolean | undefined;
};

export type Paging = {
  /** How many rows there are in all. */
  total: number;
  /** Called when the last rows come in sight: fetches the next ones, if there are any. */
  onEnd: () => void;
  /** How the rows are ordered. Columns whose `sortBy` is given can be sorted. */
  sort?: SortState | undefined;
  onSort?: ((sort: SortState) => void) | undefined;
};

export type DataTableProps<R> = {
  /** What the table lists; read out, not shown. */
  caption: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowKey: (row: R) => string | number;
  /** A row in words: the name of its open button and of its checkbox. */
  rowName: (row: R) => string;
  /** Opens the row's page: a click anywhere on the row, Enter on its first cell; arrow keys go from row to row. */
  onOpen?: ((row: R) => void) | undefined;
  initialSort?: SortState | undefined;
  /** A list that comes in pages and is put in order where it comes from. */
  paging?: Paging | undefined;
  selection?:
    | { selected: ReadonlySet<string | number>; onChange: (selected: Set<string | number>) => void }
    | undefined;
  /** Shown instead of rows when there are none: an EmptyState. */
  empty?: ReactNode;
  loading?: boolean | undefined;
  /** Shown instead of rows: a ProblemBanner. */
  error?: ReactNode;
};

/** From this many rows on, only those in sight are drawn, in a box that scrolls. */
const MANY = 100;
const ROW_HEIGHT = 45;
/** How many rows before the end the next ones are asked for. */
const AHEAD = 50;

function SortHeader<R>({ column, sort, onSort }: { column: Column<R>; sort: SortState | null; onSort: () => void }) {
  const { t } = useTranslation('ui');
  const direction = sort?.key === column.key ? sort.direction : null;
  const Icon = direction === 'up' ? ArrowUp : direction === 'down' ? ArrowDown : ChevronsUpDown;
  return (
    <button type="button" className={cx(css.sort, direction && css.sorted)} onClick={onSort}>
      {column.label}
      <Icon aria-hidden="true" />
      <span className="visuallyHidden">
        , {t(direction === 'up' ? 'table.sortedUp' : direction === 'down' ? 'table.sortedDown' : 'table.notSorted')}
      </span>
    </button>
  );
}

/** Arrow keys, Home and End move between the rows' open buttons. */
function moveBetweenRows(event: KeyboardEvent<HTMLTableSectionElement>) {
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-open-row]')];
  const at = openers.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: openers.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  openers[to]?.focus();
}

/** The rows to draw: all of a short list, those in sight of a long one, with the height of what is left out above and below. */
function useRowsInSight<R>(rows: readonly R[], paging: Paging | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const many = Math.max(rows.length, paging?.total ?? 0) > MANY;
  const virtual = useVirtualizer({
    count: many ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const seen = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const onEnd = paging?.onEnd;
  useEffect(() => {
    if (many && seen >= rows.length - AHEAD) onEnd?.();
  }, [many, seen, rows.length, onEnd]);
  if (!many) {
    const all = rows.map((row, index) => ({ row, index }));
    return { scroller, many, shown: all, before: 0, after: 0, measure: undefined };
  }
  const items = virtual.getVirtualItems();
  const shown = items.flatMap(({ index }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index }];
  });
  return {
    scroller,
    many,
    shown,
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    // Rows differ in height where words wrap: each tells its own when it is drawn.
    measure: virtual.measureElement,
  };
}

/** The height of rows that are not drawn. Says nothing to a screen reader: aria-rowcount and aria-rowindex do. */
const Gap = ({ height, width }: { height: number; width: number }) =>
  height > 0 ? (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={width} className={css.space} style={{ height }} />
      </tr>
    </tbody>
  ) : null;

type HeadProps<R> = {
  columns: readonly Column<R>[];
  sort: SortState | null;
  onSort: (key: string) => void;
  /** How many of all rows are selected; undefined where rows cannot be selected. */
  chosen: 'none' | 'some' | 'all' | undefined;
  onSelectAll: (on: boolean) => void;
};

const ARIA_SORT = { up: 'ascending', down: 'descending' } as const;

function Head<R>({ columns, sort, onSort, chosen, onSelectAll }: HeadProps<R>) {
  const { t } = useTranslation('ui');
  return (
    <thead>
      <tr aria-rowindex={1}>
        {chosen && (
          <th scope="col" className={css.check}>
            <Tick
              type="checkbox"
              label={t('table.selectAll')}
              hideLabel
              checked={chosen === 'all'}
              isMixed={chosen === 'some'}
              onChange={onSelectAll}
            />
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cx(css.head, column.align === 'end' && css.end)}
            style={column.width ? { width: column.width } : undefined}
            aria-sort={column.sortBy && sort?.key === column.key ? ARIA_SORT[sort.direction] : undefined}
          >
            {column.sortBy ? (
              <SortHeader column={column} sort={sort} onSort={() => onSort(column.key)} />
            ) : (
              <span className={column.hideLabel ? 'visuallyHidden' : undefined}>{column.label}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A list as a real table: sorted by its headers, opened by its rows, with selection where it is wanted. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { error, loading, empty, rows } = props;
  if (error) return <div className={css.instead}>{error}</div>;
  if (loading) return <Spinner block />;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return <Filled {...props} />;
}

/** The rows in the order chosen at the headers: put in order here, or, of a list that comes in pages, where they come from. */
function useSorted<R>({ rows, columns, initialSort, paging }: DataTableProps<R>) {
  const [ownSort, setSort] = useState<SortState | null>(initialSort ?? null);
  const sort = paging ? (paging.sort ?? null) : ownSort;
  const isPaged = paging !== undefined;
  const sorted = useMemo(() => {
    const sortBy = columns.find((column) => column.key === sort?.key)?.sortBy;
    return sort && sortBy && !isPaged ? sortRows(rows, sortBy, sort.direction) : rows;
  }, [rows, columns, sort, isPaged]);
  const sortOn = (key: string) => {
    const next = { key, direction: sort?.key === key && sort.direction === 'up' ? 'down' : 'up' } as const;
    if (paging) paging.onSort?.(next);
    else setSort(next);
  };
  return { sort, sorted, sortOn };
}

function Filled<R>(props: DataTableProps<R>) {
  const { caption, columns, rowKey, rowName, onOpen, selection, paging } = props;
  const { sort, sorted, sortOn } = useSorted(props);
  const { scroller, many, shown, before, after, measure } = useRowsInSight(sorted, paging);
  // Another order or other filters begin a paged list anew.
  const firstRow = sorted[0];
  const firstKey = paging && firstRow !== undefined ? rowKey(firstRow) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it waits for
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [firstKey]);
  const width = columns.length + (selection ? 1 : 0);

  const select = (keys: (string | number)[], on: boolean) => {
    const next = new Set(selection?.selected);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    selection?.onChange(next);
  };
  const keys = sorted.map(rowKey);
  const selected = selection && keys.filter((key) => selection.selected.has(key)).length;
  const chosen =
    selected === undefined ? undefined : selected === 0 ? 'none' : selected === keys.length ? 'all' : 'some';

  return (
    // A box that scrolls must be reachable by keyboard, or its hidden rows are not.
    <div
      className={cx(css.wrap, many && css.scrolls)}
      ref={scroller}
      {...(many && { tabIndex: 0, role: 'region', 'aria-label': caption })}
    >
      <table className={css.table} aria-rowcount={Math.max(sorted.length, paging?.total ?? 0) + 1}>
        <caption className="visuallyHidden">{caption}</caption>
        <Head columns={columns} sort={sort} onSort={sortOn} chosen={chosen} onSelectAll={(on) => select(keys, on)} />
        <Gap height={before} width={width} />
        {/* The keys move the focus between real buttons inside; the body itself is not a control. */}
        <tbody onKeyDown={moveBetweenRows}>
          {shown.map(({ row, index }) => {
            const key = rowKey(row);
            return (
              <Row
                key={key}
                index={index}
                measure={measure}
                name={rowName(row)}
                isSelected={selection?.selected.has(key) ?? false}
                columns={columns}
                row={row}
                onOpen={onOpen && (() => onOpen(row))}
                onSelect={selection && ((on) => select([key], on))}
              />
            );
          })}
        </tbody>
        <Gap height={after} width={width} />
      </table>
    </div>
  );
}

type RowProps<R> = {
  row: R;
  index: number;
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
  name: string;
  columns: readonly Column<R>[];
  isSelected: boolean;
  onOpen?: (() => void) | undefined;
  onSelect?: ((on: boolean) => void) | undefined;
};

function Row<R>({ row, index, measure, name, columns, isSelected, onOpen, onSelect }: RowProps<R>) {
  const { t } = useTranslation('ui');
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={cx(onOpen && css.opens, isSelected && css.selected)}
      // The mouse's shortcut; the keyboard has the button in the first cell. Controls in the row, and text
      // being marked, are not clicks on the row.
      onClick={(event) => {
        const control = (event.target as HTMLElement).closest('a, button, input, label, select, [role="menuitem"]');
        if (!control && window.getSelection()?.isCollapsed !== false) onOpen?.();
      }}
    >
      {onSelect && (
        <td className={css.check}>
          <Tick
            type="checkbox"
            label={t('table.selectRow', { name })}
            hideLabel
            checked={isSelected}
            onChange={onSelect}
          />
        </td>
      )}
      {columns.map((column, at) => {
        const content = column.cell(row);
        const className = cx(css.cell, column.align === 'end' && css.end);
        if (at > 0) {
          return (
            <td key={column.key} className={className}>
              {content}
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" className={className}>
            {onOpen ? (
              <button type="button" className={css.open} data-open-row onClick={onOpen}>
                {content}
              </button>
            ) : (
              content
            )}
          </th>
        );
      })}
    </tr>
  );
}
