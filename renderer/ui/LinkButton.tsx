import { createLink } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, Ref } from 'react';
import buttonCss from './Button.module.css';
import type { ButtonLook } from './Button.tsx';
import { cx } from './cx.ts';

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

type LinkButtonAnchorProps = AnchorProps & {
  look?: Exclude<ButtonLook, 'danger'>;
  icon?: LucideIcon;
  size?: 'm' | 's';
};

function Anchor({ look = 'secondary', icon: Icon, size = 'm', children, className, ...rest }: LinkButtonAnchorProps) {
  return (
    <a {...rest} className={cx(buttonCss.button, buttonCss[look], buttonCss[size], className)}>
      {Icon && <Icon className={buttonCss.icon} aria-hidden="true" />}
      <span>{children}</span>
    </a>
  );
}

/** Goes to another page and looks like a button: `<LinkButton to="/members/new" look="primary">Add a member</LinkButton>`. */
export const LinkButton = createLink(Anchor);

const PlainAnchor = (props: AnchorProps) => <a {...props}>{props.children}</a>;

/** A link in running text, typed by the routes: `<TextLink to="/members">Members</TextLink>`. */
export const TextLink = createLink(PlainAnchor);
