import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Chart.module.css';

/** What a chart's model consists of: the same for the screen (here) and for paper. Colours are hexadecimal. */
export type ChartPart =
  | { k: 'path'; d: string; fill?: string | undefined; stroke?: string | undefined; width?: number | undefined }
  | {
      k: 'text';
      x: number;
      y: number;
      s: string;
      a?: 'start' | 'middle' | 'end' | undefined;
      size?: number | undefined;
    };

export type ChartProps = {
  title: string;
  /** What the chart shows, in a sentence: for those who do not see it. */
  summary: string;
  width: number;
  height: number;
  parts: readonly ChartPart[];
  /** The same figures as a table (a DataTable or a plain table). */
  table: ReactNode;
};

/** A chart with its figures as a table under it. */
export function Chart({ title, summary, width, height, parts, table }: ChartProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  return (
    <figure className={css.chart}>
      <figcaption className={css.title}>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-summary`}
        className={css.picture}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        {parts.map((part) =>
          part.k === 'path' ? (
            <path
              key={`${part.d} ${part.fill ?? ''} ${part.stroke ?? ''}`}
              d={part.d}
              fill={part.fill ?? 'none'}
              stroke={part.stroke}
              strokeWidth={part.width}
            />
          ) : (
            <text
              key={`${part.x} ${part.y} ${part.s}`}
              x={part.x}
              y={part.y}
              textAnchor={part.a ?? 'start'}
              dominantBaseline="middle"
              fontSize={part.size ?? 12}
            >
              {part.s}
            </text>
          ),
        )}
      </svg>
      <details className={css.figures}>
        <summary>{t('chart.table')}</summary>
        {table}
      </details>
    </figure>
  );
}
