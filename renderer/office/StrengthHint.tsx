import { useTranslation } from 'react-i18next';
import { PASSPHRASE_LENGTH, passphraseStrength, type Strength } from '../../db/office/rules.ts';
import { cx } from '../ui/index.ts';
import css from './gate.module.css';

const LIT: Record<Strength, number> = { empty: 0, short: 1, repetitive: 1, fair: 2, good: 3, strong: 4 };

/** How good the passphrase is so far, in words and bars. */
export function StrengthHint({ text }: { text: string }) {
  const { t } = useTranslation('office');
  const strength = passphraseStrength(text);
  const words =
    strength === 'short' ? t('strength.short', { count: PASSPHRASE_LENGTH - text.length }) : t(`strength.${strength}`);
  const weak = LIT[strength] < 2;
  return (
    <p className={css.strength} role="status">
      <span className={css.meter} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={cx(bar <= LIT[strength] && (weak ? css.weak : css.lit))} />
        ))}
      </span>
      {words}
    </p>
  );
}
