import { useTranslation } from 'react-i18next';
import { TextLink } from '../ui/index.ts';
import css from './members.module.css';
import type { Place } from './types.ts';

/** Who fills a place: linked names with their organisations. */
export function Fillers({ people }: { people: Place['by'] }) {
  const { t } = useTranslation('members');
  return (
    <ul className={css.plainList}>
      {people.map((each) => (
        <li key={each.id}>
          <TextLink to="/members/$memberId" params={{ memberId: String(each.id) }}>
            {each.votes ? each.name : t('coverage.noVote', { name: each.name })}
          </TextLink>
          {each.organisation && <span className={css.soft}>, {each.organisation}</span>}
        </li>
      ))}
    </ul>
  );
}
