/** What the bench of threads asks of the program's own reads, without HTTP. Bundled by the bench. */
import { ANONYMOUS } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { getThread, listComments, listQuestions } from '@/lib/discussion/queries'
import { similarQuestions } from '@/lib/discussion/queries-similar'
import { titleWords } from '@/lib/discussion/words'

export { titleWords }

type Sort = 'helpful' | 'newest'

export const thread = (id: string, sort: Sort, limit: number, cursor?: string) =>
  getThread(ANONYMOUS, id, { sort, limit, cursor })

export const comments = (on: 'report' | 'post', id: string, limit: number) =>
  listComments(ANONYMOUS, { on, id, limit })

export const questions = (path: string, sort: Sort, limit: number) =>
  listQuestions(ANONYMOUS, { path, sort, limit })

export const similar = async (q: string, path: string) => (await similarQuestions({ q, path })).items.length

/** Gives the connections back, before the database goes. */
export const close = () => db().$disconnect()
