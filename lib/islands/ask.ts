/**
 * `<lb-ask data-locale data-source data-label>` around a form's text field: suggestions while one
 * types. The field that is seen stands in the shadow root beside its list, because a combobox and its
 * options must be in one tree; what is typed is carried over to the form's own field.
 */
import type { Catalog } from '../search/catalog'
import type { Ranked } from '../search/rank'
import { suggest } from '../search/suggest'
import { BASE_CSS, make, shadowOf } from './styles'

const SHOWN_MAX = 8
const CSS = `${BASE_CSS}
:host{display:block;position:relative}
input{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line-2);border-radius:var(--radius);background:var(--paper);color:var(--ink)}
ul{position:absolute;z-index:5;inset:calc(100% + 2px) 0 auto;margin:0;padding:.25rem 0;list-style:none;max-height:60vh;overflow-y:auto;border:1px solid var(--line-2);border-radius:var(--radius);background:var(--paper);color:var(--ink);box-shadow:0 6px 20px rgb(0 0 0/.16)}
ul[hidden]{display:none}
li{padding:.5rem .75rem;cursor:pointer;line-height:1.4}
li[aria-selected=true]{background:var(--wash);box-shadow:inset 3px 0 var(--accent)}
@media (forced-colors:active){li[aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}
`

export class AskIsland extends HTMLElement {
  #catalog: Promise<Catalog | undefined> | undefined
  #field: HTMLInputElement | undefined
  #items: Ranked[] = []
  #active = -1
  #list = make('ul', { id: 'list', role: 'listbox', hidden: '', 'aria-label': this.dataset.label ?? '' })
  #input = make('input', {
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'aria-autocomplete': 'list',
    'aria-controls': 'list',
    'aria-expanded': 'false',
    'aria-label': this.dataset.label ?? '',
  })

  connectedCallback() {
    const field = this.querySelector('input')
    if (!field || this.shadowRoot) return
    this.#field = field
    const input = this.#input
    input.placeholder = field.placeholder
    if (field.maxLength >= 0) input.maxLength = field.maxLength
    input.value = field.value
    const typing = document.activeElement === field
    shadowOf(this, CSS, true).append(input, this.#list)
    if (typing) input.focus()
    input.addEventListener('focus', () => this.#load(), { once: true })
    input.addEventListener('input', () => this.#typed())
    input.addEventListener('keydown', (event) => this.#key(event))
    input.addEventListener('blur', () => this.#close())
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('li')
      if (option) this.#go([...this.#list.children].indexOf(option))
    })
    for (const label of field.labels ?? []) label.addEventListener('click', () => input.focus())
    // Coming back, the browser fills the form's own field in.
    addEventListener('pageshow', () => {
      if (!input.value) input.value = field.value
    })
  }

  /** Names and pages, fetched once when somebody begins; without them it stays a plain field. */
  #load() {
    this.#catalog ??= fetch(this.dataset.source ?? `/${this.dataset.locale}/suggestions.json`)
      .then((response) => (response.ok ? (response.json() as Promise<Catalog>) : undefined))
      .catch(() => undefined)
    return this.#catalog
  }

  async #typed() {
    const typed = this.#input.value
    if (this.#field) this.#field.value = typed
    const catalog = await this.#load()
    if (!catalog || typed !== this.#input.value) return
    this.#items = typed.trim() ? suggest(typed, catalog, SHOWN_MAX) : []
    this.#show()
  }

  #show() {
    this.#active = -1
    this.#list.replaceChildren(
      ...this.#items.map(({ title }, index) =>
        make('li', { id: `o${index}`, role: 'option', 'aria-selected': 'false' }, title),
      ),
    )
    this.#open(this.#items.length > 0)
  }

  #open(open: boolean) {
    this.#list.hidden = !open
    this.#input.setAttribute('aria-expanded', String(open))
    if (!open) this.#input.removeAttribute('aria-activedescendant')
  }

  #close() {
    this.#activate(-1)
    this.#open(false)
  }

  #activate(index: number) {
    this.#active = index
    for (const [at, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index) option.scrollIntoView({ block: 'nearest' })
    }
    if (index < 0) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `o${index}`)
  }

  #key(event: KeyboardEvent) {
    // Enter and arrows that choose among an input method's candidates are not ours.
    if (event.isComposing) return
    const { key } = event
    const last = this.#items.length - 1
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (last < 0) return
      event.preventDefault()
      this.#open(true)
      const step = key === 'ArrowDown' ? 1 : -1
      const next = this.#active + step
      // Past either end the field itself is next.
      this.#activate(next > last ? -1 : next < -1 ? last : next)
    } else if (key === 'Escape' && !this.#list.hidden) {
      event.preventDefault()
      this.#close()
    } else if (key === 'Enter') {
      event.preventDefault()
      if (this.#active >= 0 && !this.#list.hidden) this.#go(this.#active)
      else this.#field?.form?.requestSubmit()
    }
  }

  #go(index: number) {
    const item = this.#items[index]
    if (item) location.assign(`/${this.dataset.locale}/${item.path}`)
  }
}
