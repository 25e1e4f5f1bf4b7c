// After a race: no acknowledged update is missing without somebody having answered for it, and the history is one chain.

const REVISIONS = `
  select r.id, r.number, r.parent_id as "parentId", r.author_id as "authorId", r.proposal_id as "proposalId",
    r.state, r.content, m.role <> 'member' as "byModerator"
  from revision r join entry e on e.id = r.entry_id left join member m on m.id = r.author_id
  where e.path = $1 order by r.number`
const EVENTS = `
  select subject_id as id from event
  where action = 'revision.published' and after ->> 'path' = $1 order by seq`
const APPROVALS = `
  select c.subject_id as id, count(distinct d.member_id)::int as number
  from decision d join "case" c on c.id = d.case_id join entry e on e.id = c.entry_id
  where e.path = $1 and c.subject_type = 'revision' and d.verdict = 'approve' and d.undone_at is null group by 1`

/**
 * @param {import('pg').Pool} pool
 * @param {{ page: string, edits: object[], published: string[], begin: object }} race
 * @param {object} compare the program's own comparison
 * @returns {Promise<{ wrong: string[], kept: number, overwritten: number, chain: number }>}
 */
export async function checkRace(pool, { page, edits, published, begin }, compare) {
  const wrong = []
  const rows = (await pool.query(REVISIONS, [page])).rows
  const byId = new Map(rows.map((row) => [row.id, row]))
  const numbers = rows.map((row) => row.number)
  if (numbers.some((number, index) => number !== index + 1)) wrong.push(`${page}: numbers ${numbers}`)
  if (rows.some((row) => row.state === 'proposed')) wrong.push(`${page}: something still waits`)

  const final = rows.filter((row) => row.state === 'published')
  if (final.length !== 1)
    return { wrong: [...wrong, `${page}: ${final.length} published`], kept: 0, overwritten: 0, chain: 0 }
  const chain = []
  for (let at = final[0]; at && at.id !== begin.parent.id; at = byId.get(at.parentId)) chain.push(at)
  const inChain = new Set(chain.map((row) => row.id))
  if (byId.get(chain.at(-1)?.parentId ?? begin.parent.id)?.id !== begin.parent.id) {
    wrong.push(`${page}: the chain does not lead back to where the race began`)
  }
  for (const id of published)
    if (!inChain.has(id)) wrong.push(`${page}: acknowledged ${id} is not in the chain`)
  if (published.length !== chain.length) {
    wrong.push(`${page}: ${published.length} acknowledged, ${chain.length} in the chain`)
  }
  const told = (await pool.query(EVENTS, [page])).rows.map((row) => row.id)
  if (chain.some((row) => told.filter((id) => id === row.id).length !== 1)) {
    wrong.push(`${page}: not one event a publication`)
  }

  const approvals = new Map((await pool.query(APPROVALS, [page])).rows.map((row) => [row.id, row.number]))
  for (const row of chain) {
    const before = byId.get(row.parentId)
    if (!before || !compare.needsTwo(before.content, row.content)) continue
    const needed = row.byModerator && !row.proposalId ? 1 : 2
    const given = approvals.get(row.proposalId ?? row.id) ?? 0
    if (given < needed) wrong.push(`${page}: a fee was published by ${given} of ${needed} moderators`)
  }

  let kept = 0
  let overwritten = 0
  const holds = (content, { at, value }) => compare.same(compare.valueAt(content, at), value)
  for (const edit of edits) {
    if (edit.lost) {
      overwritten += 1
      continue
    }
    if (!edit.revision) {
      wrong.push(`${page}: ${edit.at.join('.')} of ${edit.by} was neither published nor answered`)
      continue
    }
    const made = byId.get(edit.revision)
    if (!made || !holds(made.content, edit))
      wrong.push(`${page}: ${edit.at.join('.')} is not in its own revision`)
    else if (holds(final[0].content, edit)) kept += 1
    else wrong.push(`${page}: ${edit.at.join('.')} of ${edit.by} was lost without a word`)
  }
  return { wrong, kept, overwritten, chain: chain.length }
}
