import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/index.ts';
import type { Round } from '../words.ts';
import css from './night.module.css';

/** The agreed figures in the order of the paper, with who would be elected. Never before both counts agree. */
export function Figures({ round }: { round: Round }) {
  const { t } = useTranslation('elections');
  const { agreed, tally } = round;
  if (!agreed || !tally) return null;
  const votesOf = (candidate: number) => agreed.votes.find((each) => each.candidate === candidate)?.votes ?? 0;
  const standing = (candidate: number) => {
    if (tally.elected.includes(candidate)) return t('result.elected');
    return tally.tied.includes(candidate) ? t('result.tied') : '';
  };
  return (
    <table className={css.result}>
      <thead>
        <tr>
          <th scope="col">{t('result.candidate')}</th>
          <th scope="col" className={css.figure}>
            {t('result.votes')}
          </th>
          <th scope="col">{t('result.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {round.candidates.map(({ candidate, name }) => (
          <tr key={candidate}>
            <th scope="row">{candidate === 0 ? t('reopen') : name}</th>
            <td className={cx(css.figure)}>{votesOf(candidate)}</td>
            <td>
              <strong>{standing(candidate)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
