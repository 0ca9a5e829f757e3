CREATE TABLE `account` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bank_name` text NOT NULL,
	`sort_code` text NOT NULL,
	`account_number` text NOT NULL,
	`profile` text,
	`float` integer NOT NULL,
	`closed_on` text,
	CONSTRAINT "account_kind" CHECK("account"."kind" in ('current', 'savings', 'petty_cash')),
	CONSTRAINT "account_float" CHECK("account"."float" >= 0 and ("account"."kind" = 'petty_cash' or "account"."float" = 0))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_name` ON `account` (lower("name"));--> statement-breakpoint
CREATE TABLE `book_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `book_event_hash` ON `book_event` (`hash`);--> statement-breakpoint
CREATE INDEX `book_event_kind` ON `book_event` (`kind`);--> statement-breakpoint
CREATE TABLE `entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`date` text NOT NULL,
	`payee_id` integer,
	`text` text NOT NULL,
	`reference` text NOT NULL,
	`cheque_number` integer,
	`voucher` integer,
	`ratify` integer NOT NULL,
	`reverses` integer,
	`pence` integer NOT NULL,
	`payment_id` integer,
	FOREIGN KEY (`payee_id`) REFERENCES `payee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reverses`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entry_kind" CHECK("entry"."kind" in ('receipt', 'payment', 'transfer', 'fund_transfer', 'opening', 'reversal')),
	CONSTRAINT "entry_reversal" CHECK(("entry"."kind" = 'reversal') = ("entry"."reverses" is not null)),
	CONSTRAINT "entry_ratify" CHECK("entry"."ratify" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `entry_date` ON `entry` (`date`,`id`,`kind`,`payee_id`,`cheque_number`,`voucher`,`text`,`reference`);--> statement-breakpoint
CREATE INDEX `entry_opening` ON `entry` (`id`) WHERE "entry"."kind" = 'opening';--> statement-breakpoint
CREATE INDEX `entry_payee` ON `entry` (`payee_id`,`date`);--> statement-breakpoint
CREATE INDEX `entry_cheque` ON `entry` (`cheque_number`);--> statement-breakpoint
CREATE INDEX `entry_payment` ON `entry` (`payment_id`);--> statement-breakpoint
CREATE INDEX `entry_pence` ON `entry` (`pence`);--> statement-breakpoint
CREATE INDEX `entry_voucher` ON `entry` (`voucher`) WHERE "entry"."voucher" is not null;--> statement-breakpoint
CREATE INDEX `entry_unratified` ON `entry` (`date`) WHERE "entry"."ratify" = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `entry_reverses` ON `entry` (`reverses`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`seq` integer NOT NULL,
	`number` integer NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`entry_id` integer,
	`payment_id` integer,
	PRIMARY KEY(`seq`, `number`),
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `evidence_entry` ON `evidence` (`entry_id`);--> statement-breakpoint
CREATE INDEX `evidence_payment` ON `evidence` (`payment_id`);--> statement-breakpoint
CREATE INDEX `evidence_sha256` ON `evidence` (`sha256`);--> statement-breakpoint
CREATE TABLE `fund` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`purpose` text NOT NULL,
	`closed_on` text,
	CONSTRAINT "fund_kind" CHECK("fund"."kind" in ('unrestricted', 'designated', 'restricted', 'endowment'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fund_name` ON `fund` (lower("name"));--> statement-breakpoint
CREATE TABLE `head_code` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`document` text NOT NULL,
	`to` text NOT NULL,
	`title` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `heading` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`section` text NOT NULL,
	`income` text,
	`use` text,
	`position` integer NOT NULL,
	`closed_on` text,
	CONSTRAINT "heading_section" CHECK("heading"."section" in ('A1', 'A2', 'A3', 'A4')),
	CONSTRAINT "heading_income" CHECK(("heading"."income" is not null) = ("heading"."section" in ('A1', 'A2'))),
	CONSTRAINT "heading_income_known" CHECK("heading"."income" in ('grant', 'bid', 'service', 'donation', 'interest', 'other')),
	CONSTRAINT "heading_use" CHECK("heading"."use" in ('bank_charges', 'bank_interest', 'cash_over_short'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `heading_name` ON `heading` (`section`,lower("name"));--> statement-breakpoint
CREATE TABLE `line` (
	`entry_id` integer NOT NULL,
	`number` integer NOT NULL,
	`date` text NOT NULL,
	`account_id` integer,
	`heading_id` integer,
	`contra` text,
	`fund_id` integer NOT NULL,
	`pence` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `number`),
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`heading_id`) REFERENCES `heading`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "line_one_side" CHECK(("line"."account_id" is not null) + ("line"."heading_id" is not null) + ("line"."contra" is not null) = 1),
	CONSTRAINT "line_contra" CHECK("line"."contra" in ('opening', 'fund_transfer')),
	CONSTRAINT "line_pence" CHECK("line"."pence" <> 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `line_account` ON `line` (`account_id`,`date`,`entry_id`);--> statement-breakpoint
CREATE INDEX `line_heading` ON `line` (`heading_id`,`date`,`entry_id`);--> statement-breakpoint
CREATE INDEX `line_fund` ON `line` (`fund_id`,`date`,`entry_id`);--> statement-breakpoint
CREATE INDEX `line_pence` ON `line` (`pence`);--> statement-breakpoint
CREATE TABLE `month_total` (
	`month` text NOT NULL,
	`side` text NOT NULL,
	`side_id` integer NOT NULL,
	`fund_id` integer NOT NULL,
	`pence` integer NOT NULL,
	`lines` integer NOT NULL,
	PRIMARY KEY(`side`, `side_id`, `fund_id`, `month`),
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "month_total_side" CHECK("month_total"."side" in ('account', 'heading', 'opening', 'fund_transfer'))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `payee` (
	`id` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`salt` text,
	`name` text,
	`erased_on` text,
	CONSTRAINT "payee_erased" CHECK(("payee"."name" is null) = ("payee"."erased_on" is not null) and ("payee"."salt" is null) = ("payee"."name" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `payee_name` ON `payee` (lower("name"));--> statement-breakpoint
CREATE TABLE `match` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`pence` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `match_entry` (
	`entry_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`match_id` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `account_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`match_id`) REFERENCES `match`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `match_entry_match` ON `match_entry` (`match_id`);--> statement-breakpoint
CREATE TABLE `match_row` (
	`statement_id` integer NOT NULL,
	`number` integer NOT NULL,
	`match_id` integer NOT NULL,
	PRIMARY KEY(`statement_id`, `number`),
	FOREIGN KEY (`match_id`) REFERENCES `match`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`statement_id`,`number`) REFERENCES `statement_row`(`statement_id`,`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `match_row_match` ON `match_row` (`match_id`);--> statement-breakpoint
CREATE TABLE `reconciled_match` (
	`match_id` integer NOT NULL,
	`reconciliation_id` integer NOT NULL,
	PRIMARY KEY(`match_id`, `reconciliation_id`),
	FOREIGN KEY (`match_id`) REFERENCES `match`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reconciliation_id`) REFERENCES `reconciliation`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reconciled_match_of` ON `reconciled_match` (`reconciliation_id`);--> statement-breakpoint
CREATE TABLE `reconciliation` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`date` text NOT NULL,
	`opening` integer NOT NULL,
	`closing` integer NOT NULL,
	`cash_book` integer NOT NULL,
	`unpresented` integer NOT NULL,
	`outstanding` integer NOT NULL,
	`by` text NOT NULL,
	`reopened_reason` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reconciliation_zero" CHECK("reconciliation"."closing" + "reconciliation"."outstanding" - "reconciliation"."unpresented" = "reconciliation"."cash_book")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reconciliation_date` ON `reconciliation` (`account_id`,`date`) WHERE "reconciliation"."reopened_reason" = '';--> statement-breakpoint
CREATE TABLE `statement` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`profile` text,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`first_date` text,
	`last_date` text,
	`closing` integer,
	`rows` integer NOT NULL,
	`added` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_file` ON `statement` (`account_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `statement_row` (
	`statement_id` integer NOT NULL,
	`number` integer NOT NULL,
	`account_id` integer NOT NULL,
	`date` text NOT NULL,
	`pence` integer NOT NULL,
	`text` text NOT NULL,
	`cheque_number` integer,
	`bank_id` text NOT NULL,
	`balance` integer,
	`likeness` text NOT NULL,
	PRIMARY KEY(`statement_id`, `number`),
	FOREIGN KEY (`statement_id`) REFERENCES `statement`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `statement_row_date` ON `statement_row` (`account_id`,`date`);--> statement-breakpoint
CREATE INDEX `statement_row_likeness` ON `statement_row` (`account_id`,`likeness`);--> statement-breakpoint
CREATE TABLE `budget` (
	`id` integer PRIMARY KEY NOT NULL,
	`fund_id` integer NOT NULL,
	`title` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`contribution` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_days" CHECK("budget"."to" > "budget"."from"),
	CONSTRAINT "budget_contribution" CHECK("budget"."contribution" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_period` ON `budget` (`fund_id`,`from`);--> statement-breakpoint
CREATE TABLE `budget_line` (
	`budget_id` integer NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`cost` integer NOT NULL,
	`contribution` integer NOT NULL,
	`q1` integer NOT NULL,
	`q2` integer NOT NULL,
	`q3` integer NOT NULL,
	`q4` integer NOT NULL,
	`expected` integer,
	`expected_reason` text NOT NULL,
	PRIMARY KEY(`budget_id`, `number`),
	FOREIGN KEY (`budget_id`) REFERENCES `budget`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "budget_line_profile" CHECK("budget_line"."q1" + "budget_line"."q2" + "budget_line"."q3" + "budget_line"."q4" = "budget_line"."cost"),
	CONSTRAINT "budget_line_expected" CHECK(("budget_line"."expected" is null) = ("budget_line"."expected_reason" = ''))
) STRICT;
--> statement-breakpoint
CREATE TABLE `budget_line_heading` (
	`budget_id` integer NOT NULL,
	`heading_id` integer NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`budget_id`, `heading_id`),
	FOREIGN KEY (`budget_id`) REFERENCES `budget`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`heading_id`) REFERENCES `heading`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `period_close` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`closed_on` text NOT NULL,
	`by` text NOT NULL,
	`snapshot` text NOT NULL,
	`pdf_sha256` text NOT NULL,
	`reopened_by` text NOT NULL,
	`reopened_reason` text NOT NULL,
	CONSTRAINT "period_close_kind" CHECK("period_close"."kind" in ('quarter', 'year')),
	CONSTRAINT "period_close_year" CHECK("period_close"."kind" = 'quarter' or ("period_close"."snapshot" <> '' and "period_close"."reopened_by" = ''))
) STRICT;
--> statement-breakpoint
CREATE INDEX `period_close_to` ON `period_close` (`to`);--> statement-breakpoint
CREATE UNIQUE INDEX `period_close_once` ON `period_close` (`kind`,`from`) WHERE "period_close"."reopened_by" = '';--> statement-breakpoint
CREATE TABLE `ratification` (
	`entry_id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`minute_ref` text NOT NULL,
	`on` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `cash_count` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`date` text NOT NULL,
	`counted` integer NOT NULL,
	`expected` integer NOT NULL,
	`counted_by` text NOT NULL,
	`entry_id` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `cheque_book` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cheque_book_leaves" CHECK("cheque_book"."first" >= 1 and "cheque_book"."last" >= "cheque_book"."first" and "cheque_book"."last" - "cheque_book"."first" < 200)
) STRICT;
--> statement-breakpoint
CREATE TABLE `connection` (
	`payee_id` integer NOT NULL,
	`signatory_id` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`payee_id`, `signatory_id`),
	FOREIGN KEY (`payee_id`) REFERENCES `payee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signatory_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `leaf` (
	`account_id` integer NOT NULL,
	`number` integer NOT NULL,
	`book_id` integer NOT NULL,
	`state` text NOT NULL,
	`payment_id` integer,
	`reason` text NOT NULL,
	PRIMARY KEY(`account_id`, `number`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`book_id`) REFERENCES `cheque_book`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "leaf_state" CHECK("leaf"."state" in ('unused', 'assigned', 'released', 'cleared', 'stopped', 'spoiled')),
	CONSTRAINT "leaf_assigned" CHECK("leaf"."state" not in ('assigned', 'released', 'cleared') or "leaf"."payment_id" is not null)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `leaf_payment` ON `leaf` (`payment_id`) WHERE "leaf"."state" in ('assigned', 'released', 'cleared');--> statement-breakpoint
CREATE TABLE `mandate` (
	`id` integer PRIMARY KEY NOT NULL,
	`signatory_id` integer NOT NULL,
	`account_id` integer NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`minute_ref` text NOT NULL,
	`end_minute_ref` text NOT NULL,
	FOREIGN KEY (`signatory_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mandate_days" CHECK("mandate"."to" is null or "mandate"."to" >= "mandate"."from")
) STRICT;
--> statement-breakpoint
CREATE INDEX `mandate_signatory` ON `mandate` (`signatory_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`purpose` text NOT NULL,
	`method` text NOT NULL,
	`payee_id` integer,
	`account_id` integer NOT NULL,
	`to_account_id` integer,
	`cheque_number` integer,
	`pence` integer NOT NULL,
	`text` text NOT NULL,
	`reference` text NOT NULL,
	`no_evidence` text NOT NULL,
	`notes` text NOT NULL,
	`prepared_on` text NOT NULL,
	`prepared_by` text NOT NULL,
	`released_on` text,
	`entry_id` integer,
	`back_entry_id` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`payee_id`) REFERENCES `payee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`back_entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_state_known" CHECK("payment"."state" in ('draft', 'signed', 'ready', 'withdrawn', 'released', 'cleared', 'void', 'returned')),
	CONSTRAINT "payment_pence" CHECK("payment"."pence" > 0),
	CONSTRAINT "payment_purpose" CHECK("payment"."purpose" in ('payee', 'petty_cash', 'own_account')),
	CONSTRAINT "payment_to" CHECK(("payment"."purpose" = 'payee') = ("payment"."payee_id" is not null) and ("payment"."purpose" = 'payee') = ("payment"."to_account_id" is null)),
	CONSTRAINT "payment_method" CHECK("payment"."method" in ('cheque', 'bank_transfer', 'cash')),
	CONSTRAINT "payment_posted" CHECK(("payment"."state" in ('released', 'cleared', 'void', 'returned')) = ("payment"."entry_id" is not null)),
	CONSTRAINT "payment_taken_back" CHECK(("payment"."state" in ('void', 'returned')) = ("payment"."back_entry_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_state` ON `payment` (`state`);--> statement-breakpoint
CREATE TABLE `payment_split` (
	`payment_id` integer NOT NULL,
	`number` integer NOT NULL,
	`heading_id` integer,
	`fund_id` integer NOT NULL,
	`pence` integer NOT NULL,
	PRIMARY KEY(`payment_id`, `number`),
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`heading_id`) REFERENCES `heading`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fund_id`) REFERENCES `fund`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_split_pence" CHECK("payment_split"."pence" > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `signatory` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`member_id` integer,
	`person_id` integer,
	`ended_on` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `signatory_name` ON `signatory` (lower("name"));--> statement-breakpoint
CREATE TABLE `signatory_key` (
	`id` integer PRIMARY KEY NOT NULL,
	`signatory_id` integer NOT NULL,
	`public_key` text NOT NULL,
	`wrapped` blob,
	`scrypt_n` integer NOT NULL,
	`scrypt_r` integer NOT NULL,
	`scrypt_p` integer NOT NULL,
	`minute_ref` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	FOREIGN KEY (`signatory_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `signatory_key_live` ON `signatory_key` (`signatory_id`) WHERE "signatory_key"."until" is null;--> statement-breakpoint
CREATE TABLE `signature` (
	`id` integer PRIMARY KEY NOT NULL,
	`payment_id` integer NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`signatory_id` integer NOT NULL,
	`signed_on` text NOT NULL,
	`how` text NOT NULL,
	`key_id` integer,
	`proof` text NOT NULL,
	`witness` text NOT NULL,
	`scan_sha256` text NOT NULL,
	`no_scan` text NOT NULL,
	FOREIGN KEY (`payment_id`) REFERENCES `payment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signatory_id`) REFERENCES `signatory`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`key_id`) REFERENCES `signatory_key`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "signature_how" CHECK("signature"."how" in ('key', 'wet_ink')),
	CONSTRAINT "signature_key" CHECK(("signature"."how" = 'key') = ("signature"."key_id" is not null) and ("signature"."how" = 'key') = ("signature"."proof" <> '')),
	CONSTRAINT "signature_wet" CHECK(("signature"."how" = 'wet_ink') = ("signature"."witness" <> '')),
	CONSTRAINT "signature_scan" CHECK(("signature"."how" = 'wet_ink') = ("signature"."scan_sha256" <> '' or "signature"."no_scan" <> ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `signature_once` ON `signature` (`payment_id`,`version`,`signatory_id`);--> statement-breakpoint
CREATE TABLE `signing_attempt` (
	`signatory_id` integer PRIMARY KEY NOT NULL,
	`failed_attempts` integer NOT NULL,
	`wait_until` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `slip` (
	`id` integer PRIMARY KEY NOT NULL,
	`account_id` integer NOT NULL,
	`number` text NOT NULL,
	`date` text NOT NULL,
	`pence` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `slip_account` ON `slip` (`account_id`,`date`);--> statement-breakpoint
CREATE TABLE `slip_entry` (
	`entry_id` integer PRIMARY KEY NOT NULL,
	`slip_id` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slip_id`) REFERENCES `slip`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `book_event_no_update` BEFORE UPDATE ON `book_event` BEGIN SELECT RAISE(ABORT, 'the book never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `book_event_no_delete` BEFORE DELETE ON `book_event` BEGIN SELECT RAISE(ABORT, 'the book never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_no_update` BEFORE UPDATE ON `entry` BEGIN SELECT RAISE(ABORT, 'the book never changes: reverse the entry'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_no_delete` BEFORE DELETE ON `entry` BEGIN SELECT RAISE(ABORT, 'the book never changes: reverse the entry'); END;
--> statement-breakpoint
CREATE TRIGGER `line_no_update` BEFORE UPDATE ON `line` BEGIN SELECT RAISE(ABORT, 'the book never changes: reverse the entry'); END;
--> statement-breakpoint
CREATE TRIGGER `line_no_delete` BEFORE DELETE ON `line` BEGIN SELECT RAISE(ABORT, 'the book never changes: reverse the entry'); END;
--> statement-breakpoint
CREATE TRIGGER `signature_no_update` BEFORE UPDATE ON `signature` BEGIN SELECT RAISE(ABORT, 'a signature never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `signature_no_delete` BEFORE DELETE ON `signature` BEGIN SELECT RAISE(ABORT, 'a signature never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `statement_row_no_update` BEFORE UPDATE ON `statement_row` BEGIN SELECT RAISE(ABORT, 'the bank''s rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `statement_row_no_delete` BEFORE DELETE ON `statement_row` BEGIN SELECT RAISE(ABORT, 'the bank''s rows never change'); END;
--> statement-breakpoint
CREATE TRIGGER `head_code_no_update` BEFORE UPDATE ON `head_code` BEGIN SELECT RAISE(ABORT, 'issued codes stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `head_code_no_delete` BEFORE DELETE ON `head_code` BEGIN SELECT RAISE(ABORT, 'issued codes stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `book_event_next` BEFORE INSERT ON `book_event` WHEN NEW.`seq` <> (SELECT coalesce(max(seq), 0) + 1 FROM book_event) OR NEW.`prev` <> coalesce((SELECT hash FROM book_event ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_reverses_once` BEFORE INSERT ON `entry` WHEN NEW.`reverses` IS NOT NULL AND EXISTS (SELECT 1 FROM entry e WHERE e.id = NEW.`reverses` AND e.kind = 'reversal') BEGIN SELECT RAISE(ABORT, 'a reversal is never reversed'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_closed_year` BEFORE INSERT ON `entry` WHEN EXISTS (SELECT 1 FROM period_close p WHERE p.kind = 'year' AND NEW.`date` <= p.`to`) BEGIN SELECT RAISE(ABORT, 'the year is closed'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_transition` BEFORE UPDATE OF `state` ON `payment` WHEN NOT ((OLD.`state` = 'draft' AND NEW.`state` IN ('signed', 'ready', 'draft', 'withdrawn')) OR (OLD.`state` = 'signed' AND NEW.`state` IN ('signed', 'ready', 'draft', 'withdrawn')) OR (OLD.`state` = 'ready' AND NEW.`state` IN ('draft', 'withdrawn', 'released')) OR (OLD.`state` = 'released' AND NEW.`state` IN ('cleared', 'void')) OR (OLD.`state` = 'cleared' AND NEW.`state` IN ('released', 'returned'))) BEGIN SELECT RAISE(ABORT, 'no such step in the life of a payment'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_no_delete` BEFORE DELETE ON `payment` BEGIN SELECT RAISE(ABORT, 'payments stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_release_signed` BEFORE UPDATE OF `state` ON `payment` WHEN NEW.`state` = 'released' AND OLD.`state` = 'ready' AND (SELECT count(DISTINCT s.signatory_id) FROM signature s WHERE s.payment_id = NEW.`id` AND s.version = NEW.`version` AND s.digest = NEW.`digest` AND EXISTS (SELECT 1 FROM mandate m WHERE m.signatory_id = s.signatory_id AND m.account_id = NEW.`account_id` AND m.`from` <= s.signed_on AND (m.`to` IS NULL OR m.`to` >= s.signed_on)) AND EXISTS (SELECT 1 FROM mandate m WHERE m.signatory_id = s.signatory_id AND m.account_id = NEW.`account_id` AND m.`from` <= NEW.`released_on` AND (m.`to` IS NULL OR m.`to` >= NEW.`released_on`))) < 2 BEGIN SELECT RAISE(ABORT, 'two signatures'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_signed_for` BEFORE UPDATE ON `payment` WHEN (NEW.`pence` <> OLD.`pence` OR NEW.`payee_id` IS NOT OLD.`payee_id` OR NEW.`account_id` <> OLD.`account_id` OR NEW.`to_account_id` IS NOT OLD.`to_account_id` OR NEW.`method` <> OLD.`method` OR NEW.`cheque_number` IS NOT OLD.`cheque_number` OR NEW.`purpose` <> OLD.`purpose` OR NEW.`text` <> OLD.`text` OR NEW.`reference` <> OLD.`reference` OR NEW.`no_evidence` <> OLD.`no_evidence` OR NEW.`digest` <> OLD.`digest` OR NEW.`version` <> OLD.`version`) AND NOT (NEW.`state` = 'draft' AND OLD.`state` IN ('draft', 'signed', 'ready') AND NEW.`version` = OLD.`version` + 1 AND NEW.`digest` <> OLD.`digest`) BEGIN SELECT RAISE(ABORT, 'what is signed for changes only with a new version'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_split_no_update` BEFORE UPDATE ON `payment_split` BEGIN SELECT RAISE(ABORT, 'what is signed for changes only with a new version'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_split_draft` BEFORE INSERT ON `payment_split` WHEN (SELECT p.state FROM payment p WHERE p.id = NEW.`payment_id`) IS NOT 'draft' BEGIN SELECT RAISE(ABORT, 'what is signed for changes only with a new version'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_split_draft_only` BEFORE DELETE ON `payment_split` WHEN (SELECT p.state FROM payment p WHERE p.id = OLD.`payment_id`) IS NOT 'draft' BEGIN SELECT RAISE(ABORT, 'what is signed for changes only with a new version'); END;
--> statement-breakpoint
CREATE TRIGGER `signature_live` BEFORE INSERT ON `signature` WHEN NOT EXISTS (SELECT 1 FROM payment p WHERE p.id = NEW.`payment_id` AND p.state IN ('draft', 'signed') AND p.version = NEW.`version` AND p.digest = NEW.`digest`) BEGIN SELECT RAISE(ABORT, 'a signature is over what is to be paid now'); END;
--> statement-breakpoint
CREATE TRIGGER `signature_mandate` BEFORE INSERT ON `signature` WHEN NOT EXISTS (SELECT 1 FROM mandate m WHERE m.signatory_id = NEW.`signatory_id` AND m.account_id = (SELECT p.account_id FROM payment p WHERE p.id = NEW.`payment_id`) AND m.`from` <= NEW.`signed_on` AND (m.`to` IS NULL OR m.`to` >= NEW.`signed_on`)) BEGIN SELECT RAISE(ABORT, 'not in mandate on that day'); END;
--> statement-breakpoint
CREATE TRIGGER `signature_not_own` BEFORE INSERT ON `signature` WHEN EXISTS (SELECT 1 FROM payment p JOIN connection c ON c.payee_id = p.payee_id WHERE p.id = NEW.`payment_id` AND c.signatory_id = NEW.`signatory_id`) BEGIN SELECT RAISE(ABORT, 'nobody signs a payment to themselves'); END;
--> statement-breakpoint
CREATE TRIGGER `period_close_year_stays` BEFORE UPDATE ON `period_close` WHEN OLD.`kind` = 'year' BEGIN SELECT RAISE(ABORT, 'a closed year never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `period_close_no_delete` BEFORE DELETE ON `period_close` BEGIN SELECT RAISE(ABORT, 'closed periods stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `leaf_transition` BEFORE UPDATE OF `state` ON `leaf` WHEN NOT ((OLD.`state` = 'unused' AND NEW.`state` IN ('assigned', 'spoiled')) OR (OLD.`state` = 'assigned' AND NEW.`state` IN ('unused', 'released', 'spoiled', 'assigned')) OR (OLD.`state` = 'released' AND NEW.`state` IN ('cleared', 'stopped')) OR (OLD.`state` = 'cleared' AND NEW.`state` IN ('released', 'stopped'))) BEGIN SELECT RAISE(ABORT, 'no such step in the life of a cheque'); END;
--> statement-breakpoint
CREATE TRIGGER `match_reconciled_no_delete` BEFORE DELETE ON `match` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = OLD.`id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_reconciled_no_update` BEFORE UPDATE ON `match` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = OLD.`id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_row_reconciled_no_delete` BEFORE DELETE ON `match_row` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = OLD.`match_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_row_reconciled_no_update` BEFORE UPDATE ON `match_row` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = OLD.`match_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_row_reconciled_no_insert` BEFORE INSERT ON `match_row` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = NEW.`match_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_entry_reconciled_no_delete` BEFORE DELETE ON `match_entry` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = OLD.`match_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_entry_reconciled_no_update` BEFORE UPDATE ON `match_entry` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = OLD.`match_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `match_entry_reconciled_no_insert` BEFORE INSERT ON `match_entry` WHEN EXISTS (SELECT 1 FROM reconciled_match x JOIN reconciliation r ON r.id = x.reconciliation_id WHERE x.match_id = NEW.`match_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `reconciled_match_no_update` BEFORE UPDATE ON `reconciled_match` BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `reconciled_match_no_delete` BEFORE DELETE ON `reconciled_match` WHEN EXISTS (SELECT 1 FROM reconciliation r WHERE r.id = OLD.`reconciliation_id` AND r.reopened_reason = '') BEGIN SELECT RAISE(ABORT, 'the match is reconciled'); END;
--> statement-breakpoint
CREATE TRIGGER `reconciliation_no_delete` BEFORE DELETE ON `reconciliation` BEGIN SELECT RAISE(ABORT, 'reconciliations stay on record'); END;
--> statement-breakpoint
CREATE TRIGGER `reconciliation_only_reopened` BEFORE UPDATE ON `reconciliation` WHEN OLD.`reopened_reason` <> '' OR NEW.`reopened_reason` = '' OR NEW.`id` IS NOT OLD.`id` OR NEW.`account_id` IS NOT OLD.`account_id` OR NEW.`date` IS NOT OLD.`date` OR NEW.`opening` IS NOT OLD.`opening` OR NEW.`closing` IS NOT OLD.`closing` OR NEW.`cash_book` IS NOT OLD.`cash_book` OR NEW.`unpresented` IS NOT OLD.`unpresented` OR NEW.`outstanding` IS NOT OLD.`outstanding` OR NEW.`by` IS NOT OLD.`by` BEGIN SELECT RAISE(ABORT, 'a reconciliation is only opened again'); END;