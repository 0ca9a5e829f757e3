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
export type AttendanceId = Brand<number, 'AttendanceId'>;
export type PresenceId = Brand<number, 'PresenceId'>;
export type MinuteItemId = Brand<number, 'MinuteItemId'>;
export type DecisionId = Brand<number, 'DecisionId'>;
export type ActionId = Brand<number, 'ActionId'>;
export type InterestId = Brand<number, 'InterestId'>;
export type OralUpdateId = Brand<number, 'OralUpdateId'>;
export type FloorQuestionId = Brand<number, 'FloorQuestionId'>;
export type MinutesVersionId = Brand<number, 'MinutesVersionId'>;
export type PackId = Brand<number, 'PackId'>;
export type DistributionId = Brand<number, 'DistributionId'>;
export type AccessArrangementId = Brand<number, 'AccessArrangementId'>;
export type SubGroupId = Brand<number, 'SubGroupId'>;
export type SubGroupReportId = Brand<number, 'SubGroupReportId'>;
export type OutsideEventId = Brand<number, 'OutsideEventId'>;
export type PressStatementId = Brand<number, 'PressStatementId'>;
export type ConductCaseId = Brand<number, 'ConductCaseId'>;
export type NewsletterId = Brand<number, 'NewsletterId'>;
export type PublishedInformationId = Brand<number, 'PublishedInformationId'>;
export type ConsultationId = Brand<number, 'ConsultationId'>;
export type FunderUpdateId = Brand<number, 'FunderUpdateId'>;
export type ReceivedReportId = Brand<number, 'ReceivedReportId'>;
export type OutsideSeatId = Brand<number, 'OutsideSeatId'>;
export type SeatMeetingId = Brand<number, 'SeatMeetingId'>;
export type TrainingNeedId = Brand<number, 'TrainingNeedId'>;
export type MembershipReviewId = Brand<number, 'MembershipReviewId'>;
export type EqualityCollectionId = Brand<number, 'EqualityCollectionId'>;
export type AgreementId = Brand<number, 'AgreementId'>;
export type AgreementVersionId = Brand<number, 'AgreementVersionId'>;
export type MonitoringId = Brand<number, 'MonitoringId'>;
export type AnnualReportId = Brand<number, 'AnnualReportId'>;
export type AnnualReportPictureId = Brand<number, 'AnnualReportPictureId'>;

/** Records of the treasury: each id is the number of the event in the book that made the record. */
export type EventSeq = Brand<number, 'EventSeq'>;
export type AccountId = Brand<number, 'AccountId'>;
export type FundId = Brand<number, 'FundId'>;
export type HeadingId = Brand<number, 'HeadingId'>;
export type PayeeId = Brand<number, 'PayeeId'>;
export type EntryId = Brand<number, 'EntryId'>;
export type PaymentId = Brand<number, 'PaymentId'>;
export type SignatoryId = Brand<number, 'SignatoryId'>;
export type SignatoryKeyId = Brand<number, 'SignatoryKeyId'>;
export type MandateId = Brand<number, 'MandateId'>;
export type ChequeBookId = Brand<number, 'ChequeBookId'>;
export type SlipId = Brand<number, 'SlipId'>;
export type CashCountId = Brand<number, 'CashCountId'>;
export type StatementId = Brand<number, 'StatementId'>;
export type MatchId = Brand<number, 'MatchId'>;
export type ReconciliationId = Brand<number, 'ReconciliationId'>;
export type BudgetId = Brand<number, 'BudgetId'>;
export type PeriodCloseId = Brand<number, 'PeriodCloseId'>;

/** Money: whole pence. Never made from a fraction. */
export type Pence = Brand<number, 'Pence'>;

/** A day without a time, `YYYY-MM-DD`, in the group's own time zone. */
export type IsoDate = string;

/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string;

/** A time of day without a date, `HH:MM`, 24 hours. */
export type ClockTime = string;
