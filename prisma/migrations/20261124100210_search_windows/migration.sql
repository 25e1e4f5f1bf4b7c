-- Widens no further than the words found so far let expect: eight blocks at once read up to eight times too much.
CREATE OR REPLACE FUNCTION linebook_search_newest(of_kind "SearchKind", fits tsquery, wanted integer)
  RETURNS TABLE (seq bigint, ref_id uuid, body tsvector, helpful integer) LANGUAGE plpgsql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off SET jit = off AS $$
DECLARE
  upper_end bigint := coalesce(pg_sequence_last_value('search_document_seq_seq'::regclass), 0) + 1;
  lower_end bigint;
  size_bits integer := 11;
  blocks_wide integer := 8;
  blocks tsquery;
  got integer;
  missing integer := wanted;
BEGIN
  IF numnode(fits) = 0 THEN RETURN; END IF;
  WHILE upper_end > 0 AND missing > 0 LOOP
    lower_end := greatest(((upper_end - 1) >> size_bits) - blocks_wide + 1, 0) << size_bits;
    SELECT string_agg(quote_literal('b' || size_bits || ':' || block), ' | ')::tsquery INTO blocks
      FROM generate_series(lower_end >> size_bits, (upper_end - 1) >> size_bits) AS block;
    -- Said with the kind as a constant, so that the kind's own index serves.
    RETURN QUERY EXECUTE format(
      'SELECT d.seq, d.ref_id, d.body, d.helpful FROM search_document d
       WHERE d.kind = %L AND d.body @@ $1 AND d.seq < $2 ORDER BY d.seq DESC LIMIT $3', of_kind)
      USING fits && blocks, upper_end, missing;
    GET DIAGNOSTICS got = ROW_COUNT;
    missing := missing - got;
    size_bits := least(size_bits + 3, 20);
    -- As many blocks as hold what is missing if the words go on as they stood here, and some more.
    blocks_wide := CASE WHEN got = 0 THEN 8 ELSE
      least(8, greatest(1, ceil(1.3 * missing / got * (upper_end - lower_end) / (1::bigint << size_bits)))) END;
    upper_end := lower_end;
  END LOOP;
END $$;
