import { type ReactNode, useId } from 'react';
import css from './Card.module.css';
import { cx } from './cx.ts';

export type CardProps = {
  title?: string | undefined;
  /** The heading's level: 2 on a page, 3 within a section. */
  level?: 2 | 3;
  /** Beside the title: quiet buttons, a change link. */
  actions?: ReactNode;
  /** No padding, for a table that fills the card. */
  flush?: boolean;
  children: ReactNode;
};

/** A part of a page on white ground. With a title it is a region that screen readers can jump to. */
export function Card({ title, level = 2, actions, flush = false, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={css.card} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <header className={css.head}>
          {title && (
            <Heading id={id} className={css.title}>
              {title}
            </Heading>
          )}
          {actions && <div className={css.actions}>{actions}</div>}
        </header>
      )}
      <div className={cx(css.body, flush && css.flush)}>{children}</div>
    </section>
  );
}

/** Cards side by side where there is room. */
export const CardGrid = ({ children }: { children: ReactNode }) => <div className={css.grid}>{children}</div>;
