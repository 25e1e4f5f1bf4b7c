-- What the Prisma schema cannot say.

-- One published revision an entry: the database refuses a second, whoever asks.
CREATE UNIQUE INDEX "revision_one_published" ON "revision" ("entry_id") WHERE "state" = 'published';
ALTER TABLE "revision" ADD CONSTRAINT "revision_number_positive" CHECK ("number" > 0);
ALTER TABLE "revision" ADD CONSTRAINT "revision_reason_given" CHECK (length("reason") BETWEEN 1 AND 500);
ALTER TABLE "revision" ADD CONSTRAINT "revision_decided" CHECK (
  ("state" = 'proposed') = ("decided_at" IS NULL)
);

-- A path says what kind of page it is.
ALTER TABLE "entry" ADD CONSTRAINT "entry_path_form" CHECK (
  "path" ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,2}$'
);
ALTER TABLE "entry" ADD CONSTRAINT "entry_kind_parts" CHECK (
  CASE "kind"
    WHEN 'policy' THEN "country" IS NOT NULL AND "carrier" IS NOT NULL AND "topic" IS NOT NULL
    WHEN 'carrier' THEN "country" IS NOT NULL AND "carrier" IS NOT NULL AND "topic" IS NULL
    WHEN 'jurisdiction' THEN "country" IS NOT NULL AND "carrier" IS NULL AND "topic" IS NULL
    WHEN 'guide' THEN "country" IS NULL AND "carrier" IS NULL AND "topic" IS NULL
  END
);
ALTER TABLE "entry" ADD CONSTRAINT "entry_reports_not_negative" CHECK ("published_reports" >= 0);

ALTER TABLE "member" ADD CONSTRAINT "member_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "member" ADD CONSTRAINT "member_trust_levels" CHECK ("trust" BETWEEN 0 AND 2);
ALTER TABLE "sign_in_request" ADD CONSTRAINT "sign_in_request_tries" CHECK ("tries" BETWEEN 0 AND 100);

ALTER TABLE "report" ADD CONSTRAINT "report_version_positive" CHECK ("version" > 0);
ALTER TABLE "report" ADD CONSTRAINT "report_text_length" CHECK (length("text") <= 10000);
ALTER TABLE "report" ADD CONSTRAINT "report_published_has_date" CHECK (
  "state" <> 'published' OR "published_at" IS NOT NULL
);
ALTER TABLE "report_attempt" ADD CONSTRAINT "report_attempt_minutes" CHECK ("minutes" BETWEEN 0 AND 10000);

ALTER TABLE "post" ADD CONSTRAINT "post_has_a_place" CHECK (
  num_nonnulls("entry_id", "report_id", "parent_id") >= 1
);
ALTER TABLE "post" ADD CONSTRAINT "post_counts" CHECK ("helpful" >= 0 AND "replies" >= 0);

ALTER TABLE "case" ADD CONSTRAINT "case_closed_has_date" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL));
ALTER TABLE "case" ADD CONSTRAINT "case_priority_range" CHECK ("priority" BETWEEN 0 AND 9);
ALTER TABLE "case" ADD CONSTRAINT "case_lock_complete" CHECK (("locked_by_id" IS NULL) = ("locked_until" IS NULL));

ALTER TABLE "claim_cell" ADD CONSTRAINT "claim_cell_p" CHECK ("p" >= 0 AND "p" <= 1);
ALTER TABLE "practice_cell" ADD CONSTRAINT "practice_cell_p" CHECK ("p" >= 0 AND "p" <= 1);
ALTER TABLE "practice_cell" ADD CONSTRAINT "practice_cell_counts" CHECK ("worked" >= 0 AND "failed" >= 0);

-- A revision's content never changes, and the record of events is only ever added to.
CREATE FUNCTION linebook_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION linebook_refuse_change();
CREATE TRIGGER revision_content_immutable BEFORE UPDATE OF "content", "entry_id", "number", "parent_id" ON "revision"
  FOR EACH ROW WHEN (OLD."content" IS DISTINCT FROM NEW."content" OR OLD."entry_id" <> NEW."entry_id"
    OR OLD."number" <> NEW."number" OR OLD."parent_id" IS DISTINCT FROM NEW."parent_id")
  EXECUTE FUNCTION linebook_refuse_change();

-- Followers are woken by the commit itself, so that no writer can forget it.
CREATE FUNCTION linebook_notify_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('linebook_event', NEW."seq"::text);
  RETURN NULL;
END $$;
CREATE TRIGGER event_notify AFTER INSERT ON "event" FOR EACH ROW EXECUTE FUNCTION linebook_notify_event();
