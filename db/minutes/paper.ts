import type { IsoDate, MeetingId } from '../base/brand.ts';
import type { ReadDb } from '../base/handles.ts';
import { readMeeting } from '../meetings/queries.ts';
import type { Audience, MeetingKind } from '../meetings/words.ts';
import { type Correction, correctionsFor, type MinutesEdition, minutesFor } from './edition-rules.ts';
import {
  readCorrections,
  readMinuteItems,
  readMinutes,
  readMinutesSteps,
  readMinutesVersion,
  readMinutesVersions,
} from './queries.ts';
import { parseMinutes, takeMinutesSnapshot } from './snapshot.ts';
import type { MinutesState, MinutesStep } from './words.ts';

/** A12: how far the minutes are, as their paper says it. */
export type MinutesStatus = {
  state: MinutesState;
  /** Null while the chair has not agreed them. */
  agreed: { number: number; by: string; on: IsoDate } | null;
  circulatedOn: IsoDate | null;
  publicOn: IsoDate | null;
  adopted: {
    on: IsoDate;
    at: { kind: MeetingKind; title: string };
    corrections: Correction[];
    /** Corrections that are not for this edition. */
    hidden: number;
  } | null;
};

function adoptionOf(db: ReadDb, id: MeetingId, edition: Audience): MinutesStatus['adopted'] {
  const step = readMinutesSteps(db, id).findLast((each) => each.step === 'adopt');
  const at = step?.atMeetingId ? readMeeting(db, step.atMeetingId) : undefined;
  if (!step || !at) return null;
  const said = readCorrections(db, id).map(({ item, text }) => ({ item, text }));
  const { kind, title } = at;
  return { on: step.on, at: { kind, title }, ...correctionsFor(said, readMinuteItems(db, id), edition) };
}

/**
 * The minutes for paper in one edition: the version that the chair agreed, or before that as they stand. Nothing before they
 * are begun.
 */
export function minutesForPaper(
  db: ReadDb,
  id: MeetingId,
  edition: Audience,
): { minutes: MinutesEdition; status: MinutesStatus } | undefined {
  const taken = readMinutes(db, id);
  if (!taken) return undefined;
  const { state } = taken;
  const isDraft = state === 'draft' || state === 'with_chair';
  const last = isDraft ? undefined : readMinutesVersions(db, id).at(-1);
  const kept = last && readMinutesVersion(db, last.id);
  const snapshot = kept ? parseMinutes(kept.snapshot) : takeMinutesSnapshot(db, id);
  if (!snapshot) return undefined;
  const steps = readMinutesSteps(db, id);
  const dayOf = (step: MinutesStep) => (isDraft ? null : (steps.findLast((each) => each.step === step)?.on ?? null));
  return {
    minutes: minutesFor(snapshot, edition, (earlier) => readMinuteItems(db, earlier)),
    status: {
      state,
      agreed: last ? { number: last.number, by: last.agreedBy, on: last.agreedOn } : null,
      circulatedOn: dayOf('circulate'),
      publicOn: dayOf('make_public'),
      adopted: state === 'adopted' ? adoptionOf(db, id, edition) : null,
    },
  };
}
