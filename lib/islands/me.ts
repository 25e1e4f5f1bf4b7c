/**
 * `<lb-me data-locale data-account data-moderation>` around the link to sign in: who is signed in.
 * Asks only when the readable cookie says that it is worth it; kept pages hold nothing of anyone.
 */
import { BASE_CSS, make, shadowOf } from './styles'

const COOKIE = /(?:^|;\s*)signed_in=/
const CSS = `${BASE_CSS}
:host{display:inline-flex;flex-wrap:wrap;align-items:center;gap:0 1rem}
a{display:inline-flex;align-items:center;min-height:2rem;max-width:14em;color:var(--ink-2);text-decoration:none;font-size:.95rem;overflow:hidden;text-overflow:ellipsis}
a:hover{color:var(--ink);text-decoration:underline}
@media print{:host{display:none}}
`
const DECIDERS = new Set(['moderator', 'admin'])

type Answer = { member: { name: string; role: string } | null }

export class MeIsland extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    shadowOf(this, CSS).replaceChildren(make('slot'))
    this.#stop = new AbortController()
    // Back from another page, the browser may show this one as it was before signing in or out.
    const shown = (event: PageTransitionEvent) => event.persisted && this.#ask()
    addEventListener('pageshow', shown, { signal: this.#stop.signal })
    this.#ask()
  }

  disconnectedCallback() {
    this.#stop.abort()
  }

  async #ask() {
    const member = COOKIE.test(document.cookie) ? await this.#member() : null
    this.shadowRoot?.replaceChildren(...(member ? this.#links(member) : [make('slot')]))
  }

  async #member() {
    try {
      const response = await fetch('/api/v1/me', { headers: { accept: 'application/json' } })
      return response.ok ? ((await response.json()) as Answer).member : null
    } catch {
      return null
    }
  }

  #links({ name, role }: NonNullable<Answer['member']>) {
    const { locale = '', account = '', moderation = '' } = this.dataset
    const own = make('a', { href: `/${locale}/account`, title: account }, name)
    if (!DECIDERS.has(role)) return [own]
    return [make('a', { href: `/${locale}/moderation` }, moderation), own]
  }
}
