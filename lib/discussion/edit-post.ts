/** A changed question, answer or comment; its earlier texts are kept. */
import { openCase, touchCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { Invalid } from '@/lib/core/errors'
import { pagesWithPost, pagesWithWords } from './pages-with-post'
import { mayEditPost, maySeePost, publishesPostAtOnce } from './permissions'
import { unpublishPost } from './publish-post'
import { editPostSchema } from './schema'
import { loadFor, refuseChanged, viewOf, wordColumns } from './write-parts'

/**
 * Replaces what a post says. A new member's words are read again before they are shown.
 * @throws Conflict `post_changed` with `current`; Invalid, NotFound, Forbidden
 */
export const editPost = command({
  input: editPostSchema,
  load: (tx, { id }, actor) => loadFor(tx, id, (post) => maySeePost(actor, post)),
  allow: (actor, post) => mayEditPost(actor, post),
  run: async ({ tx, input, subject: post, actor, now }) => {
    const { id, version, ...words } = input
    await refuseChanged(tx, post, version, actor)
    if ((post.kind === 'question') !== (words.title !== undefined)) {
      const code = words.title === undefined ? 'required' : 'unknown_field'
      throw new Invalid([{ path: ['title'], code }])
    }
    const columns = await wordColumns(tx, words, post.entry.country, actor)
    await tx.postRevision.create({
      data: {
        postId: id,
        version,
        title: post.title,
        text: post.text,
        createdAt: post.editedAt ?? post.createdAt,
      },
    })
    const stays = publishesPostAtOnce(actor)
    const wasPublished = post.state === 'published'
    await tx.post.update({ where: { id }, data: { ...columns, editedAt: now, version: { increment: 1 } } })
    if (wasPublished && !stays) await unpublishPost(tx, post, 'held')
    if (!stays) await openCase(tx, 'held_post', { type: 'post', id, entryId: post.entry.id }, now)
    else await touchCase(tx, { type: 'post', id })
    const result = await viewOf(tx, id, actor)
    return {
      result,
      event: {
        action: 'post.edited',
        subject: { type: 'post', id },
        before: { state: post.state, version },
        after: { kind: post.kind, path: post.entry.path, state: result.state, version: result.version },
        expires: wasPublished ? await pagesWithPost(tx, post) : [],
        purges: wasPublished && !stays ? pagesWithWords(post) : [],
      },
    }
  },
})
