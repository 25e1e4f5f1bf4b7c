/** Makes pages that are not kept: once for all who ask, and never kept when an event overtook it. */
import { log } from '@/lib/core/log'
import { cleanHtml, Unfinished } from './clean-html'
import { type KeptPage, makeKeptPage } from './kept-page'
import { names, type ReaderPath } from './paths'
import { type Rendered, RenderFailed } from './render'
import { createPageStore } from './store'
import { Busy, createTurns } from './turns'

export type Made =
  | { kind: 'page'; page: KeptPage }
  | { kind: 'redirect'; status: 307 | 308; location: string }
  | { kind: 'missing' }
  | { kind: 'failed'; busy: boolean }

type Flight = {
  page: ReaderPath
  made: Promise<Made>
  begun: boolean
  /** What an event said about this page since the render began. */
  overtaken?: 'expired' | 'purged'
}

export type PagesOptions = {
  render: (page: ReaderPath) => Promise<Rendered>
  publicUrl: string
  maxBytes: number
  rendersAtOnce: number
  rendersWaiting: number
  now: () => number
}

/** How often a page is made anew because an event overtook it. */
const TRIES = 3
const HTML = /^text\/html\b/
const JSON_TYPE = /^application\/json\b/

export type Pages = ReturnType<typeof createPages>

export function createPages(options: PagesOptions) {
  const { now, publicUrl } = options
  const store = createPageStore(options.maxBytes, now)
  const turns = createTurns(options.rendersAtOnce, options.rendersWaiting)
  /** Flights that still may be joined, by address. */
  const open = new Map<string, Flight>()
  /** All flights, joined or overtaken. */
  const all = new Set<Flight>()

  /**
   * Renders and finishes a page, keeping nothing.
   * @throws RenderFailed, Unfinished, Busy
   */
  async function finish(page: ReaderPath, begun: () => void = () => undefined): Promise<Made> {
    return turns.run(async () => {
      begun()
      const renderedAt = now()
      const rendered = await options.render(page)
      const { status, location } = rendered
      if (status === 404) return { kind: 'missing' }
      if ((status === 307 || status === 308) && location) return { kind: 'redirect', status, location }
      if (status !== 200) throw new RenderFailed(`status ${status}`)
      const body = await finishedBody(page, rendered)
      return { kind: 'page', page: await makeKeptPage(page, body, renderedAt, publicUrl) }
    })
  }

  async function fly(flight: Flight, tried: number): Promise<Made> {
    const { page } = flight
    try {
      const made = await finish(page, () => {
        flight.begun = true
      })
      if (flight.overtaken) {
        if (tried < TRIES) return make(page, tried + 1)
        // Still true for whoever asked before the event, unless it must not be shown at all.
        return flight.overtaken === 'purged' ? { kind: 'failed', busy: true } : made
      }
      if (made.kind === 'page') store.keep(made.page)
      else store.forget(page.pathname)
      return made
    } catch (error) {
      const busy = error instanceof Busy
      if (!busy) log().error({ err: error, path: page.pathname }, 'page could not be made')
      return { kind: 'failed', busy }
    }
  }

  /** The page, made by whoever asks first. */
  function make(page: ReaderPath, tried = 1): Promise<Made> {
    const fresh = store.fresh(page.pathname)
    if (fresh) return Promise.resolve({ kind: 'page', page: fresh })
    const running = open.get(page.pathname)
    if (running) return running.made
    const flight: Flight = { page, begun: false, made: Promise.resolve({ kind: 'missing' }) }
    open.set(page.pathname, flight)
    all.add(flight)
    flight.made = fly(flight, tried).finally(() => land(flight))
    return flight.made
  }

  const leave = (flight: Flight) => {
    if (open.get(flight.page.pathname) === flight) open.delete(flight.page.pathname)
  }
  const land = (flight: Flight) => {
    leave(flight)
    all.delete(flight)
  }

  function overtake(patterns: string[], how: 'expired' | 'purged') {
    for (const flight of all) {
      if (!flight.begun || !patterns.some((pattern) => names(pattern, flight.page.path))) continue
      if (flight.overtaken !== 'purged') flight.overtaken = how
      leave(flight)
    }
  }

  return {
    store,
    make: (page: ReaderPath) => make(page),
    finish,
    expire(patterns: string[]) {
      store.expire(patterns)
      overtake(patterns, 'expired')
    },
    purge(patterns: string[]) {
      store.purge(patterns)
      overtake(patterns, 'purged')
    },
    /** After a gap in the events: nothing kept can be believed, nothing being made either. */
    forgetAll() {
      store.clear()
      overtake(['/**'], 'purged')
    },
  }
}

async function finishedBody(page: ReaderPath, { type, body }: Rendered): Promise<string> {
  if (page.kind === 'suggestions') {
    if (!JSON_TYPE.test(type)) throw new Unfinished(`type ${type}`)
    return body
  }
  if (!HTML.test(type)) throw new Unfinished(`type ${type}`)
  return cleanHtml(body)
}
