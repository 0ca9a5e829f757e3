import { useTranslation } from 'react-i18next';
import { NumberField } from '../../ui/index.ts';
import css from './night.module.css';
import type { FigureSet } from './useFigures.ts';

type Props<K extends string> = {
  figures: FigureSet<K>;
  fields: readonly { name: K; label: string; hint?: string }[];
};

/** Large boxes for figures. A missing one says that zero is typed too. */
export function FigureFields<K extends string>({ figures, fields }: Props<K>) {
  const { t } = useTranslation('elections');
  return (
    <div className={css.figures}>
      {fields.map(({ name, label, hint }) => (
        <NumberField
          key={name}
          label={label}
          {...(hint && { hint })}
          value={figures.typed[name]}
          onChange={(value) => figures.set(name, value)}
          onFault={(words) => figures.fault(name, words)}
          error={figures.isMissing(name) ? t('night.figureMissing') : undefined}
        />
      ))}
    </div>
  );
}
