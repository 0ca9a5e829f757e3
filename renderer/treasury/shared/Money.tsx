import { columnPence, formatPence } from '../../../db/base/pence.ts';
import { cx } from '../../ui/index.ts';
import css from './shared.module.css';

/** An amount in running words: £1,234.50, and below nothing −£3.00 in its own colour. */
export const Money = ({ pence, strong = false }: { pence: number; strong?: boolean }) => (
  <span className={cx(css.money, strong && css.strong, pence < 0 && css.below)}>{formatPence(pence)}</span>
);

/** An amount in a column, as accounts print it: (3.00) below nothing, – for nothing. */
export const Figure = ({ pence, strong = false }: { pence: number | null; strong?: boolean }) =>
  pence === null ? null : (
    <span className={cx(css.money, strong && css.strong, pence < 0 && css.below)}>{columnPence(pence)}</span>
  );
