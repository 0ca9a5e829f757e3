import { integer, text } from 'drizzle-orm/sqlite-core';
import type { IsoDate, MeetingId, MemberId } from '../base/brand.ts';
import { member } from '../members/schema.ts';
import { meeting } from './schema.ts';

/** Columns that many tables around a meeting have. Functions, because these files and the tables they point to need each other. */

export function meetingIdColumn(name = 'meeting_id') {
  return integer(name)
    .$type<MeetingId>()
    .references(() => meeting.id);
}

export function memberIdColumn(name = 'member_id') {
  return integer(name)
    .$type<MemberId>()
    .references(() => member.id);
}

export function dayColumn(name: string) {
  return text(name).$type<IsoDate>();
}
