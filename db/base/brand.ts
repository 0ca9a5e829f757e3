/** Ids that cannot be mixed up: a MemberId is not a MeetingId, though both are whole numbers in the file. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type PersonId = Brand<number, 'PersonId'>;
export type AttachmentId = Brand<number, 'AttachmentId'>;
export type CategoryId = Brand<number, 'CategoryId'>;
export type WardId = Brand<number, 'WardId'>;
export type MemberId = Brand<number, 'MemberId'>;
export type OfficeTermId = Brand<number, 'OfficeTermId'>;
export type VenueId = Brand<number, 'VenueId'>;
export type MeetingId = Brand<number, 'MeetingId'>;
export type AgendaItemId = Brand<number, 'AgendaItemId'>;
export type AgendaPaperId = Brand<number, 'AgendaPaperId'>;
export type AgendaRequestId = Brand<number, 'AgendaRequestId'>;
export type AgendaVersionId = Brand<number, 'AgendaVersionId'>;
export type ElectionId = Brand<number, 'ElectionId'>;
export type ProtocolVersionId = Brand<number, 'ProtocolVersionId'>;
export type NominationId = Brand<number, 'NominationId'>;
export type ContestId = Brand<number, 'ContestId'>;
export type RoundId = Brand<number, 'RoundId'>;
export type DeclarationId = Brand<number, 'DeclarationId'>;

/** Money: whole pence. Never made from a fraction. */
export type Pence = Brand<number, 'Pence'>;

/** A day without a time, `YYYY-MM-DD`, in the group's own time zone. */
export type IsoDate = string;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string;

/** A time of day without a date, `HH:MM`, 24 hours. */
export type ClockTime = string;
