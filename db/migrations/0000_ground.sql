CREATE TABLE `agenda_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`presenter` text NOT NULL,
	`owner` text NOT NULL,
	`minutes` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_item_minutes" CHECK("agenda_item"."minutes" is null or "agenda_item"."minutes" between 0 and 1440),
	CONSTRAINT "agenda_item_kind" CHECK("agenda_item"."kind" in ('apologies', 'previous_minutes', 'oral_updates', 'police_performance', 'treasurer', 'community_safety', 'presentation', 'public_questions', 'other_business', 'next_meeting', 'election', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_item_meeting` ON `agenda_item` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `agenda_paper` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`attachment_id` integer NOT NULL,
	`restricted` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_paper_restricted" CHECK("agenda_paper"."restricted" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_paper_item` ON `agenda_paper` (`item_id`);--> statement-breakpoint
CREATE TABLE `agenda_point` (
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`item_id`, `position`),
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `agenda_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`received_on` text NOT NULL,
	`text` text NOT NULL,
	`answer` text NOT NULL,
	`answer_note` text NOT NULL,
	`item_id` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_request_answer" CHECK("agenda_request"."answer" in ('open', 'placed', 'later', 'declined'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_request_meeting` ON `agenda_request` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `agenda_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`step` text NOT NULL,
	`on` text NOT NULL,
	`due` text,
	`late_reason` text NOT NULL,
	`by` text NOT NULL,
	`note` text NOT NULL,
	`version_id` integer,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `agenda_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_step_step" CHECK("agenda_step"."step" in ('send_to_chair', 'return_to_draft', 'agree', 'reopen', 'publish', 'supplement')),
	CONSTRAINT "agenda_step_late" CHECK("agenda_step"."due" is null or "agenda_step"."on" <= "agenda_step"."due" or trim("agenda_step"."late_reason") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_step_meeting` ON `agenda_step` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `agenda_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer NOT NULL,
	`number` integer NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`agreed_by` text NOT NULL,
	`agreed_on` text NOT NULL,
	`agreed_how` text NOT NULL,
	`supplement_reason` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_version_how" CHECK("agenda_version"."agreed_how" in ('in_program', 'in_person', 'email', 'telephone', 'letter'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_version_number` ON `agenda_version` (`meeting_id`,`number`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`start` text NOT NULL,
	`planned_minutes` integer NOT NULL,
	`venue_id` integer,
	`room` text NOT NULL,
	`expected_members` integer,
	`expected_public` integer,
	`interpreter_asked_on` text,
	`open` integer NOT NULL,
	`invitation` text NOT NULL,
	`welcome` text NOT NULL,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`agenda_state` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`venue_id`) REFERENCES `venue`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_kind" CHECK("meeting"."kind" in ('ordinary', 'agm', 'public_event', 'sub_group')),
	CONSTRAINT "meeting_state" CHECK("meeting"."state" in ('planned', 'held', 'postponed', 'cancelled')),
	CONSTRAINT "meeting_agenda_state" CHECK("meeting"."agenda_state" in ('draft', 'with_chair', 'agreed', 'published')),
	CONSTRAINT "meeting_minutes" CHECK("meeting"."planned_minutes" between 1 and 1440),
	CONSTRAINT "meeting_open" CHECK("meeting"."open" in (0, 1)),
	CONSTRAINT "meeting_expected" CHECK(coalesce("meeting"."expected_members", 0) >= 0 and coalesce("meeting"."expected_public", 0) >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_date` ON `meeting` (`date`);--> statement-breakpoint
CREATE TABLE `meeting_topic` (
	`meeting_id` integer NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `position`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `venue` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`step_free` integer NOT NULL,
	`hearing_loop` integer NOT NULL,
	`accessible_toilet` integer NOT NULL,
	`accessibility` text NOT NULL,
	`capacity` integer,
	`contact` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "venue_flags" CHECK("venue"."step_free" in (0, 1) and "venue"."hearing_loop" in (0, 1) and "venue"."accessible_toilet" in (0, 1) and "venue"."active" in (0, 1)),
	CONSTRAINT "venue_capacity" CHECK("venue"."capacity" is null or "venue"."capacity" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `venue_name` ON `venue` (lower("name"));--> statement-breakpoint
CREATE TABLE `category` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`example` text NOT NULL,
	`kind` text NOT NULL,
	`per_ward` integer NOT NULL,
	`sends_one` integer NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	CONSTRAINT "category_kind" CHECK("category"."kind" in ('core', 'invited')),
	CONSTRAINT "category_flags" CHECK("category"."per_ward" in (0, 1) and "category"."sends_one" in (0, 1) and "category"."active" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `category_key` ON `category` (`key`);--> statement-breakpoint
CREATE TABLE `member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`first_name` text NOT NULL,
	`surname` text NOT NULL,
	`organisation` text NOT NULL,
	`position` text NOT NULL,
	`email` text NOT NULL,
	`phone` text NOT NULL,
	`mobile` text NOT NULL,
	`address` text NOT NULL,
	`postcode` text NOT NULL,
	`papers_by` text NOT NULL,
	`standing` text NOT NULL,
	`seat` text,
	`ward_id` integer,
	`justification` text NOT NULL,
	`reports_back_to` text NOT NULL,
	`joined_on` text NOT NULL,
	`ended_on` text,
	`end_reason` text NOT NULL,
	`substitute_name` text NOT NULL,
	`substitute_contact` text NOT NULL,
	`notes` text NOT NULL,
	`erased_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`ward_id`) REFERENCES `ward`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_standing" CHECK("member"."standing" in ('member', 'associate', 'adviser', 'ex_officio', 'former')),
	CONSTRAINT "member_seat_known" CHECK("member"."seat" is null or "member"."seat" in ('borough_commander', 'lead_councillor', 'funder_link')),
	CONSTRAINT "member_justification" CHECK(trim("member"."justification") <> ''),
	CONSTRAINT "member_ended" CHECK(("member"."standing" = 'former') = ("member"."ended_on" is not null)),
	CONSTRAINT "member_dates" CHECK("member"."ended_on" is null or "member"."ended_on" >= "member"."joined_on"),
	CONSTRAINT "member_papers_by" CHECK("member"."papers_by" in ('email', 'post', 'by_hand'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `member_surname` ON `member` (`surname`);--> statement-breakpoint
CREATE UNIQUE INDEX `member_seat` ON `member` (`seat`) WHERE "member"."seat" is not null and "member"."standing" <> 'former';--> statement-breakpoint
CREATE TABLE `member_access_need` (
	`member_id` integer NOT NULL,
	`need` text NOT NULL,
	`detail` text NOT NULL,
	PRIMARY KEY(`member_id`, `need`),
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `member_category` (
	`member_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	PRIMARY KEY(`member_id`, `category_id`),
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `category`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `member_category_category` ON `member_category` (`category_id`);--> statement-breakpoint
CREATE TABLE `office_term` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` integer NOT NULL,
	`office` text NOT NULL,
	`how` text NOT NULL,
	`started_on` text NOT NULL,
	`ended_on` text,
	`note` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "office_term_office" CHECK("office_term"."office" in ('chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member')),
	CONSTRAINT "office_term_how" CHECK("office_term"."how" in ('elected', 'co_opted', 'appointed')),
	CONSTRAINT "office_term_dates" CHECK("office_term"."ended_on" is null or "office_term"."ended_on" >= "office_term"."started_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `office_term_member` ON `office_term` (`member_id`);--> statement-breakpoint
CREATE TABLE `ward` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	CONSTRAINT "ward_active" CHECK("ward"."active" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ward_name` ON `ward` (lower("name"));--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`added_at` text NOT NULL,
	CONSTRAINT "attachment_bytes" CHECK("attachment"."bytes" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_sha256` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`person_id` integer,
	`person_name` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`record_id` integer,
	`label` text NOT NULL,
	`before` text,
	`after` text,
	`accepted` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_event_record` ON `audit_event` (`subject`,`record_id`);--> statement-breakpoint
CREATE INDEX `audit_event_at` ON `audit_event` (`at`);--> statement-breakpoint
CREATE TABLE `file_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`app_version` text NOT NULL,
	`migrations` integer NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `group_profile` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`borough` text NOT NULL,
	`funder_name` text NOT NULL,
	`funder_short_name` text NOT NULL,
	`link_member` text NOT NULL,
	`link_officer` text NOT NULL,
	`link_officer_phone` text NOT NULL,
	`link_officer_email` text NOT NULL,
	`contact_name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`fax` text NOT NULL,
	`minicom` text NOT NULL,
	`website` text NOT NULL,
	`address_lines` text NOT NULL,
	`logo_id` integer,
	`year_start_month` integer NOT NULL,
	`year_start_day` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`logo_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "group_profile_one_row" CHECK("group_profile"."id" = 1),
	CONSTRAINT "group_profile_year_start" CHECK("group_profile"."year_start_month" between 1 and 12 and "group_profile"."year_start_day" between 1 and 31)
) STRICT;
--> statement-breakpoint
CREATE TABLE `issued_document` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`pages` integer NOT NULL,
	`record_kind` text,
	`record_id` integer,
	`agenda_version_id` integer,
	`how` text NOT NULL,
	`at` text NOT NULL,
	`person_name` text NOT NULL,
	CONSTRAINT "issued_document_how" CHECK("issued_document"."how" in ('saved', 'opened', 'printed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `issued_document_record` ON `issued_document` (`record_kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`salt` text NOT NULL,
	`passphrase_hash` text NOT NULL,
	`scrypt_n` integer NOT NULL,
	`scrypt_r` integer NOT NULL,
	`scrypt_p` integer NOT NULL,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`wait_until` text,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "person_active" CHECK("person"."active" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_name` ON `person` (lower("name"));--> statement-breakpoint
CREATE TABLE `person_role` (
	`person_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_role_role" CHECK("person_role"."role" in ('administrator', 'treasurer', 'chair', 'reader'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`salt` text NOT NULL,
	`code_hash` text NOT NULL,
	`scrypt_n` integer NOT NULL,
	`scrypt_r` integer NOT NULL,
	`scrypt_p` integer NOT NULL,
	`created_at` text NOT NULL,
	`used_at` text,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`wait_until` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `audit_event_no_update` BEFORE UPDATE ON `audit_event` BEGIN SELECT RAISE(ABORT, 'audit events never change'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_event_no_delete` BEFORE DELETE ON `audit_event` BEGIN SELECT RAISE(ABORT, 'audit events never change'); END;
--> statement-breakpoint
CREATE TRIGGER `agenda_version_no_update` BEFORE UPDATE ON `agenda_version` BEGIN SELECT RAISE(ABORT, 'an agreed agenda never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `agenda_version_no_delete` BEFORE DELETE ON `agenda_version` BEGIN SELECT RAISE(ABORT, 'an agreed agenda never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `agenda_step_no_update` BEFORE UPDATE ON `agenda_step` BEGIN SELECT RAISE(ABORT, 'steps of an agenda never change'); END;
--> statement-breakpoint
CREATE TRIGGER `agenda_step_no_delete` BEFORE DELETE ON `agenda_step` BEGIN SELECT RAISE(ABORT, 'steps of an agenda never change'); END;
--> statement-breakpoint
CREATE TRIGGER `issued_document_no_update` BEFORE UPDATE ON `issued_document` BEGIN SELECT RAISE(ABORT, 'issued documents stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `issued_document_no_delete` BEFORE DELETE ON `issued_document` BEGIN SELECT RAISE(ABORT, 'issued documents stay on record'); END;
