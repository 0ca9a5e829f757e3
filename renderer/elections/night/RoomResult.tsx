import { useTranslation } from 'react-i18next';
import { LotShown } from '../LotShown.tsx';
import { type RoomData, useElected, useOfficeName } from '../words.ts';
import css from './night.module.css';

type Result = RoomData['results'][number];

/** A result as it was declared, how its last seat was settled, and what was put right since. */
export function RoomResult({ result }: { result: Result }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const electedIn = useElected();
  const isAgain = result.tie?.settled === 'reballot';
  return (
    <section>
      <h3>{t('room.resultOf', { office: nameOf(result) })}</h3>
      {result.figures && (
        <table className={css.roomTable}>
          <thead>
            <tr>
              <th scope="col">{t('result.candidate')}</th>
              <th scope="col" className={css.figure}>
                {t('result.votes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.figures.map(({ candidate, name, votes }) => (
              <tr key={candidate}>
                <th scope="row">{name}</th>
                <td className={css.figure}>{votes}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(result.elected.length > 0 || isAgain) && (
        <p className={css.roomState}>
          {result.elected.length > 0 ? t('room.elected', { names: electedIn(result) }) : electedIn(result)}
        </p>
      )}
      {result.vacant > 0 && <p className={css.roomState}>{t('result.vacant', { count: result.vacant })}</p>}
      {result.lot && (
        <>
          <p>{t('room.byLot')}</p>
          <LotShown lot={result.lot} />
        </>
      )}
    </section>
  );
}

/** Every result of the night in a line, with its corrections. */
export function RoomResults({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const electedIn = useElected();
  return (
    <section>
      <h3>{t('room.declared')}</h3>
      <ul>
        {results.map((each) => (
          <li key={each.id}>
            {nameOf(each)}: {electedIn(each)}
            {each.corrections.map((text) => (
              <p key={text}>
                <strong>{t('room.correction', { text })}</strong>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
