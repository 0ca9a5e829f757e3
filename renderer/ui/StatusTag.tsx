import { Ban, Circle, CircleCheck, CircleDot, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './StatusTag.module.css';

export type StatusTone = 'good' | 'current' | 'warn' | 'bad' | 'info' | 'off' | 'neutral';

const SHAPES: Record<StatusTone, LucideIcon> = {
  good: CircleCheck,
  current: CircleDot,
  warn: TriangleAlert,
  bad: OctagonAlert,
  info: Info,
  off: Ban,
  neutral: Circle,
};

/** A state in a word, a shape and a colour; never colour alone. `shape={false}` for mere counts and kinds. */
export function StatusTag({
  tone,
  children,
  shape = true,
}: {
  tone: StatusTone;
  children: ReactNode;
  shape?: boolean;
}) {
  const Shape = SHAPES[tone];
  return (
    <span className={cx(css.tag, css[tone])}>
      {shape && <Shape aria-hidden="true" className={css.shape} />}
      {children}
    </span>
  );
}
