import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDateWithWeekday } from '../../../db/base/format.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, cx } from '../../ui/index.ts';
import { type RoomData, useOfficeName } from '../words.ts';
import { Checks } from './Checks.tsx';
import css from './night.module.css';
import { useNightLook } from './useNightLook.ts';

/** How often the room's view looks, in milliseconds: it stands in a window of its own and hears of nothing. */
const LOOK_EVERY = 2_000;

type Result = RoomData['results'][number];

/** A result as it was declared. */
function Declared({ result }: { result: Result }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
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
      {result.elected.length > 0 && (
        <p className={css.roomState}>
          {t('room.elected', { names: result.elected.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {result.vacant > 0 && <p className={css.roomState}>{t('result.vacant', { count: result.vacant })}</p>}
    </section>
  );
}

/** The office whose turn it is: what is done now, and the names on the paper. */
function Now({ room, office }: { room: RoomData; office: NonNullable<RoomData['office']> }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  const asking = (room.state === 'prepared' || room.state === 'questions') && room.questions.length > 0;
  return (
    <>
      <h2>{nameOf({ office, seats: room.seats })}</h2>
      <p className={css.roomState} role="status">
        {room.state ? t(`room.state.${room.state}`) : t(`route.${room.route}`)}
      </p>
      {room.colour && room.round && <p>{t('room.paper', { colour: t(`colour.${room.colour}`), round: room.round })}</p>}
      {room.candidates.length > 0 && (
        <section>
          <h3>{t(asking ? 'room.questionOrder' : 'room.candidates')}</h3>
          <ol className={css.roomNames}>
            {(asking ? room.questions : room.candidates).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ol>
          <p>{t('room.upTo', { count: room.seats })}</p>
        </section>
      )}
      {room.lines.length > 0 && (
        <section>
          <h3>{t('room.account')}</h3>
          <Checks label={t('room.account')} lines={room.lines} />
        </section>
      )}
    </>
  );
}

function Room({ room }: { room: RoomData }) {
  const { t } = useTranslation('elections');
  const last = room.results.at(-1);
  const nameOf = useOfficeName();
  useEffect(() => {
    document.title = t('room.windowTitle', { title: room.title });
  }, [t, room.title]);
  return (
    <main className={cx(css.room, room.rehearsal && css.rehearsal)}>
      {room.rehearsal && <p className={css.rehearsalWords}>{t('rehearsal.words')}</p>}
      <h1>
        {room.title}, {formatDateWithWeekday(room.date as IsoDate)}
      </h1>
      {room.office ? (
        <Now room={room} office={room.office} />
      ) : (
        <p className={css.roomState}>{t(room.results.length > 0 ? 'room.over' : 'room.soon')}</p>
      )}
      {last && (room.state === null || room.state === 'prepared') && <Declared result={last} />}
      {room.results.length > 0 && (
        <section>
          <h3>{t('room.declared')}</h3>
          <ul>
            {room.results.map((each) => (
              <li key={`${each.office} ${each.round ?? 0}`}>
                {nameOf(each)}:{' '}
                {each.elected.length > 0 ? each.elected.map(({ name }) => name).join(', ') : t('room.vacant')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={css.roomFoot}>{t('room.secret')}</p>
    </main>
  );
}

/** What the room may see, in a window of its own: never a partial figure, never who has not voted. */
export function RoomPage() {
  const { electionId } = useParams({ from: '/elections/$electionId/room' });
  const answer = useAsk(api.elections.room, { electionId: Number(electionId) });
  const again = answer.state === 'loading' ? null : answer.again;
  useNightLook();
  useEffect(() => {
    if (!again) return;
    const timer = setInterval(again, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [again]);
  return <Asked answer={answer}>{(room) => <Room room={room} />}</Asked>;
}
