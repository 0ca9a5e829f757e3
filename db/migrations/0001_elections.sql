CREATE TABLE `chair_declaration` (
	`office_term_id` integer PRIMARY KEY NOT NULL,
	`signed_on` text NOT NULL,
	FOREIGN KEY (`office_term_id`) REFERENCES `office_term`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `contest` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`election_id` integer NOT NULL,
	`position` integer NOT NULL,
	`office` text NOT NULL,
	`seats` integer NOT NULL,
	`route` text NOT NULL,
	`state` text NOT NULL,
	`question_order` text,
	`questions_held` integer NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contest_office_known" CHECK("contest"."office" in ('chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member')),
	CONSTRAINT "contest_seats" CHECK("contest"."seats" between 1 and 20),
	CONSTRAINT "contest_route" CHECK("contest"."route" in ('pending', 'contested', 'affirmation', 'unopposed', 'vacant')),
	CONSTRAINT "contest_state" CHECK("contest"."state" in ('open', 'closed')),
	CONSTRAINT "contest_questions" CHECK("contest"."questions_held" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contest_position` ON `contest` (`election_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `contest_office` ON `contest` (`election_id`,`office`);--> statement-breakpoint
CREATE TABLE `count_sort` (
	`submission_id` integer NOT NULL,
	`marks` integer NOT NULL,
	`papers` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `marks`),
	FOREIGN KEY (`submission_id`) REFERENCES `count_submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "count_sort_papers" CHECK("count_sort"."papers" >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `count_submission` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`attempt` integer NOT NULL,
	`teller` text NOT NULL,
	`valid` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "count_submission_teller_known" CHECK("count_submission"."teller" in ('a', 'b')),
	CONSTRAINT "count_submission_valid" CHECK("count_submission"."valid" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `count_submission_teller` ON `count_submission` (`round_id`,`attempt`,`teller`);--> statement-breakpoint
CREATE TABLE `count_total` (
	`submission_id` integer NOT NULL,
	`candidate` integer NOT NULL,
	`votes` integer NOT NULL,
	PRIMARY KEY(`submission_id`, `candidate`),
	FOREIGN KEY (`submission_id`) REFERENCES `count_submission`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "count_total_votes" CHECK("count_total"."votes" >= 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `deadline_extension` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`election_id` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deadline_extension_later" CHECK("deadline_extension"."to" > "deadline_extension"."from")
) STRICT;
--> statement-breakpoint
CREATE TABLE `declaration` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contest_id` integer NOT NULL,
	`round_id` integer,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`on` text NOT NULL,
	`returning_officer` text NOT NULL,
	`teller_a` text NOT NULL,
	`teller_b` text NOT NULL,
	`log_head` text NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `declaration_contest` ON `declaration` (`contest_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `declaration_round` ON `declaration` (`round_id`);--> statement-breakpoint
CREATE TABLE `declaration_correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`declaration_id` integer NOT NULL,
	`text` text NOT NULL,
	`how` text NOT NULL,
	`by` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`declaration_id`) REFERENCES `declaration`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "declaration_correction_how" CHECK("declaration_correction"."how" in ('aloud', 'next_meeting'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `desk_count` (
	`round_id` integer PRIMARY KEY NOT NULL,
	`replaced` integer NOT NULL,
	`not_returned` integer NOT NULL,
	`helped` integer NOT NULL,
	`tendered` integer NOT NULL,
	`corrected` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "desk_count_figures" CHECK("desk_count"."replaced" >= 0 and "desk_count"."not_returned" >= 0 and "desk_count"."helped" >= 0 and "desk_count"."tendered" >= 0 and "desk_count"."corrected" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `election` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`meeting_id` integer,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`rehearsal` integer NOT NULL,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`protocol` text NOT NULL,
	`close_on` text,
	`returning_officer` text NOT NULL,
	`teller_a` text NOT NULL,
	`teller_b` text NOT NULL,
	`roll_sha256` text,
	`sealed_on` text,
	`keep_until` text,
	`destroyed_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "election_rehearsal" CHECK("election"."rehearsal" in (0, 1)),
	CONSTRAINT "election_state" CHECK("election"."state" in ('protocol_draft', 'protocol_agreed', 'circulated', 'nominations_open', 'nominations_closed', 'candidates_final', 'roll_frozen', 'declared', 'sealed', 'destroyed', 'abandoned', 'rehearsed')),
	CONSTRAINT "election_rehearsed" CHECK("election"."rehearsal" = 0 or "election"."state" in ('roll_frozen', 'rehearsed', 'abandoned'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `election_date` ON `election` (`date`);--> statement-breakpoint
CREATE TABLE `election_round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contest_id` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`colour` text NOT NULL,
	`seats` integer NOT NULL,
	`ordered_by` text NOT NULL,
	`candidates` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`void_reason` text NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "election_round_kind" CHECK("election_round"."kind" in ('contested', 'affirmation', 'reballot')),
	CONSTRAINT "election_round_seats" CHECK("election_round"."seats" between 1 and 20),
	CONSTRAINT "election_round_order" CHECK("election_round"."ordered_by" in ('lot', 'alphabet')),
	CONSTRAINT "election_round_state" CHECK("election_round"."state" in ('prepared', 'questions', 'poll_open', 'poll_closed', 'verified', 'variance', 'counting', 'recount', 'agreed', 'provisional', 'tie', 'declared', 'void')),
	CONSTRAINT "election_round_void" CHECK(("election_round"."state" = 'void') = ("election_round"."void_reason" <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `election_round_number` ON `election_round` (`contest_id`,`number`);--> statement-breakpoint
CREATE TABLE `lot` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`election_id` integer NOT NULL,
	`contest_id` integer,
	`round_id` integer,
	`purpose` text NOT NULL,
	`method` text NOT NULL,
	`announced` text NOT NULL,
	`seed` text NOT NULL,
	`lines` text NOT NULL,
	`drawn_by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lot_purpose" CHECK("lot"."purpose" in ('paper_order', 'questions', 'tie')),
	CONSTRAINT "lot_method" CHECK("lot"."method" in ('by_hand', 'by_program')),
	CONSTRAINT "lot_seed" CHECK(("lot"."method" = 'by_program') = ("lot"."seed" <> ''))
) STRICT;
--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`election_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`office` text NOT NULL,
	`surname` text NOT NULL,
	`first_name` text NOT NULL,
	`skills` text NOT NULL,
	`experience` text NOT NULL,
	`attributes` text NOT NULL,
	`consent` integer NOT NULL,
	`received_on` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`ended_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nomination_office" CHECK("nomination"."office" in ('chair', 'vice_chair', 'treasurer', 'secretary', 'press_officer', 'committee_member')),
	CONSTRAINT "nomination_state" CHECK("nomination"."state" in ('entered', 'withdrawn', 'refused_late', 'refused')),
	CONSTRAINT "nomination_source" CHECK("nomination"."source" in ('form', 'floor')),
	CONSTRAINT "nomination_consent" CHECK("nomination"."consent" in (0, 1)),
	CONSTRAINT "nomination_ended" CHECK(("nomination"."state" = 'entered') = ("nomination"."ended_on" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_once` ON `nomination` (`election_id`,`member_id`,`office`) WHERE "nomination"."state" = 'entered';--> statement-breakpoint
CREATE TABLE `phase_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`election_id` integer NOT NULL,
	`contest_id` integer,
	`round_id` integer,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`at` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`totals` text NOT NULL,
	`note` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `phase_log_election` ON `phase_log` (`election_id`,`id`);--> statement-breakpoint
CREATE TABLE `protocol_circulation` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version_id` integer NOT NULL,
	`on` text NOT NULL,
	`to` text NOT NULL,
	`how` text NOT NULL,
	`members` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `protocol_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "protocol_circulation_how" CHECK("protocol_circulation"."how" in ('email', 'post', 'by_hand', 'mixed'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `protocol_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`election_id` integer NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`sha256` text NOT NULL,
	`agreed_by` text NOT NULL,
	`agreed_on` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `protocol_version_number` ON `protocol_version` (`election_id`,`number`);--> statement-breakpoint
CREATE TABLE `recount_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`attempt` integer NOT NULL,
	`by` text NOT NULL,
	`granted` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "recount_request_granted" CHECK("recount_request"."granted" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `rehearsal_answer` (
	`election_id` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `rejection` (
	`round_id` integer NOT NULL,
	`attempt` integer NOT NULL,
	`reason` text NOT NULL,
	`papers` integer NOT NULL,
	`objected` integer NOT NULL,
	PRIMARY KEY(`round_id`, `attempt`, `reason`),
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rejection_figures" CHECK("rejection"."papers" >= 0 and "rejection"."objected" between 0 and "rejection"."papers"),
	CONSTRAINT "rejection_reason" CHECK("rejection"."reason" in ('no_official_mark', 'too_many_votes', 'identifies_voter', 'unmarked', 'uncertain'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `roll_entry` (
	`election_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`name` text NOT NULL,
	`entitled` integer NOT NULL,
	`reason` text,
	`note` text NOT NULL,
	`substitute` text NOT NULL,
	PRIMARY KEY(`election_id`, `member_id`),
	FOREIGN KEY (`election_id`) REFERENCES `election`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roll_entry_entitled" CHECK("roll_entry"."entitled" in (0, 1)),
	CONSTRAINT "roll_entry_reason" CHECK(("roll_entry"."entitled" = 1) = ("roll_entry"."reason" is null)),
	CONSTRAINT "roll_entry_reason_known" CHECK("roll_entry"."reason" is null or "roll_entry"."reason" in ('borough_commander', 'lead_councillor', 'funder_link', 'associate', 'adviser', 'ex_officio', 'corrected'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `roll_mark` (
	`round_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`issued` integer NOT NULL,
	PRIMARY KEY(`round_id`, `member_id`),
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roll_mark_issued" CHECK("roll_mark"."issued" in (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `round_account` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`attempt` integer NOT NULL,
	`printed` integer NOT NULL,
	`issued` integer NOT NULL,
	`unused` integer NOT NULL,
	`roll_marks` integer NOT NULL,
	`replacements` integer NOT NULL,
	`spoilt` integer NOT NULL,
	`not_returned` integer NOT NULL,
	`in_box` integer,
	`helped` integer NOT NULL,
	`tendered` integer NOT NULL,
	`explanation` text NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `round_account_attempt` ON `round_account` (`round_id`,`attempt`);--> statement-breakpoint
CREATE TABLE `round_opening` (
	`round_id` integer PRIMARY KEY NOT NULL,
	`printed` integer NOT NULL,
	`present` integer NOT NULL,
	`entitled` integer NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `election_round`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "round_opening_figures" CHECK("round_opening"."printed" >= 0 and "round_opening"."present" >= 0 and "round_opening"."entitled" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `winner` (
	`declaration_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`office_term_id` integer NOT NULL,
	PRIMARY KEY(`declaration_id`, `member_id`),
	FOREIGN KEY (`declaration_id`) REFERENCES `declaration`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`office_term_id`) REFERENCES `office_term`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
--> statement-breakpoint
CREATE TRIGGER `protocol_version_no_update` BEFORE UPDATE ON `protocol_version` BEGIN SELECT RAISE(ABORT, 'an agreed protocol never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `protocol_version_no_delete` BEFORE DELETE ON `protocol_version` BEGIN SELECT RAISE(ABORT, 'an agreed protocol never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `protocol_circulation_no_update` BEFORE UPDATE ON `protocol_circulation` BEGIN SELECT RAISE(ABORT, 'what was circulated never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `protocol_circulation_no_delete` BEFORE DELETE ON `protocol_circulation` BEGIN SELECT RAISE(ABORT, 'what was circulated never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `deadline_extension_no_update` BEFORE UPDATE ON `deadline_extension` BEGIN SELECT RAISE(ABORT, 'extensions of a deadline stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `deadline_extension_no_delete` BEFORE DELETE ON `deadline_extension` BEGIN SELECT RAISE(ABORT, 'extensions of a deadline stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `round_opening_no_update` BEFORE UPDATE ON `round_opening` BEGIN SELECT RAISE(ABORT, 'an opening note never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `round_opening_no_delete` BEFORE DELETE ON `round_opening` WHEN NOT EXISTS (SELECT 1 FROM election_round r JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE r.id = OLD.round_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'an opening note never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `round_account_no_update` BEFORE UPDATE ON `round_account` BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `round_account_no_delete` BEFORE DELETE ON `round_account` WHEN NOT EXISTS (SELECT 1 FROM election_round r JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE r.id = OLD.round_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `rejection_no_update` BEFORE UPDATE ON `rejection` BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `rejection_no_delete` BEFORE DELETE ON `rejection` WHEN NOT EXISTS (SELECT 1 FROM election_round r JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE r.id = OLD.round_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `count_submission_no_update` BEFORE UPDATE ON `count_submission` BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `count_submission_no_delete` BEFORE DELETE ON `count_submission` WHEN NOT EXISTS (SELECT 1 FROM election_round r JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE r.id = OLD.round_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `count_total_no_update` BEFORE UPDATE ON `count_total` BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `count_total_no_delete` BEFORE DELETE ON `count_total` WHEN NOT EXISTS (SELECT 1 FROM count_submission s JOIN election_round r ON r.id = s.round_id JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE s.id = OLD.submission_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `count_sort_no_update` BEFORE UPDATE ON `count_sort` BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `count_sort_no_delete` BEFORE DELETE ON `count_sort` WHEN NOT EXISTS (SELECT 1 FROM count_submission s JOIN election_round r ON r.id = s.round_id JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE s.id = OLD.submission_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'submitted figures never change'); END;
--> statement-breakpoint
CREATE TRIGGER `recount_request_no_update` BEFORE UPDATE ON `recount_request` BEGIN SELECT RAISE(ABORT, 'requests for a recount stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `recount_request_no_delete` BEFORE DELETE ON `recount_request` WHEN NOT EXISTS (SELECT 1 FROM election_round r JOIN contest c ON c.id = r.contest_id JOIN election e ON e.id = c.election_id WHERE r.id = OLD.round_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'requests for a recount stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `lot_no_update` BEFORE UPDATE ON `lot` BEGIN SELECT RAISE(ABORT, 'a lot that was drawn never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `lot_no_delete` BEFORE DELETE ON `lot` WHEN NOT EXISTS (SELECT 1 FROM election e WHERE e.id = OLD.election_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'a lot that was drawn never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `declaration_no_update` BEFORE UPDATE ON `declaration` BEGIN SELECT RAISE(ABORT, 'a declared result never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `declaration_no_delete` BEFORE DELETE ON `declaration` BEGIN SELECT RAISE(ABORT, 'a declared result never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `winner_no_update` BEFORE UPDATE ON `winner` BEGIN SELECT RAISE(ABORT, 'a declared result never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `winner_no_delete` BEFORE DELETE ON `winner` BEGIN SELECT RAISE(ABORT, 'a declared result never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `declaration_correction_no_update` BEFORE UPDATE ON `declaration_correction` BEGIN SELECT RAISE(ABORT, 'corrections stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `declaration_correction_no_delete` BEFORE DELETE ON `declaration_correction` BEGIN SELECT RAISE(ABORT, 'corrections stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `phase_log_no_update` BEFORE UPDATE ON `phase_log` BEGIN SELECT RAISE(ABORT, 'the log of phases never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `phase_log_no_delete` BEFORE DELETE ON `phase_log` WHEN NOT EXISTS (SELECT 1 FROM election e WHERE e.id = OLD.election_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'the log of phases never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `election_round_snapshot` BEFORE UPDATE OF `id`, `contest_id`, `number`, `kind`, `colour`, `seats`, `ordered_by`, `candidates`, `sha256` ON `election_round` BEGIN SELECT RAISE(ABORT, 'candidates and seats of a round never change'); END;
--> statement-breakpoint
CREATE TRIGGER `election_round_final` BEFORE UPDATE OF `state` ON `election_round` WHEN OLD.`state` IN ('declared', 'void') BEGIN SELECT RAISE(ABORT, 'a declared or void round never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `contest_closed` BEFORE UPDATE ON `contest` WHEN OLD.`state` = 'closed' BEGIN SELECT RAISE(ABORT, 'a declared result never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `election_rehearsal_stays` BEFORE UPDATE OF `rehearsal` ON `election` BEGIN SELECT RAISE(ABORT, 'a rehearsal never becomes an election'); END;
--> statement-breakpoint
CREATE TRIGGER `declaration_no_rehearsal` BEFORE INSERT ON `declaration` WHEN EXISTS (SELECT 1 FROM contest c JOIN election e ON e.id = c.election_id WHERE c.id = NEW.contest_id AND e.rehearsal = 1) BEGIN SELECT RAISE(ABORT, 'a rehearsal is never declared'); END;
--> statement-breakpoint
CREATE TRIGGER `roll_mark_only_open` BEFORE UPDATE ON `roll_mark` WHEN NOT EXISTS (SELECT 1 FROM election_round r WHERE r.id = OLD.round_id AND r.state = 'poll_open') BEGIN SELECT RAISE(ABORT, 'the roll is marked while the poll is open only'); END;
--> statement-breakpoint
CREATE TRIGGER `nomination_no_delete` BEFORE DELETE ON `nomination` BEGIN SELECT RAISE(ABORT, 'nominations stay on record'); END;
