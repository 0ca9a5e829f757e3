import { useTranslation } from 'react-i18next';
import css from './Spinner.module.css';

/** Says that something is under way. `label` is read out; `block` centres it in the space of what is coming. */
export function Spinner({ label, block = false }: { label?: string | undefined; block?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <div className={block ? css.block : css.inline} role="status">
      <span className={css.ring} aria-hidden="true" />
      <span>{label ?? t('loading')}</span>
    </div>
  );
}
