import { Check, Circle, CircleDot, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import css from './StateSteps.module.css';

export type Step = {
  key: string;
  label: string;
  state: 'done' | 'current' | 'toDo';
  /** The date and who: "Agreed by Mrs Osei, 3 May 2011", "Due Tuesday 10 May 2011". */
  detail?: ReactNode;
  /** Done late, or due and not done. */
  isLate?: boolean | undefined;
};

/** The states a thing goes through, with dates and lateness; from left to right where there is room. */
export function StateSteps({ label, steps }: { label: string; steps: readonly Step[] }) {
  const { t } = useTranslation('ui');
  return (
    <ol className={css.steps} aria-label={label}>
      {steps.map(({ key, label: words, state, detail, isLate }) => {
        const Icon =
          isLate && state !== 'done' ? TriangleAlert : { done: Check, current: CircleDot, toDo: Circle }[state];
        return (
          <li
            key={key}
            className={cx(css.step, css[state], isLate && css.late)}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={css.mark} aria-hidden="true">
              <Icon />
            </span>
            <div className={css.words}>
              <span className={css.label}>{words}</span>
              <span className={css.state}>
                {t(`steps.${state}`)}
                {isLate && <strong className={css.lateWord}> · {t('steps.late')}</strong>}
              </span>
              {detail && <span className={css.detail}>{detail}</span>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
