import { integer } from 'drizzle-orm/sqlite-core';
import type { ElectionId, MemberId, RoundId } from '../base/brand.ts';
import { member } from '../members/schema.ts';
import { election, electionRound } from './schema.ts';

/** Columns that many tables of elections have. Functions, because these files and the tables they point to need each other. */

export function electionId() {
  return integer('election_id')
    .$type<ElectionId>()
    .notNull()
    .references(() => election.id);
}

export function roundId() {
  return integer('round_id')
    .$type<RoundId>()
    .notNull()
    .references(() => electionRound.id);
}

export function memberId() {
  return integer('member_id')
    .$type<MemberId>()
    .notNull()
    .references(() => member.id);
}
