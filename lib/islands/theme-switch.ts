/** `<lb-theme data-label data-system data-light data-dark>`: light, dark or as the system has it. */
import { BASE_CSS, make, shadowOf } from './styles'

const KEY = 'theme'
const CHOICES = ['system', 'light', 'dark'] as const
const CSS = `${BASE_CSS}
select{min-height:2rem;max-width:10em;padding:0 .3rem;border:1px solid var(--line-2);border-radius:var(--radius);background:var(--paper);color:var(--ink-2);font-size:.9rem}
@media print{:host{display:none}}
`

const isChosen = (value: string | null) => value === 'light' || value === 'dark'

function kept(): string {
  try {
    const value = localStorage.getItem(KEY)
    return value && isChosen(value) ? value : 'system'
  } catch {
    return 'system'
  }
}

/** The theme stands on the document, where `theme.ts` put it before the first paint. */
function show(theme: string) {
  const { dataset } = document.documentElement
  if (isChosen(theme)) dataset.theme = theme
  else delete dataset.theme
}

function keep(theme: string) {
  try {
    if (isChosen(theme)) localStorage.setItem(KEY, theme)
    else localStorage.removeItem(KEY)
  } catch {
    // Storage may be forbidden: the choice lasts for this page.
  }
}

export class ThemeIsland extends HTMLElement {
  #stop = new AbortController()

  connectedCallback() {
    const select = make('select', { 'aria-label': this.dataset.label ?? '' })
    for (const choice of CHOICES) {
      select.append(make('option', { value: choice }, this.dataset[choice] ?? choice))
    }
    select.value = kept()
    select.addEventListener('change', () => {
      keep(select.value)
      show(select.value)
    })
    this.#stop = new AbortController()
    // Chosen in another tab.
    const changed = (event: StorageEvent) => {
      if (event.key !== KEY && event.key !== null) return
      select.value = kept()
      show(select.value)
    }
    addEventListener('storage', changed, { signal: this.#stop.signal })
    shadowOf(this, CSS).replaceChildren(select)
  }

  disconnectedCallback() {
    this.#stop.abort()
  }
}
