import { useTranslation } from 'react-i18next';
import { formatDate } from '../../db/base/format.ts';
import type { OfficeName } from '../../db/members/words.ts';
import { Banner, useProblemWords } from '../ui/index.ts';
import css from './elections.module.css';
import type { Nomination } from './words.ts';

type Props = { eligibility: NonNullable<Nomination['eligibility']>; office: OfficeName };

/** Every past term in the office; for the chair with the years each counts and their sum (S4). */
function Terms({ eligibility: { terms, years }, office }: Props) {
  const { t } = useTranslation('elections');
  const { t: tm } = useTranslation('members');
  const counted = office === 'chair';
  if (terms.length === 0) return <p>{t('nomination.noTerms')}</p>;
  return (
    <table className={css.figures}>
      <caption>{t('nomination.terms')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('nomination.from')}</th>
          <th scope="col">{t('nomination.to')}</th>
          <th scope="col" className={css.words}>
            {t('nomination.how')}
          </th>
          {counted && <th scope="col">{t('nomination.years')}</th>}
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={term.startedOn}>
            <td>{formatDate(term.startedOn)}</td>
            <td>{term.endedOn ? formatDate(term.endedOn) : t('nomination.now')}</td>
            <td className={css.words}>{tm(`how.${term.how}`)}</td>
            {counted && <td>{term.years}</td>}
          </tr>
        ))}
        {counted && (
          <tr>
            <td colSpan={3}>{t('nomination.sum')}</td>
            <td>{years}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** E4, E8, S4: what stands in a candidate's way, what should be known, and every past term in the office. */
export function Findings({ eligibility, office }: Props) {
  const { t } = useTranslation('elections');
  const wordsOf = useProblemWords();
  const { blocks, warnings } = eligibility;
  const ruled = (found: (typeof blocks)[number]) => t('nomination.ruled', { words: wordsOf(found), rule: found.rule });
  return (
    <>
      {blocks.map((block) => (
        <Banner key={block.key} tone="error" title={ruled(block)} />
      ))}
      {warnings.map((warning) => (
        <Banner key={warning.key} tone="warning" title={ruled(warning)} />
      ))}
      <Terms eligibility={eligibility} office={office} />
    </>
  );
}
