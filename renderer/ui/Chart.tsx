import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartModel, ChartShape } from '../../db/base/chart-shapes.ts';
import css from './Chart.module.css';

export type ChartProps = {
  title: string;
  /** What the chart shows, in a sentence: for those who do not see it. */
  summary: string;
  /** Shapes and figures from db/base/chart-shapes.ts: the same for the screen (here) and for paper. */
  model: ChartModel;
};

const keyOf = (shape: ChartShape) =>
  shape.kind === 'path' ? `${shape.d} ${shape.fill} ${shape.stroke}` : `${shape.x} ${shape.y} ${shape.text}`;

function Shape({ shape }: { shape: ChartShape }) {
  if (shape.kind === 'path') {
    const { d, fill = 'none', stroke, width, dash } = shape;
    return <path d={d} fill={fill} stroke={stroke} strokeWidth={width} strokeDasharray={dash?.join(' ')} />;
  }
  const { x, y, text, anchor, size, bold, colour } = shape;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={size}
      fontWeight={bold ? 700 : 400}
      fill={colour ?? 'currentcolor'}
    >
      {text}
    </text>
  );
}

/** A chart with its figures as a table under it. */
export function Chart({ title, summary, model }: ChartProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const { width, height, shapes, table } = model;
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
        {shapes.map((shape) => (
          <Shape key={keyOf(shape)} shape={shape} />
        ))}
      </svg>
      <details className={css.figures}>
        <summary>{t('chart.table')}</summary>
        <table className={css.table}>
          <caption className="visuallyHidden">{title}</caption>
          <thead>
            <tr>
              {table.head.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...others]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {others.map((cell, at) => (
                  <td key={table.head[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
