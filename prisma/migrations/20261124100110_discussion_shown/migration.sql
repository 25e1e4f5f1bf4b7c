-- Lists show what is published, and withdrawn posts that were answered as stubs: one partial index an order,
-- so that the ten thousandth answer costs what the tenth does.

DROP INDEX "post_entry_id_kind_state_created_at_id_idx";
DROP INDEX "post_entry_id_kind_state_score_id_idx";
DROP INDEX "post_parent_id_kind_state_created_at_id_idx";
DROP INDEX "post_parent_id_kind_state_score_id_idx";
DROP INDEX "post_kind_state_score_id_idx";
DROP INDEX "post_report_id_state_created_at_id_idx";

ALTER TABLE "post" ADD COLUMN "title_words" TEXT[] DEFAULT ARRAY[]::TEXT[];
-- Kept by the database, so that no writer can forget it.
ALTER TABLE "post" ADD COLUMN "shown" BOOLEAN NOT NULL
  GENERATED ALWAYS AS ("state" = 'published' OR ("state" = 'withdrawn' AND "replies" > 0)) STORED;
ALTER TABLE "post" ADD CONSTRAINT "post_published_has_date" CHECK ("state" <> 'published' OR "published_at" IS NOT NULL);

CREATE INDEX "post_entry_id_idx" ON "post"("entry_id");
CREATE INDEX "post_parent_id_idx" ON "post"("parent_id");
CREATE INDEX "post_report_id_idx" ON "post"("report_id");
CREATE INDEX "post_shown_entry_newest" ON "post"("entry_id", "kind", "published_at" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "post_shown_entry_helpful" ON "post"("entry_id", "kind", "score" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "post_shown_parent_newest" ON "post"("parent_id", "kind", "published_at" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "post_shown_parent_helpful" ON "post"("parent_id", "kind", "score" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "post_shown_report" ON "post"("report_id", "published_at", "id") WHERE "shown";
CREATE INDEX "post_shown_newest" ON "post"("kind", "published_at" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "post_shown_helpful" ON "post"("kind", "score" DESC, "id" DESC) WHERE "shown";
CREATE INDEX "post_title_words" ON "post" USING gin ("title_words") WHERE "shown";
