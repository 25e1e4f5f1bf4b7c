/** An admin chooses the words of a topic, or takes the built-in ones again. */
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { mayArrange } from './admin-permissions'
import { changeTopicLabelSchema, type TopicWords } from './admin-schema'

const wordsOf = (row: { label: unknown; title: unknown; question: unknown }) =>
  ({ label: row.label, title: row.title, question: row.question }) as TopicWords

async function load(tx: Tx, topic: string) {
  const row = await tx.topicLabel.findUnique({ where: { topic } })
  return { former: row ? wordsOf(row) : null }
}

/** Every page may name a topic, so all are old afterwards; the front makes them with the new words. */
const ALL_PAGES = ['/**']

/**
 * Changes the words of a topic everywhere: pages, search, mails.
 * @throws NotFound for everybody who is no admin; Conflict `nothing_to_change`
 */
export const changeTopicLabel = command({
  input: changeTopicLabelSchema,
  load: async (tx, { topic }, actor) => (mayArrange(actor) ? load(tx, topic) : null),
  allow: () => true,
  run: async ({ tx, input: { topic, words, reason }, subject: { former }, now }) => {
    if (words === null && former === null) throw new Conflict('nothing_to_change')
    if (words === null) await tx.topicLabel.deleteMany({ where: { topic } })
    else {
      const data = { ...words, updatedAt: now }
      await tx.topicLabel.upsert({ where: { topic }, create: { topic, ...data }, update: data })
    }
    return {
      result: { topic },
      event: {
        action: 'topic_label.changed',
        subject: { type: 'topic_label', id: topic },
        before: { words: former },
        after: { words, reason },
        expires: ALL_PAGES,
      },
    }
  },
})
