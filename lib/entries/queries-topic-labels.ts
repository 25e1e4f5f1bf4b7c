/** Keeps the words that admins chose for topics at hand in this process, without a query a page. */

import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import type { LabelRow } from '../catalog/labels-rows'
import { topicLabels, topicQuestionLabels, topicTitleLabels } from '../catalog/labels-topics'
import { setTopicOverrides, type TopicOverrides, type TopicTexts } from '../catalog/topic-label-overrides'
import { TOPICS, type Topic } from '../catalog/vocabulary'
import { maySeePlaces } from './admin-permissions'
import type { TopicRow } from './admin-schema'

/** After a failure nobody waits for another try before this long. */
const AGAIN_AFTER_MS = 2_000

type Keeper = {
  /** State the words were read for, as the front names it. */
  token: string | undefined
  readAt: number
  failedAt: number
  reading: { token: string | undefined; done: Promise<void> } | undefined
}
const SLOT = Symbol.for('linebook.topicLabelKeeper')

function keeper(): Keeper {
  const holder = globalThis as { [SLOT]?: Keeper }
  holder[SLOT] ??= { token: undefined, readAt: 0, failedAt: 0, reading: undefined }
  return holder[SLOT]
}

const isTopic = (topic: string): topic is Topic => TOPICS.some((known) => known === topic)

/** All chosen words; one statement. */
export async function readTopicLabels(): Promise<TopicOverrides> {
  const rows = await db().topicLabel.findMany({ orderBy: { topic: 'asc' } })
  return Object.fromEntries(
    rows.flatMap(({ topic, label: short, title, question }) =>
      isTopic(topic) ? [[topic, { label: short, title, question } as TopicTexts]] : [],
    ),
  )
}

/** Reads once for all who ask for the same state; a failure leaves what was known. */
function read(token: string | undefined): Promise<void> {
  const kept = keeper()
  if (kept.reading && kept.reading.token === token) return kept.reading.done
  const done = readTopicLabels()
    .then((overrides) => {
      // One that began later knows more.
      if (kept.reading?.done !== done) return
      setTopicOverrides(overrides)
      kept.token = token
      kept.readAt = Date.now()
    })
    .catch((error: unknown) => {
      kept.failedAt = Date.now()
      log().warn({ err: error }, 'the words for topics could not be read')
    })
    .finally(() => {
      if (kept.reading?.done === done) kept.reading = undefined
    })
  kept.reading = { token, done }
  return done
}

const failedJustNow = () => Date.now() - keeper().failedAt < AGAIN_AFTER_MS

/**
 * Makes the words current as of a state that the front names; asks the database only when that changed.
 * While the database is away the words stay as they were.
 */
export async function topicLabelsAt(token: string): Promise<void> {
  if (keeper().token !== token && !failedJustNow()) await read(token)
}

/** The same where no front says when they changed: they are read again when older than `ms`. */
export async function topicLabelsWithin(ms: number): Promise<void> {
  const { token, readAt } = keeper()
  if (token === undefined && Date.now() - readAt >= ms && !failedJustNow()) await read(undefined)
}

const wordsOf = ([zh, es, en]: LabelRow) => ({ zh, es, en })

/** The words the program brings along for a topic. */
export const builtInWords = (topic: Topic): TopicTexts => ({
  label: wordsOf(topicLabels[topic]),
  title: wordsOf(topicTitleLabels[topic]),
  question: wordsOf(topicQuestionLabels[topic]),
})

/**
 * Every topic with its words, in the order of the vocabulary; for moderators.
 * @throws NotFound for everybody else
 */
export async function listTopics(actor: Actor): Promise<{ items: TopicRow[] }> {
  if (!maySeePlaces(actor)) throw new NotFound('not_found')
  const rows = await db().topicLabel.findMany()
  const items = TOPICS.map((topic) => {
    const chosen = rows.find((row) => row.topic === topic)
    const builtIn = builtInWords(topic)
    const words = chosen
      ? ({ label: chosen.label, title: chosen.title, question: chosen.question } as TopicTexts)
      : builtIn
    return { topic, words, builtIn, changedAt: chosen?.updatedAt.toISOString() ?? null }
  })
  return { items }
}
