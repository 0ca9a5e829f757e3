CREATE TABLE `conduct_case` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`member_id` integer NOT NULL,
	`through` text NOT NULL,
	`seen_by` integer,
	`raised_by` text NOT NULL,
	`complaint` text NOT NULL,
	`opened_on` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conduct_case_through" CHECK("conduct_case"."through" in ('chair', 'vice_chair')),
	CONSTRAINT "conduct_case_state" CHECK("conduct_case"."state" in ('open', 'decided', 'appealed', 'closed')),
	CONSTRAINT "conduct_case_complaint" CHECK(trim("conduct_case"."complaint") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `conduct_case_reference` ON `conduct_case` (`reference`);--> statement-breakpoint
CREATE INDEX `conduct_case_member` ON `conduct_case` (`member_id`);--> statement-breakpoint
CREATE TABLE `conduct_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`step` text NOT NULL,
	`on` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `conduct_case`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conduct_step_step" CHECK("conduct_step"."step" in ('opened', 'members_agreed', 'noted', 'decided', 'appeal_received', 'appeal_decided', 'asked_to_step_down', 'closed')),
	CONSTRAINT "conduct_step_text" CHECK("conduct_step"."step" = 'opened' or trim("conduct_step"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `conduct_step_case` ON `conduct_step` (`case_id`);--> statement-breakpoint
CREATE TABLE `access_arrangement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`member_id` integer,
	`need` text NOT NULL,
	`detail` text NOT NULL,
	`asked_on` text,
	`confirmed_on` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "access_arrangement_need" CHECK("access_arrangement"."need" in ('interpreter', 'signer', 'large_print', 'easy_read', 'audio', 'braille', 'hearing_loop', 'step_free', 'lip_speaker', 'personal_assistant', 'other')),
	CONSTRAINT "access_arrangement_detail" CHECK("access_arrangement"."member_id" is null or "access_arrangement"."detail" = ''),
	CONSTRAINT "access_arrangement_order" CHECK("access_arrangement"."confirmed_on" is null or ("access_arrangement"."asked_on" is not null and "access_arrangement"."confirmed_on" >= "access_arrangement"."asked_on"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_arrangement_meeting` ON `access_arrangement` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `access_arrangement_once` ON `access_arrangement` (`meeting_id`,`member_id`,`need`);--> statement-breakpoint
CREATE TABLE `sub_group` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`terms` text NOT NULL,
	`agreed_at_id` integer,
	`agreed_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`closed_on` text,
	`closed_reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`agreed_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sub_group_terms" CHECK(trim("sub_group"."terms") <> ''),
	CONSTRAINT "sub_group_ends" CHECK("sub_group"."ends_on" > "sub_group"."agreed_on"),
	CONSTRAINT "sub_group_closed" CHECK("sub_group"."closed_on" is null or ("sub_group"."closed_on" >= "sub_group"."agreed_on" and trim("sub_group"."closed_reason") <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sub_group_name` ON `sub_group` (lower("name")) WHERE "sub_group"."closed_on" is null;--> statement-breakpoint
CREATE TABLE `sub_group_meeting` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`sub_group_id` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_group_id`) REFERENCES `sub_group`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sub_group_meeting_group` ON `sub_group_meeting` (`sub_group_id`);--> statement-breakpoint
CREATE TABLE `sub_group_member` (
	`sub_group_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`role` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`sub_group_id`, `member_id`, `from`),
	FOREIGN KEY (`sub_group_id`) REFERENCES `sub_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sub_group_member_role" CHECK("sub_group_member"."role" in ('lead', 'member')),
	CONSTRAINT "sub_group_member_dates" CHECK("sub_group_member"."until" is null or "sub_group_member"."until" >= "sub_group_member"."from")
) STRICT;
--> statement-breakpoint
CREATE INDEX `sub_group_member_member` ON `sub_group_member` (`member_id`);--> statement-breakpoint
CREATE TABLE `sub_group_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sub_group_id` integer NOT NULL,
	`on` text NOT NULL,
	`meeting_id` integer,
	`text` text NOT NULL,
	`attachment_id` integer,
	FOREIGN KEY (`sub_group_id`) REFERENCES `sub_group`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sub_group_report_text" CHECK(trim("sub_group_report"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `sub_group_report_group` ON `sub_group_report` (`sub_group_id`);--> statement-breakpoint
CREATE TABLE `venue_booking` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`venue_id` integer NOT NULL,
	`date` text NOT NULL,
	`asked_on` text NOT NULL,
	`confirmed_on` text,
	`confirmed_by` text NOT NULL,
	`reference` text NOT NULL,
	`cost` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "venue_booking_order" CHECK("venue_booking"."confirmed_on" is null or "venue_booking"."confirmed_on" >= "venue_booking"."asked_on"),
	CONSTRAINT "venue_booking_confirmed" CHECK(("venue_booking"."confirmed_on" is null) = (trim("venue_booking"."confirmed_by") = '')),
	CONSTRAINT "venue_booking_cost" CHECK("venue_booking"."cost" is null or "venue_booking"."cost" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `attendance` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`capacity` text NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`organisation` text NOT NULL,
	`coming` integer,
	`apologies_on` text,
	`apologies_at` text,
	`apologies_how` text,
	`notice_on` text,
	`notice_how` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_capacity" CHECK("attendance"."capacity" in ('member', 'substitute', 'in_attendance')),
	CONSTRAINT "attendance_who" CHECK(("attendance"."capacity" = 'in_attendance') = ("attendance"."member_id" is null)),
	CONSTRAINT "attendance_name" CHECK(("attendance"."capacity" = 'member') = (trim("attendance"."name") = '')),
	CONSTRAINT "attendance_coming" CHECK("attendance"."coming" is null or "attendance"."coming" in (0, 1)),
	CONSTRAINT "attendance_apologies" CHECK(("attendance"."apologies_on" is null) = ("attendance"."apologies_how" is null)),
	CONSTRAINT "attendance_notice" CHECK(("attendance"."notice_on" is null) = ("attendance"."notice_how" is null)),
	CONSTRAINT "attendance_substitute_notice" CHECK("attendance"."capacity" <> 'substitute' or "attendance"."notice_on" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_member` ON `attendance` (`meeting_id`,`member_id`) WHERE "attendance"."capacity" = 'member';--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_substitute` ON `attendance` (`meeting_id`,`member_id`) WHERE "attendance"."capacity" = 'substitute';--> statement-breakpoint
CREATE INDEX `attendance_of_member` ON `attendance` (`member_id`);--> statement-breakpoint
CREATE TABLE `floor_question` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`asker` text NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`answered_by` text NOT NULL,
	`answer_state` text NOT NULL,
	`reply_to` text NOT NULL,
	`replied_on` text,
	FOREIGN KEY (`item_id`) REFERENCES `minute_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "floor_question_state" CHECK("floor_question"."answer_state" in ('answered', 'to_follow', 'outside_terms')),
	CONSTRAINT "floor_question_question" CHECK(trim("floor_question"."question") <> ''),
	CONSTRAINT "floor_question_replied" CHECK("floor_question"."replied_on" is null or "floor_question"."reply_to" = '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `floor_question_item` ON `floor_question` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `interest` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`nature` text NOT NULL,
	`declared` text NOT NULL,
	`left_room` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `minute_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interest_who" CHECK(("interest"."member_id" is null) = (trim("interest"."name") <> '')),
	CONSTRAINT "interest_declared" CHECK("interest"."declared" in ('at_start', 'when_apparent')),
	CONSTRAINT "interest_left" CHECK("interest"."left_room" in (0, 1)),
	CONSTRAINT "interest_nature" CHECK(trim("interest"."nature") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `interest_item` ON `interest` (`item_id`);--> statement-breakpoint
CREATE TABLE `minute_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	`agenda_item_id` integer,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`outcome` text,
	`audience` text NOT NULL,
	`began` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minute_item_kind" CHECK("minute_item"."kind" in ('apologies', 'previous_minutes', 'oral_updates', 'police_performance', 'treasurer', 'community_safety', 'presentation', 'public_questions', 'other_business', 'next_meeting', 'election', 'other')),
	CONSTRAINT "minute_item_outcome" CHECK("minute_item"."outcome" is null or "minute_item"."outcome" in ('noted', 'decided', 'deferred', 'not_reached')),
	CONSTRAINT "minute_item_audience" CHECK("minute_item"."audience" in ('public', 'members', 'restricted')),
	CONSTRAINT "minute_item_title" CHECK(trim("minute_item"."title") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `minute_item_meeting` ON `minute_item` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `minutes` (
	`meeting_id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`in_the_chair` text NOT NULL,
	`taken_by` text NOT NULL,
	`opened` text,
	`closed` text,
	`public_present` integer,
	`press_present` integer,
	`next_venue_id` integer,
	`next_venue_note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`next_venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_state" CHECK("minutes"."state" in ('draft', 'with_chair', 'agreed', 'circulated', 'public', 'adopted')),
	CONSTRAINT "minutes_counts" CHECK(coalesce("minutes"."public_present", 0) >= 0 and coalesce("minutes"."press_present", 0) >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `oral_update` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`member_id` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `minute_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "oral_update_text" CHECK(trim("oral_update"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `oral_update_item` ON `oral_update` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `presence` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`attendance_id` integer NOT NULL,
	`arrived` text,
	`left` text,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "presence_times" CHECK("presence"."arrived" is null or "presence"."left" is null or "presence"."left" >= "presence"."arrived")
) STRICT;
--> statement-breakpoint
CREATE INDEX `presence_attendance` ON `presence` (`attendance_id`);--> statement-breakpoint
CREATE TABLE `action` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`reference` text NOT NULL,
	`meeting_id` integer NOT NULL,
	`item_id` integer,
	`decision_id` integer,
	`text` text NOT NULL,
	`owner_member_id` integer,
	`owner_name` text NOT NULL,
	`due` text NOT NULL,
	`state` text NOT NULL,
	`closed_on` text,
	`outcome` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `minute_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_state_known" CHECK("action"."state" in ('open', 'done', 'dropped')),
	CONSTRAINT "action_text" CHECK(trim("action"."text") <> ''),
	CONSTRAINT "action_owner" CHECK(("action"."owner_member_id" is null) = (trim("action"."owner_name") <> '')),
	CONSTRAINT "action_closed" CHECK(("action"."state" = 'open') = ("action"."closed_on" is null)),
	CONSTRAINT "action_outcome" CHECK("action"."state" = 'open' or trim("action"."outcome") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `action_reference` ON `action` (`reference`);--> statement-breakpoint
CREATE INDEX `action_meeting` ON `action` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `action_state` ON `action` (`state`,`due`);--> statement-breakpoint
CREATE TABLE `action_update` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`action_id` integer NOT NULL,
	`on` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`action_id`) REFERENCES `action`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "action_update_text" CHECK(trim("action_update"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `action_update_action` ON `action_update` (`action_id`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`how` text NOT NULL,
	`carried` integer NOT NULL,
	`votes_for` integer,
	`votes_against` integer,
	`abstained` integer,
	FOREIGN KEY (`item_id`) REFERENCES `minute_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decision_how" CHECK("decision"."how" in ('agreed', 'show_of_hands')),
	CONSTRAINT "decision_text" CHECK(trim("decision"."text") <> ''),
	CONSTRAINT "decision_carried" CHECK("decision"."carried" in (0, 1)),
	CONSTRAINT "decision_votes" CHECK(("decision"."how" = 'show_of_hands') = ("decision"."votes_for" is not null and "decision"."votes_against" is not null and "decision"."abstained" is not null)),
	CONSTRAINT "decision_counts" CHECK(coalesce("decision"."votes_for", 0) >= 0 and coalesce("decision"."votes_against", 0) >= 0 and coalesce("decision"."abstained", 0) >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_item` ON `decision` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `minutes_correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`adopted_at_id` integer NOT NULL,
	`position` integer NOT NULL,
	`item` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adopted_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_correction_text" CHECK(trim("minutes_correction"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_correction_position` ON `minutes_correction` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `minutes_correction_adopted` ON `minutes_correction` (`adopted_at_id`);--> statement-breakpoint
CREATE TABLE `minutes_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`step` text NOT NULL,
	`on` text NOT NULL,
	`due` text,
	`late_reason` text NOT NULL,
	`by` text NOT NULL,
	`note` text NOT NULL,
	`version_id` integer,
	`at_meeting_id` integer,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `minutes_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`at_meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_step_step" CHECK("minutes_step"."step" in ('send_to_chair', 'return_to_draft', 'agree', 'reopen', 'circulate', 'make_public', 'adopt')),
	CONSTRAINT "minutes_step_late" CHECK("minutes_step"."due" is null or "minutes_step"."on" <= "minutes_step"."due" or trim("minutes_step"."late_reason") <> ''),
	CONSTRAINT "minutes_step_adopted" CHECK("minutes_step"."step" <> 'adopt' or "minutes_step"."at_meeting_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_step_meeting` ON `minutes_step` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `minutes_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`number` integer NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`agreed_by` text NOT NULL,
	`agreed_on` text NOT NULL,
	`agreed_how` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_version_how" CHECK("minutes_version"."agreed_how" in ('in_program', 'in_person', 'email', 'telephone', 'letter'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_version_number` ON `minutes_version` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `event_attendee` (
	`event_id` integer NOT NULL,
	`position` integer NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`report_due` text,
	`reported_on` text,
	`reported_at_id` integer,
	`report` text NOT NULL,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `outside_event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_attendee_who" CHECK(("event_attendee"."member_id" is null) = (trim("event_attendee"."name") <> '')),
	CONSTRAINT "event_attendee_reported" CHECK("event_attendee"."reported_on" is null or trim("event_attendee"."report") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `event_attendee_member` ON `event_attendee` (`member_id`);--> statement-breakpoint
CREATE TABLE `outside_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organiser` text NOT NULL,
	`place` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`cost` integer,
	`agreed_at_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`agreed_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outside_event_kind" CHECK("outside_event"."kind" in ('conference', 'seminar', 'training', 'visit', 'event')),
	CONSTRAINT "outside_event_name" CHECK(trim("outside_event"."name") <> ''),
	CONSTRAINT "outside_event_dates" CHECK("outside_event"."until" >= "outside_event"."from"),
	CONSTRAINT "outside_event_cost" CHECK("outside_event"."cost" is null or "outside_event"."cost" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `outside_event_from` ON `outside_event` (`from`);--> statement-breakpoint
CREATE TABLE `press_agreement` (
	`statement_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`on` text NOT NULL,
	`how` text NOT NULL,
	PRIMARY KEY(`statement_id`, `member_id`),
	FOREIGN KEY (`statement_id`) REFERENCES `press_statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "press_agreement_how" CHECK("press_agreement"."how" in ('email', 'telephone', 'letter', 'in_person', 'by_another'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `press_statement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`outlet` text NOT NULL,
	`text` text NOT NULL,
	`spokesperson_id` integer,
	`spokesperson_name` text NOT NULL,
	`state` text NOT NULL,
	`on` text NOT NULL,
	`released_on` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`spokesperson_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "press_statement_kind" CHECK("press_statement"."kind" in ('statement', 'interview', 'letter')),
	CONSTRAINT "press_statement_state" CHECK("press_statement"."state" in ('draft', 'released', 'withdrawn')),
	CONSTRAINT "press_statement_text" CHECK(trim("press_statement"."text") <> '' and trim("press_statement"."subject") <> ''),
	CONSTRAINT "press_statement_who" CHECK(("press_statement"."spokesperson_id" is null) = (trim("press_statement"."spokesperson_name") <> '')),
	CONSTRAINT "press_statement_released" CHECK(("press_statement"."state" = 'released') = ("press_statement"."released_on" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `press_statement_on` ON `press_statement` (`on`);--> statement-breakpoint
CREATE TABLE `distribution` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`what` text NOT NULL,
	`title` text NOT NULL,
	`audience` text NOT NULL,
	`sha256` text NOT NULL,
	`on` text NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "distribution_what" CHECK("distribution"."what" in ('invitation', 'agenda', 'pack', 'supplement', 'minutes', 'follow_up')),
	CONSTRAINT "distribution_title" CHECK(trim("distribution"."title") <> ''),
	CONSTRAINT "distribution_audience" CHECK("distribution"."audience" in ('public', 'members', 'restricted'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `distribution_meeting` ON `distribution` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `distribution_recipient` (
	`distribution_id` integer NOT NULL,
	`position` integer NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`way` text NOT NULL,
	PRIMARY KEY(`distribution_id`, `position`),
	FOREIGN KEY (`distribution_id`) REFERENCES `distribution`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "distribution_recipient_way" CHECK("distribution_recipient"."way" in ('email', 'post', 'by_hand', 'website', 'display')),
	CONSTRAINT "distribution_recipient_who" CHECK(("distribution_recipient"."member_id" is null) = (trim("distribution_recipient"."name") <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `distribution_recipient_once` ON `distribution_recipient` (`distribution_id`,`member_id`);--> statement-breakpoint
CREATE INDEX `distribution_recipient_member` ON `distribution_recipient` (`member_id`);--> statement-breakpoint
CREATE TABLE `pack` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`version_id` integer NOT NULL,
	`first_page` integer NOT NULL,
	`last_page` integer NOT NULL,
	`built_by` text NOT NULL,
	`built_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `agenda_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pack_kind" CHECK("pack"."kind" in ('pack', 'supplement')),
	CONSTRAINT "pack_pages" CHECK("pack"."first_page" >= 1 and "pack"."last_page" >= "pack"."first_page")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pack_number` ON `pack` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `pack_edition` (
	`pack_id` integer NOT NULL,
	`audience` text NOT NULL,
	`attachment_id` integer NOT NULL,
	`pages` integer NOT NULL,
	PRIMARY KEY(`pack_id`, `audience`),
	FOREIGN KEY (`pack_id`) REFERENCES `pack`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pack_edition_audience" CHECK("pack_edition"."audience" in ('public', 'members', 'restricted')),
	CONSTRAINT "pack_edition_pages" CHECK("pack_edition"."pages" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `pack_part` (
	`pack_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`item` integer,
	`audience` text NOT NULL,
	`reason` text NOT NULL,
	`release_on` text,
	`sha256` text NOT NULL,
	`first_page` integer NOT NULL,
	`pages` integer NOT NULL,
	PRIMARY KEY(`pack_id`, `position`),
	FOREIGN KEY (`pack_id`) REFERENCES `pack`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pack_part_kind" CHECK("pack_part"."kind" in ('cover', 'contents', 'agenda', 'previous_minutes', 'action_log', 'treasurers_report', 'paper')),
	CONSTRAINT "pack_part_audience" CHECK("pack_part"."audience" in ('public', 'members', 'restricted')),
	CONSTRAINT "pack_part_pages" CHECK("pack_part"."first_page" >= 1 and "pack_part"."pages" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_agenda_paper` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`attachment_id` integer NOT NULL,
	`audience` text NOT NULL,
	`reason` text NOT NULL,
	`release_on` text,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_paper_audience" CHECK("audience" in ('public', 'members', 'restricted')),
	CONSTRAINT "agenda_paper_reason" CHECK("audience" = 'public' or trim("reason") <> '')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_agenda_paper`(`id`, `item_id`, `position`, `title`, `attachment_id`, `audience`, `reason`, `release_on`) SELECT `id`, `item_id`, `position`, `title`, `attachment_id`, CASE `restricted` WHEN 1 THEN 'members' ELSE 'public' END, CASE `restricted` WHEN 1 THEN 'For members only' ELSE '' END, NULL FROM `agenda_paper`;--> statement-breakpoint
DROP TABLE `agenda_paper`;--> statement-breakpoint
ALTER TABLE `__new_agenda_paper` RENAME TO `agenda_paper`;--> statement-breakpoint
CREATE INDEX `agenda_paper_item` ON `agenda_paper` (`item_id`);
--> statement-breakpoint
CREATE TRIGGER `minutes_version_no_update` BEFORE UPDATE ON `minutes_version` BEGIN SELECT RAISE(ABORT, 'agreed minutes never change'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_version_no_delete` BEFORE DELETE ON `minutes_version` BEGIN SELECT RAISE(ABORT, 'agreed minutes never change'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_step_no_update` BEFORE UPDATE ON `minutes_step` BEGIN SELECT RAISE(ABORT, 'steps of minutes never change'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_step_no_delete` BEFORE DELETE ON `minutes_step` BEGIN SELECT RAISE(ABORT, 'steps of minutes never change'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_correction_no_update` BEFORE UPDATE ON `minutes_correction` BEGIN SELECT RAISE(ABORT, 'corrections stay as they were minuted'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_correction_no_delete` BEFORE DELETE ON `minutes_correction` BEGIN SELECT RAISE(ABORT, 'corrections stay as they were minuted'); END;
--> statement-breakpoint
CREATE TRIGGER `action_update_no_update` BEFORE UPDATE ON `action_update` BEGIN SELECT RAISE(ABORT, 'what was said of an action stays'); END;
--> statement-breakpoint
CREATE TRIGGER `action_update_no_delete` BEFORE DELETE ON `action_update` BEGIN SELECT RAISE(ABORT, 'what was said of an action stays'); END;
--> statement-breakpoint
CREATE TRIGGER `action_no_delete` BEFORE DELETE ON `action` BEGIN SELECT RAISE(ABORT, 'actions stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `pack_no_update` BEFORE UPDATE ON `pack` BEGIN SELECT RAISE(ABORT, 'a built pack never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `pack_no_delete` BEFORE DELETE ON `pack` BEGIN SELECT RAISE(ABORT, 'a built pack never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `pack_part_no_update` BEFORE UPDATE ON `pack_part` BEGIN SELECT RAISE(ABORT, 'a built pack never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `pack_part_no_delete` BEFORE DELETE ON `pack_part` BEGIN SELECT RAISE(ABORT, 'a built pack never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `pack_edition_no_update` BEFORE UPDATE ON `pack_edition` BEGIN SELECT RAISE(ABORT, 'a built pack never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `pack_edition_no_delete` BEFORE DELETE ON `pack_edition` BEGIN SELECT RAISE(ABORT, 'a built pack never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `distribution_no_update` BEFORE UPDATE ON `distribution` BEGIN SELECT RAISE(ABORT, 'what was sent stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `distribution_no_delete` BEFORE DELETE ON `distribution` BEGIN SELECT RAISE(ABORT, 'what was sent stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `distribution_recipient_no_update` BEFORE UPDATE ON `distribution_recipient` BEGIN SELECT RAISE(ABORT, 'what was sent stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `distribution_recipient_no_delete` BEFORE DELETE ON `distribution_recipient` BEGIN SELECT RAISE(ABORT, 'what was sent stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `conduct_step_no_update` BEFORE UPDATE ON `conduct_step` BEGIN SELECT RAISE(ABORT, 'steps of a case never change'); END;
--> statement-breakpoint
CREATE TRIGGER `conduct_step_no_delete` BEFORE DELETE ON `conduct_step` BEGIN SELECT RAISE(ABORT, 'steps of a case never change'); END;
--> statement-breakpoint
CREATE TRIGGER `conduct_case_no_delete` BEFORE DELETE ON `conduct_case` BEGIN SELECT RAISE(ABORT, 'cases stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `minute_item_agreed_insert` BEFORE INSERT ON `minute_item` WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.meeting_id = NEW.`meeting_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `minute_item_agreed_update` BEFORE UPDATE ON `minute_item` WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.meeting_id = OLD.`meeting_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `minute_item_agreed_delete` BEFORE DELETE ON `minute_item` WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.meeting_id = OLD.`meeting_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `interest_agreed_insert` BEFORE INSERT ON `interest` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = NEW.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `interest_agreed_update` BEFORE UPDATE ON `interest` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `interest_agreed_delete` BEFORE DELETE ON `interest` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `oral_update_agreed_insert` BEFORE INSERT ON `oral_update` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = NEW.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `oral_update_agreed_update` BEFORE UPDATE ON `oral_update` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `oral_update_agreed_delete` BEFORE DELETE ON `oral_update` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_agreed_insert` BEFORE INSERT ON `decision` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = NEW.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_agreed_update` BEFORE UPDATE ON `decision` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `decision_agreed_delete` BEFORE DELETE ON `decision` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_adopted` BEFORE UPDATE ON `minutes` WHEN OLD.`state` = 'adopted' BEGIN SELECT RAISE(ABORT, 'adopted minutes are locked'); END;
--> statement-breakpoint
CREATE TRIGGER `minutes_no_delete` BEFORE DELETE ON `minutes` WHEN OLD.`state` <> 'draft' BEGIN SELECT RAISE(ABORT, 'minutes stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `press_released` BEFORE UPDATE ON `press_statement` WHEN NEW.`state` = 'released' AND OLD.`state` <> 'released' AND (NEW.`subject` IS NOT OLD.`subject` OR NEW.`text` IS NOT OLD.`text` OR NEW.`spokesperson_id` IS NOT OLD.`spokesperson_id` OR NEW.`spokesperson_name` IS NOT OLD.`spokesperson_name` OR OLD.`state` <> 'draft' OR (SELECT count(*) FROM press_agreement a WHERE a.statement_id = NEW.`id` AND a.member_id IS NOT NEW.`spokesperson_id`) < coalesce((SELECT cast(s.value AS INTEGER) FROM setting s WHERE s.key = 'press.membersAgreeing'), 2)) BEGIN SELECT RAISE(ABORT, 'other members agree first'); END;
--> statement-breakpoint
CREATE TRIGGER `press_inserted_released` BEFORE INSERT ON `press_statement` WHEN NEW.`state` = 'released' BEGIN SELECT RAISE(ABORT, 'other members agree first'); END;
--> statement-breakpoint
CREATE TRIGGER `press_stays` BEFORE UPDATE ON `press_statement` WHEN OLD.`state` <> 'draft' AND (NEW.`kind` IS NOT OLD.`kind` OR NEW.`subject` IS NOT OLD.`subject` OR NEW.`outlet` IS NOT OLD.`outlet` OR NEW.`text` IS NOT OLD.`text` OR NEW.`spokesperson_id` IS NOT OLD.`spokesperson_id` OR NEW.`spokesperson_name` IS NOT OLD.`spokesperson_name` OR NEW.`state` IS NOT OLD.`state` OR NEW.`on` IS NOT OLD.`on` OR NEW.`released_on` IS NOT OLD.`released_on`) BEGIN SELECT RAISE(ABORT, 'what was released or withdrawn stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER `press_no_delete` BEFORE DELETE ON `press_statement` BEGIN SELECT RAISE(ABORT, 'statements stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `press_lapses` AFTER UPDATE ON `press_statement` WHEN NEW.`subject` IS NOT OLD.`subject` OR NEW.`text` IS NOT OLD.`text` OR NEW.`spokesperson_id` IS NOT OLD.`spokesperson_id` OR NEW.`spokesperson_name` IS NOT OLD.`spokesperson_name` BEGIN DELETE FROM press_agreement WHERE statement_id = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `press_agreement_other` BEFORE INSERT ON `press_agreement` WHEN NOT EXISTS (SELECT 1 FROM press_statement p WHERE p.id = NEW.`statement_id` AND p.state = 'draft' AND p.spokesperson_id IS NOT NEW.`member_id`) BEGIN SELECT RAISE(ABORT, 'other members agree to a draft'); END;
--> statement-breakpoint
CREATE TRIGGER `press_agreement_no_update` BEFORE UPDATE ON `press_agreement` BEGIN SELECT RAISE(ABORT, 'an agreement is given or taken back'); END;
--> statement-breakpoint
CREATE TRIGGER `press_agreement_stays` BEFORE DELETE ON `press_agreement` WHEN EXISTS (SELECT 1 FROM press_statement p WHERE p.id = OLD.`statement_id` AND p.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'who agreed to what was released stays'); END;
--> statement-breakpoint
CREATE TRIGGER `conduct_case_stays` BEFORE UPDATE ON `conduct_case` WHEN NEW.`reference` IS NOT OLD.`reference` OR NEW.`member_id` IS NOT OLD.`member_id` OR NEW.`raised_by` IS NOT OLD.`raised_by` OR NEW.`complaint` IS NOT OLD.`complaint` OR NEW.`opened_on` IS NOT OLD.`opened_on` BEGIN SELECT RAISE(ABORT, 'what a case is about never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `floor_question_agreed_insert` BEFORE INSERT ON `floor_question` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = NEW.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `floor_question_agreed_delete` BEFORE DELETE ON `floor_question` WHEN EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `floor_question_agreed_update` BEFORE UPDATE ON `floor_question` WHEN (NEW.`question` IS NOT OLD.`question` OR NEW.`answer` IS NOT OLD.`answer` OR NEW.`asker` IS NOT OLD.`asker` OR NEW.`answered_by` IS NOT OLD.`answered_by` OR NEW.`item_id` IS NOT OLD.`item_id` OR NEW.`answer_state` IS NOT OLD.`answer_state`) AND EXISTS (SELECT 1 FROM minute_item i JOIN minutes m ON m.meeting_id = i.meeting_id WHERE i.id = OLD.`item_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `attendance_agreed_insert` BEFORE INSERT ON `attendance` WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.meeting_id = NEW.`meeting_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `presence_agreed_insert` BEFORE INSERT ON `presence` WHEN EXISTS (SELECT 1 FROM attendance a JOIN minutes m ON m.meeting_id = a.meeting_id WHERE a.id = NEW.`attendance_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `attendance_agreed_update` BEFORE UPDATE ON `attendance` WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.meeting_id = OLD.`meeting_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `presence_agreed_update` BEFORE UPDATE ON `presence` WHEN EXISTS (SELECT 1 FROM attendance a JOIN minutes m ON m.meeting_id = a.meeting_id WHERE a.id = OLD.`attendance_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `attendance_agreed_delete` BEFORE DELETE ON `attendance` WHEN EXISTS (SELECT 1 FROM minutes m WHERE m.meeting_id = OLD.`meeting_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
--> statement-breakpoint
CREATE TRIGGER `presence_agreed_delete` BEFORE DELETE ON `presence` WHEN EXISTS (SELECT 1 FROM attendance a JOIN minutes m ON m.meeting_id = a.meeting_id WHERE a.id = OLD.`attendance_id` AND m.state NOT IN ('draft', 'with_chair')) BEGIN SELECT RAISE(ABORT, 'the chair agreed these minutes'); END;
