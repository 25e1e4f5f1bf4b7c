-- Pages that are proposed before they exist, and what publishing a proposal leaves behind.

ALTER TYPE "EntryLifecycle" ADD VALUE 'proposed' BEFORE 'active';

ALTER TABLE "revision" ADD COLUMN "proposal_id" UUID;
ALTER TABLE "revision" ADD COLUMN "revert_of" INTEGER;
ALTER TABLE "revision" ADD COLUMN "approved_by_id" UUID;
ALTER TABLE "revision" ADD COLUMN "approved_at" TIMESTAMPTZ(3);
ALTER TABLE "revision" ADD CONSTRAINT "revision_approved_by_id_fkey" FOREIGN KEY ("approved_by_id")
  REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "revision" ADD CONSTRAINT "revision_proposal_id_fkey" FOREIGN KEY ("proposal_id")
  REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "revision_approved_by_id_idx" ON "revision"("approved_by_id");
CREATE INDEX "revision_proposal_id_idx" ON "revision"("proposal_id");
CREATE INDEX "revision_entry_id_state_decided_at_idx" ON "revision"("entry_id", "state", "decided_at" DESC);
-- Proposals of one member that wait: few, and counted before each new one.
CREATE INDEX "revision_waiting" ON "revision"("author_id") WHERE "state" = 'proposed';
