-- What changed lately, and histories: read in the order in which revisions were decided, whatever their number.

-- Every revision that was published, newest first; what the program came with is told in one line of its own.
CREATE INDEX "revision_changes" ON "revision"("decided_at" DESC, "id" DESC)
  WHERE "state" IN ('published', 'superseded')
    AND NOT ("author_id" IS NULL AND "decided_by_id" IS NULL AND "reason" = 'Starter data');
CREATE INDEX "revision_starter" ON "revision"("decided_at" DESC)
  WHERE "author_id" IS NULL AND "decided_by_id" IS NULL AND "reason" = 'Starter data';
CREATE INDEX "revision_history" ON "revision"("entry_id", (COALESCE("decided_at", "recorded_at")) DESC, "id" DESC);

-- Statements that lack a language, or hold a translation older than the original: one index a language.
CREATE INDEX "statement_wants_zh" ON "statement"("key")
  WHERE "data" #> '{text,translationOf,zh}' IS NOT NULL OR "data" #> '{text,texts,zh}' IS NULL;
CREATE INDEX "statement_wants_es" ON "statement"("key")
  WHERE "data" #> '{text,translationOf,es}' IS NOT NULL OR "data" #> '{text,texts,es}' IS NULL;
CREATE INDEX "statement_wants_en" ON "statement"("key")
  WHERE "data" #> '{text,translationOf,en}' IS NOT NULL OR "data" #> '{text,texts,en}' IS NULL;
