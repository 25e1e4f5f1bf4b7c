-- A member's own proposals, newest first; it serves the foreign key as well.
CREATE INDEX "revision_author_id_recorded_at_id_idx" ON "revision"("author_id", "recorded_at" DESC, "id" DESC);
DROP INDEX "revision_author_id_idx";
