CREATE TABLE `agreement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`state` text NOT NULL,
	`budget_id` integer,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`budget_id`) REFERENCES `budget`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_state" CHECK("agreement"."state" in ('draft', 'agreed', 'signed')),
	CONSTRAINT "agreement_days" CHECK("agreement"."until" > "agreement"."from"),
	CONSTRAINT "agreement_content" CHECK(json_valid("agreement"."content"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_from` ON `agreement` (`from`);--> statement-breakpoint
CREATE TABLE `agreement_signature` (
	`version_id` integer NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`on` text NOT NULL,
	`attachment_id` integer,
	PRIMARY KEY(`version_id`, `side`),
	FOREIGN KEY (`version_id`) REFERENCES `agreement_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_signature_side" CHECK("agreement_signature"."side" in ('funder', 'group')),
	CONSTRAINT "agreement_signature_name" CHECK(trim("agreement_signature"."name") <> '')
) STRICT;
--> statement-breakpoint
CREATE TABLE `agreement_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`number` integer NOT NULL,
	`on` text NOT NULL,
	`reason` text NOT NULL,
	`changes` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_version_reason" CHECK("agreement_version"."number" = 1 or trim("agreement_version"."reason") <> ''),
	CONSTRAINT "agreement_version_content" CHECK(json_valid("agreement_version"."content") and json_valid("agreement_version"."changes"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_version_number` ON `agreement_version` (`agreement_id`,`number`);--> statement-breakpoint
CREATE TABLE `monitoring` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`agreement_id` integer NOT NULL,
	`quarter` integer NOT NULL,
	`state` text NOT NULL,
	`issues` text NOT NULL,
	`met_on` text,
	`met_with` text NOT NULL,
	`agreed_points` text NOT NULL,
	`finished_on` text,
	`finished_by` text NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "monitoring_quarter_known" CHECK("monitoring"."quarter" between 1 and 4),
	CONSTRAINT "monitoring_state" CHECK("monitoring"."state" in ('open', 'finished')),
	CONSTRAINT "monitoring_finished" CHECK(("monitoring"."state" = 'finished') = ("monitoring"."finished_on" is not null) and ("monitoring"."state" = 'finished') = ("monitoring"."content" <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `monitoring_quarter` ON `monitoring` (`agreement_id`,`quarter`);--> statement-breakpoint
CREATE TABLE `monitoring_entry` (
	`monitoring_id` integer NOT NULL,
	`deliverable` integer NOT NULL,
	`position` text NOT NULL,
	`status` text,
	`improvement` text NOT NULL,
	`deadline` text,
	`reason` text NOT NULL,
	`followed_up_on` text,
	`followed_up` text NOT NULL,
	PRIMARY KEY(`monitoring_id`, `deliverable`),
	FOREIGN KEY (`monitoring_id`) REFERENCES `monitoring`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "monitoring_entry_status" CHECK("monitoring_entry"."status" is null or "monitoring_entry"."status" in ('achieved', 'green', 'amber', 'red')),
	CONSTRAINT "monitoring_entry_followed_up" CHECK(("monitoring_entry"."followed_up_on" is null) = (trim("monitoring_entry"."followed_up") = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `monitoring_entry_deadline` ON `monitoring_entry` (`deadline`);--> statement-breakpoint
CREATE TABLE `borough_population` (
	`characteristic` text NOT NULL,
	`band` text NOT NULL,
	`position` integer NOT NULL,
	`per_mille` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`characteristic`, `band`),
	CONSTRAINT "borough_population_characteristic" CHECK("borough_population"."characteristic" in ('age', 'gender', 'ethnicity', 'disability', 'faith', 'sexual_orientation')),
	CONSTRAINT "borough_population_band" CHECK(trim("borough_population"."band") <> ''),
	CONSTRAINT "borough_population_per_mille" CHECK("borough_population"."per_mille" between 0 and 1000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `equality_collection` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`of` text NOT NULL,
	`on` text NOT NULL,
	`asked` integer NOT NULL,
	`returned` integer NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "equality_collection_of" CHECK("equality_collection"."of" in ('members', 'executive')),
	CONSTRAINT "equality_collection_counts" CHECK("equality_collection"."returned" >= 0 and "equality_collection"."asked" >= "equality_collection"."returned")
) STRICT;
--> statement-breakpoint
CREATE INDEX `equality_collection_on` ON `equality_collection` (`on`);--> statement-breakpoint
CREATE TABLE `equality_count` (
	`collection_id` integer NOT NULL,
	`characteristic` text NOT NULL,
	`band` text NOT NULL,
	`position` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `characteristic`, `band`),
	FOREIGN KEY (`collection_id`) REFERENCES `equality_collection`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "equality_count_characteristic" CHECK("equality_count"."characteristic" in ('age', 'gender', 'ethnicity', 'disability', 'faith', 'sexual_orientation')),
	CONSTRAINT "equality_count_band" CHECK(trim("equality_count"."band") <> ''),
	CONSTRAINT "equality_count_count" CHECK("equality_count"."count" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `membership_review` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`begun_on` text NOT NULL,
	`completed_on` text,
	`by` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "membership_review_days" CHECK("membership_review"."completed_on" is null or "membership_review"."completed_on" >= "membership_review"."begun_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_review_open` ON `membership_review` (("completed_on" is null)) WHERE "membership_review"."completed_on" is null;--> statement-breakpoint
CREATE TABLE `membership_review_member` (
	`review_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`review_id`, `member_id`),
	FOREIGN KEY (`review_id`) REFERENCES `membership_review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_review_member_outcome" CHECK("membership_review_member"."outcome" in ('confirmed', 'changed', 'ended')),
	CONSTRAINT "membership_review_member_reason" CHECK("membership_review_member"."outcome" = 'confirmed' or trim("membership_review_member"."reason") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `membership_review_member_member` ON `membership_review_member` (`member_id`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`received_on` text NOT NULL,
	`closes_on` text,
	`passed_on` text,
	`passed_on_how` text,
	`reached` integer,
	`answered` integer,
	`discussed_at_id` integer,
	`responded_on` text,
	`attachment_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`discussed_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_kind" CHECK("consultation"."kind" in ('policing_plan', 'budget', 'other')),
	CONSTRAINT "consultation_title" CHECK(trim("consultation"."title") <> ''),
	CONSTRAINT "consultation_passed_on" CHECK(("consultation"."passed_on" is null) = ("consultation"."passed_on_how" is null)),
	CONSTRAINT "consultation_how" CHECK("consultation"."passed_on_how" is null or "consultation"."passed_on_how" in ('email', 'post', 'meeting', 'website', 'newsletter', 'other')),
	CONSTRAINT "consultation_counts" CHECK(coalesce("consultation"."reached", 0) >= 0 and coalesce("consultation"."answered", 0) >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultation_received` ON `consultation` (`received_on`);--> statement-breakpoint
CREATE TABLE `funder_update` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`received_on` text NOT NULL,
	`circulated_on` text,
	`circulated_how` text,
	`attachment_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "funder_update_title" CHECK(trim("funder_update"."title") <> ''),
	CONSTRAINT "funder_update_circulated" CHECK(("funder_update"."circulated_on" is null) = ("funder_update"."circulated_how" is null)),
	CONSTRAINT "funder_update_how" CHECK("funder_update"."circulated_how" is null or "funder_update"."circulated_how" in ('email', 'post', 'meeting', 'website', 'newsletter', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `funder_update_received` ON `funder_update` (`received_on`);--> statement-breakpoint
CREATE TABLE `newsletter` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`issue` text NOT NULL,
	`on` text NOT NULL,
	`distribution` text NOT NULL,
	`copies` integer,
	`attachment_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "newsletter_issue" CHECK(trim("newsletter"."issue") <> ''),
	CONSTRAINT "newsletter_copies" CHECK("newsletter"."copies" is null or "newsletter"."copies" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `newsletter_on` ON `newsletter` (`on`);--> statement-breakpoint
CREATE TABLE `newsletter_channel` (
	`newsletter_id` integer NOT NULL,
	`channel` text NOT NULL,
	PRIMARY KEY(`newsletter_id`, `channel`),
	FOREIGN KEY (`newsletter_id`) REFERENCES `newsletter`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "newsletter_channel_channel" CHECK("newsletter_channel"."channel" in ('newsletter', 'website', 'leaflet', 'poster', 'press', 'social_media', 'stall', 'other'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `published_information` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`on` text NOT NULL,
	`channel` text NOT NULL,
	`attachment_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_information_title" CHECK(trim("published_information"."title") <> ''),
	CONSTRAINT "published_information_channel" CHECK("published_information"."channel" in ('newsletter', 'website', 'leaflet', 'poster', 'press', 'social_media', 'stall', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_information_on` ON `published_information` (`on`);--> statement-breakpoint
CREATE TABLE `received_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`about` text NOT NULL,
	`received_on` text NOT NULL,
	`discussed_at_id` integer,
	`circulated_on` text,
	`circulated_how` text,
	`attachment_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`discussed_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "received_report_kind" CHECK("received_report"."kind" in ('custody_visitors', 'stop_and_search', 'other')),
	CONSTRAINT "received_report_title" CHECK(trim("received_report"."title") <> ''),
	CONSTRAINT "received_report_circulated" CHECK(("received_report"."circulated_on" is null) = ("received_report"."circulated_how" is null)),
	CONSTRAINT "received_report_how" CHECK("received_report"."circulated_how" is null or "received_report"."circulated_how" in ('email', 'post', 'meeting', 'website', 'newsletter', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `received_report_received` ON `received_report` (`received_on`);--> statement-breakpoint
CREATE TABLE `outside_seat` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`body` text NOT NULL,
	`name` text NOT NULL,
	`member_id` integer,
	`holder` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outside_seat_body" CHECK("outside_seat"."body" in ('community_safety_partnership', 'chairs_meetings', 'stop_and_search', 'custody_visitors', 'other')),
	CONSTRAINT "outside_seat_name" CHECK(trim("outside_seat"."name") <> ''),
	CONSTRAINT "outside_seat_who" CHECK(("outside_seat"."member_id" is null) = (trim("outside_seat"."holder") <> '')),
	CONSTRAINT "outside_seat_dates" CHECK("outside_seat"."until" is null or "outside_seat"."until" >= "outside_seat"."from")
) STRICT;
--> statement-breakpoint
CREATE INDEX `outside_seat_member` ON `outside_seat` (`member_id`);--> statement-breakpoint
CREATE TABLE `seat_meeting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seat_id` integer NOT NULL,
	`on` text NOT NULL,
	`attended` integer NOT NULL,
	`instead_name` text NOT NULL,
	`reported_on` text,
	`reported_at_id` integer,
	`report` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`seat_id`) REFERENCES `outside_seat`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_at_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seat_meeting_attended" CHECK("seat_meeting"."attended" in (0, 1)),
	CONSTRAINT "seat_meeting_reported" CHECK("seat_meeting"."reported_on" is null or trim("seat_meeting"."report") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `seat_meeting_seat` ON `seat_meeting` (`seat_id`,`on`);--> statement-breakpoint
CREATE TABLE `training_need` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`trained_as` text NOT NULL,
	`member_id` integer,
	`name` text NOT NULL,
	`need` text NOT NULL,
	`identified_on` text NOT NULL,
	`due_on` text,
	`met_on` text,
	`met_by_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`met_by_id`) REFERENCES `outside_event`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_need_as" CHECK("training_need"."trained_as" in ('executive', 'administrator')),
	CONSTRAINT "training_need_who" CHECK(("training_need"."member_id" is null) = (trim("training_need"."name") <> '')),
	CONSTRAINT "training_need_need" CHECK(trim("training_need"."need") <> ''),
	CONSTRAINT "training_need_met" CHECK("training_need"."met_on" is not null or "training_need"."met_by_id" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `training_need_member` ON `training_need` (`member_id`);--> statement-breakpoint
CREATE TABLE `annual_report` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	`state` text NOT NULL,
	`agm_id` integer,
	`agreed_on` text,
	`agreed_by` text NOT NULL,
	`approved_on` text,
	`minute_ref` text NOT NULL,
	`published_on` text,
	`published_where` text NOT NULL,
	`published_to` text NOT NULL,
	`figures` text NOT NULL,
	`figures_sha256` text NOT NULL,
	`pdf_id` integer,
	`docx_id` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`agm_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pdf_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`docx_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_report_state" CHECK("annual_report"."state" in ('draft', 'agreed', 'approved', 'published')),
	CONSTRAINT "annual_report_days" CHECK("annual_report"."until" > "annual_report"."from"),
	CONSTRAINT "annual_report_published" CHECK(("annual_report"."state" = 'published') = ("annual_report"."published_on" is not null) and ("annual_report"."state" = 'published') = ("annual_report"."figures" <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `annual_report_from` ON `annual_report` (`from`);--> statement-breakpoint
CREATE TABLE `annual_report_correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`on` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `annual_report`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_report_correction_text" CHECK(trim("annual_report_correction"."text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `annual_report_correction_report` ON `annual_report_correction` (`report_id`);--> statement-breakpoint
CREATE TABLE `annual_report_picture` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` integer NOT NULL,
	`section` text NOT NULL,
	`position` integer NOT NULL,
	`attachment_id` integer NOT NULL,
	`caption` text NOT NULL,
	`alternative_text` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `annual_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attachment_id`) REFERENCES `attachment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_report_picture_section" CHECK("annual_report_picture"."section" in ('foreword', 'about', 'meetings', 'events', 'consultations', 'newsletters', 'monitoring', 'representation', 'elections', 'plan', 'treasurer', 'thanks', 'contact')),
	CONSTRAINT "annual_report_picture_alternative" CHECK(trim("annual_report_picture"."alternative_text") <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `annual_report_picture_report` ON `annual_report_picture` (`report_id`,`section`,`position`);--> statement-breakpoint
CREATE TABLE `annual_report_text` (
	`report_id` integer NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	`figures_seen` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`report_id`, `section`),
	FOREIGN KEY (`report_id`) REFERENCES `annual_report`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_report_text_section" CHECK("annual_report_text"."section" in ('foreword', 'about', 'meetings', 'events', 'consultations', 'newsletters', 'monitoring', 'representation', 'elections', 'plan', 'treasurer', 'thanks', 'contact')),
	CONSTRAINT "annual_report_text_figures" CHECK(json_valid("annual_report_text"."figures_seen"))
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `agreement_version_no_update` BEFORE UPDATE ON `agreement_version` BEGIN SELECT RAISE(ABORT, 'what was agreed stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_version_no_delete` BEFORE DELETE ON `agreement_version` BEGIN SELECT RAISE(ABORT, 'what was agreed stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_no_delete` BEFORE DELETE ON `agreement` WHEN OLD.`state` <> 'draft' BEGIN SELECT RAISE(ABORT, 'what was agreed stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_not_back` BEFORE UPDATE ON `agreement` WHEN OLD.`state` <> 'draft' AND (NEW.`state` = 'draft' OR NEW.`from` IS NOT OLD.`from`) BEGIN SELECT RAISE(ABORT, 'an agreement never becomes a draft again'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_by_variation` BEFORE UPDATE ON `agreement` WHEN OLD.`state` <> 'draft' AND NEW.`content` IS NOT OLD.`content` AND NOT EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = OLD.`id` AND v.content = NEW.`content`) BEGIN SELECT RAISE(ABORT, 'an agreement changes by a variation'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_agreed` BEFORE UPDATE ON `agreement` WHEN OLD.`state` = 'draft' AND NEW.`state` <> 'draft' AND NOT EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = OLD.`id` AND v.content = NEW.`content`) BEGIN SELECT RAISE(ABORT, 'what is agreed is kept as a version'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_signed` BEFORE UPDATE ON `agreement` WHEN NEW.`state` = 'signed' AND OLD.`state` <> 'signed' AND (SELECT count(*) FROM agreement_signature s WHERE s.version_id = (SELECT v.id FROM agreement_version v WHERE v.agreement_id = NEW.`id` ORDER BY v.number DESC LIMIT 1)) < 2 BEGIN SELECT RAISE(ABORT, 'both sides sign'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_inserted` BEFORE INSERT ON `agreement` WHEN NEW.`state` <> 'draft' BEGIN SELECT RAISE(ABORT, 'an agreement begins as a draft'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_signature_stays` BEFORE UPDATE ON `agreement_signature` WHEN NEW.`version_id` IS NOT OLD.`version_id` OR NEW.`side` IS NOT OLD.`side` OR NEW.`name` IS NOT OLD.`name` OR NEW.`position` IS NOT OLD.`position` OR NEW.`on` IS NOT OLD.`on` OR OLD.`attachment_id` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'signatures stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `agreement_signature_no_delete` BEFORE DELETE ON `agreement_signature` BEGIN SELECT RAISE(ABORT, 'signatures stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_finished_update` BEFORE UPDATE ON `monitoring` WHEN OLD.`state` = 'finished' BEGIN SELECT RAISE(ABORT, 'a finished quarter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_finished_delete` BEFORE DELETE ON `monitoring` WHEN OLD.`state` = 'finished' BEGIN SELECT RAISE(ABORT, 'a finished quarter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_inserted` BEFORE INSERT ON `monitoring` WHEN NEW.`state` <> 'open' BEGIN SELECT RAISE(ABORT, 'a quarter begins open'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_complete` BEFORE UPDATE ON `monitoring` WHEN NEW.`state` = 'finished' AND OLD.`state` = 'open' AND EXISTS (SELECT 1 FROM monitoring_entry e WHERE e.monitoring_id = NEW.`id` AND (e.status IS NULL OR trim(e.position) = '' OR (e.status IN ('amber', 'red') AND (trim(e.improvement) = '' OR e.deadline IS NULL)))) BEGIN SELECT RAISE(ABORT, 'amber and red need the improvement and its deadline'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_entry_finished_insert` BEFORE INSERT ON `monitoring_entry` WHEN EXISTS (SELECT 1 FROM monitoring m WHERE m.id = NEW.`monitoring_id` AND m.state = 'finished') BEGIN SELECT RAISE(ABORT, 'a finished quarter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_entry_finished_update` BEFORE UPDATE ON `monitoring_entry` WHEN (NEW.`monitoring_id` IS NOT OLD.`monitoring_id` OR NEW.`deliverable` IS NOT OLD.`deliverable` OR NEW.`position` IS NOT OLD.`position` OR NEW.`status` IS NOT OLD.`status` OR NEW.`improvement` IS NOT OLD.`improvement` OR NEW.`deadline` IS NOT OLD.`deadline` OR NEW.`reason` IS NOT OLD.`reason`) AND EXISTS (SELECT 1 FROM monitoring m WHERE m.id = OLD.`monitoring_id` AND m.state = 'finished') BEGIN SELECT RAISE(ABORT, 'a finished quarter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `monitoring_entry_finished_delete` BEFORE DELETE ON `monitoring_entry` WHEN EXISTS (SELECT 1 FROM monitoring m WHERE m.id = OLD.`monitoring_id` AND m.state = 'finished') BEGIN SELECT RAISE(ABORT, 'a finished quarter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_published_update` BEFORE UPDATE ON `annual_report` WHEN OLD.`state` = 'published' BEGIN SELECT RAISE(ABORT, 'a published report never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_no_delete` BEFORE DELETE ON `annual_report` WHEN OLD.`state` <> 'draft' BEGIN SELECT RAISE(ABORT, 'a report that was agreed stays on record'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_inserted` BEFORE INSERT ON `annual_report` WHEN NEW.`state` <> 'draft' BEGIN SELECT RAISE(ABORT, 'a report begins as a draft'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_order` BEFORE UPDATE ON `annual_report` WHEN (NEW.`state` = 'published' AND OLD.`state` <> 'approved') OR (NEW.`state` = 'approved' AND OLD.`state` NOT IN ('agreed', 'approved')) BEGIN SELECT RAISE(ABORT, 'agreed, approved, published: in this order'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_text_agreed_insert` BEFORE INSERT ON `annual_report_text` WHEN EXISTS (SELECT 1 FROM annual_report r WHERE r.id = NEW.`report_id` AND r.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'the report is agreed'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_text_agreed_update` BEFORE UPDATE ON `annual_report_text` WHEN EXISTS (SELECT 1 FROM annual_report r WHERE r.id = OLD.`report_id` AND r.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'the report is agreed'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_text_agreed_delete` BEFORE DELETE ON `annual_report_text` WHEN EXISTS (SELECT 1 FROM annual_report r WHERE r.id = OLD.`report_id` AND r.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'the report is agreed'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_picture_agreed_insert` BEFORE INSERT ON `annual_report_picture` WHEN EXISTS (SELECT 1 FROM annual_report r WHERE r.id = NEW.`report_id` AND r.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'the report is agreed'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_picture_agreed_update` BEFORE UPDATE ON `annual_report_picture` WHEN EXISTS (SELECT 1 FROM annual_report r WHERE r.id = OLD.`report_id` AND r.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'the report is agreed'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_picture_agreed_delete` BEFORE DELETE ON `annual_report_picture` WHEN EXISTS (SELECT 1 FROM annual_report r WHERE r.id = OLD.`report_id` AND r.state <> 'draft') BEGIN SELECT RAISE(ABORT, 'the report is agreed'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_correction_published` BEFORE INSERT ON `annual_report_correction` WHEN NOT EXISTS (SELECT 1 FROM annual_report r WHERE r.id = NEW.`report_id` AND r.state = 'published') BEGIN SELECT RAISE(ABORT, 'only a published report has corrections'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_correction_no_update` BEFORE UPDATE ON `annual_report_correction` BEGIN SELECT RAISE(ABORT, 'corrections stay as they were added'); END;
--> statement-breakpoint
CREATE TRIGGER `annual_report_correction_no_delete` BEFORE DELETE ON `annual_report_correction` BEGIN SELECT RAISE(ABORT, 'corrections stay as they were added'); END;
--> statement-breakpoint
CREATE TRIGGER `membership_review_completed_update` BEFORE UPDATE ON `membership_review` WHEN OLD.`completed_on` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a completed review never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `membership_review_completed_delete` BEFORE DELETE ON `membership_review` WHEN OLD.`completed_on` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a completed review never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `membership_review_member_completed_insert` BEFORE INSERT ON `membership_review_member` WHEN EXISTS (SELECT 1 FROM membership_review r WHERE r.id = NEW.`review_id` AND r.completed_on IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a completed review never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `membership_review_member_completed_update` BEFORE UPDATE ON `membership_review_member` WHEN EXISTS (SELECT 1 FROM membership_review r WHERE r.id = OLD.`review_id` AND r.completed_on IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a completed review never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `membership_review_member_completed_delete` BEFORE DELETE ON `membership_review_member` WHEN EXISTS (SELECT 1 FROM membership_review r WHERE r.id = OLD.`review_id` AND r.completed_on IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'a completed review never changes'); END;
