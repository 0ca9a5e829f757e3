import { useTranslation } from 'react-i18next';
import type { OfficeName } from '../../db/members/words.ts';
import type { api } from '../app/client.ts';

type Value<C extends (input: never) => Promise<unknown>> = Extract<Awaited<ReturnType<C>>, { ok: true }>['value'];

export type ElectionList = Value<typeof api.elections.list>;
export type ListedElection = ElectionList[number];
export type ElectionPageData = Value<typeof api.elections.page>;
export type Nomination = ElectionPageData['nominations'][number];
export type Contest = ElectionPageData['contests'][number];
export type Round = Contest['rounds'][number];
export type Declared = Contest['declarations'][number];
export type Lot = ElectionPageData['lots'][number];
export type RoomData = Value<typeof api.elections.room>;
export type DeskData = Value<typeof api.elections.desk>;

/** "Chair", or "Committee members (4 seats)". */
export function useOfficeName(): (contest: { office: OfficeName; seats: number }) => string {
  const { t } = useTranslation('elections');
  const { t: tm } = useTranslation('members');
  return ({ office, seats }) =>
    office === 'committee_member' && seats > 1 ? t('office.committeeSeats', { count: seats }) : tm(`office.${office}`);
}

/** Who a result elects: the names, nobody yet while those who tied are balloted again, or nobody. */
export function useElected(): (result: Pick<Declared['result'], 'elected' | 'tie'>) => string {
  const { t } = useTranslation('elections');
  return ({ elected, tie }) => {
    const names = elected.map(({ name }) => name).join(', ');
    if (tie?.settled !== 'reballot') return names || t('room.vacant');
    return [names, t('room.again', { names: tie.tied.join(', ') })].filter(Boolean).join('; ');
  };
}

/** The account as it was last typed. */
export const accountOf = (round: Round) => round.accounts.at(-1) ?? null;

/** Papers rejected in the count that is under way. */
export const rejectedOf = (round: Round): number =>
  round.rejections.filter(({ attempt }) => attempt === round.attempt).reduce((sum, { papers }) => sum + papers, 0);

/** E13: who is elected without a ballot, and how many places stay vacant. Those elected to an earlier office tonight are out. */
export function withoutBallot(page: ElectionPageData, contest: Contest): { elected: Nomination[]; vacant: number } {
  const taken = new Set(page.contests.flatMap(({ elected }) => elected));
  const elected = page.nominations.filter(
    ({ office, state, memberId }) => office === contest.office && state === 'entered' && !taken.has(memberId),
  );
  return { elected, vacant: Math.max(0, contest.seats - contest.elected.length - elected.length) };
}
