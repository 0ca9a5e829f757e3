import { ChevronDown, EllipsisVertical, type LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import buttonCss from './Button.module.css';
import { cx } from './cx.ts';
import { given } from './given.ts';
import iconCss from './IconButton.module.css';
import css from './MenuButton.module.css';

export type MenuAction = {
  id: string;
  label: string;
  onAction: () => void;
  icon?: LucideIcon | undefined;
  tone?: 'danger' | undefined;
  isDisabled?: boolean | undefined;
};

export type MenuButtonProps = {
  actions: readonly MenuAction[];
  /** The words on the button. Without them it is three dots, named by `name`. */
  label?: string | undefined;
  /** What the actions are for, e.g. the row's name: read out as "More actions: Mrs Osei". */
  name?: string | undefined;
  look?: 'primary' | 'secondary' | 'quiet';
};

/** Less frequent actions behind one button. */
export function MenuButton({ actions, label, name, look = 'secondary' }: MenuButtonProps) {
  const { t } = useTranslation('ui');
  return (
    <MenuTrigger>
      {label ? (
        <Button className={cx(buttonCss.button, buttonCss[look])}>
          <span>{label}</span>
          <ChevronDown className={buttonCss.icon} aria-hidden="true" />
        </Button>
      ) : (
        <Button
          className={cx(iconCss.button, iconCss.plain)}
          aria-label={name ? `${t('moreActions')}: ${name}` : t('moreActions')}
        >
          <EllipsisVertical className={iconCss.icon} aria-hidden="true" />
        </Button>
      )}
      <Popover className={cx(css.popover)} placement="bottom end">
        <Menu className={cx(css.menu)}>
          {actions.map(({ id, label: words, icon: Icon, tone, isDisabled, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              className={cx(css.item, tone === 'danger' && css.danger)}
              onAction={onAction}
              {...given({ isDisabled })}
            >
              {Icon && <Icon className={css.icon} aria-hidden="true" />}
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
