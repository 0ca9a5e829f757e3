import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { EquationLine } from '../../../db/elections/rules.ts';
import { cx, useProblemWords } from '../../ui/index.ts';
import css from './night.module.css';

/** E11: the equations in words, as the figures go in. A word, a shape and a colour; changes are read out. */
export function Checks({ lines, label }: { lines: readonly EquationLine[]; label: string }) {
  const wordsOf = useProblemWords();
  return (
    <ul className={css.checks} aria-label={label} aria-live="polite">
      {lines.map((line) => {
        const Icon = line.state === 'holds' ? CircleCheck : line.state === 'open' ? CircleDashed : CircleAlert;
        const tone = line.state === 'holds' ? css.holds : line.state === 'open' ? css.open : css.off;
        return (
          <li key={line.key} className={cx(css.check, tone)}>
            <Icon aria-hidden="true" />
            <span>{wordsOf(line)}</span>
          </li>
        );
      })}
    </ul>
  );
}
