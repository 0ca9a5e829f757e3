import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import css from './Button.module.css';
import { cx } from './cx.ts';
import { given } from './given.ts';
import { useBusy } from './useBusy.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = {
  children: ReactNode;
  /** primary: the one main action of a page; danger: what is hard to reverse; quiet: inside lists and cards. */
  look?: ButtonLook;
  onPress?: (() => void) | undefined;
  type?: 'button' | 'submit';
  icon?: LucideIcon | undefined;
  /** Under way: the button stays where it is, keeps the focus, says so, and does nothing. */
  busy?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  size?: 'm' | 's';
  /** Read out instead of the visible words, which it must contain. */
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
};

/** A button that does something. To go somewhere use LinkButton. */
export function Button({ children, look = 'secondary', icon: Icon, busy = false, size = 'm', ...rest }: ButtonProps) {
  return (
    <AriaButton className={cx(css.button, css[look], css[size])} {...given(rest)} {...useBusy(busy)}>
      {busy ? (
        <span className={css.spin} aria-hidden="true" />
      ) : (
        Icon && <Icon className={css.icon} aria-hidden="true" />
      )}
      <span>{children}</span>
    </AriaButton>
  );
}

/** Buttons in a row, the main one first. */
export const ButtonRow = ({ children, align = 'start' }: { children: ReactNode; align?: 'start' | 'end' }) => (
  <div className={cx(css.row, align === 'end' && css.end)}>{children}</div>
);
