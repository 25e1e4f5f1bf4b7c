/** What asking, answering, commenting and editing share. */
import { openCase } from '@/lib/cases/case'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { Conflict, Invalid, NotFound } from '@/lib/core/errors'
import { renderMarkdown } from '@/lib/markdown/render'
import { officialContacts } from '@/lib/reports/write-parts'
import { personalIssues } from '@/lib/screening/personal-issues'
import { type LoadedPost, loadPost } from './load-post'
import { pagesWithPost } from './pages-with-post'
import { publishesPostAtOnce } from './permissions'
import { publishPost } from './publish-post'
import { readPosts } from './queries-rows'
import { toPostView } from './row'
import type { PostView } from './schema'
import { titleWords } from './words'

type Words = { title?: string | undefined; text: string; language: string }
type Place = { id: string; path: string; country: string | null }

/**
 * Columns that come from what was written, once it was looked through.
 * @throws Invalid personal data, with the place
 */
export async function wordColumns(tx: Tx, words: Words, country: string | null, actor: Actor) {
  const { title, text, language } = words
  const texts = [...(title ? [{ path: ['title'], text: title }] : []), { path: ['text'], text }]
  const issues = personalIssues(texts, await officialContacts(tx, country))
  if (issues.length > 0) throw new Invalid(issues)
  return {
    title: title ?? null,
    titleWords: title ? titleWords(title) : [],
    text,
    html: renderMarkdown(text, { links: publishesPostAtOnce(actor) }),
    language,
  }
}

type NewPost = Words & {
  kind: PostView['kind']
  entry: Place
  parentId?: string
  reportId?: string
  actor: Actor
  now: Date
}

/** Stores a new post: shown at once where its author is known, else held with its case. */
export async function storePost(tx: Tx, post: NewPost) {
  const { kind, entry, parentId, reportId, actor, now } = post
  const columns = await wordColumns(tx, post, entry.country, actor)
  const created = await tx.post.create({
    data: {
      ...columns,
      kind,
      entryId: entry.id,
      parentId: parentId ?? null,
      reportId: reportId ?? null,
      authorId: actor.kind === 'member' ? actor.id : null,
      createdAt: now,
    },
  })
  const atOnce = publishesPostAtOnce(actor)
  if (atOnce) await publishPost(tx, created, now)
  else await openCase(tx, 'held_post', { type: 'post', id: created.id, entryId: entry.id }, now)
  return {
    result: await viewOf(tx, created.id, actor),
    event: {
      action: atOnce ? 'post.published' : 'post.submitted',
      subject: { type: 'post', id: created.id },
      after: {
        kind,
        path: entry.path,
        state: atOnce ? 'published' : 'held',
        parentId: parentId ?? null,
        reportId: reportId ?? null,
      },
      expires: atOnce ? await pagesWithPost(tx, { ...created, entry }) : [],
    },
  }
}

/** A post as whoever writes sees it afterwards, in the same transaction. */
export async function viewOf(tx: Tx, id: string, actor: Actor): Promise<PostView> {
  const [row] = await readPosts(tx, [id], actor)
  if (!row) throw new NotFound('not_found')
  return toPostView(row, actor)
}

/** @throws Conflict `post_changed` with `current`, the post as it is now */
export async function refuseChanged(tx: Tx, post: LoadedPost, version: number, actor: Actor): Promise<void> {
  if (version !== post.version) {
    throw new Conflict('post_changed', { current: await viewOf(tx, post.id, actor) })
  }
}

/** A post, locked, for those who may know of it. */
export async function loadFor(
  tx: Tx,
  id: string,
  mayKnow: (post: LoadedPost) => boolean,
): Promise<LoadedPost | null> {
  const post = await loadPost(tx, id)
  return post && mayKnow(post) ? post : null
}
