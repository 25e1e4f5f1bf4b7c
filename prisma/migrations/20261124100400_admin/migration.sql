-- Pages that took the place of others, and words for topics that admins chose.

ALTER TABLE "entry" ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "entry" ADD CONSTRAINT "entry_merged_into_id_fkey" FOREIGN KEY ("merged_into_id")
  REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entry" ADD CONSTRAINT "entry_merged_has_target" CHECK (
  ("lifecycle" = 'merged') = ("merged_into_id" IS NOT NULL)
);
CREATE INDEX "entry_merged_into_id_idx" ON "entry"("merged_into_id");

CREATE TABLE "topic_label" (
    "topic" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "title" JSONB NOT NULL,
    "question" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_label_pkey" PRIMARY KEY ("topic")
);

-- Whoever writes to a page while it is being merged waits, and is then told to begin again: a writer that
-- looked the page up before would otherwise leave its row where nobody finds it.
CREATE FUNCTION linebook_refuse_merged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found "EntryLifecycle";
BEGIN
  IF NEW."entry_id" IS NULL THEN RETURN NEW; END IF;
  SELECT "lifecycle" INTO found FROM "entry" WHERE "id" = NEW."entry_id" FOR KEY SHARE;
  IF found = 'merged' THEN
    RAISE EXCEPTION 'could not serialize: the page was merged meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_not_on_merged BEFORE INSERT ON "report"
  FOR EACH ROW EXECUTE FUNCTION linebook_refuse_merged();
CREATE TRIGGER post_not_on_merged BEFORE INSERT ON "post"
  FOR EACH ROW EXECUTE FUNCTION linebook_refuse_merged();
CREATE TRIGGER revision_not_on_merged BEFORE INSERT ON "revision"
  FOR EACH ROW EXECUTE FUNCTION linebook_refuse_merged();
