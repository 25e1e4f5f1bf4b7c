-- Trigrams for mistyped words. A trusted extension: whoever owns the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE "SearchKind" AS ENUM ('entry', 'report', 'question');

CREATE TABLE "search_document" (
    "seq" BIGSERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "ref_id" UUID NOT NULL,
    "body" tsvector NOT NULL,
    "helpful" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("seq")
);

CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

CREATE TABLE "search_miss" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_miss_pkey" PRIMARY KEY ("day","query","locale")
);

CREATE UNIQUE INDEX "search_document_kind_ref_id_key" ON "search_document"("kind", "ref_id");
CREATE INDEX "search_miss_day_count_idx" ON "search_miss"("day", "count" DESC);

-- Ranking reads the vectors: uncompressed, a long one costs a copy only.
ALTER TABLE "search_document" ALTER COLUMN "body" SET STORAGE EXTERNAL;
-- No list of pending entries: each write pays for itself, so that none ever waits for many others'.
CREATE INDEX "search_document_entries" ON "search_document" USING gin ("body") WITH (fastupdate = off) WHERE "kind" = 'entry';
CREATE INDEX "search_document_reports" ON "search_document" USING gin ("body") WITH (fastupdate = off) WHERE "kind" = 'report';
CREATE INDEX "search_document_questions" ON "search_document" USING gin ("body") WITH (fastupdate = off) WHERE "kind" = 'question';
CREATE INDEX "search_word_likeness" ON "search_word" USING gin ("word" gin_trgm_ops);

-- Blocks of numbers as lexemes of the vector itself, small to large. With them one index scan finds
-- "these words, among the newest": the blocks are rare, so that a common word is only looked up there.
CREATE FUNCTION linebook_search_blocks(number bigint) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(ARRAY['b11:' || (number >> 11), 'b14:' || (number >> 14),
    'b17:' || (number >> 17), 'b20:' || (number >> 20)])
$$;

-- Added by the database: the number is known only when the row is written.
CREATE FUNCTION linebook_search_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."body" := NEW."body" || linebook_search_blocks(NEW."seq");
  RETURN NEW;
END $$;
CREATE TRIGGER search_document_number BEFORE INSERT OR UPDATE OF "body" ON "search_document"
  FOR EACH ROW EXECUTE FUNCTION linebook_search_number();

-- One word as it stands in texts of any language: English stem, Spanish stem, or as written. Nothing for
-- a stop word of either.
CREATE FUNCTION linebook_search_word(word text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET client_min_messages = warning AS $$
  SELECT CASE WHEN numnode(en) = 0 OR numnode(es) = 0 THEN ''::tsquery
    ELSE en || es || plainto_tsquery('simple', word) END
  FROM (SELECT plainto_tsquery('english', word) AS en, plainto_tsquery('spanish', word) AS es) AS stems
$$;

-- The newest documents of a kind that fit, at most `wanted`. Looks at the newest few thousand numbers
-- first and widens eightfold, until enough are found or nothing is left: a common word is done after the
-- first look, a rare one costs little in any. Only bitmap scans of the word index, whatever statistics say.
CREATE FUNCTION linebook_search_newest(of_kind "SearchKind", fits tsquery, wanted integer)
  RETURNS TABLE (seq bigint, ref_id uuid, body tsvector, helpful integer) LANGUAGE plpgsql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off AS $$
DECLARE
  upper_end bigint := coalesce(pg_sequence_last_value('search_document_seq_seq'::regclass), 0) + 1;
  lower_end bigint;
  size_bits integer := 11;
  blocks tsquery;
  got integer;
  missing integer := wanted;
BEGIN
  IF numnode(fits) = 0 THEN RETURN; END IF;
  WHILE upper_end > 0 AND missing > 0 LOOP
    lower_end := greatest(((upper_end - 1) >> size_bits) - 7, 0) << size_bits;
    SELECT string_agg(quote_literal('b' || size_bits || ':' || block), ' | ')::tsquery INTO blocks
      FROM generate_series(lower_end >> size_bits, (upper_end - 1) >> size_bits) AS block;
    -- Said with the kind as a constant, so that the kind's own index serves.
    RETURN QUERY EXECUTE format(
      'SELECT d.seq, d.ref_id, d.body, d.helpful FROM search_document d
       WHERE d.kind = %L AND d.body @@ $1 AND d.seq < $2 ORDER BY d.seq DESC LIMIT $3', of_kind)
      USING fits && blocks, upper_end, missing;
    GET DIAGNOSTICS got = ROW_COUNT;
    missing := missing - got;
    upper_end := lower_end;
    size_bits := least(size_bits + 3, 20);
  END LOOP;
END $$;

-- Documents of a kind in order. `must` holds for all; `words` are the words of the question. All of them,
-- or when that finds nothing and `loose` is set, at least half of them. The first row says how many fit
-- (at most `wanted`), the others are the asked part of the list.
CREATE FUNCTION linebook_search_find(of_kind "SearchKind", must tsquery, words tsquery[], loose boolean,
    wanted integer, by_date boolean, skip integer, take integer)
  RETURNS TABLE (ref_id uuid, rank real, total integer) LANGUAGE plpgsql STABLE SET jit = off AS $$
DECLARE
  every_word tsquery := must;
  any_word tsquery := ''::tsquery;
  least_words integer := 0;
  word tsquery;
BEGIN
  FOREACH word IN ARRAY words LOOP
    every_word := every_word && word;
    any_word := any_word || word;
  END LOOP;
  IF numnode(any_word) = 0 THEN any_word := must; END IF;
  IF loose AND cardinality(words) > 1
    AND NOT EXISTS (SELECT FROM linebook_search_newest(of_kind, every_word, 1)) THEN
    every_word := must && any_word;
    least_words := (cardinality(words) + 1) / 2;
  END IF;
  RETURN QUERY
    WITH candidates AS MATERIALIZED (
      SELECT c.seq, c.ref_id, c.body, c.helpful FROM linebook_search_newest(of_kind, every_word, wanted) AS c
      WHERE least_words = 0
        OR (SELECT count(*) FROM unnest(words) AS one(query) WHERE c.body @@ one.query) >= least_words
    ), ranked AS (
      SELECT c.ref_id, c.seq,
        CASE WHEN take = 0 THEN 0
          WHEN NOT by_date THEN ts_rank('{0.1,0.2,0.4,1}', c.body, any_word, 1) * (1 + ln(1 + c.helpful) / 10)
          WHEN of_kind = 'entry' THEN (SELECT extract(epoch FROM e.changed_at) FROM entry e WHERE e.id = c.ref_id)
          ELSE 0 END::real AS rank
      FROM candidates AS c
    )
    SELECT NULL::uuid, NULL::real, (SELECT count(*)::integer FROM candidates)
    UNION ALL
    (SELECT r.ref_id, r.rank, NULL::integer FROM ranked AS r ORDER BY r.rank DESC, r.seq DESC OFFSET skip LIMIT take);
END $$;
