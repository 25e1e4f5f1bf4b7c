// A million experiences for search, made by the database itself: report rows, and documents made of words
// whose frequencies fall as those of a language do.

/** Words by how often they stand in a report: one in so many. */
export const WORDS = {
  /** In nearly every report. */
  stop: ['the', 'number', 'line'],
  common: ['cancel', 'store', 'prepaid', 'charge'],
  /** In one of a thousand. */
  middle: ['chatbot', 'passport2', 'pinguino', 'escalation'],
  /** In one of a hundred thousand. */
  rare: ['walrus', 'hippocampus', 'zeppelin'],
  hanCommon: ['销户', '营业厅', '护照', '客服'],
  hanRare: ['信鸽', '算盘'],
}
/** Words of no class, so that vectors are as long as real ones. */
const FILLERS = 20_000
const FILLERS_EACH = 25
const BATCH = 20_000

/** Reports of the newest first numbers; documents follow in the same order. */
async function addBatch(client, from, to, entries) {
  await client.query(
    `with made as (
      select n, md5('report ' || n)::uuid as id, ($3::uuid[])[1 + n % cardinality($3::uuid[])] as entry_id,
        ($4::text[])[1 + n % cardinality($4::text[])] as path
      from generate_series($1::int, $2::int) as n
    ), reported as (
      insert into report (id, entry_id, state, line_type, sim_type, holder_type, from_abroad, connection, outcome,
        language, text, html, happened_on, published_at)
      select id, entry_id, 'published', 'prepaid', 'esim', 'citizen', true, 'customer', 'completed',
        case n % 3 when 0 then 'zh' when 1 then 'es' else 'en' end, 'Made report number ' || n, '',
        date '2026-01-01', timestamptz '2026-01-01' + n * interval '1 second'
      from made
    )
    insert into search_document (kind, ref_id, body)
    select 'report', id,
      array_to_tsvector(array['c:' || split_part(path, '/', 1),
        'r:' || split_part(path, '/', 1) || '/' || split_part(path, '/', 2), 't:' || split_part(path, '/', 3),
        'l:' || case n % 3 when 0 then 'zh' when 1 then 'es' else 'en' end])
      || to_tsvector('simple', concat_ws(' ', 'number', 'line',
        (array['cancel','store','prepaid','charge'])[1 + n % 4],
        (array['cancel','store','prepaid','charge'])[1 + (n / 4) % 4],
        case when n % 1000 < 4 then (array['chatbot','passport2','pinguino','escalation'])[1 + n % 1000] end,
        case when n % 100000 < 3 then (array['walrus','hippocampus','zeppelin'])[1 + n % 100000] end,
        (select string_agg('w' || ((hashint8(n::bigint * 41 + i) & 2147483647) % $5), ' ') from generate_series(1, $6::int) i)))
      || setweight((case when n % 3 = 0 then
        format('%L:1 %L:2', (array['销户','营业厅','护照','客服'])[1 + (n / 3) % 4],
          case when n % 30000 = 0 then '信鸽' when n % 30000 = 3 then '算盘' else '号码' end) else '' end)::tsvector, 'D')
    from made order by n`,
    [from, to, entries.map(({ id }) => id), entries.map(({ path }) => path), FILLERS, FILLERS_EACH],
  )
}

/**
 * Adds `count` reports with their documents to a database with the starter data.
 * @returns how long it took, in seconds
 */
export async function addReports(client, count, say = () => undefined) {
  const started = Date.now()
  const { rows: entries } = await client.query(
    `select id, path from entry where kind = 'policy' and lifecycle = 'active' order by path`,
  )
  // Made at once after the rows, as a restored copy would: tenfold quicker.
  const { rows: indexes } = await client.query(
    `select indexdef from pg_indexes where indexname = 'search_document_reports'`,
  )
  await client.query('drop index search_document_reports')
  for (let from = 1; from <= count; from += BATCH) {
    const to = Math.min(count, from + BATCH - 1)
    await addBatch(client, from, to, entries)
    say(to)
  }
  await client.query(`set maintenance_work_mem = '512MB'`)
  await client.query(indexes[0].indexdef)
  await client.query('analyze search_document')
  await client.query('analyze report')
  return (Date.now() - started) / 1000
}

/** Questions, a hundredth of the reports, with the same words. */
export async function addQuestions(client, count) {
  await client.query(
    `insert into search_document (kind, ref_id, body, helpful)
    select 'question', md5('question ' || n)::uuid,
      setweight(to_tsvector('simple', concat_ws(' ', 'number', (array['cancel','store','prepaid','charge'])[1 + n % 4],
        case when n % 1000 < 4 then (array['chatbot','passport2','pinguino','escalation'])[1 + n % 1000] end)), 'A')
      || to_tsvector('simple', (select string_agg('w' || ((hashint8(n::bigint * 43 + i) & 2147483647) % $2), ' ')
        from generate_series(1, 20) i))
      || setweight(format('%L:1', (array['销户','营业厅','护照','客服'])[1 + n % 4])::tsvector, 'D'), n % 30
    from generate_series(1, $1::int) as n`,
    [count, FILLERS],
  )
  await client.query('analyze search_document')
}
