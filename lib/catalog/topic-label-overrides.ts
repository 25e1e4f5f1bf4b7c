/**
 * Words for topics that an admin chose instead of the built-in ones. They sit in one global slot of a
 * process or a browser tab, because Next loads a module several times; `entries/queries-topic-labels.ts`
 * keeps the slot of a process current, the layout of interactive pages hands it to the browser. Pure otherwise.
 */
import type { Locale, Topic } from './vocabulary'

export type Words = Readonly<Record<Locale, string>>
/** The three texts of a topic: short name, heading, question. */
export type TopicTexts = { label: Words; title: Words; question: Words }
export type TopicOverrides = Readonly<Partial<Record<Topic, TopicTexts>>>

const SLOT = Symbol.for('linebook.topicLabels')
const holder = globalThis as { [SLOT]?: TopicOverrides }

/** What is chosen at the moment; empty where nothing is. */
export const topicOverrides = (): TopicOverrides => holder[SLOT] ?? {}

/** Replaces all of them. */
export function setTopicOverrides(overrides: TopicOverrides): void {
  holder[SLOT] = overrides
}

const TEXT_OF = { topic: 'label', topicTitle: 'title', topicQuestion: 'question' } as const

/** The chosen text for a kind of label, or undefined. */
export function overriddenLabel(kind: string, code: string, locale: Locale): string | undefined {
  if (!Object.hasOwn(TEXT_OF, kind)) return undefined
  return topicOverrides()[code as Topic]?.[TEXT_OF[kind as keyof typeof TEXT_OF]][locale]
}
