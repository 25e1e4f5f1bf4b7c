-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('question', 'answer', 'comment');

-- CreateEnum
CREATE TYPE "PostState" AS ENUM ('held', 'published', 'rejected', 'withdrawn', 'hidden');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('policy', 'guide', 'carrier', 'jurisdiction');

-- CreateEnum
CREATE TYPE "EntryLifecycle" AS ENUM ('active', 'merged', 'retired');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('proposed', 'published', 'rejected', 'withdrawn', 'superseded');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('rule', 'stated', 'reported');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('law', 'regulator', 'court', 'carrier', 'press', 'community', 'article', 'transcript', 'receipt', 'screenshot', 'test');

-- CreateEnum
CREATE TYPE "CitationRole" AS ENUM ('supports', 'contradicts');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('member', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('active', 'silenced', 'suspended', 'banned');

-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('pending_report', 'proposed_revision', 'flag', 'held_post', 'stale_cell', 'disputed_cell', 'practice_differs', 'changed_source', 'appeal');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('approve', 'reject', 'ask_change', 'dismiss');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('held', 'changes_requested', 'published', 'rejected', 'withdrawn', 'hidden');

-- CreateEnum
CREATE TYPE "Label" AS ENUM ('confirmed', 'likely', 'disputed', 'stale', 'unknown');

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "kind" "PostKind" NOT NULL,
    "state" "PostState" NOT NULL DEFAULT 'held',
    "version" INTEGER NOT NULL DEFAULT 1,
    "entry_id" UUID,
    "report_id" UUID,
    "parent_id" UUID,
    "author_id" UUID,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "helpful" INTEGER NOT NULL DEFAULT 0,
    "replies" INTEGER NOT NULL DEFAULT 0,
    "accepted_answer_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_revision" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("post_id","version")
);

-- CreateTable
CREATE TABLE "post_vote" (
    "post_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_vote_pkey" PRIMARY KEY ("post_id","member_id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "path" TEXT NOT NULL,
    "country" TEXT,
    "carrier" TEXT,
    "topic" TEXT,
    "lifecycle" "EntryLifecycle" NOT NULL DEFAULT 'active',
    "published_reports" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_redirect" (
    "path" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "entry_redirect_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "parent_id" UUID,
    "author_id" UUID,
    "reason" TEXT NOT NULL,
    "state" "RevisionState" NOT NULL DEFAULT 'proposed',
    "schema_version" SMALLINT NOT NULL,
    "content" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "data" JSONB NOT NULL,
    "contradicted" BOOLEAN NOT NULL DEFAULT false,
    "deprecated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "kind" "SourceKind" NOT NULL,
    "language" TEXT,
    "jurisdiction" TEXT,
    "published" TEXT,
    "last_checked_on" DATE,
    "check_verdict" TEXT,
    "commercial" BOOLEAN NOT NULL DEFAULT false,
    "watched" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "statement_id" UUID,
    "source_id" UUID NOT NULL,
    "role" "CitationRole" NOT NULL DEFAULT 'supports',
    "passage" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "seq" BIGSERIAL NOT NULL,
    "txid" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "expires" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "purges" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "event_personal" (
    "event_seq" BIGINT NOT NULL,
    "member_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_personal_pkey" PRIMARY KEY ("event_seq")
);

-- CreateTable
CREATE TABLE "follower_cursor" (
    "name" TEXT NOT NULL,
    "txid" BIGINT NOT NULL DEFAULT 0,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follower_cursor_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "event_seq" BIGINT NOT NULL,
    "member_id" UUID,
    "address" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "owner" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" SMALLINT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("owner","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "starter_load" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "starter_load_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'member',
    "trust" SMALLINT NOT NULL DEFAULT 0,
    "status" "MemberStatus" NOT NULL DEFAULT 'active',
    "status_until" TIMESTAMPTZ(3),
    "status_reason" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "device" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "sign_in_request" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "next_path" TEXT NOT NULL,
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watch" (
    "member_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("member_id","entry_id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "kind" "CaseKind" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'open',
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "entry_id" UUID,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "priority" SMALLINT NOT NULL DEFAULT 5,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "locked_by_id" UUID,
    "locked_until" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "times_reopened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "member_id" UUID,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "before" JSONB NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undo_until" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flag" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "weight" SMALLINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "author_id" UUID,
    "state" "ReportState" NOT NULL DEFAULT 'held',
    "version" INTEGER NOT NULL DEFAULT 1,
    "line_type" TEXT NOT NULL,
    "sim_type" TEXT NOT NULL,
    "holder_type" TEXT NOT NULL,
    "from_abroad" BOOLEAN NOT NULL,
    "connection" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "address_group" INTEGER,
    "fingerprint" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_attempt" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "happened_on" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "minutes" INTEGER,
    "documents" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note" TEXT,

    CONSTRAINT "report_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address_group" (
    "number" SERIAL NOT NULL,
    "hash" TEXT,
    "last_seen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_group_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "claim_cell" (
    "statement_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "label" "Label" NOT NULL,
    "p" DOUBLE PRECISION NOT NULL,
    "sources" INTEGER NOT NULL DEFAULT 0,
    "answers" INTEGER NOT NULL DEFAULT 0,
    "evidence_at" TIMESTAMPTZ(3),
    "stale_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_cell_pkey" PRIMARY KEY ("statement_id","aspect")
);

-- CreateTable
CREATE TABLE "practice_cell" (
    "entry_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "abroad" BOOLEAN NOT NULL,
    "holder" TEXT NOT NULL,
    "label" "Label" NOT NULL,
    "p" DOUBLE PRECISION NOT NULL,
    "worked" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "newest_on" DATE,
    "evidence_at" TIMESTAMPTZ(3),
    "stale_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_cell_pkey" PRIMARY KEY ("entry_id","channel","abroad","holder")
);

-- CreateTable
CREATE TABLE "label_change" (
    "id" UUID NOT NULL,
    "cell" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,
    "before" "Label" NOT NULL,
    "after" "Label" NOT NULL,
    "event_seq" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "label_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "still_true_answer" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "aspect" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "window" DATE NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "still_true_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "post_accepted_answer_id_key" ON "post"("accepted_answer_id");

-- CreateIndex
CREATE INDEX "post_entry_id_state_created_at_id_idx" ON "post"("entry_id", "state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "post_report_id_state_created_at_id_idx" ON "post"("report_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "post_parent_id_state_created_at_id_idx" ON "post"("parent_id", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "post_author_id_created_at_idx" ON "post"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "post_vote_member_id_idx" ON "post_vote"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_path_key" ON "entry"("path");

-- CreateIndex
CREATE INDEX "entry_country_carrier_topic_idx" ON "entry"("country", "carrier", "topic");

-- CreateIndex
CREATE INDEX "entry_kind_path_idx" ON "entry"("kind", "path");

-- CreateIndex
CREATE INDEX "entry_changed_at_id_idx" ON "entry"("changed_at" DESC, "id");

-- CreateIndex
CREATE INDEX "entry_redirect_entry_id_idx" ON "entry_redirect"("entry_id");

-- CreateIndex
CREATE INDEX "revision_parent_id_idx" ON "revision"("parent_id");

-- CreateIndex
CREATE INDEX "revision_author_id_idx" ON "revision"("author_id");

-- CreateIndex
CREATE INDEX "revision_decided_by_id_idx" ON "revision"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_entry_id_number_key" ON "revision"("entry_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "statement_key_key" ON "statement"("key");

-- CreateIndex
CREATE INDEX "statement_entry_id_position_idx" ON "statement"("entry_id", "position");

-- CreateIndex
CREATE INDEX "statement_revision_id_idx" ON "statement"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

-- CreateIndex
CREATE INDEX "citation_revision_id_position_idx" ON "citation"("revision_id", "position");

-- CreateIndex
CREATE INDEX "citation_statement_id_idx" ON "citation"("statement_id");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE INDEX "event_txid_seq_idx" ON "event"("txid", "seq");

-- CreateIndex
CREATE INDEX "event_subject_type_subject_id_seq_idx" ON "event"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "event_actor_id_seq_idx" ON "event"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "event_personal_member_id_idx" ON "event_personal"("member_id");

-- CreateIndex
CREATE INDEX "mail_sent_at_not_before_idx" ON "mail"("sent_at", "not_before");

-- CreateIndex
CREATE INDEX "mail_member_id_idx" ON "mail"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_event_seq_address_template_key" ON "mail"("event_seq", "address", "template");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_idx" ON "session"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_identifier_token_key" ON "verification_token"("identifier", "token");

-- CreateIndex
CREATE INDEX "sign_in_request_email_created_at_idx" ON "sign_in_request"("email", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_request_expires_at_idx" ON "sign_in_request"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_kind_subject_key" ON "draft"("member_id", "kind", "subject");

-- CreateIndex
CREATE INDEX "watch_entry_id_idx" ON "watch"("entry_id");

-- CreateIndex
CREATE INDEX "case_state_priority_due_at_id_idx" ON "case"("state", "priority" DESC, "due_at", "id");

-- CreateIndex
CREATE INDEX "case_entry_id_idx" ON "case"("entry_id");

-- CreateIndex
CREATE INDEX "case_locked_by_id_idx" ON "case"("locked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_subject_type_subject_id_key" ON "case"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "decision_case_id_decided_at_idx" ON "decision"("case_id", "decided_at");

-- CreateIndex
CREATE INDEX "decision_member_id_idx" ON "decision"("member_id");

-- CreateIndex
CREATE INDEX "flag_member_id_idx" ON "flag"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "flag_case_id_member_id_key" ON "flag"("case_id", "member_id");

-- CreateIndex
CREATE INDEX "report_entry_id_state_published_at_id_idx" ON "report"("entry_id", "state", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "report_author_id_created_at_idx" ON "report"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "report_state_created_at_idx" ON "report"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_attempt_report_id_position_key" ON "report_attempt"("report_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "address_group_hash_key" ON "address_group"("hash");

-- CreateIndex
CREATE INDEX "address_group_last_seen_idx" ON "address_group"("last_seen");

-- CreateIndex
CREATE INDEX "claim_cell_stale_at_idx" ON "claim_cell"("stale_at");

-- CreateIndex
CREATE INDEX "practice_cell_stale_at_idx" ON "practice_cell"("stale_at");

-- CreateIndex
CREATE INDEX "label_change_entry_id_at_idx" ON "label_change"("entry_id", "at");

-- CreateIndex
CREATE INDEX "label_change_cell_at_idx" ON "label_change"("cell", "at");

-- CreateIndex
CREATE INDEX "still_true_answer_member_id_idx" ON "still_true_answer"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "still_true_answer_statement_id_aspect_member_id_window_key" ON "still_true_answer"("statement_id", "aspect", "member_id", "window");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_accepted_answer_id_fkey" FOREIGN KEY ("accepted_answer_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_vote" ADD CONSTRAINT "post_vote_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_vote" ADD CONSTRAINT "post_vote_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_redirect" ADD CONSTRAINT "entry_redirect_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_personal" ADD CONSTRAINT "event_personal_event_seq_fkey" FOREIGN KEY ("event_seq") REFERENCES "event"("seq") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch" ADD CONSTRAINT "watch_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watch" ADD CONSTRAINT "watch_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_locked_by_id_fkey" FOREIGN KEY ("locked_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag" ADD CONSTRAINT "flag_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_attempt" ADD CONSTRAINT "report_attempt_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_cell" ADD CONSTRAINT "claim_cell_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_cell" ADD CONSTRAINT "practice_cell_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "still_true_answer" ADD CONSTRAINT "still_true_answer_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "still_true_answer" ADD CONSTRAINT "still_true_answer_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

