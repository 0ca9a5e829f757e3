import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/index.ts';
import { Fillers } from './Fillers.tsx';
import type { Coverage } from './types.ts';

/** Panel representatives whose ward nobody wrote down: their seat cannot be counted. */
export function WithoutWard({ people }: { people: Coverage['withoutWard'] }) {
  const { t } = useTranslation('members');
  if (people.length === 0) return null;
  return (
    <Banner tone="warning" title={t('coverage.withoutWard')}>
      <Fillers people={people} />
      <p>{t('coverage.withoutWardHelp')}</p>
    </Banner>
  );
}
