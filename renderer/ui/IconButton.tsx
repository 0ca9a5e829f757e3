import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { cx } from './cx.ts';
import { given } from './given.ts';
import css from './IconButton.module.css';
import { useBusy } from './useBusy.ts';

export type IconButtonProps = {
  icon: LucideIcon;
  /** What it does, as a verb: the accessible name, and the tooltip. */
  label: string;
  onPress?: (() => void) | undefined;
  isDisabled?: boolean;
  busy?: boolean;
  look?: 'plain' | 'danger' | 'onDark';
  size?: 'm' | 's';
  /** For React Aria's triggers. */
  slot?: string | undefined;
};

/** A button with a picture only; its name shows as a tooltip on hover and on focus. */
export function IconButton({ icon: Icon, label, look = 'plain', size = 'm', busy = false, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        className={cx(css.button, css[look], css[size])}
        aria-label={label}
        {...given(rest)}
        {...useBusy(busy)}
      >
        <Icon aria-hidden="true" className={css.icon} />
      </AriaButton>
      <Tooltip className={cx(css.tooltip)} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
