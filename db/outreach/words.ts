/** The closed lists of what the group does outside its meetings. Their words are in the locale `outreach`. */

export const EVENT_KINDS = ['conference', 'seminar', 'training', 'visit', 'event'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const PRESS_KINDS = ['statement', 'interview', 'letter'] as const;
export type PressKind = (typeof PRESS_KINDS)[number];

/** A17: nothing leaves before two other members agreed. */
export const PRESS_STATES = ['draft', 'released', 'withdrawn'] as const;
export type PressState = (typeof PRESS_STATES)[number];

/** By which way information about the group's work went out (L7). */
export const CHANNELS = [
  'newsletter',
  'website',
  'leaflet',
  'poster',
  'press',
  'social_media',
  'stall',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** L8: what the funder asks the public about. */
export const CONSULTATION_KINDS = ['policing_plan', 'budget', 'other'] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];

/** How a consultation, an update or a report was passed on to members. */
export const PASSED_ON_HOW = ['email', 'post', 'meeting', 'website', 'newsletter', 'other'] as const;
export type PassedOnHow = (typeof PASSED_ON_HOW)[number];

/** L9: the reports that are received, discussed and circulated. */
export const RECEIVED_REPORT_KINDS = ['custody_visitors', 'stop_and_search', 'other'] as const;
export type ReceivedReportKind = (typeof RECEIVED_REPORT_KINDS)[number];

/** S8, M12: where the group has a seat. */
export const SEAT_BODIES = [
  'community_safety_partnership',
  'chairs_meetings',
  'stop_and_search',
  'custody_visitors',
  'other',
] as const;
export type SeatBody = (typeof SEAT_BODIES)[number];

/** S9: whose skills and training needs are looked at. */
export const TRAINED_AS = ['executive', 'administrator'] as const;
export type TrainedAs = (typeof TRAINED_AS)[number];
