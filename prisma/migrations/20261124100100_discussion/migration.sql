-- Counters and sort keys of questions, answers and comments, kept in the transaction that changes them.

ALTER TABLE "entry" ADD COLUMN "published_questions" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "entry" ADD CONSTRAINT "entry_questions_not_negative" CHECK ("published_questions" >= 0);
ALTER TABLE "report" ADD COLUMN "comments" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "report" ADD CONSTRAINT "report_comments_not_negative" CHECK ("comments" >= 0);
ALTER TABLE "post" ADD COLUMN "score" DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE "post" ADD COLUMN "fingerprint" BIGINT;

DROP INDEX "post_entry_id_state_created_at_id_idx";
DROP INDEX "post_parent_id_state_created_at_id_idx";
CREATE INDEX "post_entry_id_kind_state_created_at_id_idx" ON "post"("entry_id", "kind", "state", "created_at" DESC, "id" DESC);
CREATE INDEX "post_entry_id_kind_state_score_id_idx" ON "post"("entry_id", "kind", "state", "score" DESC, "id" DESC);
CREATE INDEX "post_parent_id_kind_state_created_at_id_idx" ON "post"("parent_id", "kind", "state", "created_at", "id");
CREATE INDEX "post_parent_id_kind_state_score_id_idx" ON "post"("parent_id", "kind", "state", "score" DESC, "id" DESC);
CREATE INDEX "post_kind_state_score_id_idx" ON "post"("kind", "state", "score" DESC, "id" DESC);
