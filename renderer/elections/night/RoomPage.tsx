import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '../../../db/base/brand.ts';
import { formatDateWithWeekday } from '../../../db/base/format.ts';
import { useAsk } from '../../app/ask.ts';
import { api } from '../../app/client.ts';
import { Asked, cx } from '../../ui/index.ts';
import { LotShown } from '../LotShown.tsx';
import { type RoomData, useOfficeName } from '../words.ts';
import { Checks } from './Checks.tsx';
import css from './night.module.css';
import { RoomResult, RoomResults } from './RoomResult.tsx';
import { useNightLook } from './useNightLook.ts';

/** How often the room's view looks, in milliseconds: it stands in a window of its own and hears of nothing. */
const LOOK_EVERY = 2_000;

const BEFORE_CLOSE: readonly RoomData['state'][] = ['prepared', 'questions', 'poll_open'];

/** The names in the order in which they answer, or as they stand on the paper, with how to mark it. */
function Names({ room }: { room: RoomData }) {
  const { t } = useTranslation('elections');
  if (room.candidates.length === 0) return null;
  const isVoting = BEFORE_CLOSE.includes(room.state);
  const isAffirmed = room.kind === 'affirmation';
  const isAsking = isVoting && !room.asked && room.questions.length > 0;
  const onPaper = room.candidates.map((name, at) => (isAffirmed && at === 0 ? t('room.yes', { name }) : name));
  return (
    <section>
      <h3>{t(isAsking ? 'room.questionOrder' : 'room.candidates')}</h3>
      <ol className={css.roomNames}>
        {(isAsking ? room.questions : onPaper).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      {isVoting && <p>{isAffirmed ? t('room.affirmation') : t('room.upTo', { count: room.seats })}</p>}
    </section>
  );
}

/** The office whose turn it is: what is done now, and the names on the paper. */
function Now({ room, office }: { room: RoomData; office: NonNullable<RoomData['office']> }) {
  const { t } = useTranslation('elections');
  const nameOf = useOfficeName();
  // Of a later round the questions were answered before.
  const state = room.state === 'prepared' && room.asked ? 'questions' : room.state;
  return (
    <>
      <h2>{nameOf({ office, seats: room.seats })}</h2>
      <p className={css.roomState} role="status">
        {state ? t(`room.state.${state}`) : t(`route.${room.route}`)}
      </p>
      {room.colour && room.round && <p>{t('room.paper', { colour: t(`colour.${room.colour}`), round: room.round })}</p>}
      {room.voided && BEFORE_CLOSE.includes(room.state) && <p>{t('room.voided', room.voided)}</p>}
      <Names room={room} />
      {room.lot && (
        <section>
          <h3>{t('room.lot')}</h3>
          <LotShown lot={room.lot} />
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
      {last && (room.state === null || room.state === 'prepared') && <RoomResult result={last} />}
      {room.results.length > 0 && <RoomResults results={room.results} />}
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
