// Questions, answers and comments that are really there, for generated requests to name.

const LATEST = 600
const OWN_SHARE = 0.9
/** Operations that name what they are about by `on` and `id`. */
const TARGETED = /\/(comments|flags)$/

const POSTS = `
  select p.id, p.version, p.author_id as author, p.kind, p.state, (select a.id from post a
    where a.parent_id = p.id and a.kind = 'answer' and a.state = 'published' limit 1) as answer
  from post p where p.state in ('held', 'published') order by p.created_at desc limit ${LATEST}`

/**
 * @param {import('pg').Pool} pool
 * @param {ReturnType<typeof import('./random.mjs').makeRandom>} random
 */
export function makePosts(pool, random) {
  let posts = []
  const shown = (kind) => posts.filter((post) => post.state === 'published' && (!kind || post.kind === kind))

  /** Mostly those of a person, where they have any. */
  function own(list, person) {
    const theirs = list.filter(({ author }) => author === person.id)
    return theirs.length > 0 && random.chance(OWN_SHARE) ? theirs : list
  }

  return {
    isAbout: ({ path }) => /\/(questions|posts|comments|flags)/.test(path),
    takesTarget: ({ path }) => TARGETED.test(path),
    /** A new question has a title; of changed posts only questions do. */
    isTitled: ({ id }, post) => id === 'ask' || (id === 'editPost' && post?.kind === 'question'),
    /** Posts that a request of this operation may be about. */
    for({ id, path }, person) {
      if (id === 'acceptAnswer')
        return own(
          shown('question').filter(({ answer }) => answer),
          person,
        )
      if (id === 'editPost' || id === 'withdrawPost') return own(posts, person)
      if (path.endsWith('/comments')) return shown('answer')
      return shown(path.includes('/questions/') ? 'question' : undefined)
    },
    async refresh() {
      posts = (await pool.query(POSTS)).rows
    },
  }
}
