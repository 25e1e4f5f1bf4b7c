/** What the title of a question asks, and whether all of it was understood. Pure. */
import type { Channel, Topic } from '../catalog/vocabulary'
import type { Asked } from '../discussion/asked-schema'
import { CHANNEL_WORDS, COST_WORDS, FILLER_WORDS, TIME_WORDS } from './asked-words'
import type { Catalog } from './catalog'
import { findTerm, fold } from './fold'
import { understand } from './understand'

/** Stands where understood words stood, so that what is left does not grow together. */
const GONE = ' '

const longestFirst = (words: string[]): string[] => words.toSorted((a, b) => b.length - a.length)

/** Takes every one of some words out of a folded text. */
function take(text: string, words: string[]): { left: string; found: boolean } {
  let left = text
  let found = false
  for (const word of longestFirst(words)) {
    for (let at = findTerm(left, word); at >= 0; at = findTerm(left, word)) {
      left = `${left.slice(0, at)}${GONE}${left.slice(at + word.length)}`
      found = true
    }
  }
  return { left, found }
}

/** Channels named in a text, the longest words first: an online chat is a chat. */
function takeChannels(text: string): { left: string; channels: Channel[] } {
  const words = Object.entries(CHANNEL_WORDS).flatMap(([channel, list]) =>
    list.map((word) => ({ channel: channel as Channel, word })),
  )
  let left = text
  const channels = new Set<Channel>()
  for (const { channel, word } of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const taken = take(left, [word])
    left = taken.left
    if (taken.found) channels.add(channel)
  }
  return { left, channels: [...channels] }
}

/** Whether a text speaks of a channel by name. */
export function namesChannel(text: string, channel: Channel): boolean {
  const folded = fold(text)
  return (CHANNEL_WORDS[channel] ?? []).some((word) => findTerm(folded, word) >= 0)
}

/** The title without the stretches that were understood. */
function without(title: string, spans: [number, number][]): string {
  const ordered = spans.toSorted(([a], [b]) => b - a)
  return ordered.reduce((left, [from, to]) => `${left.slice(0, from)}${GONE}${left.slice(to)}`, title)
}

/** @param catalog names in use; @param assumed topic of the page the question is on, where it names none */
export function whatIsAsked(title: string, catalog: Catalog, assumed: Topic | null): Asked {
  const understood = understand(title, catalog)
  const { country, carrier, topic, abroad, passport, lineType, simType } = understood
  const rest = fold(
    without(
      title,
      understood.parts.flatMap(({ spans }) => spans),
    ),
  )
  const { left: beyondChannels, channels } = takeChannels(take(rest, ['phone number']).left)
  const time = take(beyondChannels, TIME_WORDS)
  const cost = take(time.left, COST_WORDS)
  const left = take(cost.left, FILLER_WORDS).left.trim()
  return {
    clear: left === '' && !(time.found && cost.found),
    country,
    carrier,
    topic: topic ?? assumed,
    channels,
    abroad,
    passport,
    lineType,
    simType,
    about: time.found ? 'time' : cost.found ? 'cost' : null,
  }
}

/**
 * Path of the policy page a question is about: the one it is on, or that of the topic below a place. Null
 * where the place or the topic stays open.
 * @param path page the question is on
 */
export function pageAsked(path: string, asked: Asked): string | null {
  const [country = '', carrier, topic] = path.split('/')
  if (topic) return path
  const slug = asked.topic?.replaceAll('_', '-')
  const place = country === 'guides' ? null : country
  const meant = place ?? asked.country
  if (!slug || !meant || (asked.country && asked.country !== meant)) return null
  const named = place ? (carrier ?? asked.carrier) : asked.carrier
  return `${meant}/${named ?? 'all'}/${slug}`
}
