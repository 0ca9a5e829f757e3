import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from '../../db/office/settings.ts';
import { Card, IconButton, NumberField, StatusTag } from '../ui/index.ts';
import type { Group, Typed } from './SettingsPage.tsx';
import css from './settings.module.css';

type Props = {
  group: Group;
  values: Settings;
  typed: Typed;
  faults: Partial<Record<SettingKey, string>>;
  /** Null for those who may only read. */
  onType: ((key: SettingKey, value: number | null) => void) | null;
};

function Setting({ name, ...props }: Omit<Props, 'group'> & { name: SettingKey }) {
  const { t } = useTranslation('settings');
  const { values, typed, faults, onType } = props;
  const { rule, value: standard, min, max } = SETTINGS[name];
  const value = name in typed ? (typed[name] ?? null) : values[name];
  const label = t(`items.${name}.name`);
  const isOwn = value !== standard;
  return (
    <li className={css.row}>
      <div className={css.words}>
        <p className={css.name} id={`name-${name}`}>
          {label}
          {rule && <span className={css.rule}>{t('rule', { rule })}</span>}
        </p>
        <p className={css.text}>{t(`items.${name}.words`)}</p>
      </div>
      <div className={css.number}>
        <NumberField
          id={`setting-${name.replaceAll('.', '-')}`}
          label={label}
          hideLabel
          value={value}
          onChange={(next) => onType?.(name, next)}
          error={faults[name]}
          isDisabled={onType === null}
          unit={t(`items.${name}.unit`)}
        />
        <p className={css.text}>
          {t(rule ? 'handbook' : 'programDefault', { value: standard })} · {t('range', { min, max })}
        </p>
      </div>
      <div className={css.own}>
        {isOwn && <StatusTag tone="info">{t('own')}</StatusTag>}
        {isOwn && onType && (
          <IconButton
            icon={RotateCcw}
            label={t('resetOne', { name: label, value: standard })}
            onPress={() => onType(name, standard)}
          />
        )}
      </div>
    </li>
  );
}

/** The settings of one subject. */
export function SettingsGroup({ group, ...props }: Props) {
  const { t } = useTranslation('settings');
  const keys = SETTING_KEYS.filter((key) => key.startsWith(`${group}.`));
  return (
    <Card title={t(`groups.${group}`)} flush>
      <ul className={css.list}>
        {keys.map((key) => (
          <Setting key={key} name={key} {...props} />
        ))}
      </ul>
    </Card>
  );
}
