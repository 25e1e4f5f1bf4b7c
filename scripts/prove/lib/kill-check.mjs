// At the end of the kills: every acknowledged write is there exactly once, and what is counted adds up.

const isDecision = ({ kind }) => kind === 'decide'

/** Rows by a column. */
function groupBy(rows, column) {
  const groups = new Map()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) group.push(row)
    else groups.set(row[column], [row])
  }
  return groups
}

/** Everything that is compared, read once. */
async function readAll(pool) {
  const rows = async (sql) => (await pool.query(sql)).rows
  return {
    reports: await rows(`select r.id, r.author_id, r.state, r.text, e.path,
      (select count(*)::int from report_attempt a where a.report_id = r.id) as attempts
      from report r join entry e on e.id = r.entry_id`),
    events: await rows(`select seq, txid, actor_id, action, subject_type, subject_id,
      extract(epoch from at) * 1000 as at from event where actor_id is not null order by seq`),
    names: await rows(`select data->>'nameAfter' as name from event_personal where data ? 'nameAfter'`),
    members: await rows('select id, name from member'),
    cases: await rows(`select id, kind, state, subject_id from "case" where subject_type = 'report'`),
    decisions:
      await rows(`select d.id, d.verdict, c.subject_id from decision d join "case" c on c.id = d.case_id
      where d.undone_at is null`),
    keys: await rows('select owner, key, status, body from idempotency_key'),
  }
}

const STATE_AFTER = { approve: 'published', reject: 'rejected' }

/**
 * What does not agree, in two heaps: `doubled` was done more than once, `wrong` is everything else.
 * @param {import('pg').Pool} pool
 * @param {object[]} writes acknowledged, in the order of their answers
 * @returns {Promise<{ doubled: string[], wrong: string[], rows: [string, number][] }>}
 */
export async function checkWrites(pool, writes) {
  const stored = await readAll(pool)
  const doubled = []
  const wrong = []
  const count = (what, found, wanted = 1) => {
    if (found > wanted) doubled.push(`${what}: ${found} instead of ${wanted}`)
    if (found < wanted) wrong.push(`${what}: ${found} instead of ${wanted}`)
  }

  const keys = groupBy(stored.keys, 'key')
  const events = groupBy(stored.events, 'subject_id')
  const cases = groupBy(stored.cases, 'subject_id')
  const decisions = groupBy(stored.decisions, 'subject_id')
  const names = groupBy(stored.names, 'name')
  const reports = new Map(stored.reports.map((report) => [report.id, report]))
  // A report is found by the words that only it holds, wherever its id came from.
  const byMarker = new Map()
  for (const report of stored.reports) {
    for (const word of report.text.split(' ')) {
      if (word.length === 14) byMarker.set(word, [...(byMarker.get(word) ?? []), report])
    }
  }

  const touched = groupBy(
    writes
      .filter(({ kind }) => kind !== 'rename')
      .map((write) => ({ ...write, about: write.report ?? write.result.id })),
    'about',
  )
  for (const write of writes) {
    const kept = keys.get(write.key) ?? []
    if (kept.length !== 1) wrong.push(`${write.kind} ${write.key}: ${kept.length} kept answers`)
    else if (kept[0].owner !== write.person.id || kept[0].status !== 200)
      wrong.push(`${write.key}: kept answer is off`)
    if (write.kind === 'rename') count(`rename ${write.key}`, names.get(write.marker)?.length ?? 0)
    if (write.kind !== 'submit') continue
    const found = byMarker.get(write.marker) ?? []
    // A later edit replaces the words.
    const edited = touched.get(write.result.id)?.some(({ kind }) => kind === 'edit')
    if (!edited || found.length > 1) count(`report of ${write.key}`, found.length)
  }

  for (const [id, history] of touched) {
    const report = reports.get(id)
    if (!report) {
      wrong.push(`report ${id}: acknowledged and not there`)
      continue
    }
    count(
      `events of report ${id} (${history.map(({ kind }) => kind).join(', ')})`,
      events.get(id)?.length ?? 0,
      history.length,
    )
    const [submit] = history
    if (submit.kind === 'submit') {
      if (report.path !== submit.sent.entry) wrong.push(`report ${id}: on another page`)
      if (report.author_id !== submit.person.id) wrong.push(`report ${id}: somebody else's`)
    }
    const edits = history.filter(({ kind }) => kind === 'edit')
    const last = edits.at(-1)
    if (last && !report.text.includes(last.marker)) wrong.push(`report ${id}: the last edit is not there`)
    if (!last && report.attempts !== submit.sent.attempts.length) wrong.push(`report ${id}: attempts missing`)
    const made = history.filter(isDecision)
    count(`decisions on report ${id}`, decisions.get(id)?.length ?? 0, made.length)
    const final = history.at(-1)
    const state = final.kind === 'withdraw' ? 'withdrawn' : (STATE_AFTER[final.verdict] ?? final.result.state)
    if (report.state !== state) wrong.push(`report ${id}: ${report.state} instead of ${state}`)
    const needsCase = history.some(({ kind, result }) => kind !== 'decide' && result.state === 'held')
    if (needsCase) count(`cases of report ${id}`, cases.get(id)?.length ?? 0)
    const open = (cases.get(id) ?? []).filter(
      (one) => one.kind === 'pending_report' && one.state === 'open',
    ).length
    if (open > 0 !== (state === 'held')) wrong.push(`report ${id}: ${state}, but ${open} open cases`)
  }

  const submitted = writes.filter(({ kind }) => kind === 'submit').length
  count('reports in all', stored.reports.length, submitted)
  count('events of members in all', stored.events.length, writes.length)
  for (const [txid, rows] of groupBy(stored.events, 'txid')) {
    if (rows.length > 1) wrong.push(`transaction ${txid}: ${rows.map(({ action }) => action).join(' + ')}`)
  }
  // Done before its last try began: only the kept answer could tell.
  const doneAt = new Map(stored.events.toReversed().map((event) => [event.subject_id, Number(event.at)]))
  const replayed = writes.filter(
    ({ kind, result, triedAt }) => kind === 'submit' && doneAt.get(result.id) < triedAt,
  ).length
  return {
    doubled,
    wrong,
    rows: [
      ['reports', stored.reports.length],
      ['events of members', stored.events.length],
      ['cases', stored.cases.length],
      ['decisions', stored.decisions.length],
      ['kept answers', stored.keys.length],
      ['reports whose first answer was lost', replayed],
    ],
  }
}

/** Counters kept in rows against a fresh count. */
export async function checkCounters(pool) {
  const rows = async (sql) => (await pool.query(sql)).rows
  const counters = await rows(`select e.path, e.published_reports as kept, count(r.id)::int as counted
    from entry e left join report r on r.entry_id = e.id and r.state = 'published'
    group by e.id having e.published_reports <> count(r.id)`)
  const cells = `select distinct r.entry_id, a.channel, r.from_abroad as abroad, r.holder_type as holder
    from report r join report_attempt a on a.report_id = r.id where r.state = 'published'`
  const kept = 'select entry_id, channel, abroad, holder from practice_cell where worked + failed > 0'
  const without = await rows(`select count(*)::int as count from (${cells} except ${kept}) as missing`)
  const beyond = await rows(`select count(*)::int as count from (${kept} except ${cells}) as missing`)
  return [
    ...counters.map(
      ({ path, kept: number, counted }) => `${path}: published_reports ${number}, counted ${counted}`,
    ),
    ...(without[0].count > 0 ? [`${without[0].count} practice cells are missing`] : []),
    ...(beyond[0].count > 0
      ? [`${beyond[0].count} practice cells count reports that are not published`]
      : []),
  ]
}
