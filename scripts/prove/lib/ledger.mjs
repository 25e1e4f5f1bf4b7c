// Writes down every row that changes, with the transaction that changed it, so that what was not
// acknowledged can be found, and holds each write against the event it left.

/** Written by the worker and by limits, on their own time; what search counts is nobody's. */
const BACKGROUND = [
  'mail',
  'follower_cursor',
  'worker_heartbeat',
  'rate_limit',
  'search_document',
  'search_word',
  'search_miss',
  '_prisma_migrations',
]
/** Events that time writes, not a request. */
const BY_TIME = ['standing.went_stale']

const SETUP = `
  create schema prove;
  create unlogged table prove.change (
    seq bigserial primary key, txid bigint not null default (pg_current_xact_id()::text)::bigint,
    place text not null, op text not null, key text);
  create function prove.note() returns trigger language plpgsql as $$
  begin
    if tg_table_name = 'idempotency_key' and tg_op = 'INSERT' then
      insert into prove.change (place, op, key) values (tg_table_name, tg_op, new.key);
    else
      insert into prove.change (place, op) values (tg_table_name, tg_op);
    end if;
    return null;
  end $$;`

/**
 * Begins to write down changes.
 * @param {import('pg').Pool} pool
 */
export async function openLedger(pool) {
  await pool.query(SETUP)
  const { rows } = await pool.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
    [BACKGROUND],
  )
  for (const { name } of rows) {
    await pool.query(`create trigger prove_note after insert or update or delete on "${name}"
      for each row execute function prove.note()`)
  }
  let change = 0n
  let event = 0n

  return {
    /** Passes over what was done until now. */
    async skip() {
      const [row] = (
        await pool.query(`select (select coalesce(max(seq), 0) from prove.change) as change,
          (select coalesce(max(seq), 0) from event) as event`)
      ).rows
      change = BigInt(row.change)
      event = BigInt(row.event)
    },
    /**
     * What was done since the last call.
     * @returns {Promise<{ events: number, keys: string[], unexplained: string[], many: string[], changes: number }>}
     *   events: of requests; keys: idempotency keys taken; unexplained: changes that left no event, by table;
     *   many: events of transactions that wrote more than one; changes: rows changed with an event
     */
    async read() {
      const since = [String(change), String(event)]
      const ask = async (sql, parameters) => (await pool.query(sql, parameters)).rows
      const of = `from prove.change c where c.seq > $1`
      const explained = `exists (select from event e where e.txid = c.txid)`
      const [{ count: events }] = await ask(
        'select count(*)::int as count from event where seq > $1 and action <> all($2)',
        [since[1], BY_TIME],
      )
      const unexplained = await ask(
        `select c.place, c.op, count(*)::int as count ${of} and not ${explained} group by 1, 2 order by 1, 2`,
        [since[0]],
      )
      const many = await ask(
        `select string_agg(action, ' + ') as actions from event where seq > $1 group by txid having count(*) > 1`,
        [since[1]],
      )
      const keys = await ask(`select c.key ${of} and c.key is not null`, [since[0]])
      const [{ count: changes }] = await ask(`select count(*)::int as count ${of} and ${explained}`, [
        since[0],
      ])
      await this.skip()
      return {
        events,
        changes,
        keys: keys.map((row) => row.key),
        unexplained: unexplained.map((row) => ({ ...row, text: `${row.place} ${row.op} × ${row.count}` })),
        many: many.map((row) => row.actions),
      }
    },
  }
}
